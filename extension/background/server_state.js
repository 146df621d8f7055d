// @ts-check
// The last known state of the server, the dot on the toolbar icon, and notifying pages when the state changes.
// In storage.session, because the background can be stopped between any two events.
import { api, i18n } from "../lib/for_background.js";
import { hasSites } from "./badged_hosts.js";
import { readSettings } from "./settings.js";

/** The title of the toolbar icon for each state, as keys of _locales. */
const TITLES = {
  on: "toolbar_on",
  off: "toolbar_off",
  unpaired: "toolbar_unpaired",
  blocked: "toolbar_blocked",
  unverified: "toolbar_unverified",
  server_outdated: "toolbar_server_outdated",
  extension_outdated: "toolbar_extension_outdated",
  paused: "toolbar_paused",
  no_sites: "toolbar_no_sites",
};

const DOT_COLOUR = "#8A5A00";

/** @returns {Promise<{state: ServerState, at: number} | null>} the last known state and its time in ms */
export async function lastState() {
  const { server } = await api.storage.session.get("server");
  return /** @type {{state: ServerState, at: number} | undefined} */ (server) ?? null;
}

/**
 * Stores the state of the server that the reader uses. If it changed, the icon and the pages are updated.
 * @param {ServerState} state
 * @param {string} serverUrl whose state it is; that of another server, such as the one before, is not stored
 * @returns {Promise<ServerState>}
 */
export async function noteState(state, serverUrl) {
  if ((await readSettings()).serverUrl !== serverUrl) return state;
  const before = await lastState();
  await api.storage.session.set({ server: { state, at: Date.now() } });
  if (before?.state !== state) {
    await showOnToolbar();
    await notifyPages({ type: "server_changed", state });
  }
  return state;
}

/** Shows the title and, if the server cannot be used or no site was chosen, a dot. Never a number: the icon counts nothing. */
export async function showOnToolbar() {
  const { paused } = await readSettings();
  const state = (await lastState())?.state ?? "on";
  const title = paused ? "paused" : state === "on" && !(await hasSites()) ? "no_sites" : state;
  const dot = title === "paused" || title === "on" ? "" : "•";
  await api.action.setBadgeBackgroundColor({ color: DOT_COLOUR });
  await api.action.setBadgeText({ text: dot });
  await api.action.setTitle({ title: i18n.t(TITLES[title]) });
}

/**
 * Sends a message to every page with our content script: also where the permission was just taken back, so that it stops.
 * Other pages have nobody who receives it.
 * @param {{type: string, [field: string]: unknown}} message
 */
export async function notifyPages(message) {
  const tabs = await api.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined ? [] : [api.tabs.sendMessage(tab.id, message)])),
  );
}
