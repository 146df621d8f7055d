// @ts-check
// The only file that sends requests to the reader's server: address, proofs, timeout, and problems as errors.
// Before every request that says anything, the server must prove that it is the reader's: another program can take the
// port whenever the server is off. A community's server is also known by its certificate. What to request is decided in
// router.js, scores.js and the like.
import { contract, hosts, i18n, problems } from "../lib/for_background.js";
import { isWithin } from "./clock.js";
import { authorization, checkServer, isSigned, randomHex } from "./proof.js";
import { noteState } from "./server_state.js";
import { readPairing, readSettings } from "./settings.js";

const { ProblemError, create, fromDocument } = problems;

const TIMEOUT_MS = 8_000;
/** Less than the 30 seconds after which Chromium stops a worker that waits for a fetch. */
export const LONG_TIMEOUT_MS = 25_000;
const CLEAR_INTERVAL_MS = 20_000;

let clearedAt = 0;

/**
 * @typedef {object} ApiCall
 * @property {string} [method]
 * @property {unknown} [body] sent as JSON
 * @property {number} [timeout] in milliseconds
 * @property {boolean} [open] sent to whatever responds there, and not signed
 * @property {import("./proof.js").Key} [key] signs with another key than that of the pairing
 * @property {string} [serverUrl] of the server, where it need not be the one in the settings
 */

/**
 * Sends a request to the server.
 * @param {string} path
 * @param {ApiCall} [call]
 * @returns {Promise<any>} the JSON of the response
 * @throws {InstanceType<typeof ProblemError>} for every failure
 */
export async function callApi(path, call = {}) {
  const serverUrl = call.serverUrl ?? (await readSettings()).serverUrl;
  if (call.open) {
    const { response, content } = await send(serverUrl, path, call);
    return result(response, content);
  }
  const key = call.key ?? (await readPairing(serverUrl));
  if (key === null) {
    await noteState("unpaired", serverUrl);
    throw create("not-paired");
  }
  const url = new URL(path, serverUrl);
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const nonce = await challenge(serverUrl, key, call.key === undefined);
  const request = { method: call.method ?? "GET", target: url.pathname + url.search, body };
  const header = await authorization(serverUrl, key, nonce, request);
  const { response, content } = await send(serverUrl, request.target, call, header);
  if (!(await isSigned(serverUrl, key, nonce, response, content))) {
    checkBusy(response);
    throw create("server-unexpected", `HTTP ${response.status}`);
  }
  if (response.ok && !call.key) await noteState("on", serverUrl);
  return result(response, content);
}

/**
 * Makes the server prove that it holds a key.
 * @param {string} serverUrl
 * @param {import("./proof.js").Key} key
 * @param {boolean} noting stores what this says about the server
 * @returns {Promise<string>} the server's nonce, for one request
 */
export async function challenge(serverUrl, key, noting) {
  const nonce = randomHex(32);
  const call = { method: "POST", body: { id: key.id, nonce } };
  const { response, content } = await send(serverUrl, "/v1/proof", call);
  checkBusy(response);
  const shown = await result(response, content).catch(() => null);
  const state = await checkServer(serverUrl, key, nonce, shown);
  if (state === "paired") {
    const outdated = outdatedSide(shown);
    if (outdated === null) return shown.nonce;
    if (noting) await noteState(`${outdated}_outdated`, serverUrl);
    throw create(`${outdated}-outdated`);
  }
  if (noting) await noteState(state === "ended" ? "unpaired" : "unverified", serverUrl);
  throw create(state === "ended" ? "not-paired" : "server-unverified");
}

/**
 * A server that is too busy to prove anything, or the proxy before it, says only when to come again.
 * @param {Response} response
 */
function checkBusy({ status, headers }) {
  if (status !== 503 && status !== 429) return;
  const busy = create("server-slow");
  busy.problem.retryAfter = Number(headers.get("Retry-After")) || 0;
  throw busy;
}

/**
 * Which side must be updated before the two understand each other. A server that does not say speaks the first contract.
 * @param {{contract?: unknown, oldest_contract?: unknown}} server
 * @returns {"server" | "extension" | null}
 */
function outdatedSide(server) {
  if (Number(server.contract ?? 1) < contract.oldestContract) return "server";
  return Number(server.oldest_contract ?? 1) > contract.contract ? "extension" : null;
}

/**
 * @param {string} serverUrl
 * @param {string} target path and query
 * @param {ApiCall} call
 * @param {string} [header] the Authorization header
 */
async function send(serverUrl, target, call, header) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, application/problem+json", "Accept-Language": i18n.locale() };
  if (header !== undefined) headers.Authorization = header;
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  if (!(await hosts.mayReach(serverUrl))) {
    await noteState("blocked", serverUrl);
    throw create("server-blocked");
  }
  try {
    const response = await fetch(serverUrl + target, {
      method: call.method ?? "GET",
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: AbortSignal.timeout(call.timeout ?? TIMEOUT_MS),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    return { response, content: await response.arrayBuffer() };
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw create("server-slow");
    await noteState("off", serverUrl);
    throw create(hosts.isOwnMachine(serverUrl) ? "server-off" : "community-off");
  }
}

/**
 * The JSON of a response.
 * @param {Response} response
 * @param {ArrayBuffer} content
 * @returns {Promise<any>}
 * @throws {InstanceType<typeof ProblemError>} if it is a problem, or no JSON
 */
async function result(response, content) {
  let value;
  try {
    value = JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw create("server-unexpected", `HTTP ${response.status}`);
  }
  if (response.ok) return value;
  const problem = fromDocument(value);
  throw problem ? new ProblemError(problem) : create("server-unexpected", `HTTP ${response.status}`);
}

/**
 * A key as part of a path. Slashes, colons and at signs stay as they are.
 * @param {string} key
 */
export const inPath = (key) =>
  encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%40", "@");

/**
 * Whether a Humankind server responds at an address.
 * @param {string} [serverUrl]
 * @returns {Promise<Health>}
 */
export async function health(serverUrl) {
  const content = await callApi("/v1/health", { open: true, serverUrl });
  if (typeof content?.name !== "string" || typeof content?.version !== "string") throw create("server-unexpected");
  return content;
}

/**
 * Has the browser delete what another program, which had the port before, left for this address. A service worker would
 * see every page of the server, with its key. The response says what to delete. Firefox obeys where a request could carry
 * cookies, of which this server has none; Chromium obeys for pages only (redirect_file in server/cli/command.py).
 * @param {string} serverUrl
 */
async function clearLeftovers(serverUrl) {
  if (isWithin(clearedAt, CLEAR_INTERVAL_MS)) return;
  /** @type {RequestInit} */
  const request = { cache: "no-store", credentials: "include", redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) };
  const icon = await fetch(`${serverUrl}/favicon.ico`, request).catch(() => null);
  if (icon?.ok) clearedAt = Date.now();
}

/**
 * Checks the state of the server and stores it.
 * @returns {Promise<ServerState>}
 */
export async function checkState() {
  const { serverUrl } = await readSettings();
  return noteState(await stateOf(serverUrl), serverUrl);
}

/** @param {string} serverUrl @returns {Promise<ServerState>} */
async function stateOf(serverUrl) {
  try {
    const pairing = await readPairing(serverUrl);
    if (pairing === null) {
      await health(serverUrl);
      return "unpaired";
    }
    await challenge(serverUrl, pairing, false);
    if (hosts.isOwnMachine(serverUrl)) await clearLeftovers(serverUrl);
    return "on";
  } catch (error) {
    clearedAt = 0; // what has the port now may leave something
    if (!(error instanceof ProblemError)) throw error;
    if (error.is("not-paired")) return "unpaired";
    if (error.is("server-unverified")) return "unverified";
    if (error.is("server-outdated")) return "server_outdated";
    if (error.is("extension-outdated")) return "extension_outdated";
    return error.is("server-blocked") ? "blocked" : "off";
  }
}
