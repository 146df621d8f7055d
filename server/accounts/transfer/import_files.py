"""Files that tags and corrections can be imported from: our own export, Reddit Enhancement Suite's backup, and CSV.

Only reads: a file becomes a document with `corrections` and `tags`, whose items are checked one by one in imports.py.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from server.accounts.resolve import resolve
from server.fetching.encodings import wide_encoding
from shared_schema import json_text
from shared_schema.limits import NOTE_LIMIT, TAG_WORD_LIMIT, TAGS_LIMIT
from shared_schema.networks import UnknownAccountError, account_of, key_of
from shared_schema.records import Tag
from shared_schema.utf8 import decode_utf8

# The parts of an export that come back. imports.py says why the others do not.
IMPORTED_PARTS = ("corrections", "tags", "lists", "rules", "own_accounts", "outreach", "crowd_days")
_SKIPPED_PARTS = frozenset({"cards", "seen", "over_time"})  # the largest ones: not decoded at all
CSV_COLUMNS = ("account", "word", "colour", "note", "link", "made_at")
# What other programs call these columns.
_COLUMN_NAMES = {
    "account": "account", "key": "account", "handle": "account", "user": "account", "username": "account",
    "word": "word", "tag": "word", "text": "word", "label": "word",
    "colour": "colour", "color": "colour",
    "note": "note", "link": "link", "url": "link", "made_at": "made_at",
}  # fmt: skip
# Spreadsheets take a cell that starts like this for a formula. An apostrophe in front makes it text.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")  # some spreadsheets take the wide characters, too
_SEPARATOR_LINE = re.compile(r"sep=[,;\t]\s*\n", re.IGNORECASE)  # what Excel may put first

_RES_PREFIX = "tag."
_RES_EARLIER = "RESmodules.userTagger.tags"  # in earlier versions: all tags in one object
_RES_COLOURS = {
    "aqua": "teal", "teal": "teal", "cyan": "teal",
    "blue": "blue", "cornflowerblue": "blue", "navy": "blue",
    "fuchsia": "pink", "pink": "pink", "red": "pink", "maroon": "brown",
    "green": "green", "lime": "green", "olive": "green",
    "orange": "ochre", "yellow": "ochre",
    "purple": "violet",
}  # fmt: skip


class ImportFileError(ValueError):
    """The file cannot be imported. The message is for readers."""


def read_file(data: bytes) -> dict[str, Any]:
    """The document in a file of any known form. Raises ImportFileError."""
    text = decoded(data)
    if text.lstrip()[:1] not in ("{", "["):
        return {"tags": _tags_of_csv(text)}
    try:
        value = _decoded_json(text)
    except json_text.JsonTextError as error:
        raise ImportFileError(f"The file is not JSON: {error}.") from error
    if not isinstance(value, dict):
        raise ImportFileError("The file is not an export of Humankind or of Reddit Enhancement Suite.")
    res_tags = _tags_of_res(value)
    if res_tags is not None:
        return {"tags": res_tags}
    if not value.keys() & set(IMPORTED_PARTS):
        raise ImportFileError("The file has nothing that can be imported.")
    return value


def _decoded_json(text: str) -> Any:
    try:
        parts = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return json_text.decode(text)
    return {name: json_text.decode(bytes(raw)) for name, raw in parts.items() if name not in _SKIPPED_PARTS}


def decoded(data: bytes) -> str:
    """The text of a file in any encoding of Unicode. Raises ImportFileError."""
    encoding = wide_encoding(data) or ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else None)
    try:
        text = data.decode(encoding) if encoding else decode_utf8(data)
    except UnicodeDecodeError as error:
        raise ImportFileError("The file is not text in UTF-8.") from error
    return text.lstrip("\ufeff")


# -- Reddit Enhancement Suite ----------------------------------------------------------------------------------------


def _tags_of_res(value: Mapping[str, Any]) -> dict[str, Any] | None:
    """The tags of a backup of any version; None where it is no backup.

    Version 2 has everything in `data`, version 1 beside SCHEMA_VERSION, and before that each value was JSON
    in a string.
    """
    data = value.get("data") if value.get("SCHEMA_VERSION") == 2 else value
    if not isinstance(data, dict):
        return None
    entries = {name.removeprefix(_RES_PREFIX): data[name] for name in data if name.startswith(_RES_PREFIX)}
    earlier = _decoded_value(data.get(_RES_EARLIER))
    if isinstance(earlier, dict):
        entries = earlier | entries
    if not entries and "SCHEMA_VERSION" not in value:
        return None
    tags = {f"reddit:{user}": _tag_of_res(_decoded_value(entry)) for user, entry in entries.items()}
    return {key: tag for key, tag in tags.items() if tag is not None}


def _decoded_value(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json_text.decode(value)
    except json_text.JsonTextError:
        return value


def _tag_of_res(entry: Any) -> Any:
    """A tag, or None for an entry that only counts votes. What is no entry is returned as it is, and refused later."""
    if not isinstance(entry, dict):
        return entry
    text = entry.get("text", entry.get("tag"))
    if not isinstance(text, str) or not text.strip():
        return None
    word, note = text, None
    if len(" ".join(text.split())) > TAG_WORD_LIMIT:
        word, note = f"{' '.join(text.split())[: TAG_WORD_LIMIT - 1]}…", text[:NOTE_LIMIT]
    return {
        "word": word,
        "colour": _RES_COLOURS.get(str(entry.get("color")), "grey"),
        "note": note,
        "link": _first_link(entry.get("link")),
    }


def _first_link(value: Any) -> str | None:
    """The first address of a list separated by spaces; those of Reddit itself may lack their host."""
    for link in str(value or "").split():
        if link.startswith("/") and not link.startswith("//"):
            return f"https://www.reddit.com{link}"
        if link.startswith(("https://", "http://")):
            return link
    return None


# -- CSV -------------------------------------------------------------------------------------------------------------


def _tags_of_csv(text: str) -> dict[str, Any]:
    text = text.lstrip("\r\n")
    if separator := _SEPARATOR_LINE.match(text):
        text = text[separator.end() :]
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [_COLUMN_NAMES.get(name.strip().casefold(), "") for name in next(rows, [])]
        if not {"account", "word"} <= set(header):
            raise ImportFileError(f"The first line must name the columns: {', '.join(CSV_COLUMNS)}.")
        tags: dict[str, Any] = {}
        for number, row in enumerate(rows, start=2):
            if len(tags) > TAGS_LIMIT:
                raise ImportFileError(f"The file has more than {TAGS_LIMIT:,} lines.")
            cells = {name: _text_of_cell(cell) for name, cell in zip(header, row, strict=False) if name}
            if not any(cells.values()):
                continue
            key = key_of_text(cells.get("account", "")) or f"line {number}"
            tag = {name: cells[name] for name in CSV_COLUMNS[1:] if cells.get(name)}
            if "colour" in tag:
                tag["colour"] = tag["colour"].casefold()
            tags[key] = tag
    except csv.Error as error:
        raise ImportFileError(f"The file is not valid CSV: {error}.") from error
    return tags


def key_of_text(text: str) -> str | None:
    """The key of an account given as a key, a handle or an address; None where it can mean none or several."""
    try:
        return key_of(account_of(text.strip()))
    except UnknownAccountError:
        pass
    try:
        found = resolve(text)
    except UnknownAccountError:
        return None
    return key_of(found[0]) if len(found) == 1 else None


def csv_of(tags: Iterable[tuple[str, Tag]]) -> str:
    """Tags as CSV, which `read_file` reads back."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(CSV_COLUMNS)
    for key, tag in tags:
        row = (key, tag.word, tag.colour, tag.note or "", tag.link or "", tag.made_at or "")
        writer.writerow([_cell_of_text(text) for text in row])
    return out.getvalue()


def _cell_of_text(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _text_of_cell(cell: str) -> str:
    cell = cell.strip(" ")
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
