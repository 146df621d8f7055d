// @ts-check
// Scores for the pages: answers from a short memory, never asks twice for what is already on its way,
// and sends each seen post once. The memory is storage.session, so a stopped worker loses nothing.
import { api } from "../common/api.js";
import { trouble } from "../common/trouble.js";
import { askedList } from "./validate.js";
import { ask } from "./server.js";

/**
 * @typedef {{key: string, asked: Required<Asked>}} Item
 * @typedef {{result: Result, until: number, sent: string[]}} Kept what is remembered of one account; `until` in ms
 */

/** How long an answer is kept, in milliseconds. `pending` is never kept: the page asks again by itself. */
const KEEP_MS = { ready: 60_000, stale: 10_000, opted_out: 3_600_000, unavailable: 300_000 };
const SENT_LIMIT = 200;

/** Questions on their way, by account. Only to save asking twice: losing it with the worker costs one question. */
/** @type {Map<string, Promise<Result>>} */
const inFlight = new Map();

/** @param {string} key */
const slot = (key) => `score:${key}`;

/**
 * The answer to a `scores` message: one result per item, in the same order.
 * @param {unknown} items
 * @returns {Promise<Result[]>}
 */
export async function scores(items) {
  const wanted = askedList(items);
  const slots = wanted.map((item) => slot(item.key));
  const memory = /** @type {Record<string, Kept | undefined>} */ (await api.storage.session.get(slots));
  /** @type {Map<string, Item>} */
  const missing = new Map();
  for (const item of wanted) {
    const fresh = withoutSent(item, memory[slot(item.key)]);
    if (!remembered(fresh, memory) && !(inFlight.has(item.key) && fresh.asked.posts.length === 0)) {
      missing.set(item.key, joined(missing.get(item.key), fresh));
    }
  }
  const asking = missing.size > 0 ? askServer([...missing.values()], memory) : null;
  for (const [index, key] of [...missing.keys()].entries()) track(key, /** @type {any} */ (asking), index);
  return Promise.all(
    wanted.map((item) => inFlight.get(item.key) ?? /** @type {Kept} */ (memory[slot(item.key)]).result),
  );
}

/** @param {Item} item @param {Kept | undefined} kept */
function withoutSent(item, kept) {
  const sent = new Set(kept?.sent);
  return { ...item, asked: { ...item.asked, posts: item.asked.posts.filter((post) => !post.id || !sent.has(post.id)) } };
}

/** @param {Item} item @param {Record<string, Kept | undefined>} memory */
function remembered(item, memory) {
  const kept = memory[slot(item.key)];
  return kept !== undefined && kept.until > Date.now() && item.asked.posts.length === 0;
}

/** @param {Item | undefined} first @param {Item} second */
function joined(first, second) {
  if (!first) return second;
  const profile = first.asked.profile ?? second.asked.profile;
  return { ...first, asked: { ...first.asked, profile, posts: [...first.asked.posts, ...second.asked.posts] } };
}

/**
 * @param {string} key
 * @param {Promise<Result[]>} asking
 * @param {number} index
 */
function track(key, asking, index) {
  const flight = asking
    .then((results) => results[index])
    .finally(() => inFlight.get(key) === flight && inFlight.delete(key));
  inFlight.set(key, flight);
}

/**
 * @param {Item[]} items
 * @param {Record<string, Kept | undefined>} memory
 * @returns {Promise<Result[]>}
 */
async function askServer(items, memory) {
  const answer = await ask("/v1/scores", { method: "POST", body: { accounts: items.map((item) => item.asked) } });
  /** @type {Result[]} */
  const results = answer?.results;
  if (!Array.isArray(results) || results.length !== items.length) throw trouble("server-strange");
  /** @type {Record<string, Kept>} */
  const keep = {};
  for (const [index, item] of items.entries()) {
    const result = results[index];
    const ids = item.asked.posts.flatMap((post) => post.id ?? []);
    const sent = [...(memory[slot(item.key)]?.sent ?? []), ...ids].slice(-SENT_LIMIT);
    keep[slot(item.key)] = { result, until: Date.now() + keepFor(result), sent };
  }
  await remember(keep);
  return results;
}

/** @param {Result} result in milliseconds */
function keepFor(result) {
  if (result.status === "pending") return 0;
  if (result.status === "ready") return result.stale ? KEEP_MS.stale : KEEP_MS.ready;
  const wait = result.problem?.retry_after;
  return wait ? wait * 1000 : KEEP_MS[result.status];
}

/** @param {Record<string, Kept>} keep */
async function remember(keep) {
  try {
    await api.storage.session.set(keep);
  } catch {
    // The memory is full (10 MB in both browsers): it is only a memory, so it starts anew.
    await forgetScores();
    await api.storage.session.set(keep);
  }
}

/** Forgets every remembered score, or that of one account. @param {string} [key] */
export async function forgetScores(key) {
  const slots = key === undefined ? Object.keys(await api.storage.session.get(null)) : [slot(key)];
  await api.storage.session.remove(slots.filter((name) => name.startsWith("score:")));
}
