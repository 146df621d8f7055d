"""Prepares evidence for the signals: separates own posts, reposts and replies, and parses times and words once.

Signals see evidence only through a Timeline. The account's own follower, following and post counts are not part of it
(law L1): a signal cannot read what a timeline does not carry.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cached_property, lru_cache, wraps
from string import ascii_lowercase, digits
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from server.scoring.near_duplicates import find_near_duplicates
from server.scoring.quotations import without_quotations
from server.scoring.text import TextPrediction, detect, predict
from server.scoring.text.ascii_signs import read_signs, sign_table
from server.scoring.text.language import language_of_tag
from server.scoring.text.tokens import LINK, MASKED_A, blank_custom_emoji, may_have_link
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

LANGUAGE_SAMPLE = 20  # posts in which the account's language is detected
LANGUAGE_MAJORITY = 0.9
MOST_JUDGED_POSTS = 300  # bounds the work on one account
SELF_LABELLING_NETWORKS = frozenset({"x"})
CLOCK_GRACE = times.DAY  # seconds that a post may be ahead of `now`, for wrong clocks

P = ParamSpec("P")
R = TypeVar("R")

# Co and Cn, private and unassigned, are drawn as nothing or as a box.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Mn", "Me"})
# Hangul fillers, the empty Braille pattern, the half fill space, a musical null and the marks for what could not be
# decoded: letters or signs by category.
_BLANKS = "\u115f\u1160\u3164\uffa0\u2800\u303f\ufffc\ufffd\U0001d159\U00013441\U00013442"
_MENTION = re.compile(rf"(?<![\w@])@{MASKED_A}([\w.-]*\w(?:@[\w.-]*\w)?)")
_LEADING_MENTION = re.compile(r"^\s*@([\w.-]*\w(?:@[\w.-]*\w)?)")
_REPOST_MARK = re.compile(r"^\s*RT @\w")
# Not the faces "＞＜" and "＞_＜", nor a Japanese reply "＞太郎さん …".
_QUOTED_LINE = re.compile(r"^[^\S\n]*(?:>|\uff1e(?![\uff1c_]|\S{1,20}?(?:さん|様|氏|ちゃん|くん))).*$", re.MULTILINE)
_DIGITS = re.compile(r"\d+")
# Vowel signs of Indic and Arabic scripts and combining accents belong to their word.
_LETTERS = r"(?:[^\W\d_]+|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963]+)+"
_WORD = re.compile(rf"{_LETTERS}(?:'{_LETTERS})?|0")
_ASCII_WORD = re.compile("[a-z]+(?:'[a-z]+)?|0")  # the same for ASCII text that _ASCII_SIGNS has read
_ASCII_SIGNS = sign_table(ascii_lowercase + "'", {**dict.fromkeys(digits, "0")})
# Scripts without spaces between words: one character is one word.
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿가-힯฀-๿]")


# An account is scored again with nearly the same posts: when it posts, without what other hosts' pages showed, and for
# each change that the mirror proposes. So what the last texts say by themselves is kept, in about
# fifteen megabytes: predictions, words, layouts, marks.
KEPT_TEXTS = 4_096
_predicted = lru_cache(maxsize=KEPT_TEXTS)(predict)


class TimelineEntry(NamedTuple):
    """One post of a timeline.

    `time`: seconds since 1970, None where unknown. `reply_to`: the handle of the person it replies to. `recipient`: who
    it speaks to: that person, else the first one it mentions. `is_reply`: None where unknown; False for a reply to
    oneself (a thread). `body`: what the author wrote, see `body_of`. `has_link`: whether the post carries a link.
    """

    id: str
    post: Post
    time: float | None
    reply_to: str | None
    recipient: str | None
    is_reply: bool | None
    is_repost: bool
    body: str
    words: tuple[str, ...]
    has_link: bool


class _Reading(NamedTuple):
    """What the text of a post says by itself. `leading_name`: the handle that it begins with, without the @."""

    body: str
    has_link: bool
    leading_name: str | None
    is_marked_repost: bool


def visible_name(name: str | None) -> str | None:
    """A display name, or None where nothing of it can be seen: only blanks, joiners, fillers and the like."""
    shows = any(
        unicodedata.category(character) not in _UNSEEN_CATEGORIES and character not in _BLANKS
        for character in name or ""
    )
    return name if shows else None


def has_link(text: str) -> bool:
    """Whether a text contains a link."""
    return may_have_link(text) and LINK.search(text) is not None


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words of a text. Each number becomes `0`, so that a template with a counter stays one template."""
    text = text.replace("’", "'")
    if text.isascii():  # most texts: the same as below, in a third of the time
        text = read_signs(text, _ASCII_SIGNS)
        while "00" in text:
            text = text.replace("00", "0")
        if "'" in text:
            return tuple(_ASCII_WORD.findall(text))
        return tuple((text.replace("0", " 0 ") if "0" in text else text).split())
    text = _DIGITS.sub("0", text.lower())
    found = _WORD.findall(text)
    if _UNSPACED.search(text):
        return tuple(piece for word in found for piece in (word if _UNSPACED.search(word) else (word,)))
    return tuple(found)


_words = lru_cache(maxsize=KEPT_TEXTS)(words_of)


def body_of(text: str) -> str:
    """What the author wrote: the text without links, @names, custom emoji and quoted lines (`> …`)."""
    text = blank_custom_emoji(text)
    if ">" in text or "\uff1e" in text:
        text = _QUOTED_LINE.sub(" ", text)
    if may_have_link(text):
        text = LINK.sub(" ", text)
    return (_MENTION.sub(" ", text) if "@" in text else text).strip()


@lru_cache(maxsize=KEPT_TEXTS)
def judged_words(text: str) -> str:
    """What the models of kindness read: the body without other people's words, see quotations.py."""
    authored = without_quotations(text)
    if authored.isspace():
        return ""
    return (body_of(authored) if authored is not text else "") or _read(text).body


def weighed_text(text: str) -> str:
    """The text with blanks for other people's words, for marks in what `judged_words` reads: positions stay true."""
    authored = _without_quoted_lines(without_quotations(text))
    return authored if body_of(authored) or without_quotations(text).isspace() else _without_quoted_lines(text)


def _without_quoted_lines(text: str) -> str:
    return _QUOTED_LINE.sub(lambda line: " " * len(line.group()), text)


def _first_other(mentions: Iterable[str], own_handle: str) -> str | None:
    """The first person of those mentioned who is not the author."""
    others = (name.lstrip("@").lower() for name in mentions)
    return next((name for name in others if name.partition("@")[0] != own_handle), None)


def newest_first(entry: TimelineEntry) -> tuple[bool, float, str]:
    """The key that sorts posts. Equal or unknown times go by id, so that the order of the evidence never matters."""
    return entry.time is None, -(entry.time or 0.0), entry.id


def _own_names(account: Account) -> frozenset[str]:
    handle = account.handle.lower()
    return frozenset({handle, f"{handle}@{account.host}"} if account.host else {handle})


def _replied_to(post: Post, reading: _Reading, is_reply: bool) -> str | None:
    """The handle that a post replies to: as the network states it, else its first mention."""
    handle = post.reply_to
    if handle is None and is_reply:
        handle = reading.leading_name or (post.mentions[0] if post.mentions else None)
    return handle.lstrip("@").lower() if handle else None


@lru_cache(maxsize=KEPT_TEXTS)
def _read(text: str) -> _Reading:
    leading = _LEADING_MENTION.match(text)
    return _Reading(
        body=body_of(text),
        has_link=has_link(text),
        leading_name=leading.group(1) if leading else None,
        is_marked_repost=_REPOST_MARK.match(text) is not None,
    )


def _entry(post: Post, number: int, own_handle: str, own_names: frozenset[str]) -> TimelineEntry:
    moment = times.parse(post.created_at)
    reading = _read(post.text)
    is_repost = post.is_repost
    if is_repost is None:
        is_repost = reading.is_marked_repost
    is_reply = post.is_reply
    if is_reply is None:  # where the network does not say, a leading @name means a reply
        is_reply = True if post.reply_to or reading.leading_name else None
    reply_to = _replied_to(post, reading, bool(is_reply))
    is_thread = bool(is_reply) and reply_to in own_names
    if is_thread:
        reply_to = None
    return TimelineEntry(
        id=post.id or f"#{number}",
        post=post,
        time=moment.timestamp() if moment else None,
        reply_to=reply_to,
        recipient=reply_to or (_first_other(post.mentions, own_handle) if post.mentions else None),
        is_reply=False if is_thread or is_repost else is_reply,
        is_repost=is_repost,
        body=reading.body,
        words=() if is_repost else _words(reading.body),
        has_link=reading.has_link or bool(post.links),
    )


class Timeline:
    """What signals read: every post at most once, newest first, none later than `now` (aware, UTC)."""

    def __init__(self, evidence: Evidence, now: datetime) -> None:
        self.account = evidence.account
        profile = evidence.profile
        self.display_name = visible_name(profile.display_name if profile else None) or ""
        self.bio = (profile.bio if profile else None) or ""
        self.declared_bot = profile.declared_bot if profile else None
        self.organisation = profile.organisation if profile else None
        # X's label "Automated" is switched on by the account's owner, also where a program sends only some posts.
        self.flag_is_own_label = evidence.account.network in SELF_LABELLING_NETWORKS
        self.now = now
        self.measured: dict[object, Any] = {}  # see measured_once
        own_handle, own_names = evidence.account.handle.lower(), _own_names(evidence.account)
        entries: dict[str, TimelineEntry] = {}
        for number, post in enumerate(evidence.posts, 1):
            entry = _entry(post, number, own_handle, own_names)
            if entry.time is None or entry.time <= now.timestamp() + CLOCK_GRACE:
                entries.setdefault(entry.id, entry)
        self.entries: Sequence[TimelineEntry] = sorted(entries.values(), key=newest_first)

    @cached_property
    def own(self) -> Sequence[TimelineEntry]:
        """Posts that the account wrote itself: everything but reposts."""
        return [entry for entry in self.entries if not entry.is_repost]

    @cached_property
    def replies(self) -> Sequence[TimelineEntry]:
        """Own posts that reply to somebody else."""
        return [entry for entry in self.own if entry.is_reply]

    @cached_property
    def originals(self) -> Sequence[TimelineEntry]:
        """Own posts that are not replies to somebody else."""
        return [entry for entry in self.own if not entry.is_reply]

    @cached_property
    def replies_known(self) -> bool:
        """Whether at least half of the own posts state if they are replies. A repost never is one."""
        known = sum(entry.is_reply is not None for entry in self.own)
        return known * 2 >= len(self.own) and bool(self.entries)

    @cached_property
    def replies_by_person(self) -> dict[str, list[TimelineEntry]]:
        """Handle → the replies to that person; the person with most replies first."""
        people: dict[str, list[TimelineEntry]] = {}
        for entry in self.replies:
            if entry.reply_to:
                people.setdefault(entry.reply_to, []).append(entry)
        return dict(sorted(people.items(), key=lambda item: (-len(item[1]), item[0])))

    @cached_property
    def moments(self) -> Sequence[float]:
        """Times of the own posts in seconds since 1970, oldest first."""
        return sorted(entry.time for entry in self.own if entry.time is not None)

    @cached_property
    def clock_known(self) -> bool:
        """Whether times of day are known. Data with dates only puts every post at midnight."""
        midnight = sum(moment % times.DAY == 0 for moment in self.moments)
        return bool(self.moments) and midnight * 2 < len(self.moments)

    @cached_property
    def predictions(self) -> Sequence[tuple[TimelineEntry, TextPrediction]]:
        """The newest own posts that have words, with the prediction of the text model."""
        readable = [entry for entry in self.own if entry.words][:MOST_JUDGED_POSTS]
        return [
            (
                entry,
                _predicted(judged_words(entry.post.text), entry.post.language or self._detected_language),
            )
            for entry in readable
        ]

    @cached_property
    def judged_posts(self) -> Sequence[tuple[TimelineEntry, TextPrediction]]:
        """The predictions in languages in which kindness is judged."""
        return [(entry, prediction) for entry, prediction in self.predictions if prediction.covered]

    @cached_property
    def language(self) -> str | None:
        """The language of most own posts, as stated or else detected; None where unclear."""
        return _stated_language(self.own) or self._detected_language

    @cached_property
    def _detected_language(self) -> str | None:
        return _detected_language(self.own)

    @cached_property
    def near_duplicates(self) -> dict[str, str]:
        """Id of each own post that nearly repeats an earlier one → id of the first such post."""
        return find_near_duplicates((entry.id, entry.words) for entry in reversed(self.own))


def measured_once(measure: Callable[Concatenate[Timeline, P], R]) -> Callable[Concatenate[Timeline, P], R]:
    """Has each timeline keep what a function measured on it, because several signals need the same."""

    @wraps(measure)
    def once(timeline: Timeline, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (measure, args, *kwargs.items())
        if key not in timeline.measured:
            timeline.measured[key] = measure(timeline, *args, **kwargs)
        found: R = timeline.measured[key]
        return found

    return once


def _stated_language(entries: Sequence[TimelineEntry]) -> str | None:
    """The language that most posts state, where more than half of them state one."""
    stated = Counter(code for entry in entries if (code := language_of_tag(entry.post.language)) is not None)
    if stated.total() * 2 <= len(entries):
        return None
    return max(stated.items(), key=lambda item: (item[1], item[0]))[0]


def _detected_language(entries: Sequence[TimelineEntry]) -> str | None:
    """The one language of the posts that state none, where a sample of them agrees; else None.

    Detection is the slowest step, and nearly every account writes in one language.
    """
    # Sorted by their words, so that the sample does not depend on ids or times.
    bodies = sorted(entry.body for entry in entries if entry.words and not entry.post.language)
    step = max(1, len(bodies) // LANGUAGE_SAMPLE)
    detected = Counter(code for body in bodies[::step] if (code := detect(body)) is not None)
    if not detected:
        return None
    language, count = max(detected.items(), key=lambda item: (item[1], item[0]))
    return language if count >= LANGUAGE_MAJORITY * detected.total() else None
