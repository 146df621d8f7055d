"""Whom the account has lost touch with: by replies that are remembered, and only while it talks at all."""

from __future__ import annotations

from shared_schema.records import SentReply
from tests.server.accounts.insights.materials import insights_of, labels, post


def remembered(name: str, day: str, count: int = 3) -> list[SentReply]:
    return [SentReply(id=f"{name}{n}", to=f"bluesky:{name}.example", day=day) for n in range(count)]


RECENT = [post(1, "Yes, by the mill.", days=3, to="bo.example")]


def test_several_replies_long_ago_and_none_since() -> None:
    kept = [*remembered("kim", "2026-05-01", 5), *remembered("cy", "2026-08-30"), *remembered("di", "2026-06-01", 2)]
    found = insights_of(RECENT, replies=kept)["out_of_touch"]
    assert labels(found) == ["kim.example", "cy.example"], "two replies are no acquaintance"
    assert found.rows[0].values == [5]
    assert found.rows[0].day == "2026-05-01"


def test_a_reply_since_keeps_in_touch() -> None:
    kept = [*remembered("bo", "2026-05-01", 5)]
    assert insights_of(RECENT, replies=kept)["out_of_touch"].rows == []


def test_who_does_not_talk_at_all_has_lost_nobody() -> None:
    assert "out_of_touch" not in insights_of([], replies=remembered("kim", "2026-05-01", 5))
    assert "out_of_touch" not in insights_of([post(1, "Hm.", days=None, to="kim.example")])
