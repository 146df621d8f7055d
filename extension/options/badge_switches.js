// @ts-check
// The section in which the reader chooses which badges to show: one switch for each verdict.
// It changes what is shown, never what is looked up.
import { contract, dom, i18n, page } from "../lib/for_pages.js";
import { saveSettings } from "./feedback.js";

const { make } = dom;
const { t } = i18n;

/** The switches. @type {Map<Verdict, HTMLInputElement>} */
const switches = new Map();

export function setUpBadgeSwitches() {
  const rows = contract.verdicts.map((verdict) => {
    const id = `badge-${verdict}`;
    const control = make("input", { type: "checkbox", role: "switch", id });
    switches.set(verdict, control);
    control.addEventListener("change", async () => {
      const isOn = control.checked;
      if (!(await saveSettings({ badges: { [verdict]: isOn } }))) control.checked = !isOn;
    });
    const meaning = make("span", { class: "soft" }, t(`options_meaning_${verdict}`));
    const words = make("span", {}, t(`verdict_${verdict}`), make("br"), meaning);
    return make("li", { class: "row apart" }, make("label", { for: id }, page.colouredMark(verdict), words), control);
  });
  page.byId("badges").replaceChildren(...rows);
}

/** @param {Settings} settings */
export function drawBadgeSwitches({ badges }) {
  for (const [verdict, control] of switches) control.checked = badges[verdict];
}
