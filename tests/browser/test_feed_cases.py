"""Pages that were once read wrongly, one after the other in one tab. A failure names its page.

`tests/fixtures/pages/<page>.html` is served at the address in `<page>.evidence.json`, which lists the badges in page
order and the posts read, by author, without empty fields. The files that read a page run in it by themselves: there is
no server, and nothing has to be waited for. To write the expected values anew and review the difference:
`HUMANKIND_WRITE_EVIDENCE=1 pytest tests/browser/test_feed_cases.py -k chromium`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from devtools.browser import Browser
from devtools.feed_pages.pages import ADDRESSES, html_of, without_empty
from devtools.generate_extension import READER
from tests.browser.conftest import EXTENSION

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
SITES = sorted((f"sites/{path.name}" for path in EXTENSION.glob("sites/*.js")), key=lambda file: (len(file), file))
SOURCES = "\n".join((EXTENSION / file).read_text("utf-8") for file in (*READER, "content/thread_order.js", *SITES))
READ = f"""(() => {{
  {SOURCES}
  const {{ siteReader }} = humankind;
  humankind.badge = {{ isOurs: () => false }};
  const site = siteReader.find(location);
  const found = {{ badges: [], posts: {{}} }};
  for (const link of document.querySelectorAll(siteReader.authors(site))) {{
    const who = siteReader.identify(site, link);
    if (!who) continue;
    if (!who.place.unbadged) found.badges.push(who.key);
    const post = who.place.kind === "post" ? siteReader.read(site, link) : null;
    if (post) (found.posts[who.key] ??= []).push(post);
  }}
  return found;
}})()"""


def test_each_page_gives_the_expected_badges_and_posts(browser: Browser) -> None:
    tab = browser.new_tab()
    wrong = []
    for path in sorted(PAGES.glob("*.evidence.json")):
        page = path.name.removesuffix(".evidence.json")
        expected = json.loads(path.read_text("utf-8"))
        address = expected["address"]
        browser.route(f"https://{urlsplit(address).hostname}/*", (PAGES / f"{page}.html").read_text("utf-8"))
        tab.goto(address)
        found = {"address": address, **tab.evaluate(READ)}
        found["posts"] = {key: [without_empty(post) for post in posts] for key, posts in found["posts"].items()}
        if found != expected and os.environ.get("HUMANKIND_WRITE_EVIDENCE"):
            path.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")
        elif found != expected:
            wrong.append(f"{page}:\n  expected {json.dumps(expected)}\n  found    {json.dumps(found)}")
    assert not wrong, "\n".join(wrong)
    assert browser.refused == []


# Turns one link after the other into mere words, takes one attribute or class after the other out of the page, and
# returns which words are then credited to somebody who is not said to have written them while the page is whole.
TAKE_OUT = """(() => {
  const { siteReader } = humankind;
  const site = siteReader.find(location);
  const read = () => [...document.querySelectorAll(siteReader.authors(site))].flatMap((link) => {
    const who = siteReader.identify(site, link);
    const post = who?.place.kind === "post" ? siteReader.read(site, link) : null;
    return post ? [[who.key, post.text]] : [];
  });
  const whole = read();
  const by = (key, text) => whole.some(([author, words]) => author === key && words === text);
  const byAnother = (key, text) =>
    whole.some(([author, words]) => author !== key && words.length > 12 && text.includes(words));
  const wrong = new Set();
  const look = (what) => {
    for (const [key, text] of read()) {
      if (!by(key, text) && byAnother(key, text)) wrong.add(`${key}: ${text} (without ${what})`);
    }
  };
  for (const link of [...document.body.querySelectorAll("a")]) {
    const words = document.createElement("span");
    words.innerHTML = link.innerHTML;
    link.replaceWith(words);
    look(`the link ${link.textContent}`);
    words.replaceWith(link);
  }
  for (const element of document.body.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:alt|datetime|height|id|src|style|tabindex|title|width)$/.test(name)) continue;
      const classes = name === "class" ? [...element.classList] : [];
      for (const each of classes) {
        element.classList.remove(each);
        look(`${element.localName}.${each}`);
        element.setAttribute(name, value);
      }
      if (classes.length > 0) continue;
      element.removeAttribute(name);
      look(`${element.localName}[${name}]`);
      element.setAttribute(name, value);
    }
  }
  return [...wrong];
})()"""


def test_no_mark_that_a_page_lacks_credits_words_to_somebody_else(browser: Browser) -> None:
    """Sites rename their marks. A post is then read from nobody, and not from somebody whom it quotes or mentions."""
    tab = browser.new_tab()
    wrong = {}
    for path in sorted(PAGES.glob("*.evidence.json")):
        page = path.name.removesuffix(".evidence.json")
        address = json.loads(path.read_text("utf-8"))["address"]
        browser.route(f"https://{urlsplit(address).hostname}/*", (PAGES / f"{page}.html").read_text("utf-8"))
        tab.goto("about:blank")
        tab.goto(address)
        tab.evaluate(READ)
        if found := tab.evaluate(TAKE_OUT):
            wrong[page] = found
    assert wrong == {}


# Puts a control below the words of every post. Returns for how many authors words are read before and after that.
TRANSLATE = """(control) => {
  const { siteReader } = humankind;
  const site = siteReader.find(location);
  const count = () => [...document.querySelectorAll(siteReader.authors(site))]
    .filter((link) => siteReader.identify(site, link)?.place.kind === "post" && siteReader.read(site, link)).length;
  const before = count();
  for (const text of document.querySelectorAll(site.post.text.join(","))) text.insertAdjacentHTML("afterend", control);
  return [before, count()];
}"""
TRANSLATING = (
    "x",
    "x-thread",
    "facebook",
    "facebook-thread",
    "threads",
    "threads-thread",
    "linkedin",
    "linkedin-post",
    "reddit-thread",
    "youtube",
    "tiktok",
    "mastodon",
    "bluesky",
)


@pytest.mark.parametrize(
    ("control", "is_read"),
    [
        ("<div role='button'>Original ansehen (Übersetzt von Google)</div>", False),
        ("<button>Origineel weergeven</button>", False),
        ("<button>Ver original</button>", False),
        ("<button>Eredeti megjelenítése</button>", False),
        ("<button>मूल दिखाएँ</button>", False),
        ("<button>Tampilkan versi asli</button>", False),
        ("<button>Εμφάνιση πρωτοτύπου</button>", False),
        ("<button aria-label='Show original'><svg></svg></button>", False),
        ("<button>See translation</button>", True),
        ("<button aria-label='Reply'><svg></svg></button>", True),
        ("<button>Original audio</button>", True),
        ("<button>Áudio original</button>", True),
        ("<button>Originalbild ansehen</button>", True),
        ("<button>This audio is original. Tap to use the sound in a video of your own.</button>", True),
    ],
)
def test_words_that_a_site_has_translated_are_not_read(browser: Browser, control: str, *, is_read: bool) -> None:
    tab = browser.new_tab()
    wrong = []
    for page in TRANSLATING:
        browser.route(f"https://{urlsplit(ADDRESSES[page]).hostname}/*", html_of(page))
        tab.goto(ADDRESSES[page])
        tab.evaluate(READ)
        before, after = tab.evaluate(TRANSLATE, control)
        if before == 0 or after != (before if is_read else 0):
            wrong.append((page, before, after))
    assert wrong == []


READ_AGAIN = """(() => {
  const site = humankind.siteReader.find(location);
  const links = [...document.querySelectorAll(humankind.siteReader.authors(site))];
  return links.filter((link) => humankind.siteReader.read(site, link)).length;
})()"""
WORDS = "document.querySelectorAll('.commtext')"
TRANSLATIONS = {
    "by Firefox, a block with elements": f"""(() => {{
      for (const element of {WORDS}) {{
        const parts = [...element.querySelectorAll("*")];
        for (const [at, part] of parts.entries()) part.dataset.mozTranslationsId = String(at);
        element.firstChild.data = "Words of a machine.";
        for (const part of parts) delete part.dataset.mozTranslationsId;
      }}
    }})()""",
    "by Firefox, blocks of mere words": f"""(() => {{
      document.documentElement.lang = "de";
      for (const element of {WORDS}) element.firstChild.data = "Words of a machine.";
    }})()""",
}


def test_words_of_a_page_that_firefox_has_translated_are_not_read_again(browser: Browser) -> None:
    """A finished translation leaves no mark in the words. What was read before it stays as it was."""
    tab = browser.new_tab()
    rows = "".join(
        f'<tr class="athing comtr" id="{number}"><td><a class="hnuser" href="user?id=mira">mira</a>'
        f'<div class="commtext c00">My own words, <i>number {number}</i>.</div></td></tr>'
        for number in (1, 2)
    )
    page = f'<!doctype html><html lang="en"><body><table>{rows}</table></body></html>'
    browser.route("https://news.ycombinator.com/*", page)
    for name, translate in TRANSLATIONS.items():
        tab.goto("https://news.ycombinator.com/item?id=1")
        tab.evaluate(READ)
        before = tab.evaluate(READ_AGAIN)
        tab.evaluate(translate)
        assert (name, before, tab.evaluate(READ_AGAIN)) == (name, 2, 0)


WHO_IS_FOLLOWED = """(() => {
  const site = humankind.siteReader.find(location);
  const names = [...document.querySelectorAll(humankind.siteReader.authors(site))];
  return names.filter((name) => site.isFollowed(name)).map((name) => name.textContent.trim());
})()"""
PROFILE_OF_BLUESKY = (
    '<div data-testid="profileView"><div><div><button data-testid="{1}"></button></div>'
    '<div><div data-testid="profileHeaderDisplayName" dir="auto">{0}</div><div dir="auto">@{0}.example</div></div>'
    "</div></div>"
)
BUTTON_OF_X = '<div data-testid="placementTracking"><button data-testid="1-{}"></button></div>'
NAME_OF_X = '<div data-testid="UserName"><div dir="ltr">{}</div></div>'


@pytest.mark.parametrize(
    ("address", "parts", "followed"),
    [
        ("https://bsky.app/profile/ben.example", [("ada", "unfollowBtn"), ("ben", "followBtn")], ["ada"]),
        ("https://bsky.app/profile/ben.example", [("ada", "followBtn"), ("ben", "unfollowBtn")], ["ben"]),
        (
            "https://bsky.app/profile/me.example",
            [("ada", "unfollowBtn"), ("me", "profileHeaderEditProfileButton")],
            ["ada"],
        ),
        (
            "https://x.com/ada",
            [BUTTON_OF_X.format("unfollow"), NAME_OF_X.format("Ada"), BUTTON_OF_X.format("follow")],
            ["Ada"],
        ),
        (
            "https://x.com/ada",
            [BUTTON_OF_X.format("follow"), NAME_OF_X.format("Ada"), BUTTON_OF_X.format("unfollow")],
            [],
        ),
        ("https://x.com/me", [NAME_OF_X.format("Me"), BUTTON_OF_X.format("unfollow")], []),
    ],
)
def test_whom_the_reader_follows_goes_by_the_button_of_the_same_profile(
    browser: Browser, address: str, parts: list[tuple[str, str]] | list[str], followed: list[str]
) -> None:
    """Bluesky keeps the profiles that were open before; beside a profile X suggests people."""
    tab = browser.new_tab()
    body = "".join(part if isinstance(part, str) else PROFILE_OF_BLUESKY.format(*part) for part in parts)
    page = f'<!doctype html><html lang="en"><body><main data-testid="primaryColumn">{body}</main></body></html>'
    browser.route(f"https://{urlsplit(address).hostname}/*", page)
    tab.goto(address)
    tab.evaluate(READ)
    assert tab.evaluate(WHO_IS_FOLLOWED) == followed


class Profile(NamedTuple):
    """The address of a profile page, and its heading and bio as the site writes them."""

    address: str
    html: str


PROFILES = {
    "friendica": Profile(
        "https://friendica.example/profile/ada",
        '<meta name="generator" content="Friendica"><div class="vcard"><div class="profile-header">'
        '<h3 class="fn p-name">Ada</h3><div class="p-addr">ada@friendica.example</div>'
        '<div class="title p-about">{}</div></div></div>',
    ),
    "gotosocial": Profile(
        "https://gts.example/@ada",
        '<section class="profile-header"><dl><dd class="displayname">Ada</dd><div class="bot-username-wrapper"></div>'
        '</dl></section><section class="about-user"><h3>About</h3><div class="bio p-note"><p>{}</p></div></section>',
    ),
    "hackernews": Profile(
        "https://news.ycombinator.com/user?id=ada",
        '<table><tr class="athing"><td>user:</td><td><a href="user?id=ada" class="hnuser">ada</a></td></tr>'
        "<tr><td>created:</td><td>2019</td></tr><tr><td>karma:</td><td>7</td></tr>"
        "<tr><td>about:</td><td>{}</td></tr></table>",
    ),
    "lemmy": Profile(
        "https://lemmy.world/u/ada",
        '<div class="lemmy-site"><div class="person-profile"><ul><li>'
        '<a class="person-listing" href="/u/ada">ada</a></li></ul>'
        '<div class="d-flex align-items-center mb-2"><div class="md-div"><p>{}</p></div></div></div></div>',
    ),
    "mbin": Profile(
        "https://fedia.io/u/ada",
        '<div class="user-box"><div><div class="user-main"><h1>ada</h1><small>@ada@fedia.io</small></div>'
        '<div class="about"><div class="content"><p>{}</p></div></div></div></div>',
    ),
    "misskey": Profile(
        "https://misskey.io/@ada",
        '<div id="misskey_app"><div class="profile"><div class="main"><div class="banner-container"><div class="title">'
        '<span class="name">Ada</span><div class="bottom"><span class="username">@ada</span></div></div></div>'
        '<div class="title"><span class="name">Ada</span><div class="bottom"><span class="username">@ada</span></div>'
        '</div><div class="description">{}</div></div></div></div>',
    ),
    "piefed": Profile(
        "https://piefed.social/u/ada",
        '<a href="#outer_container" class="skip-link"></a><div id="outer_container"><main><h1 class="mt-2">Ada</h1>'
        '<p class="small">Joined: 2019</p><div class="profile_bio"><p>{}</p></div></main></div>',
    ),
    "pixelfed": Profile(
        "https://pixelfed.social/ada",
        '<div class="profile-sidebar-component"><div class="media-body"><p class="username"><span>@ada</span></p></div>'
        '<div><p class="username"><span>@ada</span></p></div>'
        '<div class="bio-wrapper"><div class="bio-body">{}</div></div></div>',
    ),
    "tiktok": Profile(
        "https://www.tiktok.com/@ada",
        '<div><h1 data-e2e="user-title">ada</h1><h2 data-e2e="user-bio">{}</h2></div>',
    ),
    "x": Profile(
        "https://x.com/ada",
        '<div data-testid="UserName"><div dir="ltr">Ada</div><div dir="ltr">@ada</div></div>'
        '<div data-testid="UserDescription"><span>{}</span></div>',
    ),
}
OPT_OUTS = """(() => {
  const { siteReader } = humankind;
  const site = siteReader.find(location);
  return [...document.querySelectorAll(siteReader.authors(site))].flatMap((link) => {
    const who = siteReader.identify(site, link);
    return who ? [siteReader.optOut(site, { link, ...who, host: null })?.bio ?? null] : [];
  });
})()"""


@pytest.mark.parametrize("site", PROFILES)
def test_an_opt_out_in_the_bio_of_a_profile_page_is_read(browser: Browser, site: str) -> None:
    tab = browser.new_tab()
    address, html = PROFILES[site]
    for bio, is_opt_out in (("Gardener.", False), ("Gardener. #NoScore", True)):
        body = 'data-controller="mbin"' if site == "mbin" else ""
        page = f'<!doctype html><html lang="en"><body {body}><main>{html.format(bio)}</main></body></html>'
        browser.route(f"https://{urlsplit(address).hostname}/*", page)
        tab.goto("about:blank")
        tab.goto(address)
        tab.evaluate(READ)
        found = tab.evaluate(OPT_OUTS)
        assert found, "the heading is recognised"
        assert set(found) == {bio if is_opt_out else None}


def test_a_bio_is_ascribed_to_nobody_where_the_page_may_show_somebody_else(browser: Browser) -> None:
    """At an address with a DID, the handle beside the heading cannot be compared with it."""
    tab = browser.new_tab()
    profile = (
        '<div><div><div data-testid="profileHeaderDisplayName">Ada</div></div><div dir="auto">@ada.example</div></div>'
        '<div data-testid="profileHeaderDescription">#NoScore</div>'
    )
    page = f'<!doctype html><html lang="en"><body><main>{profile}</main></body></html>'
    browser.route("https://bsky.app/*", page)
    found = []
    for who in ("ada.example", "did:plc:benexampleaaaaaaaaaaaaaa"):
        tab.goto(f"https://bsky.app/profile/{who}")
        tab.evaluate(READ)
        found.append(tab.evaluate(OPT_OUTS))
    assert found == [["#NoScore"], [None]]


LABELS = (
    "[...document.querySelectorAll('header a.name')].map((name) => humankind.siteReader.find(location).profile(name))"
)
NOTE = (
    '<article><header><div><a class="name" href="/@ada"><span>Ada</span></a>{}<div>@ada</div></div>'
    "<div><div><div>{}</div></div></div></header><p>Hello.</p></article>"
)


def test_a_server_that_is_called_bot_declares_nobody_automated(browser: Browser) -> None:
    """Forks of Misskey show the name of an author's server in the header of a note, too."""
    tab = browser.new_tab()
    notes = NOTE.format("<div>bot</div>", "misskey.io") + NOTE.format("", "bot")
    page = f'<!doctype html><html lang="en"><body><div id="misskey_app">{notes}</div></body></html>'
    browser.route("https://misskey.io/*", page)
    tab.goto("https://misskey.io/")
    tab.evaluate(READ)
    assert tab.evaluate(LABELS) == [{"declared_bot": True}, None]
