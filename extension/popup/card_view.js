// @ts-check
// The card of one account in the popup: its parts are those of the card in the feed, with a button for the full page on
// the server.
import { accounts, dom, i18n, marks, messages, page } from "../lib/for_pages.js";
import "../lib/card_parts.js";
import "../lib/card_style.js";
import { tagEditor } from "./tag_editor.js";

const { cardParts } = globalThis.humankind;
const { make } = dom;
const { t } = i18n;
const { request } = messages;

page.adoptCardStyle();

/**
 * The reader's correction with a button to undo it, or the choice of one.
 * @param {ScoreCard} card
 * @param {(change: Promise<unknown>) => void} onChange
 */
function correction(card, onChange) {
  const text = cardParts.correction(card);
  if (text !== null) {
    const undo = () => onChange(request({ type: "uncorrect", key: card.key }));
    const button = make("button", { type: "button", class: "bare", onclick: undo }, t("common_undo"));
    return make("p", { class: "row wrap correction" }, text, button);
  }
  const choices = cardParts.choices.map((verdict) => {
    const correct = () => onChange(request({ type: "correct", key: card.key, verdict }));
    return make("button", { type: "button", class: "quiet", onclick: correct }, t(`correction_${verdict}`));
  });
  return make(
    "details",
    { class: "correction" },
    make("summary", {}, t("card_know")),
    make("div", { class: "choices", role: "group", "aria-label": t("correction_prompt") }, ...choices),
  );
}

/**
 * The reader's tag with buttons to edit and remove it, or one to add it. The form opens in place.
 * @param {ScoreCard} card
 * @param {(change: Promise<unknown>) => void} onChange
 */
function ownTag(card, onChange) {
  const place = make("div", { class: "own-tag" });
  async function edit() {
    try {
      const form = await tagEditor({ key: card.key, link: null, act: (action) => onChange(action()), cancel: show });
      place.replaceChildren(form);
      form.querySelector("input")?.focus();
    } catch (error) {
      onChange(Promise.reject(error));
    }
  }
  function show() {
    const open = make("button", { type: "button", class: "bare", onclick: edit }, t(card.tag ? "card_tag_edit" : "card_tag_add"));
    const untag = () => onChange(request({ type: "untag", key: card.key }));
    const remove = card.tag ? make("button", { type: "button", class: "bare", onclick: untag }, t("card_untag")) : null;
    place.replaceChildren(make("p", { class: "row wrap" }, card.tag ? cardParts.tag(card.tag) : null, open, remove));
  }
  show();
  return place;
}

/**
 * @param {ScoreCard} card
 * @param {(change: Promise<unknown>) => void} onChange called with a change after which the card must be loaded again, or
 *   with what failed
 * @returns {HTMLElement}
 */
export function cardView(card, onChange) {
  const name = card.display_name?.trim();
  const openAccount = () =>
    request({ type: "open", page: "account", key: card.key }).catch((error) => onChange(Promise.reject(error)));
  return make(
    "article",
    { class: "card account", "data-key": card.key },
    make(
      "div",
      { class: "row apart" },
      make(
        "div",
        { class: "who" },
        name ? make("div", { class: "name" }, name) : null,
        make("div", { class: "handle" }, make("bdi", {}, accounts.displayHandleAndNetwork(card.account))),
      ),
      make("span", { class: "verdict" }, page.colouredMark(marks.nameOf(card)), t(`verdict_${card.verdict}`)),
    ),
    cardParts.move(card),
    cardParts.linkedAccounts(card),
    make("p", {}, cardParts.sentence(card)),
    cardParts.lists(card),
    cardParts.scores(card),
    cardParts.reasons(card),
    cardParts.facts(card),
    cardParts.evidence(card),
    ownTag(card, onChange),
    correction(card, onChange),
    make("button", { type: "button", class: "quiet", onclick: openAccount }, t("common_full_card")),
  );
}
