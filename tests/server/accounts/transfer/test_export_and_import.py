"""What is kept comes out and comes back: every kind of the store and every part of the export, none forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.accounts.transfer.import_files import IMPORTED_PARTS, ImportFileError, read_file
from server.store import KINDS
from shared_schema.records import (
    AccountQuery,
    Export,
    ImportCounts,
    ImportRequest,
    ImportResponse,
    OwnAccount,
    Post,
    ScoresDay,
    SentReply,
    SharedSetting,
)
from tests.server.server_fixture import ServerFixture, bluesky, on_x, query, reply

# The part of the export that has each kind of the store.
EXPORTED = {
    "corrections": "corrections",
    "tags": "tags",
    "lists": "lists",
    "shared_settings": "rules",
    "own_accounts": "own_accounts",
    "outreach": "outreach",
    "days": "crowd_days",
    "crowd": "crowd_days",
    "seen": "seen",
    "cards": "cards",
}
NOT_EXPORTED = {
    "pairings": "the keys of each browser are secret, and a browser pairs again",
    "settings": "the keys of the pages are secret",
    "mirrors": "made anew when an own account is read",
}
NOT_IMPORTED = {
    "version": "of the program that exported",
    "exported_at": "when",
    "seen": "a file cannot prove which page showed a post",
    "cards": "made anew; nothing shows that their numbers are ours",
    "over_time": "for those who read the export; crowd_days has it by site",
    "settings": "environment variables; those that differ are named",
}
LIST = "https://lists.example.org/weather.json"


def test_every_kind_that_is_kept_is_exported_or_left_out_for_a_reason() -> None:
    assert set(KINDS) == EXPORTED.keys() | NOT_EXPORTED.keys()
    assert set(EXPORTED.values()) <= set(Export.__struct_fields__)


def test_every_part_of_the_export_comes_back_or_is_left_out_for_a_reason() -> None:
    assert set(Export.__struct_fields__) == set(IMPORTED_PARTS) | NOT_IMPORTED.keys()
    assert set(ImportRequest.__struct_fields__) == {*IMPORTED_PARTS, "settings"}
    assert set(ImportResponse.__struct_fields__) >= set(IMPORTED_PARTS)


def fill(server: ServerFixture) -> None:
    """Keeps something of every kind that comes back."""
    accounts = server.accounts
    server.published[LIST] = json.dumps({"humankind_list": 1, "name": "Weather", "accounts": [{"account": "x:sky"}]})
    accounts.corrections.set(bluesky(), "organisation", "A club.")
    accounts.tags.set(on_x(), "friend", "teal", "from the choir", "https://a.example/1")
    accounts.lists.add({LIST: True})
    accounts.shared_settings.merge(
        {"rule:* verdict:automated": SharedSetting(value="collapse", changed_at="2026-11-20T10:00:00Z")}
    )
    own = OwnAccount(
        made_at="2026-11-01T00:00:00Z",
        history=[ScoresDay(day="2026-11-20", humanity=90.0, conversation=70.0, kindness=65.5)],
        replies=[SentReply(id="r1", to="bluesky:bo.example", day="2026-11-20")],
    )
    accounts.own_accounts.put({"bluesky:me.example": own})
    server.lookup.wait(bluesky(), 60)
    accounts.crowd.record(
        [AccountQuery(account=bluesky(), posts=[Post(text="A cat", shown_as_repost=True)])], "bsky.app"
    )
    accounts.crowd.record([AccountQuery(account=bluesky())], "elk.zone")
    server.clock.move(days=1)
    accounts.crowd.close_days()
    accounts.outreaches.note(bluesky())
    accounts.seen_posts.take([query(on_x(), reply(1, server.clock()))])


def export_of(server: ServerFixture) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(server.accounts.exporter.export())
    for each in document["lists"].values():
        each.pop("made_at", None)  # when it was subscribed to here
    for each in document["rules"].values():
        each.pop("changed_at")  # a replacement is a change, or other browsers would take it back
    return document


def importing(server: ServerFixture, document: dict[str, Any], **how: bool) -> ImportResponse:
    return server.accounts.importer.run(read_file(json.dumps(document).encode()), replace=how.get("replace", False))


def parts(document: dict[str, Any]) -> dict[str, Any]:
    return {part: document[part] for part in IMPORTED_PARTS}


@pytest.mark.parametrize("replace", [False, True])
def test_everything_comes_back_after_it_was_erased(server: ServerFixture, *, replace: bool) -> None:
    fill(server)
    full = json.loads(server.accounts.exporter.export())
    before = export_of(server)
    assert all(before[part] for part in set(IMPORTED_PARTS) | {"seen", "cards", "over_time"}), "something of every part"
    server.accounts.eraser.erase_all()
    assert not any(export_of(server)[part] for part in IMPORTED_PARTS)
    result = importing(server, full, replace=replace)
    assert result.refused == 0
    assert {part: getattr(result, part) for part in IMPORTED_PARTS} == dict.fromkeys(
        IMPORTED_PARTS, ImportCounts(added=1)
    )
    assert parts(export_of(server)) == parts(before)
    assert server.accounts.crowd.over_time("elk.zone")[0].accounts == 1
    again = importing(server, full)
    assert {part: getattr(again, part) for part in IMPORTED_PARTS} == dict.fromkeys(
        IMPORTED_PARTS, ImportCounts(kept=1)
    )


def test_a_replacement_removes_what_the_file_lacks_and_can_be_undone(server: ServerFixture) -> None:
    fill(server)
    before = export_of(server)
    result = importing(server, {part: {} for part in IMPORTED_PARTS}, replace=True)
    assert {part: getattr(result, part).removed for part in IMPORTED_PARTS} == dict.fromkeys(IMPORTED_PARTS, 1)
    left = export_of(server)
    assert left["rules"].pop("rule:* verdict:automated") == {"value": None}  # removed, so that it does not come back
    assert not any(left[part] for part in IMPORTED_PARTS)
    assert result.backup is not None
    server.accounts.importer.undo(result.backup)
    assert parts(export_of(server)) == parts(before)


def test_a_part_that_the_file_lacks_stays(server: ServerFixture) -> None:
    fill(server)
    before = export_of(server)
    importing(server, {"tags": {}}, replace=True)
    assert parts(export_of(server)) == {**parts(before), "tags": {}}


def test_whether_a_list_is_paused_is_merged_never_and_replaced_always(server: ServerFixture) -> None:
    fill(server)
    running = {"lists": {LIST: {"paused": False}}}
    assert importing(server, running).lists == ImportCounts(kept=1)
    assert server.accounts.lists.subscriptions()[LIST].paused
    assert importing(server, running, replace=True).lists == ImportCounts(changed=1)
    assert not server.accounts.lists.subscriptions()[LIST].paused


def day(posts: int = 4, **more: Any) -> dict[str, Any]:
    sums = {"verdicts": {"person": 3}, "kindness": {"60": 3}, "posts": posts, "reposts": 1}
    return {"sites": {"bsky.app": sums}, "total": sums, **more}


def test_days_are_merged_by_day_and_the_current_one_goes_on(server: ServerFixture) -> None:
    fill(server)  # of 22 November; today is the 23rd
    server.accounts.crowd.record([AccountQuery(account=bluesky())], "bsky.app")
    document = {"crowd_days": {"2026-11-20": day(), "2026-11-22": day(9), "2026-11-23": day(), "2026-11-24": day()}}
    assert importing(server, document).crowd_days == ImportCounts(added=1, kept=1)
    counts = [(each.day, each.accounts, each.posts) for each in server.accounts.crowd.over_time()]
    assert counts == [("2026-11-20", 3, 4), ("2026-11-22", 1, 1), ("2026-11-23", 1, 0)]
    assert importing(server, document, replace=True).crowd_days == ImportCounts(changed=1, kept=1)
    counts = [(each.day, each.accounts, each.posts) for each in server.accounts.crowd.over_time()]
    assert counts == [("2026-11-20", 3, 4), ("2026-11-22", 3, 9), ("2026-11-23", 1, 0)]


def test_a_day_of_an_early_version_comes_back(server: ServerFixture) -> None:
    early = {"2026-11-20": {"sum": 130.0, "accounts": 2}}
    assert importing(server, {"crowd_days": early}).crowd_days == ImportCounts(added=1)
    (shown,) = server.accounts.crowd.over_time()
    assert (shown.day, shown.kindness) == ("2026-11-20", 65)
    exported = export_of(server)["crowd_days"]["2026-11-20"]
    assert (exported["sum"], exported["accounts"]) == (130.0, 2)


BAD_DAYS: dict[str, Any] = {
    "2026-02-30": day(),
    "2026-11-01": None,
    "2026-11-02": {},
    "2026-11-03": day(posts=0),  # fewer posts than reposts
    "2026-11-04": day(posts=-1),
    "2026-11-05": day(posts=10**17),
    "2026-11-06": day(total={"kindness": {"101": 1}}),
    "2026-11-07": {"sites": {"a b<script>": day()["total"]}},
    "2026-11-08": {"sum": -1, "accounts": 1},
    "2026-11-09": {"sum": 3.0, "accounts": 0},
    "2026-11-10": {"sites": {"a.example": {"verdicts": {"hero": 1}}}},
}


def test_a_bad_day_costs_one_day_and_is_reported(server: ServerFixture) -> None:
    result = importing(server, {"crowd_days": {**BAD_DAYS, "2026-11-20": day()}})
    assert (result.refused, result.crowd_days) == (len(BAD_DAYS), ImportCounts(added=1))
    assert [each.day for each in server.accounts.crowd.over_time()] == ["2026-11-20"]


def test_people_written_to_are_merged_by_time_and_bounded(server: ServerFixture) -> None:
    document = {"outreach": {"x:ada": {"made_at": "2026-11-20T00:00:00Z"}, "x:": {}, "x:bo": {"made_at": 3}}}
    result = importing(server, document)
    assert (result.outreach, result.refused) == (ImportCounts(added=1), 2)
    older = {"outreach": {"x:ada": {"made_at": "2026-11-01T00:00:00Z"}}}
    assert importing(server, older).outreach == ImportCounts(kept=1)
    many = {f"x:n{number}": {"made_at": f"2026-10-{number % 28 + 1:02}T00:00:00Z"} for number in range(600)}
    importing(server, {"outreach": many})
    kept = server.accounts.outreaches.all()
    assert len(kept) == 500
    assert "x:ada" in kept, "the newest stay"


def test_what_is_erased_does_not_come_back_with_a_backup(server: ServerFixture) -> None:
    fill(server)
    backup = importing(server, {"tags": {}}, replace=True).backup
    assert backup is not None
    path = server.settings.home / "backups" / backup
    assert b"elk.zone" in path.read_bytes()
    server.accounts.eraser.erase_seen_on("elk.zone")
    server.accounts.eraser.erase_account(bluesky())
    text = path.read_text()
    assert "elk.zone" not in text
    assert "bluesky:ada.example" not in text
    assert "bsky.app" in text
    days = server.accounts.importer.undo(backup).crowd_days
    assert days.removed == 0
    assert [each.accounts for each in server.accounts.crowd.over_time()] == [1]


@pytest.mark.parametrize("spoil", [lambda text: text, lambda text: text.replace('"x:sky"', '"\\ud83d"')])
def test_cards_of_a_large_export_are_not_decoded(spoil: Callable[[str], str]) -> None:
    cards = {f"x:n{number}": {"sentence": "x" * 500} for number in range(200)}
    text = json.dumps({"version": "1", "cards": cards, "seen": {}, "tags": {"x:sky": {"word": "\N{CAT}"}}})
    document = read_file(spoil(text).encode())
    assert list(document["tags"].values()) == [{"word": "\N{CAT}"}]
    with pytest.raises(ImportFileError):
        read_file(json.dumps({"cards": cards}).encode())


def test_the_documentation_names_every_part() -> None:
    text = (Path(__file__).parents[4] / "docs" / "api.md").read_text()
    section = text[text.index("## Export and import") : text.index("## Seen posts")]
    assert [part for part in Export.__struct_fields__ if f"`{part}`" not in section] == []
