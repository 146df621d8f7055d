// @ts-check
// Feedback on the options page: "Saved" for a moment, or the result or the problem beside the control that was used.
// Problems are written by lib/problems.js or by the server.
import { dom, i18n, messages, notices, page, problems } from "../lib/for_pages.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;

const SHOWN_MS = 2_500;
const UNDO_MS = 8_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/**
 * Says for a moment what was done. The button to undo it is at the end of the page, so it takes the keyboard, waits for it
 * or for the pointer, and gives it back.
 * @param {string} [text] "Saved" by default
 * @param {() => unknown} [undo] adds a button to undo it
 */
export function showSaved(text = t("options_saved"), undo) {
  const box = byId("saved");
  const place = document.activeElement;
  const goBack = () => place instanceof HTMLElement && place.focus({ preventScroll: true });
  const hide = () => {
    if (box.contains(document.activeElement)) goBack();
    box.classList.remove("shown");
  };
  const onUndo = () => {
    hide();
    undo?.();
  };
  const onTab = (/** @type {Event} */ event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Tab") return;
    event.preventDefault();
    goBack();
  };
  const button = undo ? make("button", { type: "button", onclick: onUndo, onkeydown: onTab }, t("common_undo")) : null;
  box.replaceChildren(text, ...(button ? [" ", button] : []));
  box.classList.add("shown");
  button?.focus({ preventScroll: true });
  const shownMs = undo ? UNDO_MS : SHOWN_MS;
  clearTimeout(hiding);
  hiding = setTimeout(function end() {
    if (box.matches(":hover, :has(:focus-visible)")) {
      hiding = setTimeout(end, shownMs);
      return;
    }
    hide();
    box.replaceChildren();
  }, shownMs);
}

/**
 * Makes a change of the reader, and says for a moment that it is saved, or what went wrong.
 * @param {() => Promise<unknown>} change
 * @param {string} [text] "Saved" by default
 * @param {() => Promise<unknown>} [undo] adds a button to undo it
 * @returns {Promise<boolean>} whether it succeeded; if not, the control must show again what holds
 */
export async function save(change, text, undo) {
  try {
    await change();
  } catch (error) {
    const { title, next } = problems.fromError(error);
    showSaved(`${title} ${next}`);
    return false;
  }
  showSaved(text, undo && (() => save(undo)));
  return true;
}

/** @param {SettingsChange} change */
export const saveSettings = (change) => save(() => messages.request({ type: "change", change }));

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
