// @ts-check
// The one place that talks to the reader's own server: address, token, time limit, and problems in plain words.
// Not for deciding what to ask; see scores.js and router.js.
import { api } from "../common/api.js";
import { TroubleError, trouble } from "../common/trouble.js";
import { readSettings, readToken } from "./settings.js";
import { noteState } from "./state.js";

export const OWN_SERVER = "http://127.0.0.1/*";

const QUICK_MS = 8_000;
/** Below the 30 seconds after which Chromium stops a worker that waits for a fetch. */
export const PATIENT_MS = 25_000;

/**
 * @typedef {object} Call
 * @property {string} [method]
 * @property {unknown} [body] sent as JSON
 * @property {number} [timeout] in milliseconds
 * @property {boolean} [open] goes without the token
 * @property {string} [serverUrl] another address than the kept one, for trying it out
 */

/**
 * Asks the server and gives its JSON.
 * @param {string} path
 * @param {Call} [call]
 * @returns {Promise<any>}
 * @throws {TroubleError} whatever went wrong, fit to show
 */
export async function ask(path, call = {}) {
  const kept = await readSettings();
  const serverUrl = call.serverUrl ?? kept.serverUrl;
  const token = call.open ? null : await readToken();
  if (!call.open && token === null) {
    await noteState("unpaired");
    throw trouble("not-paired");
  }
  const response = await reach(serverUrl + path, call, token);
  const answer = await readJson(response);
  if (response.ok) {
    if (!call.open) await noteState("on");
    return answer;
  }
  // An Origin whose pairing was erased may not even ask.
  if (!call.open && ["not-paired", "origin-not-allowed"].includes(slugOf(answer) ?? "")) await noteState("unpaired");
  if (!slugOf(answer)) throw trouble("server-strange", `HTTP ${response.status}`);
  throw new TroubleError({
    type: answer.type,
    title: String(answer.title ?? ""),
    detail: String(answer.detail ?? ""),
    next: String(answer.next ?? ""),
  });
}

/**
 * @param {string} url
 * @param {Call} call
 * @param {string | null} token
 */
async function reach(url, call, token) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, application/problem+json" };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(url, {
      method: call.method ?? "GET",
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: AbortSignal.timeout(call.timeout ?? QUICK_MS),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw trouble("server-slow");
    const allowed = await api.permissions.contains({ origins: [OWN_SERVER] });
    if (!call.serverUrl) await noteState(allowed ? "off" : "blocked");
    throw trouble(allowed ? "server-off" : "server-blocked");
  }
}

/** @param {Response} response */
async function readJson(response) {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw trouble("server-slow");
    throw trouble("server-strange", `HTTP ${response.status}`);
  }
}

/** @param {any} answer */
const slugOf = (answer) => /^urn:humankind:problem:([a-z-]+)$/.exec(String(answer?.type ?? ""))?.[1];

/**
 * A key as part of a path: slashes, colons and at-signs stand as they are.
 * @param {string} key
 */
export const inPath = (key) =>
  encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%40", "@");

/**
 * Whether a Humankind server answers at an address, and as what.
 * @param {string} [serverUrl]
 * @returns {Promise<Health>}
 */
export async function health(serverUrl) {
  const answer = await ask("/v1/health", { open: true, serverUrl });
  if (typeof answer?.name !== "string" || typeof answer?.version !== "string") throw trouble("server-strange");
  return answer;
}

/**
 * Asks anew how the server stands and remembers it.
 * @returns {Promise<ServerState>}
 */
export async function checkState() {
  try {
    await health();
    if ((await readToken()) === null) return await noteState("unpaired");
    await ask("/v1/networks");
    return await noteState("on");
  } catch (error) {
    if (!(error instanceof TroubleError)) throw error;
    if (error.is("not-paired") || error.is("origin-not-allowed")) return await noteState("unpaired");
    return await noteState(error.is("server-blocked") ? "blocked" : "off");
  }
}
