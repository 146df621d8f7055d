// @ts-check
// Checks the fields of messages before they are used. A page's own code cannot send messages to the background, but a
// compromised page process could. So every field is checked and copied; nothing is passed on as it came.
import { accounts, contract, problems } from "../lib/for_background.js";

const { limits } = contract;
const TIMESTAMP_LIMIT = 40;
const LANGUAGE_LIMIT = 35;

/** @param {unknown} value @param {number} limit */
export function checkedText(value, limit) {
  if (typeof value !== "string" || value.length === 0 || value.length > limit) throw problems.create("bad-message");
  return value;
}

/** @param {unknown} value */
export const checkedKey = (value) => checkedText(value, limits.key);

/** @param {unknown} value */
export const checkedHost = (value) => checkedText(value, limits.host);

/** @param {unknown} value @returns {string[]} */
export function checkedHosts(value) {
  if (!Array.isArray(value) || value.length > limits.list) throw problems.create("bad-message");
  return value.map(checkedHost);
}

/** @param {unknown} value @returns {Verdict} */
export function checkedVerdict(value) {
  const found = contract.verdicts.find((verdict) => verdict === value);
  if (!found) throw problems.create("bad-message");
  return found;
}

/** @param {unknown} value @returns {TagColour} */
export function checkedColour(value) {
  const found = contract.tagColours.find((colour) => colour === value);
  if (!found) throw problems.create("bad-message");
  return found;
}

/** @param {unknown} value @param {number} limit @returns {string | null} */
export const checkedOptionalText = (value, limit) => (value ? checkedText(value, limit) : null);

/** @param {unknown} value @param {number} limit @returns {string | null} truncated: it came from a page */
const text = (value, limit) => (typeof value === "string" ? value.slice(0, limit) : null);
/** @param {unknown} value @returns {boolean | null} */
const flag = (value) => (typeof value === "boolean" ? value : null);
/** @param {unknown} value @returns {number | null} */
const count = (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null);
/** @param {unknown} value @param {number} limit of each text @returns {string[] | null} */
const texts = (value, limit) =>
  Array.isArray(value)
    ? value.filter((item) => typeof item === "string" && item.length <= limit).slice(0, limits.list)
    : null;

/** @param {any} raw @returns {Account} */
function account(raw) {
  const handle = checkedText(raw?.handle, limits.handle).replace(/^@/, "");
  const found = accounts.account(String(raw.network), handle, text(raw.host, limits.host));
  if (!found) throw problems.create("bad-message");
  return found;
}

/** @param {any} raw @returns {Profile} */
const profile = (raw) => ({
  display_name: text(raw.display_name, limits.short),
  bio: text(raw.bio, limits.text),
  url: text(raw.url, limits.url),
  created_at: text(raw.created_at, TIMESTAMP_LIMIT),
  declared_bot: flag(raw.declared_bot),
  organisation: flag(raw.organisation),
  followers: count(raw.followers),
  following: count(raw.following),
  posts_total: count(raw.posts_total),
});

/** @param {any} raw @returns {Post} */
const post = (raw) => ({
  text: text(raw?.text, limits.text) ?? "",
  id: text(raw?.id, limits.id),
  url: text(raw?.url, limits.url),
  created_at: text(raw?.created_at, TIMESTAMP_LIMIT),
  language: text(raw?.language, LANGUAGE_LIMIT),
  is_reply: flag(raw?.is_reply),
  reply_to: text(raw?.reply_to, limits.short),
  is_repost: flag(raw?.is_repost),
  shown_as_repost: flag(raw?.shown_as_repost),
  mentions: texts(raw?.mentions, limits.short),
  links: texts(raw?.links, limits.url),
  client: text(raw?.client, limits.short),
  origin: "seen",
  replied_to_followers: count(raw?.replied_to_followers),
  replied_to_created_at: text(raw?.replied_to_created_at, TIMESTAMP_LIMIT),
});

/**
 * The accounts of a `scores` message.
 * @param {unknown} items
 * @returns {{key: string, query: Required<AccountQuery>}[]}
 */
export function checkedQueries(items) {
  if (!Array.isArray(items) || items.length === 0 || items.length > limits.batch) throw problems.create("bad-message");
  return items.map((item) => {
    const who = account(item?.account);
    const posts = Array.isArray(item.posts) ? item.posts.slice(0, limits.seenPosts).map(post) : [];
    return {
      key: accounts.keyOf(who),
      query: { account: who, profile: item.profile ? profile(item.profile) : null, posts },
    };
  });
}
