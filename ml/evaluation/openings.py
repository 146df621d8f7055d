"""Kind openings: "Thanks for lying" earns no kindness, "Thanks for helping" does (law L5)."""

from __future__ import annotations

from ml.data.opening_pairs import LEAST_SHARE, LISTS, earns_kindness, read_pairs
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
        _bars(section, f"kind openings, {name} pairs ({len(pairs)})", unkind, kind)
    section.tables.append(
        Table(
            "Kind openings: what they are said of decides",
            ("pairs", "count", "unkind ones that earn nothing", "kind ones that earn kindness"),
            rows,
            "In thirteen languages. The rules, words and learned signs were tuned on every row of the lists “own” "
            "and “known”. The others were written by somebody else and never read: they are below the "
            f"{LEAST_SHARE:.0%} that are wanted. “plain”, short pairs by two writers, came when everything "
            "was learned, and chose since then between six ways to use the word lists of two more writers, which "
            "were written without a look at it (before them: 73.0 % and 87.7 %). The other three were measured often "
            "enough to choose between ways to learn, so a new list may be worse. “later” is sarcasm as people "
            "write it, which seldom names a deed. "
            "“last” is the hardest: half of its kind texts are harsh, its unkind ones are polite, and many of its "
            "openings are in no table. Before the plain lists taught, and before openings were counted: 77.9 % and "
            "85.7 % of “blind”, 60.9 % and 86.5 % of “later”, 50.3 % and 50.3 % of “last”. Before any sign was "
            "learned: 76.6 % and 84.4 % of “blind”, 49.6 % and 66.1 % of “later”. Without the tables 41.6 % of the "
            "unkind ones of “blind” earned nothing and 64.9 % of its kind ones earned kindness. **What a list of "
            "strangers gets at first sight**: three plain lists of short pairs (3,342 texts, mostly outside English) "
            "63.4 % and 65.2 %, before they taught. The [model card](text/MODEL_CARD_OPENINGS.md) has every list "
            "left out.",
        )
    )


def _bars(section: Section, what: str, unkind: float, kind: float) -> None:
    wanted = f"≥ {LEAST_SHARE:.0%}"
    section.target(f"{what}: unkind ones earn nothing", wanted, percent(unkind), unkind >= LEAST_SHARE)
    section.target(f"{what}: kind ones earn kindness", wanted, percent(kind), kind >= LEAST_SHARE)
