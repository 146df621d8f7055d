"""Who says so is shown so: bots and organisations by the network's flag, and by plain statements in the profile."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ml.evaluation import statements
from ml.evaluation.figures import rate
from ml.evaluation.part import Part, Table, percent, rate_text
from ml.evaluation.runs import Runs
from ml.training.labelled_accounts import LabelledAccount
from server.scoring import score
from shared_schema.records import Profile, Verdict

FLAGS, BIOS, ALARMS = 0.99, 0.90, 0.02
WINDOWS = 200  # real timelines that get a flag or a bio of ours, taken evenly from all sets


def declared(runs: Runs) -> Part:
    """The part of the evaluation about what accounts say of themselves."""
    part = Part("declared")
    few = list(runs.accounts[:: max(1, len(runs.accounts) // WINDOWS)])
    flags: tuple[tuple[str, Profile, Verdict], ...] = (
        ("bots", Profile(declared_bot=True), "automated"),
        ("organisations", Profile(organisation=True), "organisation"),
    )
    rows = []
    for whose, profile, wanted in flags:
        found = rate([verdict == wanted for verdict in _verdicts((account, profile) for account in few)])
        rows.append((f"flag of {whose}", f"{found.of}", percent(found.share), "–"))
        part.bar(f"{whose} recognised from the flag", f"≥ {FLAGS:.0%}", percent(found.share), found.share >= FLAGS)
    lists: tuple[tuple[str, tuple[str, ...], Verdict], ...] = (
        ("bots", statements.AUTOMATED, "automated"),
        ("organisations", statements.ORGANISATIONS, "organisation"),
    )
    for whose, bios, wanted in lists:
        verdicts = list(_verdicts(_dealt(few, bios)))
        found = rate([verdict == wanted for verdict in verdicts])
        missed = [bio for bio, verdict in zip(bios, verdicts, strict=True) if verdict != wanted]
        rows.append(
            (f"bio of {whose}", f"{found.of}", percent(found.share), "; ".join(f"“{bio}”" for bio in missed[:6]) or "–")
        )
        part.bar(f"{whose} recognised from a plain bio", f"≥ {BIOS:.0%}", percent(found.share), found.share >= BIOS)
    people = [account for account in few if account.label == "human"]
    before = list(_verdicts((account, Profile()) for account in _repeated(people, len(statements.NEITHER))))
    after = list(_verdicts(_dealt(people, statements.NEITHER)))
    changed = [was != verdict for was, verdict in zip(before, after, strict=True)]
    alarms = rate(
        [
            verdict in ("automated", "organisation") and was != verdict
            for was, verdict in zip(before, after, strict=True)
        ]
    )
    wrong = [bio for bio, is_changed in zip(statements.NEITHER, changed, strict=True) if is_changed]
    said = "; ".join(f"“{bio}”" for bio in wrong[:6]) or "–"
    rows.append(
        ("bio of people that names bots or work", f"{alarms.of}", f"{percent(alarms.share)} taken for one", said)
    )
    part.bar(
        "people whose bio names bots, work or clubs taken for one",
        f"≤ {ALARMS:.0%}",
        rate_text(alarms),
        alarms.share <= ALARMS,
    )
    part.tables.append(
        Table(
            "Declared in the profile",
            ("what", "profiles", "recognised", "not so (examples)"),
            rows,
            "The visible data carry neither flags nor bios. Flags are set on real timelines of every set; bios are "
            f"statements of our own ({len(statements.AUTOMATED)} of bots, {len(statements.ORGANISATIONS)} of "
            f"organisations, {len(statements.NEITHER)} of neither, in a dozen languages), each on such a timeline.",
        )
    )
    return part


def _repeated(accounts: list[LabelledAccount], count: int) -> list[LabelledAccount]:
    return [accounts[number % len(accounts)] for number in range(count)]


def _dealt(accounts: list[LabelledAccount], bios: tuple[str, ...]) -> Iterable[tuple[LabelledAccount, Profile]]:
    return zip(_repeated(accounts, len(bios)), [Profile(bio=text) for text in bios], strict=True)


def _verdicts(profiled: Iterable[tuple[LabelledAccount, Profile]]) -> Iterable[Verdict]:
    for account, profile in profiled:
        yield score(replace(account.evidence, profile=profile), account.now).verdict
