"""Why targets are missed: what was tried, and what would be needed.

Written by hand, with the figures that each attempt had on its day. A reason is shown only while its target is missed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ml.evaluation.section import Table
from server.scoring.evaluation import Target

NO_REASON = "not known yet"


class Reason(NamedTuple):
    """Why a target is out of reach. `target`: what the names of its rows begin with."""

    target: str
    tried: str
    needed: str


REASONS = (
    Reason(
        "bots called automated, Bot or Not",
        "The hours of the posts alone (80 of 139 bots, and 6 of 802 windows of people whose replies nobody sees); a "
        "weaker style beside the hours (60 bots, 10 windows of people); the pattern of headline feeds beside the "
        "persona (66 bots; one person in ten writes like a feed); days without a pause of six hours (2 bots more).",
        "Who is replied to. The set does not say which posts are replies, and 18 of the 25 bots that the rule gave up "
        "write as people do.",
    ),
    Reason(
        "two-way against one-way, by kind",
        "Trees that only rise with each behaviour (.914), with all pairs of behaviours (.913), with the longest "
        "exchange and the hours of replies (.937); tables of two signals as one more term (.902 to .914); manner "
        "without a bound (.960, but then the score is of style and no longer of conversation).",
        "Who replied back, which no labelled set has. Eight of the 137 accounts do the opposite of their kind; "
        "without them the same score has .962.",
    ),
    Reason(
        "humanity: two windows of 100 posts in different periods",
        "No margin (the likeness to a person, which has none, reaches .65); the patterns alone (.72 and .67); longer "
        "windows (.58).",
        "A score that takes points from people inside the usual range, which the targets above forbid. Few accounts "
        "lose any point, and the correlation rests on these few.",
    ),
    Reason(
        "kindness: two windows of 100 posts in different periods",
        "Whole windows instead of 100 posts (.72); people alone (.77; whole windows .80); pairs in which no limit on "
        "flattery holds the score (.83).",
        "Limits that do not end so suddenly: in 38 % of the pairs one holds the score at about 59 in one window or "
        "both. Without them pasted praise makes a score.",
    ),
    Reason(
        "pairs of accounts in the order of a blind ranking",
        "Other learned points: a weight for each kind of deed, no sharpness, sharpness from the median person on, no "
        "friendly words, no limits. Other text models, with the openings of before (mean of the five rows; as shipped "
        ".857): without word vectors .847; half or a quarter of their weights .844 and .843; for hostility alone .839, "
        "for all other heads .851; over more words .845. With the openings of now .851; where praise that names nobody "
        "is raised, .843.",
        "More ranked accounts: with 21 fours the standard error is .03, and of 68 pairs in the wrong order 37 lie "
        "within two points. Then insults of rare nouns, and hostility without a harsh word, which words do not show.",
    ),
    Reason(
        "kind, GoEmotions dev",
        "On held-out comments (.939): stronger vectors (.938), other penalties (.937 to .939), triples and pairs with "
        "a gap (.939), a teacher's opinions of 30,279 posts (.940), boosted trees over the score (.938), weights of "
        "its own for the main source (.941, but support .712 instead of .730).",
        "A model that reads the order of words, such as a fine-tuned encoder.",
    ),
    Reason(
        "interest, GoEmotions dev",
        "The same; on held-out comments each gives .952 to .958 (.957 as it is). No rule touches it.",
        "A second source with such labels. GoEmotions' own is curiosity, in 247 texts.",
    ),
    Reason(
        "words, sources left out: ahead on average",
        "Word vectors (.061 to .069: shipped), over more words (.069), other penalties (none), weights of its own "
        "for the main source (none), a teacher's opinions and four more sources (about .078, but then one in twenty "
        "sentences of African-American English is taken for hostile).",
        "Labels of mild annoyance from another source than GoEmotions, where the lead is least.",
    ),
    Reason(
        "texts judged per second",
        "Cheap looks before slow expressions; one look-up for each word, kept between texts; predictions kept for "
        "texts that come again; the slowest modules compiled by mypyc (1.29 times as fast, 3.7 MB a platform).",
        "Compiled code, or fewer rules for a text.",
    ),
    Reason(
        "kind openings",
        "Tables of deeds, widened by everybody who read the most frequent words of a language, and by everybody who "
        "listed what people do to each other; signs learned from fifty-one lists of other writers and from the "
        "opinions of a fine-tuned encoder of half a million texts (shipped): a linear model of words, pairs, groups of "
        "characters and hints; a stricter threshold (what one rate gains the other loses); a hidden layer over the same"
        " features (no more on plain pairs). The encoder itself beside the signs, which weighs 91 MB: lists that both "
        "never saw 87 to 96 % where the signs had 72 to 85 % ([soft labels](../../ml/training/soft_labels/CARD.md)).",
        "A model that reads whole sentences, light enough for a laptop; most sneers name no deed that a table could "
        "hold.",
    ),
)


def missed(targets: Iterable[Target]) -> Table | None:
    """The table of the targets that were missed, or None where all are met."""
    rows = [
        (target.what, target.wanted, target.measured, *_reason(target.what))
        for target in targets
        if target.passed is False
    ]
    head = ("what", "target", "measured", "tried, without reaching it", "what would be needed")
    return Table("Targets that are missed, and why", head, rows) if rows else None


def _reason(what: str) -> tuple[str, str]:
    found = next((each for each in REASONS if what.startswith(each.target)), None)
    return (found.tried, found.needed) if found else (NO_REASON, NO_REASON)
