// @ts-check
// What the reader chose, kept in storage.local: every read fills in defaults, every write is checked. And the token
// for the chosen server, kept where only the background gets at it.
import { api } from "../common/api.js";
import { trouble } from "../common/trouble.js";
import { drop, keep, kept } from "./vault.js";

/** @type {Settings} */
export const DEFAULTS = {
  serverUrl: "http://127.0.0.1:8377",
  paused: false,
  sitesOff: [],
  addedHosts: [],
  badges: { person: true, one_way: true, automated: true, organisation: true, unsure: true },
};

const LIST_LIMIT = 500;
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/;

/** @param {unknown} host @returns {host is string} */
export const isHost = (host) => typeof host === "string" && (HOST.test(host) || host === "127.0.0.1");

/**
 * The server's address as it is kept, e.g. `http://127.0.0.1:8377`. Only the reader's own machine is taken.
 * @param {unknown} text
 * @throws {import("../common/trouble.js").TroubleError} for any other address
 */
export function serverAddress(text) {
  const written = String(text).trim();
  let url;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(written) ? written : `http://${written}`);
  } catch {
    throw trouble("bad-address");
  }
  if (url.protocol !== "http:" || !["127.0.0.1", "localhost"].includes(url.hostname)) throw trouble("bad-address");
  if (url.username || url.password || url.search || url.hash || url.pathname !== "/") throw trouble("bad-address");
  // `localhost` may lead to ::1, where the server does not listen, and the permission names 127.0.0.1.
  return `http://127.0.0.1:${url.port || "80"}`;
}

/** @param {unknown} value */
const hosts = (value) => [...new Set(Array.isArray(value) ? value.filter(isHost) : [])].slice(-LIST_LIMIT);

/**
 * Anything as settings: unknown fields dropped, missing ones filled in.
 * @param {any} raw
 * @returns {Settings}
 */
function checked(raw) {
  let serverUrl = DEFAULTS.serverUrl;
  try {
    serverUrl = raw?.serverUrl === undefined ? serverUrl : serverAddress(raw.serverUrl);
  } catch {
    // A stored address that is no longer taken falls back to the usual one.
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
  };
}

export async function readSettings() {
  return checked((await api.storage.local.get("settings")).settings);
}

/** Writes run one after the other, so that two of them never lose each other's change. @type {Promise<unknown>} */
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

/** The token for this server address, or null. A token is never sent to another address than it came from. */
export async function readToken() {
  const { serverUrl } = await readSettings();
  /** @type {{serverUrl: string, token: string} | undefined} */
  const pairing = await kept("pairing");
  return pairing?.serverUrl === serverUrl ? pairing.token : null;
}

/** @param {string} serverUrl @param {string} token */
export const writeToken = (serverUrl, token) => keep("pairing", { serverUrl, token });

export const forgetToken = () => drop("pairing");
