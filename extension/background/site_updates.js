// @ts-check
// Site tables from the reader's own server, so that a site that changed works again without a new version of the
// extension. Requested once an hour. Anything that does not have the expected shape is dropped; the built-in tables
// remain as fallback.
import { api } from "../lib/for_background.js";
import { isWithin } from "./clock.js";
import { callApi } from "./server_client.js";
import { notifyPages } from "./server_state.js";

/** @typedef {{tables: SiteTable[], at: number, serverUrl: string}} Stored `at` in ms */

const MAX_AGE_MS = 3_600_000;
const LIMITS = { tables: 100, places: 12, candidates: 12, selector: 400, word: 40 };
const LISTS = /** @type {const} */ (["within", "text", "address", "time", "language", "closed", "quoted"]);
const TAG = /^(?:\*|[a-z][a-z0-9-]{0,39})$/;

let isUpdating = false;

/** @returns {Promise<Stored | undefined>} */
const stored = async () => /** @type {any} */ (await api.storage.session.get("siteTables")).siteTables;

/** @param {unknown} value @param {number} limit @returns {string | null} */
const text = (value, limit) => (typeof value === "string" && value.length > 0 && value.length <= limit ? value : null);

/** @param {unknown} value @returns {string[]} */
const selectors = (value) =>
  (Array.isArray(value) ? value : []).flatMap((one) => text(one, LIMITS.selector) ?? []).slice(0, LIMITS.candidates);

/** @param {any} raw @returns {SitePlace[]} empty if it is invalid */
function place(raw) {
  const author = text(raw?.author, LIMITS.selector);
  if (!author || !["post", "profile"].includes(raw.kind) || typeof raw.tag !== "string" || !TAG.test(raw.tag)) return [];
  return [{ kind: raw.kind, tag: raw.tag, author, name: selectors(raw.name) }];
}

/** @param {any} raw @returns {SiteTable[]} empty if it is invalid */
function table(raw) {
  const id = text(raw?.id, LIMITS.word);
  const checked = text(raw?.checked, LIMITS.word);
  if (!id || !checked) return [];
  const lists = Object.fromEntries(LISTS.map((name) => [name, selectors(raw[name])]));
  const places = (Array.isArray(raw.places) ? raw.places : []).flatMap(place).slice(0, LIMITS.places);
  return [{ id, checked, places, ...lists }];
}

/**
 * The tables that the server last sent. If they are old, new ones are requested for the next call.
 * @param {Settings} settings
 * @returns {Promise<SiteTable[]>}
 */
export async function siteTables({ serverUrl }) {
  const found = await stored();
  const known = found?.serverUrl === serverUrl ? found : undefined;
  if (!known || !isWithin(known.at, MAX_AGE_MS)) update(serverUrl, known?.tables ?? []);
  return known?.tables ?? [];
}

/** @param {string} serverUrl @param {SiteTable[]} before */
async function update(serverUrl, before) {
  if (isUpdating) return;
  isUpdating = true;
  try {
    const sites = (await callApi("/v1/sites", { serverUrl }).catch(() => null))?.sites;
    const tables = Array.isArray(sites) ? sites.flatMap(table).slice(0, LIMITS.tables) : before;
    /** @type {Stored} */
    const siteTables = { tables, at: Date.now(), serverUrl };
    await api.storage.session.set({ siteTables });
    if (JSON.stringify(tables) !== JSON.stringify(before)) await notifyPages({ type: "settings_changed" });
  } finally {
    isUpdating = false;
  }
}
