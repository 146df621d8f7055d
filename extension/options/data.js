// @ts-check
// The section for the reader's data on the own server: export as a file, or erase after a confirmation.
// What the server stores is listed on its own data page.
import { dom, i18n, messages, page } from "../lib/for_pages.js";
import { showResult } from "./feedback.js";

const { make } = dom;
const { byId } = page;
const { plural, t } = i18n;
const { request } = messages;

async function exportData() {
  const { data } = await request({ type: "export" });
  const file = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
  const href = URL.createObjectURL(file);
  make("a", { href, download: `humankind-${new Date().toISOString().slice(0, 10)}.json` }).click();
  URL.revokeObjectURL(href);
  return make("p", { class: "good" }, t("options_exported"));
}

async function eraseData() {
  const { erased } = await request({ type: "erase" });
  return make("p", { class: "good" }, plural("options_erased", erased));
}

export function setUpData() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("erase-dialog"));
  byId("export").addEventListener("click", () => showResult("data-feedback", exportData));
  byId("erase").addEventListener("click", () => {
    dialog.returnValue = "keep";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "erase") showResult("data-feedback", eraseData);
  });
}
