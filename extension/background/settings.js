// @ts-check
// The reader's settings, in storage.local: every read fills in defaults, every write is checked. Also the token for the
// chosen server, which only the background can read (see token_store.js).
import { api, contract, hosts as hostNames, problems } from "../lib/for_background.js";
import { readEntry, removeEntry, writeEntry } from "./token_store.js";

/** @type {Settings} */
export const DEFAULTS = {
  serverUrl: contract.defaultServerUrl,
  paused: false,
  sitesOff: [],
  addedHosts: [],
  badges: { person: true, one_way: true, automated: true, organisation: true, unsure: true },
  newHosts: "on_click",
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
  };
}

export async function readSettings() {
  return checked((await api.storage.local.get("settings")).settings);
}

/** Writes run one after another, so that none overwrites the change of another. @type {Promise<unknown>} */
let lastWrite = Promise.resolve();

/**
 * Changes settings and returns them as they now are.
 * @param {(now: Settings) => Partial<Settings>} change
 * @returns {Promise<Settings>}
 */
export function changeSettings(change) {
  const write = lastWrite.then(async () => {
    const now = await readSettings();
    const settings = checked({ ...now, ...change(now) });
    await api.storage.local.set({ settings });
    return settings;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** The token for the server in the settings, or null. A token is only ever sent to the address it came from. */
export async function readToken() {
  const { serverUrl } = await readSettings();
  /** @type {{serverUrl: string, token: string} | undefined} */
  const pairing = await readEntry("pairing");
  return pairing?.serverUrl === serverUrl ? pairing.token : null;
}

/** @param {string} serverUrl @param {string} token */
export const writeToken = (serverUrl, token) => writeEntry("pairing", { serverUrl, token });

export const forgetToken = () => removeEntry("pairing");
