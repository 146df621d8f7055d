// @ts-check
// The reader's settings, in storage.local: every read fills in defaults, every write is checked. Also the key of the
// pairing, which only the background can read (see token_store.js).
import { api, contract, hosts as hostNames, problems, rules } from "../lib/for_background.js";
import { readManaged, withManaged } from "./managed_settings.js";
import { afterChange, afterSync, readShared, withReplaced } from "./shared_settings.js";
import { readEntry, removeEntry, writeEntry } from "./token_store.js";

/** @type {Settings} */
export const DEFAULTS = {
  serverUrl: contract.defaultServerUrl,
  paused: false,
  sitesOff: [],
  addedHosts: [],
  badges: { person: true, one_way: true, automated: true, organisation: true, unsure: true },
  newHosts: "on_click",
  rules: rules.DEFAULTS,
};

const LIST_LIMIT = 500;

/** @param {unknown} host @returns {host is string} */
export const isHost = (host) => hostNames.isPublic(host) || host === "127.0.0.1";

/**
 * The server's address in its stored form, e.g. `http://127.0.0.1:8377`. Only addresses on the reader's own machine are accepted.
 * @param {unknown} text
 * @throws {Error} "bad-address" for any other address
 */
export function serverAddress(text) {
  const input = String(text).trim();
  let url;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(input) ? input : `http://${input}`);
  } catch {
    throw problems.create("bad-address");
  }
  if (url.protocol !== "http:" || !["127.0.0.1", "localhost"].includes(url.hostname)) throw problems.create("bad-address");
  if (url.username || url.password || url.search || url.hash || url.pathname !== "/") throw problems.create("bad-address");
  // `localhost` can resolve to ::1, where the server does not listen, and the permission is for 127.0.0.1.
  return `http://127.0.0.1:${url.port || "80"}`;
}

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
    serverUrl = raw?.serverUrl === undefined ? serverUrl : serverAddress(raw.serverUrl);
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

/** Writes run one after another, so that none overwrites the change of another. @type {Promise<unknown>} */
let lastWrite = Promise.resolve();

/**
 * Changes what the reader chose, and returns the settings in force.
 * @param {(now: Settings) => Partial<Settings>} change
 * @returns {Promise<Settings>}
 */
export function changeSettings(change) {
  const write = lastWrite.then(async () => {
    const now = await readOwn();
    const settings = checked({ ...now, ...change(now) });
    await api.storage.local.set({ settings, shared: afterChange(await readShared(), settings, DEFAULTS) });
    return readSettings();
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/**
 * Applies what the server sent of the settings that browsers share.
 * @param {Record<string, SharedSetting>} sent
 * @param {Record<string, SharedSetting>} received what the server has received from this browser
 * @returns {Promise<boolean>} whether a setting changed
 */
export function applyShared(sent, received) {
  const write = lastWrite.then(async () => {
    const before = await readOwn();
    const after = afterSync(await readShared(), before, sent, received);
    const settings = checked(after.settings);
    await api.storage.local.set({ settings, shared: after.shared });
    return JSON.stringify(settings) !== JSON.stringify(before);
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/**
 * Ends the notice that another browser replaced what was chosen in this one.
 * @param {boolean} isUndone whether this browser's own choices come back, for all browsers
 */
export async function endNotice(isUndone) {
  const shared = await readShared();
  if (isUndone) await changeSettings((now) => withReplaced(shared, now));
  const write = lastWrite.then(async () => api.storage.local.set({ shared: { ...(await readShared()), replaced: {} } }));
  lastWrite = write.catch(() => undefined);
  return write;
}

/**
 * The key of the pairing with the server in the settings, or null. It signs requests to that server; it is never sent.
 * @returns {Promise<import("./proof.js").Key | null>}
 */
export async function readPairing() {
  const { serverUrl } = await readSettings();
  /** @type {{serverUrl: string, id?: string, key?: string} | undefined} */
  const pairing = await readEntry("pairing");
  // Version 0.1.0 stored a token, which it sent to whatever program had the port.
  if (pairing?.serverUrl !== serverUrl || !pairing.id || !pairing.key) return null;
  return { id: pairing.id, key: pairing.key };
}

/** @param {string} serverUrl @param {import("./proof.js").Key} key */
export const writePairing = (serverUrl, { id, key }) => writeEntry("pairing", { serverUrl, id, key });

export const forgetPairing = () => removeEntry("pairing");
