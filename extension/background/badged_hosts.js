// @ts-check
// Which pages get badges: the hosts in the manifest, and the hosts that the reader added. For an added host the
// browser's permission decides; the reader can revoke it in the browser's settings at any time.
import { FEDERATED_FILES, STYLE_FILES } from "../generated/content_files.js";
import { api, hosts as hostNames } from "../lib/for_background.js";
import { changeSettings, readSettings } from "./settings.js";

const { builtIn, isPublic, pattern } = hostNames;

/** @param {string} host */
const scriptId = (host) => `host:${host}`;

/**
 * Whether a page at this address can contain our content script.
 * @param {string | undefined} url
 * @param {Settings} settings
 */
export function isOurPage(url, settings) {
  if (!url) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (origin === settings.serverUrl) return true;
  return protocol === "https:" && (builtIn.has(hostname) || settings.addedHosts.includes(hostname));
}

/** Registers the content scripts for the hosts that the reader added and the browser allows, and no others. */
export async function syncHosts() {
  const { addedHosts } = await readSettings();
  const allowed = [];
  for (const host of addedHosts) {
    if (await api.permissions.contains({ origins: [pattern(host)] })) allowed.push(host);
  }
  const registered = (await api.scripting.getRegisteredContentScripts()).map((script) => script.id);
  const wanted = allowed.map(scriptId);
  const stale = registered.filter((id) => !wanted.includes(id));
  if (stale.length > 0) await api.scripting.unregisterContentScripts({ ids: stale });
  const missing = allowed.filter((host) => !registered.includes(scriptId(host)));
  if (missing.length > 0) {
    await api.scripting.registerContentScripts(
      missing.map((host) => ({
        id: scriptId(host),
        matches: [pattern(host)],
        js: FEDERATED_FILES,
        css: STYLE_FILES,
        runAt: "document_idle",
        persistAcrossSessions: true,
      })),
    );
  }
}

/**
 * Adds hosts that the browser now allows. Their open pages get badges without a reload.
 * @param {string[]} hosts
 */
export async function addHosts(hosts) {
  const { addedHosts: before } = await readSettings();
  const added = hosts.filter((host) => isPublic(host) && !builtIn.has(host) && !before.includes(host));
  if (added.length === 0) return;
  await changeSettings((now) => ({ addedHosts: [...now.addedHosts, ...added] }));
  await syncHosts();
  const tabs = await api.tabs.query({ url: added.map(pattern) });
  await Promise.allSettled(
    tabs.flatMap((tab) => {
      if (tab.id === undefined) return [];
      const target = { tabId: tab.id };
      return [api.scripting.insertCSS({ target, files: STYLE_FILES }), api.scripting.executeScript({ target, files: FEDERATED_FILES })];
    }),
  );
}

/** @param {string[]} hosts */
export async function removeHosts(hosts) {
  await changeSettings((now) => ({ addedHosts: now.addedHosts.filter((host) => !hosts.includes(host)) }));
  await syncHosts();
}
