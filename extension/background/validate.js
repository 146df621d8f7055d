// @ts-check
// What a message must look like before anything is done with it. A page's own code cannot send us messages,
// but a taken-over page process could: so every field is checked and copied, nothing is passed on as it came.
import "../generated/contract.js";
import { trouble } from "../common/trouble.js";

const { contract } = globalThis.humankind;
const NETWORKS = new Map(contract.networks.map((row) => [row.id, row]));

const LIMITS = { key: 540, handle: 253, host: 253, short: 1_000, text: 20_000, url: 2_048, list: 200, id: 512 };

/** @param {unknown} value @param {number} most */
export function text(value, most) {
  if (typeof value !== "string" || value.length === 0 || value.length > most) throw trouble("bad-message");
  return value;
}

/** @param {unknown} value @param {number} most @returns {string | null} over-long text is cut: it came from a page */
const cut = (value, most) => (typeof value === "string" ? value.slice(0, most) : null);
/** @param {unknown} value @returns {boolean | null} */
const flag = (value) => (typeof value === "boolean" ? value : null);
/** @param {unknown} value @returns {number | null} */
const count = (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null);
/** @param {unknown} value @param {number} most @returns {string[] | null} */
const words = (value, most) =>
  Array.isArray(value)
    ? value.filter((word) => typeof word === "string" && word.length <= most).slice(0, LIMITS.list)
    : null;

/** @param {unknown} value */
export const key = (value) => text(value, LIMITS.key);

/** @param {unknown} value @returns {Verdict} */
export function verdict(value) {
  const found = contract.verdicts.find((word) => word === value);
  if (!found) throw trouble("bad-message");
  return found;
}

/** @param {any} raw @returns {Account} */
function account(raw) {
  const row = NETWORKS.get(raw?.network);
  if (!row) throw trouble("bad-message");
  const handle = text(raw.handle, LIMITS.handle).replace(/^@/, "");
  return {
    network: row.id,
    handle: row.caseSensitive ? handle : handle.toLowerCase(),
    host: row.federated ? text(raw.host, LIMITS.host).toLowerCase() : null,
  };
}

/**
 * The one string for an account, made as shared_schema/networks.py makes it.
 * @param {Account} who
 */
export const keyOf = (who) =>
  who.host ? `${who.network}:${who.host}/@${who.handle}` : `${who.network}:${who.handle}`;

/** @param {any} raw @returns {Profile} */
const profile = (raw) => ({
  display_name: cut(raw.display_name, LIMITS.short),
  bio: cut(raw.bio, LIMITS.text),
  url: cut(raw.url, LIMITS.url),
  created_at: cut(raw.created_at, 40),
  declared_bot: flag(raw.declared_bot),
  organisation: flag(raw.organisation),
  followers: count(raw.followers),
  following: count(raw.following),
  posts_total: count(raw.posts_total),
});

/** @param {any} raw @returns {Post} */
const post = (raw) => ({
  text: cut(raw?.text, LIMITS.text) ?? "",
  id: cut(raw?.id, LIMITS.id),
  url: cut(raw?.url, LIMITS.url),
  created_at: cut(raw?.created_at, 40),
  language: cut(raw?.language, 35),
  is_reply: flag(raw?.is_reply),
  reply_to: cut(raw?.reply_to, LIMITS.short),
  is_repost: flag(raw?.is_repost),
  mentions: words(raw?.mentions, LIMITS.short),
  links: words(raw?.links, LIMITS.url),
  client: cut(raw?.client, LIMITS.short),
  origin: "seen",
  replied_to_followers: count(raw?.replied_to_followers),
  replied_to_created_at: cut(raw?.replied_to_created_at, 40),
});

/**
 * The accounts of a `scores` message.
 * @param {unknown} items
 * @returns {{key: string, asked: Required<Asked>}[]}
 */
export function askedList(items) {
  if (!Array.isArray(items) || items.length === 0 || items.length > contract.limits.batch) throw trouble("bad-message");
  return items.map((item) => {
    const who = account(item?.account);
    const posts = Array.isArray(item.posts) ? item.posts.slice(0, contract.limits.seenPosts).map(post) : [];
    return {
      key: keyOf(who),
      asked: { account: who, profile: item.profile ? profile(item.profile) : null, posts },
    };
  });
}
