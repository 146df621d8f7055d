"""Golden files: tests/fixtures/<network>/<case>.source.json and <case>.evidence.json, discovered automatically.

A source file has the account, the time and the recorded responses; the evidence file has the expected outcome.
`python -m tests.server.networks.golden_files` writes the evidence files of new cases, to be reviewed and committed.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from server.fetching import FetchError
from server.networks import OptedOutError, readers_in_use
from shared_schema.networks import normalise
from shared_schema.records import Account
from tests.server.networks.recorded import RecordedFetcher

FIXTURES = Path(__file__).parents[2] / "fixtures"
READERS = readers_in_use({"x": "https://fx.example"})


class Case(NamedTuple):
    """One case: the account that is read, the recorded responses, and the file with the expected outcome."""

    account: Account
    now: datetime
    responses: list[dict[str, Any]]
    expected: Path


def cases() -> dict[str, Case]:
    """Every case of every network, by `network/case`."""
    found = {}
    for source in sorted(FIXTURES.glob("*/*.source.json")):
        case = json.loads(source.read_text(encoding="utf-8"))
        name = source.name.removesuffix(".source.json")
        found[f"{source.parent.name}/{name}"] = Case(
            normalise(msgspec.convert(case["account"], Account)),
            datetime.fromisoformat(case["now"]),
            case["responses"],
            source.with_name(f"{name}.evidence.json"),
        )
    return found


_OFTEN_EMPTY = frozenset({"claimed_links", "verified_links", "aliases"})

# One rich case of each API, for tests that corrupt responses.
CASES_TO_CORRUPT = {
    name: case
    for name, case in cases().items()
    if name
    in {
        "mastodon/markup_threads_and_visibility",
        "mastodon/pleroma",
        "mastodon/activitypub_outbox",
        "mastodon/gotosocial_feed_switched_on",
        "bluesky/facets_replies_and_clocks",
        "hackernews/talks_and_shares",
        "reddit/posts_and_comments",
        "x/posts_with_replies",
        "youtube/titles",
        "threads/posts_in_the_page",
        "tumblr/posts_and_reblogs",
        "web/h_feed_with_replies",
        "web/feed_found_by_its_link",
        "misskey/replies_renotes_and_visibility",
        "lemmy/posts_and_comments",
        "lemmy/lemmy_1",
        "lemmy/piefed",
        "lemmy/mbin",
    }
}


def outcome(case: Case) -> dict[str, Any]:
    """What a reader makes of a case: evidence, a problem or an opt-out, without unknown values."""
    try:
        evidence = READERS[case.account.network].read(case.account, RecordedFetcher(case.responses), case.now)
    except OptedOutError as opt_out:
        return {"opted_out": opt_out.reason}
    except FetchError as problem:
        return {"problem": problem.slug, "detail": problem.detail}
    known = _without_unknown(msgspec.to_builtins(evidence))
    return {"evidence": {name: part for name, part in known.items() if part or name not in _OFTEN_EMPTY}}


def _without_unknown(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_unknown(part) for name, part in value.items() if part is not None}
    return [_without_unknown(part) for part in value] if isinstance(value, list) else value


def main() -> None:
    """Writes the evidence file of every case without one."""
    for name, case in cases().items():
        if not case.expected.exists():
            case.expected.write_text(json.dumps(outcome(case), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            sys.stdout.write(f"wrote {name}: please review it\n")


if __name__ == "__main__":
    main()
