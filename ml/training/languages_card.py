"""Writes the card of the languages besides English; nothing on it is typed in by hand but the words around figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ml.training import earned
from ml.training.card import fingerprint, table
from server.scoring.languages import language_name

CARD = "MODEL_CARD_LANGUAGES.md"

_HEADER = """# Kindness in other languages: what is judged, and how well

Written by `scripts/train`. Do not edit: every figure below was measured by that run. [The card of the text
model](MODEL_CARD.md) says what these models are for, what they are not for, and how they work; this one holds what
is different besides English.

## What teaches them
Comments and film subtitles labelled with emotions, and comments labelled offensive, teach *hostile* (anger, disgust,
offence), *contempt* (disgust, offence) and a part of *kind* (joy against anger and disgust). Nobody has labelled
thanks, praise, care, encouragement, interest or respect in these languages, so sentences of our own do
(`ml/training/tongues/`): each alone and joined with labelled texts, with everyday spellings, beside their denied
and ironic forms, swearing without a target, counter-speech, grief and sentences that say who somebody is. The
labelled texts are what else a feed is full of; those that a first pass takes for thanks are left out of the second.
Probabilities are set to how often each is found in everyday comments, since the texts were collected for their
emotions.
"""


def write(path: Path, found: Sequence[earned.Measured], files: Sequence[Path]) -> None:
    """Writes the card from what was measured; `files` are the weights of the languages that earned it."""
    by_labels, by_sources, by_checks = earned.tables(found)
    not_yet = [language_name(each.language) for each in found if not each.earned]
    parts = [
        _HEADER,
        "## The rule\n"
        "A language is judged when, on labelled texts left out of training, *hostile* reaches an AUC of "
        f"{earned.HOSTILE_BAR:.2f} ({earned.HOSTILE_BAR_ROUGH:.2f} where film subtitles alone are labelled) and *kind* "
        f"one of {earned.WARM_BAR:.2f} (joyful against hostile texts), when no more than "
        f"{100 * earned.FALSE_ALARM_BAR:.0f} % of the texts that are not hostile are called so, and when "
        f"{100 * earned.CHECKS_BAR:.0f} % of our check sentences come out right. Labels of subtitles are rough: "
        "an English model that never learned from them reached .87 for *hostile* on comments and .71 on English "
        "subtitles (.74 for *kind*). Elsewhere the reader is told that kindness is not judged yet.",
        "## Measured: labelled texts left out of training (AUC hostile / kind)\n"
        + table(
            (
                "language",
                "asked",
                "texts",
                "this model",
                "letter groups + logistic",
                "the English model as it is",
                "called hostile, of texts that are not",
                "check sentences right",
                "judged",
            ),
            by_labels,
        ),
        "## Measured: sources whose labels were left out of training (AUC hostile / kind)\n"
        "The model then has the other sources of the language and our own sentences.\n\n"
        + table(("language", "source left out", "this model"), by_sources),
        "## Measured: check sentences that come out right\n"
        "Other sentences than those that teach (`ml/training/tongues/checks/`), of the same everyday kind. Those "
        "of German, Spanish and Portuguese chose the method; those of the others were seen before its last changes, so "
        "none of these figures is blind. No native speaker has read the tables.\n\n"
        + table(("asked", *(each.language for each in found)), by_checks),
        "## Known weaknesses\n"
        + "\n".join(
            (
                f"- Not judged yet: {', '.join(not_yet) or 'none of those tried'}.",
                "- Words for thanks, praise, care and the rest are those we thought of; a way of saying it that is not "
                "among them is missed. Missing kindness is the usual error, seeing it where it is not the rare one.",
                "- Labels of film subtitles are rough: they were carried over from one language to another.",
                "- The sentences have not been reviewed by native speakers yet; corrections are welcome.",
                "- Irony and sarcasm read as what they say.",
            )
        ),
        "## Files\n"
        + table(
            ("file", "bytes", "SHA-256"),
            [(each.name, f"{each.stat().st_size:,}", f"`{fingerprint(each)}`") for each in files],
        ),
    ]
    path.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")
