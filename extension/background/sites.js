// @ts-check
// Site tables from the reader's own server, so that a site that changed can be read again without a new version of
// the extension. Looked for once an hour; whatever is not the agreed shape is dropped; without any, the built-in ones do.
import { api } from "../common/api.js";
import { ask } from "./server.js";
import { tellPages } from "./state.js";

/** @typedef {{tables: SiteTable[], at: number, serverUrl: string}} Kept `at` in ms */

const AGE_MS = 3_600_000;
const LIMITS = { tables: 100, places: 12, candidates: 12, selector: 400, word: 40 };
const LISTS = /** @type {const} */ (["within", "text", "address", "time", "language", "closed", "quoted"]);
const TAG = /^(?:\*|[a-z][a-z0-9-]{0,39})$/;

let isLooking = false;

/** @returns {Promise<Kept | undefined>} */
const kept = async () => /** @type {any} */ (await api.storage.session.get("siteTables")).siteTables;

/** @param {unknown} value @param {number} most @returns {string | null} */
const word = (value, most) => (typeof value === "string" && value.length > 0 && value.length <= most ? value : null);

/** @param {unknown} value @returns {string[]} */
const selectors = (value) =>
  (Array.isArray(value) ? value : []).flatMap((one) => word(one, LIMITS.selector) ?? []).slice(0, LIMITS.candidates);

/** @param {any} raw @returns {SitePlace[]} none where it is not one */
function place(raw) {
  const author = word(raw?.author, LIMITS.selector);
  if (!author || !["post", "profile"].includes(raw.kind) || typeof raw.tag !== "string" || !TAG.test(raw.tag)) return [];
  return [{ kind: raw.kind, tag: raw.tag, author, name: selectors(raw.name) }];
}

/** @param {any} raw @returns {SiteTable[]} none where it is not one */
function table(raw) {
  const id = word(raw?.id, LIMITS.word);
  const checked = word(raw?.checked, LIMITS.word);
  if (!id || !checked) return [];
  const lists = Object.fromEntries(LISTS.map((name) => [name, selectors(raw[name])]));
  const places = (Array.isArray(raw.places) ? raw.places : []).flatMap(place).slice(0, LIMITS.places);
  return [{ id, checked, places, ...lists }];
}

/**
 * What the server last sent for these pages; looks for news in the meantime.
 * @param {Settings} settings
 * @returns {Promise<SiteTable[]>}
 */
export async function siteTables({ serverUrl }) {
  const found = await kept();
  const known = found?.serverUrl === serverUrl ? found : undefined;
  if (!known || Date.now() - known.at > AGE_MS) look(serverUrl, known?.tables ?? []);
  return known?.tables ?? [];
}

/** @param {string} serverUrl @param {SiteTable[]} before */
async function look(serverUrl, before) {
  if (isLooking) return;
  isLooking = true;
  try {
    const sites = (await ask("/v1/sites").catch(() => null))?.sites;
    const tables = Array.isArray(sites) ? sites.flatMap(table).slice(0, LIMITS.tables) : before;
    /** @type {Kept} */
    const news = { tables, at: Date.now(), serverUrl };
    await api.storage.session.set({ siteTables: news });
    if (JSON.stringify(tables) !== JSON.stringify(before)) await tellPages({ type: "settings_changed" });
  } finally {
    isLooking = false;
  }
}
