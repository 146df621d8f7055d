"""The mirror: what an own account shows its reader about itself. Insights are made anew whenever it is read.

They rest on its posts, so they are made in a worker (analysis.py); what is kept is plain data. Everything here is for
the reader alone: no score, no card and no other page reads it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import msgspec

from server.accounts.analysis import Analyses, MirrorMaterial, ReceivedReply
from server.accounts.own_accounts import OwnAccounts
from server.accounts.people import person_id, person_named
from server.accounts.seen_posts import SeenPosts
from server.fetching import FetchError, NewHostError
from server.scoring.messages import message
from server.store import Store
from shared_schema import times
from shared_schema.networks import account_of, key_of, networks, own_hosts
from shared_schema.records import Account, Evidence, Message, MirrorResponse, Post, Scores

log = logging.getLogger(__name__)
WEEK = timedelta(days=7)
MOST_RECEIVED = 2_000  # replies to the reader that are looked at
_KIND = "mirrors"


class Mirror:
    """The mirrors of the own accounts. Every method may be called from any thread."""

    def __init__(
        self,
        own_accounts: OwnAccounts,
        seen_posts: SeenPosts,
        analyses: Analyses,
        store: Store,
        clock: Callable[[], datetime],
    ) -> None:
        self._own_accounts = own_accounts
        self._seen_posts = seen_posts
        self._analyses = analyses
        self._store = store
        self._clock = clock

    def update(self, key: str, evidence: Evidence, scores: Scores, now: datetime) -> None:
        """Makes the insights anew, where the account is an own one.

        In a worker of its own: where that takes too much time or memory, the card is saved all the same.
        """
        if self._own_accounts.get(key) is None:
            return
        own = self._own_accounts.remember(key, now, scores, ())
        if own is None:
            return
        material = MirrorMaterial(evidence, now, own.history, own.replies, self.received(evidence.account))
        try:
            with self._analyses.start(_no_requests) as analysis:
                reflected = analysis.reflect(material)
        except FetchError as error:
            log.warning("The mirror of an own account was not made anew: %s", error.slug)
            return
        if self._own_accounts.remember(key, now, scores, reflected.replies) is not None:
            made = MirrorResponse(key=key, made_at=times.write(now), insights=reflected.insights)
            self._store.put(_KIND, {key: msgspec.to_builtins(made)})

    def get(self, key: str) -> MirrorResponse | None:
        """The mirror of an own account; None where it was not made yet, or by another version."""
        document = self._store.get(_KIND, key) if self._own_accounts.get(key) is not None else None
        try:
            return msgspec.convert(document, MirrorResponse) if document else None
        except msgspec.ValidationError:
            return None

    def read_due(self, refresh_stale: Callable[[Account], bool]) -> int:
        """Has the own accounts read that were not read today, so that their history goes on; returns how many."""
        today = self._clock().date().isoformat()
        due = [
            account_of(key)
            for key, own in self._own_accounts.all().items()
            if not own.history or own.history[-1].day < today
        ]
        return sum(refresh_stale(account) for account in due)

    def forget(self, keys: list[str] | None = None) -> None:
        """Erases the mirrors of some accounts, and those that may name one of them; all where `keys` is None."""
        self._store.delete(_KIND, keys)
        if keys is not None:
            people = [person_id(key) for key in keys]
            naming = [key for key, text in self._as_text() if any(person in text for person in people)]
            self._store.delete(_KIND, naming)

    def rename(self, old: str) -> None:
        """Drops the mirror under an old key: the account is read anew under the other one."""
        self._store.delete(_KIND, [old])

    def week(self) -> Message | None:
        """With how many people the reader talked in the last seven days; None where it is not known."""
        since = (self._clock() - WEEK).date().isoformat()
        people = {
            person_id(reply.to)
            for own in self._own_accounts.all().values()
            for reply in own.replies
            if reply.day is not None and reply.day > since
        }
        return message("mirror-week", people=len(people)) if people else None

    def _as_text(self) -> list[tuple[str, str]]:
        return [(key, str(document)) for key, document in self._store.items(_KIND)]

    def received(self, own: Account) -> list[ReceivedReply]:
        """The replies to the own account among the posts that pages showed, the newest first."""
        found = list(self._replies_to(own))
        return sorted(found, key=lambda reply: reply.created_at or "", reverse=True)[:MOST_RECEIVED]

    def _replies_to(self, own: Account) -> Iterator[ReceivedReply]:
        own_id, handle = person_id(key_of(own)), own.handle.lower()
        for key, evidence in self._seen_posts.all_evidence():
            if person_id(key) == own_id or not _share_a_network(evidence.account, own):
                continue
            # A page can show anything about anybody: only the hosts of the two are believed.
            believed = own_hosts(evidence.account) | own_hosts(own)
            for post in evidence.posts:
                if post.reply_to and handle in post.reply_to.lower() and post.seen_on in believed:
                    named = person_named(post.reply_to, evidence.account.network, _site_of(post, evidence.account))
                    if named is not None and person_id(key_of(named)) == own_id:
                        yield ReceivedReply(key, post.created_at, post.url)


def _share_a_network(one: Account, other: Account) -> bool:
    """Whether two accounts can reply to each other: on one network, or both in the fediverse."""
    rows = networks()
    return one.network == other.network or (rows[one.network].federated and rows[other.network].federated)


def _site_of(post: Post, author: Account) -> str | None:
    """The host that a handle without a host belongs to."""
    return post.seen_on or author.host


def _no_requests(host: str) -> None:
    raise NewHostError(host)  # a mirror is made from what is known already
