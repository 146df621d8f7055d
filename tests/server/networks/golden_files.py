"""Fixture pairs: tests/fixtures/<network>/<case>.source.json and <case>.evidence.json, found by themselves.

A source says which account is read, when, and what the network answers; the evidence file says what must come of it.
`python -m tests.server.networks.golden_files` writes the evidence of new cases, for somebody to read and commit.
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
from tests.server.networks.recorded import Recorded

FIXTURES = Path(__file__).parents[2] / "fixtures"
READERS = readers_in_use({"x": "https://fx.example"})


class Case(NamedTuple):
    """One pair: who is read, what the network answers, and where the expected outcome is written."""

    account: Account
    now: datetime
    answers: list[dict[str, Any]]
    expected: Path


def cases() -> dict[str, Case]:
    """Every case of every network, by `network/case`."""
    found = {}
    for source in sorted(FIXTURES.glob("*/*.source.json")):
        told = json.loads(source.read_text(encoding="utf-8"))
        name = source.name.removesuffix(".source.json")
        found[f"{source.parent.name}/{name}"] = Case(
            normalise(msgspec.convert(told["account"], Account)),
            datetime.fromisoformat(told["now"]),
            told["answers"],
            source.with_name(f"{name}.evidence.json"),
        )
    return found


_MOSTLY_EMPTY = frozenset({"claimed_links", "verified_links"})

# One rich case of each network, for tests that spoil recorded answers.
CASES_TO_SPOIL = {
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
    """What the reader makes of a case: evidence, a problem or an opt-out, without what is unknown."""
    try:
        evidence = READERS[case.account.network].read(case.account, Recorded(case.answers), case.now)
    except OptedOutError as wish:
        return {"opted_out": wish.reason}
    except FetchError as problem:
        return {"problem": problem.slug, "detail": problem.detail}
    told = _known(msgspec.to_builtins(evidence))
    return {"evidence": {name: part for name, part in told.items() if part or name not in _MOSTLY_EMPTY}}


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _known(part) for name, part in value.items() if part is not None}
    return [_known(part) for part in value] if isinstance(value, list) else value


def main() -> None:
    """Writes the evidence file of every case that has none."""
    for name, case in cases().items():
        if not case.expected.exists():
            case.expected.write_text(json.dumps(outcome(case), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            sys.stdout.write(f"wrote {name}: read it through\n")


if __name__ == "__main__":
    main()
