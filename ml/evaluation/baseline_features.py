"""Common features of posts and profiles, for the random forests that the scores are compared with.

They are what most people would compute first. None of them enters a score. Unknown values are NaN.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log, log1p, nan

import numpy as np

from ml.training.labelled_accounts import LabelledAccount
from shared_schema import times
from shared_schema.records import Post

_LINK = re.compile(r"https?://\S+")
_TAG = re.compile(r"#\w+")
_MENTION = re.compile(r"@\w+")
_WORD = re.compile(r"[^\W\d_]+")
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿]")
_FIRST_PERSON = frozenset("i i'm me my mine we our us".split())

NAMES = (
    "length_mean", "length_deviation", "length_log_deviation", "short_share", "words_mean", "word_length",
    "types_per_word", "words_once", "links", "hashtags", "mentions", "exclamation_marks", "question_marks", "emoji",
    "capitals", "digits", "first_person", "non_ascii", "ends_in_full_stop", "reposts", "replies", "duplicates",
    "same_three_words", "trigrams_again", "compressed", "people_mentioned", "mentioned_again", "hosts_entropy",
    "posts_a_day", "gap_log_mean", "gap_log_deviation", "gap_same_share", "hours_entropy", "night_share",
    "clients_entropy",
)  # fmt: skip


def _entropy(counts: Counter[str] | Counter[int]) -> float:
    total = counts.total()
    return -sum(count / total * log(count / total) for count in counts.values()) if total else nan


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else nan


def _repeated(items: Sequence[object]) -> float:
    return 1 - len(set(items)) / len(items) if items else 0.0


def _text_features(posts: Sequence[Post]) -> list[float]:
    texts = [post.text for post in posts]
    plain = [_LINK.sub("", text) for text in texts]
    words = [_WORD.findall(text.lower()) for text in plain]
    everything = [word for each in words for word in each]
    lengths = np.array([len(text) for text in plain] or [0], dtype=float)
    counts = Counter(everything)
    letters = sum(map(len, plain)) or 1
    joined = "\n".join(plain).encode()
    named = [name for text in texts for name in _MENTION.findall(text)]
    per_post = [len(pattern.findall(text)) for pattern in (_LINK, _TAG, _MENTION) for text in texts]
    count = len(texts) or 1
    links, tags, mentions = (sum(per_post[at * len(texts) : (at + 1) * len(texts)]) / count for at in range(3))
    return [
        float(lengths.mean()),
        float(lengths.std()),
        float(np.log1p(lengths).std()),
        float((lengths < 25).mean()),
        len(everything) / count,
        sum(map(len, everything)) / (len(everything) or 1),
        len(counts) / (len(everything) or 1),
        sum(number == 1 for number in counts.values()) / (len(counts) or 1),
        links,
        tags,
        mentions,
        sum(text.count("!") for text in plain) / count,
        sum(text.count("?") for text in plain) / count,
        sum(len(_EMOJI.findall(text)) for text in plain) / count,
        sum(map(str.isupper, "".join(plain))) / letters,
        sum(map(str.isdigit, "".join(plain))) / letters,
        sum(counts[word] for word in _FIRST_PERSON) / (len(everything) or 1),
        sum(not character.isascii() for text in plain for character in text) / letters,
        _share([text.rstrip().endswith(".") for text in plain]),
        _share([bool(post.is_repost) for post in posts if post.is_repost is not None]),
        _share([bool(post.is_reply) for post in posts if post.is_reply is not None]),
        _repeated(plain),
        _repeated([tuple(each[:3]) for each in words if len(each) >= 3]),
        _repeated([run for each in words for run in zip(each, each[1:], each[2:], strict=False)]),
        len(zlib.compress(joined)) / (len(joined) or 1),
        log1p(len(set(named))),
        _repeated(named),
        _entropy(Counter(link for post in posts for link in post.links or ())),
    ]


def _time_features(posts: Sequence[Post]) -> list[float]:
    moments = sorted(moment for post in posts if (moment := times.parse(post.created_at)))
    if len(moments) < 3:
        return [nan] * 6
    gaps = [(after - before).total_seconds() for before, after in pairwise(moments)]
    logs = np.log1p(gaps)
    hours = Counter(moment.hour for moment in moments)
    span = (moments[-1] - moments[0]).total_seconds() / 86_400
    if set(hours) == {0}:  # only days are known
        return [len(moments) / (span or 1), nan, nan, nan, nan, nan]
    usual = Counter(round(gap / 60) for gap in gaps).most_common(1)[0][1]
    return [
        len(moments) / (span or 1),
        float(logs.mean()),
        float(logs.std()),
        usual / len(gaps),
        _entropy(hours),
        sum(hours[hour] for hour in range(6)) / len(moments),
    ]


def post_features(account: LabelledAccount) -> list[float]:
    """One number per name in NAMES."""
    posts = account.evidence.posts
    clients = Counter(post.client for post in posts if post.client)
    return [*_text_features(posts), *_time_features(posts), _entropy(clients)]


def profile_features(account: LabelledAccount) -> list[float]:
    """Features of the profile alone, as in BotometerLite: age in days, followers, following, posts, and their rates."""
    profile = account.evidence.profile
    made = times.parse(profile.created_at) if profile else None
    age = (account.now - made).total_seconds() / 86_400 if made else nan
    followers, following, posts = (
        (nan,) * 3
        if profile is None
        else tuple(
            nan if number is None else float(number)
            for number in (profile.followers, profile.following, profile.posts_total)
        )
    )
    days = max(age, 1.0)
    return [
        age,
        followers,
        following,
        posts,
        followers / days,
        following / days,
        posts / days,
        followers / (following + 1),
    ]
