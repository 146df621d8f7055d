// @ts-check
// Shares the settings with the reader's other browsers, through the server: sends what was changed here, applies what was
// changed elsewhere. Where the server cannot be reached, what was changed is sent the next time.
import { api } from "../lib/for_background.js";
import { isWithin } from "./clock.js";
import { callApi } from "./server_client.js";
import { applyShared, changeSettings, followServer, readSettings } from "./settings.js";
import { placeOf, readShared, unsentItems } from "./shared_settings.js";

/** How often the server is asked while nothing changes here, in milliseconds. */
const EVERY_MS = 60_000;

/**
 * @param {"now" | "due"} when
 * @returns {Promise<boolean>} whether a setting of this browser changed
 */
export async function syncSettings(when) {
  const { syncedAt } = await api.storage.session.get("syncedAt");
  if (when === "due" && isWithin(Number(syncedAt ?? 0), EVERY_MS)) return false;
  await api.storage.session.set({ syncedAt: Date.now() });
  try {
    await followServer();
    // What an earlier version kept becomes items, too.
    if (Object.keys((await readShared()).items).length === 0) await changeSettings(() => ({}));
    const { serverUrl } = await readSettings();
    const shared = await readShared();
    // The reader may choose another server at any moment: what belongs to one is neither sent to the other nor kept as its own.
    if (shared.place !== placeOf(serverUrl)) return false;
    const items = unsentItems(shared);
    const content = await callApi("/v1/rules", { method: "POST", body: { items }, serverUrl });
    if (typeof content?.items !== "object" || content.items === null) return false;
    return await applyShared(content.items, items, shared.place);
  } catch {
    return false;
  }
}
