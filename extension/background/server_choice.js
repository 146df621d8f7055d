// @ts-check
// Which server the reader uses: the own machine's or a community's.
import { api, hosts, problems } from "../lib/for_background.js";
import { startServer } from "./native_host.js";
import { followMovedServer, startPairing } from "./pairing.js";
import { forgetScores } from "./scores.js";
import { checkState, health } from "./server_client.js";
import { changeSettings, readPairing, readSettings } from "./settings.js";
import { settingsChanged } from "./settings_changes.js";

/** How long the background goes on by itself with a server once the browser allows it, in milliseconds. */
const WANTED_MS = 60_000;

/**
 * Uses a server from now on, and begins to pair with a community's. The keys of other servers stay, for the way back.
 * @param {string} text its address, or an invitation to it
 * @returns {Promise<{serverUrl: string, version: string}>}
 * @throws {Error} "site-not-allowed" before the browser allows it: `permissionAdded` then goes on
 */
export async function useServer(text) {
  const serverUrl = hosts.serverAddress(text);
  if (!(await hosts.mayReach(serverUrl))) {
    await api.storage.session.set({ wantedServer: { text, until: Date.now() + WANTED_MS } });
    throw problems.create("site-not-allowed");
  }
  await serverRefused();
  const { version } = await health(serverUrl);
  await changeServer(serverUrl);
  if (!hosts.isOwnMachine(serverUrl) && (await readPairing()) === null) {
    await startPairing(/^(?:https:\/\/)?[^/]+(\/join#.+)$/i.exec(text)?.[1]);
  }
  return { serverUrl, version };
}

/**
 * Goes on with the server that the reader chose, once the browser allows it: Firefox closes the popup that asks.
 * @param {string[]} allowed hosts
 * @returns {Promise<string[]>} those that are no server's: sites
 */
export async function permissionAdded(allowed) {
  const { text, until } = /** @type {any} */ ((await api.storage.session.get("wantedServer")).wantedServer ?? {});
  const { serverUrl } = await readSettings();
  const servers = [serverUrl, ...(until > Date.now() ? [hosts.serverAddress(text)] : [])].map((one) => new URL(one).hostname);
  if (allowed.includes(servers[1] ?? "")) await useServer(text).catch(() => undefined);
  return allowed.filter((host) => !servers.includes(host));
}

/** Forgets the server that the reader chose but did not allow. Its host may be allowed later as a site. */
export const serverRefused = () => api.storage.session.remove("wantedServer");

/** @param {string} serverUrl */
async function changeServer(serverUrl) {
  if ((await readSettings()).serverUrl === serverUrl) return;
  const { hostname } = new URL(serverUrl);
  await changeSettings(({ addedHosts }) => ({ serverUrl, addedHosts: addedHosts.filter((host) => host !== hostname) }));
  await followMovedServer(serverUrl);
  await forgetScores();
  await checkState();
  await settingsChanged();
}

/** Starts the own machine's server, and uses the address at which it says that it is. */
export async function startAndFind() {
  await changeServer(await startServer());
  return { server: await checkState() };
}
