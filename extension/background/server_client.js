// @ts-check
// The only file that sends requests to the reader's own server: address, token, timeout, and problems as errors.
// What to request is decided in router.js, scores.js and the like.
import { api, hosts, problems } from "../lib/for_background.js";
import { noteState } from "./server_state.js";
import { readSettings, readToken } from "./settings.js";

const { ProblemError, create, fromDocument, isType } = problems;

const TIMEOUT_MS = 8_000;
/** Less than the 30 seconds after which Chromium stops a worker that waits for a fetch. */
export const LONG_TIMEOUT_MS = 25_000;

/**
 * @typedef {object} ApiCall
 * @property {string} [method]
 * @property {unknown} [body] sent as JSON
 * @property {number} [timeout] in milliseconds
 * @property {boolean} [open] sent without the token
 * @property {string} [serverUrl] to try an address other than the one in the settings
 */

/**
 * Sends a request to the server.
 * @param {string} path
 * @param {ApiCall} [call]
 * @returns {Promise<any>} the JSON of the response
 * @throws {InstanceType<typeof ProblemError>} for every failure
 */
export async function callApi(path, call = {}) {
  const settings = await readSettings();
  const serverUrl = call.serverUrl ?? settings.serverUrl;
  const token = call.open ? null : await readToken();
  if (!call.open && token === null) {
    await noteState("unpaired");
    throw create("not-paired");
  }
  const response = await send(serverUrl + path, call, token);
  const content = await readJson(response);
  if (response.ok) {
    if (!call.open) await noteState("on");
    return content;
  }
  const problem = fromDocument(content);
  // The server refuses the Origin of an extension whose pairing was erased.
  const isUnpaired = isType(problem, "not-paired") || isType(problem, "origin-not-allowed");
  if (!call.open && isUnpaired) await noteState("unpaired");
  throw problem ? new ProblemError(problem) : create("server-unexpected", `HTTP ${response.status}`);
}

/**
 * @param {string} url
 * @param {ApiCall} call
 * @param {string | null} token
 */
async function send(url, call, token) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, application/problem+json" };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(url, {
      method: call.method ?? "GET",
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: AbortSignal.timeout(call.timeout ?? TIMEOUT_MS),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw create("server-slow");
    const allowed = await api.permissions.contains({ origins: [hosts.ownServer] });
    if (!call.serverUrl) await noteState(allowed ? "off" : "blocked");
    throw create(allowed ? "server-off" : "server-blocked");
  }
}

/** @param {Response} response */
async function readJson(response) {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw create("server-slow");
    throw create("server-unexpected", `HTTP ${response.status}`);
  }
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
 * Checks the state of the server and stores it.
 * @returns {Promise<ServerState>}
 */
export async function checkState() {
  try {
    await health();
    if ((await readToken()) === null) return await noteState("unpaired");
    await callApi("/v1/networks");
    return await noteState("on");
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.is("not-paired", "origin-not-allowed")) return await noteState("unpaired");
    return await noteState(error.is("server-blocked") ? "blocked" : "off");
  }
}
