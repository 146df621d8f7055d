"""Import: what was exported comes back, one bad item costs one item, and hostile files do no harm."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.tags import TagError, clean
from server.accounts.transfer.import_files import ImportFileError, csv_of, read_file
from server.store import StoreError
from shared_schema.records import TAG_COLOURS, ImportCounts, ImportResponse, Tag
from tests.server.server_fixture import ServerFixture, on_x

FRIEND = {"word": "friend", "colour": "teal", "made_at": "2026-11-01T10:00:00Z"}


def run(server: ServerFixture, document: dict[str, Any], *, replace: bool = False) -> ImportResponse:
    return server.accounts.importer.run(document, replace=replace)


def words(server: ServerFixture) -> dict[str, str]:
    return {key: tag.word for key, tag in server.accounts.tags.all().items()}


def export_of(server: ServerFixture) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(server.accounts.exporter.export())
    return document


def test_an_export_comes_back_after_everything_was_erased(server: ServerFixture) -> None:
    server.accounts.tags.set(on_x("ada"), "friend", "teal", "from the choir", "https://a.example/1")
    server.accounts.corrections.set(on_x("bo"), "organisation", "a club")
    before = export_of(server)
    server.accounts.eraser.erase_all()
    result = run(server, before)
    assert (result.tags, result.corrections) == (ImportCounts(added=1), ImportCounts(added=1))
    after = export_of(server)
    assert (after["tags"], after["corrections"]) == (before["tags"], before["corrections"])
    assert run(server, before).tags == ImportCounts(kept=1)


def test_merging_keeps_the_newer_one(server: ServerFixture) -> None:
    server.accounts.tags.set(on_x("ada"), "mine", "teal", None, None)  # made on 22 November
    older = {"tags": {"x:ada": FRIEND, "x:bo": FRIEND}}
    assert run(server, older).tags == ImportCounts(added=1, kept=1)
    assert words(server) == {"x:ada": "mine", "x:bo": "friend"}
    undated = {"tags": {"x:ada": {"word": "undated"}, "x:cy": {"word": "undated"}}}
    assert run(server, undated).tags == ImportCounts(added=1, kept=1)
    assert server.accounts.tags.all()["x:cy"].made_at == "2026-11-22T09:30:00Z"
    future = {"tags": {"x:ada": {**FRIEND, "made_at": "2999-01-01T00:00:00Z"}}}  # would win forever
    assert run(server, future).tags == ImportCounts(kept=1)
    server.clock.move(days=2)
    newer = {"tags": {"x:ada": {**FRIEND, "made_at": "2026-11-23T00:00:00Z"}}}
    assert run(server, newer).tags == ImportCounts(changed=1)
    assert words(server)["x:ada"] == "friend"


def test_replacing_makes_a_backup_that_can_be_imported(server: ServerFixture) -> None:
    server.accounts.tags.set(on_x("ada"), "mine", "teal", "a note", None)
    server.accounts.corrections.set(on_x("bo"), "person")
    result = run(server, {"tags": {"x:cy": FRIEND}}, replace=True)
    assert result.tags == ImportCounts(added=1, removed=1)
    assert words(server) == {"x:cy": "friend"}
    assert list(server.accounts.corrections.all()) == ["x:bo"]  # the document says nothing about corrections
    assert result.backup is not None
    backup = server.settings.home / "backups" / result.backup
    assert backup.stat().st_mode & 0o777 == 0o600
    run(server, read_file(backup.read_bytes()), replace=True)
    assert words(server) == {"x:ada": "mine"}
    assert server.accounts.tags.all()["x:ada"].note == "a note"


def test_erasing_reaches_the_backups(server: ServerFixture) -> None:
    for name in ("ada", "bo"):
        server.accounts.tags.set(on_x(name), "mine", "teal", None, None)
    for _ in range(7):
        run(server, {"tags": {"x:cy": FRIEND, "x:ada": FRIEND}}, replace=True)
    folder = server.settings.home / "backups"
    assert len(list(folder.iterdir())) == 5
    (folder / "before-import-0.json").write_text("{")
    server.accounts.eraser.erase_account(on_x("ada"))
    assert len(list(folder.iterdir())) == 5  # the one that cannot be read is gone
    assert not any(b"x:ada" in path.read_bytes() for path in folder.iterdir())
    assert all(b"x:cy" in path.read_bytes() for path in folder.iterdir())
    server.services.erase(keep_pairing=None)
    assert list(folder.iterdir()) == []


def test_nothing_is_replaced_where_no_backup_can_be_written(server: ServerFixture) -> None:
    server.accounts.tags.set(on_x("ada"), "mine", "teal", None, None)
    (server.settings.home / "backups").write_text("in the way")
    with pytest.raises(StoreError):
        run(server, {"tags": {"x:cy": FRIEND}}, replace=True)
    assert words(server) == {"x:ada": "mine"}


BAD_ITEMS: dict[str, Any] = {
    "no key at all": FRIEND,
    "": FRIEND,
    "mastodon:@ada": FRIEND,
    "x:\u202eada": FRIEND,
    "x:a": None,
    "x:b": [],
    "x:c": {"colour": "teal"},
    "x:d": {**FRIEND, "word": "x" * 41},
    "x:e": {**FRIEND, "word": "\u200b"},
    "x:f": {**FRIEND, "colour": "infrared"},
    "x:g": {**FRIEND, "link": "javascript:alert(1)"},
    "x:h": {**FRIEND, "note": 7},
    "x:i": {"word": {"word": {"word": 1}}},
}


def test_one_bad_item_costs_one_item_and_is_reported(server: ServerFixture) -> None:
    document = {"tags": {**BAD_ITEMS, "x:good": FRIEND}, "corrections": {"x:good": {"verdict": "saint"}}}
    result = run(server, document)
    assert words(server) == {"x:good": "friend"}
    assert result.refused == len(BAD_ITEMS) + 1
    assert {problem.item for problem in result.problems} == {
        *(f"tags {key}" for key in BAD_ITEMS),
        "corrections x:good",
    }
    assert all(problem.detail for problem in result.problems)


@pytest.mark.parametrize(
    "document",
    [{}, {"cards": {}}, {"tags": None}, {"tags": []}, {"tags": "x"}, {"tags": {"x:a": 1}}, {"corrections": 7}],
    ids=str,
)
def test_a_document_without_anything_to_import_changes_nothing(server: ServerFixture, document: dict[str, Any]) -> None:
    server.accounts.tags.set(on_x("ada"), "mine", "teal", None, None)
    with pytest.raises(ImportFileError):
        run(server, document, replace=True)
    assert words(server) == {"x:ada": "mine"}
    assert not (server.settings.home / "backups").exists()


def test_only_so_many_tags_are_imported(server: ServerFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.accounts.transfer.imports.TAGS_LIMIT", 3)
    server.accounts.tags.set(on_x("ada"), "mine", "teal", None, None)
    document = {"tags": {f"x:a{number}": FRIEND for number in range(5)}}
    result = run(server, document)
    assert (result.tags.added, result.refused) == (2, 3)
    assert run(server, document, replace=True).tags == ImportCounts(added=1, kept=2, removed=1)


def test_a_thousand_bad_items_are_counted_and_fifty_listed(server: ServerFixture) -> None:
    result = run(server, {"tags": {f"?{number}": 1 for number in range(1000)} | {"x:ada": FRIEND}})
    assert (result.refused, len(result.problems)) == (1000, 50)


def test_settings_that_differ_are_named(server: ServerFixture) -> None:
    document = export_of(server) | {"settings": {"home": "/elsewhere", "card_days": 1, "port": 1, "unknown": 5}}
    assert run(server, document).differing_settings == ["HUMANKIND_CARD_DAYS"]
    assert run(server, {"tags": {}, "settings": [1]}).differing_settings == []


# -- files of others -------------------------------------------------------------------------------------------------

RES = {
    "tag.ada_b": {"text": "knows  trains", "color": "cornflowerblue", "link": "/r/trains/comments/1 https://b.example"},
    "tag.boris": {"votesUp": 7, "votesDown": 1},
    "tag.cyril": {"text": "a" * 60, "color": "none"},
    "tag.dinah": {"text": "x", "link": "javascript:alert(1)"},
    "RESoptions.userTagger": {"truncateTag": {"value": True}},
}
EXPECTED = {"reddit:ada_b": "knows trains", "reddit:cyril": "a" * 39 + "…", "reddit:dinah": "x"}


@pytest.mark.parametrize(
    "backup",
    [
        {"SCHEMA_VERSION": 2, "data": RES},
        {"SCHEMA_VERSION": 1, **RES},
        {name: json.dumps(value) for name, value in RES.items()},
        RES,
        {
            "RESmodules.userTagger.tags": json.dumps(
                {name[4:]: {**value, "tag": value.get("text")} for name, value in RES.items() if name[:4] == "tag."}  # type: ignore[dict-item, attr-defined] # invented entries
            )
        },
    ],
    ids=["version 2", "version 1", "version 0", "tags only", "earlier versions"],
)
def test_a_backup_of_reddit_enhancement_suite(server: ServerFixture, backup: dict[str, Any]) -> None:
    result = run(server, read_file(json.dumps(backup).encode()))
    assert result.refused == 0
    assert words(server) == EXPECTED
    tags = server.accounts.tags.all()
    assert tags["reddit:ada_b"].colour == "blue"
    assert tags["reddit:ada_b"].link == "https://www.reddit.com/r/trains/comments/1"
    assert tags["reddit:cyril"].note == "a" * 60
    assert tags["reddit:dinah"].link is None


def test_csv_of_others(server: ServerFixture) -> None:
    rows = ("username;Tag;Color", 'x:ada;"friend; old";TEAL', "@bo@hachyderm.io;press;", "many;x;", "", "x:cy;x;mauve")
    text = "\r\n".join(rows)
    result = run(server, read_file(b"\xef\xbb\xbf" + text.encode()))
    assert words(server) == {"x:ada": "friend; old", "mastodon:hachyderm.io/@bo": "press"}
    assert [problem.item for problem in result.problems] == ["tags line 4", "tags x:cy"]
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"):
        assert read_file(text.encode(encoding)) == read_file(text.encode())
        assert read_file(text.replace(";", "\t").replace("d\t o", "d; o").encode(encoding)) == read_file(text.encode())


TEXTS = st.text(alphabet=st.sampled_from("=+-@'\t＝,;\"\n\r |a1é"), min_size=1, max_size=12)


@pytest.mark.parametrize("before", ["sep=;\r\n", "\n\n", "\nSEP=;\n"])
def test_what_a_spreadsheet_puts_before_the_columns_is_passed_over(before: str) -> None:
    assert read_file(f"{before}account;word\nx:ada;friend\n".encode()) == {"tags": {"x:ada": {"word": "friend"}}}


@given(word=TEXTS, note=TEXTS, colour=st.sampled_from(TAG_COLOURS))
def test_csv_comes_back_as_it_was_and_no_cell_is_a_formula(word: str, note: str, colour: Any) -> None:
    try:
        tag = clean(Tag(word=word, note=note, colour=colour, made_at="2026-11-22T09:30:00Z"))
    except TagError:
        return
    text = csv_of([("x:ada", tag)])
    assert msgspec.convert(read_file(text.encode())["tags"]["x:ada"], Tag) == tag
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "＝")) for cell in cells)


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xff\xff",
        b"{",
        b"[]",
        b"null",
        b"7",
        b"{}",
        b'{"data": {}}',
        b"\x89PNG\r\n",
        b"a,b,c\n1,2,3\n",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'account,word\n"' + b"x" * 200_000,
        b"account,word\n" + b"x:ada,x\n" * 3 + b"\0" * 9,
    ],
    ids=range(14),
)
def test_a_file_that_is_none_does_no_harm(server: ServerFixture, data: bytes) -> None:
    try:
        document = read_file(data)
    except ImportFileError as error:
        assert str(error)  # noqa: PT017 - either is fine, as long as nothing else is raised
        return
    try:
        run(server, document)
    except ImportFileError:
        assert words(server) == {}


def test_deep_json_costs_the_item_that_has_it(server: ServerFixture) -> None:
    deep = "[" * 5000 + "]" * 5000
    text = '{"tags": {"x:bad": ' + deep + ', "x:ada": {"word": "friend", "note": "\\ud800"}}}'
    assert run(server, read_file(text.encode())).refused == 1
    assert words(server) == {"x:ada": "friend"}


def test_the_largest_csv_is_read() -> None:
    lines = "".join(f"x:a{number},friend\n" for number in range(10_000))
    assert len(read_file(f"account,word\n{lines}".encode())["tags"]) == 10_000
    with pytest.raises(ImportFileError):
        read_file(f"account,word\n{lines}{lines.replace('x:a', 'x:b')}".encode())
