// @ts-check
// The page at a glance: whether it gets badges, who is on it, how kind they are, and what to do if it gets none.
// The page's own content script does the counting; this file shows the result.
import { FEDERATED_READER_FILES } from "../generated/content_files.js";
import { api, contract, dom, hosts, i18n, messages, notices, page as pageTools, permissions } from "../lib/for_pages.js";

const { make } = dom;
const { number, plural, t } = i18n;
const { request } = messages;
const { colouredMark, withColours } = pageTools;
const { copyButton } = notices;

/** Firefox resolves relative paths against the popup, so these are absolute. */
const READER_FILES = FEDERATED_READER_FILES.map((file) => `/${file}`);

/** The paths of a community's server at which readers join and connect. */
const JOINING = /^\/(?:join|connect(?:\/browser)?)$/;

/**
 * @typedef {(action: () => Promise<unknown>) => void} Act
 * @typedef {{state: unknown, draw: () => (Node | null)[]}} View what the drawing depends on, and how to draw it
 * @typedef {{id: number, url: URL, isJoining: boolean}} Page `isJoining`: on which a reader joins a community's server
 * @typedef {{failure: string | null, lines: string[]}} Diagnosis
 */

/** @returns {Promise<Page | null>} the page on which the popup was opened; null if the browser does not tell */
async function currentPage() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url) return null;
  const url = new URL(tab.url);
  const isJoining = url.protocol === "https:" && JOINING.test(url.pathname) && tab.title?.endsWith(" · Humankind") === true;
  return /^https?:$/.test(url.protocol) ? { id: tab.id, url, isJoining } : null;
}

/** @param {Page} page @returns {Promise<PageSummary | null>} null if our content script is not in it */
async function summaryOf(page) {
  try {
    return (await api.tabs.sendMessage(page.id, { type: "summary" })) ?? null;
  } catch {
    return null;
  }
}

/**
 * The step that failed, and lines for the person who fixes it. They contain nothing of the page's content.
 * @param {Page} page
 * @returns {Promise<Diagnosis>}
 */
async function diagnosisOf(page) {
  try {
    return await api.tabs.sendMessage(page.id, { type: "diagnosis" });
  } catch {
    return { failure: null, lines: [] };
  }
}

/** If authors are recognised but none of this many posts can be read, part of the site's table is out of date. */
const MANY_POSTS = 8;
/** @param {PageSummary} summary */
const isHalfRecognised = (summary) => summary.recognised && summary.posts >= MANY_POSTS && summary.read === 0;

/** @param {string} text @returns {View} */
const only = (text) => ({ state: text, draw: () => [make("p", { class: "soft" }, text)] });

/**
 * @param {Overview} overview
 * @param {Act} act
 * @returns {Promise<View | null>}
 */
export async function pageView({ server, settings }, act) {
  const page = await currentPage();
  if (!page) return only(t("popup_no_posts"));
  const host = page.url.hostname;
  const own = page.url.origin === settings.serverUrl;
  if (!own && page.isJoining) return serverOffer(page.url, act);
  const kind = await request({ type: "host_kind", host });
  if ((kind.builtIn || kind.added) && !kind.allowed) return siteOffer(host, settings, act);
  if (!own && !kind.builtIn && !kind.added) return addHostView(page, act);
  const on = !settings.sitesOff.includes(host);
  const summary = on ? await summaryOf(page) : null;
  const works = on && !settings.paused && server === "on";
  const diagnosis = works && summary && (!summary.recognised || isHalfRecognised(summary)) ? await diagnosisOf(page) : null;
  return {
    state: [host, on, settings.paused, server, summary, diagnosis],
    draw: () => [siteSwitch(host, on, act), ...(works ? contents(page, summary, diagnosis, act) : [])],
  };
}

/** @param {URL} url of a page of another server @param {Act} act @returns {View} */
function serverOffer({ host, origin }, act) {
  const use = () => act(() => permissions.useServer(origin));
  const button = make("button", { type: "button", onclick: use }, t("common_pair"));
  return { state: origin, draw: () => [notices.notice(t("popup_use_server", host), t("options_community"), button)] };
}

/**
 * @param {string} host
 * @param {boolean} on
 * @param {Act} act
 */
function siteSwitch(host, on, act) {
  const flip = () => act(() => request({ type: "site", host, on: !on }));
  const control = make("input", { type: "checkbox", role: "switch", id: "site", checked: on, onchange: flip });
  return make("div", { class: "row apart" }, make("label", { for: "site", class: "site" }, t("popup_badges_on", host)), control);
}

/**
 * @param {Page} page
 * @param {PageSummary | null} summary
 * @param {Diagnosis | null} diagnosis
 * @param {Act} act
 */
function contents(page, summary, diagnosis, act) {
  if (!summary) return [make("p", {}, t("popup_reload")), reloadButton(page, act)];
  if (!summary.recognised) return notRecognised(page, diagnosis, t("popup_not_recognised"));
  if (summary.authors === 0) return [make("p", { class: "soft" }, t("popup_no_authors"))];
  const glance = [crowdBar(summary), crowdList(summary), kindness(summary), actedLine(page, summary, act)];
  return isHalfRecognised(summary) ? [...glance, ...notRecognised(page, diagnosis, t("popup_posts_not_recognised"))] : glance;
}

/** @param {Page} page @param {Act} act */
const reloadButton = (page, act) =>
  make("button", { type: "button", class: "quiet", onclick: () => act(() => api.tabs.reload(page.id)) }, t("popup_reload_go"));

/** @param {PageSummary} summary the verdicts on the page, in the order of the contract */
const occurring = ({ counts }) => contract.verdicts.filter((verdict) => counts[verdict]);

/** @param {PageSummary} summary */
function crowdBar(summary) {
  const parts = occurring(summary).map((verdict) => {
    const part = make("span");
    part.style.flexGrow = String(summary.counts[verdict]);
    return withColours(part, verdict);
  });
  return make("div", { class: "crowd", "aria-hidden": "true" }, ...parts);
}

/** @param {PageSummary} summary */
function crowdList(summary) {
  const rows = occurring(summary).map((verdict) =>
    make(
      "li",
      { class: "row" },
      colouredMark(verdict),
      t(`verdict_${verdict}`),
      make("span", { class: "number" }, number(summary.counts[verdict] ?? 0)),
    ),
  );
  const known = occurring(summary).reduce((sum, verdict) => sum + (summary.counts[verdict] ?? 0), 0);
  const looking = summary.authors - known;
  if (looking > 0) {
    const count = make("span", { class: "number" }, number(looking));
    rows.push(make("li", { class: "row soft" }, colouredMark("thinking"), t("popup_pending"), count));
  }
  return make("ul", { class: "counts" }, ...rows);
}

/** @param {PageSummary} summary */
const kindness = ({ kindness: mean, authors }) =>
  make(
    "p",
    { class: "row" },
    colouredMark("heart"),
    mean === null ? plural("popup_authors", authors) : plural("popup_authors_kind", authors, number(mean)),
  );

/**
 * What rules did on this page, with a button to show it all, or to undo that.
 * @param {Page} page
 * @param {PageSummary} summary
 * @param {Act} act
 * @returns {HTMLElement | null} null if they did nothing
 */
function actedLine(page, { acted: { collapsed, hidden, isReleased } }, act) {
  if (collapsed + hidden === 0 && !isReleased) return null;
  const release = () => act(() => api.tabs.sendMessage(page.id, { type: "release", on: !isReleased }));
  const text = isReleased ? t("popup_released") : t("popup_acted", number(collapsed), number(hidden));
  const label = t(isReleased ? "common_undo" : "popup_release");
  return make(
    "div",
    { class: "row apart acted" },
    make("span", {}, text),
    make("button", { type: "button", class: "quiet", onclick: release }, label),
  );
}

/** What failed, as keys of _locales. @type {Record<string, string>} */
const FAILURES = {
  site: "popup_failed_site",
  author: "popup_failed_author",
  name: "popup_failed_name",
  post: "popup_failed_post",
  text: "popup_failed_text",
};

/**
 * Our content script did not recognise the page. The diagnosis contains nothing of the page's content.
 * @param {Page} page
 * @param {Diagnosis | null} diagnosis
 * @param {string} title
 */
function notRecognised(page, diagnosis, title) {
  const failed = FAILURES[diagnosis?.failure ?? ""];
  const text = () =>
    [
      `Humankind ${api.runtime.getManifest().version}`,
      navigator.userAgent,
      `host ${page.url.hostname}, ${page.url.pathname.split("/").filter(Boolean).length} path parts`,
      ...(diagnosis?.lines ?? []),
    ].join("\n");
  return [
    make("p", {}, make("strong", {}, title)),
    failed ? make("p", {}, t(failed)) : null,
    make("p", { class: "soft" }, t("popup_not_recognised_text")),
    copyButton(text, t("popup_copy_diagnosis")),
  ];
}

/** The id of the site in this page, empty if there is none; null if the reader files are not loaded. Runs in the page. */
const siteHere = () => (globalThis.humankind?.siteReader ? (humankind.siteReader.find(location)?.id ?? "") : null);

/** @param {Page} page @returns {Promise<boolean>} whether the page is of a kind that Humankind can read */
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
function siteOffer(host, { sitesOff }, act) {
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
 * @param {Page} page
 * @param {Act} act
 * @returns {Promise<View>}
 */
async function addHostView(page, act) {
  const host = page.url.hostname;
  const network = contract.networks.find(({ hosts }) => hosts.includes(host));
  if (network) return only(t("popup_network_not_yet", network.name));
  if (page.url.protocol !== "https:") return only(t("popup_no_badges"));
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
