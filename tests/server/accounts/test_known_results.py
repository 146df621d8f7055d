"""Who is asked for again gets the same bytes while nothing has changed, and never what is no longer right."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from server.accounts.encoded_results import EncodedResults
from server.accounts.known_results import (
    ACCOUNT_BYTES,
    KNOWN_RESULTS,
    REQUEST_BYTES,
    Basis,
    KnownResults,
    Options,
    outline_of,
)
from shared_schema.records import AccountQuery, AccountResult, ScoresRequest
from tests.server.server_fixture import ServerFixture, bluesky, on_x, query, reply

PAGE = "bsky.app"


def ask(server: ServerFixture, *queries: AccountQuery, page_host: str | None = PAGE) -> tuple[bytes, bool]:
    """The response to a request, and whether it was known."""
    request = ScoresRequest(accounts=list(queries) or [query(bluesky())], page_host=page_host)
    sent = msgspec.json.encode(request)
    known = server.accounts.encoded_results.known_response(sent)
    response = known or server.accounts.encoded_results.response(sent, request, {})
    return response, known is not None


def results(response: bytes) -> list[AccountResult]:
    return msgspec.convert(msgspec.json.decode(response)["results"], list[AccountResult])


@pytest.fixture
def known(server: ServerFixture) -> bytes:
    """A response that is known from now on."""
    server.lookup.wait(bluesky(), 10)
    response, was_known = ask(server)
    assert not was_known
    again, is_known = ask(server)
    assert is_known
    assert again == response
    assert [result.status for result in results(response)] == ["ready"]
    return response


def test_a_known_response_looks_nobody_up(server: ServerFixture, known: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EncodedResults, "_found", None)
    assert ask(server) == (known, True)


def change_of_correction(server: ServerFixture) -> None:
    server.accounts.corrections.set(bluesky(), "automated", "")


def change_of_tag(server: ServerFixture) -> None:
    server.accounts.tags.set(bluesky(), "neighbour", "blue", None, None)


def change_by_erasing(server: ServerFixture) -> None:
    server.accounts.eraser.erase_account(bluesky())


def change_by_reading_anew(server: ServerFixture) -> None:
    server.network.posts = 14
    server.lookup.wait(bluesky(), 10, fresh=True)


def change_by_age(server: ServerFixture) -> None:
    server.network.gate.clear()
    server.clock.move(hours=6, minutes=1)


def change_of_the_clock(server: ServerFixture) -> None:
    server.clock.move(hours=-30)


def change_by_another_process(server: ServerFixture) -> None:
    server.accounts.records.drop_from_memory("bluesky:ada.example")


def change_of_seen_posts(server: ServerFixture) -> None:
    server.show(on_x(), reply(1, server.clock()))


@pytest.mark.parametrize(
    "change",
    [
        change_of_correction,
        change_of_tag,
        change_by_erasing,
        change_by_reading_anew,
        change_by_age,
        change_of_the_clock,
        change_by_another_process,
        change_of_seen_posts,
    ],
)
def test_after_a_change_the_response_is_made_anew(
    server: ServerFixture, known: bytes, change: Callable[[ServerFixture], None]
) -> None:
    assert known
    change(server)
    response, is_known = ask(server)
    assert not is_known
    request = ScoresRequest(accounts=[query(bluesky())], page_host=PAGE)
    (line,) = server.accounts.encoded_results.of(request.accounts)
    assert response == b'{"results":[' + line + b"]}"


def test_an_account_is_counted_again_on_another_day_and_after_it_was_forgotten(
    server: ServerFixture, known: bytes
) -> None:
    assert known
    crowd = server.accounts.crowd
    for site in (None, PAGE):
        if site is None:
            crowd.forget(["bluesky:ada.example"])
        else:
            crowd.forget_site(site)
        assert not crowd._seen
        ask(server)
        assert list(crowd._seen) == ["bluesky:ada.example"]
    day = crowd._day
    while server.clock().astimezone().date().isoformat() == day:
        server.clock.move(hours=1)
    server.lookup.wait(bluesky(), 10, fresh=True)
    ask(server)
    assert [seen.day for seen in crowd._seen.values()] == [server.clock().astimezone().date().isoformat()]


def test_what_carries_posts_or_is_pending_is_not_kept(server: ServerFixture, known: bytes) -> None:
    assert known
    server.network.gate.clear()
    with_posts = query(bluesky(), reply(1, server.clock()))
    for refused in (with_posts, query(bluesky("ben.example"))):
        assert [ask(server, refused)[1] for _ in range(3)] == [False] * 3


def test_erasing_leaves_no_response_in_memory(server: ServerFixture, known: bytes) -> None:
    assert known
    server.accounts.eraser.erase_account(bluesky("ben.example"))
    assert not server.accounts.encoded_results._known._kept


def test_in_another_order_or_another_selection_the_accounts_are_known(server: ServerFixture) -> None:
    handles = ("ada.example", "ben.example", "cleo.example")
    for handle in handles:
        server.lookup.wait(bluesky(handle), 10)
    first, was_known = ask(server, *(query(bluesky(handle)) for handle in handles))
    assert not was_known
    lines = {result.key: msgspec.json.encode(result) for result in results(first)}
    for chosen in (handles[::-1], handles[1:2], (*handles, handles[0])):
        response, is_known = ask(server, *(query(bluesky(handle)) for handle in chosen))
        assert is_known
        assert [result.key for result in results(response)] == [f"bluesky:{handle}" for handle in chosen]
        assert [msgspec.json.encode(result) for result in results(response)] == [
            lines[f"bluesky:{handle}"] for handle in chosen
        ]
    assert first == ask(server, *(query(bluesky(handle)) for handle in handles))[0]


def test_on_another_page_the_accounts_are_counted_anew(server: ServerFixture, known: bytes) -> None:
    response, is_known = ask(server, page_host="deck.blue")
    assert (response, is_known) == (known, False)


ACCOUNTS = [msgspec.Raw(b"%d" % number) for number in range(KNOWN_RESULTS + 1)]
OPTIONS, BASIS = Options(PAGE, None, "en"), Basis(0, 0, None)


def test_the_memory_for_results_is_bounded() -> None:
    known = KnownResults()
    for number in range(KNOWN_RESULTS * 2):
        accounts = [msgspec.Raw(b"%d" % number)]
        known.put(OPTIONS._replace(page_host=f"{number % 7}.example"), accounts, [b"x"], BASIS, (0, 9), 1)
        assert sum(len(each.results) for each in known._kept.values()) <= KNOWN_RESULTS
    long = [msgspec.Raw(b"x" * (ACCOUNT_BYTES + 1))]
    known.put(OPTIONS, long, [b"x"], BASIS, (0, 9), 1)
    assert known.get(OPTIONS, long, BASIS, 1) is None


def test_results_are_right_only_while_each_of_them_is() -> None:
    known = KnownResults()
    known.put(OPTIONS, ACCOUNTS[:1], [b"a"], BASIS, (0, 9), 2)
    known.put(OPTIONS, ACCOUNTS[1:2], [b"b"], BASIS, (2, 5), 2)
    assert known.get(OPTIONS, ACCOUNTS[:2], BASIS, 4) == [b"a", b"b"]
    assert known.get(OPTIONS, ACCOUNTS[:3], BASIS, 4) is None
    assert known.get(OPTIONS, ACCOUNTS[:1], BASIS, 5) is None
    assert known.get(OPTIONS, ACCOUNTS[:1], BASIS, 1) is None
    assert known.get(OPTIONS, ACCOUNTS[:1], BASIS._replace(state=1), 4) is None
    assert known.get(OPTIONS._replace(language="de"), ACCOUNTS[:1], BASIS, 4) is None
    known.put(OPTIONS, ACCOUNTS[2:3], [b"c"], BASIS, (3, 20), 6)  # the others may be wrong by now
    assert known.get(OPTIONS, ACCOUNTS[2:3], BASIS, 7) == [b"c"]
    assert known.get(OPTIONS, ACCOUNTS[:1], BASIS, 7) is None


@pytest.mark.parametrize(
    "request_body",
    [
        b"",
        b"[]",
        b'{"accounts":[]}',
        b'{"accounts":[1',
        b'{"accounts":[1],"page_host":1}',
        b'{"accounts":[1],"new_hosts":"now"}',
        b'{"accounts":[%s]}' % b",".join([b"1"] * 101),
        b'{"accounts":[1],"page_host":"\xff"}',
        b'{"accounts":[' + b"[" * 9000,
        b'{"accounts":[1]}' + b" " * REQUEST_BYTES,
    ],
)
def test_what_is_no_request_has_no_outline(request_body: bytes) -> None:
    assert outline_of(request_body) is None
