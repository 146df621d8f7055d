// @ts-check
// The three pictures of the start page, made of the parts that a page and a card are made of. The people are invented.
import { dom, marks, page } from "../lib/for_pages.js";
import "../lib/card_parts.js";
import "../lib/card_style.js";
import "../content/style.js";
import "../content/badge.js";

const { badge, cardParts } = globalThis.humankind;
const { make } = dom;
const { byId } = page;

page.adoptCardStyle();

/** @param {number} value */
const score = (value) => ({ value, low: value - 9, high: value + 7 });

/** @param {string} handle @param {Verdict} verdict @param {boolean} declared @param {number} [kindness] @returns {ScoreCard} */
const sampleCard = (handle, verdict, declared, kindness) =>
  /** @type {any} */ ({
    account: { network: "sample", handle },
    verdict,
    declared,
    scores: { humanity: score(88), conversation: score(74), kindness: kindness === undefined ? null : score(kindness) },
  });

const MARIA = sampleCard("maria", "person", false, 81);
const AUTHORS = [MARIA, sampleCard("dailydeals", "one_way", false), sampleCard("tides", "automated", true)];

/** @type {HTMLElement[]} */
const badges = [];

/** @param {ScoreCard} card a name with its badge, over two lines that stand for a post */
function post(card) {
  const own = badge.create({ open: () => undefined, leave: () => undefined, isPointerAtRest: () => false });
  badge.show(own, card.account, { kind: "ready", card });
  badges.push(own);
  return make("div", { class: "post" }, make("p", { class: "row" }, make("bdi", {}, `@${card.account.handle}`), own), make("span"));
}

/** @param {MediaQueryList | MediaQueryListEvent} dark */
const paint = (dark) => badges.forEach((own) => badge.paint(own, dark.matches ? "dark" : "light"));

export function drawPictures() {
  byId("picture-badges").replaceChildren(...AUTHORS.map(post));
  byId("picture-card").replaceChildren(make("div", { class: "card" }, cardParts.scores(MARIA)));
  byId("picture-home").replaceChildren(make("div", { class: "computer" }, page.withColours(marks.heart(81), "heart")));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  paint(dark);
  dark.addEventListener("change", paint);
}
