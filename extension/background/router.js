// @ts-check
// Every message, who may send it, and what is done. Content scripts may ask about accounts and speak the reader's
// word; only our own pages may change settings, pair, export or erase. The token leaves this side in no answer.
import { api } from "../common/api.js";
import { asTrouble, trouble } from "../common/trouble.js";
import { addHosts, alignHosts, isBuiltIn, isOurPage, removeHosts } from "./hosts.js";
import { openPage } from "./open.js";
import { claimPairing, pasteToken, startPairing, unpair } from "./pairing.js";
import { forgetScores, scores } from "./scores.js";
import { ask, checkState, health, inPath, PATIENT_MS } from "./server.js";
import { changeSettings, isHost, readSettings, serverAddress } from "./settings.js";
import { siteTables } from "./sites.js";
import { lastState, showOnToolbar, tellPages } from "./state.js";
import * as validate from "./validate.js";

/**
 * @typedef {Record<string, unknown>} Message
 * @typedef {chrome.runtime.MessageSender} Sender
 * @typedef {(message: Message, sender: Sender) => Promise<object | void>} Handler
 */

/** After this long a state is asked for anew, in milliseconds. */
const STATE_AGE_MS = 5_000;

/** What content scripts and our own pages may ask. @type {Record<string, Handler>} */
const FOR_PAGES = {
  async status(message, sender) {
    const settings = await readSettings();
    const state = await stateFor(hostOf(sender, message), settings);
    const tables = state === "on" ? await siteTables(settings) : [];
    return { state, badges: settings.badges, serverUrl: settings.serverUrl, tables };
  },
  async scores(message) {
    await refuseWhenPaused();
    return { results: await scores(message.items) };
  },
  async card(message) {
    const key = validate.key(message.key);
    const fresh = message.fresh === true;
    const card = await ask(`/v1/scores/${inPath(key)}${fresh ? "?fresh=1" : ""}`, { timeout: PATIENT_MS });
    if (fresh) await forgetScores(key);
    return { card };
  },
  async correct(message) {
    const key = validate.key(message.key);
    const verdict = validate.verdict(message.verdict);
    await ask(`/v1/corrections/${inPath(key)}`, { method: "PUT", body: { verdict } });
    await accountChanged(key);
  },
  async uncorrect(message) {
    const key = validate.key(message.key);
    await ask(`/v1/corrections/${inPath(key)}`, { method: "DELETE" });
    await accountChanged(key);
  },
  async resolve(message) {
    const q = validate.text(message.q, 2_048);
    return { accounts: (await ask(`/v1/resolve?q=${encodeURIComponent(q)}`)).accounts };
  },
  async open(message) {
    await openPage(message.page, message.key);
  },
};

/** What the server's own pages may say besides. @type {Record<string, Handler>} */
const FOR_SERVER_PAGES = {
  async pairing(message) {
    const outcome = await claimPairing(validate.text(message.id, 100));
    if (outcome === "allowed") await tellPages({ type: "settings_changed" });
    return { outcome };
  },
};

/** What only the popup and the options may ask. @type {Record<string, Handler>} */
const FOR_OWN_PAGES = {
  async overview() {
    const claimed = await claimPairing().catch(() => "none");
    return { server: await checkState(), claimed, settings: await readSettings() };
  },
  async settings() {
    return { settings: await readSettings() };
  },
  async change(message) {
    const change = /** @type {Partial<Settings>} */ (message.change ?? {});
    if (change.serverUrl !== undefined) change.serverUrl = serverAddress(change.serverUrl);
    const before = await readSettings();
    const settings = await changeSettings(() => change);
    if (before.serverUrl !== settings.serverUrl) await forgetScores();
    await settingsChanged();
    return { settings };
  },
  async site(message) {
    const host = validate.text(message.host, 253);
    if (!isHost(host)) throw trouble("bad-message");
    const settings = await changeSettings((now) => ({
      sitesOff: message.on === true ? now.sitesOff.filter((other) => other !== host) : [...now.sitesOff, host],
    }));
    await settingsChanged();
    return { settings };
  },
  async try_server(message) {
    const serverUrl = serverAddress(message.serverUrl);
    return { serverUrl, health: await health(serverUrl) };
  },
  pair: () => startPairing(),
  unpair: () => unpair(),
  async token(message) {
    return { server: await pasteToken(validate.text(message.token, 500)) };
  },
  async add_host(message) {
    await addHosts([validate.text(message.host, 253)]);
    return { settings: await readSettings() };
  },
  async remove_host(message) {
    await removeHosts([validate.text(message.host, 253)]);
    return { settings: await readSettings() };
  },
  async host_kind(message) {
    const host = validate.text(message.host, 253);
    return { builtIn: isBuiltIn(host), added: (await readSettings()).addedHosts.includes(host) };
  },
  async export() {
    return { data: await ask("/v1/export", { timeout: PATIENT_MS }) };
  },
  async erase() {
    const { erased } = /** @type {Erased} */ (await ask("/v1/data", { method: "DELETE", timeout: PATIENT_MS }));
    await forgetScores();
    await tellPages({ type: "settings_changed" });
    return { erased };
  },
};

/** @param {string} key */
async function accountChanged(key) {
  await forgetScores(key);
  await tellPages({ type: "account_changed", key });
}

export async function settingsChanged() {
  await showOnToolbar();
  await alignHosts();
  await tellPages({ type: "settings_changed" });
}

async function refuseWhenPaused() {
  if ((await readSettings()).paused) throw trouble("paused");
}

/** @param {Sender} sender @param {Message} message the sender's own address counts; our own pages may name a host */
const hostOf = (sender, message) => (isOwnPage(sender) ? String(message.host ?? "") : new URL(sender.url ?? "").host);

/**
 * @param {string} host with its port, as in an address
 * @param {Settings} settings
 */
async function stateFor(host, settings) {
  const { hostname, host: serverHost } = new URL(settings.serverUrl);
  if (settings.sitesOff.includes(host.split(":")[0])) return "site_off";
  if (host.startsWith(`${hostname}:`) && host !== serverHost) return "site_off";
  if (settings.paused) return "paused";
  const last = await lastState();
  const state = last && Date.now() - last.at < STATE_AGE_MS ? last.state : await checkState();
  return state === "blocked" ? "off" : state;
}

/** @param {Sender} sender */
const isOwnPage = (sender) => sender.url?.startsWith(api.runtime.getURL("")) === true;

/**
 * What this sender may ask; throws for anybody else.
 * @param {string} type
 * @param {Sender} sender
 */
async function handlerFor(type, sender) {
  if (sender.id !== api.runtime.id) throw trouble("bad-message");
  const settings = await readSettings();
  const may = { ...FOR_PAGES };
  if (isOwnPage(sender)) Object.assign(may, FOR_OWN_PAGES);
  else if (sender.frameId !== 0 || !sender.url) throw trouble("bad-message");
  else if (new URL(sender.url).origin === settings.serverUrl) Object.assign(may, FOR_SERVER_PAGES);
  else if (!isOurPage(sender.url, settings) && type !== "status") throw trouble("bad-message");
  if (!Object.hasOwn(may, type)) throw trouble("bad-message");
  return may[type];
}

/**
 * Answers one message; whatever goes wrong becomes a problem the asker can show.
 * @param {Message} message
 * @param {Sender} sender
 * @returns {Promise<Answer<object>>}
 */
export async function answer(message, sender) {
  try {
    const handle = await handlerFor(String(message?.type), sender);
    return { ok: true, ...(await handle(message, sender)) };
  } catch (error) {
    return { ok: false, problem: asTrouble(error) };
  }
}
