"""Learns the account model (server/scoring/model.json) from labelled accounts.

account_design.py fixes beforehand what may be learned. Learned here are the curves of the traits (from people alone),
the weights of the signals (drawn towards their first weights, never across zero), the intervals (from other periods of
the same account) and the probability of a person at each likeness. The weights of kindness come from kindness.py.
Deterministic: nothing is drawn at random, and everything has a fixed order.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import exp, log, log1p
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize, nnls
from scipy.stats import norm
from sklearn.isotonic import IsotonicRegression

from ml.training import account_design as design
from ml.training.account_design import Shape, SignalPlan
from ml.training.kindness import KindnessTrainer
from ml.training.kindness_fours import Four
from ml.training.labelled_accounts import WITH_PERIODS, LabelledAccount
from ml.training.matrix import Array
from ml.training.parallel import parallel_map
from server.scoring.card import measure, supporting_posts
from server.scoring.contributions import contributions_of, total_of
from server.scoring.model import (
    AccountModel,
    Curve,
    Interval,
    PatternModel,
    ScoreModel,
    TraitModel,
    VerdictModel,
    points_at,
)
from server.scoring.signals.conversation import LOW_REPLY_SHARE
from server.scoring.signals.measurement import shrinkage
from server.scoring.signals.patterns import (
    FEWEST_POSTS,
    HALF_POSTS,
    Circumstances,
    circumstances_of,
    measured_fit,
    trait_values,
)
from server.scoring.timeline import Timeline
from shared_schema.records import SCORE_NAMES, ScoreName, Signal

AUTOMATED_SHARE = 0.1  # assumed share of automated accounts, for the probability of a person
QUANTILES = (0.01, 0.03, 0.07, 0.15, 0.3, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99)
WINDOW_SIZES = (20, 40, 100)  # posts of the windows from which intervals are learned
PAIRS_PER_ACCOUNT = 3
ROUNDING = 0.05  # points by which rounding may change a curve
ABOUT = (
    "Learned by scripts/train from labelled accounts; every figure is published. A curve is pairs of value and points "
    "(in a pattern: of value and standard deviations of people), straight lines between them, flat outside. Points "
    "times the signal's weight are added to the intercept."
)
PROBABILITY_AT = (0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 100)


@dataclass(frozen=True)
class MeasuredWindow:
    """One window of posts, measured by the server's own code: its traits, and all signals except the patterns.

    `own`: number of own posts. `supporting`: posts that each score rests on.
    """

    account: LabelledAccount
    traits: Mapping[str, float]
    circumstances: Circumstances
    signals: Mapping[ScoreName, Mapping[str, Signal]]
    own: int
    supporting: Mapping[ScoreName, int]


def measured(account: LabelledAccount) -> MeasuredWindow:
    """Measures the traits and signals of one window."""
    timeline = Timeline(account.evidence, account.now)
    return MeasuredWindow(
        account,
        trait_values(timeline),
        circumstances_of(timeline),
        measure(timeline, {}),
        len(timeline.own),
        supporting_posts(timeline),
    )


def newest(account: LabelledAccount, posts: int) -> LabelledAccount:
    """The same window with only its newest `posts` posts."""
    return account.with_posts(
        sorted(account.evidence.posts, key=lambda post: post.created_at or "", reverse=True)[:posts]
    )


def _weights(rows: Sequence[MeasuredWindow]) -> Array:
    """Weights of the rows: every data set counts the same, and so does every account in it, whatever its windows."""
    windows = Counter((row.account.dataset, row.account.group) for row in rows)
    accounts = Counter(dataset for dataset, _ in windows)
    found = [1 / windows[row.account.dataset, row.account.group] / accounts[row.account.dataset] for row in rows]
    return np.array(found) / len(accounts)


def _trait_curve(values: Array, weights: Array) -> Curve:
    """Value → standard deviations among people: the normal quantile of the value's rank."""
    order = np.argsort(values, kind="stable")
    ranks = np.cumsum(weights[order]) - weights[order] / 2
    at = np.interp(QUANTILES, ranks / weights.sum(), values[order])
    pairs: dict[float, list[float]] = defaultdict(list)
    for value, quantile in zip(at, QUANTILES, strict=True):
        pairs[_rounded(value)].append(float(norm.ppf(quantile)))
    return [(value, round(float(np.mean(heights)), 3)) for value, heights in sorted(pairs.items())]


def learn_patterns(people: Sequence[MeasuredWindow]) -> dict[str, PatternModel]:
    """The patterns of account_design.py, with the curves of their traits among people."""
    weights = _weights(people)

    def curve(trait: str) -> Curve:
        known = [place for place, row in enumerate(people) if trait in row.traits]
        return _trait_curve(np.array([people[place].traits[trait] for place in known]), weights[known])

    return {
        name: PatternModel({trait: TraitModel(weight, curve(trait)) for trait, weight in traits.items()})
        for name, traits in design.PATTERNS.items()
    }


def with_patterns(row: MeasuredWindow, patterns: Mapping[str, PatternModel]) -> dict[str, Signal]:
    """The humanity signals of a window, with those of the patterns."""
    found = dict(row.signals["humanity"])
    for name, pattern in patterns.items():
        if row.own >= FEWEST_POSTS:
            fit, _ = measured_fit(name, pattern, row.traits, row.circumstances)
            found[name] = Signal(
                name=name,
                value=round(fit, 6),
                weight=round(shrinkage(row.own, HALF_POSTS), 6),
                sentence="",
            )
    return found


def transformed(shape: Shape, value: float, lowest: float) -> float:
    """A signal's value before it is weighted: its excess over a typical person, over `lowest`, or its log odds."""
    if shape == "excess":  # softplus, 0 for a typical person
        return (log1p(exp(2 * (value - 1))) - log1p(exp(-2))) / 2
    if shape == "straight":
        return value - lowest
    return log(value / (1 - value))


def _feature(plan: SignalPlan, signal: Signal | None) -> float:
    """The transformed value, limited to the outermost knots; NaN where the signal is unknown."""
    if signal is None:
        return float("nan")
    return points_at([(knot, transformed(plan.shape, knot, plan.knots[0])) for knot in plan.knots], signal.value)


def _feature_table(plans: Mapping[str, SignalPlan], rows: Sequence[Mapping[str, Signal]]) -> tuple[Array, Array]:
    """Two arrays of shape (windows, signals): transformed values, NaN where unknown, and evidence from 0 to 1."""
    values = np.array([[_feature(plan, row.get(name)) for name, plan in plans.items()] for row in rows])
    evidence = np.array([[row[name].weight if name in row else 0.0 for name in plans] for row in rows])
    return values, evidence


def _spreads(features: Array, weights: Array) -> Array:
    """The standard deviation of each signal from its zero; unknown values are NaN."""
    found = []
    for column in features.T:
        known = ~np.isnan(column)
        square = np.average(column[known] ** 2, weights=weights[known]) if known.any() else 1.0
        found.append(max(1e-3, float(np.sqrt(square))))
    return np.array(found)


def _fit(
    features: Array,
    labels: Array,
    weights: Array,
    first: Array,
    pull: float,
    *,
    known: Array | float = 0.0,
    most: Array | None = None,
) -> tuple[Array, float]:
    """Logistic regression with an L2 penalty on the distance from the weights `first`, and their signs fixed.

    Returns the weights and the intercept. `weights` of the rows sum to 1; `pull` is the strength of the penalty.
    `known`: log odds of each row that are given. `most`: the largest size of each weight.
    """
    signs, start = np.sign(first), np.abs(first)
    if most is not None:
        start = np.minimum(start, most)
    signed = features * signs

    def loss(parameters: Array) -> tuple[float, Array]:
        logits = signed @ parameters[1:] + parameters[0] + known
        error = 1 / (1 + np.exp(-logits)) - labels
        distance = parameters[1:] - start
        value = (weights * np.logaddexp(0, np.where(labels, -logits, logits))).sum() + pull * (distance**2).sum()
        gradient = np.r_[(weights * error).sum(), signed.T @ (weights * error) + 2 * pull * distance]
        return float(value), gradient

    highest = [None] * len(start) if most is None else list(most)
    bounds = [(None, None), *zip(design.LEAST_SHARE * start, highest, strict=True)]
    found = minimize(loss, np.r_[0.0, start], jac=True, method="L-BFGS-B", bounds=bounds).x
    return found[1:] * signs, float(found[0])


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def _balanced(weights: Array, labels: Array) -> Array:
    """The weights, scaled so that each label has half of the total."""
    return np.where(labels, weights / weights[labels].sum(), weights / weights[~labels].sum()) / 2


def learn_likeness(rows: Sequence[MeasuredWindow], patterns: Mapping[str, PatternModel]) -> ScoreModel:
    """The likeness to a person: people against automated accounts.

    Broadcasters count as people; one-way is not automated.
    """
    used = [row for row in rows if row.account.label in ("human", "bot", "broadcaster")]
    person = np.array([row.account.label != "bot" for row in used])
    weights = _balanced(_weights(used), person)
    values, evidence = _feature_table(design.HUMANITY, [with_patterns(row, patterns) for row in used])
    features = np.nan_to_num(values) * evidence
    learned, _ = _fit(features, person, weights, _first(design.HUMANITY), design.PULL["humanity"])
    signals: dict[str, Curve] = {"declared_automation": [(0.0, 0.0), (1.0, design.DECLARED_POINTS)]}
    for (name, plan), weight in zip(design.HUMANITY.items(), learned, strict=True):
        heights = [weight * transformed(plan.shape, knot, plan.knots[0]) for knot in plan.knots]
        signals[name] = _curve(plan, heights, design.HUMANITY_SCALE)
    signals["round_the_clock"] = design.ROUND_THE_CLOCK
    return ScoreModel(design.HUMANITY_START, Interval(0.0, 0.0), signals)


def humanity_of(likeness: ScoreModel) -> ScoreModel:
    """The humanity score: the likeness without the points that a pattern takes for what is usual among people."""
    curves = {name: with_margin(likeness.signals[name], usual) for name, usual in design.USUAL.items()}
    return msgspec.structs.replace(likeness, signals={**likeness.signals, **curves})


def with_margin(curve: Curve, usual: float) -> Curve:
    """A falling curve that is 0 from a typical person to `usual`, and then as steep as at its end."""
    (before, high), (end, low) = curve[-2], curve[-1]
    raised = [(value, points) for value, points in curve if value <= 0]
    return [*raised, (usual, 0.0), (end, _points((low - high) / (end - before) * (end - usual)))]


def _points(value: float) -> float:
    return round(float(value), 1) + 0.0


def _curve(plan: SignalPlan, heights: Sequence[float], scale: float) -> Curve:
    return [(knot, _points(scale * height)) for knot, height in zip(plan.knots, heights, strict=True)]


def _zero(plan: SignalPlan) -> float:
    """The transformed value at which a signal of conversation neither adds nor takes points."""
    return transformed(plan.shape, plan.knots[0] if plan.zero_at_lowest else LOW_REPLY_SHARE, plan.knots[0])


def _conversation_features(
    plans: Mapping[str, SignalPlan], rows: Sequence[Mapping[str, Signal]], weights: Array
) -> tuple[Array, Array]:
    """The features of some signals, of shape (windows, signals) and 0 where unknown, and the unit of each."""
    values, evidence = _feature_table(plans, rows)
    values = values - np.array([_zero(plan) for plan in plans.values()])
    units = _spreads(values, weights)
    return np.nan_to_num(values / units) * evidence, units


def _heights(plans: Mapping[str, SignalPlan], slopes: Array) -> dict[str, list[float]]:
    """Signal → its log odds at each knot, before they become points."""
    return {
        name: [slope * (transformed(plan.shape, knot, plan.knots[0]) - _zero(plan)) for knot in plan.knots]
        for (name, plan), slope in zip(plans.items(), slopes, strict=True)
    }


def _with_known_replies(rows: Sequence[MeasuredWindow]) -> list[MeasuredWindow]:
    """Windows of people and broadcasters whose replies are recorded; PAN guesses them."""
    return [
        row
        for row in rows
        if row.account.label in ("human", "broadcaster")
        and row.account.dataset != "pan19_en"
        and "reply_share" in row.signals["conversation"]
    ]


def learn_conversation(rows: Sequence[MeasuredWindow]) -> ScoreModel:
    """The conversation score: people against broadcasters, where it is known which posts are replies."""
    used = _with_known_replies(rows)
    two_way = np.array([row.account.label == "human" for row in used], dtype=bool)
    if two_way.all() or not two_way.any():
        # One label is left out, so there is nothing to learn from.
        return ScoreModel(50.0, Interval(0.0, 0.0), {})
    weights = _balanced(_weights(used), two_way)
    signals = [row.signals["conversation"] for row in used]
    pull = design.PULL["conversation"]

    behaviour, units = _conversation_features(design.BEHAVIOUR, signals, weights)
    learned, _ = _fit(behaviour, two_way, weights, _first(design.BEHAVIOUR), pull)
    heights = _heights(design.BEHAVIOUR, learned / units)
    # The whole range, and nothing outside it, so that no points are lost at the ends (law L2).
    bottom, top = design.CONVERSATION_RANGE
    takes = sum(design.MOST_MANNER[name] for name, plan in design.MANNER.items() if plan.weight < 0)
    chosen = sum(design.MOST_MANNER.values()) + design.REACHING_OUT[-1][1] + design.EXCHANGES[-1][1]
    rounding = ROUNDING * len(design.CONVERSATION)
    lowest = sum(min(each) for each in heights.values())
    scale = (top - bottom - chosen - 2 * rounding) / (sum(max(each) for each in heights.values()) - lowest)

    manner, units = _conversation_features(design.MANNER, signals, weights)
    tallest = [max(map(abs, each)) for each in _heights(design.MANNER, 1 / units).values()]
    most = np.array(list(design.MOST_MANNER.values())) / scale / tallest
    known = behaviour @ learned
    learned, _ = _fit(manner, two_way, weights, _first(design.MANNER), pull, known=known, most=most)
    heights |= _heights(design.MANNER, learned / units)
    curves = {name: _curve(design.CONVERSATION[name], each, scale) for name, each in heights.items()}
    start = _points(bottom + takes + rounding - scale * lowest)
    return ScoreModel(
        start, Interval(0.0, 0.0), {**curves, "exchanges": design.EXCHANGES, "reaching_out": design.REACHING_OUT}
    )


def learn_verdict(rows: Sequence[MeasuredWindow], conversation: ScoreModel) -> VerdictModel:
    """The thresholds of the verdict, those of conversation learned from people whose replies are recorded."""
    people = [row for row in _with_known_replies(rows) if row.account.label == "human"]
    if not people:
        return design.verdict_model(design.ONE_WAY_CONVERSATION)
    values = [total_of(contributions_of("conversation", conversation, row.signals["conversation"])) for row in people]
    one_way = np.quantile(values, design.PEOPLE_ONE_WAY, weights=_weights(people), method="inverted_cdf")
    return design.verdict_model(_points(one_way))


def _first(plans: Mapping[str, SignalPlan]) -> Array:
    return np.array([plan.weight for plan in plans.values()])


def values_of(row: MeasuredWindow, model: AccountModel) -> dict[ScoreName, float]:
    """The scores of a window that are judged, added up as the server does it."""
    found = {}
    for name in SCORE_NAMES:
        if row.supporting[name]:
            signals = with_patterns(row, model.patterns) if name == "humanity" else row.signals[name]
            found[name] = total_of(contributions_of(name, model.scores[name], signals))
    return found


def likeness_of(row: MeasuredWindow, model: AccountModel) -> float:
    """The likeness of a window to a person, added up as the server does it."""
    return total_of(contributions_of("humanity", model.likeness, with_patterns(row, model.patterns)))


def period_pairs(accounts: Sequence[LabelledAccount]) -> list[tuple[LabelledAccount, LabelledAccount]]:
    """Pairs of windows of one account that are far apart in time: the earlier and the later one."""
    windows: dict[str, list[LabelledAccount]] = defaultdict(list)
    for account in accounts:
        if account.dataset in WITH_PERIODS:
            windows[account.group].append(account)
    pairs = []
    for _, group in sorted(windows.items()):
        ordered = sorted(group, key=lambda account: (account.now, account.id))
        half = len(ordered) // 2
        pairs += [(ordered[number], ordered[number + half]) for number in range(min(half, PAIRS_PER_ACCOUNT))]
    return pairs


def learn_interval(distances: Mapping[int, Sequence[tuple[float, float]]], coverage: float) -> Interval:
    """An interval of half-width √(drift² + one_post² / posts) that covers a share of the distances.

    `distances`: number of posts → pairs of distance and weight.
    """
    squares = {}
    for posts, weighted in distances.items():
        ordered = sorted(weighted)
        shares = np.cumsum([weight for _, weight in ordered])
        squares[posts] = ordered[int(np.searchsorted(shares, coverage * shares[-1]))][0] ** 2
    # Non-negative least squares of the squared half-widths on 1 / posts.
    inverse = np.array([1 / posts for posts in squares])
    table = np.stack([np.ones_like(inverse), inverse], axis=1)
    (drift, one_post), _ = nnls(table, np.array(list(squares.values())))
    return Interval(_points(float(np.sqrt(drift))), _points(float(np.sqrt(one_post))))


def learn_person_probability(rows: Sequence[MeasuredWindow], values: Array) -> Curve:
    """Likeness → probability of a person, if one account in ten is automated: isotonic regression at a few points."""
    person = np.array([row.account.label != "bot" for row in rows])
    weights = _weights(rows)
    weights = np.where(
        person,
        (1 - AUTOMATED_SHARE) * weights / weights[person].sum(),
        AUTOMATED_SHARE * weights / weights[~person].sum(),
    )
    fitted = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(
        values, person.astype(float), sample_weight=weights
    )
    return [(float(value), round(float(fitted.predict([value])[0]), 3)) for value in PROBABILITY_AT]


def _value_of(values: Mapping[int, Mapping[ScoreName, float]], name: ScoreName, row: MeasuredWindow) -> float | None:
    return values[id(row)].get(name)


class AccountTrainer:
    """Labelled and ranked accounts, measured once. Models are learned from all of them or with some left out."""

    def __init__(self, accounts: Sequence[LabelledAccount], fours: Sequence[Four]) -> None:
        self.kindness = KindnessTrainer(fours)
        self.rows = parallel_map(measured, accounts)
        by_id = {row.account.id: row for row in self.rows}
        cuts = [
            (posts, newest(this, posts), other)
            for pair in period_pairs(accounts)
            for this, other in (pair, pair[::-1])
            for posts in WINDOW_SIZES
        ]
        cut_rows = parallel_map(measured, [cut for _, cut, _ in cuts])
        # Number of posts, a window cut to that many, and a whole window of the same account from another period.
        self.pairs = [(posts, row, by_id[other.id]) for (posts, _, other), row in zip(cuts, cut_rows, strict=True)]

    def learn(self, left_out: Callable[[LabelledAccount], bool] = lambda _: False) -> AccountModel:
        """The model learned from all accounts except those left out."""
        rows = [row for row in self.rows if not left_out(row.account)]
        patterns = learn_patterns([row for row in rows if row.account.label == "human"])
        likeness = learn_likeness(rows, patterns)
        conversation = learn_conversation(rows)
        scores: dict[ScoreName, ScoreModel] = {
            "humanity": humanity_of(likeness),
            "conversation": conversation,
            "kindness": self.kindness.learn(left_out),
        }
        model = AccountModel(design.VERSION, scores, patterns, likeness, [], learn_verdict(rows, conversation))
        pairs = [(posts, cut, whole) for posts, cut, whole in self.pairs if not left_out(whole.account)]
        values = {id(row): values_of(row, model) for _, cut, whole in pairs for row in (cut, whole)}
        groups = Counter(whole.account.group for _, _, whole in pairs)

        def interval(value_of: Callable[[MeasuredWindow], float | None], coverage: float) -> Interval:
            distances: dict[int, list[tuple[float, float]]] = defaultdict(list)
            for posts, cut, whole in pairs:
                one, other = value_of(cut), value_of(whole)
                if one is not None and other is not None:
                    distances[posts].append((abs(one - other), 1 / groups[whole.account.group]))
            return learn_interval(distances, coverage)

        for name in SCORE_NAMES:
            learned = interval(partial(_value_of, values, name), design.COVERAGE[name])
            scores[name] = msgspec.structs.replace(scores[name], interval=learned)
        learned = interval(lambda row: likeness_of(row, model), design.LIKENESS_COVERAGE)
        model = msgspec.structs.replace(model, likeness=msgspec.structs.replace(likeness, interval=learned))
        judged = [row for row in rows if row.account.label in ("human", "bot", "broadcaster")]
        likenesses = np.array([likeness_of(row, model) for row in judged])
        return msgspec.structs.replace(model, person_chance=learn_person_probability(judged, likenesses))


def write_model(path: Path, model: AccountModel) -> None:
    """Writes model.json for readers, with one line per curve."""
    plain = msgspec.to_builtins(model)

    def written(value: Any, depth: int) -> str:
        if isinstance(value, dict) and any(isinstance(inner, dict | list) for inner in value.values()):
            pad = "  " * (depth + 1)
            lines = [f"{pad}{json.dumps(key)}: {written(inner, depth + 1)}" for key, inner in value.items()]
            return "{\n" + ",\n".join(lines) + "\n" + "  " * depth + "}"
        return json.dumps(value)

    path.write_text(written({"about": ABOUT, **plain}, 0) + "\n", encoding="utf-8")
