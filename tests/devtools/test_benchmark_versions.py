"""What is measured of a version tells two versions apart."""

from __future__ import annotations

from itertools import islice

import msgspec
import pytest

from devtools.benchmark_versions import card_digests
from devtools.extension_package import ROOT
from server.networks.readers.sample import samples

pytestmark = pytest.mark.slow


def test_the_same_cards_have_the_same_digests_and_others_have_others() -> None:
    first, second = islice(samples().values(), 2)
    changed = msgspec.structs.replace(second, posts=second.posts[:-3])
    digests = card_digests(ROOT, [first, second, first, changed])
    assert digests[0] == digests[2]
    assert len(set(digests)) == 3
    assert all(len(digest) == 64 for digest in digests)
