// @ts-check
// Proofs: the server shows that it holds a key before anything is sent to it, requests and responses are signed, and no
// key is ever sent. Whatever program holds the port otherwise learns nothing. The format is that of server/web/proof.py.

/** @typedef {{id: string, key: string}} Key the key of a pairing, the machine's token, or the key of the server's pages */

const RESPONSE_HEADER = "Humankind-Proof";
const EMPTY = new Uint8Array();
const encoder = new TextEncoder();

/** @param {ArrayBuffer | Uint8Array} bytes */
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {number} bytes */
export const randomHex = (bytes) => hex(crypto.getRandomValues(new Uint8Array(bytes)));

/** @param {Uint8Array<ArrayBuffer> | ArrayBuffer} content */
export const sha256 = async (content) => hex(await crypto.subtle.digest("SHA-256", content));

/**
 * @param {string} key
 * @param {...string} parts
 */
async function proof(key, ...parts) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", imported, encoder.encode(["humankind 1", ...parts].join("\n"))));
}

/** How proofs name a server. @param {string} serverUrl */
const address = (serverUrl) => serverUrl.replace("http://", "");

/**
 * Whether the server has proved that it holds a key, and whether the pairing of that key goes on.
 * @param {string} serverUrl
 * @param {Key} key
 * @param {string} nonce that was sent to the server
 * @param {any} content of the response; anything at all
 * @returns {Promise<"paired" | "ended" | null>} null if it has not
 */
export async function checkServer(serverUrl, { id, key }, nonce, content) {
  if (typeof content?.nonce !== "string" || typeof content.proof !== "string") return null;
  const state = content.paired === true ? "paired" : "ended";
  const expected = await proof(key, "server", address(serverUrl), id, nonce, content.nonce, state);
  return content.proof === expected ? state : null;
}

/**
 * The Authorization header of one request.
 * @param {string} serverUrl
 * @param {Key} key
 * @param {string} nonce of the server
 * @param {{method: string, target: string, body: string | undefined}} request
 */
export async function authorization(serverUrl, { id, key }, nonce, { method, target, body }) {
  const digest = await sha256(body === undefined ? EMPTY : encoder.encode(body));
  const signature = await proof(key, "request", address(serverUrl), id, nonce, method, target, digest);
  return `Humankind id=${id}, nonce=${nonce}, digest=${digest}, proof=${signature}`;
}

/**
 * Whether a response was signed by the server that issued the nonce.
 * @param {string} serverUrl
 * @param {Key} key
 * @param {string} nonce of the server
 * @param {Response} response
 * @param {ArrayBuffer} content
 */
export async function isSigned(serverUrl, { id, key }, nonce, response, content) {
  const digest = await sha256(content);
  const expected = await proof(key, "response", address(serverUrl), id, nonce, String(response.status), digest);
  return response.headers.get(RESPONSE_HEADER) === expected;
}
