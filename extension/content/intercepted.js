// @ts-check
// Keeps what the page's own responses contain (see injected/) until their authors come into view. Everything in them
// is untrusted data from a page: parsed, bounded, and gone with the page. Runs at document_start, before the page; the
// other content scripts load later.
"use strict";
(() => {
  const humankind = (globalThis.humankind ??= /** @type {Humankind} */ ({}));
  const { keepNewest } = humankind;
  const EARLY_LIMIT = 8; // responses, until the site is known
  const QUEUE_LIMIT = 30;
  const CHARACTERS_LIMIT = 4_000_000;
  const POSTS_LIMIT = 3000;
  const ACCOUNTS_LIMIT = 2000;
  const POSTS_PER_ACCOUNT = 20;

  /** @typedef {{profile: Profile | null, posts: Map<string, Post>}} Pending what is not handed on yet of an account */

  /** @type {HumankindSite | null} */
  let site = null;
  let isOff = false;
  /** @type {string[]} */
  let queue = [];
  let scheduled = false;
  /** Called once the queue is empty. @type {(() => void)[]} */
  let waiting = [];
  /** Posts by id; false for those that are not public. @type {Map<string, Post | false>} */
  const posts = new Map();
  /** By account key. @type {Map<string, Pending>} */
  const pending = new Map();

  document.addEventListener("humankind-response", (event) => {
    const text = event instanceof CustomEvent ? event.detail : null;
    if (isOff || typeof text !== "string" || text.length > CHARACTERS_LIMIT) return;
    queue.push(text);
    if (queue.length > (site ? QUEUE_LIMIT : EARLY_LIMIT)) queue.shift();
    if (site) schedule();
  });

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(work, { timeout: 200 });
  }

  /** Parses one response at a time, when the page is idle. */
  function work() {
    scheduled = false;
    const text = queue.shift();
    if (site && text !== undefined) parse(site, text);
    if (queue.length > 0) return schedule();
    const ready = waiting;
    waiting = [];
    for (const then of ready) then();
  }

  /**
   * @param {HumankindSite} where
   * @param {string} text
   */
  function parse(where, text) {
    let response;
    try {
      response = JSON.parse(text);
    } catch {
      return;
    }
    for (const found of where.parseResponse?.(response) ?? []) keep(found);
    keepNewest(posts, POSTS_LIMIT);
    keepNewest(pending, ACCOUNTS_LIMIT);
  }

  /** @param {HumankindIntercepted} found */
  function keep({ account, profile, post, open }) {
    if (post) posts.set(post.id, open ? post : false);
    if (!open) return;
    const key = humankind.accounts.keyOf(account);
    const entry = pending.get(key) ?? { profile: null, posts: new Map() };
    pending.delete(key);
    pending.set(key, entry);
    entry.profile = profile ?? entry.profile;
    if (post && entry.posts.size < POSTS_PER_ACCOUNT) entry.posts.set(post.id, post);
  }

  humankind.intercepted = {
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
      pending.clear();
    },
    settled: (then) => {
      if (queue.length === 0) then();
      else waiting.push(then);
    },
    take: (account) => {
      const key = humankind.accounts.keyOf(account);
      const { profile = null, posts: own } = pending.get(key) ?? {};
      pending.delete(key);
      return { profile, posts: own ? [...own.values()] : [] };
    },
    post: (id) => posts.get(id ?? "") ?? null,
  };
})();
