// @ts-check
// The section in which the reader chooses which badges to show: one switch for each verdict.
// It changes what is shown, never what is looked up.
import { contract, dom, i18n, messages, page } from "../lib/for_pages.js";
import { showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;

/** @param {Settings} settings */
export function setUpBadgeSwitches(settings) {
  const badges = { ...settings.badges };
  const rows = contract.verdicts.map((verdict) => {
    const id = `badge-${verdict}`;
    const control = make("input", { type: "checkbox", role: "switch", id, checked: badges[verdict] });
    control.addEventListener("change", async () => {
      badges[verdict] = control.checked;
      await messages.request({ type: "change", change: { badges } });
      showSaved();
    });
    const meaning = make("span", { class: "soft" }, t(`options_meaning_${verdict}`));
    const words = make("span", {}, t(`verdict_${verdict}`), make("br"), meaning);
    return make("li", { class: "row apart" }, make("label", { for: id }, page.colouredMark(verdict), words), control);
  });
  page.byId("badges").replaceChildren(...rows);
}
