"""Every data set that a shipped model or its teacher learned from, with its files and its terms.

The data sets themselves are not part of the project. NOTICE at the top level repeats this table for readers, and a
test keeps the two together. Data whose terms forbid this use does not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass

NOT_STATED = "not stated"


@dataclass(frozen=True)
class Source:
    """A data set. `files` are names without their ending; `terms` is the licence as its authors state it."""

    title: str
    terms: str
    files: tuple[str, ...]


TEXT_SOURCES = (
    Source("GoEmotions, Reddit comments", "Apache-2.0", ("en_goemotions_train",)),
    Source("OffMyChest, support in Reddit comments", "CC BY 4.0", ("en_offmychest_train",)),
    Source("Stanford politeness, Wikipedia talk pages", "MIT", ("en_politeness_wikipedia_train",)),
    Source("HatemojiBuild, adversarial short texts", "CC BY 4.0", ("en_hatemoji_train",)),
    Source("iSarcasmEval, tweets", "MIT", ("en_sarcasm_train",)),
    Source("Wikipedia talk page comments, toxic or not", NOT_STATED, ("en_wikipedia_comments",)),
    Source("OLID, offensive tweets", NOT_STATED, ("en_tweets_offensive_train",)),
    Source("SemEval emotion, tweets", NOT_STATED, ("en_tweets_emotion_train",)),
    Source("SemEval irony, tweets", NOT_STATED, ("en_tweets_irony_train",)),
    Source("HopeEDI, YouTube comments", NOT_STATED, ("en_hope_train",)),
    Source(
        "XED, film subtitles",
        "CC BY 4.0",
        tuple(f"subtitles_{code}" for code in ("cn", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "ru")),
    ),
    Source(
        "BRIGHTER, comments with emotions",
        "CC BY 4.0",
        tuple(f"{code}_emotions_train" for code in ("chn", "deu", "esp", "hin", "ptbr", "ron", "rus", "swe", "ukr")),
    ),
    Source("GermEval 2018, offensive German tweets", "CC BY 4.0", ("de_offensive_train",)),
    Source("COLD, offensive Chinese comments", "Apache-2.0", ("zh_offensive_train",)),
    Source("ToLD-Br, offensive Brazilian tweets", "CC BY-SA 4.0", ("pt_offensive",)),
)
ACCOUNT_SOURCES = (
    Source("PAN 2019 author profiling, bots and people", NOT_STATED, ("pan19_en_train", "pan19_en_dev")),
    Source("Bot or Not challenge, language-model bots and people", NOT_STATED, ("botornot_en",)),
    Source("Personal archives, published by their owners", NOT_STATED, ("personal_archives_train",)),
    Source("Public timelines of politicians and heads of state", NOT_STATED, ("broadcasters_train",)),
    Source("Humanizr list, profiles of people and organisations", "Apache-2.0", ("en_bios_organisation",)),
)
TEACHER_SOURCES = (
    # They taught only the teacher of ml/training/soft_labels, and no shipped model.
    Source("Contextual Abuse Dataset, Reddit posts and comments", "CC BY 4.0", ("en_reddit_abuse_train",)),
    Source("Context in toxicity, Wikipedia talk pages", "Apache-2.0", ("en_wikipedia_context",)),
    Source("Toxic spans, sentences of news comments", "CC0", ("en_news_toxic_sentences_train",)),
    Source("ToxiGen, statements about groups", "MIT", ("en_group_statements", "en_group_statements_machine")),
    Source("Toxicity in GitHub issue comments", "MIT", ("en_github_comments_toxic",)),
    Source("Emotions in GitHub comments", NOT_STATED, ("en_github_emotions_train",)),
    Source("EmoEvent, tweets on events", NOT_STATED, ("en_tweets_events_train", "es_tweets_events_train")),
    Source("HatEval, hateful tweets", NOT_STATED, ("en_tweets_hate_train",)),
    Source("PolitePEER, peer reviews", NOT_STATED, ("en_reviews_politeness",)),
    Source("Emory NLP, dialogue of a series", "Apache-2.0", ("en_dialogue_emotions",)),
    Source("GAHD, adversarial German hate speech", "CC BY 4.0", ("de_adversarial_hate_train",)),
    Source("MLMA, French tweets", "MIT", ("fr_tweets_offensive_mlma",)),
    Source("RED v2, Romanian tweets with emotions", "MIT", ("ro_tweets_emotions_valid",)),
    Source("BEEP, Korean news comments", "CC BY-SA 4.0", ("ko_offensive_train",)),
    Source("XED, Arabic film subtitles", "CC BY 4.0", ("subtitles_ar",)),
)
SOURCES = (*TEXT_SOURCES, *ACCOUNT_SOURCES, *TEACHER_SOURCES)


def source_of(file: str) -> Source:
    """The data set that a file belongs to. Raises KeyError for a file of no known source."""
    for source in SOURCES:
        if file in source.files:
            return source
    raise KeyError(file)
