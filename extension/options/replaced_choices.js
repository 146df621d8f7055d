// @ts-check
// A notice where another browser of the reader replaced what was chosen in this one. It stays until it is closed.
import { dom, i18n, messages, page } from "../lib/for_pages.js";
import { save } from "./feedback.js";
import { nameOfRule } from "./rules.js";

const { make } = dom;
const { t } = i18n;
const SHOWN_LIMIT = 5;

/** What the other items are called: the headings of their sections. @type {Record<string, string>} */
const HEADINGS = {
  always: "options_always",
  badge: "options_badges",
  site_off: "options_sites",
  reposts: "options_reposts",
  spares_followed: "options_followed",
  new_hosts: "options_new_hosts",
};

/** @param {string} item @returns {string} */
function inWords(item) {
  const [kind = "", ...rest] = item.split(":");
  const heading = HEADINGS[kind];
  if (heading) return t(heading);
  const [network = "", ...target] = rest.join(":").split(" ");
  return nameOfRule({ target: target.join(" "), network: network === "*" ? null : network, action: "badge" });
}

/** @param {boolean} isUndone */
const end = (isUndone) => messages.request({ type: "end_notice", isUndone });

/** @param {string[]} replaced the names of the items */
export function drawReplacedChoices(replaced) {
  const names = [...new Set(replaced.map(inWords))];
  const shown = names.length > SHOWN_LIMIT ? [...names.slice(0, SHOWN_LIMIT), "…"] : names;
  const text = make("p", {}, t("options_elsewhere", shown.join(", ")));
  const undo = make("button", { type: "button", onclick: () => save(() => end(true)) }, t("common_undo"));
  const close = make("button", { type: "button", class: "quiet", onclick: () => end(false) }, t("card_close"));
  const notice = make("div", { class: "notice" }, text, make("span", { class: "row" }, undo, close));
  page.redraw("elsewhere", names, () => (names.length > 0 ? [notice] : []));
}
