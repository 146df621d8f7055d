// @ts-check
// Settings that a school or a firm has fixed for its readers (managed_schema.json, docs/settings.md). They count in place
// of the reader's own, which stay as they are and count again when the others are gone.
import { api, contract, rules } from "../lib/for_background.js";

/** @typedef {"serverUrl" | "newHosts" | "badges" | "rules" | "reposts" | "sparesFollowed"} Field */

/** Whether a value can be used. What cannot is ignored: Firefox does not check it. @type {Record<Field, (value: any) => boolean>} */
const USABLE = {
  serverUrl: (value) => /^(?:http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?|https:\/\/[^/?#@\s]+)\/?$/.test(value),
  newHosts: (value) => contract.newHosts.some((choice) => choice === value),
  badges: (value) => typeof value === "object" && value !== null,
  rules: Array.isArray,
  reposts: (value) => value === "author" || value === "booster",
  sparesFollowed: (value) => typeof value === "boolean",
};

/** @returns {Promise<Partial<Record<Field, any>>>} empty where nothing is managed */
export async function readManaged() {
  try {
    return usable(await api.storage.managed.get(null));
  } catch {
    return {}; // Firefox has no managed storage where nobody set it up
  }
}

/** @param {any} raw @returns {Partial<Record<Field, any>>} */
export function usable(raw) {
  const fields = /** @type {[Field, (value: any) => boolean][]} */ (Object.entries(USABLE));
  return Object.fromEntries(fields.flatMap(([field, test]) => (test(raw?.[field]) ? [[field, raw[field]]] : [])));
}

/**
 * The settings with those that are managed. Not checked yet.
 * @param {Settings} own
 * @param {Partial<Record<Field, any>>} managed
 * @returns {Settings}
 */
export function withManaged(own, managed) {
  const { serverUrl, newHosts, badges, ...book } = managed;
  return {
    ...own,
    serverUrl: serverUrl ?? own.serverUrl,
    newHosts: newHosts ?? own.newHosts,
    badges: { ...own.badges, ...badges },
    rules: rules.checked({ ...own.rules, ...book }),
  };
}
