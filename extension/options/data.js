// @ts-check
// The reader's data on the own server: taken out as a file, or erased after a question.
import { tell } from "../common/background.js";
import { byId, el } from "../common/dom.js";
import { plural, t } from "../common/i18n.js";
import { said } from "./said.js";

async function exportData() {
  const { data } = await tell({ type: "export" });
  const file = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
  const address = URL.createObjectURL(file);
  el("a", { href: address, download: `humankind-${new Date().toISOString().slice(0, 10)}.json` }).click();
  URL.revokeObjectURL(address);
  return el("p", { class: "good" }, t("options_exported"));
}

async function eraseData() {
  const { erased } = await tell({ type: "erase" });
  return el("p", { class: "good" }, plural("options_erased", erased));
}

export function setUpData() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("erase-dialog"));
  byId("export").addEventListener("click", () => said("data-said", exportData));
  byId("erase").addEventListener("click", () => {
    dialog.returnValue = "keep";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "erase") said("data-said", eraseData);
  });
}
