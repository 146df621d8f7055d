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
            "In thirteen languages. The rules, words and learned signs were tuned on every row of the lists “own”, "
            "“known” and “plain”. The others were written by somebody else and never read, but for a fourth of "
            "“guests”. “plain”, short pairs by two writers, got 78.3 % and 87.7 % before anybody read it. “simple”, "
            "the plainest, got 82.2 % and 95.7 % when it came; since then it chose between a few thresholds. "
            "“tester”, by somebody who knew only what is wanted, got 80.3 % and 93.8 % then; “strangers”, by two more "
            "such testers, 95.9 % and 95.4 %. “newcomers” is by five after them: 624 of its pairs came when "
            "everything was learned, and got 96.2 % and 96.5 % at first sight; the other 416 got 92.3 % and 96.6 % "
            "before sixteen more lists taught. Eight of those, by such testers too (4,160 pairs), got 93.9 % and 94.6 "
            "% together before they taught; the other eight, whose writers were asked for rare deeds and rare "
            "openings (4,160), 84.6 % and 82.2 %. “guests” is by four testers more, whose texts are longer and whose "
            "words are rarer: 92.1 % and 87.0 % at first sight, before fifteen lists more taught; since then it "
            "chose, with the others, where zero is. Those fifteen (13,850 pairs, many with openings that no table "
            "has) got 87.4 % and 65.9 % before they taught. "
            "The other three were measured often enough to choose between ways to learn. “later” is sarcasm as people "
            "write it, which seldom names a deed. “last” is the hardest: half of its kind texts are harsh, its unkind "
            "ones are polite, and many of its openings are in no table. Before the plain lists taught, and before "
            "openings were counted: 77.9 % and 85.7 % of “blind”, 60.9 % and 86.5 % of “later”, 50.3 % and 50.3 % of "
            "“last”. Before any sign was learned: 76.6 % and 84.4 % of “blind”, 49.6 % and 66.1 % of “later”. Without "
            "the tables 41.6 % of the unkind ones of “blind” earned nothing and 64.9 % of its kind ones earned "
            "kindness. **What other lists got at first sight**, before they taught: plain pairs in thirteen languages "
            "(312) 86.2 % and 97.4 %; as many by a tester who looked for what is missed 73.4 % and 79.5 %; 8,680 pairs "
            "that name no deed twice, by ten writers, 75.9 % and 81.6 %; three older lists (3,342 texts) 63.4 % and "
            "65.2 %. The [model card](text/MODEL_CARD_OPENINGS.md) has the lists that neither the signs nor their "
            "teacher saw.",
        )
    )


def _bars(section: Section, what: str, unkind: float, kind: float) -> None:
    wanted = f"≥ {LEAST_SHARE:.0%}"
    section.target(f"{what}: unkind ones earn nothing", wanted, percent(unkind), unkind >= LEAST_SHARE)
    section.target(f"{what}: kind ones earn kindness", wanted, percent(kind), kind >= LEAST_SHARE)
