"""Parts of pages as the networks' own clients draw them: who gets a badge, and whose words and whose replies they are.

Each file in tests/fixtures/clients is one case; its comment says what it shows. All cases of a client are put into one
page, each with handles of its own. They are parsed as XML: clients nest links in links, which HTML cannot express.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from devtools.browser import Browser, FakeServer, Tab
from devtools.browser.tab import POLL_INTERVAL
from devtools.feed_pages.pages import sent_evidence, sent_posts, without_empty
from shared_schema.networks import key_of as key_of_account
from shared_schema.records import Account
from tests.waiting import eventually

CASES_FOLDER = Path(__file__).parents[1] / "fixtures" / "clients"
MAX_WAIT = 10.0  # seconds
NAMES = re.compile(r"\b(ada|ben|cy|dee|eli|fay)\b")
INSERT = """(path, cases) => {
  history.pushState({}, "", path);
  const parts = cases.map(([name, html]) => {
    const xml = `<section xmlns="http://www.w3.org/1999/xhtml" data-case="${name}">${html}</section>`;
    const parsed = new DOMParser().parseFromString(xml, "application/xhtml+xml");
    if (parsed.querySelector("parsererror")) throw new Error(`${name} is not well-formed`);
    return document.adoptNode(parsed.documentElement);
  });
  document.querySelector("main").replaceChildren(...parts);
}"""
BADGES = """Object.fromEntries([...document.querySelectorAll("[data-case]")].map((part) => [
  part.dataset.case,
  [...part.querySelectorAll("[data-humankind-key]")].map((badge) =>
    [badge.dataset.humankindKey, badge.previousSibling?.textContent.trim() ?? ""]),
]))"""
SETTLE = "new Promise((done) => setTimeout(done, 700))"  # time for a badge or a post that should not be there


@dataclass(frozen=True)
class Case:
    """A file; the handles with a badge, in page order; and fields of the post sent about a handle, None for no post."""

    file: str
    badges: list[str]
    posts: dict[str, dict[str, Any] | None] = field(default_factory=dict)
    wrap: str = "{}"
    path: str = "/"
    names: list[str] | None = None  # what stands before the badges, where the case is about that


ELK_CARD = (
    '<div aria-roledescription="status-card"><a href="/mastodon.example/@ada"><span class="content-rich">Ada</span>'
    '<div><p>@ada</p></div></a><a href="/mastodon.example/@ada/01A"><time datetime="2026-11-26T10:00:00Z">1h</time></a>'
    "{}</div>"
)
DETAILED = '<div class="detailed-status__wrapper detailed-status__wrapper-public"><div>{}</div></div>'

CASES = {
    "bluesky": [
        Case("bluesky-reply-in-feed", ["ada"], {"ada": {"id": "3n37z4nbns224", "text": "What a view!"}}),
        Case("bluesky-notification-post", ["ada"], {"ada": {"id": "3n37z4uuo5s24", "text": "Worth a read."}}),
        Case("bluesky-people", ["ada"], names=["Ada Lind"]),
        Case("bluesky-notification-people", ["ada"], {"ada": None}, names=["Ada Lind"]),
        Case("bluesky-notification-like", ["ada"], {"ada": None}, names=["Ada Lind"]),
        Case("bluesky-replied-to", ["ada"], {"ada": {"is_reply": True, "reply_to": "ben"}}),
        Case(
            "bluesky-replied-to-you",
            ["ada", "ben", "dee"],
            {
                "ada": {"text": "Come by Saturday!", "is_reply": None, "reply_to": None},
                "ben": {"text": "Not today, @cy.example.", "is_reply": None, "reply_to": None},
                "dee": {"text": "So good!", "is_reply": None, "reply_to": None},
            },
        ),
        Case(
            "bluesky-reposted-reply",
            ["ada"],
            {"ada": {"id": "3n37z4nbns224", "is_reply": True, "reply_to": None, "text": "@cy.example what a view!"}},
        ),
        Case(
            "bluesky-quote",
            ["ada", "ben"],
            {"ada": {"id": "3n37z4l7mj224", "text": "Worth a read.", "is_reply": None}, "ben": None},
            names=["Ada Lind", "Ben Adler"],
        ),
        Case("bluesky-quote-forged", ["ada", "ben"], {"ada": None, "ben": None}),
        Case("bluesky-links", []),
        Case("bluesky-nobody", []),
        Case(
            "bluesky-thread",
            ["ada", "ben", "cy", "dee", "eli"],
            {
                "ada": {"is_reply": None, "reply_to": None},
                "ben": {"is_reply": True, "reply_to": "ada"},
                "cy": {"is_reply": True, "reply_to": "ben"},
                "dee": {"is_reply": True, "reply_to": "ada"},
                "eli": {"is_reply": True, "reply_to": None},
            },
            path="/profile/ada.example/post/3n37z4l7mj224",
        ),
    ],
    "elk": [
        Case("elk-people", ["ada"], names=["Ada Lind"]),
        Case("elk-hashtags", ["ada"], {"ada": {"text": "Wind 11 kn. #weather #sea"}}, wrap=ELK_CARD),
        Case(
            "elk-quote-alone",
            ["ada", "ben", "cy", "dee"],
            {"ada": None, "ben": None, "cy": None, "dee": {"text": "Eleven names."}},
        ),
        Case("elk-reply", ["ada"], {"ada": {"is_reply": True, "reply_to": None, "text": "So good!"}}),
        Case(
            "elk-feed",
            ["ada", "ben", "cy", "dee", "eli@other.example"],
            {
                "ada": {"id": "01K", "text": "Worth a read.", "is_reply": None},
                "cy": {"is_reply": True, "reply_to": "ada", "text": "It is, @dee."},
                "dee": {"is_reply": True, "reply_to": "dee"},
                "eli": {"is_reply": True, "reply_to": "ada", "id": None},
            },
        ),
        Case(
            "elk-quote-focused",
            ["ada", "ben", "cy", "dee", "eli"],
            {
                "ada": {"id": "01FOCUSED", "text": "Worth a read.", "is_reply": None},
                "ben": {"id": "01QUOTED", "text": "Eleven names."},
                "cy": {"reply_to": "ada"},
                "dee": {"reply_to": "cy"},
                "eli": {"reply_to": "ada"},
            },
            path="/mastodon.example/@ada/01FOCUSED",
        ),
    ],
    "mastodon": [
        Case("mastodon-no-contact", []),
        Case("mastodon-nobody", ["null"], {"null": None}),
        Case(
            "mastodon-local-only",
            ["ada", "ben", "cy", "dee", "eli", "fay"],
            {
                **dict.fromkeys(["ada", "ben", "cy", "dee", "eli"]),
                "fay": {"text": "See you at the members' evening."},
            },
        ),
        Case("mastodon-directory", ["ada", "ben@other.example"], names=["Ada Lind", "Ben Adler"]),
        Case(
            "mastodon-quote-focused",
            ["ada"],
            {"ada": {"id": "01FOCUSED", "text": "Worth a read.", "created_at": "2026-11-26T15:39:01.000Z"}},
            wrap=DETAILED,
        ),
        Case("mastodon-replied-to", ["ada"], {"ada": {"is_reply": True, "reply_to": "ben@other.example"}}),
        Case(
            "mastodon-thread",
            ["ada", "ben", "cy", "dee", "eli", "fay"],
            {
                "ada": {"is_reply": False, "reply_to": None},
                "ben": {"is_reply": True, "reply_to": "ada"},
                "cy": {"is_reply": True, "reply_to": "ben"},
                "dee": {"is_reply": True, "reply_to": "cy"},
                "eli": {"is_reply": True, "reply_to": "ben"},
                "fay": {"is_reply": True, "reply_to": "cy"},
            },
            path="/@ben/01B",
        ),
    ],
    "phanpy": [
        Case("phanpy-people", ["ada"], names=["Ada Lind"]),
        Case(
            "phanpy-thread",
            ["ada", "ben", "cy", "dee"],
            {
                "ada": {"is_reply": None},
                "ben": {"is_reply": True, "reply_to": "ada"},
                "cy": {"is_reply": None, "text": "Worth a read."},
                "dee": {"is_reply": True, "reply_to": "eli"},
            },
        ),
    ],
}


class Site(NamedTuple):
    """Where the client is served, and how keys and evidence name the accounts of its cases."""

    address: str
    key: str
    named: str


SITES = {
    "bluesky": Site("https://bsky.app", "bluesky:{}.example", "{}.example"),
    "elk": Site("https://elk.zone", "mastodon:mastodon.example/@{}", "{}@mastodon.example"),
    "mastodon": Site("https://mastodon.social", "mastodon:mastodon.social/@{}", "{}@mastodon.social"),
    "phanpy": Site("https://phanpy.social", "mastodon:mastodon.example/@{}", "{}@mastodon.example"),
}


def of_case(text: str, number: int) -> str:
    """A text with the handles of one case: ada, ben … become ada7, ben7 …"""
    return NAMES.sub(rf"\g<1>{number}", text)


def key_of(site: str, name: str, number: int) -> str:
    """The account key of `ada` or `ada@host` in a case."""
    handle, _, host = of_case(name, number).partition("@")
    return f"mastodon:{host}/@{handle}" if host else SITES[site].key.format(handle)


def named(site: str, name: str | None, number: int) -> str | None:
    """The same account as evidence names it."""
    full = name if name is None or "@" in name else SITES[site].named.format(name)
    return full and of_case(full, number)


def expected_of(site: str, case: Case, number: int) -> dict[str, Any]:
    """What the case says, with the handles of this case."""
    posts = {}
    for name, post in case.posts.items():
        posts[name] = post and {field: _expected(site, field, value, number) for field, value in post.items()}
    keys = [key_of(site, name, number) for name in case.badges]
    return {"badges": keys, "names": case.names, "posts": posts}


def _expected(site: str, field: str, value: Any, number: int) -> Any:
    if field == "reply_to":
        return named(site, value, number)
    return of_case(value, number) if field == "text" else value


def found_of(case: Case, number: int, badges: list[list[str]], sent: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """What the page shows and what was sent about a case, in the same form."""
    posts: dict[str, dict[str, Any] | None] = {}
    for name, expected in case.posts.items():
        post = next(
            (
                post
                for handle, shown in sent.items()
                if handle.partition(".")[0] == of_case(name, number)
                for post in shown
            ),
            None,
        )
        posts[name] = post and {field: post[field] for field in expected or post}
    return {
        "badges": [key for key, _ in badges],
        "names": None if case.names is None else [name for _, name in badges],
        "posts": posts,
    }


@pytest.mark.parametrize("site", CASES)
def test_each_part_has_the_right_badges_and_words(browser: Browser, paired: FakeServer, site: str) -> None:
    browser.route(
        f"{SITES[site].address}/*", f'<!doctype html><meta charset="utf-8"><div id="{site}"><main></main></div>'
    )
    tab = browser.open(f"{SITES[site].address}/")
    tab.set_viewport(700, 3000)
    cases = list(enumerate(CASES[site]))
    wrong: dict[str, Any] = {}
    for path in dict.fromkeys(case.path for _, case in cases):
        shown = [(number, case) for number, case in cases if case.path == path]
        tab.evaluate(INSERT, of_case(path, shown[0][0]), [[case.file, html_of(case, number)] for number, case in shown])
        expected = {case.file: expected_of(site, case, number) for number, case in shown}
        deadline = time.monotonic() + MAX_WAIT
        while (found := look(tab, paired, shown)) != expected and time.monotonic() < deadline:
            time.sleep(POLL_INTERVAL)
        tab.evaluate(SETTLE)
        found = look(tab, paired, shown)
        wrong |= {name: (found[name], expected[name]) for name in expected if found[name] != expected[name]}
    assert wrong == {}
    assert browser.refused == []


def html_of(case: Case, number: int) -> str:
    """The part of the page, as XML, with the handles of this case."""
    html = (CASES_FOLDER / f"{case.file}.html").read_text("utf-8").replace("&nbsp;", "\u00a0")
    return of_case(case.wrap.format(html), number)


def look(tab: Tab, server: FakeServer, shown: list[tuple[int, Case]]) -> dict[str, Any]:
    """What is found of every case that the page shows now."""
    badges, sent = tab.evaluate(BADGES), sent_posts(server)
    return {case.file: found_of(case, number, badges[case.file], sent) for number, case in shown}


PROFILES = {
    "bluesky": (
        "/profile/ada.example",
        "<div data-testid='profileHeaderDisplayName'>Ada Lind</div>"
        "<div data-testid='profileHeaderDescription'>{}</div>",
    ),
    "mastodon": (
        "/@ada",
        "<div class='account_header__name'><h1><bdi>Ada Lind</bdi></h1></div><div class='account_bio__bio'>{}</div>",
    ),
}


@pytest.mark.parametrize("site", PROFILES)
def test_only_the_bio_of_an_opt_out_is_sent(browser: Browser, paired: FakeServer, site: str) -> None:
    path, html = PROFILES[site]
    browser.route(f"{SITES[site].address}/*", f'<!doctype html><div id="{site}"><main></main></div>')
    tab = browser.open(f"{SITES[site].address}{path}")
    for name, bio in (("plain", "Gardener."), ("asking", "Gardener. #NoScore")):
        tab.evaluate(INSERT, path, [[name, html.format(bio)]])
        tab.wait_for("document.querySelector('main humankind-badge')")
        tab.evaluate(SETTLE)
        (sent,) = sent_evidence(paired).values()
        assert (sent["profile"] or {}).get("bio") == (bio if name == "asking" else None)


class Heading(NamedTuple):
    """Where a client shows a profile, and its heading with the name, the handle and what asks not to be scored."""

    address: str
    handle: str  # as the page writes that of `ada`
    html: str
    key: str

    def of(self, name: str, words: str) -> str:
        """The profile of `name`, whose bio or label is `words`."""
        return self.html.format(name=name, handle=self.handle.replace("ada", name), words=words)


BLUESKY_HEADING = """<div><div><div data-testid="profileHeaderDisplayName" dir="auto">{name}</div><div></div></div>
  <div><div dir="auto">Follows you</div><div dir="auto">{handle}</div></div></div>
  <div data-testid="profileHeaderDescription" dir="auto">{words}</div>"""
HEADINGS = {
    "bluesky": Heading("https://bsky.app/profile/ada.example", "@ada.example", BLUESKY_HEADING, "bluesky:ben.example"),
    "mastodon": Heading(
        "https://mastodon.social/@ada",
        "@ada@mastodon.social",
        '<div class="_account_header__nameWrapper"><div class="_account_header__name"><h1><bdi>{name}</bdi></h1></div>'
        '<button type="button">{handle}</button></div><div class="_account_bio__bio">{words}</div>',
        "mastodon:mastodon.social/@ben",
    ),
    "mastodon-4.5": Heading(
        "https://mastodon.social/@ada",
        "@ada@mastodon.social",
        '<div class="account__header__tabs__name"><h1><bdi>{name}</bdi> <small><span>{handle}</span></small></h1></div>'
        '<div class="account__header__content">{words}</div>',
        "mastodon:mastodon.social/@ben",
    ),
    "mastodon-moved": Heading(
        "https://mastodon.social/@ben@ada.example",
        "@ben@ada.example",
        '<div class="_account_header__name"><h1><bdi>{name}</bdi></h1><p>{handle}</p></div>'
        '<div class="_account_bio__bio">{words}</div>',
        "mastodon:ben.example/@ben",
    ),
    "elk": Heading(
        "https://elk.zone/mastodon.example/@ada",
        "@ada",
        '<div aria-roledescription="status-details"></div><div><div flex-wrap=""><span class="content-rich" '
        'font-bold="" text-xl="">{name}</span></div><div><p><span>{handle}</span><span>@mastodon.example</span></p>'
        '</div></div><div max-h-100=""><span class="content-rich">{words}</span></div>',
        "mastodon:mastodon.example/@ben",
    ),
    "x": Heading(
        "https://x.com/ada",
        "@ada",
        '<div data-testid="UserName"><div dir="ltr">{name}</div><div dir="ltr">{handle}</div>'
        '<div dir="ltr">{words}</div></div>',
        "x:ben",
    ),
}


def sent_profiles(server: FakeServer) -> dict[str, dict[str, Any]]:
    """The keys of the accounts that were requested, with what was sent of their profiles."""
    found: dict[str, dict[str, Any]] = {}
    for call in server.calls:
        if call.method == "POST" and call.path == "/v1/scores":
            for query in call.json["accounts"]:
                key = key_of_account(Account(**query["account"]))
                found[key] = {**found.get(key, {}), **without_empty(query["profile"])}
    return found


GO_ON = """(path) => {
  history.pushState({}, "", path);
  document.querySelector("main").append(document.createElement("div"));
}"""
ARRIVE = """(html) => {
  const old = document.querySelector("#old");
  old.style.display = "none";
  old.insertAdjacentHTML("beforebegin", `<div>${html}</div>`);
}"""


@pytest.mark.parametrize("site", HEADINGS)
def test_nothing_of_the_profile_before_is_ascribed_to_the_next(browser: Browser, paired: FakeServer, site: str) -> None:
    """Clients change the address first, and the page later. Some keep the earlier profile, hidden."""
    heading = HEADINGS[site]
    opting_out = "Automated by @cy" if site == "x" else "Gardener. #NoScore"
    shown = heading.of("ada", opting_out)
    path = urlsplit(heading.address).path.replace("ada", "ben")
    browser.route(
        f"{heading.address.partition('/@')[0]}*",
        f'<!doctype html><meta charset="utf-8"><div id="mastodon"><main><div id="old">{shown}</div></main></div>',
    )
    tab = browser.open(heading.address)
    tab.wait_for("document.querySelector('main humankind-badge')")
    eventually(lambda: any(sent_profiles(paired).values()))
    tab.evaluate(GO_ON, path)
    tab.evaluate(SETTLE)
    assert heading.key not in sent_profiles(paired)
    tab.evaluate(ARRIVE, heading.of("ben", ""))  # who has no bio
    eventually(lambda: heading.key in sent_profiles(paired))
    assert not sent_profiles(paired)[heading.key]
