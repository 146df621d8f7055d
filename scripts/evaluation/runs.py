"""Who was scored by what: every account by a model that saw nothing of its data set, or nothing of its group.

Each data set is left out as a whole. For one-way against two-way, and for the same account at two times, groups are
left out instead, because only one set of people says truly whom it answers.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import numpy as np

from scripts.evaluation.alternatives import forest_left_out
from scripts.evaluation.features import features
from scripts.evaluation.outcomes import Outcome, Scorer, outcomes
from scripts.training.cores import on_all_cores
from scripts.training.labelled_accounts import LabelledAccount

PartOf = Callable[[LabelledAccount], str]
LearnWithout = Callable[[Callable[[LabelledAccount], bool]], Scorer]

SETS = {
    # data set → the set that is left out as a whole
    "pan19_en": "PAN",
    "botornot_en": "Bot or Not",
    "twitter_archives": "archives",
    "world_leaders": "broadcasters",
    "us_politicians": "broadcasters",
}
SHOWN = {
    "pan19_en_train": "PAN train",
    "pan19_en_dev": "PAN dev",
    "botornot_en": "Bot or Not",
    "personal_archives_train": "archives",
    "broadcasters_train": "broadcasters",
}
FOLDS = 5
TRUE_REPLIES = "archives"  # the set whose reply flag is true, not guessed
BROADCASTERS = "broadcasters"


def set_of(account: LabelledAccount) -> str:
    """The set an account is left out with."""
    return SETS[account.dataset]


def fold_of(account: LabelledAccount) -> str:
    """The fold of an account's group, the same in every run."""
    return f"fold {zlib.crc32(account.group.encode()) % FOLDS}"


def is_bot(account: LabelledAccount) -> bool | None:
    """Bot or person; None for organisations and broadcasters, which are neither question nor answer."""
    return {"bot": True, "human": False}.get(account.label)


def is_two_way(account: LabelledAccount) -> bool | None:
    """A person against a broadcaster, both with times and (mostly) known answers; None for all others."""
    if set_of(account) not in (TRUE_REPLIES, BROADCASTERS):
        return None
    return {"human": True, "broadcaster": False}.get(account.label)


class Runs:
    """Every outcome the parts count, each worked out once and only where a part asks for it."""

    def __init__(self, accounts: Sequence[LabelledAccount], learn_without: LearnWithout, say: Callable[[str], None]):
        self.accounts = accounts
        self.say = say
        self._learn_without = learn_without
        self._scorers: dict[tuple[str, ...], Scorer] = {}

    def scorer_without(self, part: PartOf, *names: str) -> Scorer:
        """The scorer that saw no account whose `part` is among the names."""
        known = (part.__name__, *names)
        if known not in self._scorers:
            self.say(f"  learning without {' and '.join(names)}")
            self._scorers[known] = self._learn_without(lambda account: part(account) in names)
        return self._scorers[known]

    def _each_without_its_own(self, accounts: Iterable[LabelledAccount], part: PartOf) -> dict[str, Outcome]:
        parts: dict[str, list[LabelledAccount]] = {}
        for account in accounts:
            parts.setdefault(part(account), []).append(account)
        found = {}
        for name, members in sorted(parts.items()):
            scorer = self.scorer_without(part, name)
            self.say(f"  scoring {len(members):,} windows of {name}")
            found.update({outcome.account.id: outcome for outcome in outcomes(members, scorer)})
        return found

    @cached_property
    def left_out(self) -> dict[str, Outcome]:
        """Account id → its outcome by a model that saw nothing of its data set."""
        return self._each_without_its_own(self.accounts, set_of)

    @cached_property
    def dated(self) -> list[LabelledAccount]:
        """The accounts whose posts have times and answers: archives and broadcasters."""
        return [account for account in self.accounts if set_of(account) in (TRUE_REPLIES, BROADCASTERS)]

    @cached_property
    def unseen_groups(self) -> dict[str, Outcome]:
        """Account id → its outcome by a model that saw nothing of its group; archives and broadcasters only."""
        return self._each_without_its_own(self.dated, fold_of)

    @cached_property
    def neither_seen(self) -> dict[str, Outcome]:
        """The same accounts by a model that saw neither the archives nor the broadcasters."""
        scorer = self.scorer_without(set_of, TRUE_REPLIES, BROADCASTERS)
        self.say(f"  scoring {len(self.dated):,} windows of both")
        return {outcome.account.id: outcome for outcome in outcomes(self.dated, scorer)}

    @cached_property
    def features(self) -> np.ndarray:
        """The usual post features of every account, a row each."""
        self.say("  the usual post features, for the forest")
        return np.array(on_all_cores(features, self.accounts))

    @cached_property
    def forest(self) -> dict[str, float]:
        """Account id → the forest's probability of a bot, its data set left out."""
        found = forest_left_out(self.accounts, self.features, is_bot, set_of)
        return {account.id: float(value) for account, value in zip(self.accounts, found, strict=True)}

    @cached_property
    def forest_two_way(self) -> dict[str, float]:
        """Account id → the forest's probability of two-way, its group left out."""
        found = forest_left_out(self.accounts, self.features, is_two_way, fold_of)
        return {account.id: float(value) for account, value in zip(self.accounts, found, strict=True)}
