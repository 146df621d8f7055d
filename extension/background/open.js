// @ts-check
// Opens the extension's options and the pages of the reader's own server.
import { api } from "../common/api.js";
import { trouble } from "../common/trouble.js";
import { startPairing } from "./pairing.js";
import { ask, inPath } from "./server.js";
import { readSettings } from "./settings.js";
import { key as checkedKey } from "./validate.js";

/** Where each page of the server stands. */
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
  if (typeof page !== "string" || !Object.hasOwn(PATHS, page)) throw trouble("bad-message");
  const path = PATHS[/** @type {keyof typeof PATHS} */ (page)](key);
  const { serverUrl } = await readSettings();
  /** @type {PageLink} */
  const link = await ask("/v1/page", { method: "POST", body: {} });
  const url = new URL(path, serverUrl);
  url.search = new URL(link.url).search;
  await api.tabs.create({ url: url.href });
}
