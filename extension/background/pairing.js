// @ts-check
// Pairing with the reader's server. The key of the server's pages proves to the server that this is the reader's browser,
// and to the extension that this is the reader's server; it is found in the address of a page that the reader opened. The
// reader then allows the pairing with one click on the server's page. Where no such page is open, a community's server
// leads to it, and the own machine's token can be pasted on the options page. Neither is ever sent.
import { api, hosts, problems } from "../lib/for_background.js";
import { randomHex, sha256 } from "./proof.js";
import { forgetScores } from "./scores.js";
import { callApi, challenge, checkState, health } from "./server_client.js";
import { noteState } from "./server_state.js";
import { forgetPairing, readPairings, readSettings, writePairing } from "./settings.js";

const { ProblemError, create } = problems;

/**
 * @typedef {import("./proof.js").Key} Key
 * @typedef {{id: string, secret: string, serverUrl: string, key: Key, tabId?: number}} PendingPairing a pairing that waits
 *   for the reader, and the tab with the server's page
 * @typedef {"none" | "waiting" | "allowed" | "refused"} ClaimOutcome
 */

/** The ids of keys that belong to no pairing, as the server has them. */
const PAGE_ID = "page";
const TOKEN_ID = "token";
/** Leads those who have joined a community's server to the page with the key, and tells others how to join. */
const CONNECT_PATH = "/connect";
/** The server no longer knows a pairing: it was restarted, or the pairing or the session expired. A new one can be started. */
const GONE = /** @type {const} */ (["unknown-path", "not-found", "bad-request", "server-unverified", "not-paired"]);
/** How long pairing goes on by itself once the server's page is opened, in milliseconds. */
const WANTED_MS = 600_000;

/** @type {Promise<void> | null} */
let starting = null;
/** @type {{id: string, outcome: Promise<ClaimOutcome>} | null} */
let claiming = null;

/**
 * Requests a pairing and opens the server's page where the reader can allow it. A pairing goes on by itself after the
 * installation: a click at the same time leads to the same page, since a second request would end the first.
 * @param {string} [path] of the page at which a community's reader begins
 */
export function startPairing(path = CONNECT_PATH) {
  starting ??= openPairingPage(path).finally(() => {
    starting = null;
  });
  return starting;
}

/** @param {string} path */
async function openPairingPage(path) {
  const { serverUrl } = await readSettings();
  const state = await claimPairing();
  if (state === "allowed" || (state === "waiting" && (await showPairingPage(serverUrl)))) return;
  const key = await findPageKey(serverUrl);
  if (key === null) {
    await health(); // says so if the server is off
    await api.storage.session.set({ pairingWanted: Date.now() + WANTED_MS });
    if (hosts.isOwnMachine(serverUrl)) throw create("server-page-needed");
    return openJoiningPage(serverUrl, path);
  }
  await api.storage.session.remove("pairingWanted");
  const { url } = await requestPairing(serverUrl, key);
  // Only the path of the response's URL is used: the tab must open on the server that the request went to.
  const page = new URL(new URL(url).pathname, serverUrl);
  if (key.id === PAGE_ID) page.searchParams.set("key", key.key);
  const tab = await api.tabs.create({ url: page.href });
  const pending = await readPending();
  if (pending) await api.storage.session.set({ pending: { ...pending, tabId: tab.id } });
}

/**
 * Opens the page of a community's server from which pairing goes on, or shows it where it is open.
 * @param {string} serverUrl
 * @param {string} path
 */
async function openJoiningPage(serverUrl, path) {
  const tabs = await api.tabs.query({ url: hosts.serverPattern(serverUrl) });
  const url = `${serverUrl}${path}`;
  /** @param {string} start of a path */
  const at = (start) =>
    path === CONNECT_PATH ? tabs.find((tab) => (tab.url || tab.pendingUrl)?.startsWith(serverUrl + start))?.id : undefined;
  const [joining, connecting] = [at("/join"), at(CONNECT_PATH)];
  // A page with a key is here only with one that does not hold any more: loaded again, it gets another.
  if (joining !== undefined) await api.tabs.update(joining, { active: true });
  else if (connecting !== undefined) await api.tabs.update(connecting, { active: true, url });
  else await api.tabs.create({ url });
}

/**
 * Shows the page of the pending pairing, where it is still open.
 * @param {string} serverUrl
 * @returns {Promise<boolean>}
 */
async function showPairingPage(serverUrl) {
  const pending = await readPending();
  if (!pending || pending.tabId === undefined) return false;
  const tab = await api.tabs.get(pending.tabId).catch(() => null);
  // A tab that was just opened has no address yet.
  const url = tab?.url || tab?.pendingUrl;
  if (!tab || (url && !url.startsWith(`${new URL(serverUrl).origin}/pair/${pending.id}`))) return false;
  await api.tabs.update(pending.tabId, { active: true });
  return true;
}

/** @param {unknown} error */
export const isPageNeeded = (error) => error instanceof ProblemError && error.is("server-page-needed");

/** Goes on with a pairing that waited for the server's page. */
export async function pageOpened() {
  const { pairingWanted } = await api.storage.session.get("pairingWanted");
  // A key may be here that the reader ended on the server.
  if (!(Number(pairingWanted) > Date.now()) || (await checkState()) === "on") return;
  await startPairing();
}

/**
 * The key in the address of one of the server's pages, if the server proves that it knows it.
 * @param {string} serverUrl
 * @returns {Promise<Key | null>}
 */
async function findPageKey(serverUrl) {
  const tabs = await api.tabs.query({ url: hosts.serverPattern(serverUrl) });
  const addresses = tabs.flatMap((tab) => (tab.url ? new URL(tab.url) : []));
  const own = addresses.filter((address) => address.origin === new URL(serverUrl).origin);
  for (const shown of new Set(own.map(keyIn))) {
    const [id = "", key = ""] = shown.split(":");
    if (key && (await holds(serverUrl, { id, key }))) return { id, key };
  }
  return null;
}

/**
 * The id and the key that a page's address shows. A community's server has a key for each session, after # so that no log
 * of a proxy has it.
 * @param {URL} address
 */
const keyIn = ({ hash, searchParams }) =>
  hash.startsWith("#key=") ? hash.slice("#key=".length) : `${PAGE_ID}:${searchParams.get("key") ?? ""}`;

/** @param {string} serverUrl @param {Key} key */
async function holds(serverUrl, key) {
  try {
    await challenge(serverUrl, key, false);
    return true;
  } catch (error) {
    // "not-paired": the server knows the key, of a session that has ended. The page of another tab may have one that holds.
    if (error instanceof ProblemError && error.is("server-unverified", "not-paired")) return false;
    throw error;
  }
}

/**
 * @param {string} serverUrl
 * @param {Key} key
 * @returns {Promise<PairingResponse>}
 */
async function requestPairing(serverUrl, key) {
  const secret = randomHex(32);
  const body = { challenge: await sha256(new TextEncoder().encode(secret)) };
  /** @type {PairingResponse} */
  const response = await callApi("/v1/pairing", { method: "POST", body, key });
  await api.storage.session.set({ pending: { id: response.id, secret, serverUrl, key } });
  return response;
}

/** @returns {Promise<PendingPairing | null>} */
async function readPending() {
  const { pending } = await api.storage.session.get("pending");
  return /** @type {PendingPairing | undefined} */ (pending) ?? null;
}

/**
 * Claims the pairing's key if the reader has allowed the pending pairing. The server gives the key once: whoever asks while
 * a claim is under way, the server's page and the popup at the same time, is told its outcome.
 * @param {string} [id] claims only if this pairing is the pending one
 * @returns {Promise<ClaimOutcome>}
 */
export async function claimPairing(id) {
  const pending = await readPending();
  const { serverUrl } = await readSettings();
  if (!pending || pending.serverUrl !== serverUrl || (id !== undefined && id !== pending.id)) return "none";
  if (claiming?.id === pending.id) {
    const outcome = await claiming.outcome;
    // The server's page reports a click once, which may have come after that response.
    return outcome === "waiting" && id !== undefined ? claimPairing(id) : outcome;
  }
  const outcome = claim(pending, serverUrl).finally(() => {
    if (claiming?.outcome === outcome) claiming = null;
  });
  claiming = { id: pending.id, outcome };
  return outcome;
}

/**
 * Forgets a pending pairing, unless another one has begun meanwhile.
 * @param {PendingPairing} pending
 */
async function forgetPending({ id }) {
  if ((await readPending())?.id === id) await api.storage.session.remove("pending");
}

/**
 * @param {PendingPairing} pending
 * @param {string} serverUrl
 * @returns {Promise<ClaimOutcome>}
 */
async function claim(pending, serverUrl) {
  /** @type {PairingClaimResponse} */
  let response;
  try {
    response = await callApi("/v1/pairing/claim", {
      method: "POST",
      body: { id: pending.id, secret: pending.secret },
      key: pending.key,
    });
  } catch (error) {
    if (error instanceof ProblemError && error.is(...GONE)) {
      await forgetPending(pending);
      return "none";
    }
    throw error;
  }
  if (response.status === "waiting") return "waiting";
  await forgetPending(pending);
  if (response.status !== "allowed" || !response.id || !response.key) return "refused";
  await writePairing(serverUrl, { id: response.id, key: response.key });
  await forgetScores();
  await noteState("on", serverUrl);
  return "allowed";
}

/**
 * Pairs with the machine's token, if the server proves that it is its own; otherwise the previous pairing stays.
 * @param {string} token
 * @returns {Promise<{server: ServerState, accepted: boolean}>}
 */
export async function pasteToken(token) {
  const { serverUrl } = await readSettings();
  const key = { id: TOKEN_ID, key: token.trim() };
  if (!(await holds(serverUrl, key))) return { server: await checkState(), accepted: false };
  await requestPairing(serverUrl, key);
  const accepted = (await claimPairing()) === "allowed";
  return { server: await checkState(), accepted };
}

/**
 * Goes on with a pairing of the own machine's server at an address that it did not have before, such as another port: there,
 * too, it proves that it holds the key, and no program can pass that on to a server with another address.
 * @param {string} serverUrl
 */
export async function followMovedServer(serverUrl) {
  if (!hosts.isOwnMachine(serverUrl)) return;
  const pairings = await readPairings();
  if (pairings[serverUrl]) return;
  for (const [other, key] of Object.entries(pairings)) {
    if (hosts.isOwnMachine(other) && (await holds(serverUrl, key).catch(() => false))) return writePairing(serverUrl, key);
  }
}

/** Ends the pairing on both sides. */
export async function unpair() {
  const { serverUrl } = await readSettings();
  // If the server is off, it keeps the pairing and lists it on its data page, but nobody has its key any more.
  await callApi("/v1/pairing", { method: "DELETE", serverUrl }).catch((error) => {
    if (!(error instanceof ProblemError)) throw error;
  });
  await forgetPairing(serverUrl);
  await forgetScores();
  await noteState("unpaired", serverUrl);
}
