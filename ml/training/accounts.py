"""Learns the account model (server/scoring/model.json) from labelled accounts: curves, weights, intervals, chances.

What is fixed beforehand stands in design.py. Learned are the curves of traits (from people alone), the weights of the
signals (drawn towards the fixed ones, never across zero), the intervals (from other periods of the same account) and
the chance of a person at each humanity. Deterministic: nothing is drawn at random, everything has a fixed order.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log, log1p
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize, nnls
from scipy.stats import norm
from sklearn.isotonic import IsotonicRegression

from ml.training import design
from ml.training.cores import on_all_cores
from ml.training.design import Planned, Shape
from ml.training.labelled_accounts import LabelledAccount
from server.scoring.card import measure, supporting_posts
from server.scoring.contributions import contributions_of, total_of
from server.scoring.model import AccountModel, Curve, Interval, PatternModel, ScoreModel, TraitModel, points_at
from server.scoring.signals.measurement import shrinkage
from server.scoring.signals.patterns import FEWEST_POSTS, HALF_POSTS, TraitFit, pattern_fit
from server.scoring.signals.traits import TRAITS
from server.scoring.timeline import Timeline
from shared_schema.records import SCORE_NAMES, ScoreName, Signal

Array = Any  # numpy's arrays; the environment of the checks holds no numpy
AUTOMATED = 0.1  # share of accounts that are automated, taken for the chance of a person
QUANTILES = (0.01, 0.03, 0.07, 0.15, 0.3, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99)
WIDTHS = (20, 40, 100)  # posts of the windows from which intervals are learned
PAIRS_OF_EACH = 3
ROUNDING = 0.05  # points a curve may be off after rounding
ABOUT = (
    "Learned by scripts/train from labelled accounts; every figure is published. A curve is pairs of value and points "
    "(in a pattern: of value and standard deviations of people), straight lines between them, flat outside. Points "
    "times the signal's weight are added to the intercept."
)
CHANCE_AT = (0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 100)


@dataclass(frozen=True)
class Measured:
    """One window, measured once by the server's own code: its traits, and all signals but the patterns."""

    account: LabelledAccount
    traits: Mapping[str, float]
    signals: Mapping[ScoreName, Mapping[str, Signal]]
    own: int
    bearing: Mapping[ScoreName, int]


def measured_of(account: LabelledAccount) -> Measured:
    """Measures one window."""
    timeline = Timeline(account.evidence, account.now)
    traits = {name: value for name, trait in TRAITS.items() if (value := trait(timeline)) is not None}
    return Measured(account, traits, measure(timeline, {}), len(timeline.own), supporting_posts(timeline))


def newest(account: LabelledAccount, posts: int) -> LabelledAccount:
    """The same window with only its newest posts."""
    kept = sorted(account.evidence.posts, key=lambda post: post.created_at or "", reverse=True)[:posts]
    return replace(account, evidence=msgspec.structs.replace(account.evidence, posts=kept))


def _weights(rows: Sequence[Measured]) -> Array:
    """Every data set weighs the same, and every account in it, however many windows it has."""
    windows = Counter((row.account.dataset, row.account.group) for row in rows)
    accounts = Counter(dataset for dataset, _ in windows)
    found = [1 / windows[row.account.dataset, row.account.group] / accounts[row.account.dataset] for row in rows]
    return np.array(found) / len(accounts)


# traits and patterns


def _trait_curve(values: Array, weights: Array) -> Curve:
    """Value → standard deviations of people: the normal quantile of the value's rank among them."""
    order = np.argsort(values, kind="stable")
    ranks = np.cumsum(weights[order]) - weights[order] / 2
    at = np.interp(QUANTILES, ranks / weights.sum(), values[order])
    pairs: dict[float, list[float]] = defaultdict(list)
    for value, quantile in zip(at, QUANTILES, strict=True):
        pairs[_rounded(value)].append(float(norm.ppf(quantile)))
    return [(value, round(float(np.mean(heights)), 3)) for value, heights in sorted(pairs.items())]


def learn_patterns(people: Sequence[Measured]) -> dict[str, PatternModel]:
    """The patterns of design.py with the curves of their traits among people."""
    weights = _weights(people)

    def curve(trait: str) -> Curve:
        known = [place for place, row in enumerate(people) if trait in row.traits]
        return _trait_curve(np.array([people[place].traits[trait] for place in known]), weights[known])

    return {
        name: PatternModel({trait: TraitModel(weight, curve(trait)) for trait, weight in traits.items()})
        for name, traits in design.PATTERNS.items()
    }


def fits(row: Measured, pattern: PatternModel) -> float:
    """How well a measured window fits a pattern, as the server reckons it."""
    return pattern_fit(
        pattern,
        {
            name: TraitFit(trait.weight * points_at(trait.curve, row.traits[name]), "high")
            for name, trait in pattern.traits.items()
            if name in row.traits
        },
    )


def with_patterns(row: Measured, patterns: Mapping[str, PatternModel]) -> dict[str, Signal]:
    """The humanity signals of a window with those of its patterns."""
    found = dict(row.signals["humanity"])
    for name, pattern in patterns.items():
        if row.own >= FEWEST_POSTS:
            found[name] = Signal(
                name=name,
                value=round(fits(row, pattern), 6),
                weight=round(shrinkage(row.own, HALF_POSTS), 6),
                sentence="",
            )
    return found


# weights


def bent(shape: Shape, value: float, lowest: float) -> float:
    """A signal's value before it is weighed: what exceeds the usual, what exceeds `lowest`, or a share's log odds."""
    if shape == "excess":  # softplus, 0 at the usual person
        return (log1p(exp(2 * (value - 1))) - log1p(exp(-2))) / 2
    if shape == "straight":
        return value - lowest
    return log(value / (1 - value))


def _feature(planned: Planned, signal: Signal | None) -> float:
    """The bent value between the outermost knots, or NaN where the signal is unknown."""
    if signal is None:
        return float("nan")
    return points_at([(knot, bent(planned.shape, knot, planned.knots[0])) for knot in planned.knots], signal.value)


def _table(planned: Mapping[str, Planned], rows: Sequence[Mapping[str, Signal]]) -> tuple[Array, Array]:
    """Bent values (windows × signals, NaN where unknown) and how much evidence each had (0 to 1)."""
    values = np.array([[_feature(plan, row.get(name)) for name, plan in planned.items()] for row in rows])
    evidence = np.array([[row[name].weight if name in row else 0.0 for name in planned] for row in rows])
    return values, evidence


def _middles(values: Array, answers: Array, weights: Array) -> tuple[Array, Array]:
    """Of each signal the value halfway between the two sides, where it speaks for neither, and its spread."""
    middles, spreads = [], []
    for column in values.T:
        known = ~np.isnan(column)
        sides = [
            np.average(column[known & side], weights=weights[known & side])
            for side in (answers, ~answers)
            if (known & side).any()  # with a data set left out, one side may hold nothing known
        ]
        middle = float(np.mean(sides))
        middles.append(middle)
        spreads.append(max(1e-3, float(np.sqrt(np.average((column[known] - middle) ** 2, weights=weights[known])))))
    return np.array(middles), np.array(spreads)


def _fit(features: Array, answers: Array, weights: Array, first: Array, pull: float) -> tuple[Array, float]:
    """Logistic regression with weights drawn to `first` and never far below it; the rows' weights sum to 1."""
    signs, start = np.sign(first), np.abs(first)
    pointed = features * signs

    def loss(parameters: Array) -> tuple[float, Array]:
        logits = pointed @ parameters[1:] + parameters[0]
        error = 1 / (1 + np.exp(-logits)) - answers
        off = parameters[1:] - start
        value = (weights * np.logaddexp(0, np.where(answers, -logits, logits))).sum() + pull * (off**2).sum()
        slope = np.r_[(weights * error).sum(), pointed.T @ (weights * error) + 2 * pull * off]
        return float(value), slope

    bounds = [(None, None)] + [(design.LEAST * each, None) for each in start]
    found = minimize(loss, np.r_[0.0, start], jac=True, method="L-BFGS-B", bounds=bounds).x
    return found[1:] * signs, float(found[0])


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def _halves(weights: Array, answers: Array) -> Array:
    """Both sides weigh one half."""
    return np.where(answers, weights / weights[answers].sum(), weights / weights[~answers].sum()) / 2


def learn_humanity(rows: Sequence[Measured], patterns: Mapping[str, PatternModel]) -> ScoreModel:
    """People against automated accounts. One-way accounts count as people here: one-way is not automated."""
    used = [row for row in rows if row.account.label in ("human", "bot", "broadcaster")]
    person = np.array([row.account.label != "bot" for row in used])
    weights = _halves(_weights(used), person)
    values, evidence = _table(design.HUMANITY, [with_patterns(row, patterns) for row in used])
    first = np.array([plan.weight for plan in design.HUMANITY.values()])
    learned, _ = _fit(np.nan_to_num(values) * evidence, person, weights, first, design.PULL["humanity"])
    signals: dict[str, Curve] = {"declared_automation": [(0.0, 0.0), (1.0, design.DECLARED_POINTS)]}
    for (name, plan), weight in zip(design.HUMANITY.items(), learned, strict=True):
        heights = [weight * bent(plan.shape, knot, plan.knots[0]) for knot in plan.knots]
        signals[name] = _curve(plan, heights, design.HUMANITY_SCALE)
    return ScoreModel(design.HUMANITY_START, Interval(0.0, 0.0), signals)


def _points(value: float) -> float:
    return round(float(value), 1) + 0.0


def _curve(plan: Planned, heights: Sequence[float], scale: float) -> Curve:
    return [(knot, _points(scale * height)) for knot, height in zip(plan.knots, heights, strict=True)]


def learn_conversation(rows: Sequence[Measured]) -> ScoreModel:
    """People in two-way talk against one-way accounts, where it is known who was answered."""
    used = [
        row
        for row in rows
        if row.account.label in ("human", "broadcaster")
        and row.account.dataset != "pan19_en"
        and "reply_share" in row.signals["conversation"]
    ]
    two_way = np.array([row.account.label == "human" for row in used], dtype=bool)
    if two_way.all() or not two_way.any():
        return ScoreModel(50.0, Interval(0.0, 0.0), {})  # both sides were left out: nothing to learn from
    weights = _halves(_weights(used), two_way)
    first = np.array([plan.weight for plan in design.CONVERSATION.values()])
    values, evidence = _table(design.CONVERSATION, [row.signals["conversation"] for row in used])
    middles, spreads = _middles(values, two_way, weights)
    lowest = [bent(plan.shape, plan.knots[0], plan.knots[0]) for plan in design.CONVERSATION.values()]
    middles = np.where([plan.rests for plan in design.CONVERSATION.values()], lowest, middles)
    features = np.nan_to_num((values - middles) / spreads) * evidence
    learned, base = _fit(features, two_way, weights, first, design.PULL["conversation"])
    raw = {
        name: [weight / spread * (bent(plan.shape, knot, plan.knots[0]) - middle) for knot in plan.knots]
        for (name, plan), weight, middle, spread in zip(
            design.CONVERSATION.items(), learned, middles, spreads, strict=True
        )
    }
    # As wide as it can be without ever leaving 0 to 100, so that nothing is cut at the ends (law L2).
    room = 50.0 - design.REACHING_OUT[-1][1] - ROUNDING * len(raw)
    scale = room / max(base + sum(map(max, raw.values())), -base - sum(map(min, raw.values())))
    signals = {name: _curve(design.CONVERSATION[name], heights, scale) for name, heights in raw.items()}
    start = 50.0 + _points(scale * base)
    return ScoreModel(start, Interval(0.0, 0.0), {**signals, "reaching_out": design.REACHING_OUT})


# intervals and chances


def values_of(row: Measured, model: AccountModel) -> dict[ScoreName, float]:
    """The scores of a measured window that are judged, as the server adds them up."""
    found = {}
    for name in SCORE_NAMES:
        if row.bearing[name]:
            signals = with_patterns(row, model.patterns) if name == "humanity" else row.signals[name]
            found[name] = total_of(contributions_of(name, model.scores[name], signals))
    return found


def periods(accounts: Sequence[LabelledAccount]) -> list[tuple[LabelledAccount, LabelledAccount]]:
    """Pairs of windows of one account that are not neighbours in time: the earlier and the later one."""
    windows: dict[str, list[LabelledAccount]] = defaultdict(list)
    for account in accounts:
        windows[account.group].append(account)
    pairs = []
    for _, group in sorted(windows.items()):
        ordered = sorted(group, key=lambda account: (account.now, account.id))
        half = len(ordered) // 2
        pairs += [(ordered[at], ordered[at + half]) for at in range(min(half, PAIRS_OF_EACH))]
    return pairs


def learn_interval(missed: Mapping[int, Sequence[tuple[float, float]]], covered: float) -> Interval:
    """Half-widths √(drift² + one_post² / posts) that hold a share; `missed`: posts → distances and weights."""
    square = {}
    for posts, distances in missed.items():
        ordered = sorted(distances)
        shares = np.cumsum([weight for _, weight in ordered])
        square[posts] = ordered[int(np.searchsorted(shares, covered * shares[-1]))][0] ** 2
    # Least squares of the squared half-widths on 1 / posts, neither part below 0.
    inverse = np.array([1 / posts for posts in square])
    table = np.stack([np.ones_like(inverse), inverse], axis=1)
    (drift, one_post), _ = nnls(table, np.array(list(square.values())))
    return Interval(_points(float(np.sqrt(drift))), _points(float(np.sqrt(one_post))))


def learn_chance(rows: Sequence[Measured], values: Array) -> Curve:
    """Humanity → the chance of a person, where one account in ten is automated: isotonic, thinned to a few pairs."""
    person = np.array([row.account.label != "bot" for row in rows])
    weights = _weights(rows)
    weights = np.where(
        person, (1 - AUTOMATED) * weights / weights[person].sum(), AUTOMATED * weights / weights[~person].sum()
    )
    fitted = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(
        values, person.astype(float), sample_weight=weights
    )
    return [(float(at), round(float(fitted.predict([at])[0]), 3)) for at in CHANCE_AT]


# the whole model


class Workbench:
    """Labelled accounts, measured once; models are learned from them with anybody left out."""

    def __init__(self, accounts: Sequence[LabelledAccount]) -> None:
        self.rows = on_all_cores(measured_of, accounts)
        by_id = {row.account.id: row for row in self.rows}
        cuts = [
            (posts, newest(this, posts), other)
            for pair in periods(accounts)
            for this, other in (pair, pair[::-1])
            for posts in WIDTHS
        ]
        cut_rows = on_all_cores(measured_of, [cut for _, cut, _ in cuts])
        # How many posts, a window cut to its newest ones, and a whole window of another period of the same account.
        self.pairs = [(posts, row, by_id[other.id]) for (posts, _, other), row in zip(cuts, cut_rows, strict=True)]

    def learn(self, left_out: Callable[[LabelledAccount], bool] = lambda _: False) -> AccountModel:
        """The model from all accounts but those left out."""
        rows = [row for row in self.rows if not left_out(row.account)]
        patterns = learn_patterns([row for row in rows if row.account.label == "human"])
        scores: dict[ScoreName, ScoreModel] = {
            "humanity": learn_humanity(rows, patterns),
            "conversation": learn_conversation(rows),
            "kindness": ScoreModel(design.KINDNESS_START, Interval(0.0, 0.0), dict(design.KINDNESS)),
        }
        model = AccountModel(design.VERSION, scores, patterns, [], design.VERDICT)
        pairs = [(posts, cut, whole) for posts, cut, whole in self.pairs if not left_out(whole.account)]
        values = {id(row): values_of(row, model) for _, cut, whole in pairs for row in (cut, whole)}
        groups = Counter(whole.account.group for _, _, whole in pairs)
        for name in SCORE_NAMES:
            missed: dict[int, list[tuple[float, float]]] = defaultdict(list)
            for posts, cut, whole in pairs:
                if name in values[id(cut)] and name in values[id(whole)]:
                    distance = abs(values[id(cut)][name] - values[id(whole)][name])
                    missed[posts].append((distance, 1 / groups[whole.account.group]))
            scores[name] = msgspec.structs.replace(scores[name], interval=learn_interval(missed, design.COVERED[name]))
        judged = [row for row in rows if row.account.label in ("human", "bot", "broadcaster")]
        humanity = np.array([values_of(row, model)["humanity"] for row in judged])
        return AccountModel(design.VERSION, scores, patterns, learn_chance(judged, humanity), design.VERDICT)


def write_model(path: Path, model: AccountModel) -> None:
    """Writes model.json so that it can be read: a line for every curve."""
    plain = msgspec.to_builtins(model)

    def written(value: Any, depth: int) -> str:
        if isinstance(value, dict) and any(isinstance(inner, dict | list) for inner in value.values()):
            pad = "  " * (depth + 1)
            lines = [f"{pad}{json.dumps(key)}: {written(inner, depth + 1)}" for key, inner in value.items()]
            return "{\n" + ",\n".join(lines) + "\n" + "  " * depth + "}"
        return json.dumps(value)

    path.write_text(written({"about": ABOUT, **plain}, 0) + "\n", encoding="utf-8")
