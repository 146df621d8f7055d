"""Evidence files are read leniently: missing or odd values are unknown, and only nonsense is refused."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.transfer.evidence_files import LineError, evidence_of, numbered_lines, object_of, open_lines
from shared_schema.records import Account, Evidence, Post

ADA = {"network": "x", "host": None, "handle": "ada"}


def post_of(**fields: Any) -> Post:
    (post,) = evidence_of({"account": ADA, "posts": [fields]}).posts
    return post


def test_an_account_alone_is_evidence_with_unknown_values() -> None:
    assert evidence_of({"account": ADA}) == Evidence(account=Account(network="x", handle="ada"), origin="file")


def test_ids_may_be_numbers_or_missing() -> None:
    assert post_of(text="a", id=12345678901234567).id == "12345678901234567"
    assert post_of(text="a").id is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
        ("2026-11-22T10:00:00+02:00", "2026-11-22T08:00:00Z"),
        ("2026-11-22 10:00:00", "2026-11-22T10:00:00Z"),
        ("Sun Nov 22 10:00:00 +0000 2026", "2026-11-22T10:00:00Z"),
        ("2026-11-22", "2026-11-22"),
        (1795341600, "2026-11-22T10:00:00Z"),
        (1795341600000, "2026-11-22T10:00:00Z"),
        ("1795341600", "2026-11-22T10:00:00Z"),
        ("yesterday", None),
        (True, None),
        (1e300, None),
    ],
)
def test_times_are_read_in_many_formats(written: Any, read: str | None) -> None:
    assert post_of(text="a", created_at=written).created_at == read


@pytest.mark.parametrize("yes", [True, 1, 1.0, "true", "True", "TRUE ", "yes", "1", "1.0", "t", "Y"])
@pytest.mark.parametrize("no", [False, 0, 0.0, "false", "False", "no", "0", "f", "N"])
def test_flags_are_read_as_other_programs_write_them(yes: Any, no: Any) -> None:
    """A repost that is not recognised would make somebody else's words the author's."""
    post = post_of(text="You fools.", is_repost=yes, is_reply=no)
    assert (post.is_repost, post.is_reply) == (True, False)


@pytest.mark.parametrize(
    "field", [{"reblog": {"content": "x"}}, {"retweeted_status": {"text": "x"}}, {"is_retweet": 1}, {"is_reblog": "t"}]
)
def test_a_repost_is_known_as_the_apis_of_networks_mark_it(field: dict[str, Any]) -> None:
    assert post_of(text="You fools.", **field).is_repost is True
    assert post_of(text="a", reblog=None, retweeted_status={}, is_retweet=False).is_repost is None


def test_unknown_values_are_none_and_not_false() -> None:
    post = post_of(text="a", is_reply=None, is_repost="perhaps", mentions=None, links="none")
    assert (post.is_reply, post.is_repost, post.mentions, post.links) == (None, None, None, None)


def test_mentions_and_clients_may_be_objects() -> None:
    post = post_of(text="a", mentions=["bob", {"acct": "eve@b.example"}, {}], client={"name": "Elk"}, reply_to=7)
    assert (post.mentions, post.client, post.reply_to) == (["bob", "eve@b.example"], "Elk", "7")


@pytest.mark.parametrize(
    ("account", "key"),
    [
        ({"network": "Twitter", "handle": "@Ada"}, ("x", None, "ada")),
        ({"network": "mastodon", "handle": "ada", "host": "Hachyderm.io"}, ("mastodon", "hachyderm.io", "ada")),
        ("mastodon:hachyderm.io/@ada", ("mastodon", "hachyderm.io", "ada")),
        ({"network": "x", "handle": 4711}, ("x", None, "4711")),
        ({"network": "mastodon", "handle": "no server"}, ("mastodon", None, "no server")),
    ],
)
def test_accounts_are_normalised_where_possible(account: Any, key: tuple[str, str | None, str]) -> None:
    read = evidence_of({"account": account}).account
    assert (read.network, read.host, read.handle) == key


@pytest.mark.parametrize("account", [None, 5, {}, {"network": "nowhere", "handle": "a"}, {"network": "x"}, "ada"])
def test_a_line_without_an_account_is_refused(account: Any) -> None:
    with pytest.raises(LineError):
        evidence_of({"account": account})


@pytest.mark.parametrize("line", [b"{", b"[]", b"5", b"\xff"])
def test_a_line_that_is_not_an_object_is_refused(line: bytes) -> None:
    with pytest.raises(LineError):
        object_of(line)


def test_gzip_files_are_recognised_by_their_content(tmp_path: Path) -> None:
    lines = b'{"a": 1}\n\n{"b": 2}'
    (tmp_path / "plain.ndjson").write_bytes(lines)
    (tmp_path / "packed.bin").write_bytes(gzip.compress(lines))
    for path in tmp_path.iterdir():
        with open_lines(str(path)) as file:
            assert [(number, object_of(line)) for number, line in numbered_lines(file)] == [
                (1, {"a": 1}),
                (3, {"b": 2}),
            ]


def test_field_names_of_version_0_1_0_are_read() -> None:
    old = {
        "account": ADA,
        "now": "2026-11-22T10:00:00Z",
        "own_pages": ["https://ada.example/", "https://bsky.app/profile/ada.example"],
        "confirmed_pages": ["https://ada.example/"],
        "posts": [{"text": "a", "answered_followers": 12, "answered_created_at": "2026-11-01T00:00:00Z"}],
    }
    new = {
        "account": ADA,
        "gathered_at": "2026-11-22T10:00:00Z",
        "claimed_links": ["https://ada.example/", "https://bsky.app/profile/ada.example"],
        "verified_links": ["https://ada.example/"],
        "posts": [{"text": "a", "replied_to_followers": 12, "replied_to_created_at": "2026-11-01T00:00:00Z"}],
    }
    evidence = evidence_of(old)
    assert evidence == evidence_of(new)
    assert evidence.gathered_at == "2026-11-22T10:00:00Z"
    assert evidence.claimed_links == ["https://ada.example/", "https://bsky.app/profile/ada.example"]
    assert evidence.verified_links == ["https://ada.example/"]
    assert evidence.posts[0].replied_to_followers == 12
    assert evidence.posts[0].replied_to_created_at == "2026-11-01T00:00:00Z"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = [*Post.__struct_fields__, "surprise"]


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from(FIELDS), json_values), json_values, json_values)
def test_any_values_in_a_line_are_read_without_a_crash(post: dict[str, Any], profile: Any, now: Any) -> None:
    evidence = evidence_of({"account": ADA, "posts": [post, now], "profile": profile, "now": now})
    assert len(evidence.posts) == 2


FILES = Path(__file__).parents[3] / "fixtures" / "files"
ZOE = '{"account": {"network": "x", "handle": "zoe"}, "posts": [{"text": "Grüße"}]}\n'
BEA = '{"account": {"network": "x", "handle": "bea"}, "posts": [{"text": "ça va"}]}\n'


def evidence_in(path: Path) -> list[Evidence]:
    with open_lines(str(path)) as file:
        return [evidence_of(object_of(line)) for _, line in numbered_lines(file)]


@pytest.mark.parametrize("name", ["bom.ndjson", "utf16.ndjson"])
def test_a_byte_order_mark_and_utf_16_are_read(name: str) -> None:
    evidence = evidence_in(FILES / name)[0]
    assert (evidence.account.handle, evidence.posts[0].text) == ("zoe", "Grüße aus Köln, danke dir!")


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("written", [ZOE + BEA, f"\n\n{ZOE}{BEA}", f"[{ZOE},{BEA}]"])
def test_every_unicode_encoding_is_read(tmp_path: Path, encoding: str, written: str, *, packed: bool) -> None:
    content = written.replace("\n", "\r\n").encode(encoding)
    (tmp_path / "file").write_bytes(gzip.compress(content) if packed else content)
    assert [evidence.posts[0].text for evidence in evidence_in(tmp_path / "file")] == ["Grüße", "ça va"]


def test_a_cut_emoji_costs_no_other_post() -> None:
    (evidence,) = evidence_in(FILES / "surrogate.ndjson")
    assert [post.text for post in evidence.posts] == ["cut in the middle \ufffd", "fine"]


@pytest.mark.parametrize(
    "content",
    [
        f"[{ZOE},{BEA}]",
        json.dumps([json.loads(ZOE), json.loads(BEA)], indent=2),
        json.dumps(json.loads(ZOE), indent=4),
        "[\n" + ZOE.strip() + ",\n" + BEA + "]\n",
        json.dumps(json.loads(ZOE), indent=2) + "\n" + json.dumps(json.loads(BEA), indent=2) + "\n",
        ZOE.strip() + ",\n" + BEA.strip() + ",\n",
        "\x1e" + ZOE + "\x1e" + BEA,
    ],
)
def test_json_arrays_and_objects_over_several_lines_are_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "file").write_text(content, "utf-8")
    handles = [evidence.account.handle for evidence in evidence_in(tmp_path / "file")]
    assert handles == (["zoe", "bea"] if "bea" in content else ["zoe"])


@pytest.mark.parametrize(
    "content",
    [
        "network,handle,text\nx,zoe,hello\n",
        "network;handle;text\n",
        "sep=;\r\nnetwork;handle;text\r\nx;zoe;hello\r\n",
        "network\thandle\r\nx\tzoe\r\n",
        f"[ /* mine */ {ZOE.strip()}]",
        "<html><body>Not found</body></html>",
        "[1, 2",
    ],
)
def test_another_format_gets_one_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "file").write_text(content, "utf-8")
    with pytest.raises(LineError, match="one JSON object in each line"):
        evidence_in(tmp_path / "file")


@pytest.mark.parametrize(
    "content",
    [
        "network\thandle\r\nx\tzoé\r\n".encode("utf-16"),  # “Unicode text” of Excel
        json.dumps([{"account": "x:zoe", "posts": ["Schöne Grüße, über zwölf"]}], ensure_ascii=False).encode("latin-1"),
        b"PK\x03\x04\x14\x00" + bytes(200),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    ],
)
def test_a_file_that_is_no_text_in_utf_8_gets_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(LineError, match="not NDJSON in UTF-8"):
        evidence_in(tmp_path / "file")


@pytest.mark.parametrize(
    "damage",
    [
        lambda packed: packed[: len(packed) // 2],
        lambda packed: packed[:3],
        lambda packed: packed[:12] + b"\xff" * 4 + packed[16:],
        lambda packed: packed[:-6] + b"abcdef",
        lambda packed: packed + b"xyz",
    ],
)
def test_a_damaged_gzip_file_gets_one_sentence(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    (tmp_path / "file").write_bytes(damage(gzip.compress((ZOE + BEA).encode() * 500)))
    with pytest.raises(LineError, match="damaged or ends early"):
        evidence_in(tmp_path / "file")


def test_a_line_in_another_encoding_costs_that_line_and_a_cut_character_itself(tmp_path: Path) -> None:
    latin = ZOE.replace("Grüße", "Schöne Grüße über zwölf Äcker").encode("latin-1")
    cut = ZOE.encode().replace("Grüße".encode(), b"Gr\xc3 e")
    (tmp_path / "file").write_bytes(BEA.encode() + latin + cut)
    with open_lines(str(tmp_path / "file")) as file:
        lines = [line for _, line in numbered_lines(file)]
    with pytest.raises(LineError, match="not UTF-8"):
        object_of(lines[1])
    assert [evidence_of(object_of(lines[at])).posts[0].text for at in (0, 2)] == ["ça va", "Gr\ufffd e"]


def test_a_bad_first_line_costs_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("oops\n" + ZOE + BEA, "utf-8")
    with open_lines(str(tmp_path / "file")) as file:
        assert [number for number, _ in numbered_lines(file)] == [1, 2, 3]


@pytest.mark.parametrize(
    "comment", ["# collected by Ben, see notes\n", "// the first ten\n", "  #\r\n", "\ufeff# two\n"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_comment_lines_are_skipped(tmp_path: Path, comment: str, encoding: str) -> None:
    (tmp_path / "file").write_bytes(f"{comment}\n{ZOE}{comment}oops\n\n{comment}{BEA}{comment}".encode(encoding))
    with open_lines(str(tmp_path / "file")) as file:
        lines = list(numbered_lines(file))
    assert [number for number, _ in lines] == [3, 5, 8]
    assert [evidence_of(object_of(lines[at][1])).account.handle for at in (0, 2)] == ["zoe", "bea"]


@pytest.mark.parametrize(
    "content",
    [
        "// two\n" + json.dumps([json.loads(ZOE), json.loads(BEA)], indent=2),
        f"[\n# one\n{ZOE.strip()},\n  // two\n{BEA}]\n# end\n",
        json.dumps(json.loads(ZOE), indent=2) + "\n# next\n" + json.dumps(json.loads(BEA), indent=2) + "\n",
        ZOE.strip() + ",\n# next\n" + BEA.strip() + ",\n",
    ],
)
def test_comment_lines_are_skipped_in_json_over_several_lines(tmp_path: Path, content: str) -> None:
    (tmp_path / "file").write_text(content, "utf-8")
    assert [evidence.account.handle for evidence in evidence_in(tmp_path / "file")] == ["zoe", "bea"]


def test_a_string_over_several_lines_keeps_what_looks_like_a_comment(tmp_path: Path) -> None:
    (tmp_path / "file").write_text('{"account": "x:zoe",\n"posts": ["one\n# two\n// three"]}', "utf-8")
    assert [evidence.posts[0].text for evidence in evidence_in(tmp_path / "file")] == ["one\n# two\n// three"]


@pytest.mark.parametrize("first", ["oops\n", "account,posts\n\n# mine\n", '{"account": "x:zo\n', 'lo"}]}\n'])
def test_a_bad_first_line_costs_one_line_of_a_file_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    monkeypatch.setattr("server.accounts.transfer.evidence_files.LINE_LIMIT", 200)
    (tmp_path / "file").write_text(first + ZOE + BEA * 20, "utf-8")
    with open_lines(str(tmp_path / "file")) as file:
        lines = list(numbered_lines(file))
    assert lines[0] == (1, first.encode().splitlines(keepends=True)[0])
    assert [number for number, _ in lines[1:]] == list(range(first.count("\n") + 1, first.count("\n") + 22))


def test_the_documented_conversion_of_a_table_gives_evidence() -> None:
    page = (Path(__file__).parents[4] / "docs" / "command-line.md").read_text("utf-8")
    script = page.split("```python\n")[1].split("```")[0]
    table = "network,host,handle,text\nx,,zoe,one\nmastodon,talk.example,bea,two\nx,,zoe,three\n"
    done = subprocess.run(  # noqa: S603 - the project's own documentation
        [sys.executable, "-c", script], input=table, capture_output=True, text=True, check=True, timeout=60
    )
    evidence = [evidence_of(object_of(line.encode())) for line in done.stdout.splitlines()]
    assert [(one.account.handle, len(one.posts)) for one in evidence] == [("zoe", 2), ("bea", 1)]
