"""How much is about the account itself: posts that say "I", "me" or "my", and posts that turn to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from server.accounts.insights.material import Material, insight, message, message_row
from server.scoring.lexicon import GRAMMAR
from server.scoring.signals.conversation import contains_questions
from server.scoring.timeline import TimelineEntry
from shared_schema.records import Insight, InsightRow

FEWEST_POSTS = 8


def about_me(material: Material) -> Insight | None:
    """Counts of posts, in languages whose pronouns are known. Neither many nor few of them are a fault."""
    posts = [(entry, found.language) for entry, found in material.timeline.predictions]
    readable = [(entry, GRAMMAR[language]) for entry, language in posts if language in GRAMMAR]
    if len(readable) < FEWEST_POSTS:
        many = len(posts) >= FEWEST_POSTS
        return insight("about_me", message("mirror-about_me-language" if many else "mirror-too-few")) if posts else None
    own_words = [
        entry
        for entry, grammar in readable
        if not (grammar.first_person - grammar.first_person_plural).isdisjoint(entry.words)
    ]
    entries = [entry for entry, _ in readable]
    to_others = [entry for entry in entries if entry.is_reply or entry.post.mentions]
    questions = [entry for entry in entries if contains_questions(entry)]
    rows = [
        _row("mirror-about_me-i", own_words),
        _row("mirror-about_me-others", to_others),
        _row("mirror-about_me-questions", questions),
    ]
    about = message("mirror-about_me", count=len(own_words), posts=len(entries))
    return insight("about_me", about, rows, columns=("posts",), chart="bars")


def _row(name: str, entries: Sequence[TimelineEntry]) -> InsightRow:
    return message_row(message(name), [len(entries)])
