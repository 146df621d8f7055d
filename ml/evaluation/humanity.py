"""People called automated, bots told from people, and broadcasters, whom the humanity score must not take for bots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import nan

from ml.evaluation.features import NAMES as FEATURES
from ml.evaluation.figures import Area, area, rate
from ml.evaluation.part import Part, Table, area_text, percent, rate_text
from ml.evaluation.runs import BROADCASTERS, SHOWN, TRUE_REPLIES, Runs, set_of
from ml.training.labelled_accounts import LabelledAccount

FALSE_RATE, FALSE_BOUND = 0.01, 0.02
LARGE = 500  # windows of people from which the bound must hold, too
BOTS_AREA, UNSEEN_AREA = 0.90, 0.75
BROADCASTERS_AREA = 0.70
OURS, FOREST, PROFILES, SHARE = "Humankind", "random forest", "profile forest", "reply share alone"


def reply_share(account: LabelledAccount) -> float:
    """The share of posts that say they answer; nan where none says either way."""
    said = [bool(post.is_reply) for post in account.evidence.posts if post.is_reply is not None]
    return sum(said) / len(said) if said else nan


def bots_area(
    accounts: Iterable[LabelledAccount], value: Mapping[str, float], bots: frozenset[str], people: frozenset[str]
) -> Area | None:
    """How well `value` (higher for bots) tells bots of some files from people of some files; None if unknown."""
    chosen = [
        account
        for account in accounts
        if (account.label == "bot" and account.file in bots) or (account.label == "human" and account.file in people)
    ]
    known = [account for account in chosen if value.get(account.id, nan) == value.get(account.id, nan)]
    if len(known) < len(chosen):
        return None
    return area([account.label == "bot" for account in known], [value[a.id] for a in known], [a.group for a in known])


def humanity(runs: Runs) -> Part:
    """The part of the evaluation about humanity."""
    part = Part("humanity")
    _called_automated(runs, part)
    _bots_from_people(runs, part)
    _broadcasters(runs, part)
    return part


def _called_automated(runs: Runs, part: Part) -> None:
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
                f"{caught.happened} of {caught.of:,} ({percent(caught.share)})",
            )
        )
        met = measured.share <= FALSE_RATE and (measured.of < LARGE or measured.upper <= FALSE_BOUND)
        part.bar(f"people called automated, {shown}", "≤ 1 %, bound ≤ 2 % on the larger sets", rate_text(measured), met)
    part.tables.append(
        Table(
            "People called automated",
            ("people of", "windows called automated", "persons with any", "bots called automated"),
            rows,
            "The exact upper 95 % bound counts windows as if they were independent; several windows of one person "
            "are not, so persons stand beside it. Bots called automated is the price of that caution: a verdict "
            "needs plain evidence, a low humanity score alone never gives it.",
        )
    )


def _bots_from_people(runs: Runs, part: Part) -> None:
    ours = {name: -value for name, outcome in runs.left_out.items() if (value := outcome.value("humanity")) is not None}
    share = {account.id: -reply_share(account) for account in runs.accounts}
    methods = {OURS: ours, FOREST: runs.forest, PROFILES: runs.profile_forest, SHARE: share}
    everybody = frozenset(SHOWN)
    rows = []
    for file, shown in SHOWN.items():
        if not any(account.file == file and account.label == "bot" for account in runs.accounts):
            continue
        for people, whose in ((frozenset((file,)), "its own people"), (everybody, "all people")):
            found = {
                name: bots_area(runs.accounts, value, frozenset((file,)), people) for name, value in methods.items()
            }
            mine = found[OURS]
            rows.append((shown, whose, f"{mine.yes:,} / {mine.no:,}" if mine else "–", *map(area_text, found.values())))
            if whose == "its own people":
                part.bar(
                    f"humanity AUC, {shown}", f"≥ {BOTS_AREA:.2f}", area_text(mine), mine and mine.value >= BOTS_AREA
                )
                for name, measured in found.items():
                    part.dot(name, f"Bots of {shown}", measured)
    part.tables.append(
        Table(
            "Bots told from people (AUC, 95 % interval by group)",
            ("bots of", "against", "windows", *methods),
            rows,
            "Each bot and each person is scored by a model that saw nothing of its own data set; .5 is a coin. "
            f"The random forest has {len(FEATURES)} usual post features. Profiles say nothing here but when an account "
            "of the archives was made, so the profile forest is learned and measured there, groups left out.",
        )
    )


def _broadcasters(runs: Runs, part: Part) -> None:
    chosen = [
        account
        for account in runs.accounts
        if (account.label == "broadcaster" and set_of(account) == BROADCASTERS)
        or (account.label == "human" and set_of(account) == TRUE_REPLIES)
    ]
    answers, groups = [account.label == "broadcaster" for account in chosen], [account.group for account in chosen]
    values = [runs.left_out[account.id].value("humanity") for account in chosen]
    ours = area(answers, [-(50.0 if value is None else value) for value in values], groups)
    forest = area(answers, [runs.forest[account.id] for account in chosen], groups)
    called = rate([runs.left_out[a.id].verdict == "automated" for a in chosen if a.label == "broadcaster"])
    part.bar(
        "broadcasters against people by humanity (AUC)",
        f"≤ {BROADCASTERS_AREA:.2f}",
        area_text(ours),
        ours and ours.value <= BROADCASTERS_AREA,
    )
    part.tables.append(
        Table(
            "Broadcasters must not read as machines",
            ("method", "broadcasters against people (AUC, ideal .5)", "broadcasters called automated"),
            ((OURS, area_text(ours), rate_text(called)), (FOREST, area_text(forest), "–")),
            "People of the archives and broadcasters, each by a model that saw nothing of their own set.",
        )
    )
