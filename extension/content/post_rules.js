// @ts-check
// Applies the reader's rules to the posts of a page: decides with lib/rules.js, acts with post_actions.js, and remembers
// what the reader has opened. Nothing that is being read moves: a post in view is dimmed until it has left the view.
// Accounts that are known from before are decided as soon as their post is in the page, before it is painted.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { rules, postActions, siteReader, lookups, accounts } = humankind;
  const { request } = humankind.messages;
  const { t } = humankind.i18n;
  const { keepNewest } = humankind;
  // A page whose reader has not touched it yet, and that is this young, is still being built.
  const SETTLING_MS = 3000;
  const INPUT = ["pointerdown", "wheel", "keydown", "touchstart"];
  const NAMES_LIMIT = 5000;
  // Accounts that were decided without being in view are looked up, too: a verdict can have changed.
  const UNSEEN_LIMIT = 100;
  // What sites call a page with one conversation. There nothing disappears: it would leave gaps in what people say.
  const THREAD =
    /\/(?:status|statuses|posts?|comments?|notes?|p|t|s|reel|video|display|update|objects|notice|permalink)\/|\/@[^/]+\/\w{2,}$|^\/(?:item|watch|permalink\.php)\b/;

  /** @type {RuleBook} */
  let book = rules.DEFAULTS;
  /** @type {Map<string, RuleFacts>} */
  let known = new Map();
  /** Handles of accounts with whose posts a rule does something. @type {Set<string>} */
  const handles = new Set();
  /** By the author's link. @type {WeakMap<Element, HumankindActed>} */
  let byLink = new WeakMap();
  /** @type {Set<HumankindActed>} */
  const all = new Set();
  /** Names of posts that the reader opened. @type {Set<string>} */
  const opened = new Set();
  /** Accounts that the page says the reader follows. @type {Set<string>} */
  const followed = new Set();
  /** Accounts that boosted posts in this page. @type {Set<string>} */
  const boosters = new Set();
  /** Accounts decided before they were in view. @type {Set<string>} */
  const unseen = new Set();
  /** Names of posts collapsed and hidden since the address changed. */
  const counted = { collapse: /** @type {Set<string>} */ (new Set()), hide: /** @type {Set<string>} */ (new Set()) };
  let address = "";
  /** The reader shows everything on this page. */
  let isReleased = false;
  let released = { collapsed: 0, hidden: 0 };
  let settledAt = 0;

  /** Waits for posts that were in view, until they are below it again. */
  const views = new IntersectionObserver((entries) => {
    for (const { target } of entries) for (const acted of all) if (acted.box === target) draw(acted);
  });

  const hasRules = () => book.rules.length > 0;

  function start() {
    settledAt = performance.now() + SETTLING_MS;
    const settle = (/** @type {Event} */ event) => {
      if (event.isTrusted) settledAt = 0;
    };
    for (const type of INPUT) addEventListener(type, settle, { capture: true, passive: true, once: true });
  }

  /**
   * Accepts what the background knows.
   * @param {RuleBook} given
   * @param {[string, RuleFacts][] | null} facts null if they were not requested
   * @returns {boolean} whether the rules changed
   */
  function accept(given, facts) {
    if (facts) {
      known = new Map(facts);
      handles.clear();
      for (const key of known.keys()) handles.add((/[^:]+:(?:.+\/@)?(.+)$/.exec(key)?.[1] ?? "").toLowerCase());
    }
    const differs = JSON.stringify(given) !== JSON.stringify(book);
    book = given;
    return differs;
  }

  /**
   * Most added posts are by others. Their addresses are not read any further while the page waits.
   * @param {Element} link
   */
  function mayAct(link) {
    const address = link.getAttribute("href")?.toLowerCase();
    if (address === undefined || address.includes("%") || byLink.has(link)) return true;
    return address.split(/[^\p{L}\p{N}_.:-]+/u).some((part) => handles.has(part));
  }

  /** @param {string} key @param {Account} account @returns {{facts: RuleFacts | null, name: string}} */
  function factsAbout(key, account) {
    const state = lookups.state(key);
    const handle = accounts.displayHandle(account);
    if (state?.kind === "ready") {
      return { facts: rules.factsOf(state.card, lookups.createdAt(key)), name: state.card.display_name?.trim() || handle };
    }
    return { facts: state === null || state.kind === "thinking" ? (known.get(key) ?? null) : null, name: handle };
  }

  /** @param {HumankindSite} site @param {Element} post @param {Account} author @returns {Account} whose rule counts */
  function accountFor(site, post, author) {
    const link = book.reposts === "booster" ? (site.post.booster?.(post) ?? null) : null;
    const booster = link ? site.account(link.getAttribute("href") ?? "", location) : null;
    if (!booster) return author;
    const key = accounts.keyOf(booster);
    boosters.add(key);
    keepNewest(boosters, NAMES_LIMIT);
    if (lookups.state(key) === null) lookups.add(booster, [], null);
    return booster;
  }

  /**
   * How this page remembers a post. Not kept anywhere else.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {string} key
   */
  const nameOf = (site, post, key) => `${key} ${site.post.id(post, location) ?? (post.textContent ?? "").slice(0, 200)}`;

  /**
   * Decides what is done with the post of an author.
   * @param {HumankindAuthor} author
   * @param {HumankindSite} site
   * @param {"now" | "calmly"} [when] `now` before the page is painted, or because the reader just changed something
   */
  function consider({ link, place, account, key }, site, when = "calmly") {
    const before = byLink.get(link);
    if (!hasRules() && !before) return;
    if (place.kind !== "post") return note(link, key, site);
    if (before && before.key !== key) drop(before);
    const acted = byLink.get(link);
    // Most authors have no rule; then the page is not searched for their post.
    if (!acted && book.reposts === "author" && decide(key, account, account).action === "badge") return;
    const post = acted?.post ?? siteReader.postOf(site, link);
    if (!post) return;
    const decision = decide(key, account, accountFor(site, post, account), site);
    if (decision.action === "badge") {
      if (acted) drop(acted);
      return;
    }
    if (when === "now" && lookups.state(key) === null && unseen.size < UNSEEN_LIMIT && !unseen.has(key)) {
      unseen.add(key);
      lookups.add(account, [], null);
    }
    handles.add(account.handle.toLowerCase());
    keepNewest(handles, NAMES_LIMIT);
    const entry = acted ?? create(site, { link, post, account, key });
    Object.assign(entry, { wanted: inPlace(entry, decision.action), why: decision });
    draw(entry, when === "now");
  }

  /**
   * @param {string} key
   * @param {Account} author
   * @param {Account} whose the author, or whoever boosted the post
   * @param {HumankindSite} [site]
   * @returns {Decision & {mark: string, name: string}}
   */
  function decide(key, author, whose, site) {
    const none = { action: /** @type {const} */ ("badge"), target: null, mark: "unsure", name: "" };
    const about = accounts.keyOf(whose);
    const { facts, name } = factsAbout(about, whose);
    if (!facts || isReleased) return none;
    if (site?.privatePaths?.test(location.pathname + location.hash)) return none;
    const decision = rules.decide(book, facts, { key: about, network: whose.network, isFollowed: followed.has(about), now: Date.now() });
    // Whoever opens the page of an account wants to read it, whatever is done with its posts elsewhere.
    const owner = site && decision.action !== "highlight" ? site.account(location.href, location) : null;
    if (book.alwaysShow.includes(key) || (owner && accounts.keyOf(owner) === accounts.keyOf(author))) return none;
    return { ...decision, mark: facts.verdict, name };
  }

  /** @param {HumankindActed} acted @param {RuleAction} action @returns {RuleAction} nothing disappears inside a conversation */
  const inPlace = (acted, action) => (action === "hide" && (acted.isInThread || acted.isNested) ? "collapse" : action);

  /**
   * @param {HumankindSite} site
   * @param {{link: Element, post: Element, account: Account, key: string}} subject
   * @returns {HumankindActed}
   */
  function create(site, subject) {
    const { box, whole } = postActions.partsOf(site, subject.post);
    /** @type {HumankindActed} */
    const acted = {
      ...subject,
      site,
      box,
      whole,
      wanted: "badge",
      action: "badge",
      why: { action: "badge", target: null, mark: "unsure", name: "" },
      name: nameOf(site, subject.post, subject.key),
      isOpen: false,
      isInThread: THREAD.test(location.pathname + location.hash.replace(/^#/, "")),
      isNested: postActions.isNested(site, subject.post),
      line: null,
    };
    acted.isOpen = opened.has(acted.name);
    all.add(acted);
    byLink.set(subject.link, acted);
    return acted;
  }

  /** @param {HumankindActed} acted @param {boolean} [isNow] */
  function draw(acted, isNow = false) {
    const changesLayout = (/** @type {RuleAction} */ action) => action === "collapse" || action === "hide";
    const waits = changesLayout(acted.wanted) && acted.action !== acted.wanted && !acted.isOpen && !isNow && isBeingRead(acted.box);
    if (waits) views.observe(acted.box);
    else views.unobserve(acted.box);
    acted.action = waits ? "dim" : acted.wanted === "hide" && acted.isOpen ? "collapse" : acted.wanted;
    if (acted.action === "collapse") {
      acted.line ??= postActions.createLine({ toggle: () => toggle(acted), alwaysShow: () => alwaysShow(acted) });
    } else {
      acted.line?.remove();
      acted.line = null;
    }
    postActions.apply(acted.site, acted);
    postActions.showLine(acted, { mark: acted.why.mark, name: acted.why.name, why: reason(acted.why) });
    count(acted);
  }

  /** @param {Element} box @returns {boolean} whether a change of its height could move what the reader looks at */
  function isBeingRead(box) {
    if (performance.now() < settledAt || document.hidden) return false;
    return box.getBoundingClientRect().top < innerHeight && box.checkVisibility();
  }

  /** @param {HumankindActed} acted */
  function count({ action, isOpen, name }) {
    if (address !== location.href.replace(/#.*/, "")) {
      address = location.href.replace(/#.*/, "");
      for (const names of Object.values(counted)) names.clear();
    }
    for (const names of Object.values(counted)) names.delete(name);
    if ((action === "collapse" || action === "hide") && !isOpen) {
      counted[action].add(name);
      keepNewest(counted[action], NAMES_LIMIT);
    }
  }

  /** @param {Decision} decision @returns {string} why, in three words */
  function reason({ target }) {
    const about = rules.target(target);
    if (about?.kind === "verdict") return t(`verdict_${about.value}`);
    if (about?.kind === "kindness") return t("rule_kindness", about.value);
    if (about?.kind === "tag") return t("rule_tag", about.value);
    return about?.kind === "list" ? t("rule_list", new URL(about.value).hostname) : t("rule_new");
  }

  /** @param {HumankindActed} acted shows the post that the reader pressed "Show" for, or collapses it again */
  function toggle(acted) {
    acted.isOpen = !acted.isOpen;
    if (acted.isOpen) opened.add(acted.name);
    else opened.delete(acted.name);
    keepNewest(opened, NAMES_LIMIT);
    draw(acted, true);
  }

  /** @param {HumankindActed} acted */
  async function alwaysShow(acted) {
    await request({ type: "always_show", key: accounts.keyOf(accountFor(acted.site, acted.post, acted.account)) }).catch(() => undefined);
  }

  /** @param {Element} link @param {string} key @param {HumankindSite} site notes whom the page says the reader follows */
  function note(link, key, site) {
    if (!site.isFollowed?.(link) || followed.has(key)) return;
    followed.add(key);
    keepNewest(followed, NAMES_LIMIT);
    reconsider(key, "now");
  }

  /** @param {HumankindActed} acted */
  function drop(acted) {
    const hadFocus = postActions.hasFocus(acted.line);
    views.unobserve(acted.box);
    all.delete(acted);
    byLink.delete(acted.link);
    postActions.clear(acted);
    for (const names of Object.values(counted)) names.delete(acted.name);
    if (hadFocus && acted.link instanceof HTMLElement) acted.link.focus({ preventScroll: true });
  }

  /**
   * What is known about an account, or what the reader wants, has changed: decides anew what was decided before.
   * @param {string | null} key null for all accounts
   * @param {"now" | "calmly"} when
   */
  function reconsider(key, when) {
    for (const acted of [...all]) {
      const who = siteReader.identify(acted.site, acted.link);
      if (!who) drop(acted);
      else if (key === null || acted.key === key || book.reposts === "booster") consider({ link: acted.link, ...who }, acted.site, when);
    }
  }

  /** @param {string} key what was known from before is no longer true */
  function forget(key) {
    known.delete(key);
    unseen.delete(key);
  }

  /** Puts back what the page removed while redrawing a post. Posts that are gone are dropped. */
  function restore() {
    for (const acted of all) {
      if (!acted.link.isConnected || !acted.post.contains(acted.link)) drop(acted);
      else if (acted.isInThread || !postActions.isApplied(acted)) draw(acted);
    }
  }

  /** Shows all posts of the page as they are, or applies the rules again. @param {boolean} isOn */
  function release(isOn) {
    if (isOn && !isReleased) released = { collapsed: counted.collapse.size, hidden: counted.hide.size };
    isReleased = isOn;
    opened.clear();
    reconsider(null, "now");
  }

  function stop() {
    for (const acted of [...all]) drop(acted);
    byLink = new WeakMap();
  }

  /** @returns {PageSummary["acted"]} */
  const summary = () => ({ ...(isReleased ? released : { collapsed: counted.collapse.size, hidden: counted.hide.size }), isReleased });

  humankind.postRules = {
    start,
    accept,
    isEager: () => hasRules() && handles.size > 0,
    mayAct,
    isBooster: (key) => boosters.has(key),
    consider,
    reconsider,
    forget,
    restore,
    release,
    stop,
    drop: (link) => {
      const acted = byLink.get(link);
      if (acted) drop(acted);
    },
    summary,
  };
})();
