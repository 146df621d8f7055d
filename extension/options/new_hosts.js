// @ts-check
// The section in which the reader chooses when servers are asked that were never contacted: they learn the reader's IP
// address, and one of them may belong to the author of a mention.
import { contract, dom, i18n, page } from "../lib/for_pages.js";
import { saveSettings } from "./feedback.js";

const { make } = dom;
const { t } = i18n;

/** What is saved. @type {NewHosts} */
let chosen;

/** @param {NewHosts} choice */
const idOf = (choice) => `new-hosts-${choice}`;

export function setUpNewHosts() {
  const rows = contract.newHosts.map((choice) => {
    const id = idOf(choice);
    const control = make("input", { type: "radio", name: "new-hosts", id });
    control.addEventListener("change", async () => {
      if (!(await saveSettings({ newHosts: choice }))) drawNewHosts({ newHosts: chosen });
    });
    const meaning = make("span", { class: "soft" }, t(`options_new_hosts_${choice}_text`));
    const words = make("span", {}, t(`options_new_hosts_${choice}`), make("br"), meaning);
    return make("li", { class: "row apart", role: "none" }, make("label", { for: id }, words), control);
  });
  page.byId("new-hosts").replaceChildren(...rows);
}

/** @param {Pick<Settings, "newHosts">} settings */
export function drawNewHosts({ newHosts }) {
  chosen = newHosts;
  /** @type {HTMLInputElement} */ (page.byId(idOf(newHosts))).checked = true;
}
