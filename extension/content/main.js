// @ts-check
// Puts the parts together: asks how things stand, badges whom the watcher sees, opens cards, answers the popup.
// When the server is off, nothing shows in the page: the popup says what to do. An orphan of an update goes quiet.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { badge, card, lookups, watcher, site, tables, diagnosis } = humankind;
  const AGAIN_MS = 30_000;
  const THEME_MARKS = ["class", "style", "data-theme", "data-color-scheme", "data-color-mode", "data-mode"];

  /** @type {HumankindStatus | null} */
  let status = null;
  let running = false;
  let repainting = false;
  /** Posts met, and those whose words were understood. */
  let posts = 0;
  let read = 0;

  /** @returns {boolean} false for an orphan, which has cleared up after itself */
  function inCharge() {
    if (humankind.alive()) return true;
    card.close();
    stop();
    return false;
  }

  /** Asks how things stand and runs or rests by it. */
  async function align() {
    if (!inCharge() || document.hidden) return;
    const reply = await humankind.ask({ type: "status", host: location.host });
    if (!inCharge()) return;
    status = reply.ok ? /** @type {HumankindStatus} */ (/** @type {unknown} */ (reply)) : null;
    if (status?.state === "on" && tables.accept(status.tables) && running) stop();
    if (status?.state === "on") start();
    else stop();
    for (const spot of watcher.badged()) place(spot);
  }

  function start() {
    lookups.resume();
    if (running) return;
    running = true;
    watcher.start({ seen, place });
  }

  /** Badges go; a card that the reader has open stays, and says what is wrong. */
  function stop() {
    lookups.pause();
    humankind.heard?.stop();
    if (!running) return;
    running = false;
    watcher.stop();
  }

  /**
   * @param {HumankindSpot} spot
   * @param {HumankindSite} where
   */
  function seen(spot, where) {
    if (!inCharge()) return;
    const { account } = spot;
    const drawn = spot.place.kind === "post" ? site.read(where, spot.link) : null;
    posts += spot.place.kind === "post" ? 1 : 0;
    read += drawn ? 1 : 0;
    const marks = where.profile?.(spot.link) ?? null;
    const { heard } = humankind;
    if (!heard) return lookups.want(account, drawn ? [drawn] : [], marks);
    heard.start(where);
    heard.settled(() => {
      const told = heard.about(account);
      // What the page received says more than what it drew of it, and knows better whether all may read it.
      const known = drawn ? (heard.post(drawn.id ?? null) ?? drawn) : null;
      lookups.want(account, known ? [known, ...told.posts] : told.posts, told.profile ?? marks);
    });
  }

  /** @param {HumankindState} state */
  const isWanted = (state) => state.kind !== "ready" || status?.badges[state.card.verdict] !== false;

  /**
   * Puts a spot's badge where it belongs, once, and draws what is known.
   * @param {HumankindSpot} spot
   */
  function place(spot) {
    const state = lookups.state(spot.key) ?? { kind: "thinking" };
    spot.host ??= badge.create({ open: (_host, how) => openCard(spot, how), leave: card.leave });
    spot.host.dataset["humankindKey"] = spot.key;
    badge.show(spot.host, spot.account, state);
    spot.host.hidden = !isWanted(state);
    if (!spot.host.isConnected) {
      const anchor = site.anchor(spot.place, spot.link);
      if (spot.place.inside) anchor.append(spot.host);
      else anchor.after(spot.host);
    }
    badge.tint(spot.host);
  }

  /**
   * @param {HumankindSpot} spot
   * @param {"hover" | "pointer" | "keyboard"} how
   */
  function openCard(spot, how) {
    if (!inCharge() || !spot.host) return;
    const tone = spot.host.dataset["tone"] === "dark" ? "dark" : "light";
    card.open(spot.host, { account: spot.account, key: spot.key, tone }, how);
  }

  /** @param {string} key */
  function changed(key) {
    for (const spot of watcher.badged()) if (spot.key === key) place(spot);
    card.refresh(key);
  }

  /** The page changed its colours or its width: badges in view take the inks, and the room, that suit. */
  function repaint() {
    if (repainting) return;
    repainting = true;
    requestIdleCallback(() => {
      repainting = false;
      for (const spot of watcher.visible()) if (spot.host) badge.tint(spot.host);
    });
  }

  function watchLooks() {
    const themes = new MutationObserver(repaint);
    for (const root of [document.documentElement, document.body]) {
      if (root) themes.observe(root, { attributes: true, attributeFilter: THEME_MARKS });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
    addEventListener("resize", repaint);
  }

  /** @returns {PageSummary} what the popup shows of this page */
  function summary() {
    const found = watcher.site();
    const recognised = found ? watcher.recognised() : site.isIdle(location);
    return { site: found?.id ?? "", recognised, posts, read, ...lookups.summary() };
  }

  /**
   * @param {ChromeMessage} message
   * @returns {unknown}
   */
  function answer(message) {
    if (message.type === "summary") return summary();
    if (message.type === "diagnosis") return { failure: diagnosis.failure(watcher.site()), lines: diagnosis.lines(watcher.site()) };
    if (message.type === "account_changed") lookups.forget(String(message["key"]));
    else if (message.type === "settings_changed" || message.type === "server_changed") align();
    return undefined;
  }

  function main() {
    // A host that the reader added may get these files twice.
    if (humankind.started) return;
    humankind.started = true;
    // What an earlier version of the extension left behind in this page.
    for (const left of document.querySelectorAll("humankind-badge, humankind-card")) left.remove();
    if (humankind.pairing.watch()) return;
    humankind.hear(answer);
    lookups.start({ changed, failed: align });
    watchLooks();
    document.addEventListener("visibilitychange", align);
    setInterval(() => {
      if (!inCharge() || (!running && status?.state !== "site_off")) align();
    }, AGAIN_MS);
    align();
  }

  main();
})();
