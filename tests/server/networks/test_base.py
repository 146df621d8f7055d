"""The posts of people who opted out are not read: after the profile, no further request is made."""

from __future__ import annotations

import re

import pytest

from server.networks import OptedOutError
from server.networks.base import check_bio_opt_out
from tests.server.networks.golden_files import READERS, Case, cases, outcome
from tests.server.networks.recorded import RecordedFetcher

_ABOUT_HOSTS = re.compile(r"nodeinfo|webfinger")  # these say nothing about a person
OPTED_OUT = {name: case for name, case in cases().items() if "opted_out" in outcome(case)}


@pytest.mark.parametrize("case", OPTED_OUT.values(), ids=list(OPTED_OUT))
def test_posts_are_never_requested_after_an_opt_out(case: Case) -> None:
    fetcher = RecordedFetcher(case.responses)
    with pytest.raises(OptedOutError):
        READERS[case.account.network].read(case.account, fetcher, case.now)
    assert len([row for row in fetcher.used_rows if not _ABOUT_HOSTS.search(row["path"])]) == 1


@pytest.mark.parametrize(
    "bio",
    [
        "#nobot",
        "Sea. #NoBots!",
        "please: noindex",
        "(#noscore)",
        "gardener\n#no-bot",
        "#No_Bots #no_index",
        "#no_score",
        "#NoIndex,#NoScore",
        "庭が好きですnobotでお願いします",
        "请勿抓取noindex谢谢",
    ],
)
def test_a_tag_in_the_bio_is_an_opt_out(bio: str) -> None:
    with pytest.raises(OptedOutError, match="profile says"):
        check_bio_opt_out("Ada", bio)


@pytest.mark.parametrize(
    "bio", [None, "", "not a bot", "nobotany without rain", "docs.example/noindex", "@nobot@a.example"]
)
def test_other_words_are_no_opt_out(bio: str | None) -> None:
    check_bio_opt_out(bio)
