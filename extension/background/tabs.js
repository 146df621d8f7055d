// @ts-check
// Opens the extension's own pages and those of the reader's server in new tabs.
// What the server shows there is up to the server; a one-time link signs the reader in.
import { api, contract, hosts, problems } from "../lib/for_background.js";
import { checkedKey, checkedOptionalText } from "./message_validation.js";
import { startPairing } from "./pairing.js";
import { callApi, inPath } from "./server_client.js";
import { readSettings } from "./settings.js";

const TAG_WINDOW = { width: 420, height: 620 };

/** The path of each page of the server. */
const PATHS = {
  home: () => "/",
  how: () => "/how",
  welcome: () => "/welcome",
  crowd: () => "/crowd",
  appeals: () => "/appeals",
  account: accountPath,
};

/** @param {unknown} key */
function accountPath(key) {
  return `/account/${inPath(checkedKey(key))}`;
}

/**
 * @param {unknown} page `start`, `options`, `pair`, or a page of the server
 * @param {unknown} [key] the account, for the pages `account` and `tag`
 * @param {unknown} [madeAt] where a tag is made, for the page `tag`
 */
export async function openPage(page, key, madeAt) {
  if (page === "start") return api.tabs.create({ url: api.runtime.getURL("start/start.html") });
  if (page === "options") return api.runtime.openOptionsPage();
  if (page === "pair") return startPairing();
  if (page === "tag") return openTagWindow(checkedKey(key), checkedOptionalText(madeAt, contract.limits.url));
  if (typeof page !== "string" || !Object.hasOwn(PATHS, page)) throw problems.create("bad-message");
  const path = PATHS[/** @type {keyof typeof PATHS} */ (page)](key);
  const { serverUrl } = await readSettings();
  /** @type {PageLink} */
  const link = await callApi("/v1/page", { method: "POST", body: {} });
  // Of the address in the response, only what signs the reader in is used.
  const { search, hash } = new URL(link.url);
  const url = new URL(hosts.isOwnMachine(serverUrl) ? path + search : `/join?to=${encodeURIComponent(path)}${hash}`, serverUrl);
  await api.tabs.create({ url: url.href });
}

/**
 * Opens the window in which a tag is written. In a page, the page could read every key that is pressed.
 * @param {string} key
 * @param {string | null} link
 */
async function openTagWindow(key, link) {
  const query = new URLSearchParams(link ? { key, link } : { key });
  const url = api.runtime.getURL(`popup/tag.html?${query}`);
  // Browsers for phones have no windows.
  if (!api.windows?.create) await api.tabs.create({ url });
  else await api.windows.create({ url, type: "popup", width: TAG_WINDOW.width, height: TAG_WINDOW.height });
}
