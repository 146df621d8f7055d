"""Self-declared bots and organisations: by the network's flag, and by the bios of independent lists."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from msgspec.structs import replace

from ml.data import bios as lists
from ml.evaluation.figures import rate
from ml.evaluation.runs import Runs
from ml.evaluation.section import Section, Table, rate_text
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent
from server.scoring import score
from server.scoring.own_words import returns_in_own_words
from server.scoring.timeline import Timeline
from shared_schema.records import Account, Profile, Verdict

LEAST_FLAGS, LEAST_BOTS, LEAST_ORGANISATIONS, MOST_FALSE_ALARMS = 0.99, 0.85, 0.75, 0.005
WINDOWS = 200  # real timelines that get an invented flag or bio, taken evenly from all sets


def declared(runs: Runs) -> Section:
    """The section about what accounts declare about themselves."""
    section = Section("declared")
    sample = list(runs.accounts[:: max(1, len(runs.accounts) // WINDOWS)])
    flags: tuple[tuple[str, Profile, Verdict], ...] = (
        ("bots", Profile(declared_bot=True), "automated"),
        ("organisations", Profile(organisation=True), "organisation"),
    )
    rows: list[tuple[str, str, str, str, str]] = []
    for whose, profile, wanted in flags:
        found = rate(
            [verdict == wanted for verdict in _verdicts((_on_mastodon(account), profile) for account in sample)]
        )
        rows.append((f"flag of {whose}", f"{found.total}", percent(found.share), "–", "–"))
        section.target(
            f"{whose} recognised from the flag",
            f"≥ {LEAST_FLAGS:.0%}",
            percent(found.share),
            found.share >= LEAST_FLAGS,
        )
    for name in lists.LISTS:
        _add_bios(section, rows, sample, name)
    section.tables.append(
        Table(
            "Declared in the profile",
            ("declaration", "profiles", "recognised", "first measured", "examples of errors"),
            rows,
            "The data has neither flags nor bios. Flags are set on real timelines of every set. The bios were invented "
            "by authors who had not seen the code, in fourteen languages; each is put on such a timeline. “First "
            "measured” is what the rules of that day made of a list before anything was changed because of it. Since "
            "then the words of the code were widened by the known lists, which also teach the learned sign, so their "
            "present figures flatter. H teaches nothing, but was measured several times while the code was made. M and "
            "N were written after that: those of M, and what N first measured, are the honest figures.",
        )
    )
    return section


def _add_bios(
    section: Section, rows: list[tuple[str, str, str, str, str]], sample: list[LabelledAccount], name: str
) -> None:
    """The rows and targets of one list of bios."""
    bios = lists.read_bios(name)
    first = lists.FIRST_RATES[name]
    known = f"list {name.upper()}, {'not tuned on' if name in lists.BLIND else 'known'}"
    wanted: tuple[tuple[str, Verdict, float, int], ...] = (
        ("bot", "automated", LEAST_BOTS, first.bots),
        ("organisation", "organisation", LEAST_ORGANISATIONS, first.organisations),
    )
    quiet = [account for account in sample if not _returns(account)]
    for label, verdict, least, first_found in wanted:
        texts = tuple(bio.text for bio in bios if bio.label == label)
        if not texts:  # a list of people only
            continue
        found = rate([each == verdict for each in _verdicts(_with_bios(quiet, texts))])
        rows.append(
            (f"{label}, {known}", f"{found.total}", percent(found.share), percent(first_found / found.total), "–")
        )
        section.target(
            f"{label}s recognised from a plain bio, {known}",
            f"≥ {least:.0%}",
            percent(found.share),
            found.share >= least,
        )
    texts = tuple(bio.text for bio in bios if bio.label == "person")
    people = [account for account in sample if account.label == "human"]
    before = _verdicts((account, Profile()) for account in _repeated(people, len(texts)))
    after = _verdicts(_with_bios(people, texts))
    wrong = [
        text
        for text, was, verdict in zip(texts, before, after, strict=True)
        if verdict in ("automated", "organisation") and was != verdict
    ]
    alarms = rate([text in wrong for text in texts])
    examples = "; ".join(f"“{text}”" for text in wrong[:6]) or "–"
    first_share = percent(first.people / alarms.total)
    rows.append(
        (f"person, {known}", f"{alarms.total}", f"{percent(alarms.share)} taken for one", first_share, examples)
    )
    section.target(
        f"people taken for a bot or an organisation by their bio, {known}",
        f"≤ {MOST_FALSE_ALARMS:.1%}",
        rate_text(alarms),
        alarms.share <= MOST_FALSE_ALARMS,
    )


def _on_mastodon(account: LabelledAccount) -> LabelledAccount:
    """The account as if on a network whose flag decides; X's label does not (see `SELF_LABELLING_NETWORKS`)."""
    elsewhere = Account(network="mastodon", host="town.example", handle=account.evidence.account.handle)
    return dataclasses.replace(account, evidence=replace(account.evidence, account=elsewhere))


def _returns(account: LabelledAccount) -> bool:
    """Whether the timeline talks with people, so that a declaration in words gives *unsure*."""
    return returns_in_own_words(Timeline(account.evidence, account.now))


def _repeated(accounts: list[LabelledAccount], count: int) -> list[LabelledAccount]:
    return [accounts[number % len(accounts)] for number in range(count)]


def _with_bios(accounts: list[LabelledAccount], bios: tuple[str, ...]) -> Iterable[tuple[LabelledAccount, Profile]]:
    return zip(_repeated(accounts, len(bios)), [Profile(bio=text) for text in bios], strict=True)


def _verdicts(profiled: Iterable[tuple[LabelledAccount, Profile]]) -> Iterable[Verdict]:
    for account, profile in profiled:
        yield score(replace(account.evidence, profile=profile), account.now).verdict
