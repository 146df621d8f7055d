"""Import: puts what the reader keeps in an export back, merged with what is there or in its place.

Each item is checked by itself: a bad one costs that item and is reported. Cards are not imported but made anew, as
nothing shows that their numbers are ours. Seen posts are not imported either, as a file cannot prove which page showed
them. Settings are environment variables: those that differ are named. docs/api.md describes every part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from server import __version__
from server.accounts.aliases import AliasCache
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.crowd_sums import imported_day
from server.accounts.lists.addresses import checked_address, id_of
from server.accounts.lists.subscriptions import Lists
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts, clean_own_account
from server.accounts.per_account import PerAccount, made_at
from server.accounts.shared_settings import SharedSettings, TooManySettingsError
from server.accounts.tags import Tags, clean
from server.accounts.transfer.backups import Backups
from server.accounts.transfer.export import Exporter
from server.accounts.transfer.import_files import IMPORTED_PARTS, ImportFileError, read_file
from server.settings import SETTINGS, Settings
from server.store import Document
from shared_schema import times
from shared_schema.limits import (
    IMPORT_LIMIT,
    IMPORT_PROBLEMS_LIMIT,
    LISTS_LIMIT,
    OWN_ACCOUNTS_LIMIT,
    SHARED_SETTINGS_LIMIT,
    TAGS_LIMIT,
)
from shared_schema.networks import account_of
from shared_schema.records import (
    Correction,
    CrowdDaySums,
    ImportCounts,
    ImportProblem,
    ImportResponse,
    ListSubscription,
    Outreach,
    OwnAccount,
    SharedSetting,
    Tag,
)
from shared_schema.records import SharedSettings as SharedSettingsRecord

R = TypeVar("R", Correction, Tag, OwnAccount, Outreach)
_NOT_COMPARED = frozenset({"home", "port"})  # settings that say where a server is, not what its reader chose


class Importer:
    """Imports documents."""

    def __init__(
        self,
        *,
        corrections: Corrections,
        tags: Tags,
        lists: Lists,
        shared_settings: SharedSettings,
        own_accounts: OwnAccounts,
        outreaches: Outreaches,
        crowd: Crowd,
        aliases: AliasCache,
        exporter: Exporter,
        backups: Backups,
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        self._corrections = corrections
        self._tags = tags
        self._lists = lists
        self._shared_settings = shared_settings
        self._own_accounts = own_accounts
        self._outreaches = outreaches
        self._crowd = crowd
        self._aliases = aliases
        self._exporter = exporter
        self._backups = backups
        self._settings = settings
        self._clock = clock

    def run(self, document: Mapping[str, Any], *, replace: bool) -> ImportResponse:
        """Imports the parts that the document has. `replace`: what the document lacks of such a part is removed.

        Before any change, what is kept is saved as a backup, with which `undo` takes the import back. Raises
        ImportFileError where nothing in it can be imported, StoreError where it cannot be saved.
        """
        if replace and not self._backups.keeps_any:
            raise ImportFileError("A shared server keeps no backups, so an import can only add.")
        problems: list[ImportProblem] = []
        present = [part for part in IMPORTED_PARTS if document.get(part) is not None]
        if not present:
            raise ImportFileError("The document has nothing that can be imported.")
        corrections = self._checked("corrections", Correction, _cleaned_correction, document, problems)
        tags = self._checked("tags", Tag, clean, document, problems)
        lists = self._checked_lists(document, problems, replace=replace)
        rules = self._checked_rules(document, problems)
        own = self._checked("own_accounts", OwnAccount, clean_own_account, document, problems)
        outreach = self._checked("outreach", Outreach, lambda each: each, document, problems)
        days = self._checked_days(document, problems)
        if problems and not (corrections or tags or lists or rules or own or outreach or days):
            raise ImportFileError(f"Nothing in it can be imported. {problems[0].item}: {problems[0].detail}")
        room = f"There is room for {TAGS_LIMIT:,} tags."
        _drop_excess("tags", tags, {} if replace else self._tags.all(), TAGS_LIMIT, room, problems)
        known = {} if replace else self._own_accounts.all()
        room = f"There is room for {OWN_ACCOUNTS_LIMIT} own accounts."
        _drop_excess("own_accounts", own, known, OWN_ACCOUNTS_LIMIT, room, problems)
        backup = self._backup()
        rule_counts = self._put_rules(rules, replace=replace and "rules" in present)  # first, as it may raise
        return ImportResponse(
            corrections=self._put(self._corrections, corrections, replace=replace and "corrections" in present),
            tags=self._put(self._tags, tags, replace=replace and "tags" in present),
            rules=rule_counts,
            lists=self._put_lists(lists, replace=replace and "lists" in present),
            own_accounts=self._put(self._own_accounts, own, replace=replace and "own_accounts" in present),
            outreach=self._put(self._outreaches, outreach, replace=replace and "outreach" in present),
            crowd_days=self._crowd.put_days(days, replace=replace and "crowd_days" in present),
            refused=len(problems),
            problems=problems[:IMPORT_PROBLEMS_LIMIT],
            differing_settings=self._differing(document.get("settings")),
            backup=backup,
        )

    def undo(self, backup: str) -> ImportResponse:
        """Puts back what was kept before an import. Raises ImportFileError where its backup is gone, and StoreError."""
        content = self._backups.read(backup)
        if content is None:
            raise ImportFileError("The backup of this import is gone, so nothing was changed.")
        return self.run(read_file(content), replace=True)

    def _checked(
        self,
        part: str,
        record: type[R],
        cleaned: Callable[[R], R],
        document: Mapping[str, Any],
        problems: list[ImportProblem],
    ) -> dict[str, R]:
        """The valid items of a part by canonical key; the others become problems. A time that cannot be is left out."""
        valid: dict[str, R] = {}

        def read(text: str, value: Any) -> None:
            key = self._aliases.canonical_key(account_of(text))
            item = cleaned(msgspec.convert(value, record))
            if times.parse(item.made_at) is None or made_at(item) > self._clock().timestamp():
                item = msgspec.structs.replace(item, made_at=None)
            if key not in valid or made_at(item) >= made_at(valid[key]):
                valid[key] = item

        _read_each(part, document, "It is not an object with account keys.", read, problems)
        return valid

    @staticmethod
    def _checked_rules(document: Mapping[str, Any], problems: list[ImportProblem]) -> dict[str, SharedSetting]:
        """The valid rules and settings of the extension by name."""
        valid: dict[str, SharedSetting] = {}

        def read(name: str, value: Any) -> None:
            if len(valid) >= SHARED_SETTINGS_LIMIT:
                raise ImportFileError(f"There is room for {SHARED_SETTINGS_LIMIT:,} rules and settings.")
            valid.update(msgspec.convert({"items": {name: value}}, SharedSettingsRecord).items)

        _read_each("rules", document, "It is not an object with names.", read, problems)
        return valid

    def _put_rules(self, rules: Mapping[str, SharedSetting], *, replace: bool) -> ImportCounts:
        """Keeps what was changed later than what is there, or all of it in its place."""
        before = self._shared_settings.all()
        added = sum(name not in before for name in rules)
        try:
            if replace:
                changed, removed = self._shared_settings.replace(rules)
                return ImportCounts(added=added, changed=changed, kept=len(rules) - added - changed, removed=removed)
            newer = self._shared_settings.merge(rules)
        except TooManySettingsError as error:
            raise ImportFileError(str(error)) from error
        return ImportCounts(added=added, changed=newer - added, kept=len(rules) - newer)

    def _checked_lists(
        self, document: Mapping[str, Any], problems: list[ImportProblem], *, replace: bool
    ) -> dict[str, bool]:
        """The valid subscriptions: whether each is paused, by its address."""
        known = {} if replace else self._lists.subscriptions()
        valid: dict[str, bool] = {}

        def read(text: str, value: Any) -> None:
            address, item = checked_address(text), msgspec.convert(value, ListSubscription)
            if len(valid.keys() | known.keys() | {address}) > LISTS_LIMIT:
                raise ImportFileError(f"There is room for {LISTS_LIMIT} lists.")
            valid[address] = item.paused

        _read_each("lists", document, "It is not an object with addresses.", read, problems)
        return valid

    def _put_lists(self, lists: Mapping[str, bool], *, replace: bool) -> ImportCounts:
        """Subscribes to what is not subscribed to yet; those lists are read soon after."""
        before = self._lists.subscriptions()
        surplus = [address for address in before if address not in lists] if replace else []
        changed = [each for each in lists if replace and each in before and before[each].paused != lists[each]]
        for address in surplus:
            self._lists.remove(id_of(address))
        for address in changed:
            self._lists.pause(id_of(address), paused=lists[address])
        added = self._lists.add({address: paused for address, paused in lists.items() if address not in before})
        return ImportCounts(
            added=added, changed=len(changed), kept=len(lists) - added - len(changed), removed=len(surplus)
        )

    @staticmethod
    def _checked_days(document: Mapping[str, Any], problems: list[ImportProblem]) -> dict[str, Document]:
        """The valid days of the crowd, as the store keeps them."""
        valid: dict[str, Document] = {}

        def read(day: str, value: Any) -> None:
            valid[day] = imported_day(day, msgspec.convert(value, CrowdDaySums))

        _read_each("crowd_days", document, "It is not an object with names.", read, problems)
        return valid

    def _put(self, kept: PerAccount[R], items: Mapping[str, R], *, replace: bool) -> ImportCounts:
        """Saves what is newer than what is there, or all of it in its place. An item without a time is no newer."""
        before, now = kept.all(), times.write(self._clock())
        chosen = {
            key: item if item.made_at else msgspec.structs.replace(item, made_at=now)
            for key, item in items.items()
            if replace or key not in before or made_at(item) > made_at(before[key])
        }
        kept.put(chosen, replace=replace)
        changed = sum(key in before and before[key] != item for key, item in chosen.items())
        added = sum(key not in before for key in chosen)
        removed = len(before.keys() - chosen.keys()) if replace else 0
        return ImportCounts(added=added, changed=changed, kept=len(items) - added - changed, removed=removed)

    def _backup(self) -> str:
        """Saves what a replacement could lose, as a document that can be imported. Returns the name of its file."""
        now = self._clock()
        document = {
            "version": __version__,
            "exported_at": times.write(now),
            **self._exporter.parts(),
        }
        return self._backups.write(now, document)

    def _differing(self, settings: Any) -> list[str]:
        """The variables of the settings that had another value where the document was made.

        Those of a community's server are its operator's and shown to no reader: there is nothing to compare.
        """
        if not isinstance(settings, dict):
            return []
        plain = self._settings.as_plain()
        return [
            setting.variable
            for setting in SETTINGS
            if setting.name in settings
            and setting.name in plain
            and setting.name not in _NOT_COMPARED
            and settings[setting.name] != plain[setting.name]
        ]


def _read_each(
    part: str,
    document: Mapping[str, Any],
    no_object: str,
    read: Callable[[str, Any], None],
    problems: list[ImportProblem],
) -> None:
    """Gives every item of a part to `read`, which raises ValueError for one that is not valid: a problem each."""
    raw = document.get(part)
    if raw is None:
        return
    if not isinstance(raw, dict):
        problems.append(ImportProblem(item=part, detail=no_object))
        return
    for number, (name, value) in enumerate(raw.items()):
        try:
            if number >= IMPORT_LIMIT:
                raise ImportFileError(f"Only the first {IMPORT_LIMIT:,} items are read.")
            read(name, value)
        except ValueError as error:  # of an account, an address or a tag; a ValidationError of msgspec is one, too
            problems.append(ImportProblem(item=f"{part} {name[:200]}", detail=str(error)[:500]))


def _cleaned_correction(correction: Correction) -> Correction:
    note = " ".join((correction.note or "").split())
    return msgspec.structs.replace(correction, note=note or None)


def _drop_excess(
    part: str,
    items: dict[str, R],
    known: Mapping[str, R],
    limit: int,
    room: str,
    problems: list[ImportProblem],
) -> None:
    """Drops the last items where there is no room for them beside the known ones; `room` says so."""
    for key in list(items)[max(0, limit - len(known.keys() - items.keys())) :]:
        problems.append(ImportProblem(item=f"{part} {key}", detail=room))
        del items[key]
