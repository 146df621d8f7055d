// @ts-check
// The reader's settings, in storage.local: every read fills in defaults, every write is checked. Also the key of the
// pairing, which only the background can read (see token_store.js).
import { api, contract, hosts as hostNames, rules } from "../lib/for_background.js";
import { readManaged, withManaged } from "./managed_settings.js";
import { queue } from "./queue.js";
import { afterChange, afterMove, afterSync, placeOf, readElsewhere, readShared, withReplaced } from "./shared_settings.js";
import { readEntry, writeEntry } from "./token_store.js";

/** @type {Settings} */
export const DEFAULTS = {
  serverUrl: contract.defaultServerUrl,
  paused: false,
  sitesOff: [],
  addedHosts: [],
  badges: /** @type {Settings["badges"]} */ (Object.fromEntries(contract.verdicts.map((verdict) => [verdict, true]))),
  newHosts: "on_click",
  rules: rules.DEFAULTS,
};

const LIST_LIMIT = 500;

/** @param {unknown} host @returns {host is string} */
export const isHost = (host) => hostNames.isPublic(host) || host === "127.0.0.1";

/** @param {unknown} value */
const hosts = (value) => [...new Set(Array.isArray(value) ? value.filter(isHost) : [])].slice(-LIST_LIMIT);

/**
 * Any value as settings: unknown fields are dropped, missing ones filled in.
 * @param {any} raw
 * @returns {Settings}
 */
function checked(raw) {
  let serverUrl = DEFAULTS.serverUrl;
  try {
    serverUrl = raw?.serverUrl === undefined ? serverUrl : hostNames.serverAddress(raw.serverUrl);
  } catch {
    // A stored address that is no longer accepted falls back to the default.
  }
  const badges = { ...DEFAULTS.badges };
  for (const verdict of /** @type {Verdict[]} */ (Object.keys(badges))) {
    if (typeof raw?.badges?.[verdict] === "boolean") badges[verdict] = raw.badges[verdict];
  }
  return {
    serverUrl,
    paused: raw?.paused === true,
    sitesOff: hosts(raw?.sitesOff),
    addedHosts: hosts(raw?.addedHosts),
    badges,
    newHosts: contract.newHosts.find((choice) => choice === raw?.newHosts) ?? DEFAULTS.newHosts,
    rules: rules.checked(raw?.rules),
  };
}

/** What the reader chose, whatever is managed. */
const readOwn = async () => checked((await api.storage.local.get("settings")).settings);

/** The settings in force. */
export async function readSettings() {
  return checked(withManaged(await readOwn(), await readManaged()));
}

/** @returns {Promise<string[]>} the names of the settings that the reader cannot change */
export const lockedSettings = async () => Object.keys(await readManaged());

const inTurn = queue();

/**
 * Changes what the reader chose, and returns the settings in force.
 * @param {(now: Settings) => Partial<Settings>} change
 * @returns {Promise<Settings>}
 */
export function changeSettings(change) {
  return inTurn(async () => {
    const now = await readOwn();
    const settings = checked({ ...now, ...change(now) });
    await api.storage.local.set({ settings, shared: afterChange(await readShared(), settings, DEFAULTS) });
    return readSettings();
  });
}

/**
 * Applies what the server sent of the settings that browsers share.
 * @param {Record<string, SharedSetting>} sent
 * @param {Record<string, SharedSetting>} received what the server has received from this browser
 * @param {string} place whose items they are; nothing is applied once the reader uses another server
 * @returns {Promise<boolean>} whether a setting changed
 */
export function applyShared(sent, received, place) {
  return inTurn(async () => {
    const shared = await readShared();
    if (shared.place !== place) return false;
    const before = await readOwn();
    const after = afterSync(shared, before, sent, received);
    const settings = checked(after.settings);
    await api.storage.local.set({ settings, shared: after.shared });
    return JSON.stringify(settings) !== JSON.stringify(before);
  });
}

/**
 * Ends the notice that another browser replaced what was chosen in this one.
 * @param {boolean} isUndone whether this browser's own choices come back, for all browsers
 */
export async function endNotice(isUndone) {
  const shared = await readShared();
  if (isUndone) await changeSettings((now) => withReplaced(shared, now));
  return inTurn(async () => api.storage.local.set({ shared: { ...(await readShared()), replaced: {} } }));
}

/** Has what is shared follow the reader to another server: see shared_settings.js. @returns {Promise<boolean>} whether it did */
export function followServer() {
  return inTurn(async () => {
    const { serverUrl } = await readSettings();
    const [shared, settings] = [await readShared(), await readOwn()];
    if (shared.place === placeOf(serverUrl)) return false;
    const moved = afterMove({ shared, settings, elsewhere: await readElsewhere() }, placeOf(serverUrl), DEFAULTS);
    await api.storage.local.set({ settings: checked(moved.settings), shared: moved.shared, sharedElsewhere: moved.elsewhere });
    return true;
  });
}

/** @returns {Promise<Record<string, import("./proof.js").Key>>} the keys of all pairings, by the address of the server */
export const readPairings = async () => (await readEntry("pairing"))?.servers ?? {}; // version 0.1.0 stored a token of its own there

/**
 * The key of the pairing with a server, or null. It signs requests to that server; it is never sent.
 * @param {string} [serverUrl] that in the settings, unless given
 * @returns {Promise<import("./proof.js").Key | null>}
 */
export const readPairing = async (serverUrl) =>
  (await readPairings())[serverUrl ?? (await readSettings()).serverUrl] ?? null;

/** @param {string} serverUrl @param {import("./proof.js").Key} key */
export const writePairing = async (serverUrl, { id, key }) =>
  writeEntry("pairing", { servers: { ...(await readPairings()), [serverUrl]: { id, key } } });

/** Forgets the key of a server. Those of others stay, for the way back. @param {string} serverUrl */
export async function forgetPairing(serverUrl) {
  const servers = { ...(await readPairings()) };
  delete servers[serverUrl];
  await writeEntry("pairing", { servers });
}
