"""The fictional accounts that come with the server: one for every verdict, always recent, read like any other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from server.fetching import FetchError
from server.networks import OptedOutError, readers
from server.networks.readers.sample import samples
from server.scoring import score
from shared_schema.networks import normalise
from shared_schema.records import Account, Evidence
from tests.server.networks.recorded import RecordedFetcher

NOW = datetime(2027, 5, 5, 13, 30, tzinfo=UTC)
EXPECTED_VERDICTS = {
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
    return readers()["sample"].read(Account(network="sample", handle=handle), RecordedFetcher([]), now)


@pytest.mark.slow
@pytest.mark.parametrize(("handle", "verdict"), EXPECTED_VERDICTS.items())
def test_each_sample_shows_its_intended_verdict(handle: str, verdict: str) -> None:
    assert score(_read(handle), NOW).verdict == verdict


def test_every_sample_has_an_intended_verdict_but_the_one_that_opted_out() -> None:
    assert samples().keys() - {"quiet"} == EXPECTED_VERDICTS.keys()
    with pytest.raises(OptedOutError, match="#noscore"):
        _read("quiet")


def test_a_kind_sample_is_kinder_than_a_grumpy_one_and_both_are_people() -> None:
    kind, grumpy = (score(_read(handle), NOW).scores.kindness for handle in ("maria", "walt"))
    assert kind is not None
    assert grumpy is not None
    assert kind.value > grumpy.value


def test_sample_posts_are_never_old_and_never_ahead() -> None:
    newest = max(post.created_at or "" for handle in EXPECTED_VERDICTS for post in _read(handle).posts)
    assert timedelta(hours=1) <= NOW - datetime.fromisoformat(newest) <= timedelta(hours=25)


def test_the_same_time_gives_the_same_evidence_and_posts_keep_their_time_of_day() -> None:
    assert _read("tom") == _read("tom")
    later = _read("tom", NOW + timedelta(days=3, hours=5))
    assert [str(post.created_at)[11:] for post in later.posts] == [
        str(post.created_at)[11:] for post in _read("tom").posts
    ]


def test_samples_have_unique_ids_and_reply_to_accounts_that_exist_already() -> None:
    posts = [post for sample in samples().values() for post in sample.posts]
    assert len({post.id for post in posts}) == len(posts)
    assert all(str(post.replied_to_created_at or "") <= str(post.created_at) for post in posts)
    assert all(normalise(sample.account) == sample.account for sample in samples().values())


def test_a_sample_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(FetchError, match="no sample account"):
        _read("nobody")
