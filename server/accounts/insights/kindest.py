"""The kindest sentences of the account, with the words that counted."""

from __future__ import annotations

from server.accounts.insights.material import SENTENCES_SHOWN, Material, insight, message
from server.accounts.insights.sentences import quote, sentences_of
from server.scoring.near_duplicates import groups_by_shared_words
from server.scoring.text import LIKELY, TextPrediction, predict
from server.scoring.timeline import TimelineEntry, words_of
from shared_schema.records import DIMENSIONS, Insight

POSTS_LOOKED_AT = 20  # the kindest posts; every sentence of theirs is judged by itself
_KIND = tuple(name for name in DIMENSIONS if name != "contempt")


def kindest(material: Material) -> Insight | None:
    """One sentence of each wording, from different posts, the most likely kind ones first."""
    judged = material.timeline.judged_posts
    if not judged:
        unknown = material.timeline.predictions
        return insight("kindest", message("mirror-words-not-judged")) if unknown else None
    # A sentence may read kind by itself in a post that does not: those posts earned nothing, and are no example.
    posts = [pair for pair in judged if pair[1].hostile < LIKELY <= _kindness(pair[1])]
    ranked = sorted(posts, key=lambda pair: (-_kindness(pair[1]), pair[0].id))
    found = [_kindest_of(entry) for entry, _ in ranked[:POSTS_LOOKED_AT]]
    kind = sorted((each for each in found if each is not None), key=lambda each: (-each[0], each[1].id))
    groups = groups_by_shared_words([words_of(sentence) for _, _, sentence, _ in kind])
    firsts = [each for position, each in enumerate(kind) if groups.index(groups[position]) == position]
    if not firsts:
        return insight("kindest", message("mirror-kindest-none"))
    rows = [quote(entry, sentence, dimension) for _, entry, sentence, dimension in firsts[:SENTENCES_SHOWN]]
    return insight("kindest", message("mirror-kindest", count=len(rows)), rows, notes=[message("mirror-marks")])


def _kindness(prediction: TextPrediction) -> float:
    """How likely a text is kind, in the way in which it most likely is."""
    return max(map(prediction.dimensions.__getitem__, _KIND))


def _kindest_of(entry: TimelineEntry) -> tuple[float, TimelineEntry, str, str] | None:
    """The kindest sentence of a post with its probability and the way in which it is kind; None where none is."""
    best: tuple[float, TimelineEntry, str, str] | None = None
    for sentence in sentences_of(entry):
        found = predict(sentence, entry.post.language)
        dimension = max(_KIND, key=found.dimensions.__getitem__)
        probability = _kindness(found)
        if found.hostile < LIKELY <= probability and (best is None or probability > best[0]):
            best = probability, entry, sentence, dimension
    return best
