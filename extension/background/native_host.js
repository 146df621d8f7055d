// @ts-check
// Starts the reader's server through the native host (server/cli/native_host). The only file that uses native messaging,
// and this is its only message. The host is a program on the reader's machine, so its response is checked like any other.
import { api, hosts, problems } from "../lib/for_background.js";

const HOST = "humankind";
const START = { type: "start" };
const TEXT_LIMIT = 500;

/** Several clicks start one server. @type {Promise<string> | null} */
let starting = null;

/**
 * Starts the server, unless it runs already.
 * @returns {Promise<string>} its address
 * @throws {Error} "start-host-missing" if this browser has no host for this extension, "start-failed" if the host failed
 */
export const startServer = () => (starting ??= start().finally(() => (starting = null)));

async function start() {
  /** @type {any} */
  let response;
  try {
    response = await api.runtime.sendNativeMessage(HOST, START);
  } catch (error) {
    throw failure(error instanceof Error ? error.message : String(error));
  }
  const address = typeof response?.address === "string" ? hosts.serverAddress(response.address) : "";
  if (address && hosts.isOwnMachine(address)) return address;
  throw problems.create("start-failed", String(response?.problem ?? "").slice(0, TEXT_LIMIT));
}

/** @param {string} reason in the browser's words; they differ, and no browser documents them */
const failure = (reason) =>
  /exited|communicating|disconnected|terminated/i.test(reason)
    ? problems.create("start-failed", reason)
    : problems.create("start-host-missing", installCommand());

/** Chromium's hosts name the extension by its id, which depends on the folder that it was loaded from. */
const installCommand = () => {
  const { id } = api.runtime;
  return `humankind native-host install${/^[a-p]{32}$/.test(id) ? ` --extension-id ${id}` : ""}`;
};
