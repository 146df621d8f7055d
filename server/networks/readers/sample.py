"""Invented people that come with the server, read like any other account but without asking any network.

They show a new reader every verdict on the welcome page. Nobody in samples.ndjson is real.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, evidence, obey_bio
from server.networks.parsing import json_values
from server.networks.parsing.urls import address
from shared_schema.networks import networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_OWN_HANDLE = re.compile(r"[A-Za-z0-9_]{1,30}")

# read ---------------------------------------------------------------------------------------------------------------

_FILE = Path(__file__).with_name("samples.ndjson")
_AT_LEAST = timedelta(hours=1)  # how long ago the newest of all sample posts was written, whenever it is read
_DAY = timedelta(days=1)


class Sample(Network):
    """One invented account."""

    id = "sample"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        if parts is None or parts.host not in networks()[self.id].hosts or parts.path != ("welcome",):
            return []
        name = parts.fragment.removeprefix("@")
        return [normalise(Account(network=self.id, handle=name))] if _OWN_HANDLE.fullmatch(name) else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 nothing is fetched
        told = samples().get(account.handle)
        if told is None:
            raise FetchError("not-found", "There is no sample account of that name.")
        profile = told.profile or Profile()
        obey(profile)
        later = _shift(now)
        posts = [post_of(post, account, later) for post in told.posts]
        return evidence(account, profile_of(profile, account, later), posts, now)


@cache
def samples() -> dict[str, Evidence]:
    """Every sample account by its handle, in the order of the file, with its times as they are written there."""
    lines = _FILE.read_bytes().splitlines()
    return {told.account.handle: told for told in (msgspec.json.decode(line, type=Evidence) for line in lines)}


def _shift(now: datetime) -> timedelta:
    """How far all sample times are moved, so that the samples never look abandoned.

    Whole days: people keep their evenings, and the same day gives the same evidence.
    """
    newest = max(post.created_at or "" for told in samples().values() for post in told.posts)
    return (now - _AT_LEAST - datetime.fromisoformat(newest)) // _DAY * _DAY


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(profile: Profile, account: Account, later: timedelta) -> Profile:
    """A sample profile, its age moved along with its posts."""
    address_of_page = networks()["sample"].profile_url.format(handle=account.handle)
    return msgspec.structs.replace(profile, url=address_of_page, created_at=_moved(profile.created_at, later))


def post_of(post: Post, account: Account, later: timedelta) -> Post:
    """A sample post, moved in time."""
    return msgspec.structs.replace(
        post,
        created_at=_moved(post.created_at, later),
        replied_to_created_at=_moved(post.replied_to_created_at, later),
        url=networks()["sample"].profile_url.format(handle=account.handle),
    )


def _moved(time: str | None, later: timedelta) -> str | None:
    return None if time is None else json_values.stamp(datetime.fromisoformat(time) + later)


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(profile: Profile) -> None:
    """Raises OptedOutError where the bio asks for it, as on every network."""
    obey_bio(profile.bio)
