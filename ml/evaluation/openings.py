"""Kind openings: "Thanks for lying" earns no kindness, "Thanks for helping" does (law L5)."""

from __future__ import annotations

from ml.evaluation.opening_pairs import LEAST_SHARE, LISTS, TUNED_LISTS, earns_kindness, read_pairs
from ml.evaluation.section import Section, Table
from ml.training.markdown import percent


def openings(section: Section) -> None:
    """Adds the rates of the lists to the section about words."""
    rows = []
    for name in LISTS:
        pairs = read_pairs(name)
        unkind = sum(not earns_kindness(pair.unkind, pair.language) for pair in pairs) / len(pairs)
        kind = sum(earns_kindness(pair.kind, pair.language) for pair in pairs) / len(pairs)
        rows.append((name, str(len(pairs)), percent(unkind), percent(kind)))
        if name in TUNED_LISTS:
            _bars(section, f"kind openings, {name} pairs ({len(pairs)})", unkind, kind)
    section.tables.append(
        Table(
            "Kind openings: what they are said of decides",
            ("pairs", "count", "unkind ones that earn nothing", "kind ones that earn kindness"),
            rows,
            "In thirteen languages. The rules, words and learned signs were tuned on every row of the lists “own” "
            "and “known”. “blind”, “later” and “last” were written by somebody else and never read: their figures "
            f"are the honest ones, and they are below the {LEAST_SHARE:.0%} that are wanted. “later” is sarcasm as "
            "people write it, which seldom names a deed. “last” is the hardest: half of its kind texts are harsh, "
            "and its unkind ones are polite. Before the learned signs: 76.6 % and 84.4 % of “blind”, 49.6 % and "
            "66.1 % of “later”. Without the tables 41.6 % of the unkind ones of “blind” earned nothing and 64.9 % "
            "of its kind ones earned kindness. Seven lists like “later” teach the signs; at first sight, before "
            "any sign was learned, 48.2 % of their unkind texts earned nothing and 62.3 % of their kind ones kept "
            "it.",
        )
    )


def _bars(section: Section, what: str, unkind: float, kind: float) -> None:
    wanted = f"≥ {LEAST_SHARE:.0%}"
    section.bar(f"{what}: unkind ones earn nothing", wanted, percent(unkind), unkind >= LEAST_SHARE)
    section.bar(f"{what}: kind ones earn kindness", wanted, percent(kind), kind >= LEAST_SHARE)
