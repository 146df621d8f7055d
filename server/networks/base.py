"""What every network file implements, and the wishes that all of them obey.

A network file has four parts in this order: pattern (which texts mean its accounts), read (the calls), normalise
(pure functions from JSON to records) and opt-outs. Scoring, caching and HTTP are elsewhere.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import islice
from typing import Any, ClassVar, Literal

from server.fetching import Fetcher, FetchError
from server.networks.parsing import html_text, json_values
from shared_schema.networks import RateLimit, UnknownAccountError, networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile

POSTS_LIMIT = 500  # no network is asked for more; a host may send more all the same
_PAGES_LIMIT = 50
_WISH = re.compile(r"(?<![\w/.@-])#?(no-?bots?|no-?index|no-?score)(?![\w/@-])", re.IGNORECASE)


# What can be asked for by a setting, and how it is told to readers.
Wish = Literal["signed-in", "protected", "locked", "noindex", "memorial"]
_SETTINGS: dict[Wish, str] = {
    "signed-in": "This person shows their posts to signed-in readers only: they are not read or scored.",
    "protected": "This person decides who may see their posts: they are not read or scored.",
    "locked": "This person decides who may follow them: their posts are not read or scored.",
    "noindex": "This person asked programs not to read their profile: they are not read or scored.",
    "memorial": "This account is kept in memory of somebody who died: it is not read or scored.",
}
_FIELDS_LIMIT = 20


class OptedOutError(Exception):
    """The person asked not to be read or scored. `reason` is a sentence for readers."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Network(ABC):
    """One network that the server can read by itself."""

    id: ClassVar[str]
    off: ClassVar[str] = ""  # why it is not read, where `in_use` can say no: a sentence for readers

    @property
    def rate_limit(self) -> RateLimit:
        """How often its hosts may be asked, from its row in the list of networks."""
        rate_limit = networks()[self.id].rate_limit
        if rate_limit is None:
            raise LookupError(f"{self.id} is read by the server, so its row needs a pace.")
        return rate_limit

    def in_use(self, services: Mapping[str, str]) -> Network | None:  # noqa: ARG002 most networks need none
        """This reader as it may work; None where it needs somebody else's service and the person named none.

        `services` are the addresses of such services by network.
        """
        return self

    @abstractmethod
    def recognise(self, text: str) -> list[Account]:
        """The accounts that a handle, a key's tail or an address can mean here, likeliest first. Pure.

        Raises UnknownAccountError where the text plainly names an account of this network that cannot exist.
        """

    @abstractmethod
    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        """The account's public profile and posts, with origin `fetched`. `now` is timezone-aware.

        Raises FetchError (its slug is a kind of shared_schema.problems) and OptedOutError.
        """


def possible(network: str, handle: str, host: str | None = None) -> list[Account]:
    """The one account so named, or nothing where the network can have no such account."""
    try:
        return [normalise(Account(network=network, handle=handle, host=host))]
    except UnknownAccountError:
        return []


def evidence(
    account: Account,
    profile: Profile,
    posts: Iterable[Post],
    now: datetime,
    *,
    source: str | None = None,
    claimed_links: Iterable[str] = (),
    verified_links: Iterable[str] = (),
) -> Evidence:
    """What was read, newest first, each post once; posts without a time come last in the order they came.

    `source` is whom it was read from, where not the network itself. `claimed_links` are addresses that the account says
    are its own too, `verified_links` those of them that the network has checked.
    """
    once: dict[str, Post] = {}
    for position, post in enumerate(islice(posts, POSTS_LIMIT)):
        once.setdefault(post.id or f"#{position}", post)
    newest_first = sorted(once.values(), key=lambda post: post.created_at or "", reverse=True)
    return Evidence(
        account=account,
        profile=profile,
        posts=newest_first,
        origin="fetched",
        gathered_at=json_values.stamp(now),
        source=source,
        claimed_links=list(dict.fromkeys(claimed_links))[:_PAGES_LIMIT],
        verified_links=list(dict.fromkeys(verified_links))[:_PAGES_LIMIT],
    )


def broken(network: str) -> FetchError:
    """The error for an answer that is not what the network's own software would say."""
    return FetchError("malformed-response", f"{networks()[network].name} answered in a shape that is not its own.")


def opted_out(wish: Wish) -> OptedOutError:
    """The error for a wish that somebody expressed by a setting."""
    return OptedOutError(_SETTINGS[wish])


def obey_settings(about: Mapping[str, Any], settings: Mapping[str, Wish]) -> None:
    """Raises OptedOutError where one of the settings, by their names on the network, is on."""
    for name, wish in settings.items():
        if about.get(name) is True:
            raise opted_out(wish)


def obey_fields(fields: Any) -> None:
    """Raises OptedOutError where the extra lines of a profile, each a name and a value, say #nobot and the like."""
    for field in json_values.items(fields)[:_FIELDS_LIMIT]:
        obey_bio(*(html_text.words(json_values.string(field.get(part))) for part in ("name", "value")))


def obey_bio(*texts: str | None) -> None:
    """Raises OptedOutError where somebody's own words say #nobot, #noindex or #noscore."""
    for text in texts:
        wish = _WISH.search(text or "")
        if wish:
            raise OptedOutError(f"This person's profile says “#{wish[1].lower()}”: they are not read or scored.")
