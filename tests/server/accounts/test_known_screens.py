"""The same request gets the same bytes while nothing has changed, and never what is no longer right."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from server.accounts.encoded_results import EncodedResults
from server.accounts.known_screens import REQUEST_BYTES, SCREENS_BYTES, Basis, KnownScreens, Screen
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
    assert not server.accounts.encoded_results._screens._kept


def test_the_memory_for_responses_is_bounded() -> None:
    screens = KnownScreens()
    screen = Screen(b"x" * (SCREENS_BYTES // 4 - 10), None, Basis(0, 0, None), 0, 1)
    for number in range(20):
        screens.put(b"%d" % number, "en", screen)
        screens.put(b"%d" % number, "en", screen)
        assert screens.get(b"0", "en") is screen or number > 19
    assert len(screens._kept) == 4
    assert screens._bytes <= SCREENS_BYTES
    assert screens.get(b"0", "en") is screen  # it was used all the time
    screens.put(b"x" * (REQUEST_BYTES + 1), "en", screen)
    assert len(screens._kept) == 4
    screens.put(b"huge", "en", screen._replace(json=b"x" * (SCREENS_BYTES + 1)))
    assert len(screens._kept) == 4


def test_requests_count_as_well() -> None:
    """A long request for a single card is most of what it takes."""
    screens = KnownScreens()
    requests = [b"%d" % number + b" " * (REQUEST_BYTES - 10) for number in range(2 * SCREENS_BYTES // REQUEST_BYTES)]
    for request in requests:
        for response in (b"x", b"long", b"no"):  # in place of one another
            screens.put(request, "en", Screen(response, None, Basis(0, 0, None), 0, 1))
    kept = sum(len(request) + len(screen.json) for (request, _), screen in screens._kept.items())
    assert screens._bytes == kept
    assert SCREENS_BYTES - REQUEST_BYTES < kept <= SCREENS_BYTES
