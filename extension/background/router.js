// @ts-check
// All messages: who may send each one, and what it does. Content scripts can look up accounts, correct and tag them, and
// have one always shown; only the extension's own pages can change other settings, start the server, pair, export or
// erase. No response ever contains a key.
import { api, contract, hosts, problems } from "../lib/for_background.js";
import { addHosts, isOurPage, removeHosts } from "./badged_hosts.js";
import { isWithin } from "./clock.js";
import { knownAccounts } from "./known_accounts.js";
import { checkedColour, checkedHost, checkedHosts, checkedKey, checkedOptionalText, checkedText, checkedVerdict } from "./message_validation.js";
import { claimPairing, pageOpened, pasteToken, startPairing, unpair } from "./pairing.js";
import { forgetScores, scores } from "./scores.js";
import { callApi, checkState, health, inPath, LONG_TIMEOUT_MS } from "./server_client.js";
import { serverRefused, startAndFind, useServer } from "./server_choice.js";
import { lastState, notifyPages } from "./server_state.js";
import { changeSettings, endNotice, isHost, lockedSettings, readPairing, readSettings } from "./settings.js";
import { settingsChanged, shareSettings } from "./settings_changes.js";
import { readShared } from "./shared_settings.js";
import { siteTables } from "./site_updates.js";
import { openPage } from "./tabs.js";

/**
 * @typedef {Record<string, unknown>} Message
 * @typedef {chrome.runtime.MessageSender} Sender
 * @typedef {(message: Message, sender: Sender) => Promise<object | void>} Handler
 */

/** How long the server's state is trusted before it is checked again, in milliseconds. */
const STATE_AGE_MS = 5_000;
const TOKEN_LIMIT = 500;
const PAIRING_ID_LIMIT = 100;

/** For content scripts and the extension's own pages. @type {Record<string, Handler>} */
const FOR_ALL = {
  async status(message, sender) {
    const settings = await readSettings();
    const host = hostOf(sender, message);
    const mayRun = isOwnPage(sender) || (await isOurPage(sender.url, settings));
    const state = mayRun ? await stateFor(host, settings) : "site_off";
    if (state === "on") shareSettings("due");
    const tables = state === "on" ? await siteTables(settings) : [];
    const known = state === "on" && message.known === true ? await knownAccounts(settings.rules, withoutPort(host)) : null;
    return { state, badges: settings.badges, rules: settings.rules, known, tables };
  },
  async scores(message, sender) {
    if ((await readSettings()).paused) throw problems.create("paused");
    return { results: await scores(message.items, pageHostOf(sender)) };
  },
  async card(message, sender) {
    const key = checkedKey(message.key);
    const fresh = message.fresh === true;
    // What the reader typed or pasted is looked up even if its server is new; a card that opens by itself is not.
    const query = fresh ? "?fresh=1" : isOwnPage(sender) ? "?new_hosts=at_once" : "";
    const card = await callApi(`/v1/scores/${inPath(key)}${query}`, { timeout: LONG_TIMEOUT_MS });
    if (fresh) await forgetScores(key);
    return { card };
  },
  async correct(message) {
    const key = checkedKey(message.key);
    const verdict = checkedVerdict(message.verdict);
    await callApi(`/v1/corrections/${inPath(key)}`, { method: "PUT", body: { verdict } });
    await accountChanged(key);
  },
  async uncorrect(message) {
    const key = checkedKey(message.key);
    await callApi(`/v1/corrections/${inPath(key)}`, { method: "DELETE" });
    await accountChanged(key);
  },
  /** A page can only add to what is always shown; taking away is for the options page. */
  async always_show(message) {
    const key = checkedKey(message.key);
    await changeSettings(({ rules }) => ({ rules: { ...rules, alwaysShow: [...rules.alwaysShow, key] } }));
    await settingsChanged();
  },
  async tag(message) {
    const key = checkedKey(message.key);
    /** @type {TagRequest} */
    const body = {
      word: checkedText(message.word, contract.limits.tagWord),
      colour: checkedColour(message.colour),
      note: checkedOptionalText(message.note, contract.limits.note),
      link: checkedOptionalText(message.link, contract.limits.url),
    };
    await callApi(`/v1/tags/${inPath(key)}`, { method: "PUT", body });
    await accountChanged(key);
  },
  async untag(message) {
    const key = checkedKey(message.key);
    await callApi(`/v1/tags/${inPath(key)}`, { method: "DELETE" });
    await accountChanged(key);
  },
  async tag_words() {
    return { words: (await callApi("/v1/tag-words")).words };
  },
  async open(message) {
    await openPage(message.page, message.key, message.link);
  },
};

/** Also for pages of the server. @type {Record<string, Handler>} */
const FOR_SERVER_PAGES = {
  async pairing(message) {
    const outcome = await claimPairing(checkedText(message.id, PAIRING_ID_LIMIT));
    if (outcome === "allowed") await notifyPages({ type: "settings_changed" });
    return { outcome };
  },
  async server_page(message) {
    // A page of the server that says what was done: what is remembered of accounts may not be true any more.
    if (message.isChanged === true) {
      await forgetScores();
      await notifyPages({ type: "settings_changed" });
      await shareSettings("now");
    }
    await pageOpened();
  },
};

/** Only for the extension's own pages. @type {Record<string, Handler>} */
const FOR_OWN_PAGES = {
  async overview() {
    const claimed = await claimPairing().catch(() => "none");
    const server = await checkState();
    if (server === "on") await shareSettings("due");
    // Where the key is still here, the reader ended it on the server.
    const isEnded = server === "unpaired" && (await readPairing()) !== null;
    return { server, isEnded, claimed, settings: await readSettings() };
  },
  async settings() {
    const replaced = Object.keys((await readShared()).replaced);
    return { settings: await readSettings(), replaced, locked: await lockedSettings() };
  },
  async end_notice(message) {
    await endNotice(message.isUndone === true);
    await settingsChanged();
  },
  async change(message) {
    const change = { .../** @type {Partial<Settings>} */ (message.change) };
    delete change.serverUrl; // that is for `use_server`
    // One badge, or a part of the rules, does not replace the others, which another page may have changed.
    const settings = await changeSettings(({ badges, rules }) => ({
      ...change,
      badges: { ...badges, ...change.badges },
      rules: { ...rules, ...change.rules },
    }));
    await settingsChanged();
    return { settings };
  },
  async site(message) {
    const host = checkedHost(message.host);
    if (!isHost(host)) throw problems.create("bad-message");
    const settings = await changeSettings((now) => ({
      sitesOff: message.on === true ? now.sitesOff.filter((other) => other !== host) : [...now.sitesOff, host],
    }));
    await settingsChanged();
    return { settings };
  },
  async try_server(message) {
    return { health: await health(hosts.serverAddress(message.serverUrl)) };
  },
  use_server: (message) => useServer(checkedText(message.serverUrl, contract.limits.url)),
  server_refused: () => serverRefused(),
  start_server: () => startAndFind(),
  pair: () => startPairing(),
  unpair: () => unpair(),
  async token(message) {
    return pasteToken(checkedText(message.token, TOKEN_LIMIT));
  },
  async allow_hosts(message) {
    await addHosts(await hosts.allowedAmong(checkedHosts(message.hosts)));
    await settingsChanged();
    return { settings: await readSettings() };
  },
  async remove_host(message) {
    await removeHosts([checkedHost(message.host)]);
    return { settings: await readSettings() };
  },
  async host_kind(message) {
    const host = checkedHost(message.host);
    const { addedHosts } = await readSettings();
    return { builtIn: hosts.builtIn.has(host), added: addedHosts.includes(host), allowed: await hosts.isAllowed(host) };
  },
  async resolve(message) {
    const query = checkedText(message.q, contract.limits.query);
    return { accounts: (await callApi(`/v1/resolve?q=${encodeURIComponent(query)}`)).accounts };
  },
  async crowd() {
    const { suggestions, appeals } = await callApi("/v1/feed");
    return { suggestions: suggestions.length, appeals };
  },
  async lists() {
    return { lists: (await callApi("/v1/lists")).lists };
  },
  async own_tag(message) {
    const key = checkedKey(message.key);
    try {
      return { tag: await callApi(`/v1/tags/${inPath(key)}`) };
    } catch (error) {
      if (problems.isType(problems.fromError(error), "no-tag")) return { tag: null };
      throw error;
    }
  },
  async export() {
    await shareSettings("now");
    return { data: await callApi("/v1/export", { timeout: LONG_TIMEOUT_MS }) };
  },
  async erase() {
    /** @type {EraseResponse} */
    const { erased } = await callApi("/v1/data", { method: "DELETE", timeout: LONG_TIMEOUT_MS });
    await forgetScores();
    await notifyPages({ type: "settings_changed" });
    return { erased };
  },
};

/** @param {string} key */
async function accountChanged(key) {
  await forgetScores(key);
  await notifyPages({ type: "account_changed", key });
}

/**
 * The host that a message is about. Content scripts speak for their own page; the extension's pages may name a host.
 * @param {Sender} sender
 * @param {Message} message
 */
const hostOf = (sender, message) => (isOwnPage(sender) ? String(message.host ?? "") : new URL(sender.url ?? "").host);

/**
 * The host of the page that sent a message. Only the browser names it: a page could claim any other.
 * @param {Sender} sender
 * @returns {string | null} null if it is one of our own pages
 */
const pageHostOf = (sender) => (isOwnPage(sender) ? null : new URL(sender.url ?? "").hostname);

/** @param {string} host */
const withoutPort = (host) => host.split(":")[0] ?? "";

/**
 * @param {string} host with its port
 * @param {Settings} settings
 */
async function stateFor(host, settings) {
  const server = new URL(settings.serverUrl);
  const name = withoutPort(host);
  if (settings.sitesOff.includes(name)) return "site_off";
  if (name === server.hostname && host !== server.host) return "site_off"; // another program on that machine
  if (settings.paused) return "paused";
  const last = await lastState();
  const state = last && isWithin(last.at, STATE_AGE_MS) ? last.state : await checkState();
  return state === "on" || state === "unpaired" ? state : "off";
}

/** @param {Sender} sender */
const isOwnPage = (sender) => sender.url?.startsWith(api.runtime.getURL("")) === true;

/**
 * The handler for a message.
 * @param {string} type
 * @param {Sender} sender
 * @returns {Promise<Handler>}
 * @throws {Error} "bad-message" if this sender may not send it
 */
async function handlerFor(type, sender) {
  if (sender.id !== api.runtime.id) throw problems.create("bad-message");
  const settings = await readSettings();
  const allowed = { ...FOR_ALL };
  if (isOwnPage(sender)) Object.assign(allowed, FOR_OWN_PAGES);
  else if (sender.frameId !== 0 || !sender.url) throw problems.create("bad-message");
  else if (new URL(sender.url).origin === settings.serverUrl) Object.assign(allowed, FOR_SERVER_PAGES);
  else if (type !== "status" && !(await isOurPage(sender.url, settings))) throw problems.create("bad-message");
  if (!Object.hasOwn(allowed, type)) throw problems.create("bad-message");
  return allowed[type];
}

/**
 * Handles one message. Any error becomes a problem that the sender can show.
 * @param {Message} message
 * @param {Sender} sender
 * @returns {Promise<MessageResponse<object>>}
 */
export async function handleMessage(message, sender) {
  try {
    const handle = await handlerFor(String(message?.type), sender);
    return { ok: true, ...(await handle(message, sender)) };
  } catch (error) {
    return { ok: false, problem: problems.fromError(error) };
  }
}
