"""Learns the models again without what is left out, for the runs to score with."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.evaluation.runs import LearnWithout
from scripts.training.labelled_accounts import LabelledAccount
from server.scoring import score


def learner(accounts: Sequence[LabelledAccount]) -> LearnWithout:
    """What gives, for a rule of who is left out, the scorer that saw the others only.

    The weights of this model are chosen by hand, so leaving out changes nothing in it yet.
    """
    del accounts
    return lambda left_out: score  # noqa: ARG005 - see above
