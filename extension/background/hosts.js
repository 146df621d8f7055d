// @ts-check
// Which pages get badges: the hosts in the manifest, and the ones of the fediverse that the reader added.
// The browser's own permission is the truth; the reader may take it back in the browser's settings at any time.
import { api } from "../common/api.js";
import { changeSettings, isHost, readSettings } from "./settings.js";

const SCRIPT = /** @type {{matches: string[], js: string[], run_at: "document_idle"}} */ (
  /** @type {unknown} */ (api.runtime.getManifest().content_scripts?.[0])
);
const PATTERN = /^https:\/\/([^/*]+)\/\*$/;

const BUILT_IN = new Set(SCRIPT.matches.flatMap((pattern) => PATTERN.exec(pattern)?.[1] ?? []));

/** @param {string} host */
export const isBuiltIn = (host) => BUILT_IN.has(host);

/** @param {string} host */
const pattern = (host) => `https://${host}/*`;
/** @param {string} host */
const scriptId = (host) => `host:${host}`;

/**
 * Whether our own content script may be speaking from this address.
 * @param {string | undefined} url
 * @param {Settings} settings
 */
export function isOurPage(url, settings) {
  if (!url) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (origin === settings.serverUrl) return true;
  return protocol === "https:" && (isBuiltIn(hostname) || settings.addedHosts.includes(hostname));
}

/** Brings the registered scripts in line with what the reader added and the browser allows. */
export async function alignHosts() {
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
        js: SCRIPT.js,
        runAt: SCRIPT.run_at,
        persistAcrossSessions: true,
      })),
    );
  }
}

/**
 * Adds hosts that the browser now allows, and badges their open pages without a reload.
 * @param {string[]} hosts
 */
export async function addHosts(hosts) {
  const { addedHosts: before } = await readSettings();
  const added = hosts.filter((host) => isHost(host) && !isBuiltIn(host) && !before.includes(host));
  if (added.length === 0) return;
  await changeSettings((now) => ({ addedHosts: [...now.addedHosts, ...added] }));
  await alignHosts();
  const tabs = await api.tabs.query({ url: added.map(pattern) });
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined ? [] : [api.scripting.executeScript({ target: { tabId: tab.id }, files: SCRIPT.js })],
    ),
  );
}

/** @param {string[]} hosts */
export async function removeHosts(hosts) {
  await changeSettings((now) => ({ addedHosts: now.addedHosts.filter((host) => !hosts.includes(host)) }));
  await alignHosts();
}

/** @param {chrome.permissions.Permissions} permissions */
export const hostsOf = (permissions) => (permissions.origins ?? []).flatMap((origin) => PATTERN.exec(origin)?.[1] ?? []);
