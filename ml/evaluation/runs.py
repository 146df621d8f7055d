"""Which model scores whom: every account is scored by a model that saw nothing of its data set, or of its group.

Each data set is left out as a whole. Conversation, and one account at two times, are measured with groups left out
instead, because only one set of people says reliably whom it replies to.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from ml.evaluation.baseline_features import post_features, profile_features
from ml.evaluation.baselines import gradient_boosting, left_out, random_forest
from ml.evaluation.outcomes import Outcome, Scorer, outcomes
from ml.training.labelled_accounts import LabelledAccount
from ml.training.parallel import parallel_map
from server.scoring import score_in_full
from server.scoring.model import AccountModel

Key = TypeVar("Key", bound=Hashable)
FoldOf = Callable[[LabelledAccount], str]
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
TRUE_REPLIES = "archives"  # the set whose reply flag is recorded, not guessed
BROADCASTERS = "broadcasters"


def set_of(account: LabelledAccount) -> str:
    """The set that an account is left out with."""
    return SETS[account.dataset]


def fold_of(account: LabelledAccount) -> str:
    """The fold of an account's group; the same in every run."""
    return f"fold {zlib.crc32(account.group.encode()) % FOLDS}"


def is_dated(account: LabelledAccount) -> bool:
    """Whether the account's set has times and reply flags: archives and broadcasters."""
    return set_of(account) in (TRUE_REPLIES, BROADCASTERS)


def _grouped(
    accounts: Iterable[LabelledAccount], key: Callable[[LabelledAccount], Key]
) -> list[tuple[Key, list[LabelledAccount]]]:
    """The accounts by key, in a fixed order."""
    groups: dict[Key, list[LabelledAccount]] = {}
    for account in accounts:
        groups.setdefault(key(account), []).append(account)
    return sorted(groups.items(), key=lambda item: str(item[0]))


def is_bot(account: LabelledAccount) -> bool | None:
    """Bot or person; None for organisations and broadcasters."""
    return {"bot": True, "human": False}.get(account.label)


def is_two_way(account: LabelledAccount) -> bool | None:
    """Person or broadcaster, both from sets with times and reply flags; None for all others."""
    if not is_dated(account):
        return None
    return {"human": True, "broadcaster": False}.get(account.label)


class Runs:
    """Every outcome that the sections count. Each is computed once, and only if a section needs it."""

    def __init__(
        self,
        folder: Path,
        accounts: Sequence[LabelledAccount],
        learn_without: LearnWithout,
        log: Callable[[str], None],
        *,
        quick: bool = False,
    ) -> None:
        self.folder = folder
        self.accounts = accounts
        self.log = log
        self.quick = quick
        self._learn_without = learn_without
        self._models: dict[str, AccountModel] = {}

    def _model_without(self, fold: FoldOf, name: str) -> AccountModel:
        """The model that saw no account of the fold `name`."""
        if name not in self._models:
            self.log(f"  learning without {name}")
            self._models[name] = self._learn_without(lambda account: fold(account) == name)
        return self._models[name]

    def scorer_without_group(self, fold: str) -> Scorer:
        """Scores with the model that saw no group of the fold."""
        return partial(score_in_full, weights=self._model_without(fold_of, fold))

    def scorer_without_set(self, account: LabelledAccount) -> Scorer:
        """Scores with the model that saw nothing of the account's data set."""
        return partial(score_in_full, weights=self.model_without_set(account))

    def model_without_set(self, account: LabelledAccount) -> AccountModel:
        """The model that saw nothing of the account's data set."""
        return self._model_without(set_of, set_of(account))

    def _scorer_of(self, name: str, fold: str | None) -> Scorer:
        """Scores with the model that saw nothing of the set; conversation with the one that saw no group of the fold.

        Two-way and one-way accounts come from one set each. Without either, conversation cannot be learned.
        """
        weights = self._model_without(set_of, name)
        if fold is not None:
            other = self._model_without(fold_of, fold)
            scores = {**weights.scores, "conversation": other.scores["conversation"]}
            weights = replace(weights, scores=scores, verdict=other.verdict)
        return partial(score_in_full, weights=weights)

    @cached_property
    def left_out(self) -> dict[str, Outcome]:
        """Account id → outcome by a model that saw nothing of its data set."""
        found = {}
        for (name, fold), members in _grouped(
            self.accounts, lambda a: (set_of(a), fold_of(a) if is_dated(a) else None)
        ):
            scorer = self._scorer_of(name, fold)
            self.log(f"  scoring {len(members):,} windows of {name}{f', {fold}' if fold else ''}")
            found.update({outcome.account.id: outcome for outcome in outcomes(members, scorer)})
        return found

    @cached_property
    def dated(self) -> list[LabelledAccount]:
        """The accounts of sets with times and reply flags: archives and broadcasters."""
        return [account for account in self.accounts if is_dated(account)]

    @cached_property
    def group_left_out(self) -> dict[str, Outcome]:
        """Account id → outcome by a model that saw nothing of its group; archives and broadcasters only."""
        found = {}
        for fold, members in _grouped(self.dated, fold_of):
            scorer = self.scorer_without_group(fold)
            self.log(f"  scoring {len(members):,} windows of {fold}")
            found.update({outcome.account.id: outcome for outcome in outcomes(members, scorer)})
        return found

    @cached_property
    def features(self) -> np.ndarray:
        """The post features of every account, of shape (accounts, features)."""
        self.log("  computing post features for the baselines")
        return np.array(parallel_map(post_features, self.accounts))

    @cached_property
    def forest(self) -> dict[str, float]:
        """Account id → the random forest's probability of a bot, its data set left out."""
        return self._by_account(left_out(random_forest, self.accounts, self.features, is_bot, set_of))

    @cached_property
    def boosting(self) -> dict[str, float]:
        """Account id → the probability of a bot by gradient boosting, its data set left out."""
        return self._by_account(left_out(gradient_boosting, self.accounts, self.features, is_bot, set_of))

    @cached_property
    def profile_forest(self) -> dict[str, float]:
        """Account id → the probability of a bot by a forest on profiles. Only the archives have profiles."""
        members = [account for account in self.accounts if set_of(account) == TRUE_REPLIES]
        profiles = np.array([profile_features(account) for account in members])
        found = left_out(random_forest, members, profiles, is_bot, fold_of)
        return {account.id: float(value) for account, value in zip(members, found, strict=True)}

    @cached_property
    def forest_two_way(self) -> dict[str, float]:
        """Account id → the random forest's probability of two-way, its group left out."""
        return self._by_account(left_out(random_forest, self.accounts, self.features, is_two_way, fold_of))

    @cached_property
    def boosting_two_way(self) -> dict[str, float]:
        """Account id → the probability of two-way by gradient boosting, its group left out."""
        return self._by_account(left_out(gradient_boosting, self.accounts, self.features, is_two_way, fold_of))

    def _by_account(self, found: np.ndarray) -> dict[str, float]:
        return {account.id: float(value) for account, value in zip(self.accounts, found, strict=True)}
