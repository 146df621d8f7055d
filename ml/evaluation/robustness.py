"""The same account under other circumstances: rewritten, a year later, half unseen, without replies, without times."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import combinations
from typing import NamedTuple

import msgspec

from ml.evaluation.figures import correlation, mean, rate, roc_auc_interval
from ml.evaluation.outcomes import Outcome, by_account, outcomes, some_of_each
from ml.evaluation.rewriting import rewritten_account
from ml.evaluation.runs import Runs, fold_of
from ml.evaluation.section import Section, Table, auc_text, rate_text
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent
from shared_schema import times
from shared_schema.records import SCORE_NAMES, ScoreName

WINDOWS = 3  # of each account
YEAR = (300, 430)  # days between two windows that are a year apart
REWRITTEN_FILE = "botornot_en"  # the set in which style alone tells people and bots apart
MOST_CALLED = 0.005
LEAST_AGREEING = 0.95

RANDOM_MINUTES = "all replies missing, the rest at random minutes"
SHORTEST_SPAN = 2 * 86_400.0  # seconds over which random minutes are drawn, at least

Change = Callable[[LabelledAccount], LabelledAccount]


class Pair(NamedTuple):
    """What one window gets as it is, and changed or a year later."""

    before: Outcome
    after: Outcome


def _half(account: LabelledAccount) -> LabelledAccount:
    """Half of the posts, whichever: drawn by their text, so that the same are drawn every time."""
    posts = account.evidence.posts
    return account.with_posts([post for post in posts if zlib.crc32(f"{post.created_at}{post.text}".encode()) % 2])


def _without_replies(account: LabelledAccount) -> LabelledAccount:
    return account.with_posts([post for post in account.evidence.posts if not post.is_reply])


def _without_times(account: LabelledAccount) -> LabelledAccount:
    return account.with_posts([msgspec.structs.replace(post, created_at=None) for post in account.evidence.posts])


def _at_random_minutes(account: LabelledAccount) -> LabelledAccount:
    """Only the posts that reply to nobody, at any minute of day and night, drawn by their text."""
    posts = _without_replies(account).evidence.posts
    moments = [moment.timestamp() for post in posts if (moment := times.parse(post.created_at))]
    if not moments:
        return account.with_posts(posts)
    first = min(moments)
    seconds = max(max(moments) - first, SHORTEST_SPAN)
    return account.with_posts(
        [
            msgspec.structs.replace(
                post,
                created_at=times.write(
                    datetime.fromtimestamp(first + seconds * zlib.crc32(f"{n}{post.text}".encode()) / 2**32, UTC)
                ),
            )
            for n, post in enumerate(posts)
        ]
    )


CHANGES: dict[str, Change] = {
    "rewritten sentence by sentence": rewritten_account,
    "half of the posts unseen": _half,
    "all replies missing": _without_replies,
    RANDOM_MINUTES: _at_random_minutes,
    "all times missing": _without_times,
}
# Without its replies, an account that talks with people rightly gets another verdict.
WITHOUT_REPLIES = ("all replies missing", RANDOM_MINUTES)
LATER = "a year later"


def robustness(runs: Runs) -> Section:
    """The section about the same account under other circumstances."""
    section = Section("robustness")
    chosen = some_of_each((account for account in runs.dated if account.label in ("human", "broadcaster")), WINDOWS)
    found = {name: _changed(runs, chosen, change) for name, change in CHANGES.items()}
    found[LATER] = _a_year_later(runs)
    section.tables.append(
        Table(
            "The same account under other circumstances",
            ("change", "windows", *(f"{name}: mean, r, inside" for name in SCORE_NAMES), "verdict equal or unsure",
             "people called automated"),
            [_row(section, name, pairs) for name, pairs in found.items()],
            "People of the archives and broadcasters, at most three windows of each, every one scored by a model that "
            "saw nothing of its group. Mean: by how many points the score moves on average. r: Pearson's correlation "
            "with the score before. Inside: how often the new score lies in the 90 % interval of the old one. "
            "Rewriting writes out contractions and slang, drops laughter and emoji, and gives every sentence a capital "
            "and an end, by fixed rules. A year later: two windows of one account 300 to 430 days apart. Where all "
            "replies are missing, an account that talks with people looks as if it did not: nothing can tell. At "
            "random minutes: the posts that are left come at any minute of day and night, as nobody writes who sleeps. "
            "The least style of an automated persona was chosen on these people.",
        )
    )  # fmt: skip
    _rewritten_bots(runs, section)
    return section


def _changed(runs: Runs, accounts: Sequence[LabelledAccount], change: Change) -> list[Pair]:
    """Each window before and after, by a model that saw nothing of its group; those with posts left."""
    found = []
    for fold in sorted({fold_of(account) for account in accounts}):
        members = [account for account in accounts if fold_of(account) == fold]
        # Scored at the time of the window, whatever times are missing.
        scored = outcomes(list(map(change, members)), runs.scorer_without_group(fold))
        found += [
            Pair(runs.group_left_out[account.id], after)
            for account, after in zip(members, scored, strict=True)
            if after.posts
        ]
    return found


def _a_year_later(runs: Runs) -> list[Pair]:
    pairs = []
    for members in by_account(account for account in runs.dated if account.label in ("human", "broadcaster")):
        apart = [
            (one, other) for one, other in combinations(members, 2) if YEAR[0] <= (other.now - one.now).days <= YEAR[1]
        ]
        pairs += apart[:: max(1, len(apart) // WINDOWS)][:WINDOWS]
    return [Pair(runs.group_left_out[one.id], runs.group_left_out[other.id]) for one, other in pairs]


def _cell(pairs: Sequence[Pair], name: ScoreName) -> str:
    both = [
        (before, after.value)
        for pair in pairs
        if (before := pair.before.scores.get(name)) is not None and (after := pair.after.scores.get(name)) is not None
    ]
    if not both:
        return "–"
    moved = mean([after - before.value for before, after in both])
    together = correlation([(before.value, after) for before, after in both])
    inside = mean([before.low <= after <= before.high for before, after in both])
    return f"{moved:+.1f}, {together:.2f}, {percent(inside)}".replace("-", "−")


def _row(section: Section, name: str, pairs: Sequence[Pair]) -> tuple[str, ...]:
    same = [before.verdict == after.verdict or "unsure" in (before.verdict, after.verdict) for before, after in pairs]
    called = rate([pair.after.verdict == "automated" for pair in pairs if pair.before.account.label == "human"])
    section.target(
        f"people called automated, {name}", f"≤ {MOST_CALLED:.1%}".replace("%", " %"), rate_text(called),
        called.share <= MOST_CALLED,
    )  # fmt: skip
    if name not in WITHOUT_REPLIES:
        section.target(
            f"verdict equal or unsure, {name}", f"≥ {LEAST_AGREEING:.0%}", percent(mean(same)),
            mean(same) >= LEAST_AGREEING,
        )  # fmt: skip
    cells = [_cell(pairs, score) for score in SCORE_NAMES]
    return name, f"{len(pairs):,}", *cells, percent(mean(same)), rate_text(called)


def _rewritten_bots(runs: Runs, section: Section) -> None:
    """Humanity of people and bots whose posts are all rewritten, by a model that saw nothing of their set."""
    chosen = [a for a in runs.accounts if a.file == REWRITTEN_FILE and a.label in ("human", "bot")]
    if not chosen:
        return
    after = outcomes(list(map(rewritten_account, chosen)), runs.scorer_without_set(chosen[0]))
    labels, groups = [account.label == "human" for account in chosen], [account.group for account in chosen]
    before = [runs.left_out[account.id] for account in chosen]
    rows = []
    for what, found in (("as written", before), ("rewritten", after)):
        values = [50.0 if (value := each.value("humanity")) is None else value for each in found]
        called = {
            label: rate([o.verdict == "automated" for o in found if o.account.label == label])
            for label in ("human", "bot")
        }
        rows.append(
            (what, auc_text(roc_auc_interval(labels, values, groups)), rate_text(called["human"]),
             percent(called["bot"].share))
        )  # fmt: skip
    section.tables.append(
        Table(
            "People and bots of Bot or Not, every post rewritten",
            ("posts", "humanity AUC", "people called automated", "bots called automated"),
            rows,
        )
    )
