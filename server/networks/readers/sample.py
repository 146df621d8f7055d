"""Fictional accounts that come with the server. They show a new reader every verdict on the welcome page.

They are read like any other account, but without a request. Nobody in samples.ndjson is real.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, build_evidence, check_bio_opt_out
from server.networks.parsing.urls import parse_url
from shared_schema import times
from shared_schema.networks import networks, normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = ()  # no network, and so no documentation

# recognise ------------------------------------------------------------------------------------------------------------

_HANDLE = re.compile(r"[A-Za-z0-9_]{1,30}")

# read -----------------------------------------------------------------------------------------------------------------

_FILE = Path(__file__).with_name("samples.ndjson")
_AGE_OF_NEWEST_POST = timedelta(hours=1)  # at least, whenever the samples are read
_DAY = timedelta(days=1)


class Sample(Network):
    """Reads one fictional account from the file."""

    id = "sample"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        if url is None or url.host not in networks()[self.id].hosts or url.path != ("welcome",):
            return []
        name = url.fragment.removeprefix("@")
        return [normalise(Account(network=self.id, handle=name))] if _HANDLE.fullmatch(name) else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 nothing is fetched
        sample = samples().get(account.handle)
        if sample is None:
            raise FetchError("not-found", "There is no sample account with that name.")
        profile = sample.profile or Profile()
        check_opt_out(profile)
        shift = _time_shift(now)
        posts = [post_of(post, account, shift) for post in sample.posts]
        return build_evidence(account, profile_of(profile, account, shift), posts, now)


@cache
def samples() -> dict[str, Evidence]:
    """Every sample account by its handle, in the order of the file, with the times of the file."""
    lines = _FILE.read_bytes().splitlines()
    return {sample.account.handle: sample for sample in (msgspec.json.decode(line, type=Evidence) for line in lines)}


def _time_shift(now: datetime) -> timedelta:
    """How far all times are moved, so that the samples never look abandoned.

    Whole days, so that posts keep their time of day and a day always gives the same evidence.
    """
    newest = max(post.created_at or "" for sample in samples().values() for post in sample.posts)
    return (now - _AGE_OF_NEWEST_POST - datetime.fromisoformat(newest)) // _DAY * _DAY


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(profile: Profile, account: Account, shift: timedelta) -> Profile:
    """A sample profile, moved in time."""
    return msgspec.structs.replace(profile, url=profile_url(account), created_at=_moved(profile.created_at, shift))


def post_of(post: Post, account: Account, shift: timedelta) -> Post:
    """A sample post, moved in time."""
    return msgspec.structs.replace(
        post,
        created_at=_moved(post.created_at, shift),
        replied_to_created_at=_moved(post.replied_to_created_at, shift),
        url=profile_url(account),
    )


def _moved(time: str | None, shift: timedelta) -> str | None:
    return None if time is None else times.write(datetime.fromisoformat(time) + shift)


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(profile: Profile) -> None:
    """Raises OptedOutError where the bio asks for it, as on every network."""
    check_bio_opt_out(profile.bio)
