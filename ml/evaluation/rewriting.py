"""Rewrites posts sentence by sentence into a plain, corrected style, as an editor or a program would polish them.

A language model would do it more freely, but nothing is downloaded here, and fixed rules give the same text every time.
What is said stays: whom a post names, its links, and its words, but for contractions and slang written out.
"""

from __future__ import annotations

import re

import msgspec

from ml.training.labelled_accounts import LabelledAccount
from shared_schema.records import Post

_WRITTEN_OUT = {
    "i'm": "I am", "i've": "I have", "i'd": "I would", "i'll": "I will", "im": "I am", "ive": "I have",
    "you're": "you are", "you've": "you have", "you'll": "you will", "we're": "we are", "we've": "we have",
    "we'll": "we will", "they're": "they are", "it's": "it is", "that's": "that is", "there's": "there is",
    "what's": "what is", "he's": "he is", "she's": "she is", "let's": "let us", "don't": "do not", "dont": "do not",
    "doesn't": "does not", "didn't": "did not", "can't": "cannot", "cant": "cannot", "won't": "will not",
    "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not", "haven't": "have not",
    "hasn't": "has not", "couldn't": "could not", "wouldn't": "would not", "shouldn't": "should not",
    "u": "you", "ur": "your", "r": "are", "y": "why", "n": "and", "pls": "please", "plz": "please", "thx": "thanks",
    "ty": "thank you", "gonna": "going to", "wanna": "want to", "gotta": "have to", "cuz": "because",
    "coz": "because", "bc": "because", "tho": "though", "thru": "through", "ppl": "people", "rn": "right now",
    "tbh": "to be honest", "imo": "in my opinion", "btw": "by the way", "idk": "I do not know", "b4": "before",
    "2day": "today", "tmrw": "tomorrow", "yeah": "yes", "yep": "yes", "nope": "no", "i": "I",
}  # fmt: skip
_KEPT = re.compile(r"(https?://\S+|(?<!\w)[@#]\w[\w.@-]*)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[b2][4d]\w*")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_LAUGHTER = re.compile(r"(?i)(?<!\w)(?:l+o+l+|lmf?ao+|rofl|(?:ha){2,}h?|(?:he){2,}h?)(?!\w)")
_EMOJI = re.compile("[\U0001f000-\U0001faff☀-➿\ufe0f\u200d]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_MARKS = re.compile(r"([!?.])[!?.]+")


def _plain(piece: str) -> str:
    piece = _EMOJI.sub("", _LAUGHTER.sub("", piece))
    piece = _MARKS.sub(r"\1", _STRETCHED.sub(r"\1", piece))
    return _WORD.sub(lambda word: _WRITTEN_OUT.get(word[0].lower().replace("’", "'"), word[0]), piece)


def _sentence(text: str) -> str:
    """One sentence with a capital and an end, its names and links as they were."""
    pieces = [piece if _KEPT.fullmatch(piece) else _plain(piece) for piece in _KEPT.split(text)]
    tokens = "".join(pieces).split()
    words = [at for at, token in enumerate(tokens) if not _KEPT.search(token)]
    if not words:
        return " ".join(tokens)
    if all(tokens[at] == tokens[at].upper() for at in words):
        tokens = [token.lower() if at in words else token for at, token in enumerate(tokens)]
    first, last = words[0], words[-1]
    tokens[first] = tokens[first][:1].upper() + tokens[first][1:]
    if tokens[last][-1].isalnum() and last == len(tokens) - 1:
        tokens[last] += "."
    return " ".join(tokens)


def rewritten(text: str) -> str:
    """The text in plain sentences. Empty texts stay empty."""
    return " ".join(filter(None, map(_sentence, _SENTENCE_END.split(text.strip()))))


def rewritten_account(account: LabelledAccount) -> LabelledAccount:
    """The account with every own post rewritten; reposts are somebody else's words."""

    def new(post: Post) -> Post:
        return post if post.is_repost else msgspec.structs.replace(post, text=rewritten(post.text))

    return account.with_posts([new(post) for post in account.evidence.posts])
