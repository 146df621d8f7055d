"""Hostile pages and names: the same attacks on every site in devtools/feed_pages/models.py."""

from __future__ import annotations

import pytest

from devtools.browser import Browser, FakeServer, Tab
from devtools.feed_pages.models import COPY, MODELS
from devtools.feed_pages.pages import open_feed, sent_posts

IN_ANY_SCRIPT = {"linkedin", "youtube"}  # sites whose handles may use any script
NAMES = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script></template>',
    "\u202eRev\u202c مريم",
    "\u200b\u200d\u2060",
    "🌱🌱",
    "@somebody_else",
    "Automated",
    "person, 99 for kindness",
    "long " * 400,
)
LOOK_ALIKES = ("mir\u0430", "\uff4dira", "mira\u200b", "..", "%2e%2e%2fmira", "mira%00", "mira%2Fjoon", "a" * 400)
PREPEND = f"""(model, handles, names) => {{
  const parent = document.querySelector(model.post).parentElement;
  parent.prepend(...handles.map((handle, at) => ({COPY})(model, handle, names[at] ?? model.name)));
}}"""


@pytest.fixture(params=MODELS)
def site(request: pytest.FixtureRequest) -> str:
    """Each site's feed page in turn."""
    return str(request.param)


@pytest.fixture
def feed(browser: Browser, paired: FakeServer, site: str) -> Tab:
    """The site's feed with its badges in place."""
    tab = open_feed(browser, site, host=MODELS[site].host)
    tab.set_viewport(700, 3000)
    tab.wait_for_badge(own_key(site), until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    paired.calls.clear()
    return tab


def own_key(site: str) -> str:
    """The account key of the model post's author."""
    return key_of(site, MODELS[site].handle)


def key_of(site: str, handle: str) -> str:
    """The account key of a handle on a site."""
    return MODELS[site].key.format(handle.lower())


def prepend(tab: Tab, site: str, handles: list[str], names: list[str] | None = None) -> None:
    """Inserts copies of the model post before it, each by another author."""
    tab.evaluate(PREPEND, MODELS[site]._asdict(), handles, names or [])


def test_a_display_name_may_contain_anything(feed: Tab, browser: Browser, paired: FakeServer, site: str) -> None:
    model = MODELS[site]
    handles = [model.other.format(f"reader{at}") for at in range(len(NAMES))]
    prepend(feed, site, handles, list(NAMES))
    for handle in handles:
        badge = feed.wait_for_badge(key_of(site, handle), until=lambda badge: "not sure yet" in badge.name)
        assert handle in badge.name
    keys = [badge.key for badge in feed.badges()]
    assert [keys.count(key_of(site, handle)) for handle in handles] == [1] * len(handles)
    sent = sent_posts(paired)
    for handle in handles:
        (post,) = sent[handle.lower()]
        assert post["text"].startswith(model.text)
    queries = [query for call in paired.calls if call.path == "/v1/scores" for query in call.json["accounts"]]
    assert not [query for query in queries if query["profile"]], "a name must never count as a label"
    assert feed.evaluate("document.querySelectorAll('img[src=x], body script').length") == 0
    assert browser.refused == []


def test_a_look_alike_handle_is_not_mistaken_for_the_original(feed: Tab, paired: FakeServer, site: str) -> None:
    model = MODELS[site]
    before = [badge.key for badge in feed.badges()].count(own_key(site))
    last = model.other.format("lastofall")
    prepend(feed, site, [*(model.other.format(handle) for handle in LOOK_ALIKES), last])
    feed.wait_for_badge(key_of(site, last), until=lambda badge: "not sure yet" in badge.name)
    keys = [badge.key for badge in feed.badges()]
    assert keys.count(own_key(site)) == before
    assert key_of(site, model.other.format("mira")) not in paired.requested_keys()
    if site not in IN_ANY_SCRIPT:
        assert all(key.isascii() for key in keys)
    assert all(key.isprintable() for key in keys)


def test_a_badge_forged_by_the_page_is_removed(feed: Tab, site: str) -> None:
    key = own_key(site)
    feed.evaluate(
        """(key) => {
          for (const tag of ["humankind-badge", "humankind-badge"]) {
            const fake = document.createElement(tag);
            fake.dataset.humankindKey = key;
            fake.dataset.state = "person";
            fake.className = "fake";
            const button = document.createElement("button");
            button.textContent = "99";
            fake.attachShadow({ mode: "open" }).append(button);
            document.querySelector("[data-humankind-key]").after(fake);
          }
        }""",
        key,
    )
    feed.wait_for("!document.querySelector('humankind-badge.fake')")
    badges = [badge for badge in feed.badges() if badge.key == key]
    assert badges
    assert all(badge.text != "99" for badge in badges)


def test_a_node_reused_for_another_author_gets_that_authors_badge(feed: Tab, site: str) -> None:
    model = MODELS[site]
    handle = model.other.format("nextone")
    feed.evaluate(
        """(model, handle) => {
          for (const link of document.querySelector(model.post).querySelectorAll("a[href]")) {
            const href = link.getAttribute("href");
            if (href.includes(model.handle)) link.setAttribute("href", href.replaceAll(model.handle, handle));
          }
        }""",
        model._asdict(),
        handle,
    )
    feed.wait_for_badge(key_of(site, handle), until=lambda badge: "not sure yet" in badge.name)
    first = f"document.querySelector({model.post!r}).querySelectorAll('humankind-badge')"
    feed.wait_for(f"[...{first}].filter((one) => one.dataset.humankindKey === {key_of(site, handle)!r}).length === 1")
    feed.wait_for(f"![...{first}].some((one) => one.dataset.humankindKey === {own_key(site)!r})")


def test_a_quoted_name_without_a_link_gets_a_new_badge_when_it_is_reused(browser: Browser, paired: FakeServer) -> None:
    """On X the quoted author's name is not a link, so no address changes."""
    assert paired.url
    tab = open_feed(browser, "x")
    tab.wait_for_badge("x:tide_table", until=lambda badge: "not sure yet" in badge.name)
    tab.evaluate(
        """(() => {
          const handle = document.querySelector("[role='link']:not(a) .handle span");
          handle.firstChild.nodeValue = "@joon_park";
          document.body.append("another change of the page");
        })()"""
    )
    quote = "document.querySelector(\"[role='link']:not(a) humankind-badge\")"
    tab.wait_for(f"{quote}?.dataset.humankindKey === 'x:joon_park'")
    assert "x:tide_table" not in [badge.key for badge in tab.badges()]


def test_ten_thousand_new_nodes_cause_requests_only_for_authors_in_view(
    feed: Tab, paired: FakeServer, site: str
) -> None:
    model = MODELS[site]
    many = feed.evaluate(
        f"""(model, template) => {{
          const post = document.querySelector(model.post);
          const many = Math.max(300, Math.ceil(10000 / (post.querySelectorAll("*").length + 1)));
          const copy = {COPY};
          const copies = [];
          for (let at = 0; at < many; at += 1) copies.push(copy(model, template.replace("{{}}", "reader" + at), null));
          post.parentElement.append(...copies);
          return many;
        }}""",
        model._asdict(),
        model.other,
    )
    feed.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = model.other.format(f"reader{many - 1}")
    feed.wait_for_badge(key_of(site, last), until=lambda badge: "not sure yet" in badge.name)
    assert len(set(paired.requested_keys())) < 200
    assert feed.evaluate("document.querySelectorAll('humankind-badge').length") < 200
