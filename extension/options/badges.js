// @ts-check
// Which badges the reader wants to see: one switch a verdict.
import { tell } from "../common/background.js";
import { byId, el, markIcon } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { VERDICT_WORDS } from "../common/words.js";
import { saved } from "./said.js";

/** What each verdict means, in a few words. @type {Record<Verdict, string>} */
const MEANINGS = {
  person: "options_meaning_person",
  one_way: "options_meaning_one_way",
  automated: "options_meaning_automated",
  organisation: "options_meaning_organisation",
  unsure: "options_meaning_unsure",
};

/** @param {Settings} settings */
export function setUpBadges(settings) {
  const badges = { ...settings.badges };
  const rows = globalThis.humankind.contract.verdicts.map((verdict) => {
    const id = `badge-${verdict}`;
    const control = el("input", { type: "checkbox", role: "switch", id, checked: badges[verdict] });
    control.addEventListener("change", async () => {
      badges[verdict] = control.checked;
      await tell({ type: "change", change: { badges } });
      saved();
    });
    const meaning = el("span", { class: "soft" }, t(MEANINGS[verdict]));
    const words = el("span", {}, t(VERDICT_WORDS[verdict]), el("br"), meaning);
    return el("li", { class: "row apart" }, el("label", { for: id }, markIcon(verdict), words), control);
  });
  byId("badges").replaceChildren(...rows);
}
