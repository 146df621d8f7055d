// @ts-check
// Pairing with the reader's own server: the reader allows it with one click on the server's own page, then the
// token is fetched with a secret that only this background ever knew. A token can also be pasted in the options.
import { api } from "../common/api.js";
import { TroubleError } from "../common/trouble.js";
import { forgetScores } from "./scores.js";
import { ask, checkState } from "./server.js";
import { forgetToken, readSettings, readToken, writeToken } from "./settings.js";
import { noteState } from "./state.js";

/** @typedef {{id: string, secret: string, serverUrl: string}} Pending a pairing that waits for the reader */

/** @param {Uint8Array} bytes */
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Asks the server to be paired and opens its page where the reader can allow it. */
export async function startPairing() {
  const { serverUrl } = await readSettings();
  const secret = hex(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  /** @type {PairingResponse} */
  const { id, url } = await ask("/v1/pairing", {
    method: "POST",
    body: { challenge: hex(new Uint8Array(digest)) },
    open: true,
  });
  await api.storage.session.set({ pending: { id, secret, serverUrl } });
  // Only the id is taken from the answer's address: the tab opens on the server that was asked, wherever that says.
  await api.tabs.create({ url: new URL(new URL(url).pathname, serverUrl).href });
}

/** @returns {Promise<Pending | null>} */
async function readPending() {
  const { pending } = await api.storage.session.get("pending");
  return /** @type {Pending | undefined} */ (pending) ?? null;
}

/**
 * Fetches the token if the reader has allowed the waiting pairing.
 * @param {string} [id] only if this is the one that waits
 * @returns {Promise<"none" | "waiting" | "allowed" | "refused">}
 */
export async function claimPairing(id) {
  const pending = await readPending();
  const { serverUrl } = await readSettings();
  if (!pending || pending.serverUrl !== serverUrl || (id !== undefined && id !== pending.id)) return "none";
  /** @type {PairingClaimResponse} */
  let answer;
  try {
    answer = await ask("/v1/pairing/claim", {
      method: "POST",
      body: { id: pending.id, secret: pending.secret },
      open: true,
    });
  } catch (error) {
    // The server no longer knows this request (it was restarted, or it took too long): a new one starts afresh.
    if (error instanceof TroubleError && /:(no-such-page|not-found|bad-request)$/.test(error.trouble.type)) {
      await api.storage.session.remove("pending");
      return "none";
    }
    throw error;
  }
  if (answer.status === "waiting") return "waiting";
  await api.storage.session.remove("pending");
  if (answer.status !== "allowed" || !answer.token) return "refused";
  await writeToken(serverUrl, answer.token);
  await forgetScores();
  await noteState("on");
  return "allowed";
}

/**
 * Takes a token that the reader pasted, if the server accepts it; else the former one stays.
 * @param {string} token
 * @returns {Promise<ServerState>}
 */
export async function pasteToken(token) {
  const { serverUrl } = await readSettings();
  const former = await readToken();
  await writeToken(serverUrl, token.trim());
  const state = await checkState();
  if (state !== "on") await (former === null ? forgetToken() : writeToken(serverUrl, former));
  await forgetScores();
  return state;
}

/** Ends the pairing on both sides. */
export async function unpair() {
  // A server that is off keeps the pairing, and lists it on its page of data; nobody has its token any more.
  await ask("/v1/pairing", { method: "DELETE" }).catch((error) => {
    if (!(error instanceof TroubleError)) throw error;
  });
  await forgetToken();
  await forgetScores();
  await noteState("unpaired");
}
