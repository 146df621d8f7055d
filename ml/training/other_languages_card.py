"""Writes the card of the languages besides English. Every figure on it is measured in the same run."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from pathlib import Path

from ml.training import acceptance
from ml.training.acceptance import AucPair, LanguageReport
from ml.training.markdown import files_table, page, percent, table, three
from server.locales.formats import language_name_in

CARD = "MODEL_CARD_LANGUAGES.md"

HEADER = """# Kindness in languages besides English

Written by `scripts/train`. Do not edit: every figure below was measured by that run. [The card of the English
model](MODEL_CARD.md) says what these models are meant for and how they work. This card covers what is different in
other languages.

## Data
Comments and film subtitles labelled with emotions, and comments labelled as offensive, teach *hostile* (anger,
disgust, offence), *contempt* (disgust, offence) and a part of *kind* (joy against anger and disgust).

A teacher, a multilingual sentence encoder that learned from labelled texts of all languages, English most of all, gives
its opinion of each labelled text (`ml/training/soft_labels/CARD.md`), and it teaches *hostile* and *kind* beside the
labels. It is not needed to judge a text and not part of the project.

Nobody has labelled thanks, praise, care, encouragement, interest or respect in these languages. Seed sentences written
for this project teach them (`ml/training/seed_sentences/`). The model learns from each sentence alone, joined with
labelled texts, and in everyday spelling. Negated and ironic forms, swearing without a target, counter-speech, grief and
statements of who somebody is stand beside them as counter-examples.

The labelled texts serve as the background of what else people post. Those that a first fit takes for thanks are left
out of the second. Probabilities are set to the share that each dimension has in everyday comments, because the texts
were collected for their emotions. The terms of all sources are in NOTICE, at the top level of the project.
"""


def auc_pair(pair: AucPair) -> str:
    """The two AUCs of a pair as a table shows them."""
    return f"{three(pair.hostile)} / " + ("–" if isnan(pair.kind) else three(pair.kind))


def summary_line(report: LanguageReport) -> str:
    """One line for the log of the training."""
    return (
        f"  {report.language}: hostile / kind {auc_pair(report.ours)}, n-grams {auc_pair(report.ngram_baseline)}, "
        f"checks {report.checks_passed:.0%}, {'accepted' if report.accepted else 'not accepted'}"
    )


def _rule() -> str:
    return (
        "## When a language is judged\n"
        "All of these must hold:\n\n"
        "- On labelled texts left out of training, *hostile* has an AUC of at least "
        f"{acceptance.LEAST_HOSTILE_AUC:.2f} ({acceptance.LEAST_HOSTILE_AUC_SUBTITLES:.2f} where only film subtitles "
        f"are labelled) and *kind* one of at least {acceptance.LEAST_KIND_AUC:.2f} (joyful against hostile texts).\n"
        f"- At most {acceptance.MOST_FALSE_ALARMS:.0%} of the texts that are not hostile are predicted hostile.\n"
        f"- At least {acceptance.LEAST_CHECKS_PASSED:.0%} of the check sentences pass.\n\n"
        "The labels of subtitles are rough: an English model that never learned from them has an AUC of .87 for "
        "*hostile* on comments, .71 on English subtitles, and .74 for *kind* there. In every other language the reader "
        "sees that kindness is not judged yet."
    )


def _mean_left_out(reports: Sequence[LanguageReport]) -> str:
    """The mean over the languages that have a development file."""
    pairs = [pair for report in reports for file, (measured_on, pair) in report.left_out.items() if measured_on != file]
    mean = AucPair(sum(pair.hostile for pair in pairs) / len(pairs), sum(pair.kind for pair in pairs) / len(pairs))
    return f"Mean of the {len(pairs)} sources with a development file: {auc_pair(mean)}."


def _limits(reports: Sequence[LanguageReport]) -> str:
    not_accepted = [language_name_in(report.language, "en") for report in reports if not report.accepted]
    return "\n".join(
        (
            f"- Not judged yet: {', '.join(not_accepted) or 'none of those tried'}.",
            "- The models know the words for thanks, praise and care that the authors of the seed sentences thought "
            "of. Missing kindness is the common error; seeing it where there is none is rare.",
            "- The labels of film subtitles are rough: they were carried over from one language to another.",
            "- No native speaker has reviewed the seed sentences yet. Corrections are welcome.",
            "- Irony and sarcasm are taken literally.",
        )
    )


def write(path: Path, reports: Sequence[LanguageReport], weights: Sequence[Path]) -> None:
    """Writes the card. `weights`: the files of the accepted languages."""
    categories = list(dict.fromkeys(category for report in reports for category in report.checks))
    parts = [
        HEADER,
        _rule(),
        "## Figures: labelled texts left out of training (AUC hostile / kind)\n"
        + table(
            (
                *("language", "measured on", "texts", "this model", "n-grams + logistic regression"),
                *("the English model", "false alarms", "check sentences passed", "judged"),
            ),
            [
                (
                    f"{language_name_in(report.language, 'en')} ({report.language})",
                    report.measured_on,
                    report.texts,
                    auc_pair(report.ours),
                    auc_pair(report.ngram_baseline),
                    auc_pair(report.english_model),
                    f"{percent(report.false_alarms)} of {report.harmless}",
                    f"{100 * report.checks_passed:.0f} %",
                    "yes" if report.accepted else "not yet",
                )
                for report in reports
            ],
        )
        + "\n\nFalse alarms are texts predicted hostile, among those that are not.",
        "## Figures: sources whose labels were left out of training (AUC hostile / kind)\n"
        "The model then has the other sources of the language, the seed sentences and the opinions of a teacher that "
        "never saw the source's labels in any language. Where the source has a development file, that is measured on, "
        "and the texts of the source teach without their labels; elsewhere they teach nothing. "
        f"{_mean_left_out(reports)}\n\n"
        + table(
            ("language", "source left out", "measured on", "this model"),
            [
                (report.language, file, measured_on, auc_pair(pair))
                for report in reports
                for file, (measured_on, pair) in report.left_out.items()
            ],
        ),
        "## Figures: check sentences that pass\n"
        "These are not the sentences that teach (`ml/training/seed_sentences/checks/`), but of the same everyday kind. "
        "Those of German, Spanish and Portuguese were used to choose the method. Those of the other languages were "
        "seen before its last changes. None of these figures is blind.\n\n"
        + table(
            ("category", *(report.language for report in reports)),
            [
                (
                    category.replace("_", " "),
                    *("/".join(map(str, report.checks[category])) for report in reports),
                )
                for category in categories
            ],
        ),
        "## Limits\n" + _limits(reports),
        "## Files\n" + files_table(weights),
    ]
    path.write_text(page(parts), encoding="utf-8")
