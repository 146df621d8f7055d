// @ts-check
// What follows from changed settings, here and in the reader's other browsers.
import { syncHosts } from "./badged_hosts.js";
import { forgetFacts } from "./known_accounts.js";
import { notifyPages, showOnToolbar } from "./server_state.js";
import { followServer, readSettings } from "./settings.js";
import { readShared } from "./shared_settings.js";
import { syncSettings } from "./sync.js";

/** Applies changed settings to the toolbar, the registered content scripts and all pages. */
export async function settingsChanged() {
  await followServer();
  if ((await readSettings()).rules.rules.length === 0) await forgetFacts();
  await syncHosts();
  await showOnToolbar();
  await notifyPages({ type: "settings_changed" });
  // Not waited for: the server may be off.
  if ((await readShared()).unsent.length > 0) shareSettings("now");
}

/** @param {"now" | "due"} when */
export async function shareSettings(when) {
  if (await syncSettings(when)) await settingsChanged();
}
