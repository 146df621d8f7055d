// @ts-check
// Opens the options page and the pages of the reader's own server in new tabs.
// What the server shows there is up to the server; a one-time link signs the reader in.
import { api, problems } from "../lib/for_background.js";
import { checkedKey } from "./message_validation.js";
import { startPairing } from "./pairing.js";
import { callApi, inPath } from "./server_client.js";
import { readSettings } from "./settings.js";

/** The path of each page of the server. */
const PATHS = { home: () => "/", how: () => "/how", data: () => "/data", account: accountPath };

/** @param {unknown} key */
function accountPath(key) {
  return `/account/${inPath(checkedKey(key))}`;
}

/**
 * @param {unknown} page `options`, `pair`, or a page of the server
 * @param {unknown} [key] the account, for the page `account`
 */
export async function openPage(page, key) {
  if (page === "options") return api.runtime.openOptionsPage();
  if (page === "pair") return startPairing();
  if (typeof page !== "string" || !Object.hasOwn(PATHS, page)) throw problems.create("bad-message");
  const path = PATHS[/** @type {keyof typeof PATHS} */ (page)](key);
  const { serverUrl } = await readSettings();
  /** @type {PageLink} */
  const link = await callApi("/v1/page", { method: "POST", body: {} });
  const url = new URL(path, serverUrl);
  url.search = new URL(link.url).search;
  await api.tabs.create({ url: url.href });
}
