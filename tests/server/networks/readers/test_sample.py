"""The invented people that come with the server: one for every verdict, always recent, read like anybody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from server.fetching import FetchError
from server.networks import OptedOutError, readers
from server.networks.readers.sample import samples
from server.scoring import score
from shared_schema.networks import normalise
from shared_schema.records import Account, Evidence
from tests.server.networks.recorded import Recorded

NOW = datetime(2027, 5, 5, 13, 30, tzinfo=UTC)
MEANT = {
    "maria": "person",
    "tom": "person",
    "lucia": "person",
    "walt": "person",
    "joss": "unsure",
    "verity": "one_way",
    "citynews": "organisation",
    "harbourweather": "automated",
    "dealsdaily": "automated",
}


def _read(handle: str, now: datetime = NOW) -> Evidence:
    return readers()["sample"].read(Account(network="sample", handle=handle), Recorded([]), now)


@pytest.mark.parametrize(("handle", "verdict"), MEANT.items())
def test_each_sample_shows_the_verdict_it_is_there_for(handle: str, verdict: str) -> None:
    assert score(_read(handle), NOW).verdict == verdict


def test_every_sample_but_the_one_who_opted_out_is_meant_for_a_verdict() -> None:
    assert samples().keys() - {"quiet"} == MEANT.keys()
    with pytest.raises(OptedOutError, match="#noscore"):
        _read("quiet")


def test_a_kind_sample_is_kinder_than_a_grumpy_one_and_both_are_people() -> None:
    kind, grumpy = (score(_read(handle), NOW).scores.kindness for handle in ("maria", "walt"))
    assert kind is not None
    assert grumpy is not None
    assert kind.value > grumpy.value


def test_sample_posts_are_never_old_and_never_ahead() -> None:
    newest = max(post.created_at or "" for handle in MEANT for post in _read(handle).posts)
    assert timedelta(hours=1) <= NOW - datetime.fromisoformat(newest) <= timedelta(hours=25)


def test_the_same_moment_gives_the_same_evidence_and_people_keep_their_evenings() -> None:
    assert _read("tom") == _read("tom")
    later = _read("tom", NOW + timedelta(days=3, hours=5))
    assert [str(post.created_at)[11:] for post in later.posts] == [
        str(post.created_at)[11:] for post in _read("tom").posts
    ]


def test_samples_have_ids_of_their_own_and_answer_after_the_other_came() -> None:
    posts = [post for told in samples().values() for post in told.posts]
    assert len({post.id for post in posts}) == len(posts)
    assert all(str(post.replied_to_created_at or "") <= str(post.created_at) for post in posts)
    assert all(normalise(told.account) == told.account for told in samples().values())


def test_a_sample_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(FetchError, match="no sample account"):
        _read("nobody")
