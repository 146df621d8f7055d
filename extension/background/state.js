// @ts-check
// How the server stood when last asked, the dot on the toolbar icon, and telling the pages when it changes.
// Kept in storage.session, because a worker may be stopped between any two events.
import { api } from "../common/api.js";
import { readSettings } from "./settings.js";

/** Title of the toolbar icon per state, as keys of _locales. */
const TITLES = {
  on: "toolbar_on",
  off: "toolbar_off",
  unpaired: "toolbar_unpaired",
  blocked: "toolbar_blocked",
  paused: "toolbar_paused",
};

/** @returns {Promise<{state: ServerState, at: number} | null>} the last known state and when, in ms */
export async function lastState() {
  const { server } = await api.storage.session.get("server");
  return /** @type {{state: ServerState, at: number} | undefined} */ (server) ?? null;
}

/**
 * Remembers a state; where it is another than before, the icon and the pages learn of it.
 * @param {ServerState} state
 * @returns {Promise<ServerState>}
 */
export async function noteState(state) {
  const before = await lastState();
  await api.storage.session.set({ server: { state, at: Date.now() } });
  if (before?.state !== state) {
    await showOnToolbar();
    await tellPages({ type: "server_changed", state });
  }
  return state;
}

/** Draws the dot (server off or not paired) and the title. Never a number: this icon counts nothing. */
export async function showOnToolbar() {
  const { paused } = await readSettings();
  const state = (await lastState())?.state ?? "on";
  const dot = paused || state === "on" ? "" : "•";
  await api.action.setBadgeBackgroundColor({ color: "#8A5A00" });
  await api.action.setBadgeText({ text: dot });
  await api.action.setTitle({ title: api.i18n.getMessage(TITLES[paused ? "paused" : state]) });
}

/**
 * Sends a message to every page of ours that listens; pages without our script do not mind.
 * @param {{type: string, [field: string]: unknown}} message
 */
export async function tellPages(message) {
  const tabs = await api.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined || !tab.url ? [] : [api.tabs.sendMessage(tab.id, message)])),
  );
}
