// @ts-check
// Finds authors in the page as they are added, and when a link is reused for another account. The mutation callback only
// records; added elements are searched when they come near the viewport, and a link is read when it does.
// Does not know any site and draws nothing.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // How near the view is: at the edge of the window, and at those of scrolling boxes inside the page. Older browsers
  // ignore the second.
  const NEAR = { rootMargin: "200px 0px", scrollMargin: "200px 0px" };
  const LATEST_MS = 250;
  const SLICE_MS = 8;
  const BACKLOG_LIMIT = 5000;
  // How long authors are decided early, each time the page adds some and once in a page as a whole. The others are decided
  // when they come near the view.
  const EARLY_MS = 4;
  const EARLY_PAGE_MS = 100;

  /** @type {HumankindSite | null} */
  let site = null;
  /** Matches what is searched for: author links, and copies of badges. */
  let selector = "humankind-none";
  /** @type {HumankindWatcherHooks | null} */
  let hooks = null;
  /** For links that were near the view. Weak, so that removed links can be collected. @type {WeakMap<Element, HumankindSpot>} */
  let spots = new WeakMap();
  /** @type {Set<HumankindSpot>} */
  const inView = new Set();
  /** Headings that show another account than the page's address, until they show that one. @type {Set<Element>} */
  const waiting = new Set();
  /** Spots with a badge. Those of removed links are dropped when the browser is next idle. @type {Set<HumankindSpot>} */
  const badged = new Set();
  /** @type {MutationRecord[][]} */
  let backlog = [];
  /** Added elements that are not processed yet. @type {Element[]} */
  let pending = [];
  let recorded = 0;
  let scheduled = false;
  /** Whether the page was searched as a whole. */
  let searched = false;
  let address = "";
  /** Author links found, accounts identified from them, and links without an account. */
  let found = 0;
  let identified = 0;
  let unmatched = 0;

  /** On some sites this runs before the page has arrived. It is searched as a whole afterwards. */
  const isArriving = () => document.readyState === "loading";

  const mutations = new MutationObserver((records) => {
    // Before the page is painted: what a rule hides must not flash.
    if (hooks?.isEager()) {
      if (site) decideEarly(new Set(linksIn(records)), isArriving() ? EARLY_PAGE_MS : EARLY_MS);
      else if (isArriving()) recognise();
    }
    if (isArriving()) return;
    backlog.push(records);
    recorded += records.length;
    if (!scheduled) schedule();
  });

  /** Waits for added elements to come near the view. Elements without a box are searched at once: their content can be anywhere. */
  const parts = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting && hasBox(entry.boundingClientRect)) continue;
        parts.unobserve(entry.target);
        search(entry.target);
      }
    },
    NEAR,
  );

  /** @param {MutationRecord[]} records @returns {Generator<Element>} the author links added or given another address */
  function* linksIn(records) {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") yield* [/** @type {Element} */ (target)].filter((link) => link.matches(selector));
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) yield node;
        if (node.firstElementChild) yield* node.querySelectorAll(selector);
      }
    }
  }

  /** @param {Iterable<Element>} links @param {number} limit in milliseconds */
  function decideEarly(links, limit) {
    if (!hooks || !site) return;
    const until = performance.now() + limit;
    for (const link of links) {
      if (!hooks.mayAct(link)) continue;
      humankind.postActions.cleanUpCopy(link);
      const who = humankind.siteReader.identify(site, link);
      if (who) hooks.early({ link, ...who }, site);
      if (performance.now() > until) return;
    }
  }

  /** @param {DOMRectReadOnly} rect */
  const hasBox = (rect) => rect.height > 0 && rect.width > 0;

  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        try {
          if (isIntersecting) enter(target);
          else leave(target);
        } catch (error) {
          // An unexpected part of a page must not stop the others.
          console.error(error);
        }
      }
    },
    NEAR,
  );

  function schedule() {
    scheduled = true;
    requestIdleCallback(work, { timeout: LATEST_MS });
  }

  /**
   * Processes what was recorded, in slices.
   * @param {IdleDeadline} deadline
   */
  function work(deadline) {
    scheduled = false;
    if (!hooks || isArriving()) return;
    if (!site) recognise();
    if (site && !searched) {
      searched = true;
      search(document.documentElement);
    }
    processBacklog();
    const until = performance.now() + Math.max(SLICE_MS, deadline.timeRemaining());
    while (pending.length > 0 && performance.now() < until) process(/** @type {Element} */ (pending.pop()));
    if (pending.length > 0) return schedule();
    if (address !== location.href) followAddress();
    restoreBadges();
  }

  function recognise() {
    if (!document.body) return;
    site = humankind.siteReader.find(location);
    if (!site) return;
    selector = `${humankind.siteReader.authors(site)},${humankind.badge.tag},${humankind.postActions.tag}`;
    if (hooks?.isEager()) decideEarly(document.querySelectorAll(selector), EARLY_PAGE_MS);
  }

  /** Sorts the recorded mutations: reused links are read now, added elements when there is time. */
  function processBacklog() {
    const batches = backlog;
    const isTooMany = recorded > BACKLOG_LIMIT;
    backlog = [];
    recorded = 0;
    if (!site) return;
    if (isTooMany) search(document.documentElement);
    else for (const record of batches.flat()) sort(record);
  }

  /** @param {MutationRecord} record */
  function sort(record) {
    if (record.type === "attributes") return reread(/** @type {Element} */ (record.target));
    for (const node of record.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) pending.push(/** @type {Element} */ (node));
    }
  }

  /** @param {Element} added */
  function process(added) {
    if (added.firstElementChild) parts.observe(added);
    else if (added.matches(selector)) watch(added);
  }

  /** @param {Element} root */
  function search(root) {
    if (!hooks || !root.isConnected) return;
    if (root.matches(selector)) watch(root);
    for (const element of root.querySelectorAll(selector)) watch(element);
  }

  /**
   * Waits for an author link to come near the view. Pages that clone elements also clone badges, as empty shells; those
   * are removed.
   * @param {Element} element
   */
  function watch(element) {
    if (hooks?.isEager()) humankind.postActions.cleanUpCopy(element);
    if (element.localName === humankind.postActions.tag) return;
    if (element.localName !== humankind.badge.tag) {
      found += 1;
      views.observe(element);
    } else if (humankind.badge.button(/** @type {HTMLElement} */ (element)) === null) element.remove();
  }

  /**
   * An author link came near the view: identifies the account.
   * @param {Element} link
   */
  function enter(link) {
    if (!hooks || !site) return;
    const who = humankind.siteReader.identify(site, link);
    let spot = spots.get(link);
    if (spot && spot.key !== who?.key) drop(spot);
    if (!who) {
      unmatched += 1;
      views.unobserve(link);
      if (!link.hasAttribute("href")) waiting.add(link);
      return;
    }
    if (spot?.key !== who.key) {
      spot = { link, ...who, host: null };
      spots.set(link, spot);
      identified += 1;
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
   * The address of a link, or of the page, has changed: a badge of another account is removed, and the link is read again.
   * @param {Element} link
   */
  function reread(link) {
    const spot = spots.get(link);
    if (!spot) {
      if (link.matches(selector)) watch(link);
      return;
    }
    if (site && humankind.siteReader.identify(site, link)?.key === spot.key) return;
    const isInView = inView.has(spot);
    drop(spot);
    hooks?.dropped(link);
    if (isInView) enter(link);
  }

  /** @param {HumankindSpot} spot */
  function drop(spot) {
    inView.delete(spot);
    badged.delete(spot);
    spots.delete(spot.link);
    spot.host?.remove();
    // If the link is added again, it has to be observed as a new one.
    if (!spot.link.isConnected) views.unobserve(spot.link);
  }

  /** After navigation inside the page, the heading of a profile can be the same element for another account. */
  function followAddress() {
    address = location.href;
    for (const link of document.querySelectorAll(selector)) reread(link);
  }

  /** Puts back badges that the page removed while redrawing a name, and reads names without a link again. */
  function restoreBadges() {
    for (const spot of badged) {
      if (!spot.link.isConnected) drop(spot);
      else if (spot.place.address) reread(spot.link);
      if (badged.has(spot) && spot.host && !spot.host.isConnected) hooks?.place(spot);
    }
    for (const heading of waiting) {
      if (heading.isConnected && !(site && humankind.siteReader.identify(site, heading))) continue;
      waiting.delete(heading);
      if (heading.isConnected) watch(heading);
    }
    hooks?.restore();
  }

  function observe() {
    if (!hooks || document.hidden) return;
    mutations.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
    searched = false;
    if (hooks.isEager() && !site) recognise();
    if (!scheduled) schedule();
  }

  function pause() {
    mutations.disconnect();
    backlog = [];
    pending = [];
    recorded = 0;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? pause() : observe()));
  document.addEventListener("DOMContentLoaded", () => {
    if (hooks && !document.hidden && !scheduled) schedule();
  });

  humankind.watcher = {
    start: (given) => {
      hooks = given;
      address = location.href;
      observe();
    },
    stop: () => {
      hooks = null;
      site = null; // its table may have changed when the watcher starts again
      selector = "humankind-none";
      pause();
      parts.disconnect();
      views.disconnect();
      for (const spot of badged) spot.host?.remove();
      inView.clear();
      badged.clear();
      waiting.clear();
      spots = new WeakMap();
      found = identified = unmatched = 0;
      for (const badge of document.querySelectorAll(humankind.badge.tag)) badge.remove();
    },
    visible: () => inView,
    isVisible: (key) => [...inView].some((spot) => spot.key === key),
    badged: () => badged,
    decideEarly: () => decideEarly(document.querySelectorAll(selector), EARLY_PAGE_MS),
    site: () => site,
    recognised: () => identified > 0 || (found > 0 && unmatched === 0),
  };
})();
