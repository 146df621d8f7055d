// @ts-check
// How the options page answers: "Saved" for a moment, or what went wrong beside the control that was used.
import { byId, el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { troubleNotice } from "../common/notices.js";
import { asTrouble } from "../common/trouble.js";

const SHOWN_MS = 2_500;
const UNDO_MS = 8_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/**
 * Says for a moment that something was done, with a way back where there is one.
 * @param {string} [text] "Saved" where nothing else is said
 * @param {() => unknown} [undo]
 */
export function saved(text = t("options_saved"), undo) {
  const place = byId("saved");
  const hide = () => place.classList.remove("shown");
  const back = () => {
    hide();
    undo?.();
  };
  place.replaceChildren(text, ...(undo ? [" ", el("button", { type: "button", onclick: back }, t("common_undo"))] : []));
  place.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    hide();
    place.replaceChildren();
  }, undo ? UNDO_MS : SHOWN_MS);
}

/**
 * Does something; shows what it gives, or its problem, in a place beside the control.
 * @param {string} id
 * @param {() => Promise<Node | void>} doing
 * @returns {Promise<boolean>} whether it went well
 */
export async function said(id, doing) {
  const place = byId(id);
  place.replaceChildren();
  try {
    const node = await doing();
    if (node instanceof Node) place.replaceChildren(node);
    return true;
  } catch (error) {
    place.replaceChildren(troubleNotice(asTrouble(error)));
    return false;
  }
}
