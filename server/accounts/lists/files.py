"""Lists that somebody publishes, as JSON or CSV (docs/lists.md), and the reader's own tags or corrections as a list.

Reads other people's text, so it runs in a worker process. A line that names no account costs that line. A file that is
no list at all is an error: what was read before is then kept.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from server.accounts.transfer.import_files import key_of_text
from server.accounts.transfer.printable import one_line, one_word
from server.fetching import FetchError
from server.networks.software import resolve_known_host
from shared_schema import json_text, times
from shared_schema.limits import (
    LIST_ACCOUNTS_LIMIT,
    LIST_LABEL_LIMIT,
    LIST_NAME_LIMIT,
    LIST_REASON_LIMIT,
    NOTE_LIMIT,
    URL_LIMIT,
)
from shared_schema.networks import account_of, key_of
from shared_schema.records import ListKind

FORMAT = "humankind-list"
FORMAT_VERSION = 1
CSV_COLUMNS = ("account", "label", "reason", "until")
DEFAULT_LABEL = "listed"
_ACCOUNT_LIMIT = URL_LIMIT  # a line may give an account as an address


class ListEntry(msgspec.Struct, frozen=True, array_like=True):
    """What a list says about one account."""

    key: str
    label: str
    reason: str | None = None
    until: str | None = None


class ListContent(msgspec.Struct, frozen=True):
    """A list as it was read. Its texts are on one line and no longer than the contract allows."""

    kind: ListKind
    name: str
    entries: list[ListEntry]
    left_out: int = 0
    claimed_publisher: str | None = None
    description: str | None = None


def read_list(text: str, address: str) -> ListContent:
    """The list in the text of a file. Raises FetchError("bad-list") where it is none."""
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "<":
        raise bad_list("There is a web page at this address, not a list.")
    if start in ("{", "["):
        return _read_json(text.lstrip("\ufeff"), address)
    return _read_csv(text.lstrip("\ufeff"), address)


def bad_list(detail: str) -> FetchError:
    """The error for what is no list. The detail is a sentence for readers."""
    return FetchError("bad-list", detail)


def _read_json(text: str, address: str) -> ListContent:
    try:
        value = json_text.decode(text, cut_deep=False)
    except json_text.JsonTextError as error:
        raise bad_list(f"The file is not JSON: {error}.") from error
    rows = value.get("accounts") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(rows, list):
        raise bad_list("The file has no list of accounts, so it is not a list.")
    entries, left_out = collect((_row_of_json(row) for row in rows), _text(value.get("label")))
    return ListContent(
        kind="json",
        name=name_of(value.get("name"), address),
        entries=entries,
        left_out=left_out,
        claimed_publisher=_line(value.get("publisher"), LIST_NAME_LIMIT),
        description=_line(value.get("description"), NOTE_LIMIT),
    )


def _row_of_json(row: Any) -> Mapping[str, Any] | None:
    if isinstance(row, str):
        return {"account": row}
    return row if isinstance(row, dict) else None


def _read_csv(text: str, address: str) -> ListContent:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.partition("\n")[0].count))
    try:
        header = [name.strip().casefold() for name in next(rows, [])]
        if "account" not in header:
            raise bad_list(f"The file is not a list: its first line must name the columns {', '.join(CSV_COLUMNS)}.")
        entries, left_out = collect(dict(zip(header, row, strict=False)) for row in rows if any(row))
    except csv.Error as error:
        raise bad_list(f"The file is not valid CSV: {error}.") from error
    return ListContent(kind="csv", name=name_of(None, address), entries=entries, left_out=left_out)


def collect(rows: Iterable[Mapping[str, Any] | None], default_label: str | None = None) -> tuple[list[ListEntry], int]:
    """The valid rows, the first of each account, and how many were left out. Raises FetchError where none is valid."""
    label = _line(default_label, LIST_LABEL_LIMIT) or DEFAULT_LABEL
    entries: dict[str, ListEntry] = {}
    left_out = 0
    for number, row in enumerate(rows):
        if number >= LIST_ACCOUNTS_LIMIT:
            # Half a list could say of somebody what its other half takes back.
            raise bad_list(f"The list has more than {LIST_ACCOUNTS_LIMIT:,} lines.")
        entry = None if row is None else _entry(row, label)
        if entry is None or entry.key in entries:
            left_out += 1
        else:
            entries[entry.key] = entry
    if left_out and not entries:
        raise bad_list("None of its lines names an account.")
    return list(entries.values()), left_out


def _entry(row: Mapping[str, Any], default_label: str) -> ListEntry | None:
    """A row as an entry; None where it names no account, or not clearly what it says and until when."""
    text, label, until = _text(row.get("account")), _text(row.get("label")), _text(row.get("until"))
    key = None if text is None or len(text) > _ACCOUNT_LIMIT else _key_of(text.strip(" '"))
    word = one_word(label) if label and label.strip() else default_label
    end = times.parse(until.strip()) if until and until.strip() else None
    if key is None or not 1 <= len(word) <= LIST_LABEL_LIMIT or (until and until.strip() and end is None):
        return None
    return ListEntry(key, word, _line(row.get("reason"), LIST_REASON_LIMIT), times.write(end) if end else None)


def _key_of(text: str) -> str | None:
    """The key of the one account that a text means, under the network of its host's software where that is known."""
    key = key_of_text(text)
    return None if key is None else key_of(resolve_known_host(account_of(key)))


def name_of(value: Any, address: str) -> str:
    """The list's own name; where it has none, that of its file."""
    parts = urlsplit(address)
    file_name = unquote(parts.path.rstrip("/").rpartition("/")[2]).rpartition(".")
    return _line(value, LIST_NAME_LIMIT) or _line(file_name[0] or file_name[2], LIST_NAME_LIMIT) or parts.netloc[:80]


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _line(value: Any, limit: int) -> str | None:
    """A text on one line, cut where it is too long; None where nothing is left."""
    line = one_line(value[: 4 * limit]) if isinstance(value, str) else ""
    return (line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…") or None


def label_counts(entries: Iterable[ListEntry], limit: int = 8) -> dict[str, int]:
    """The most used labels with the number of their accounts."""
    return dict(Counter(entry.label for entry in entries).most_common(limit))


# -- publishing ------------------------------------------------------------------------------------------------------


def list_document(name: str, entries: Iterable[tuple[str, str, str | None]]) -> dict[str, Any]:
    """A list of (account key, label, reason) as the document that `read_list` reads."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "name": _line(name, LIST_NAME_LIMIT) or "My list",
        "accounts": list(_published(entries)),
    }


def _published(entries: Iterable[tuple[str, str, str | None]]) -> Iterator[dict[str, str]]:
    for key, label, reason in entries:
        yield {"account": key, "label": label} | ({"reason": reason} if reason else {})
