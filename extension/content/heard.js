// @ts-check
// Keeps what a page's own answers said (see ../injected/) until the author concerned comes into view. All of it is a
// page's word: read as data, bounded, forgotten with the page. Runs before the page; the other files come later.
"use strict";
(() => {
  const humankind = (globalThis.humankind ??= /** @type {Humankind} */ ({}));
  const EARLY_LIMIT = 8;
  const QUEUE_LIMIT = 30;
  const LETTERS_LIMIT = 4_000_000;
  const POSTS_LIMIT = 3000;
  const ACCOUNTS_LIMIT = 2000;
  const POSTS_EACH = 20;

  /** @typedef {{profile: Profile | null, posts: Map<string, Post>}} Told what is not yet passed on of an account */

  /** @type {HumankindSite | null} */
  let site = null;
  let isOff = false;
  /** @type {string[]} */
  let queue = [];
  let scheduled = false;
  /** Who waits until all is understood. @type {(() => void)[]} */
  let waiting = [];
  /** Posts by id; false for those that not everybody may read. @type {Map<string, Post | false>} */
  const posts = new Map();
  /** @type {Map<string, Told>} */
  const told = new Map();

  /**
   * @param {Map<string, unknown>} kept its oldest entry goes
   * @param {number} most
   */
  function bound(kept, most) {
    while (kept.size > most) kept.delete(/** @type {string} */ (kept.keys().next().value));
  }

  document.addEventListener("humankind-response", (event) => {
    const text = event instanceof CustomEvent ? event.detail : null;
    if (isOff || typeof text !== "string" || text.length > LETTERS_LIMIT) return;
    queue.push(text);
    if (queue.length > (site ? QUEUE_LIMIT : EARLY_LIMIT)) queue.shift();
    if (site) schedule();
  });

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(work, { timeout: 200 });
  }

  /** Understands one answer at a time, when the page has nothing better to do. */
  function work() {
    scheduled = false;
    const text = queue.shift();
    if (site && text !== undefined) understand(site, text);
    if (queue.length > 0) return schedule();
    const ready = waiting;
    waiting = [];
    for (const then of ready) then();
  }

  /**
   * @param {HumankindSite} where
   * @param {string} text
   */
  function understand(where, text) {
    let said;
    try {
      said = JSON.parse(text);
    } catch {
      return;
    }
    for (const heard of where.parseResponse?.(said) ?? []) keep(heard);
    bound(posts, POSTS_LIMIT);
    bound(told, ACCOUNTS_LIMIT);
  }

  /** @param {HumankindIntercepted} heard */
  function keep({ account, profile, post, open }) {
    if (post) posts.set(post.id, open ? post : false);
    if (!open) return;
    const key = humankind.accounts.keyOf(account);
    const before = told.get(key);
    const entry = before ?? { profile: null, posts: new Map() };
    told.delete(key);
    told.set(key, entry);
    entry.profile = profile ?? entry.profile;
    if (post && entry.posts.size < POSTS_EACH) entry.posts.set(post.id, post);
  }

  humankind.heard = {
    start: (where) => {
      if (site === where) return;
      site = where;
      isOff = false;
      if (queue.length > 0) schedule();
    },
    stop: () => {
      site = null;
      isOff = true;
      queue = [];
      waiting = [];
      posts.clear();
      told.clear();
    },
    settled: (then) => {
      if (queue.length === 0) then();
      else waiting.push(then);
    },
    about: (account) => {
      const key = humankind.accounts.keyOf(account);
      const { profile = null, posts: own } = told.get(key) ?? {};
      told.delete(key);
      return { profile, posts: own ? [...own.values()] : [] };
    },
    post: (id) => posts.get(id ?? "") ?? null,
  };
})();
