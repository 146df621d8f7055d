// @ts-check
// What this page knows of accounts, and the queue in which it asks: one batch per 200 ms of quiet (500 ms at most),
// nobody twice, patience with `pending`, nothing while hidden. Not for the page's nodes.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const QUIET_MS = 200;
  const LONGEST_MS = 500;
  // Posts of somebody already known are not urgent: they are sent in slow company.
  const SLOW_MS = 5000;
  const PENDING_MS = [1000, 2000, 4000, 8000, 15000, 30000];
  const KNOWN_LIMIT = 3000;
  const POSTS_PER_ASK = 20;
  const SENT_LIMIT = 5000;

  /**
   * @typedef {{account: Account, posts: Post[], profile: Profile | null, tries: number, state: HumankindState}} Known
   */

  /** Least recently met first. @type {Map<string, Known>} */
  const known = new Map();
  /** @type {Set<string>} */
  const waiting = new Set();
  /** @type {Set<string>} */
  const inFlight = new Set();
  /** Posts and profiles this page already sent. @type {Set<string>} */
  const sent = new Set();
  /** @type {{changed(key: string): void, failed(problem: Trouble | null): void} | null} */
  let hooks = null;
  let paused = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** The moment by which the queue is sent, however much is added to it. */
  let due = Infinity;
  let failures = 0;

  /**
   * Keeps a set or map from growing: its oldest entry goes.
   * @param {{size: number, keys(): Iterator<string>, delete(key: string): boolean}} kept
   * @param {number} most
   */
  function bound(kept, most) {
    while (kept.size > most) kept.delete(/** @type {string} */ (kept.keys().next().value));
  }

  /**
   * An author in view, with the public posts and the marks that the page shows of them.
   * @param {Account} account
   * @param {Post[]} posts
   * @param {Profile | null} profile
   */
  function want(account, posts, profile) {
    const key = humankind.accounts.keyOf(account);
    const before = known.get(key);
    /** @type {Known} */
    const entry = before ?? { account, posts: [], profile: null, tries: 0, state: { kind: "thinking" } };
    known.delete(key);
    known.set(key, entry);
    bound(known, KNOWN_LIMIT);
    let isNews = false;
    for (const post of posts) {
      if (entry.posts.length >= POSTS_PER_ASK) break;
      if (isUnsent(`${key} ${post.id ?? `${post.created_at ?? ""} ${post.text}`}`)) isNews = Boolean(entry.posts.push(post));
    }
    if (profile !== null && isUnsent(`${key} ${JSON.stringify(profile)}`)) {
      entry.profile = { ...entry.profile, ...profile };
      isNews = true;
    }
    if (!before) ask(key, QUIET_MS);
    else if (isNews && entry.state.kind !== "opted_out") ask(key, entry.state.kind === "thinking" ? QUIET_MS : SLOW_MS);
  }

  /**
   * @param {string} name of what may be sent
   * @returns {boolean} true the first time
   */
  function isUnsent(name) {
    if (sent.has(name)) return false;
    sent.add(name);
    bound(sent, SENT_LIMIT);
    return true;
  }

  /**
   * @param {string} key
   * @param {number} delay in milliseconds
   */
  function ask(key, delay) {
    waiting.add(key);
    if (paused) return;
    const now = performance.now();
    due = Math.min(due, now + (delay === QUIET_MS ? LONGEST_MS : delay));
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(delay, due - now)));
  }

  async function flush() {
    due = Infinity;
    if (paused || document.hidden || waiting.size === 0) return;
    const keys = [...waiting].filter((key) => known.has(key) && !inFlight.has(key)).slice(0, humankind.contract.limits.batch);
    for (const key of keys) {
      waiting.delete(key);
      inFlight.add(key);
    }
    for (const key of waiting) if (!known.has(key)) waiting.delete(key);
    if (keys.length === 0) return;
    const items = keys.map((key) => {
      const entry = /** @type {Known} */ (known.get(key));
      const item = { account: entry.account, profile: entry.profile, posts: entry.posts.splice(0) };
      entry.profile = null;
      return item;
    });
    const reply = await humankind.ask({ type: "scores", items });
    for (const key of keys) inFlight.delete(key);
    if (!reply.ok) return failed(keys, reply.problem ?? null);
    failures = 0;
    // In the order asked: the server may know an account by another name than the page.
    for (const [at, result] of /** @type {Result[]} */ (reply["results"]).entries()) receive(keys[at] ?? result.key, result);
    if (waiting.size > 0) ask(/** @type {string} */ (waiting.values().next().value), QUIET_MS);
  }

  /**
   * A batch without an answer waits, longer each time; whether the page then goes on, its own hook decides.
   * @param {string[]} keys
   * @param {Trouble | null} problem
   */
  function failed(keys, problem) {
    for (const key of keys) waiting.add(key);
    pause();
    setTimeout(() => hooks?.failed(problem), Math.min(60_000, 1000 * 2 ** failures));
    failures += 1;
  }

  /** @param {string} key @param {Result} result */
  function receive(key, result) {
    const entry = known.get(key);
    if (!entry) return;
    if (result.status === "pending") return patient(key, entry, result.retry_after_ms ?? 0);
    entry.tries = 0;
    if (result.status === "ready" && result.card) learn(key, { kind: "ready", card: result.card });
    else if (result.status === "opted_out") learn(key, { kind: "opted_out", problem: trouble(result) });
    else if (entry.state.kind !== "ready") learn(key, { kind: "unavailable", problem: trouble(result) });
  }

  /**
   * @param {Result} result
   * @returns {Trouble | null}
   */
  function trouble(result) {
    const problem = result.problem;
    return problem ? { type: problem.type, title: problem.title, detail: problem.detail ?? "", next: problem.next ?? "" } : null;
  }

  /**
   * Asks again for what is not ready, ever more slowly, and in the end lets it be.
   * @param {string} key
   * @param {Known} entry
   * @param {number} atLeast in milliseconds
   */
  function patient(key, entry, atLeast) {
    const delay = PENDING_MS[entry.tries];
    entry.tries += 1;
    if (delay === undefined) return learn(key, { kind: "unavailable", problem: null });
    setTimeout(() => ask(key, QUIET_MS), Math.max(delay, Math.min(atLeast, 60_000)));
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
   * Asks anew about one account, or about all that are met again.
   * @param {string} [key]
   */
  function forget(key) {
    if (key === undefined) {
      known.clear();
      waiting.clear();
    } else if (known.has(key)) ask(key, QUIET_MS);
  }

  function pause() {
    paused = true;
    clearTimeout(timer);
    due = Infinity;
  }

  function resume() {
    paused = false;
    if (waiting.size > 0) ask(/** @type {string} */ (waiting.values().next().value), QUIET_MS);
  }

  /** The page at a glance: authors by verdict, and the mean kindness where it is known. */
  function summary() {
    /** @type {Partial<Record<Verdict, number>>} */
    const counts = {};
    /** @type {number[]} */
    const kindness = [];
    for (const { state } of known.values()) {
      if (state.kind !== "ready") continue;
      counts[state.card.verdict] = (counts[state.card.verdict] ?? 0) + 1;
      if (state.card.scores.kindness) kindness.push(state.card.scores.kindness.value);
    }
    const sum = kindness.reduce((total, value) => total + value, 0);
    return { counts, kindness: kindness.length > 0 ? sum / kindness.length : null, authors: known.size };
  }

  humankind.lookups = {
    want,
    state: (key) => known.get(key)?.state ?? null,
    learn,
    forget,
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
