"""What a page, or somebody's name in it, may try: the same for every site that has a line in
feed_models.py."""

from __future__ import annotations

import pytest

from devtools.browser import Browser, FakeServer, Tab
from devtools.feed_pages.models import COPY, MODELS
from devtools.feed_pages.pages import open_feed, sent_posts

IN_ANY_SCRIPT = {"linkedin", "youtube"}  # where handles may be written in any letters
NAMES = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script></template>',
    "\u202eRev\u202c مريم",
    "\u200b\u200d\u2060",
    "🌱🌱",
    "@somebody_else",
    "Automated",
    "person, kindness 99",
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
    """The site's feed with its badges placed."""
    tab = open_feed(browser, site, host=MODELS[site].host)
    tab.set_viewport(700, 3000)
    tab.wait_for_badge(own_key(site), until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    paired.calls.clear()
    return tab


def own_key(site: str) -> str:
    """The key of the author of the post that copies are made of."""
    return key_of(site, MODELS[site].handle)


def key_of(site: str, handle: str) -> str:
    """A handle's key on a site."""
    return MODELS[site].key.format(handle.lower())


def prepend(tab: Tab, site: str, handles: list[str], names: list[str] | None = None) -> None:
    """Puts copies of the model post before it, each by somebody else."""
    tab.evaluate(PREPEND, MODELS[site]._asdict(), handles, names or [])


def test_a_name_can_say_anything(feed: Tab, browser: Browser, paired: FakeServer, site: str) -> None:
    model = MODELS[site]
    words = [f"reader{at}" for at in range(len(NAMES))]
    handles = [model.other.format(word) for word in words]
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
    asked = [asked for call in paired.calls if call.path == "/v1/scores" for asked in call.json["accounts"]]
    assert not [one for one in asked if one["profile"]], "no name is a label"
    assert feed.evaluate("document.querySelectorAll('img[src=x], body script').length") == 0
    assert browser.refused == []


def test_a_handle_that_only_looks_like_another_is_not_taken_for_it(feed: Tab, paired: FakeServer, site: str) -> None:
    model = MODELS[site]
    before = [badge.key for badge in feed.badges()].count(own_key(site))
    last = model.other.format("lastofall")
    prepend(feed, site, [*(model.other.format(handle) for handle in LOOK_ALIKES), last])
    feed.wait_for_badge(key_of(site, last), until=lambda badge: "not sure yet" in badge.name)
    keys = [badge.key for badge in feed.badges()]
    assert keys.count(own_key(site)) == before
    assert key_of(site, model.other.format("mira")) not in paired.asked()
    if site not in IN_ANY_SCRIPT:
        assert all(key.isascii() for key in keys)
    assert all(key.isprintable() for key in keys)


def test_a_badge_of_the_pages_own_making_goes(feed: Tab, site: str) -> None:
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


def test_a_node_that_is_used_again_for_somebody_else_gets_their_badge(feed: Tab, site: str) -> None:
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


def test_a_quoted_name_without_a_link_that_is_used_again_gets_the_other_badge(
    browser: Browser, paired: FakeServer
) -> None:
    """On X the quoted author stands in no link whose address could change."""
    assert paired.url
    tab = open_feed(browser, "x")
    tab.wait_for_badge("x:tide_table", until=lambda badge: "not sure yet" in badge.name)
    tab.evaluate(
        """(() => {
          const handle = document.querySelector("[role='link']:not(a) .handle span");
          handle.firstChild.nodeValue = "@joon_park";
          document.body.append("and something else of the page's");
        })()"""
    )
    quote = "document.querySelector(\"[role='link']:not(a) humankind-badge\")"
    tab.wait_for(f"{quote}?.dataset.humankindKey === 'x:joon_park'")
    assert "x:tide_table" not in [badge.key for badge in tab.badges()]


def test_ten_thousand_nodes_at_once_ask_only_about_who_is_in_view(feed: Tab, paired: FakeServer, site: str) -> None:
    model = MODELS[site]
    many = feed.evaluate(
        f"""(model, around) => {{
          const post = document.querySelector(model.post);
          const many = Math.max(300, Math.ceil(10000 / (post.querySelectorAll("*").length + 1)));
          const copy = {COPY};
          const copies = [];
          for (let at = 0; at < many; at += 1) copies.push(copy(model, around.replace("{{}}", "reader" + at), null));
          post.parentElement.append(...copies);
          return many;
        }}""",
        model._asdict(),
        model.other,
    )
    feed.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = model.other.format(f"reader{many - 1}")
    feed.wait_for_badge(key_of(site, last), until=lambda badge: "not sure yet" in badge.name)
    assert len(set(paired.asked())) < 200
    assert feed.evaluate("document.querySelectorAll('humankind-badge').length") < 200
