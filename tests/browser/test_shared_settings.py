"""Rules and settings that browsers share through the server: a second profile has them, as has an import."""

from __future__ import annotations

from devtools.browser import Browser, FakeServer, RealServer, Tab
from tests.waiting import eventually

RULE = "rule:* verdict:automated"
NOTICE = "document.querySelector('#elsewhere').innerText.includes('Changed in another browser: automated')"


def set_rule(browser: Browser, action: str) -> None:
    rules = [{"target": "verdict:automated", "action": action, "network": None}]
    browser.send_message(type="change", change={"rules": {"rules": rules}})


def rule_in(browser: Browser) -> str:
    rules = browser.send_message(type="settings")["settings"]["rules"]["rules"]
    return ", ".join(rule["action"] for rule in rules)


def wait_until_shared(server: RealServer, action: str | None) -> None:
    eventually(lambda: server.request("/v1/rules")["items"].get(RULE, {}).get("value") == action)


def pair_and_open_options(browser: Browser, server: RealServer) -> Tab:
    browser.pair_with(server.url, server.token)
    options = browser.open("options/options.html")
    options.wait_for_element("#rules select")
    return options


def test_a_second_profile_has_the_rules_and_an_import_brings_them_back(browser: Browser, server: RealServer) -> None:
    options = pair_and_open_options(browser, server)
    set_rule(browser, "collapse")
    wait_until_shared(server, "collapse")
    exported = server.request("/v1/export")
    assert exported["rules"][RULE]["value"] == "collapse"

    browser.reset()  # another profile, without anything of the first
    options = pair_and_open_options(browser, server)
    options.wait_for("document.querySelector('#rules tr:nth-child(3) select').value === 'collapse'")
    assert rule_in(browser) == "collapse"

    replace_it_from_elsewhere(browser, options, server)
    set_rule(browser, "highlight")
    wait_until_shared(server, "highlight")
    server.request("/v1/import?replace=1", "POST", {"rules": exported["rules"]})
    options.close()
    browser.open(server.page("/tags?done=undone")).wait_for_element("h1")  # a page that says that something changed
    options = browser.open("options/options.html")
    options.wait_for("document.querySelector('#rules tr:nth-child(3) select')?.value === 'collapse'")


def replace_it_from_elsewhere(browser: Browser, options: Tab, server: RealServer) -> None:
    """Another browser's later change counts, is not silent, and can be undone."""
    later = "2999-01-01T00:00:00Z"  # counts as now
    server.request("/v1/rules", "POST", {"items": {RULE: {"value": "hide", "changed_at": later}}})
    browser.send_message(type="change", change={"newHosts": "later"})
    options.wait_for(NOTICE)
    assert rule_in(browser) == "hide"
    options.click("#elsewhere button")
    wait_until_shared(server, "collapse")
    options.wait_for("document.querySelector('#elsewhere').innerText === ''")
    assert rule_in(browser) == "collapse"


def test_the_items_of_one_server_do_not_become_those_of_another(browser: Browser, paired: FakeServer) -> None:
    """The reader chooses another server while the response of the one before is on its way."""
    browser.send_message(type="change", change={"rules": {"alwaysShow": ["x:friend"]}})
    page = browser.open("options/options.html")
    outcome = page.evaluate(
        """(async () => {
          const { changeSettings, followServer } = await import("/background/settings.js");
          const { readShared } = await import("/background/shared_settings.js");
          const { syncSettings } = await import("/background/sync.js");
          const send = globalThis.fetch;
          globalThis.fetch = async (url, options) => {
            const response = await send(url, options);
            if (!url.endsWith("/v1/rules")) return response;
            await changeSettings(() => ({ serverUrl: "https://community.example" }));
            await followServer();
            return response;
          };
          const isChanged = await syncSettings("now");
          const { place, items } = await readShared();
          const { rules } = await changeSettings(() => ({}));
          return [isChanged, place, Object.keys(items).filter((name) => name.startsWith("always:")), rules.alwaysShow];
        })()"""
    )
    assert paired.shared_settings["always:x:friend"].value is True
    assert outcome == [False, "https://community.example", [], []]


def test_a_new_server_gets_nothing_that_may_name_an_account(browser: Browser) -> None:
    page = browser.open("options/options.html")
    brought = page.evaluate(
        """(async () => {
          const { afterMove } = await import("/background/shared_settings.js");
          const { DEFAULTS } = await import("/background/settings.js");
          const chosen = { value: true, changed_at: "2026-11-23T04:00:00Z" };
          const hidden = { ...chosen, value: "hide" };
          // The last two are kept for a newer version, which shared this server with this one.
          const items = {
            "site_off:x.com": chosen, "always:x:friend": chosen, "rule:* tag:noise": hidden,
            "rule:* account:x:friend": hidden, "muted:x:friend": chosen,
          };
          const settings = { ...DEFAULTS, sitesOff: ["x.com"] };
          const shared = { items, unsent: [], replaced: {}, place: "own" };
          const moved = afterMove({ shared, settings, elsewhere: {} }, "https://community.example", DEFAULTS);
          return [moved.shared, moved.elsewhere.own].map((one) => Object.keys(one.items));
        })()"""
    )
    assert brought[0] == ["site_off:x.com"]
    assert len(brought[1]) == 5, "the way back"


def test_a_change_made_while_an_earlier_one_is_sent_is_kept(browser: Browser) -> None:
    """Also in the same millisecond, and where another browser's clock is an hour ahead."""
    page = browser.open("options/options.html")
    kept = page.evaluate(
        """(async () => {
          const { afterChange, afterSync, unsentItems } = await import("/background/shared_settings.js");
          const { DEFAULTS } = await import("/background/settings.js");
          const rule = (action) => ({ target: "verdict:automated", action, network: null });
          const settings = (...actions) => ({ ...DEFAULTS, rules: { ...DEFAULTS.rules, rules: actions.map(rule) } });
          const inAnHour = new Date(Date.now() + 3.6e6).toISOString();
          const ahead = { "rule:* verdict:automated": { value: "dim", changed_at: inAnHour } };
          const actions = [];
          for (const items of [{}, ahead]) {
            let shared = afterChange({ items, unsent: [], replaced: {} }, settings("highlight"), DEFAULTS);
            const received = unsentItems(shared);
            shared = afterChange(shared, settings(), DEFAULTS);
            const after = afterSync(shared, settings(), { ...items, ...received }, received);
            actions.push(after.settings.rules.rules.map((one) => one.action), Object.keys(unsentItems(after.shared)));
            const last = unsentItems(after.shared);
            const end = afterSync(after.shared, after.settings, last, last);
            actions.push(end.settings.rules.rules, end.shared.unsent);
          }
          return actions;
        })()"""
    )
    assert kept == [[], [RULE], [], []] * 2
