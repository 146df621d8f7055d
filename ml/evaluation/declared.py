"""Self-declared bots and organisations: by the network's flag, and by plain statements in the bio."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ml.evaluation import bio_statements
from ml.evaluation.figures import rate
from ml.evaluation.runs import Runs
from ml.evaluation.section import Section, Table, rate_text
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent
from server.scoring import score
from shared_schema.records import Profile, Verdict

LEAST_FLAGS, LEAST_BIOS, MOST_FALSE_ALARMS = 0.99, 0.90, 0.02
WINDOWS = 200  # real timelines that get an invented flag or bio, taken evenly from all sets


def declared(runs: Runs) -> Section:
    """The section about what accounts declare about themselves."""
    section = Section("declared")
    sample = list(runs.accounts[:: max(1, len(runs.accounts) // WINDOWS)])
    flags: tuple[tuple[str, Profile, Verdict], ...] = (
        ("bots", Profile(declared_bot=True), "automated"),
        ("organisations", Profile(organisation=True), "organisation"),
    )
    rows = []
    for whose, profile, wanted in flags:
        found = rate([verdict == wanted for verdict in _verdicts((account, profile) for account in sample)])
        rows.append((f"flag of {whose}", f"{found.total}", percent(found.share), "–"))
        section.bar(
            f"{whose} recognised from the flag",
            f"≥ {LEAST_FLAGS:.0%}",
            percent(found.share),
            found.share >= LEAST_FLAGS,
        )
    lists: tuple[tuple[str, tuple[str, ...], Verdict], ...] = (
        ("bots", bio_statements.AUTOMATED, "automated"),
        ("organisations", bio_statements.ORGANISATIONS, "organisation"),
    )
    for whose, bios, wanted in lists:
        verdicts = list(_verdicts(_with_bios(sample, bios)))
        found = rate([verdict == wanted for verdict in verdicts])
        missed = [bio for bio, verdict in zip(bios, verdicts, strict=True) if verdict != wanted]
        rows.append(
            (
                f"bio of {whose}",
                f"{found.total}",
                percent(found.share),
                "; ".join(f"“{bio}”" for bio in missed[:6]) or "–",
            )
        )
        section.bar(
            f"{whose} recognised from a plain bio",
            f"≥ {LEAST_BIOS:.0%}",
            percent(found.share),
            found.share >= LEAST_BIOS,
        )
    people = [account for account in sample if account.label == "human"]
    before = list(_verdicts((account, Profile()) for account in _repeated(people, len(bio_statements.NEITHER))))
    after = list(_verdicts(_with_bios(people, bio_statements.NEITHER)))
    changed = [was != verdict for was, verdict in zip(before, after, strict=True)]
    alarms = rate(
        [
            verdict in ("automated", "organisation") and was != verdict
            for was, verdict in zip(before, after, strict=True)
        ]
    )
    wrong = [bio for bio, is_changed in zip(bio_statements.NEITHER, changed, strict=True) if is_changed]
    examples = "; ".join(f"“{bio}”" for bio in wrong[:6]) or "–"
    rows.append(
        (
            "bio of people that mentions bots or work",
            f"{alarms.total}",
            f"{percent(alarms.share)} taken for one",
            examples,
        )
    )
    section.bar(
        "people whose bio mentions bots, work or clubs, taken for one",
        f"≤ {MOST_FALSE_ALARMS:.0%}",
        rate_text(alarms),
        alarms.share <= MOST_FALSE_ALARMS,
    )
    section.tables.append(
        Table(
            "Declared in the profile",
            ("declaration", "profiles", "recognised", "examples of errors"),
            rows,
            "The data has neither flags nor bios. Flags are set on real timelines of every set. The bios are invented "
            f"({len(bio_statements.AUTOMATED)} of bots, {len(bio_statements.ORGANISATIONS)} of "
            f"organisations, {len(bio_statements.NEITHER)} of neither, in a dozen languages), each on such a timeline.",
        )
    )
    return section


def _repeated(accounts: list[LabelledAccount], count: int) -> list[LabelledAccount]:
    return [accounts[number % len(accounts)] for number in range(count)]


def _with_bios(accounts: list[LabelledAccount], bios: tuple[str, ...]) -> Iterable[tuple[LabelledAccount, Profile]]:
    return zip(_repeated(accounts, len(bios)), [Profile(bio=text) for text in bios], strict=True)


def _verdicts(profiled: Iterable[tuple[LabelledAccount, Profile]]) -> Iterable[Verdict]:
    for account, profile in profiled:
        yield score(replace(account.evidence, profile=profile), account.now).verdict
