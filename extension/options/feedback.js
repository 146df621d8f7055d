// @ts-check
// Feedback on the options page: "Saved" for a moment, or the result or the problem beside the control that was used.
// Problems are written by lib/problems.js or by the server.
import { dom, i18n, notices, page, problems } from "../lib/for_pages.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;

const SHOWN_MS = 2_500;
const UNDO_MS = 8_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/**
 * Confirms for a moment that something was done.
 * @param {string} [text] "Saved" by default
 * @param {() => unknown} [undo] adds a button to undo it
 */
export function showSaved(text = t("options_saved"), undo) {
  const box = byId("saved");
  const hide = () => box.classList.remove("shown");
  const onUndo = () => {
    hide();
    undo?.();
  };
  const button = undo ? [" ", make("button", { type: "button", onclick: onUndo }, t("common_undo"))] : [];
  box.replaceChildren(text, ...button);
  box.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    hide();
    box.replaceChildren();
  }, undo ? UNDO_MS : SHOWN_MS);
}

/**
 * Runs an action and shows its result, or its problem, in an element beside the control.
 * @param {string} id of the element
 * @param {() => Promise<Node | void>} action
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function showResult(id, action) {
  const box = byId(id);
  box.replaceChildren();
  try {
    const node = await action();
    if (node instanceof Node) box.replaceChildren(node);
    return true;
  } catch (error) {
    box.replaceChildren(notices.problemNotice(problems.fromError(error)));
    return false;
  }
}
