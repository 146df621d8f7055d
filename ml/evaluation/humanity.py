"""People called automated, bots against people, and broadcasters, whom the score must not take for bots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import nan

from ml.evaluation.baseline_features import NAMES as FEATURES
from ml.evaluation.figures import AucInterval, rate, roc_auc_interval
from ml.evaluation.outcomes import outcomes
from ml.evaluation.runs import BROADCASTERS, SHOWN, TRUE_REPLIES, Runs, set_of
from ml.evaluation.section import Section, Table, auc_text, rate_text
from ml.training.labelled_accounts import LabelledAccount, read_accounts
from ml.training.markdown import percent
from server.scoring import score_in_full

MOST_CALLED, MOST_CALLED_BOUND = 0.005, 0.02
LEAST_CAUGHT, CAUGHT_SET = 0.55, "Bot or Not"
MOST_AGAINST, MOST_LOW, MOST_LOW_BROADCASTERS, LOW = 0.12, 0.04, 0.10, 70.0
LLM_FILE, MOST_LLM_PERSONS = "accounts_llm_written_en", 0.20
LARGE = 500  # windows of people from which the bound must hold as well
LEAST_BOTS_AUC = 0.90
OURS, FOREST, BOOSTING = "Humankind", "random forest", "gradient boosting"
PROFILES, REPLY_SHARE = "profile forest", "reply share alone"


def reply_share(account: LabelledAccount) -> float:
    """The share of replies among the posts that say whether they are one; NaN where none does."""
    replies = [bool(post.is_reply) for post in account.evidence.posts if post.is_reply is not None]
    return sum(replies) / len(replies) if replies else nan


def bots_auc(
    accounts: Iterable[LabelledAccount], value: Mapping[str, float], bots: frozenset[str], people: frozenset[str]
) -> AucInterval | None:
    """AUC of `value` (higher for bots), for bots of some files against people of some files.

    None where the value of an account is unknown.
    """
    chosen = [
        account
        for account in accounts
        if (account.label == "bot" and account.file in bots) or (account.label == "human" and account.file in people)
    ]
    known = [account for account in chosen if value.get(account.id, nan) == value.get(account.id, nan)]
    if len(known) < len(chosen):
        return None
    return roc_auc_interval(
        [account.label == "bot" for account in known], [value[a.id] for a in known], [a.group for a in known]
    )


def humanity(runs: Runs) -> Section:
    """The section about humanity."""
    section = Section("humanity")
    _called_automated(runs, section)
    _bots_from_people(runs, section)
    _broadcasters(runs, section)
    _against_people(runs, section)
    _written_by_language_models(runs, section)
    return section


def _against_people(runs: Runs, section: Section) -> None:
    people = [outcome for outcome in runs.left_out.values() if outcome.account.label == "human"]
    against = rate(
        [any(score == "humanity" and points < 0 for (score, _), points in each.points.items()) for each in people]
    )
    section.target(
        "people with any point of humanity against them", f"≤ {MOST_AGAINST:.0%}", rate_text(against),
        against.share <= MOST_AGAINST,
    )  # fmt: skip
    for whose, label, most in (("people", "human", MOST_LOW), ("broadcasters", "broadcaster", MOST_LOW_BROADCASTERS)):
        values = [o.value("humanity") for o in runs.left_out.values() if o.account.label == label]
        low = rate([value is not None and value < LOW for value in values])
        section.target(f"{whose} with a humanity below {LOW:g}", f"≤ {most:.0%}", rate_text(low), low.share <= most)


def _written_by_language_models(runs: Runs, section: Section) -> None:
    """No model learned from these accounts. Their replies and times are not known, as in many imports."""
    found = outcomes(read_accounts(runs.folder / "accounts", [LLM_FILE]), score_in_full)
    persons = rate([each.verdict == "person" for each in found])
    section.target(
        "accounts written by language models called a person", f"≤ {MOST_LLM_PERSONS:.0%}", rate_text(persons),
        persons.share <= MOST_LLM_PERSONS,
    )  # fmt: skip


def _called_automated(runs: Runs, section: Section) -> None:
    rows = []
    for file, shown in SHOWN.items():
        people = [account for account in runs.accounts if account.file == file and account.label == "human"]
        if not people:
            continue
        called = [runs.left_out[account.id].verdict == "automated" for account in people]
        measured = rate(called)
        groups = {account.group for account in people}
        hit = {account.group for account, is_called in zip(people, called, strict=True) if is_called}
        bots = [a for a in runs.accounts if a.file == file and a.label == "bot"]
        caught = rate([runs.left_out[account.id].verdict == "automated" for account in bots])
        rows.append(
            (
                shown,
                rate_text(measured),
                f"{len(hit)} of {len(groups):,}",
                f"{caught.events} of {caught.total:,} ({percent(caught.share)})",
            )
        )
        passed = measured.share <= MOST_CALLED and (measured.total < LARGE or measured.upper <= MOST_CALLED_BOUND)
        section.target(
            f"people called automated, {shown}", "≤ 0.5 %, bound ≤ 2 % on the larger sets", rate_text(measured), passed
        )
        if shown == CAUGHT_SET:
            section.target(
                f"bots called automated, {shown}", f"≥ {LEAST_CAUGHT:.0%}", percent(caught.share),
                caught.share >= LEAST_CAUGHT,
            )  # fmt: skip
    section.tables.append(
        Table(
            "People called automated",
            ("people of", "windows called automated", "people with any", "bots called automated"),
            rows,
            "The exact upper 95 % bound counts windows as if they were independent. Windows of one person are not, so "
            "the number of people is shown too. Few bots are called automated: the verdict needs clear evidence, and "
            "neither a low humanity score nor the hours of the posts alone are enough. Where a target is missed, the "
            "table of missed targets says what was tried.",
        )
    )


def _bots_from_people(runs: Runs, section: Section) -> None:
    ours = {name: -value for name, outcome in runs.left_out.items() if (value := outcome.value("humanity")) is not None}
    share = {account.id: -reply_share(account) for account in runs.accounts}
    methods = {
        OURS: ours,
        FOREST: runs.forest,
        BOOSTING: runs.boosting,
        PROFILES: runs.profile_forest,
        REPLY_SHARE: share,
    }
    everybody = frozenset(SHOWN)
    rows = []
    for file, shown in SHOWN.items():
        if not any(account.file == file and account.label == "bot" for account in runs.accounts):
            continue
        for people, whose in ((frozenset((file,)), "its own people"), (everybody, "all people")):
            found = {
                name: bots_auc(runs.accounts, value, frozenset((file,)), people) for name, value in methods.items()
            }
            mine = found[OURS]
            rows.append(
                (
                    shown,
                    whose,
                    f"{mine.positives:,} / {mine.negatives:,}" if mine else "–",
                    *map(auc_text, found.values()),
                )
            )
            if whose == "its own people":
                section.target(
                    f"humanity AUC, {shown}",
                    f"≥ {LEAST_BOTS_AUC:.2f}",
                    auc_text(mine),
                    mine and mine.value >= LEAST_BOTS_AUC,
                )
                for name, measured in found.items():
                    section.auc(name, f"Bots of {shown}", measured)
    section.tables.append(
        Table(
            "Bots told from people (AUC, 95 % interval by group)",
            ("bots of", "against", "windows", *methods),
            rows,
            "Each bot and each person is scored by a model that saw nothing of its own data set; .5 is chance. "
            f"Forest and boosting have {len(FEATURES)} post features. Of profiles, only the archives have anything: "
            "the date an account was created. The profile forest is learned and measured there, with groups left out.",
        )
    )


def _broadcasters(runs: Runs, section: Section) -> None:
    chosen = [
        account
        for account in runs.accounts
        if (account.label == "broadcaster" and set_of(account) == BROADCASTERS)
        or (account.label == "human" and set_of(account) == TRUE_REPLIES)
    ]
    labels, groups = [account.label == "broadcaster" for account in chosen], [account.group for account in chosen]
    values = [runs.left_out[account.id].value("humanity") for account in chosen]
    ours = roc_auc_interval(labels, [-(50.0 if value is None else value) for value in values], groups)
    others = {
        name: roc_auc_interval(labels, [values[account.id] for account in chosen], groups)
        for name, values in ((FOREST, runs.forest), (BOOSTING, runs.boosting))
    }
    called = rate([runs.left_out[a.id].verdict == "automated" for a in chosen if a.label == "broadcaster"])
    section.tables.append(
        Table(
            "Broadcasters must not be taken for bots",
            ("method", "broadcasters against people (AUC, ideal .5)", "broadcasters called automated"),
            (
                (OURS, auc_text(ours), rate_text(called)),
                *((name, auc_text(found), "–") for name, found in others.items()),
            ),
            "People of the archives and broadcasters, each scored by a model that saw nothing of their own set.",
        )
    )
