"""The reader's tags: beside a name, in no score, in no log."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.tags import TagError, TooManyTagsError, clean, clean_word
from server.store.memory import MemoryStore
from shared_schema.limits import NOTE_LIMIT, TAG_WORD_LIMIT
from shared_schema.records import TAG_COLOURS, Account, ShownTag, Tag, TagColour
from tests.server.server_fixture import ServerFixture, bluesky, exported, on_x, query, reply

ADA = "bluesky:ada.example"


def tag(server: ServerFixture, account: Account, word: str, colour: str = "blue", note: str | None = None) -> Tag:
    server.clock.move(seconds=1)
    return server.accounts.tags.set(account, word, msgspec.convert(colour, TagColour), note, None)


def words(server: ServerFixture) -> dict[str, str]:
    return {key: kept.word for key, kept in server.accounts.tags.all().items()}


def test_a_tag_is_on_the_card_without_its_note(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    encoded = server.accounts.encoded_results
    assert b'"tag":null' in encoded.of([query(bluesky())])[0]
    server.accounts.tags.set(bluesky("Ada.example"), "  choir \n friend ", "teal", "met in May", "https://a.example/1")
    card = server.lookup.result(bluesky()).card
    assert card is not None
    assert card.tag == ShownTag(word="choir friend", colour="teal")
    shown = encoded.of([query(bluesky())])[0]
    assert b'"tag":{"word":"choir friend","colour":"teal"}' in shown
    assert b"met in May" not in shown
    assert server.accounts.tags.remove(bluesky())[0] == 1
    assert b'"tag":null' in encoded.of([query(bluesky())])[0]


@given(
    word=st.text(min_size=1, max_size=TAG_WORD_LIMIT), colour=st.sampled_from(TAG_COLOURS), note=st.text(max_size=60)
)
def test_a_tag_never_enters_a_score(tagged: ServerFixture, word: str, colour: str, note: str) -> None:
    tagged.accounts.tags.forget()
    before = tagged.lookup.result(bluesky()).card
    try:
        tag(tagged, bluesky(), word, colour, note)
    except TagError:
        return
    after = tagged.lookup.result(bluesky()).card
    assert before is not None
    assert after is not None
    assert msgspec.structs.replace(after, tag=None) == before


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> ServerFixture:
    server = ServerFixture(tmp_path_factory.mktemp("tagged"))
    server.lookup.wait(bluesky(), 10)
    return server


def test_a_new_reading_of_a_tagged_account_gives_the_same_card(server: ServerFixture) -> None:
    untagged = server.lookup.wait(bluesky(), 10, fresh=True).card
    tag(server, bluesky(), "bot", "pink")
    server.clock.move(seconds=-1)
    card = server.lookup.wait(bluesky(), 10, fresh=True).card
    assert card is not None
    assert msgspec.structs.replace(card, tag=None) == untagged


def test_no_tag_is_in_a_log(server: ServerFixture, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tag(server, bluesky(), "zebra", note="giraffe")
    server.accounts.tags.change_word("zebra", "okapi")
    server.accounts.tags.remove(bluesky())
    assert not any(word in caplog.text for word in ("zebra", "giraffe", "okapi", ADA))


def test_a_tag_that_cannot_be_read_is_left_aside_and_not_named_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = MemoryStore()
    store.put("tags", {ADA: {"word": "zebra", "colour": "infrared"}, "x:bo": {"word": "friend", "colour": "teal"}})
    server = ServerFixture(tmp_path, store)
    assert words(server) == {"x:bo": "friend"}
    assert store.count("tags") == 2
    assert "1 documents of the kind tags" in caplog.text
    assert "zebra" not in caplog.text
    assert ADA not in caplog.text
    server.close()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("friend", "friend"),
        ("  two\n words\t", "two words"),
        ("a\u202eb\u2066c\u0000d", "abcd"),  # no direction marks, no control characters
        ("e\u0301te\u0301", "été"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),  # one emoji of two, held together by a joiner
        ("دوست", "دوست"),
        ("<b>=1+1</b>", "<b>=1+1</b>"),
    ],
)
def test_a_word_is_kept_on_one_line_without_what_nobody_sees(written: str, kept: str) -> None:
    assert clean_word(written) == kept


@pytest.mark.parametrize("word", ["", "   ", "\u200b\u200d", "\u202e", "x" * (TAG_WORD_LIMIT + 1)])
def test_an_empty_or_long_word_is_refused(word: str) -> None:
    with pytest.raises(TagError):
        clean_word(word)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "//a.example", "https://", "http://[", "x"]
)
def test_a_link_that_is_no_web_address_is_refused(link: str) -> None:
    with pytest.raises(TagError):
        clean(Tag(word="friend", link=link))


@given(st.text(), st.text())
def test_what_is_kept_can_always_be_read_again(word: str, note: str) -> None:
    try:
        kept = clean(Tag(word=word, note=note[:NOTE_LIMIT]))
    except TagError:
        return
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Tag) == kept
    assert clean(kept) == kept


def test_a_renamed_account_keeps_its_tag_and_the_newer_one_wins(server: ServerFixture) -> None:
    tags = server.accounts.tags
    tag(server, bluesky("old.example"), "first")
    tags.rename("bluesky:old.example", "bluesky:new.example")
    assert words(server) == {"bluesky:new.example": "first"}
    tag(server, bluesky("old.example"), "second")
    tags.rename("bluesky:old.example", "bluesky:new.example")
    assert words(server) == {"bluesky:new.example": "second"}
    assert [key for key, _ in server.store.items("tags")] == ["bluesky:new.example"]


def test_a_tag_moves_to_the_key_that_the_network_states(server: ServerFixture) -> None:
    tag(server, bluesky("did.example"), "friend")
    server.network.stated["did.example"] = bluesky("ada.example")
    server.settled(bluesky("did.example"))
    assert words(server) == {ADA: "friend"}


def test_renaming_a_word_merges_it_and_can_be_undone(server: ServerFixture) -> None:
    tags = server.accounts.tags
    for name, word in (("a", "freind"), ("b", "freind"), ("c", "friend")):
        tag(server, on_x(name), word, "pink")
    changed, change = tags.change_word("freind", "friend", "teal")
    assert changed == 2
    assert [(w.word, w.accounts) for w in tags.words()] == [("friend", 3)]
    tag(server, on_x("a"), "colleague")  # changed again, so undoing leaves it alone
    assert tags.undo(change) == 1
    assert words(server) == {"x:a": "colleague", "x:b": "freind", "x:c": "friend"}
    assert tags.undo(change) == 0


def test_a_removed_tag_comes_back_until_it_is_erased(server: ServerFixture) -> None:
    tags = server.accounts.tags
    tag(server, on_x("a"), "friend", note="from the choir")
    _, change = tags.remove(on_x("a"))
    assert tags.undo(change) == 1
    assert tags.all()["x:a"].note == "from the choir"
    _, change = tags.remove_word("friend")
    server.accounts.eraser.erase_all()
    assert tags.undo(change) == 0
    _, change = tags.remove(on_x("a"))
    tag(server, on_x("a"), "friend")
    _, change = tags.remove(on_x("a"))
    server.accounts.eraser.erase_account(on_x("a"))
    assert tags.undo(change) == 0


def test_a_search_looks_at_key_word_and_note_the_newest_first(server: ServerFixture) -> None:
    tags = server.accounts.tags
    tag(server, on_x("ada"), "Friend")
    tag(server, on_x("bo"), "colleague", note="A FRIEND of Ada")
    tag(server, on_x("cy"), "press")
    assert [key for key, _ in tags.search("friend")] == ["x:bo", "x:ada"]
    assert [key for key, _ in tags.search("ADA")] == ["x:bo", "x:ada"]
    assert [key for key, _ in tags.search("", "press")] == ["x:cy"]
    assert tags.search("nobody") == []


def test_there_is_room_for_so_many_tags(server: ServerFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.accounts.tags.TAGS_LIMIT", 2)
    tag(server, on_x("a"), "one")
    tag(server, on_x("b"), "two")
    tag(server, on_x("b"), "changed")
    with pytest.raises(TooManyTagsError):
        tag(server, on_x("c"), "three")
    assert words(server) == {"x:a": "one", "x:b": "changed"}


def test_tags_are_exported_and_erased(server: ServerFixture) -> None:
    server.accounts.seen_posts.take([query(on_x(), reply(1, server.clock()))])
    tag(server, on_x(), "friend", note="kind")
    tag(server, on_x("bo"), "press")
    assert exported(server.accounts).tags["x:ada"].note == "kind"
    assert server.accounts.eraser.erase_account(on_x()) == 2
    assert words(server) == {"x:bo": "press"}
    assert server.accounts.eraser.erase_all() == 1
    assert server.store.count("tags") == 0
