"""Who might like a hello: the rules of a suggestion, and that the reader wrote to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pytest

from server.accounts.account_records import AccountRecord, OutreachCandidate
from server.accounts.outreach import (
    OUTREACHES_KEPT,
    POST_DAYS,
    REST_DAYS,
    SILENCE_DAYS,
    SUGGESTIONS_SHOWN,
    outreach_candidate,
    sentence_of,
)
from server.locales.catalog import LANGUAGES, render
from server.scoring.published_bounds import FEW_FOLLOWERS
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.networks import account_of
from shared_schema.records import (
    Account,
    Contribution,
    Evidence,
    OwnAccount,
    Post,
    Profile,
    SentReply,
    Verdict,
)
from tests.server.accounts.test_crowd import NOW, Days

ADA = Account(network="mastodon", host="a.example", handle="ada")


def _post(hours: float = 3, text: str = "My beans came up this morning", **changes: object) -> Post:
    post = Post(
        id=f"p{hours}",
        text=text,
        url=f"https://a.example/@ada/{hours}",
        created_at=times.write(NOW - timedelta(hours=hours)),
        origin="fetched",
    )
    return msgspec.structs.replace(post, **changes)


def _candidate(
    posts: Sequence[Post],
    profile: Profile | None = None,
    verdict: Verdict = "person",
    contributions: Sequence[Contribution] = (),
) -> OutreachCandidate | None:
    quiet = Profile(followers=40, created_at="2020-01-01T00:00:00Z")
    evidence = Evidence(account=ADA, profile=profile or quiet, posts=list(posts), gathered_at=times.write(NOW))
    days = Days()
    days.card("x", verdict)
    made = days.records.newest(1)[0].card
    assert made is not None
    card = msgspec.structs.replace(made, contributions=list(contributions))
    return outreach_candidate(card, evidence, NOW)


def _joined(days: float, followers: int = 9000) -> Profile:
    return Profile(created_at=times.write(NOW - timedelta(days=days)), followers=followers)


OLD = Profile(created_at="2020-01-01T00:00:00Z", followers=9000)
SILENT = 24.0 * SILENCE_DAYS


@pytest.mark.parametrize(
    ("profile", "hours", "reason"),
    [
        (_joined(3), (3,), "new"),
        (_joined(NEW_ACCOUNT_DAYS), (3,), "new"),
        (_joined(NEW_ACCOUNT_DAYS + 1), (3,), None),
        (_joined(-1), (3,), None),  # joined tomorrow: a clock is wrong
        (_joined(400, FEW_FOLLOWERS), (3,), "quiet"),
        (_joined(400, FEW_FOLLOWERS + 1), (3,), None),
        (Profile(), (3,), None),
        (OLD, (3, 3 + SILENT), "back"),
        (OLD, (3, 30, 90, 90 + SILENT), "back"),
        (OLD, (3, 2 + SILENT), None),
        (OLD, (3, 15 * 24.0, 15 * 24.0 + SILENT), None),  # back for longer than two weeks
        (_joined(3), (3, 3 + SILENT), "new"),
        (_joined(400, 40), (3, 3 + SILENT), "back"),
    ],
)
def test_a_person_is_suggested_who_is_new_or_back_or_little_followed(
    profile: Profile, hours: Sequence[float], reason: str | None
) -> None:
    found = _candidate([_post(each) for each in hours], profile)
    assert (found.reason if found else None) == reason


def test_a_silence_has_its_days_and_pages_show_none() -> None:
    found = _candidate([_post(3), _post(3 + SILENT + 48)], OLD)
    assert found is not None
    assert found.days == SILENCE_DAYS + 2
    seen = [_post(3), _post(3 + SILENT, origin="seen", seen_on="a.example")]
    assert _candidate(seen, OLD) is None


@pytest.mark.parametrize("verdict", ["one_way", "automated", "organisation", "unsure"])
def test_nobody_else_is_suggested(verdict: Verdict) -> None:
    assert _candidate([_post()], verdict=verdict) is None


@pytest.mark.parametrize(
    "post",
    [
        _post(24 * POST_DAYS + 1),
        _post(-2),  # from tomorrow
        _post(created_at=None),
        _post(is_reply=True),
        _post(reply_to="bea"),
        _post(text="@bea my beans came up this morning"),
        _post(is_repost=True),
        _post(text="Good morning"),
        _post(text="https://a.example/1 #beans #garden @bea look"),
        _post(url=None),
        _post(url="javascript:alert(1)"),
        _post(url="http://a.example/1"),
        _post(url="https://[a.example/1"),
        _post(origin="seen", seen_on="evil.example"),
        _post(origin="seen", seen_on=None),
    ],
)
def test_a_post_that_nobody_can_reply_to_suggests_nobody(post: Post) -> None:
    assert _candidate([post]) is None


def test_the_newest_post_that_invites_a_reply_is_linked() -> None:
    found = _candidate([_post(1, is_reply=True), _post(5), _post(9)])
    assert found is not None
    assert found.post_url == "https://a.example/@ada/5"
    assert not found.is_inquiry
    own_page = _candidate([_post(2, origin="seen", seen_on="a.example")])
    assert own_page is not None


@pytest.mark.parametrize(
    "text", ["Has anybody grown beans here?", "誰か豆を育てたことはありますか？", "هل زرع أحدكم الفول هنا؟"]
)
def test_a_question_is_known(text: str) -> None:
    found = _candidate([_post(text=text)])
    assert found is not None
    assert found.is_inquiry


def test_a_harsh_post_is_not_the_one_to_reply_to() -> None:
    harsh = Contribution(score="kindness", signal="hostility", points=-4, sentence="", posts=["p3"])
    assert _candidate([_post(3)], contributions=[harsh]) is None
    kind = msgspec.structs.replace(harsh, points=4)
    assert _candidate([_post(3)], contributions=[kind]) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_is_a_sentence_in_every_language(language: str) -> None:
    for reason in ("new", "back", "quiet"):
        candidate = OutreachCandidate(reason, "https://a.example/1", times.write(NOW), days=84)
        assert render(sentence_of(candidate), language)


# Suggestions and what the reader did about them.


@pytest.fixture
def days() -> Days:
    return Days()


def _suggest(days: Days, name: str, hours: float = 3, verdict: Verdict = "person") -> str:
    """Keeps a card of somebody who might like a hello."""
    days.card(name, verdict)
    key = f"bluesky:{name}.example"
    record = days.records.get(key)
    assert record is not None
    posted_at = times.write(days.now - timedelta(hours=hours))
    candidate = OutreachCandidate("quiet", f"https://bsky.app/{name}", posted_at)
    changed = AccountRecord(key, "ready", record.made_at, card=record.card, outreach=candidate)
    days.records.save(changed, [], days.records.generation(key))
    return key


def _suggested(days: Days) -> list[str]:
    return [suggestion.key for suggestion in days.crowd.view().suggestions]


def test_suggestions_are_few_and_the_newest_come_first(days: Days) -> None:
    for number in range(SUGGESTIONS_SHOWN + 3):
        _suggest(days, f"n{number}", hours=50 - number)
    found = days.crowd.view("de").suggestions
    assert len(found) == SUGGESTIONS_SHOWN
    assert found[0].key == f"bluesky:n{SUGGESTIONS_SHOWN + 2}.example"
    assert "Follower" in found[0].sentence
    assert found[0].post_url.startswith("https://bsky.app/")


def test_a_suggestion_ends_with_its_post(days: Days) -> None:
    _suggest(days, "ada")
    days.now += timedelta(days=POST_DAYS, hours=-4)
    assert len(_suggested(days)) == 1
    days.now += timedelta(hours=2)
    assert _suggested(days) == []
    days.now = NOW - timedelta(days=2)  # the clock was set back
    assert _suggested(days) == []


def test_the_readers_own_verdict_decides(days: Days) -> None:
    key = _suggest(days, "ada")
    days.corrections.set(account_of(key), "automated")
    assert _suggested(days) == []


def test_who_opted_out_is_never_suggested(days: Days) -> None:
    key = _suggest(days, "ada")
    days.records.save(AccountRecord(key, "opted_out", NOW.timestamp()), None, days.records.generation(key))
    assert _suggested(days) == []


def test_the_reader_is_not_suggested_to_the_reader(days: Days) -> None:
    days.own.put({_suggest(days, "ada"): OwnAccount()})
    assert _suggested(days) == []


def test_whoever_the_reader_wrote_to_rests(days: Days) -> None:
    key = _suggest(days, "ada")
    days.outreaches.note(account_of(key))
    assert _suggested(days) == []
    days.now += timedelta(days=REST_DAYS + 1)
    _suggest(days, "ada")
    assert _suggested(days) == [key]
    days.outreaches.note(account_of(key))
    assert days.outreaches.remove(account_of(key)) == 1
    assert _suggested(days) == [key]


def test_a_reply_of_an_own_account_is_noticed_and_thanked_once(days: Days) -> None:
    ada, _bob = _suggest(days, "ada"), _suggest(days, "bob")
    before = SentReply(id="1", to=ada, day="2026-11-20")
    days.own.put({"bluesky:me.example": OwnAccount(replies=[before])})
    assert len(_suggested(days)) == 2, "a reply before the post says nothing about the post"
    assert days.crowd.thank() == []
    days.own.put({"bluesky:me.example": OwnAccount(replies=[SentReply(id="2", to=ada, day="2026-11-22"), before])})
    assert _suggested(days) == ["bluesky:bob.example"]
    assert [person.key for person in days.crowd.thank()] == [ada]
    assert days.crowd.thank() == []
    assert set(days.outreaches.all()) == {ada}
    assert _suggested(days) == ["bluesky:bob.example"]


def test_outreaches_are_bounded_and_erased(days: Days) -> None:
    for number in range(OUTREACHES_KEPT + 2):
        days.now = NOW + timedelta(seconds=number)
        days.outreaches.note(account_of(f"x:n{number}"))
    kept = days.outreaches.all()
    assert len(kept) == OUTREACHES_KEPT
    assert "x:n0" not in kept
    days.outreaches.rename("x:n9", "x:ada")
    assert days.outreaches.forget(["x:ada"]) == 1
    assert days.outreaches.forget() == OUTREACHES_KEPT - 1
    assert days.store.count("outreach") == 0


def test_a_card_of_an_earlier_version_suggests_nobody(days: Days) -> None:
    key = _suggest(days, "ada")
    document = days.store.get("cards", key)
    assert document is not None
    del document["outreach"]
    days.store.put("cards", {key: document | {"outreach_reason": "quiet"}})
    assert _suggested(days) == []
    assert days.crowd.view().accounts == 1
