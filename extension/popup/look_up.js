// @ts-check
// The look-up box: any handle or address → the account it means, or a choice of several → a compact card.
import { tell } from "../common/background.js";
import { cardView, handleOf } from "../common/card_view.js";
import { el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { troubleNotice } from "../common/notices.js";
import { asTrouble, trouble } from "../common/trouble.js";

/**
 * @param {HTMLElement} form
 * @param {HTMLInputElement} query
 * @param {HTMLElement} found where the answer is shown
 */
export function setUpLookUp(form, query, found) {
  /** The newest question: an older answer that comes late is dropped. */
  let newest = 0;

  /** @param {() => Promise<Node>} asking */
  async function show(asking) {
    const mine = ++newest;
    found.setAttribute("aria-busy", "true");
    found.replaceChildren(el("p", { class: "soft" }, t("popup_looking")));
    /** @type {Node} */
    let view;
    try {
      view = await asking();
    } catch (error) {
      view = troubleNotice(asTrouble(error));
    }
    if (mine !== newest) return;
    found.replaceChildren(view);
    found.removeAttribute("aria-busy");
  }

  /** @param {string} key @returns {Promise<Node>} */
  async function card(key) {
    const { card: scoreCard } = await tell({ type: "card", key });
    return cardView(scoreCard, (changing) => show(() => changing.then(() => card(key))));
  }

  /** @param {string} q @returns {Promise<Node>} */
  async function resolve(q) {
    const accounts = /** @type {Resolved[]} */ ((await tell({ type: "resolve", q })).accounts);
    if (accounts.length === 0) throw trouble("nobody-found");
    if (accounts.length === 1) return card(accounts[0].key);
    return el(
      "div",
      { class: "choices" },
      el("p", {}, t("popup_which")),
      ...accounts.map(({ key, account }) =>
        el("button", { type: "button", class: "quiet", onclick: () => show(() => card(key)) }, handleOf(account)),
      ),
    );
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = query.value.trim();
    if (q) show(() => resolve(q));
    else query.focus();
  });
}
