"""What the teacher learns from besides the sources of the small models: more English sources, and more languages."""

from __future__ import annotations

from dataclasses import replace

from ml.training import data
from ml.training.data import HeadSource, Labels, any_emotion, flag

ENGLISH_FILES: dict[str, str] = {
    **data.ENGLISH_FILES,
    "reddit_abuse": "en_reddit_abuse_train",
    "wikipedia_context": "en_wikipedia_context",
    "news": "en_news_toxic_sentences_train",
    "group_statements": "en_group_statements",
    "group_statements_machine": "en_group_statements_machine",
    "github": "en_github_comments_toxic",
    "github_emotions": "en_github_emotions_train",
    "tweets_events": "en_tweets_events_train",
    "tweets_hate": "en_tweets_hate_train",
    "reviews": "en_reviews_politeness",
    "dialogue": "en_dialogue_emotions",
}
OTHER_FILES: dict[str, tuple[str, ...]] = {
    "de": ("de_adversarial_hate_train",),
    "fr": ("fr_tweets_offensive_mlma",),
    "es": ("es_tweets_events_train",),
    "ro": ("ro_tweets_emotions_valid",),
    "ko": ("ko_offensive_train",),
    "fi": ("subtitles_fi",),
    "ar": ("subtitles_ar",),
}
SUPPORT_WEIGHTS = {"care": 1.2, "encouragement": 0.8, "kind": 1.2}
"""Labels of support count in full for the teacher; the small models have too few words for that."""


def courteous(labels: Labels) -> bool | None:
    """Peer reviews rated as polite against impolite ones; the neutral ones teach nothing."""
    return True if labels["tone"] > 3 else False if labels["tone"] < 3 else None


def offended(labels: Labels) -> bool:
    """Tweets on events that are offensive, angry or disgusted."""
    return bool(labels["offensive"]) or bool(set(labels["emotions"]) & {"anger", "disgust"})


_MORE: dict[str, tuple[HeadSource, ...]] = {
    "respect": (HeadSource("reviews", 0.5, courteous),),
    "contempt": (
        HeadSource("reddit_abuse", 0.5, flag("abusive")),
        HeadSource("wikipedia_context", 1.0, flag("toxic")),
        HeadSource("news", 0.4, flag("toxic")),
        HeadSource("group_statements", 0.2, flag("hateful")),
        HeadSource("group_statements_machine", 0.2, flag("hateful")),
        HeadSource("github", 0.5, flag("toxic")),
        HeadSource("tweets_events", 0.2, flag("offensive")),
        HeadSource("tweets_hate", 0.2, flag("hate")),
    ),
    "kind": (
        HeadSource("github_emotions", 0.3, any_emotion("love")),
        HeadSource("dialogue", 0.2, any_emotion("joyful", "peaceful", unless=frozenset(("powerful",)))),
    ),
    "hostile": (
        HeadSource("reddit_abuse", 0.4, flag("abusive")),
        HeadSource("wikipedia_context", 0.5, flag("toxic")),
        HeadSource("news", 0.2, flag("toxic")),
        HeadSource("group_statements", 0.2, flag("hateful")),
        HeadSource("group_statements_machine", 0.2, flag("hateful")),
        HeadSource("github", 0.5, flag("toxic")),
        HeadSource("github_emotions", 0.5, any_emotion("anger")),
        HeadSource("tweets_events", 0.2, offended),
        HeadSource("tweets_hate", 0.2, flag("hate")),
        HeadSource("dialogue", 0.2, any_emotion("mad")),
    ),
    "love": (HeadSource("github_emotions", 0.3, any_emotion("love")),),
}


def _weighed(head: str, each: HeadSource) -> HeadSource:
    return replace(each, weight=SUPPORT_WEIGHTS[head]) if each.source == "offmychest" else each


HEAD_SOURCES: dict[str, tuple[HeadSource, ...]] = {
    head: (*(_weighed(head, each) for each in sources), *_MORE.get(head, ()))
    for head, sources in data.HEAD_SOURCES.items()
}
