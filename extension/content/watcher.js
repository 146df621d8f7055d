// @ts-check
// Notices authors in the page: added nodes and re-used links only. The observer's callback only notes what happened;
// what was added is searched when it comes near the view, and whom a link names is read when the link does.
// Not for knowing a site or drawing a badge.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const MARGIN = "200px 0px";
  const LATEST_MS = 250;
  const SLICE_MS = 8;
  const BACKLOG_LIMIT = 5000;

  /** @type {HumankindSite | null} */
  let site = null;
  /** What to look for in the page: author links, and copies of badges. */
  let sought = "humankind-none";
  /** @type {HumankindWatcherHooks | null} */
  let hooks = null;
  /** Links that came near the view: a link that leaves the page takes its spot with it. @type {WeakMap<Element, HumankindSpot>} */
  let spots = new WeakMap();
  /** @type {Set<HumankindSpot>} */
  const inView = new Set();
  /** Spots with a badge; those whose link left the page are let go when the browser is next idle. @type {Set<HumankindSpot>} */
  const badged = new Set();
  /** @type {MutationRecord[][]} */
  let backlog = [];
  /** Added elements that are still to be taken up. @type {Element[]} */
  let pending = [];
  let recorded = 0;
  let scheduled = false;
  let address = "";
  /** Author links found, accounts they named, and links that named nobody. */
  let found = 0;
  let met = 0;
  let strangers = 0;

  const mutations = new MutationObserver((records) => {
    backlog.push(records);
    recorded += records.length;
    if (!scheduled) schedule();
  });

  /** Added parts of the page; one without a box of its own may show its inside anywhere and is searched at once. */
  const parts = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting && hasBox(entry.boundingClientRect)) continue;
        parts.unobserve(entry.target);
        search(entry.target);
      }
    },
    { rootMargin: MARGIN },
  );

  /** @param {DOMRectReadOnly} rect */
  const hasBox = (rect) => rect.height > 0 && rect.width > 0;

  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        try {
          if (isIntersecting) enter(target);
          else leave(target);
        } catch (error) {
          // One part of a page in a shape nobody thought of: the others go on.
          console.error(error);
        }
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
    if (!site) recognise();
    takeBacklog();
    const until = performance.now() + Math.max(SLICE_MS, deadline.timeRemaining());
    while (pending.length > 0 && performance.now() < until) takeUp(/** @type {Element} */ (pending.pop()));
    if (pending.length > 0) return schedule();
    if (address !== location.href) followAddress();
    mend();
  }

  /** Once the page shows what it is, what was passed over before is searched too. */
  function recognise() {
    site = humankind.site.find(location);
    if (!site) return;
    sought = `${humankind.site.authors(site)},${humankind.badge.tag}`;
    search(document.documentElement);
  }

  /** Sorts the noted records: re-used links are looked at now, added elements when there is time. */
  function takeBacklog() {
    const noted = backlog;
    const many = recorded > BACKLOG_LIMIT;
    backlog = [];
    recorded = 0;
    if (!site) return;
    if (many) search(document.documentElement);
    else for (const records of noted) for (const record of records) take(record);
  }

  /** @param {MutationRecord} record */
  function take(record) {
    if (record.type === "attributes") return reread(/** @type {Element} */ (record.target));
    for (const node of record.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) pending.push(/** @type {Element} */ (node));
    }
  }

  /** @param {Element} added */
  function takeUp(added) {
    if (added.firstElementChild) parts.observe(added);
    else if (added.matches(sought)) look(added);
  }

  /** @param {Element} root */
  function search(root) {
    if (!hooks || !root.isConnected) return;
    if (root.matches(sought)) look(root);
    for (const element of root.querySelectorAll(sought)) look(element);
  }

  /**
   * Waits for an author link to come near the view. A page that clones its nodes clones badges too, as empty shells:
   * those go.
   * @param {Element} element
   */
  function look(element) {
    if (element.localName !== humankind.badge.tag) {
      found += 1;
      views.observe(element);
    } else if (humankind.badge.button(/** @type {HTMLElement} */ (element)) === null) element.remove();
  }

  /**
   * An author link is near the view: whom it names is read now.
   * @param {Element} link
   */
  function enter(link) {
    if (!hooks || !site) return;
    const who = humankind.site.meet(site, link);
    let spot = spots.get(link);
    if (spot && spot.key !== who?.key) drop(spot);
    if (!who) {
      strangers += 1;
      views.unobserve(link);
      return;
    }
    if (spot?.key !== who.key) {
      spot = { link, ...who, host: null };
      spots.set(link, spot);
      met += 1;
    }
    inView.add(spot);
    badged.add(spot);
    hooks.place(spot);
    hooks.seen(spot, site);
  }

  /** @param {Element} link */
  function leave(link) {
    const spot = spots.get(link);
    if (!spot) return;
    inView.delete(spot);
    if (!link.isConnected) drop(spot);
  }

  /**
   * A link's address, or the page's, has changed: a badge for somebody else goes, and who is in view is met anew.
   * @param {Element} link
   */
  function reread(link) {
    const spot = spots.get(link);
    if (!spot) {
      if (link.matches(sought)) look(link);
      return;
    }
    if (site && humankind.site.meet(site, link)?.key === spot.key) return;
    const isInView = inView.has(spot);
    drop(spot);
    if (isInView) enter(link);
  }

  /** @param {HumankindSpot} spot */
  function drop(spot) {
    inView.delete(spot);
    badged.delete(spot);
    spots.delete(spot.link);
    spot.host?.remove();
    // A link that comes back into the page is to be told of as if it were new.
    if (!spot.link.isConnected) views.unobserve(spot.link);
  }

  /** In one page that shows another person now, a profile's heading may stay the same element. */
  function followAddress() {
    address = location.href;
    for (const link of document.querySelectorAll(sought)) reread(link);
  }

  /** Puts back badges that the page removed while it re-drew the name; a name without a link may be another's by now. */
  function mend() {
    for (const spot of badged) {
      if (!spot.link.isConnected) drop(spot);
      else if (spot.place.address) reread(spot.link);
      if (badged.has(spot) && spot.host && !spot.host.isConnected) hooks?.place(spot);
    }
  }

  function observe() {
    if (!hooks || document.hidden) return;
    mutations.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
    if (site) search(document.documentElement);
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
      site = null; // its table may be another when the watch begins again
      sought = "humankind-none";
      rest();
      parts.disconnect();
      views.disconnect();
      for (const spot of badged) spot.host?.remove();
      inView.clear();
      badged.clear();
      spots = new WeakMap();
      found = met = strangers = 0;
      for (const badge of document.querySelectorAll(humankind.badge.tag)) badge.remove();
    },
    visible: () => inView,
    badged: () => badged,
    site: () => site,
    recognised: () => met > 0 || (found > 0 && strangers === 0),
  };
})();
