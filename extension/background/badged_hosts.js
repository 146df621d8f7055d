// @ts-check
// Which pages get badges: those of the sites and of the hosts that the reader added, where the browser allows it. Its
// permission decides; the reader gives it with one click, and can take it back in the browser's settings at any time.
import { FEDERATED_FILES, HOLD_FILE, SITE_SCRIPTS, STYLE_FILES } from "../generated/content_files.js";
import { api, hosts as hostNames } from "../lib/for_background.js";
import { queue } from "./queue.js";
import { changeSettings, readSettings } from "./settings.js";

const { allowedAmong, builtIn, isAllowed, isOwnMachine, isPublic, mayReach, pattern, serverPattern } = hostNames;
/** The id of the content script in the pages of a community's server. */
const SERVER = "server";

/** Each change of the content scripts compares with what is there. */
const inTurn = queue();

/**
 * Whether a page at this address may contain our content script. Where the permission was taken back it still runs in
 * the open pages.
 * @param {string | undefined} url
 * @param {Settings} settings
 */
export async function isOurPage(url, settings) {
  if (!url) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (origin === settings.serverUrl) return true;
  const isListed = protocol === "https:" && (builtIn.has(hostname) || settings.addedHosts.includes(hostname));
  return isListed && isAllowed(hostname);
}

/** The content scripts of the hosts that the browser allows. @returns {Promise<SiteScript[]>} */
async function wantedScripts() {
  const { addedHosts, paused, rules, serverUrl, sitesOff } = await readSettings();
  const isHeld = !paused && rules.rules.some(({ action }) => action === "collapse" || action === "hide");
  // A site that is switched off sees nothing of us.
  const off = new Set(sitesOff.map(pattern));
  const allowed = new Set((await allowedAmong([...builtIn, ...addedHosts])).map(pattern));
  /** @type {SiteScript[]} */
  const server = [];
  /** @type {SiteScript} */
  const added = { id: "added", matches: addedHosts.map(pattern), js: FEDERATED_FILES, css: STYLE_FILES, runAt: "document_idle" };
  // The pages of a community's server get the files that the manifest has for those of the own machine.
  const [own] = api.runtime.getManifest().content_scripts ?? [];
  if (own?.js && !isOwnMachine(serverUrl) && (await mayReach(serverUrl))) {
    const matches = [serverPattern(serverUrl)];
    allowed.add(matches[0] ?? "");
    // Firefox has whole addresses here, and takes none.
    const [js, css] = [own.js, own.css ?? []].map((files) => files.map((file) => new URL(file, api.runtime.getURL("")).pathname));
    server.push({ id: SERVER, matches, js: js ?? [], css, runAt: "document_idle" });
  }
  return [...SITE_SCRIPTS, added, ...server].flatMap((script) => {
    const matches = script.matches.filter((one) => allowed.has(one));
    const waits = isHeld && script.runAt === "document_start" && !matches.some((one) => off.has(one));
    const css = waits && script.css ? { css: [...script.css, HOLD_FILE] } : {};
    return matches.length > 0 ? [{ ...script, ...css, matches }] : [];
  });
}

/** @param {{id: string, matches?: string[], js?: string[], css?: string[], runAt?: string}} script everything in which two can differ */
const stampOf = ({ id, matches = [], js = [], css = [], runAt }) =>
  JSON.stringify([id, [...matches].sort(), [...js, ...css].map((file) => file.replace(/^\//, "")), runAt]);

/** Registers the content scripts of the hosts that the browser allows, and no others. */
export const syncHosts = () =>
  inTurn(async () => {
    const wanted = await wantedScripts();
    const registered = await api.scripting.getRegisteredContentScripts();
    const stamps = { wanted: new Set(wanted.map(stampOf)), registered: new Set(registered.map(stampOf)) };
    const stale = registered.filter((script) => !stamps.wanted.has(stampOf(script))).map(({ id }) => id);
    if (stale.length > 0) await api.scripting.unregisterContentScripts({ ids: stale });
    const missing = wanted.filter((script) => !stamps.registered.has(stampOf(script)));
    if (missing.length > 0) {
      await api.scripting.registerContentScripts(missing.map((script) => ({ ...script, persistAcrossSessions: true })));
    }
  });

/** @returns {Promise<boolean>} whether any site may be read */
export const hasSites = async () => (await api.scripting.getRegisteredContentScripts()).some(({ id }) => id !== SERVER);

/** Runs in a page. @returns {boolean} whether our content script runs in it already */
const isStarted = () => globalThis.humankind?.started === true;

/**
 * Gives the open pages of hosts their badges, without a reload.
 * @param {string[]} hosts
 */
async function fillOpenPages(hosts) {
  const patterns = new Set(hosts.map(pattern));
  const scripts = (await wantedScripts()).filter(({ matches }) => matches.some((one) => patterns.has(one)));
  /** The tabs that wait for their files. @type {Map<number, boolean>} */
  const waiting = new Map();
  for (const script of scripts) {
    for (const { id } of await api.tabs.query({ url: script.matches.filter((one) => patterns.has(one)) })) {
      if (id === undefined) continue;
      const target = { tabId: id };
      try {
        if (!waiting.has(id)) waiting.set(id, !(await api.scripting.executeScript({ target, func: isStarted }))[0]?.result);
        if (!waiting.get(id)) continue;
        if (script.css) await api.scripting.insertCSS({ target, files: script.css });
        await api.scripting.executeScript({ target, files: script.js, world: script.world ?? "ISOLATED" });
      } catch {
        // The tab was closed, or shows an error page.
      }
    }
  }
}

/**
 * Hosts that the browser now allows: registers their content scripts, and gives their open pages badges.
 * @param {string[]} hosts those that are not in the list of sites are added
 */
export async function addHosts(hosts) {
  const { addedHosts: before } = await readSettings();
  const added = hosts.filter((host) => isPublic(host) && !builtIn.has(host) && !before.includes(host));
  if (added.length > 0) await changeSettings((now) => ({ addedHosts: [...now.addedHosts, ...added] }));
  await syncHosts();
  await inTurn(() => fillOpenPages(hosts));
}

/** @param {string[]} hosts */
export async function removeHosts(hosts) {
  await changeSettings((now) => ({ addedHosts: now.addedHosts.filter((host) => !hosts.includes(host)) }));
  await syncHosts();
}
