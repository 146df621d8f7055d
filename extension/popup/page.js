// @ts-check
// This page at a glance: whether it gets badges, who is on it, how kind it is; and what to do where it gets none.
// The page's own content script counts; this file only asks and shows.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { copyButton } from "../common/notices.js";
import { el, markIcon } from "../common/dom.js";
import { number, plural, t } from "../common/i18n.js";
import { VERDICT_WORDS } from "../common/words.js";

const { contract, marks } = globalThis.humankind;

/**
 * @typedef {(doing: () => Promise<unknown>) => void} Act
 * @typedef {{state: unknown, draw: () => (Node | null)[]}} View what it depends on, and how it is drawn
 * @typedef {{id: number, url: URL}} Page
 * @typedef {{failure: string | null, lines: string[]}} Diagnosis
 */

/** @returns {Promise<Page | null>} the page the popup was opened on, where the browser lets us know it */
async function currentPage() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url) return null;
  const url = new URL(tab.url);
  return /^https?:$/.test(url.protocol) ? { id: tab.id, url } : null;
}

/** @param {Page} page @returns {Promise<PageSummary | null>} null where no content script of ours listens */
async function summaryOf(page) {
  try {
    return (await api.tabs.sendMessage(page.id, { type: "summary" })) ?? null;
  } catch {
    return null;
  }
}

/**
 * Which mark failed, and the lines for whoever mends it: nothing of the page's content.
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

/** Names were met, but of so many posts not one was understood: the table of the site is out of date in part. */
const MANY_POSTS = 8;
/** @param {PageSummary} summary */
const isHalfUnderstood = (summary) => summary.recognised && summary.posts >= MANY_POSTS && summary.read === 0;

/** @param {string} text @returns {View} */
const only = (text) => ({ state: text, draw: () => [el("p", { class: "soft" }, text)] });

/**
 * @param {{server: ServerState, settings: Settings}} overview
 * @param {Act} act
 * @returns {Promise<View | null>}
 */
export async function pageView({ server, settings }, act) {
  const page = await currentPage();
  if (!page) return only(t("popup_no_posts"));
  const host = page.url.hostname;
  const own = page.url.origin === settings.serverUrl;
  const kind = await tell({ type: "host_kind", host });
  if (!own && !kind.builtIn && !kind.added) return strangerView(page, act);
  const on = !settings.sitesOff.includes(host);
  const summary = on ? await summaryOf(page) : null;
  const works = on && !settings.paused && server === "on";
  const diagnosis = works && summary && (!summary.recognised || isHalfUnderstood(summary)) ? await diagnosisOf(page) : null;
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
  const flip = () => act(() => tell({ type: "site", host, on: !on }));
  const control = el("input", { type: "checkbox", role: "switch", id: "site", checked: on, onchange: flip });
  return el("div", { class: "row apart" }, el("label", { for: "site", class: "site" }, t("popup_badges_on", host)), control);
}

/**
 * @param {Page} page
 * @param {PageSummary | null} summary
 * @param {Diagnosis | null} diagnosis
 * @param {Act} act
 */
function contents(page, summary, diagnosis, act) {
  if (!summary) return [el("p", {}, t("popup_reload")), reloadButton(page, act)];
  if (!summary.recognised) return notRecognised(page, diagnosis, t("popup_not_recognised"));
  if (summary.authors === 0) return [el("p", { class: "soft" }, t("popup_no_authors"))];
  const glance = [crowdBar(summary), crowdList(summary), kindness(summary)];
  return isHalfUnderstood(summary) ? [...glance, ...notRecognised(page, diagnosis, t("popup_posts_not_recognised"))] : glance;
}

/** @param {Page} page @param {Act} act */
const reloadButton = (page, act) =>
  el("button", { type: "button", class: "quiet", onclick: () => act(() => api.tabs.reload(page.id)) }, t("popup_reload_go"));

/** @param {PageSummary} summary the verdicts that occur, most first as the contract lists them */
const occurring = ({ counts }) => contract.verdicts.filter((verdict) => counts[verdict]);

/** @param {PageSummary} summary */
function crowdBar(summary) {
  const parts = occurring(summary).map((verdict) => {
    const part = el("span");
    part.style.flexGrow = String(summary.counts[verdict]);
    part.style.setProperty("--light", marks[verdict].light);
    part.style.setProperty("--dark", marks[verdict].dark);
    return part;
  });
  return el("div", { class: "crowd", "aria-hidden": "true" }, ...parts);
}

/** @param {PageSummary} summary */
function crowdList(summary) {
  const rows = occurring(summary).map((verdict) =>
    el(
      "li",
      { class: "row" },
      markIcon(verdict),
      t(VERDICT_WORDS[verdict]),
      el("span", { class: "number" }, number(summary.counts[verdict] ?? 0)),
    ),
  );
  const judged = occurring(summary).reduce((sum, verdict) => sum + (summary.counts[verdict] ?? 0), 0);
  const looking = summary.authors - judged;
  if (looking > 0) {
    const count = el("span", { class: "number" }, number(looking));
    rows.push(el("li", { class: "row soft" }, markIcon("thinking"), t("popup_pending"), count));
  }
  return el("ul", { class: "counts" }, ...rows);
}

/** @param {PageSummary} summary */
const kindness = ({ kindness: mean, authors }) =>
  el(
    "p",
    { class: "row" },
    markIcon("heart"),
    mean === null ? plural("popup_authors", authors) : plural("popup_authors_kind", authors, number(mean)),
  );

/** What failed, in words, as keys of _locales. @type {Record<string, string>} */
const FAILURES = {
  site: "popup_failed_site",
  author: "popup_failed_author",
  name: "popup_failed_name",
  post: "popup_failed_post",
  text: "popup_failed_text",
};

/**
 * The page has our script but it was not understood; the copied diagnosis holds nothing of the page's content.
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
    el("p", {}, el("strong", {}, title)),
    failed ? el("p", {}, t(failed)) : null,
    el("p", { class: "soft" }, t("popup_not_recognised_text")),
    copyButton(text, t("popup_copy_diagnosis")),
  ];
}

/** What tells the sites apart, and nothing that acts; Firefox gives whole addresses here and wants paths. */
const TABLES = (api.runtime.getManifest().content_scripts?.[0].js ?? [])
  .map((file) => new URL(file, api.runtime.getURL("/")).pathname)
  .filter((path) => /^\/(?:generated\/contract|content\/(?:accounts|tables|site)|sites\/\w+)\.js$/.test(path));

/** Which site of ours the page is, by its marks; null where the tables are not in it yet. Runs in the page. */
const siteHere = () => (globalThis.humankind?.site ? (humankind.site.find(location)?.id ?? "") : null);

/** @param {Page} page @returns {Promise<boolean>} whether the page is of a kind that can be read */
async function isKnownKind(page) {
  const target = { tabId: page.id };
  try {
    const ask = async () => (await api.scripting.executeScript({ target, func: siteHere }))[0]?.result ?? null;
    if ((await ask()) === null) await api.scripting.executeScript({ target, files: TABLES });
    return Boolean(await ask());
  } catch {
    return false; // pages that no extension may enter, such as the add-on stores
  }
}

/**
 * A page that gets no badges (yet).
 * @param {Page} page
 * @param {Act} act
 * @returns {Promise<View>}
 */
async function strangerView(page, act) {
  const host = page.url.hostname;
  const network = contract.networks.find(({ hosts }) => hosts.includes(host));
  if (network) return only(t("popup_network_not_yet", network.name));
  if (page.url.protocol !== "https:") return only(t("popup_no_badges"));
  const isKnown = await isKnownKind(page);
  const add = async () => {
    if (await api.permissions.request({ origins: [`https://${host}/*`] })) await tell({ type: "add_host", host });
  };
  const label = t("popup_add", host);
  return {
    state: [host, isKnown],
    draw: () => [
      el("p", { class: isKnown ? null : "soft" }, t(isKnown ? "popup_known_kind" : "popup_no_badges")),
      el("p", {}, el("button", { type: "button", class: isKnown ? null : "quiet", onclick: () => act(add) }, label)),
    ],
  };
}
