// @ts-check
// What this page knows about accounts, and the queue of look-ups: one batch per 80 ms of quiet (160 ms at most),
// no account twice at once, none while the page is hidden. What is pending, or delayed for a time that is known, is
// requested again when the server says so, while its author is in view; what failed as a whole is sent again.
// Does not touch the page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { request } = humankind.messages;
  const { fromError, isType } = humankind.problems;
  const { keepNewest } = humankind;
  const QUIET_MS = 80;
  const LONGEST_MS = 160;
  // More posts of an account that is already known are not urgent; they are sent in larger batches.
  const SLOW_MS = 5000;
  // Where the server does not say when to request a pending result again.
  const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];
  const SHORTEST_RETRY_MS = 1000;
  const LONGEST_RETRY_MS = 60_000;
  // A longer pause is not waited for: the reader can look again.
  const LONGEST_PAUSE_MS = 900_000;
  const KNOWN_LIMIT = 3000;
  const POSTS_PER_REQUEST = 20;
  const SENT_LIMIT = 5000;

  /**
   * An account `isDue` when it is to be requested again once its author is in view.
   * `page` is the address at which it was last seen.
   * @typedef {{account: Account, posts: Post[], profile: Profile | null, tries: number, isDue: boolean, isScheduled: boolean,
   *   page: string, createdAt: string | null, state: HumankindState}} Known
   */

  /** The least recently seen first. @type {Map<string, Known>} */
  const known = new Map();
  /** @type {Set<string>} */
  const waiting = new Set();
  /** @type {Set<string>} */
  const requested = new Set();
  /** Posts and profiles that this page has sent. @type {Set<string>} */
  const sent = new Set();
  /** @type {{changed(key: string): void, failed(problem: ShownProblem): void, isVisible(key: string): boolean} | null} */
  let hooks = null;
  let paused = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the queue is sent at the latest, however many accounts are added. */
  let due = Infinity;
  let failures = 0;

  /**
   * Adds an author in view, with the public posts and the profile that the page shows.
   * @param {Account} account
   * @param {Post[]} posts
   * @param {Profile | null} profile
   */
  function add(account, posts, profile) {
    const key = humankind.accounts.keyOf(account);
    const before = known.get(key);
    /** @type {Known} */
    const entry = before ?? {
      account,
      posts: [],
      profile: null,
      tries: 0,
      isDue: false,
      isScheduled: false,
      page: "",
      createdAt: null,
      state: { kind: "thinking" },
    };
    known.delete(key);
    known.set(key, entry);
    keepNewest(known, KNOWN_LIMIT);
    entry.page = location.href;
    entry.createdAt = profile?.created_at ?? entry.createdAt;
    let hasNews = false;
    // A profile can say that its owner asks not to be scored.
    let isUrgent = entry.state.kind === "thinking";
    for (const post of posts) {
      if (entry.posts.length >= POSTS_PER_REQUEST) break;
      if (!isUnsent(`${key} ${post.id ?? `${post.created_at ?? ""} ${post.text}`}`)) continue;
      entry.posts.push(post);
      hasNews = true;
    }
    if (profile !== null && isUnsent(`${key} ${JSON.stringify(profile)}`)) {
      entry.profile = { ...entry.profile, ...profile };
      hasNews = isUrgent = true;
    }
    if (!before || entry.isDue) enqueue(key, QUIET_MS);
    else if (hasNews && entry.state.kind !== "opted_out") enqueue(key, isUrgent ? QUIET_MS : SLOW_MS);
  }

  /**
   * @param {string} name identifies a post or a profile
   * @returns {boolean} true the first time
   */
  function isUnsent(name) {
    if (sent.has(name)) return false;
    sent.add(name);
    keepNewest(sent, SENT_LIMIT);
    return true;
  }

  /**
   * @param {string} key
   * @param {number} delay in milliseconds
   */
  function enqueue(key, delay) {
    waiting.add(key);
    if (paused) return;
    const now = performance.now();
    due = Math.min(due, now + (delay === QUIET_MS ? LONGEST_MS : delay));
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(delay, due - now)));
  }

  /** Schedules the queue again if anything is in it. */
  function enqueueRest() {
    const [next] = waiting;
    if (next !== undefined) enqueue(next, QUIET_MS);
  }

  async function flush() {
    due = Infinity;
    if (paused || document.hidden || waiting.size === 0) return;
    const keys = [...waiting].filter((key) => known.has(key) && !requested.has(key)).slice(0, humankind.contract.limits.batch);
    for (const key of keys) {
      waiting.delete(key);
      requested.add(key);
    }
    for (const key of waiting) if (!known.has(key)) waiting.delete(key);
    if (keys.length === 0) return;
    const items = keys.map((key) => {
      const entry = /** @type {Known} */ (known.get(key));
      const item = { account: entry.account, profile: entry.profile, posts: entry.posts.splice(0) };
      entry.profile = null;
      entry.isDue = false;
      return item;
    });
    /** @type {AccountResult[]} */
    let results;
    try {
      ({ results } = await request({ type: "scores", items }));
    } catch (error) {
      return fail(keys, items, fromError(error));
    } finally {
      for (const key of keys) requested.delete(key);
    }
    failures = 0;
    // Matched by position: the server may know an account under another key than the page.
    for (const [index, result] of results.entries()) receive(keys[index] ?? result.key, result);
    enqueueRest();
  }

  /**
   * A batch that failed waits, longer each time, with what was to be sent about each account. The `failed` hook then
   * decides whether the page goes on.
   * @param {string[]} keys
   * @param {{profile: Profile | null, posts: Post[]}[]} items
   * @param {ShownProblem} problem
   */
  function fail(keys, items, problem) {
    for (const [index, key] of keys.entries()) {
      const entry = known.get(key);
      if (!entry) continue;
      waiting.add(key);
      const { profile = null, posts = [] } = items[index] ?? {};
      entry.posts = [...posts, ...entry.posts].slice(0, POSTS_PER_REQUEST);
      entry.profile = profile || entry.profile ? { ...profile, ...entry.profile } : null;
    }
    pause();
    const stated = (problem.retryAfter ?? 0) * 1000;
    setTimeout(() => hooks?.failed(problem), Math.min(LONGEST_RETRY_MS, Math.max(stated, 1000 * 2 ** failures)));
    failures += 1;
  }

  /** @param {string} key @param {AccountResult} result */
  function receive(key, result) {
    const entry = known.get(key);
    if (!entry) return;
    if (result.status === "pending") return retry(key, entry, result.retry_after_ms ?? 0);
    entry.tries = 0;
    const problem = humankind.problems.fromDocument(result.problem);
    const newHost = problem !== null && isType(problem, "new-host") ? problem : null;
    if (result.status === "ready" && result.card) learn(key, { kind: "ready", card: result.card, newHost });
    else if (newHost && entry.state.kind !== "ready") learn(key, { kind: "new_host", problem: newHost });
    else if (result.status === "opted_out") learn(key, { kind: "opted_out", problem });
    else if (entry.state.kind !== "ready") learn(key, { kind: "unavailable", problem });
    const pause = result.status === "unavailable" || newHost ? (result.problem?.retry_after ?? 0) * 1000 : 0;
    if (pause > 0 && pause <= LONGEST_PAUSE_MS) later(key, pause);
  }

  /**
   * Requests a pending result again: when the server says so, else more slowly each time.
   * @param {string} key
   * @param {Known} entry
   * @param {number} stated in milliseconds, 0 if the server did not say
   */
  function retry(key, entry, stated) {
    const delay = RETRY_MS[Math.min(entry.tries, RETRY_MS.length - 1)] ?? LONGEST_RETRY_MS;
    entry.tries += 1;
    later(key, stated > 0 ? Math.min(Math.max(stated, SHORTEST_RETRY_MS), LONGEST_RETRY_MS) : delay);
  }

  /**
   * Requests an account again after a while. If its author is not in view then, it waits until it is: what the reader
   * looks at comes first.
   * @param {string} key
   * @param {number} delay in milliseconds
   */
  function later(key, delay) {
    const entry = known.get(key);
    if (!entry || entry.isScheduled) return;
    entry.isScheduled = true;
    setTimeout(() => {
      entry.isScheduled = false;
      if (!known.has(key)) return;
      entry.isDue = true;
      if (hooks?.isVisible(key)) enqueue(key, QUIET_MS);
    }, delay);
  }

  /**
   * @param {string} key
   * @param {HumankindState} state
   */
  function learn(key, state) {
    const entry = known.get(key);
    if (!entry) return;
    entry.state = state;
    hooks?.changed(key);
  }

  /**
   * Requests the result for one account again.
   * @param {string} key
   */
  function refresh(key) {
    if (known.has(key)) enqueue(key, QUIET_MS);
  }

  /**
   * A server was asked for the first time: requests the other accounts on it again.
   * @param {string | undefined} host
   */
  function hostKnown(host) {
    for (const [key, { state }] of known) {
      const problem = state.kind === "ready" ? state.newHost : state.kind === "new_host" ? state.problem : null;
      if (host && problem?.host === host) enqueue(key, QUIET_MS);
    }
  }

  function pause() {
    paused = true;
    clearTimeout(timer);
    due = Infinity;
  }

  function resume() {
    paused = false;
    enqueueRest();
  }

  /**
   * The page at a glance: number of authors by verdict, and the mean kindness of those for whom it is known. After a click
   * from one page to another without loading, the authors of the earlier one do not count.
   * @param {(key: string) => boolean} isShown
   */
  function summary(isShown) {
    const here = [...known].filter(([key, { page }]) => page === location.href || isShown(key)).map(([, entry]) => entry);
    /** @type {Partial<Record<Verdict, number>>} */
    const counts = {};
    /** @type {number[]} */
    const kindness = [];
    for (const { state } of here) {
      if (state.kind !== "ready") continue;
      counts[state.card.verdict] = (counts[state.card.verdict] ?? 0) + 1;
      const shown = humankind.accounts.shownKindness(state.card);
      if (shown !== null) kindness.push(shown);
    }
    const sum = kindness.reduce((total, value) => total + value, 0);
    return { counts, kindness: kindness.length > 0 ? sum / kindness.length : null, authors: here.length };
  }

  humankind.lookups = {
    add,
    state: (key) => known.get(key)?.state ?? null,
    createdAt: (key) => known.get(key)?.createdAt ?? null,
    learn,
    refresh,
    hostKnown,
    pause,
    resume,
    summary,
    start: (given) => {
      hooks = given;
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden && !paused) resume();
      });
    },
  };
})();
