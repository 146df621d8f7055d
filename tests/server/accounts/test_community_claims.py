"""Where the code of a claim counts, and whose page it is that shows it. The whole walk is in test_about_me.py."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

import pytest

from server.accounts.account_records import AccountRecords
from server.accounts.analysis import LocalAnalysis
from server.fetching import FetchError, HostCheck
from server.fetching.responses import FetchedPage
from server.networks.readers.web import Web
from server.store.memory import MemoryStore
from shared_schema.records import Account, Evidence, Post, Profile

if TYPE_CHECKING:
    from server.accounts.parts import Accounts
    from server.fetching import Fetcher
    from server.store.postgres.database import Database

pytestmark = pytest.mark.postgres

SERVER = "https://humankind.example"
CODE = "humankind-" + "abcde234567" + "fghijklmn"
ADA = Account(network="mastodon", host="social.example", handle="ada")
ADAS_PAGE = Account(network="web", handle="ada.example")


def codes(
    bio: str = "", *, name: str = "", links: tuple[str, ...] = (), posts: tuple[Post, ...] = (), account: Account = ADA
) -> list[str]:
    from server.accounts.community_claims import codes_in

    profile = Profile(bio=bio, display_name=name)
    evidence = Evidence(account=account, profile=profile, claimed_links=list(links), posts=list(posts))
    return list(codes_in(evidence, SERVER))


@pytest.mark.parametrize("bio", [CODE, f"I garden.\n{CODE}", f"({CODE}).", f"“{CODE}”", f"x {CODE} y {CODE}"])
def test_a_code_in_the_description_counts(bio: str) -> None:
    assert codes(bio) == [CODE]


@pytest.mark.parametrize(
    "bio", ["", CODE[:-1], f"{CODE}a", f"x{CODE}", f"-{CODE}", CODE.upper(), CODE.replace("a", "а"), "humankind-" * 9]
)
def test_what_only_looks_like_a_code_does_not(bio: str) -> None:
    assert codes(bio) == []


def test_a_link_counts_where_it_leads_to_this_server() -> None:
    page = f"{SERVER}/about-me/{CODE}"
    assert codes(links=("https://other.example", page)) == [CODE]
    others = (page.replace("https", "http"), page.replace("example", "example.evil.example"), f"{SERVER}/{CODE}")
    assert codes(links=others) == []


def test_a_post_counts_where_it_is_the_code_alone_and_the_owners() -> None:
    assert codes(posts=(Post(text=f"\n {CODE} "),)) == [CODE]
    others = (
        Post(text=f"{CODE} is what somebody sent me"),
        Post(text=CODE, is_repost=True),
        Post(text=CODE, is_reply=True),
        Post(text=CODE, reply_to="eve@social.example"),
    )
    assert codes(posts=others, name=CODE) == []
    assert codes(posts=(Post(text=CODE),), account=ADAS_PAGE) == [], "a web page can have the comments of others"


def test_many_codes_cost_little() -> None:
    many = " ".join(f"humankind-{number:020d}".replace("0", "a").replace("1", "b") for number in range(5_000))
    assert len(codes(many)) <= 50


# -- whose page it is -------------------------------------------------------------------------------------------------


class Pages:
    """A fetcher of invented pages. A text that begins with https:// is a redirect. Every step is checked."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self._pages = pages
        self._check: HostCheck = lambda _host: None

    def checking_hosts(self, check: HostCheck) -> Pages:
        view = copy(self)
        view._check = check
        return view

    def bypassing_cache(self) -> Pages:
        return self

    def page(self, url: str, **_options: Any) -> FetchedPage:
        while True:
            self._check(urlsplit(url).hostname or "")
            text = self._pages.get(url.rstrip("/") + "/" if url.count("/") == 2 else url)
            if text is None:
                raise FetchError("not-found", "There is nothing.")
            if not text.startswith("https://"):
                return FetchedPage(text, url)
            url = text

    def feed(self, url: str, **options: Any) -> str:
        return self.page(url, **options).text

    def json(self, url: str, **_options: Any) -> Any:
        raise FetchError("not-found", url)


PAINTED = '<p class="e-content">I painted it.</p><time class="dt-published" datetime="2026-11-20T10:00:00Z"></time>'


def page(note: str = "", comment: str = "", head: str = "", card: bool = True) -> str:
    own = (
        f'<div class="h-card"><a class="p-name u-url" href="/">Ada</a><p class="p-note">{note}</p></div>'
        if card
        else ""
    )
    entry = f'<article class="h-entry">{PAINTED}</article>'
    return f"<html><head><title>Ada</title>{head}</head><body>{own}{entry}{comment}</body></html>"


def state_after(
    database: Database, pages: Mapping[str, str], account: str = "web:ada.example"
) -> tuple[str, str, list[str]]:
    """The state and account of a claim after a check, and the accounts of which a card was made."""
    from server.accounts.community_claims import check_claim
    from server.store.postgres.claims import Claims

    claims, readers = Claims(database), {"web": Web()}
    claim_id = sha256(repr(pages).encode()).hexdigest()[:32]
    claims.end(claim_id)
    claims.begin(claim_id, account, sha256(CODE.encode()).hexdigest())
    claims.set_checking(claim_id)
    fetcher = cast("Fetcher", Pages(pages))
    made: list[str] = []
    accounts = SimpleNamespace(
        clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
        readers=readers,
        records=AccountRecords(MemoryStore()),
        perform=lambda task: made.append(task.key),
    )
    check_claim(claim_id, claims, LocalAnalysis(readers, fetcher), cast("Accounts", accounts), SERVER)
    claim = claims.get(claim_id)
    assert claim is not None
    return claim.state, claim.account, made


@pytest.fixture
def database(database_url: str, tmp_path: Path) -> Any:
    del tmp_path
    from server.store.postgres.database import Database

    database = Database(database_url)
    yield database
    database.close()


def test_a_page_proves_itself(database: Database) -> None:
    proven = ("proven", "web:ada.example", ["web:ada.example"])
    assert state_after(database, {"https://ada.example/": page(note=CODE)}) == proven
    for head in (f'<link rel="me" href="{SERVER}/about-me/{CODE}">', f'<meta name="description" content="{CODE}">'):
        assert state_after(database, {"https://ada.example/": page(head=head)}) == proven
    moved = {"https://ada.example/": "https://www.ada.example/", "https://www.ada.example/": page(note=CODE)}
    assert state_after(database, moved) == proven


def test_an_opt_out_is_kept_where_it_takes_the_place_of_a_code(database: Database) -> None:
    pages = {"https://ada.example/": page(note="I paint. #noscore")}
    assert state_after(database, pages) == ("failed", "web:ada.example", ["web:ada.example"])


def test_a_page_that_leads_to_another_host_proves_nothing(database: Database) -> None:
    """Somebody has an address of Ada's site lead to a page with the code of their own browser."""
    for between in ("https://ada.example/away", "https://evil.example/other"):
        pages = {
            "https://ada.example/": between,
            between: "https://evil.example/",
            "https://evil.example/": page(note=CODE),
        }
        state, account, made = state_after(database, pages)
        assert (state, account, made) == ("failed", "web:ada.example", []), between


LINK = f'<a rel="me" href="{SERVER}/about-me/{CODE}">me</a>'
CARD = f'<div class="h-card p-author"><p class="p-note">{CODE}</p>{LINK}</div>'


@pytest.mark.parametrize("card", [True, False])
@pytest.mark.parametrize(
    "comment",
    [
        f'<article class="h-entry"><p class="e-content">{CODE}</p></article>',
        f'<div class="h-cite">{CARD}</div>',
        f'<article class="h-entry">{CARD}</article>',
        f'<div id="comments">{CARD}</div>',
        f"<div>{LINK}</div>",
        f"<!-- {LINK} -->",
        f"<script>const comments = ['{LINK}', '{CODE}'];</script>",
        LINK.replace("<a", "<link"),
        f'<meta name="description" content="{CODE}">',
    ],
)
def test_comments_on_a_page_prove_nothing(database: Database, comment: str, card: bool) -> None:
    state, _, made = state_after(database, {"https://ada.example/": page(comment=comment, card=card)})
    assert (state, made) == ("missing", [])


@pytest.mark.parametrize(
    "head", [f"<!-- {LINK} -->", f"<script>const comments = ['{LINK.replace('<a', '<link')}'];</script>"]
)
def test_what_only_stands_in_the_head_proves_nothing(database: Database, head: str) -> None:
    assert state_after(database, {"https://ada.example/": page(head=head)})[0] == "missing"


def test_a_claim_that_has_ended_or_is_proven_is_not_checked(database: Database) -> None:
    from server.accounts.community_claims import check_claim
    from server.store.postgres.claims import Claims

    nothing = cast("Any", None)  # would fail where it is used
    assert check_claim("0" * 32, Claims(database), nothing, nothing, SERVER) == "ended"
    claims = Claims(database)
    claims.begin("1" * 32, "x:ada", "0" * 64)
    claims.set_proven("1" * 32, "x:ada")
    assert check_claim("1" * 32, claims, nothing, nothing, SERVER) == "ended"
    claims.set_failed("1" * 32, "late")
    claims.set_missing("1" * 32)
    claim = claims.get("1" * 32)
    assert claim is not None
    assert claim.state == "proven"
