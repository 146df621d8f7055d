// @ts-check
// Scores for the pages, from a short-lived cache. Never requests the same account twice at once, and sends each seen
// post once. The cache is in storage.session, so nothing is lost when the background is stopped.
import { api, problems } from "../lib/for_background.js";
import { isWithin } from "./clock.js";
import { forgetFacts, rememberFacts } from "./known_accounts.js";
import { checkedQueries } from "./message_validation.js";
import { callApi } from "./server_client.js";
import { readSettings } from "./settings.js";

/**
 * @typedef {{key: string, query: Required<AccountQuery>}} Item
 * @typedef {{result: AccountResult, at: number, lifetime: number, sent: string[]}} Cached times in ms; `sent` are posts, see `sentName`
 */

/** How long a result is kept, in milliseconds. `pending` is never kept: the page requests it again. */
const KEEP_MS = { ready: 60_000, stale: 10_000, opted_out: 3_600_000, unavailable: 300_000 };
const SENT_LIMIT = 200;

/** Requests in progress, by account. If the background is stopped, losing it costs one more request. */
/** @type {Map<string, Promise<AccountResult>>} */
const openRequests = new Map();
/** How often results were forgotten. One that was requested before may not be true any more. */
let generation = 0;

/** @param {string} key */
const slot = (key) => `score:${key}`;

/**
 * How a post is remembered that was sent. The host is part of it: a page that shows a post under the id of another's
 * must not keep the other's from being sent.
 * @param {string | null} pageHost
 * @param {string} id
 */
const sentName = (pageHost, id) => `${pageHost ?? ""} ${id}`;

/**
 * The response to a `scores` message: one result for each item, in the same order.
 * @param {unknown} items
 * @param {string | null} pageHost the host of the page that sent it
 * @returns {Promise<AccountResult[]>}
 */
export async function scores(items, pageHost) {
  const wanted = checkedQueries(items);
  const slots = wanted.map((item) => slot(item.key));
  const cache = /** @type {Record<string, Cached | undefined>} */ (await api.storage.session.get(slots));
  /** @type {Map<string, Item>} */
  const missing = new Map();
  for (const item of wanted) {
    const unsent = withoutSentPosts(item, cache[slot(item.key)], pageHost);
    const hasNews = unsent.query.posts.length > 0 || unsent.query.profile !== null;
    if (hasNews || !(isFresh(cache[slot(item.key)]) || openRequests.has(item.key))) {
      missing.set(item.key, joined(missing.get(item.key), unsent));
    }
  }
  if (missing.size > 0) {
    const request = requestScores([...missing.values()], cache, pageHost);
    for (const [index, key] of [...missing.keys()].entries()) track(key, request, index);
  }
  return Promise.all(
    wanted.map((item) => openRequests.get(item.key) ?? /** @type {Cached} */ (cache[slot(item.key)]).result),
  );
}

/** @param {Item} item @param {Cached | undefined} cached @param {string | null} pageHost */
function withoutSentPosts(item, cached, pageHost) {
  const sent = new Set(cached?.sent);
  const posts = item.query.posts.filter((post) => !post.id || !sent.has(sentName(pageHost, post.id)));
  return { ...item, query: { ...item.query, posts } };
}

/** @param {Cached | undefined} cached */
const isFresh = (cached) => cached !== undefined && isWithin(cached.at, cached.lifetime);

/** @param {Item | undefined} first @param {Item} second */
function joined(first, second) {
  if (!first) return second;
  const profile = first.query.profile ?? second.query.profile;
  return { ...first, query: { ...first.query, profile, posts: [...first.query.posts, ...second.query.posts] } };
}

/**
 * @param {string} key
 * @param {Promise<AccountResult[]>} request
 * @param {number} index of the account in the request
 */
function track(key, request, index) {
  const result = request
    .then((results) => results[index])
    .finally(() => openRequests.get(key) === result && openRequests.delete(key));
  openRequests.set(key, result);
}

/**
 * @param {Item[]} items
 * @param {Record<string, Cached | undefined>} cache
 * @param {string | null} pageHost
 * @returns {Promise<AccountResult[]>}
 */
async function requestScores(items, cache, pageHost) {
  const requestedIn = generation;
  const { newHosts, rules } = await readSettings();
  /** @type {ScoresRequest} */
  const body = { accounts: items.map((item) => item.query), new_hosts: newHosts, page_host: pageHost };
  const content = await callApi("/v1/scores", { method: "POST", body });
  /** @type {AccountResult[]} */
  const results = content?.results;
  if (!Array.isArray(results) || results.length !== items.length) throw problems.create("server-unexpected");
  if (requestedIn !== generation) return results;
  /** @type {Record<string, Cached>} */
  const entries = {};
  for (const [index, item] of items.entries()) {
    const result = results[index];
    const ids = item.query.posts.flatMap((post) => (post.id ? sentName(pageHost, post.id) : []));
    const sent = [...(cache[slot(item.key)]?.sent ?? []), ...ids].slice(-SENT_LIMIT);
    entries[slot(item.key)] = { result, at: Date.now(), lifetime: lifetime(result), sent };
  }
  await store(entries);
  if (rules.rules.length > 0) await rememberFacts(items.map(({ key }, index) => ({ key, result: results[index] })));
  return results;
}

/** @param {AccountResult} result in milliseconds */
function lifetime(result) {
  if (result.status === "pending") return 0;
  // One click makes the server known, for all its accounts.
  if (problems.isType(problems.fromDocument(result.problem), "new-host")) return 0;
  if (result.status === "ready") return result.stale ? KEEP_MS.stale : KEEP_MS.ready;
  const wait = result.problem?.retry_after;
  return wait ? wait * 1000 : KEEP_MS[result.status];
}

/** @param {Record<string, Cached>} entries */
async function store(entries) {
  try {
    await api.storage.session.set(entries);
  } catch {
    // The storage is full (10 MB in both browsers). It is only a cache, so it is emptied.
    await emptyCache();
    await api.storage.session.set(entries);
  }
}

/** Removes all cached scores, or those of one account. @param {string} [key] */
export async function forgetScores(key) {
  generation += 1;
  openRequests.clear();
  await forgetFacts(key);
  if (key === undefined) await emptyCache();
  else await api.storage.session.remove(slot(key));
}

async function emptyCache() {
  const slots = Object.keys(await api.storage.session.get(null));
  await api.storage.session.remove(slots.filter((name) => name.startsWith("score:")));
}
