// @ts-check
// Locks the controls of settings that a school or a firm has fixed, and says so. Their values stay readable.
import { dom, i18n, page } from "../lib/for_pages.js";

const { make } = dom;

/** The elements with the controls of each setting. @type {Record<string, string[]>} */
const CONTROLS = {
  serverUrl: ["address-form"],
  newHosts: ["new-hosts"],
  badges: ["badges"],
  rules: ["rules-table", "rule-form"],
  reposts: ["reposts-row"],
  sparesFollowed: ["followed-row"],
};

/** @param {string[]} names of the settings */
export function lock(names) {
  for (const name of names) {
    for (const [index, id] of (CONTROLS[name] ?? []).entries()) {
      const element = page.byId(id);
      // A disabled fieldset also disables what is drawn in it later.
      const locked = make("fieldset", { class: "locked", disabled: true });
      element.replaceWith(locked);
      if (index === 0) locked.append(make("p", { class: "soft" }, i18n.t("options_locked")));
      locked.append(element);
    }
  }
}
