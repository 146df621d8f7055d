"""Who was scored by what: every account by a model that saw nothing of its data set, or nothing of its group.

Each data set is left out as a whole. Conversation, and the same account at two times, are judged with groups left out
instead, because only one set of people says truly whom it answers.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from ml.evaluation.alternatives import forest_left_out
from ml.evaluation.features import features, profile_features
from ml.evaluation.outcomes import Outcome, Scorer, outcomes
from ml.training.cores import on_all_cores
from ml.training.labelled_accounts import LabelledAccount
from server.scoring import score
from server.scoring.model import AccountModel

Name = TypeVar("Name", bound=Hashable)
PartOf = Callable[[LabelledAccount], str]
LearnWithout = Callable[[Callable[[LabelledAccount], bool]], AccountModel]

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


def is_dated(account: LabelledAccount) -> bool:
    """Whether its set has times and says whom posts answer: archives and broadcasters."""
    return set_of(account) in (TRUE_REPLIES, BROADCASTERS)


def _parted(
    accounts: Iterable[LabelledAccount], part: Callable[[LabelledAccount], Name]
) -> list[tuple[Name, list[LabelledAccount]]]:
    """The accounts of each part, in a fixed order."""
    parts: dict[Name, list[LabelledAccount]] = {}
    for account in accounts:
        parts.setdefault(part(account), []).append(account)
    return sorted(parts.items(), key=lambda item: str(item[0]))


def is_bot(account: LabelledAccount) -> bool | None:
    """Bot or person; None for organisations and broadcasters, which are neither question nor answer."""
    return {"bot": True, "human": False}.get(account.label)


def is_two_way(account: LabelledAccount) -> bool | None:
    """A person against a broadcaster, both with times and (mostly) known answers; None for all others."""
    if not is_dated(account):
        return None
    return {"human": True, "broadcaster": False}.get(account.label)


class Runs:
    """Every outcome the parts count, each worked out once and only where a part asks for it."""

    def __init__(
        self,
        folder: Path,
        accounts: Sequence[LabelledAccount],
        learn_without: LearnWithout,
        say: Callable[[str], None],
        *,
        quick: bool = False,
    ) -> None:
        self.folder = folder
        self.accounts = accounts
        self.say = say
        self.quick = quick
        self._learn_without = learn_without
        self._weights: dict[str, AccountModel] = {}

    def _without(self, part: PartOf, name: str) -> AccountModel:
        """The model that saw no account whose `part` is that."""
        if name not in self._weights:
            self.say(f"  learning without {name}")
            self._weights[name] = self._learn_without(lambda account: part(account) == name)
        return self._weights[name]

    def unseen_group(self, fold: str) -> Scorer:
        """Scores by the model that saw no group of that fold."""
        return partial(score, weights=self._without(fold_of, fold))

    def unseen_set(self, account: LabelledAccount) -> AccountModel:
        """The model that saw nothing of the account's data set."""
        return self._without(set_of, set_of(account))

    def _scorer_of(self, name: str, fold: str | None) -> Scorer:
        """Scores by the model that saw nothing of the set; conversation by the one that saw no group of the fold.

        Two-way and one-way have one set each: with either left out there is nothing to learn conversation from.
        """
        weights = self._without(set_of, name)
        if fold is not None:
            conversation = self._without(fold_of, fold).scores["conversation"]
            weights = replace(weights, scores={**weights.scores, "conversation": conversation})
        return partial(score, weights=weights)

    @cached_property
    def left_out(self) -> dict[str, Outcome]:
        """Account id → its outcome by a model that saw nothing of its data set."""
        found = {}
        for (name, fold), members in _parted(self.accounts, lambda a: (set_of(a), fold_of(a) if is_dated(a) else None)):
            scorer = self._scorer_of(name, fold)
            self.say(f"  scoring {len(members):,} windows of {name}{f', {fold}' if fold else ''}")
            found.update({outcome.account.id: outcome for outcome in outcomes(members, scorer)})
        return found

    @cached_property
    def dated(self) -> list[LabelledAccount]:
        """The accounts whose posts have times and answers: archives and broadcasters."""
        return [account for account in self.accounts if is_dated(account)]

    @cached_property
    def unseen_groups(self) -> dict[str, Outcome]:
        """Account id → its outcome by a model that saw nothing of its group; archives and broadcasters only."""
        found = {}
        for fold, members in _parted(self.dated, fold_of):
            scorer = self.unseen_group(fold)
            self.say(f"  scoring {len(members):,} windows of {fold}")
            found.update({outcome.account.id: outcome for outcome in outcomes(members, scorer)})
        return found

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
    def profile_forest(self) -> dict[str, float]:
        """Account id → the probability of a bot by a forest on profiles; archives only, the one set that has any."""
        members = [account for account in self.accounts if set_of(account) == TRUE_REPLIES]
        profiles = np.array([profile_features(account) for account in members])
        found = forest_left_out(members, profiles, is_bot, fold_of)
        return {account.id: float(value) for account, value in zip(members, found, strict=True)}

    @cached_property
    def forest_two_way(self) -> dict[str, float]:
        """Account id → the forest's probability of two-way, its group left out."""
        found = forest_left_out(self.accounts, self.features, is_two_way, fold_of)
        return {account.id: float(value) for account, value in zip(self.accounts, found, strict=True)}
