// @ts-check
// What the popup offers on a page that gets no badges yet: to allow the site, to add its host, or to use the community's
// server whose page it is.
import { FEDERATED_READER_FILES } from "../generated/content_files.js";
import { api, contract, dom, hosts, i18n, messages, notices, permissions } from "../lib/for_pages.js";

const { make } = dom;
const { t } = i18n;
const { request } = messages;

/**
 * @typedef {(action: () => Promise<unknown>) => void} Act runs an action of the reader and shows its problem
 * @typedef {{state: unknown, draw: () => (Node | null)[]}} View what the drawing depends on, and how to draw it
 */

/** Firefox resolves relative paths against the popup, so these are absolute. */
const READER_FILES = FEDERATED_READER_FILES.map((file) => `/${file}`);

/** @param {string} text @returns {View} */
export const onlyText = (text) => ({ state: text, draw: () => [make("p", { class: "soft" }, text)] });

/** @param {URL} url of a page of another server @param {Act} act @returns {View} */
export function serverOffer({ host, origin }, act) {
  const use = () => act(() => permissions.useServer(origin));
  const button = make("button", { type: "button", onclick: use }, t("common_pair"));
  return { state: origin, draw: () => [notices.notice(t("popup_use_server", host), t("options_community"), button)] };
}

/** The id of the site in this page, empty if there is none; null if the reader files are not loaded. Runs in the page. */
const siteHere = () => (globalThis.humankind?.siteReader ? (humankind.siteReader.find(location)?.id ?? "") : null);

/** @param {{id: number, url: URL}} page @returns {Promise<boolean>} whether the page is of a kind that Humankind can read */
async function isKnownKind(page) {
  const target = { tabId: page.id };
  try {
    const site = async () => (await api.scripting.executeScript({ target, func: siteHere }))[0]?.result ?? null;
    if ((await site()) === null) await api.scripting.executeScript({ target, files: READER_FILES });
    return Boolean(await site());
  } catch {
    return false; // no extension may run in some pages, such as the add-on stores
  }
}

/**
 * A page of a site that Humankind may not read yet, with buttons to allow it, or all sites of the list.
 * @param {string} host
 * @param {Settings} settings
 * @param {Act} act
 * @returns {View}
 */
export function siteOffer(host, { sitesOff }, act) {
  /** @param {string[]} chosen */
  const allow = async (chosen) => {
    await permissions.allowSites(chosen);
    if (sitesOff.includes(host)) await request({ type: "site", host, on: true });
  };
  /** @param {string} label @param {string[]} chosen @param {string | null} look */
  const button = (label, chosen, look = null) =>
    make("button", { type: "button", class: look, onclick: () => act(() => allow(chosen)) }, label);
  return {
    state: ["offer", host, sitesOff],
    draw: () => [
      make("p", {}, t("popup_not_allowed")),
      button(t("common_show_badges", host), [host]),
      button(t("common_all_sites"), [...hosts.builtIn], "quiet"),
    ],
  };
}

/**
 * A page without badges, with a button to add its host.
 * @param {{id: number, url: URL}} page
 * @param {Act} act
 * @returns {Promise<View>}
 */
export async function addHostView(page, act) {
  const host = page.url.hostname;
  const network = contract.networks.find(({ hosts }) => hosts.includes(host));
  if (network) return onlyText(t("popup_network_not_yet", network.name));
  if (page.url.protocol !== "https:") return onlyText(t("popup_no_badges"));
  const isKnown = await isKnownKind(page);
  const add = () => act(() => permissions.allowSites([host]));
  const button = make("button", { type: "button", class: isKnown ? null : "quiet", onclick: add }, t("popup_add", host));
  return {
    state: [host, isKnown],
    draw: () => [
      make("p", { class: isKnown ? null : "soft" }, t(isKnown ? "popup_known_kind" : "popup_no_badges")),
      make("p", {}, button),
    ],
  };
}
