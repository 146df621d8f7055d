// @ts-check
// Pairing with the reader's own server. The reader allows it with one click on the server's page; then the token is
// claimed with a secret that never left this background. A token can also be pasted on the options page.
import { api, problems } from "../lib/for_background.js";
import { forgetScores } from "./scores.js";
import { callApi, checkState } from "./server_client.js";
import { noteState } from "./server_state.js";
import { forgetToken, readSettings, readToken, writeToken } from "./settings.js";

const { ProblemError } = problems;

/** @typedef {{id: string, secret: string, serverUrl: string}} PendingPairing a pairing that waits for the reader */

/** @param {Uint8Array} bytes */
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Requests a pairing and opens the server's page where the reader can allow it. */
export async function startPairing() {
  const { serverUrl } = await readSettings();
  const secret = hex(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  /** @type {PairingResponse} */
  const { id, url } = await callApi("/v1/pairing", {
    method: "POST",
    body: { challenge: hex(new Uint8Array(digest)) },
    open: true,
  });
  await api.storage.session.set({ pending: { id, secret, serverUrl } });
  // Only the path of the response's URL is used: the tab must open on the server that the request went to.
  await api.tabs.create({ url: new URL(new URL(url).pathname, serverUrl).href });
}

/** @returns {Promise<PendingPairing | null>} */
async function readPending() {
  const { pending } = await api.storage.session.get("pending");
  return /** @type {PendingPairing | undefined} */ (pending) ?? null;
}

/**
 * Claims the token if the reader has allowed the pending pairing.
 * @param {string} [id] claims only if this pairing is the pending one
 * @returns {Promise<"none" | "waiting" | "allowed" | "refused">}
 */
export async function claimPairing(id) {
  const pending = await readPending();
  const { serverUrl } = await readSettings();
  if (!pending || pending.serverUrl !== serverUrl || (id !== undefined && id !== pending.id)) return "none";
  /** @type {PairingClaimResponse} */
  let claim;
  try {
    claim = await callApi("/v1/pairing/claim", {
      method: "POST",
      body: { id: pending.id, secret: pending.secret },
      open: true,
    });
  } catch (error) {
    // The server no longer knows this pairing: it was restarted, or the pairing expired. A new one can be started.
    if (error instanceof ProblemError && error.is("unknown-path", "not-found", "bad-request")) {
      await api.storage.session.remove("pending");
      return "none";
    }
    throw error;
  }
  if (claim.status === "waiting") return "waiting";
  await api.storage.session.remove("pending");
  if (claim.status !== "allowed" || !claim.token) return "refused";
  await writeToken(serverUrl, claim.token);
  await forgetScores();
  await noteState("on");
  return "allowed";
}

/**
 * Keeps a pasted token if the server accepts it; otherwise the previous token stays.
 * @param {string} token
 * @returns {Promise<ServerState>}
 */
export async function pasteToken(token) {
  const { serverUrl } = await readSettings();
  const previous = await readToken();
  await writeToken(serverUrl, token.trim());
  const state = await checkState();
  if (state !== "on") await (previous === null ? forgetToken() : writeToken(serverUrl, previous));
  await forgetScores();
  return state;
}

/** Ends the pairing on both sides. */
export async function unpair() {
  // If the server is off, it keeps the pairing and lists it on its data page, but nobody has the token any more.
  await callApi("/v1/pairing", { method: "DELETE" }).catch((error) => {
    if (!(error instanceof ProblemError)) throw error;
  });
  await forgetToken();
  await forgetScores();
  await noteState("unpaired");
}
