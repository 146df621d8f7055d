// @ts-check
// Notices authors in the page: added nodes and re-used links only, those in view first. The observer's callback only
// notes what happened; the work is done when the browser is idle. Not for knowing a site or drawing a badge.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const MARGIN = "200px 0px";
  const LATEST_MS = 250;
  const SLICE_MS = 8;
  const BACKLOG_LIMIT = 5000;

  /** @type {HumankindSite | null} */
  let site = null;
  let authors = "";
  /** @type {HumankindWatcherHooks | null} */
  let hooks = null;
  /** Links by themselves: a link that leaves the page takes its spot with it. @type {WeakMap<Element, HumankindSpot>} */
  let spots = new WeakMap();
  /** @type {Set<HumankindSpot>} */
  const inView = new Set();
  /** Spots with a badge; those whose link left the page are let go when the browser is next idle. @type {Set<HumankindSpot>} */
  const badged = new Set();
  /** @type {MutationRecord[][]} */
  let backlog = [];
  /** Elements still to be searched for authors. @type {Element[]} */
  let pending = [];
  let recorded = 0;
  let scheduled = false;
  let address = "";
  let met = 0;

  const mutations = new MutationObserver((records) => {
    backlog.push(records);
    recorded += records.length;
    if (!scheduled) schedule();
  });

  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const spot = spots.get(target);
        if (!spot) views.unobserve(target);
        else if (isIntersecting) enter(spot);
        else leave(spot);
      }
    },
    { rootMargin: MARGIN },
  );

  function schedule() {
    scheduled = true;
    requestIdleCallback(work, { timeout: LATEST_MS });
  }

  /**
   * Works through what was noted, a slice at a time.
   * @param {IdleDeadline} deadline
   */
  function work(deadline) {
    scheduled = false;
    if (!hooks) return;
    takeBacklog();
    const until = performance.now() + SLICE_MS;
    while (pending.length > 0 && (deadline.timeRemaining() > 1 || performance.now() < until)) {
      search(/** @type {Element} */ (pending.pop()));
    }
    if (pending.length > 0) return schedule();
    if (address !== location.href) followAddress();
    mend();
  }

  /** Sorts the noted records: re-used links are looked at now, added elements when there is time. */
  function takeBacklog() {
    const noted = backlog;
    backlog = [];
    const many = recorded > BACKLOG_LIMIT;
    recorded = 0;
    if (many) {
      pending = [document.documentElement];
      return;
    }
    for (const records of noted) {
      for (const record of records) {
        if (record.type === "attributes") meet(/** @type {Element} */ (record.target));
        else for (const node of record.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) pending.push(/** @type {Element} */ (node));
      }
    }
  }

  /** @param {Element} root */
  function search(root) {
    if (!root.isConnected) return;
    if (!site) site = recognise();
    if (!site) return;
    if (root.matches(humankind.badge.tag)) return dropCopy(root);
    for (const copy of root.querySelectorAll(humankind.badge.tag)) dropCopy(copy);
    if (root.matches(authors)) meet(root);
    for (const link of root.querySelectorAll(authors)) meet(link);
  }

  /** @returns {HumankindSite | null} */
  function recognise() {
    const found = humankind.site.find(location);
    if (found) {
      authors = humankind.site.authors(found);
      // What was passed over before the page showed what it is.
      pending.push(document.documentElement);
    }
    return found;
  }

  /**
   * A page that clones its nodes clones badges too, as empty shells.
   * @param {Element} badge
   */
  function dropCopy(badge) {
    if (humankind.badge.button(/** @type {HTMLElement} */ (badge)) === null) badge.remove();
  }

  /**
   * Takes up an author link, or notices that a known link now names somebody else.
   * @param {Element} link
   */
  function meet(link) {
    const found = site ? humankind.site.meet(site, link) : null;
    const before = spots.get(link);
    if (!found) {
      if (before) drop(before);
      return;
    }
    if (before?.key === found.key) return;
    if (before) drop(before);
    spots.set(link, { link, ...found, host: null });
    met += 1;
    views.unobserve(link);
    views.observe(link);
  }

  /** @param {HumankindSpot} spot */
  function enter(spot) {
    if (!hooks || !site) return;
    inView.add(spot);
    badged.add(spot);
    hooks.place(spot);
    hooks.seen(spot, site);
  }

  /** @param {HumankindSpot} spot */
  function leave(spot) {
    inView.delete(spot);
    if (!spot.link.isConnected) drop(spot);
  }

  /** @param {HumankindSpot} spot */
  function drop(spot) {
    inView.delete(spot);
    badged.delete(spot);
    spots.delete(spot.link);
    views.unobserve(spot.link);
    spot.host?.remove();
  }

  /** In one page that shows another person now, a profile's heading may stay the same element. */
  function followAddress() {
    address = location.href;
    for (const link of document.querySelectorAll(authors || "humankind-none")) meet(link);
  }

  /** Puts back badges that the page removed while it re-drew the name. */
  function mend() {
    for (const spot of badged) {
      if (!spot.link.isConnected) drop(spot);
      else if (spot.host && !spot.host.isConnected) hooks?.place(spot);
    }
  }

  function observe() {
    if (!hooks || document.hidden) return;
    mutations.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
    pending = [document.documentElement];
    if (!scheduled) schedule();
  }

  function rest() {
    mutations.disconnect();
    backlog = [];
    pending = [];
    recorded = 0;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : observe()));

  humankind.watcher = {
    start: (given) => {
      hooks = given;
      address = location.href;
      observe();
    },
    stop: () => {
      hooks = null;
      rest();
      views.disconnect();
      for (const spot of badged) spot.host?.remove();
      inView.clear();
      badged.clear();
      spots = new WeakMap();
      for (const badge of document.querySelectorAll(humankind.badge.tag)) badge.remove();
    },
    visible: () => inView,
    badged: () => badged,
    site: () => site,
    met: () => met,
  };
})();
