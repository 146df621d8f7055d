"""The sentences of the account that read as harsh, with the words that counted. Banter between friends is left out."""

from __future__ import annotations

from server.accounts.insights.material import SENTENCES_SHOWN, Material, insight, message
from server.accounts.insights.sentences import quote, sentences_of
from server.scoring.harsh_posts import HarshPost, harsh_posts
from server.scoring.text import predict
from shared_schema.records import Insight


def harshest(material: Material) -> Insight | None:
    """One sentence of each post, those that count most first."""
    if not material.timeline.judged_posts:
        return None  # the kindest sentences say why
    harsh = [post for post in harsh_posts(material.timeline) if post.weight]
    harsh.sort(key=lambda post: (-post.probability * post.weight, post.entry.id))
    if not harsh:
        return insight("harshest", message("mirror-harshest-none", posts=len(material.timeline.judged_posts)))
    rows = [quote(post.entry, _harshest_of(post), "hostile") for post in harsh[:SENTENCES_SHOWN]]
    notes = [message("mirror-marks"), message("mirror-harshest-note")]
    return insight("harshest", message("mirror-harshest", posts=len(harsh)), rows, notes=notes)


def _harshest_of(post: HarshPost) -> str:
    """The sentence that reads harshest; the whole post where it has none."""
    sentences = list(sentences_of(post.entry))
    return max(sentences, key=lambda text: predict(text, post.entry.post.language).hostile, default=post.entry.body)
