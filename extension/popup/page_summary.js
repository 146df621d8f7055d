// @ts-check
// The page at a glance: whether it gets badges, who is on it, how kind they are, and what to do if it gets none.
// The page's own content script does the counting; this file shows the result.
import { api, contract, dom, i18n, messages, notices, page as pageTools } from "../lib/for_pages.js";
import { addHostView, onlyText, serverOffer, siteOffer } from "./page_offers.js";

const { make } = dom;
const { number, plural, t } = i18n;
const { request } = messages;
const { colouredMark, withColours } = pageTools;
const { copyButton } = notices;

/** The paths of a community's server at which readers join and connect. */
const JOINING = /^\/(?:join|connect(?:\/browser)?)$/;

/**
 * @typedef {import("./page_offers.js").Act} Act
 * @typedef {import("./page_offers.js").View} View
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

/**
 * @param {Overview} overview
 * @param {Act} act
 * @returns {Promise<View | null>}
 */
export async function pageView({ server, settings }, act) {
  const page = await currentPage();
  if (!page) return onlyText(t("popup_no_posts"));
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
