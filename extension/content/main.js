// @ts-check
// The entry point in a page: requests the status, badges the authors that the watcher finds, opens cards, and responds
// to the popup. Without a server the page shows nothing; the popup then says what to do.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { badge, badgeTheme, card, lookups, postRules, watcher, siteReader, siteTables, diagnosis } = humankind;
  const { request, listen } = humankind.messages;
  const STATUS_MS = 30_000;
  const THEME_ATTRIBUTES = ["class", "style", "data-theme", "data-color-scheme", "data-color-mode", "data-mode"];

  /** @type {HumankindState} */
  const THINKING = { kind: "thinking" };

  /** @type {HumankindStatus | null} */
  let status = null;
  let running = false;
  let repainting = false;
  /** Whether the accounts that the rules concern have to be requested. */
  let wantsKnown = true;
  /** How often the status was requested. */
  let requests = 0;
  /** Whether this runs before the page has arrived. */
  const isEarly = document.readyState === "loading";
  /** Posts found, and those that could be read. */
  let posts = 0;
  let read = 0;
  /** Ends everything that runs in this page, for good. */
  const ending = new AbortController();
  const { signal } = ending;

  /** @returns {boolean} false once the extension was reloaded or removed; the page is then cleaned up */
  function isActive() {
    if (humankind.isConnected()) return true;
    card.close();
    stop();
    ending.abort();
    return false;
  }

  /** Requests the status and starts or stops accordingly. */
  async function updateStatus() {
    if (!isActive() || document.hidden) return;
    const number = ++requests;
    /** @type {HumankindStatus | null} */
    const received = await request({ type: "status", known: wantsKnown }).catch(() => null);
    // Two changes in a row make two requests. The response to the first one may come last, with the rules of before.
    if (number !== requests || !isActive()) return;
    status = received;
    if (status?.state === "on" && siteTables.accept(status.tables) && running) stop();
    if (status?.state === "on") {
      wantsKnown = false;
      const differ = postRules.accept(status.rules, status.known);
      start();
      if (differ) applyRules();
    } else stop();
    for (const spot of watcher.badged()) place(spot);
    // What is known from before is decided: a page that content/hold.css kept unpainted may be shown.
    if (isEarly && status?.state !== "site_off" && status?.state !== "paused") {
      document.documentElement.setAttribute("data-humankind-decided", "");
    }
  }

  function start() {
    lookups.resume();
    if (running) return;
    running = true;
    postRules.start();
    watcher.start({
      seen,
      place,
      isEager: postRules.isEager,
      mayAct: postRules.mayAct,
      early: (author, site) => postRules.consider(author, site, "now"),
      dropped: postRules.drop,
      restore: postRules.restore,
    });
  }

  /** The reader changed the rules, or what they apply to: acts on the whole page at once. */
  function applyRules() {
    const site = watcher.site();
    postRules.reconsider(null, "now");
    if (site) for (const spot of watcher.badged()) postRules.consider(spot, site, "now");
    if (site && postRules.isEager()) watcher.decideEarly();
  }

  /** Removes the badges. A card that the reader has open stays, and shows the problem. */
  function stop() {
    lookups.pause();
    humankind.intercepted?.stop();
    if (!running) return;
    running = false;
    wantsKnown = true;
    postRules.stop();
    watcher.stop();
  }

  /**
   * @param {HumankindSpot} spot
   * @param {HumankindSite} where
   */
  function seen(spot, where) {
    if (!isActive()) return;
    const { account } = spot;
    const shown = spot.place.kind === "post" ? siteReader.read(where, spot.link) : null;
    posts += spot.place.kind === "post" ? 1 : 0;
    read += shown ? 1 : 0;
    const profile = siteReader.optOut(where, spot) ?? where.profile?.(spot.link) ?? null;
    const { intercepted } = humankind;
    if (!intercepted) return lookups.add(account, shown ? [shown] : [], profile);
    intercepted.start(where);
    intercepted.settled(() => {
      const received = intercepted.take(account);
      // The response has more of the post than the page shows, and knows for certain whether it is public.
      const post = shown ? (intercepted.post(shown.id ?? null) ?? shown) : null;
      lookups.add(account, post ? [post, ...received.posts] : received.posts, received.profile ?? profile);
    });
  }

  /** @param {HumankindState} state */
  const isWanted = (state) => state.kind !== "ready" || Boolean(state.card.tag) || status?.badges[state.card.verdict] !== false;

  /**
   * Inserts the badge of a spot if it is not there, and shows what is known.
   * @param {HumankindSpot} spot
   */
  function place(spot) {
    const site = watcher.site();
    if (site) postRules.consider(spot, site);
    if (spot.place.unbadged) return;
    const state = lookups.state(spot.key) ?? THINKING;
    spot.host ??= badge.create({
      open: (_host, how) => openCard(spot, how),
      leave: card.leave,
      isPointerAtRest: card.isPointerAtRest,
    });
    // Nothing is written that is there already: any change makes the browser compute styles anew.
    badge.show(spot.host, spot.account, state);
    if (spot.host.hidden === isWanted(state)) spot.host.hidden = !isWanted(state);
    if (spot.host.isConnected) badgeTheme.update(spot.host);
    else {
      badgeTheme.request(spot.host);
      const anchor = siteReader.anchor(spot.place, spot.link);
      if (spot.place.inside) anchor.append(spot.host);
      else anchor.after(spot.host);
    }
  }

  /**
   * @param {HumankindSpot} spot
   * @param {"hover" | "pointer" | "keyboard"} how
   */
  function openCard(spot, how) {
    if (!isActive() || !spot.host) return;
    const link = () => postAddress(spot);
    card.open(spot.host, { account: spot.account, key: spot.key, tone: badge.tone(spot.host), link }, how);
  }

  /**
   * The address of the public post in which an author is named, for a tag that is made there.
   * @param {HumankindSpot} spot
   */
  function postAddress(spot) {
    const where = watcher.site();
    return (where && spot.place.kind === "post" && siteReader.read(where, spot.link)?.url) || null;
  }

  /** @param {string} key */
  function changed(key) {
    const isBooster = postRules.isBooster(key);
    for (const spot of watcher.badged()) if (spot.key === key || isBooster) place(spot);
    postRules.reconsider(key, "calmly");
    card.refresh(key);
  }

  /** The page changed its colours or its width: adapts the badges in view. */
  function repaint() {
    badgeTheme.invalidate();
    if (repainting) return;
    repainting = true;
    requestIdleCallback(() => {
      repainting = false;
      for (const spot of watcher.visible()) if (spot.host) badgeTheme.request(spot.host);
    });
  }

  function watchTheme() {
    const themes = new MutationObserver(repaint);
    for (const root of [document.documentElement, document.body]) {
      if (root) themes.observe(root, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint, { signal });
    addEventListener("resize", repaint, { signal });
    signal.addEventListener("abort", () => themes.disconnect());
  }

  /** @returns {PageSummary} what the popup shows about this page */
  function summary() {
    const found = watcher.site();
    const recognised = found ? watcher.recognised() : siteReader.isIdle(location);
    const shown = new Set([...watcher.badged()].map(({ key }) => key));
    return { site: found?.id ?? "", recognised, posts, read, acted: postRules.summary(), ...lookups.summary((key) => shown.has(key)) };
  }

  /**
   * @param {RuntimeMessage} message
   * @returns {unknown}
   */
  function respond(message) {
    if (message.type === "summary") return summary();
    if (message.type === "diagnosis") return { failure: diagnosis.failure(watcher.site()), lines: diagnosis.lines(watcher.site()) };
    if (message.type === "release") {
      postRules.release(message["on"] === true);
      applyRules();
      return summary();
    }
    if (message.type === "account_changed") {
      postRules.forget(String(message["key"]));
      lookups.refresh(String(message["key"]));
    } else if (message.type === "settings_changed" || message.type === "server_changed") {
      wantsKnown = true;
      updateStatus();
    }
    return undefined;
  }

  function main() {
    // On a host that the reader just added, these files can be injected twice.
    if (humankind.started) return;
    humankind.started = true;
    // An earlier version of the extension may have left these behind.
    for (const element of document.querySelectorAll("humankind-badge, humankind-card")) element.remove();
    humankind.postActions.cleanUp(document.documentElement);
    if (humankind.pairingPage?.watch()) return;
    // On some sites this runs before the page is there.
    if (document.body) watchTheme();
    else addEventListener("DOMContentLoaded", watchTheme, { once: true, signal });
    listen(respond);
    lookups.start({ changed, failed: updateStatus, isVisible: watcher.isVisible });
    document.addEventListener("visibilitychange", updateStatus, { signal });
    const watching = setInterval(() => {
      if (isActive() && !running && status?.state !== "site_off") updateStatus();
    }, STATUS_MS);
    signal.addEventListener("abort", () => clearInterval(watching));
    updateStatus();
  }

  main();
})();
