"""Rules: what happens to posts by the mark of their author, on every site, and what never happens."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from devtools.browser import Browser, FakeServer, ready
from devtools.feed_pages.models import COPY, MODELS
from devtools.feed_pages.pages import ADDRESSES, HARBOUR, JOON, MIRA, html_of, open_feed
from shared_schema.networks import account_of

LINE = "humankind-line >>> [data-do=toggle]"
ALWAYS = "humankind-line >>> [data-do=always]"
BOX = "document.querySelector('[data-humankind]')"
RECORD = """(() => {
  window.received = [];
  for (const type of ["pointermove", "pointerover", "mousemove", "mouseover", "focusin"])
    document.body.addEventListener(type, (event) => {
      if (event.target.localName === "humankind-line") window.received.push(type);
    });
})()"""
# Whether the first post with a rule shows its words: the texts and the boxes that are left of it.
TEXT = """((box) => box ? [...box.querySelectorAll("*")].filter((part) => part.localName !== "humankind-line"
  && !part.closest("[data-humankind-reply], humankind-line")
  && [...part.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim())
  && part.checkVisibility()).length : -1)"""
ALL = "document.querySelectorAll('[data-humankind]')"
# The page as its own scripts made it, without what is ours.
OWN_NODES = """(() => {
  const copy = document.body.cloneNode(true);
  for (const ours of copy.querySelectorAll("humankind-badge, humankind-line")) ours.remove();
  for (const name of ["data-humankind", "data-humankind-reply", "data-humankind-around"]) {
    for (const element of copy.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  return copy.innerHTML.replace(/<!--.*?-->/gs, '');
})()"""
# Clients whose lists add posts in view, and use an element again for somebody else's post.
VIRTUAL = ("mastodon", "x", "bluesky", "phanpy", "elk")
# Whether words of the post are shown when a frame is painted: not where the post of the known account is new, not where
# it gets an element that was somebody else's, and not in a copy. Somebody else's post is shown in the same frame.
REUSE = f"""async (model, noisy, other) => {{
  const copy = {COPY};
  const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const wrong = [];
  const check = async (step, post, isShown) => {{
    await new Promise((done) => requestAnimationFrame(done));
    const words = {TEXT}(post);
    if (isShown ? words < 1 : words !== 0) wrong.push([step, words]);
    await paint();
  }};
  const rename = (post, from, to) => {{
    for (const element of [post, ...post.querySelectorAll("*")]) {{
      for (const {{ name, value }} of [...element.attributes]) {{
        if (value.includes(from)) element.setAttribute(name, value.replaceAll(from, to));
      }}
    }}
  }};
  const list = document.querySelector(model.post).parentElement;
  const post = copy(model, noisy, null);
  for (const line of post.querySelectorAll("humankind-line")) line.remove();
  for (const part of [post, ...post.querySelectorAll("[data-humankind]")]) part.removeAttribute("data-humankind");
  list.prepend(post);
  await check("new", post, false);
  rename(post, noisy, other);
  await check("reused", post, true);
  rename(post, other, noisy);
  await check("reused again", post, false);
  const twin = post.cloneNode(true);
  list.prepend(twin);
  await check("copied", twin, false);
  rename(twin, noisy, other);
  await check("copy reused", twin, true);
  post.remove();
  twin.remove();
  return wrong;
}}"""
# Which words of a post, or of the page, were shown in a frame, as the page's own script sees them. A frame that begins
# before the page has arrived counts, too.
FRAMES = """<script>
  window.frames_ = { flashed: 0, shown: 0, first: performance.now(), decided: null };
  const visible = (part) => part.checkVisibility({ visibilityProperty: true });
  (function frame() {
    const post = document.querySelector(POST);
    const words = [...(post?.querySelectorAll("*") ?? [])].filter((part) => part.localName !== "humankind-line"
      && [...part.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim()) && visible(part));
    if (words.length) frames_.flashed += 1;
    if (document.body && visible(document.body)) frames_.shown += 1;
    if (document.documentElement.hasAttribute("data-humankind-decided")) frames_.decided ??= performance.now();
    requestAnimationFrame(frame);
  })();
</script>"""
HELD = 1500  # ms: somewhat less than content/hold.css keeps a page unpainted
PARSED = "(html) => Document.parseHTMLUnsafe(html).body.innerHTML.replace(/<!--.*?-->/gs, '')"


def set_rules(browser: Browser, *rules: tuple[str, str] | tuple[str, str, str], **book: Any) -> None:
    """Sets the rules, given as target and action, and a network where it is for one."""
    found = [
        {"target": target, "action": action, "network": rest[0] if rest else None} for target, action, *rest in rules
    ]
    browser.send_message(type="change", change={"rules": {"rules": found, **book}})


def make_known(browser: Browser, *keys: str) -> None:
    """Looks accounts up, as if an earlier page had shown them."""
    accounts = [account_of(key) for key in keys]
    items = [{"account": {"network": who.network, "host": who.host, "handle": who.handle}} for who in accounts]
    browser.send_message(type="scores", items=items)


def test_no_rule_dims_or_hides_whom_it_must_not(browser: Browser, paired: FakeServer) -> None:
    """Every combination of what can be known about an account and of rules; then what decides between two rules."""
    assert paired.url
    page = browser.open("options/options.html")
    page.wait_for_element("#rules select")
    wrong, count = page.evaluate(
        """(() => {
          const { rules, contract } = humankind;
          const { verdicts } = contract;
          const now = Date.parse("2026-11-27T00:00:00Z");
          const targets = [...verdicts.map((one) => `verdict:${one}`), "new", "kindness:50", "tag:noise", "list:https://lists.example/a.json"];
          const wrong = [];
          let count = 0;
          const dates = [null, "2026-11-20T00:00:00Z", "2019-01-01T00:00:00Z"];
          for (const verdict of verdicts) for (const corrected of [null, ...verdicts])
          for (const kindness of [null, 10, 90]) for (const createdAt of dates) for (const tag of [null, "Noise"])
          for (const lists of [[], ["https://lists.example/a.json"]]) {
            const facts = { verdict: corrected ?? verdict, corrected, kindness, createdAt, tag, lists };
            for (const target of targets) for (const action of rules.actionsFor("new"))
            for (const network of [null, "x"])
            for (const alwaysShow of [[], ["x:ada"]]) for (const isFollowed of [false, true]) {
              const book = { ...rules.DEFAULTS, rules: [{ target, action, network }], alwaysShow };
              const found = rules.decide(book, facts, { key: "x:ada", network: "x", isFollowed, now });
              const isExcepted = alwaysShow.length > 0 || isFollowed;
              const spared = facts.verdict === "unsure" || corrected === "person" || isExcepted;
              const subdues = ["dim", "collapse", "hide"].includes(found.action);
              count += 1;
              if ((spared && subdues) || ![action, "badge"].includes(found.action)) wrong.push([facts, book, found]);
              const applies = { tag: tag !== null, list: lists.length > 0, new: createdAt?.startsWith("2026") ?? false,
                kindness: kindness === 10, verdict: target === `verdict:${facts.verdict}` }[target.split(":")[0]];
              const expected = applies && !(spared && action !== "highlight") ? action : "badge";
              if (found.action !== expected) wrong.push([expected, facts, book, found]);
            }
          }
          return [wrong.slice(0, 3), count];
        })()"""
    )
    assert (wrong, count > 50_000) == ([], True)
    decided = page.evaluate(
        """(() => {
          const decide = (rules, facts) => humankind.rules.decide(
            humankind.rules.checked({ rules }),
            { verdict: "automated", corrected: null, kindness: 20, createdAt: null, tag: null, lists: [], ...facts },
            { key: "x:ada", network: "x", isFollowed: false, now: 0 },
          ).action;
          const rule = (target, action, network = null) => ({ target, action, network });
          return [
            decide([rule("verdict:automated", "hide"), rule("tag:Friend", "highlight")], { tag: "friend" }),
            decide([rule("verdict:automated", "hide"), rule("tag:friend", "badge")], { tag: "Friend" }),
            decide([rule("verdict:automated", "hide"), rule("verdict:automated", "dim", "x")], {}),
            decide([rule("verdict:automated", "hide"), rule("verdict:automated", "dim", "mastodon")], {}),
            decide([rule("verdict:automated", "hide"), rule("kindness:30", "collapse")], {}),
            decide([rule("verdict:automated", "hide"), rule("kindness:30", "collapse")], { kindness: null }),
            // The last moment of being new, and the one after it: as the badge and the server have it.
            ...[0, 1].map((after) => {
              const created = -humankind.contract.limits.newAccountDays * 86_400_000 - after;
              return decide([rule("new", "dim")], { createdAt: new Date(created).toISOString() });
            }),
          ];
        })()"""
    )
    assert decided == ["highlight", "badge", "dim", "hide", "collapse", "hide", "dim", "badge"]
    checked = page.evaluate(
        """humankind.rules.checked({
          rules: [
            { target: "verdict:unsure", action: "hide" },
            { target: "kindness:0", action: "dim" },
            { target: "verdict:person", action: "dim", network: "nowhere" },
            { target: "list:javascript:alert(1)", action: "dim" },
            null,
            ...Array(900).fill(0).map((_, at) => ({ target: `tag:${at}`, action: "dim" })),
          ],
          alwaysShow: ["x:ada", 5, "x:ada"],
          sparesFollowed: "no",
        })"""
    )
    assert (len(checked["rules"]), checked["alwaysShow"], checked["sparesFollowed"]) == (200, ["x:ada"], True)
    assert (
        page.evaluate("humankind.rules.checked({ rules: [{ target: 'verdict:unsure', action: 'hide' }] }).rules") == []
    )


def test_posts_of_known_accounts_are_collapsed_on_every_site(browser: Browser, paired: FakeServer) -> None:
    """Nothing of the post is shown, and no node of the page is changed."""
    keys = {site: model.key.format(model.handle.lower()) for site, model in MODELS.items()}
    set_rules(browser, ("verdict:automated", "collapse"))
    noisy = {MODELS[site].key.format(MODELS[site].other.format("noisy")) for site in VIRTUAL}
    paired.set_results(*(ready(key, "automated", kindness=20.0) for key in {*keys.values(), *noisy}))
    make_known(browser, *sorted({*keys.values(), *noisy}))
    tab = browser.open("options/options.html")
    tab.set_viewport(700, 1600)
    for site, model in MODELS.items():
        own = str(urlsplit(ADDRESSES[site]).hostname)
        host = model.host or own
        html = html_of(site).replace(own, host)
        browser.route(f"https://{host}/*", html)
        tab.goto(ADDRESSES[site].replace(own, host))
        tab.wait_for("document.querySelector('[data-humankind=collapse] > humankind-line')")
        assert tab.evaluate(f"{TEXT}({BOX})") == 0, f"{site}: words of a collapsed post are shown"
        assert tab.evaluate(OWN_NODES) == tab.evaluate(PARSED, html), f"{site}: nodes of the page have changed"
        if site in VIRTUAL:
            handles = [model.other.format(name) for name in ("noisy", "other")]
            assert tab.evaluate(REUSE, model._asdict(), *handles) == [], site


@pytest.mark.parametrize("site", ["hackernews", "reddit-old"])
def test_no_post_of_a_page_that_arrives_complete_flashes(browser: Browser, paired: FakeServer, site: str) -> None:
    model, address = MODELS[site], ADDRESSES[site]
    key = model.key.format(model.handle.lower())
    html = html_of(site).replace("</head>", FRAMES.replace("POST", json.dumps(model.post)) + "</head>", 1)
    assert FRAMES[-40:] in html
    paired.set_results(ready(key, "automated", kindness=20.0))
    browser.route(f"https://{urlsplit(address).hostname}/*", html, csp=None)
    set_rules(browser, ("verdict:automated", "collapse"))
    make_known(browser, key)
    tab = browser.open(address)
    in_time = 0
    for _ in range(6):  # how soon a frame is drawn differs
        tab.goto(address)
        tab.wait_for("document.querySelector('[data-humankind=collapse] > humankind-line')")
        tab.wait_for("frames_.shown > 2 && frames_.decided")
        # On a machine that is too busy to decide within HELD, the page is shown all the same.
        if tab.evaluate("frames_.decided - frames_.first") < HELD:
            in_time += 1
            assert tab.evaluate("frames_.flashed") == 0
        if in_time == 2:
            break
    assert in_time > 0
    set_rules(browser)  # without rules, nothing is kept back
    tab.goto(address)
    tab.wait_for_element("humankind-badge")
    assert tab.evaluate("getComputedStyle(document.body).animationName") == "none"


def test_what_happens_to_posts_follows_the_rules(browser: Browser, paired: FakeServer) -> None:
    """On a feed, a list that places its cells, table rows, and a conversation with replies inside replies."""
    pages = {
        "mastodon": (HARBOUR, "hide"),
        "x": ("x:harbourweather", "hide"),
        "hackernews-list": ("hackernews:harbour", "hide"),
        "reddit-thread": ("reddit:joon-park", "collapse"),
    }
    paired.set_results(*(ready(key, "automated", kindness=20.0) for key, _ in pages.values()))
    for page, (key, hidden) in pages.items():
        set_rules(browser, ("verdict:automated", "hide"))
        make_known(browser, key)
        tab = open_feed(browser, page)
        tab.wait_for(f"{BOX}?.dataset.humankind === {hidden!r}")
        assert tab.evaluate(f"[...{ALL}].every((box) => {TEXT}(box) === 0)"), page
        if page == "reddit-thread":
            assert tab.evaluate("document.querySelector('[data-humankind-reply]').checkVisibility()"), "a reply is gone"
        for action in ("dim", "highlight"):
            set_rules(browser, ("verdict:automated", action))
            tab.wait_for(f"{BOX}?.dataset.humankind === {action!r} && !document.querySelector('humankind-line')")
            assert tab.evaluate(f"{TEXT}({BOX})") > 0, (page, action)
        if page == "mastodon":  # Ben, who is not judged, boosted it
            set_rules(browser, ("verdict:automated", "collapse"), reposts="booster")
            tab.wait_for(f"!{BOX}")
            set_rules(browser, ("verdict:unsure", "highlight"), reposts="booster")
            tab.wait_for(f"[...{ALL}].some((box) => box.querySelector('.status__prepend'))")
            set_rules(browser, reposts="author")
        set_rules(browser)
        tab.wait_for(f"!{BOX} && !document.querySelector('[data-humankind-reply], [data-humankind-around]')")
        tab.close()


def test_a_collapsed_post_is_shown_counted_and_always_shown(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, "automated", kindness=20.0), ready(JOON, "person", kindness=91.0))
    set_rules(browser, ("verdict:automated", "collapse"), ("verdict:person", "highlight"))
    make_known(browser, MIRA)
    tab = open_feed(browser, "mastodon")
    tab.wait_for_element(LINE)
    tab.wait_for_badge(JOON)
    assert tab.axe("humankind-line") == []
    # With the keyboard; the focus stays, and a redrawn post stays open.
    tab.evaluate(RECORD)
    tab.hover(LINE)
    tab.focus(LINE)
    assert tab.evaluate("window.received") == [], (
        "a site that opens its own card on hover or focus gets no event to do so"
    )
    tab.press("Enter")
    tab.wait_for(f"{TEXT}(document.querySelector('article')) > 0")
    assert tab.evaluate("document.activeElement.localName") == "humankind-line"
    tab.evaluate("(() => { const feed = document.querySelector('[role=feed]'); feed.innerHTML = feed.innerHTML; })()")
    tab.wait_for_badge(MIRA)
    tab.wait_for_element(ALWAYS)
    tab.click(LINE)
    tab.wait_for("document.querySelector('[data-humankind=collapse]')")
    # The popup counts, shows all, and undoes that.
    popup = browser.open_over(tab, "popup/popup.html")
    popup.wait_for("document.querySelector('.acted')?.textContent.includes('1 collapsed, 0 hidden on this page')")
    popup.click(".acted button")
    tab.wait_for("!document.querySelector('[data-humankind=collapse], humankind-line')")
    popup.wait_for("document.querySelector('.acted')?.textContent.includes('All posts')")
    tab.activate()
    popup.click(".acted button")
    tab.wait_for("document.querySelector('[data-humankind=collapse] > humankind-line')")
    popup.close()
    # A correction brings the post back at once, and so does "Always show".
    browser.send_message(type="correct", key=MIRA, verdict="person")
    tab.wait_for("!document.querySelector('humankind-line')")
    browser.send_message(type="uncorrect", key=MIRA)
    tab.activate()
    # It is in view: dimmed for now, so that nothing moves.
    tab.wait_for("document.querySelector('[data-humankind=dim]')")
    assert not tab.exists("humankind-line")
    tab.goto(tab.url)
    tab.wait_for_element(LINE)
    tab.focus(LINE)
    tab.press("Enter")
    tab.wait_for_element(ALWAYS)
    tab.press("Tab")
    tab.press("Enter")
    tab.wait_for("!document.querySelector('humankind-line')")
    assert tab.evaluate("document.activeElement.closest('article')?.textContent.includes('Mira')"), (
        "the keyboard goes on at the author"
    )
    assert browser.storage()["settings"]["rules"]["alwaysShow"] == [MIRA]
    page = browser.open("options/options.html")
    page.click("#always button")
    page.wait_for("!document.querySelector('#always button')")
    tab.activate()
    tab.wait_for_element(LINE)
