"""The reader's own tags: a word and a colour beside a name, with a note and a link to where it was made.

One tag an account, as one word says one thing; the note has room for more. A tag is private and affects no score: it is
put on a finished card and nowhere else. Words are compared as they are written, after `clean_word`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from server.accounts.aliases import AliasCache
from server.accounts.per_account import UndoablePerAccount
from server.accounts.transfer.printable import one_line, one_word
from server.store import Store
from shared_schema import times
from shared_schema.limits import NOTE_LIMIT, TAG_WORD_LIMIT, TAGS_LIMIT, URL_LIMIT
from shared_schema.records import Account, ScoreCard, ShownTag, Tag, TagColour, TagWord

DEFAULT_COLOUR: TagColour = "grey"


class TagError(ValueError):
    """A tag cannot be saved. The message is for readers."""


class TooManyTagsError(TagError):
    """There is no room for another tag."""


class Tags(UndoablePerAccount[Tag]):
    """The tags by account key. Every method may be called from any thread."""

    def __init__(self, store: Store, aliases: AliasCache, clock: Callable[[], datetime]) -> None:
        super().__init__("tags", Tag, store, aliases, clock)

    def key_of(self, account: Account) -> str:
        """The key that the tag of an account is kept under. Raises UnknownAccountError."""
        return self._aliases.canonical_key(account)

    def set(self, account: Account, word: str, colour: TagColour, note: str | None, link: str | None) -> Tag:
        """Saves a tag. It is on the disk when this returns. Raises TagError and UnknownAccountError."""
        key = self.key_of(account)
        tag = clean(Tag(word=word, colour=colour, note=note, link=link, made_at=times.write(self._clock())))
        with self._lock:
            self.check_room([key])
            self.put({key: tag})
        return tag

    def check_room(self, keys: list[str]) -> None:
        """Raises TooManyTagsError where there is no room for the tags of these accounts."""
        if len(self._records.keys() | set(keys)) > TAGS_LIMIT:
            raise TooManyTagsError(f"There is room for {TAGS_LIMIT:,} tags. Remove some first.")

    def words(self) -> list[TagWord]:
        """Every word with its latest colour and the number of accounts, the most used first."""
        newest: dict[str, Tag] = {}
        counts: dict[str, int] = {}
        for tag in sorted(self._records.values(), key=lambda tag: tag.made_at or ""):
            newest[tag.word] = tag
            counts[tag.word] = counts.get(tag.word, 0) + 1
        words = [TagWord(word=word, colour=tag.colour, accounts=counts[word]) for word, tag in newest.items()]
        return sorted(words, key=lambda word: (-word.accounts, word.word.casefold(), word.word))

    def search(self, text: str = "", word: str | None = None) -> list[tuple[str, Tag]]:
        """The tags with this word that contain `text` in the key, the word or the note; the newest first."""
        wanted = text.casefold().strip()
        found = [
            (key, tag)
            for key, tag in self._records.items()
            if (word is None or tag.word == word)
            and (not wanted or any(wanted in part.casefold() for part in (key, tag.word, tag.note or "")))
        ]
        return sorted(found, key=lambda pair: (pair[1].made_at or "", pair[0]), reverse=True)

    def change_word(self, word: str, new: str, colour: TagColour | None = None) -> tuple[int, str]:
        """Renames a word on every account, which merges the two where `new` is in use. `colour`: for all of them.

        Returns how many tags changed, and the id with which to undo it. Raises TagError.
        """
        new = clean_word(new)
        with self._lock:
            before = {key: tag for key, tag in self._records.items() if tag.word == word}
            after = {
                key: msgspec.structs.replace(tag, word=new, colour=colour or tag.colour) for key, tag in before.items()
            }
            self.put(after)
            return len(after), self._remember(before, after)

    def remove_word(self, word: str) -> tuple[int, str]:
        """Removes the tags with a word; returns how many there were, and the id with which to undo it."""
        with self._lock:
            before = {key: tag for key, tag in self._records.items() if tag.word == word}
            return (self.forget(list(before)) if before else 0), self._remember(before, {})

    def apply(self, card: ScoreCard) -> ScoreCard:
        """The card as the reader sees it: with the tag, if there is one."""
        shown = self.shown(card.key)
        return card if shown is None else msgspec.structs.replace(card, tag=shown)

    def shown(self, key: str) -> ShownTag | None:
        """What pages show of an account's tag. The note and the link stay here."""
        tag = self.get(key)
        return None if tag is None else ShownTag(word=tag.word, colour=tag.colour)


def clean(tag: Tag) -> Tag:
    """The tag as it is kept. Raises TagError where its word or its link cannot be."""
    note = one_line(tag.note or "")[:NOTE_LIMIT]
    return msgspec.structs.replace(tag, word=clean_word(tag.word), note=note or None, link=_checked_link(tag.link))


def clean_word(text: str) -> str:
    """A word as it is kept: on one line, without characters that nobody sees. Raises TagError."""
    word = one_word(text)
    if not word:
        raise TagError("Write a word for the tag.")
    if len(word) > TAG_WORD_LIMIT:
        raise TagError(f"A tag has at most {TAG_WORD_LIMIT} characters; the note has room for more.")
    return word


def _checked_link(link: str | None) -> str | None:
    if not link:
        return None
    try:
        parts = urlsplit(link)
    except ValueError as error:
        raise TagError("The link is not a web address.") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or len(link) > URL_LIMIT:
        raise TagError("The link is not a web address.")
    return link
