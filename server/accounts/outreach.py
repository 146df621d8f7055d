"""Who might like a reply, and to whom the reader wrote. No score reads any of it (laws L1 and L8).

A suggestion is a person who is new, back after a silence, or has few followers, with a post of the last days that
others can reply to. Only public posts count, and only as the account's own network or own pages show them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

from server.accounts.account_records import CardSummary, OutreachCandidate
from server.accounts.aliases import AliasCache
from server.accounts.own_accounts import OwnAccounts
from server.accounts.people import person_id
from server.accounts.per_account import PerAccount, made_at
from server.locales.catalog import render
from server.scoring.messages import message
from server.scoring.published_bounds import FEW_FOLLOWERS
from server.store import Store
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.networks import own_hosts
from shared_schema.records import (
    Account,
    Evidence,
    Message,
    Outreach,
    OutreachReason,
    OutreachSuggestion,
    Post,
    ScoreCard,
)

POST_DAYS = 7  # a post is one to reply to for so many days
SILENCE_DAYS = 60  # without a post; then somebody is back
BACK_DAYS = 14  # for so many days after the silence
FEWEST_WORDS = 4
REST_DAYS = 60  # after the reader wrote to somebody, nobody suggests it again for so many days
SUGGESTIONS_SHOWN = 12
OUTREACHES_KEPT = 500
INQUIRY_MARKS = "?？؟"


def outreach_candidate(card: ScoreCard, evidence: Evidence, now: datetime) -> OutreachCandidate | None:
    """Why a person might like a reply, and to which post. None for everybody else."""
    if card.verdict != "person":
        return None
    posts = sorted(
        (
            (moment, post)
            for post in evidence.posts
            if not post.is_repost and (moment := times.parse(post.created_at)) and moment <= now
        ),
        key=lambda entry: entry[0],
        reverse=True,
    )
    harsh = {post for part in card.contributions if part.score == "kindness" and part.points < 0 for post in part.posts}
    own = own_hosts(evidence.account, evidence.aliases)
    for moment, post in posts:
        if now - moment > timedelta(days=POST_DAYS):
            break
        if post.id not in harsh and _invites_replies(post, own):
            why = _reason(evidence, posts, now)
            if why is None or post.url is None:
                return None
            reason, days = why
            is_inquiry = _words(post)[-1][-1] in INQUIRY_MARKS
            return OutreachCandidate(reason, post.url, times.write(moment), is_inquiry=is_inquiry, days=days)
    return None


def _invites_replies(post: Post, own: Iterable[str]) -> bool:
    """Whether others can reply to a post: it is to nobody in particular, says something, and can be opened."""
    if post.is_reply or post.reply_to or post.text.lstrip().startswith("@"):
        return False
    if post.origin == "seen" and (post.seen_on or "") not in own:
        return False  # another host's page can show anything
    try:
        address = urlsplit(post.url or "")
    except ValueError:
        return False
    return address.scheme == "https" and bool(address.netloc) and len(_words(post)) >= FEWEST_WORDS


def _words(post: Post) -> list[str]:
    """The words of a post without links, names and hashtags; letters of a language without spaces count as words."""
    words = [word for word in post.text.split() if not word.startswith(("http://", "https://", "@", "#"))]
    return [part for word in words for part in (list(word) if any(ord(letter) > 0x2E80 for letter in word) else [word])]


def _reason(
    evidence: Evidence, posts: list[tuple[datetime, Post]], now: datetime
) -> tuple[OutreachReason, int | None] | None:
    """The first reason that holds, with the days of silence for `back`. `posts` are the newest first."""
    profile = evidence.profile
    created_at = times.parse(profile.created_at) if profile else None
    if created_at is not None and timedelta(0) <= now - created_at <= timedelta(days=NEW_ACCOUNT_DAYS):
        return "new", None
    # Pages show posts here and there: what they did not show is no silence.
    moments = [moment for moment, post in posts if post.origin != "seen"]
    for later, earlier in pairwise(moments):
        if now - later > timedelta(days=BACK_DAYS):
            break
        if later - earlier >= timedelta(days=SILENCE_DAYS):
            return "back", (later - earlier).days
    followers = profile.followers if profile else None
    return ("quiet", None) if followers is not None and followers <= FEW_FOLLOWERS else None


def sentence_of(candidate: OutreachCandidate) -> Message:
    """The reason as a sentence. The bound of followers is the absolute, published one of the signal *reaching out*."""
    if candidate.reason == "new":
        return message("page-hello-new", days=NEW_ACCOUNT_DAYS)
    if candidate.reason == "back":
        return message("crowd-hello-back", days=candidate.days or SILENCE_DAYS)
    return message("page-hello-quiet", followers=FEW_FOLLOWERS)


class Outreaches(PerAccount[Outreach]):
    """To whom the reader wrote, by account key, and who else might like it. From any thread."""

    def __init__(
        self, store: Store, aliases: AliasCache, own_accounts: OwnAccounts, clock: Callable[[], datetime]
    ) -> None:
        super().__init__("outreach", Outreach, store, aliases, clock)
        self._own_accounts = own_accounts

    def note(self, account: Account) -> Outreach:
        """Keeps that the reader wrote to somebody. It is on the disk when this returns. Raises UnknownAccountError."""
        outreach = Outreach(made_at=times.write(self._clock()))
        self.put({self._aliases.canonical_key(account): outreach})
        return outreach

    def put(self, records: Mapping[str, Outreach], *, replace: bool = False) -> None:
        with self._lock:
            super().put(records, replace=replace)
            oldest = sorted(self.all(), key=lambda key: made_at(self.all()[key]), reverse=True)[OUTREACHES_KEPT:]
            if oldest:
                self.forget(oldest)

    def remove(self, account: Account) -> int:
        """Forgets that the reader wrote to somebody; returns how many there were. Raises UnknownAccountError."""
        return self.forget([self._aliases.canonical_key(account)])

    def suggestions(self, people: Iterable[CardSummary], now: datetime, language: str) -> list[OutreachSuggestion]:
        """Of these people, those who might like a reply now; who wrote last comes first. Never the reader."""
        replied, own = self._replied(), {person_id(key) for key in self._own_accounts.all()}
        found = [
            (candidate, person)
            for person in people
            if (candidate := person.outreach) is not None
            and _is_recent(candidate, now)
            and person_id(person.key) not in own
            and not self._is_resting(person.key, now)
            and not _has_reply(candidate, replied.get(person_id(person.key)))
        ]
        found.sort(key=lambda entry: entry[0].posted_at, reverse=True)
        return [
            OutreachSuggestion(
                key=person.key,
                reason=candidate.reason,
                sentence=render(sentence_of(candidate), language),
                display_name=person.display_name,
                url=person.url,
                post_url=candidate.post_url,
                posted_at=candidate.posted_at,
                is_inquiry=candidate.is_inquiry,
            )
            for candidate, person in found[:SUGGESTIONS_SHOWN]
        ]

    def noticed(self, people: Iterable[CardSummary], now: datetime) -> list[CardSummary]:
        """Of these people, those to whom an own account of the reader replied since, unless that is kept already."""
        replied = self._replied()
        return [
            person
            for person in people
            if (candidate := person.outreach) is not None
            and _has_reply(candidate, replied.get(person_id(person.key)))
            and not self._is_resting(person.key, now)
        ]

    def _replied(self) -> dict[str, str]:
        """Person → the last day on which an own account of the reader replied to them."""
        days: dict[str, str] = {}
        for own in self._own_accounts.all().values():
            for reply in own.replies:
                person = person_id(reply.to)
                days[person] = max(days.get(person, ""), reply.day or "")
        return days

    def _is_resting(self, key: str, now: datetime) -> bool:
        outreach = self.get(key)
        return outreach is not None and abs(now.timestamp() - made_at(outreach)) <= REST_DAYS * times.DAY


def _is_recent(candidate: OutreachCandidate, now: datetime) -> bool:
    posted_at = times.parse(candidate.posted_at)
    return posted_at is not None and timedelta(0) <= now - posted_at <= timedelta(days=POST_DAYS)


def _has_reply(candidate: OutreachCandidate, day: str | None) -> bool:
    """Whether the reader replied on the day of the post or later."""
    return day is not None and day >= candidate.posted_at[:10]
