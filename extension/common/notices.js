// @ts-check
// Notices that popup and options share: a problem with its next step, and the command that starts the server.
import { el } from "./dom.js";
import { t } from "./i18n.js";

const START_COMMAND = "./scripts/run";
const COPIED_MS = 2_000;

/**
 * A button that copies a text and says so, also to screen readers.
 * @param {() => string} text
 * @param {string} label
 */
export function copyButton(text, label) {
  const button = el("button", { type: "button", class: "quiet" }, label);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = t("common_copied");
    setTimeout(() => (button.textContent = label), COPIED_MS);
  });
  return el("span", { role: "status" }, button);
}

/** The command that starts the server, ready to be copied. */
export const startCommand = () =>
  el(
    "div",
    { class: "command" },
    el("code", {}, START_COMMAND),
    copyButton(() => START_COMMAND, t("common_copy")),
  );

/**
 * A notice with a heading, a sentence, and what to do.
 * @param {string} title
 * @param {string} text
 * @param {...(Node | null)} actions
 */
export const notice = (title, text, ...actions) =>
  el("div", { class: "notice" }, el("h2", {}, title), text ? el("p", {}, text) : null, ...actions);

/** @param {Trouble} trouble */
export const troubleNotice = (trouble) =>
  el(
    "div",
    { class: "trouble", role: "alert" },
    el("strong", {}, trouble.title),
    trouble.detail ? el("p", {}, trouble.detail) : null,
    trouble.next ? el("p", {}, trouble.next) : null,
  );
