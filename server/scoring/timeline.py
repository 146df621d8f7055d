"""Evidence made ready to be measured: own posts, reposts and answers told apart, times and words worked out once.

This is the only door from evidence to signals. The account's own follower, following and post counts do not
pass it (law L1): a signal cannot read what a timeline does not carry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain

from server.scoring.text import Judgement, detect, judge
from server.scoring.text.language import stated
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_LINK_SIGNS = ("://", "www.", "Www.", "WWW.")
_MENTION = re.compile(r"(?<![\w@])@([\w.-]*\w(?:@[\w.-]*\w)?)")
_LEADING_MENTION = re.compile(r"^\s*@([\w.-]*\w(?:@[\w.-]*\w)?)")
_REPOST_MARK = re.compile(r"^\s*RT @\w")
_QUOTED_LINE = re.compile(r"^>.*$", re.MULTILINE)
_DIGITS = re.compile(r"\d+")
# Vowel signs of Indic and Arabic scripts and combining accents belong to their word.
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963])"
_WORD = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)?|0")
# Scripts that put no space between words: one character stands for one word.
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿가-힯฀-๿]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One post, measured. `time` in seconds since 1970, None where unknown; `to` the handle it answers."""

    id: str
    post: Post
    time: float | None
    to: str | None
    is_answer: bool | None
    is_thread: bool
    is_repost: bool
    body: str
    words: tuple[str, ...]

    @property
    def has_link(self) -> bool:
        """Whether the post carries a link to somewhere."""
        return bool(self.post.links) or has_link(self.post.text)


def has_link(text: str) -> bool:
    """Whether a text holds the address of something."""
    # The plain look first: most texts hold none, and a search without regard to case is dear.
    return any(sign in text for sign in _LINK_SIGNS) and _LINK.search(text) is not None


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words; digits become `0` so that a counting template stays one template."""
    found = _WORD.findall(_DIGITS.sub("0", text.lower().replace("’", "'")))
    if not text.isascii() and _UNSPACED.search(text):
        return tuple(piece for word in found for piece in (word if _UNSPACED.search(word) else (word,)))
    return tuple(found)


def body_of(text: str) -> str:
    """What the person wrote: the text without links, @names and lines quoted from somebody else (`> …`)."""
    if ">" in text:
        text = _QUOTED_LINE.sub(" ", text)
    if has_link(text):
        text = _LINK.sub(" ", text)
    return (_MENTION.sub(" ", text) if "@" in text else text).strip()


def _own_names(account: Account) -> frozenset[str]:
    handle = account.handle.lower()
    return frozenset({handle, f"{handle}@{account.host}"} if account.host else {handle})


def _answered(post: Post, is_answer: bool) -> str | None:
    """The handle a post answers: as stated, else its first mention."""
    named = post.reply_to
    if named is None and is_answer:
        leading = _LEADING_MENTION.match(post.text)
        named = leading.group(1) if leading else (post.mentions[0] if post.mentions else None)
    return named.lstrip("@").lower() if named else None


def _entry(post: Post, number: int, own: frozenset[str]) -> Entry:
    moment = times.parse(post.created_at)
    is_repost = bool(post.is_repost) or (post.is_repost is None and _REPOST_MARK.match(post.text) is not None)
    is_reply = post.is_reply
    if is_reply is None:  # a leading @name is how an answer looks where the network does not say
        is_reply = True if post.reply_to or _LEADING_MENTION.match(post.text) else None
    to = _answered(post, bool(is_reply))
    is_thread = bool(is_reply) and to in own
    body = body_of(post.text)
    return Entry(
        id=post.id or f"#{number}",
        post=post,
        time=moment.timestamp() if moment else None,
        to=None if is_thread else to,
        is_answer=False if is_thread or is_repost else is_reply,
        is_thread=is_thread,
        is_repost=is_repost,
        body=body,
        words=() if is_repost else words_of(body),
    )


class Timeline:
    """What signals read. Every post at most once, newest first, none from after `now`."""

    def __init__(self, evidence: Evidence, now: datetime) -> None:
        self.account = evidence.account
        profile = evidence.profile
        self.display_name = (profile.display_name if profile else None) or ""
        self.bio = (profile.bio if profile else None) or ""
        self.declared_bot = profile.declared_bot if profile else None
        self.organisation = profile.organisation if profile else None
        self.now = now
        own = _own_names(evidence.account)
        entries: dict[str, Entry] = {}
        for number, post in enumerate(evidence.posts, 1):
            entry = _entry(post, number, own)
            if entry.time is None or entry.time <= now.timestamp() + 86_400:  # a day of grace for wrong clocks
                entries.setdefault(entry.id, entry)
        # Equal or unknown times are ordered by id, so that the order of the evidence never matters.
        self.entries: Sequence[Entry] = sorted(
            entries.values(), key=lambda entry: (entry.time is None, -(entry.time or 0.0), entry.id)
        )

    @cached_property
    def own(self) -> Sequence[Entry]:
        """Posts the account wrote itself."""
        return [entry for entry in self.entries if not entry.is_repost]

    @cached_property
    def answers(self) -> Sequence[Entry]:
        """Own posts that answer somebody else."""
        return [entry for entry in self.own if entry.is_answer]

    @cached_property
    def originals(self) -> Sequence[Entry]:
        """Own posts that answer nobody else."""
        return [entry for entry in self.own if not entry.is_answer]

    @cached_property
    def answers_known(self) -> bool:
        """Whether it is known, for at least half of the own posts, if they answer somebody (a repost never does)."""
        known = sum(entry.is_answer is not None for entry in self.own)
        return known * 2 >= len(self.own) and bool(self.entries)

    @cached_property
    def answered(self) -> dict[str, list[Entry]]:
        """Who was answered, with the answers, most often answered first."""
        people: dict[str, list[Entry]] = {}
        for entry in self.answers:
            if entry.to:
                people.setdefault(entry.to, []).append(entry)
        return dict(sorted(people.items(), key=lambda item: (-len(item[1]), item[0])))

    @cached_property
    def moments(self) -> Sequence[float]:
        """Times of the own posts, oldest first, in seconds since 1970."""
        return sorted(entry.time for entry in self.own if entry.time is not None)

    @cached_property
    def clock_known(self) -> bool:
        """Whether times of day are known: data that carries only dates puts every post at midnight."""
        midnight = sum(moment % 86_400 == 0 for moment in self.moments)
        return bool(self.moments) and midnight * 2 < len(self.moments)

    @cached_property
    def readings(self) -> Sequence[tuple[Entry, Judgement]]:
        """The newest own posts that have words, with what their words say (nothing where not covered)."""
        readable = [entry for entry in self.own if entry.words][:JUDGED_POSTS]
        return [(entry, judge(entry.body, entry.post.language or self._unstated)) for entry in readable]

    @cached_property
    def language(self) -> str | None:
        """The language most own posts are in, as stated or else as told from them; None where unclear."""
        return _stated_language(self.own) or self._unstated

    @cached_property
    def originals_language(self) -> str | None:
        """The same for the posts that answer nobody, so that no answer moves what is measured on those."""
        return _stated_language(self.originals) or self._usual_language(self.originals)

    @cached_property
    def _unstated(self) -> str | None:
        return self._usual_language(self.own)

    def _usual_language(self, entries: Sequence[Entry]) -> str | None:
        """The one language of the posts that state none, where a sample of them agrees; else None (look at each).

        Telling a language is the dearest step, and nearly every account writes in one.
        """
        # In the order of the words, so that the sample does not hang on ids or times.
        unstated = sorted(entry.body for entry in entries if entry.words and not entry.post.language)
        step = max(1, len(unstated) // LANGUAGE_SAMPLE)
        found = Counter(code for body in unstated[::step] if (code := detect(body)) is not None)
        if not found:
            return None
        usual, count = max(found.items(), key=lambda item: (item[1], item[0]))
        return usual if count >= LANGUAGE_AGREED * found.total() else None

    @cached_property
    def judged(self) -> Sequence[tuple[Entry, Judgement]]:
        """The readings in languages that are judged."""
        return [(entry, judgement) for entry, judgement in self.readings if judgement.covered]

    @cached_property
    def echoes(self) -> dict[str, str]:
        """Id of each own post that says nearly the same as an earlier one → id of the first such post."""
        return _echoes([entry for entry in reversed(self.own) if len(entry.words) >= MIN_ECHO_WORDS])


def _stated_language(entries: Sequence[Entry]) -> str | None:
    """The language that most posts state, where more than half state one."""
    named = Counter(code for entry in entries if (code := stated(entry.post.language)) is not None)
    if named.total() * 2 <= len(entries):
        return None
    return max(named.items(), key=lambda item: (item[1], item[0]))[0]


LANGUAGE_SAMPLE = 20
LANGUAGE_AGREED = 0.9
JUDGED_POSTS = 300  # bounds the work on one account
MIN_ECHO_WORDS = 4  # "good morning" twice is no template
ECHO_SHARE = 0.6
RUN_HOLDERS = 8  # a run that many first posts share says little; bounds the work on hostile input


def shingles(words: tuple[str, ...]) -> dict[tuple[str, ...], None]:
    """Runs of three words, in order, each once."""
    return dict.fromkeys(zip(words, words[1:], words[2:], strict=False))


def _echoes(entries: Sequence[Entry]) -> dict[str, str]:
    """Posts that share ≥ 60 % of their word runs with an earlier one (its own, and at least half of the other's)."""
    holders: dict[tuple[str, ...], list[int]] = {}
    firsts: list[tuple[str, int]] = []
    found: dict[str, str] = {}
    for entry in entries:
        runs = shingles(entry.words)
        shared = Counter(chain.from_iterable(holders[run] for run in runs if run in holders))
        enough = ECHO_SHARE * max(len(runs), 2)
        alike = [at for at, count in shared.items() if count >= enough and count * 2 >= firsts[at][1]]
        if alike:
            found[entry.id] = firsts[min(alike)][0]
            continue
        for run in runs:
            known = holders.setdefault(run, [])
            if len(known) < RUN_HOLDERS:
                known.append(len(firsts))
        firsts.append((entry.id, len(runs)))
    return found
