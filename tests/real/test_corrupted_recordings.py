"""Corrupted responses of the live networks: readers do not crash and return only what fits the contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.networks.base import possible_accounts
from server.networks.readers import bluesky, mastodon, x
from shared_schema.records import Post, Profile
from tests.real import recordings
from tests.real.recordings import NOW, ROOT
from tests.server.networks.corruption import corrupted

pytestmark = pytest.mark.skipif(
    not ROOT.is_dir(), reason=f"responses recorded from the live networks are not on this machine (looked in {ROOT})"
)
SAMPLE = 300
LARGEST = 20_000  # characters: larger responses take too long to corrupt


@cache
def _recorded(network: str, *fields: str) -> list[dict[str, Any]]:
    """Objects of the recordings that have all of these fields, in a fixed order."""
    responses = recordings.x_statuses() if network == "x" else recordings.bodies(network)
    found = (thing for body in responses for thing in recordings.objects(body))
    fitting = (thing for thing in found if set(fields) <= thing.keys() and len(json.dumps(thing)) < LARGEST)
    return list(islice(fitting, SAMPLE))


def _mastodon_profile(about: Any) -> None:
    _fits(mastodon.profile_of(about, NOW), Profile)
    mastodon.profile_links(about, verified=True)


def _mastodon_status(status: Any) -> None:
    account = possible_accounts("mastodon", "ada", "hachyderm.io")[0]
    known = mastodon.names_by_id([status], {}, account)
    mastodon.reply_target_ids([status], {})
    _fits(mastodon.post_of(status, account, known, NOW), Post)


def _bluesky_profile(about: Any) -> None:
    _fits(bluesky.profile_of(about, NOW), Profile)


def _bluesky_view(view: Any) -> None:
    account = possible_accounts("bluesky", "ada.example")[0]
    about = view.get("author") if isinstance(view.get("author"), dict) else {}
    bluesky.reply_target_ids([{"post": view}], about)
    _fits(bluesky.post_of({"post": view}, about, account, NOW), Post)


def _x_status(status: Any) -> None:
    account = possible_accounts("x", "ada")[0]
    _fits(x.profile_of(status, account, NOW), Profile)
    author = {"screen_name": "Ada"}
    _fits(x.post_of(status | {"author": author}, account, NOW), Post)
    _fits(x.post_of(status | {"reposted_by": author}, account, NOW), Post)


def _fits(record: Post | Profile | None, kind: type[Post | Profile]) -> None:
    if record is not None:
        assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record


KINDS: dict[str, tuple[str, Callable[[Any], None], tuple[str, ...]]] = {
    "mastodon profile": ("mastodon", _mastodon_profile, ("acct", "username", "url", "note")),
    "mastodon status": ("mastodon", _mastodon_status, ("visibility", "content", "created_at", "account")),
    "bluesky profile": ("bluesky", _bluesky_profile, ("did", "handle")),
    "x post": ("x", _x_status, ("id", "text", "author")),
    "bluesky post": ("bluesky", _bluesky_view, ("uri", "author", "record")),
}


@pytest.mark.slow
@pytest.mark.parametrize(("network", "read", "fields"), KINDS.values(), ids=list(KINDS))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_corrupted_responses_are_read_or_left_out(
    network: str, read: Callable[[Any], None], fields: tuple[str, ...], data: st.DataObject
) -> None:
    things = _recorded(network, *fields)
    value = data.draw(corrupted(things[data.draw(st.integers(0, len(things) - 1))]))
    if isinstance(value, dict):
        read(value)
