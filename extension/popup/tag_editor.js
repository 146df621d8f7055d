// @ts-check
// The form in which the reader writes a tag. Only on the extension's own pages, where no site can read what is typed.
import { contract, dom, i18n, messages } from "../lib/for_pages.js";
import "../lib/card_parts.js";

const { cardParts } = globalThis.humankind;
const { make } = dom;
const { t } = i18n;
const { request } = messages;
const { limits } = contract;

/** @param {TagColour} colour @param {boolean} checked */
function swatch(colour, checked) {
  const choice = make("input", { type: "radio", name: "colour", value: colour, checked });
  return make("label", { class: "swatch" }, choice, cardParts.tagDot(colour), t(`card_tag_colour_${colour}`));
}

/**
 * @param {string} label the key of its text
 * @param {Record<string, string | boolean>} attributes
 * @param {string | null | undefined} value
 */
const field = (label, attributes, value) =>
  make("label", { class: "field" }, t(label), make("input", { autocomplete: "off", dir: "auto", ...attributes, value: value ?? "" }));

/**
 * The form, with the tag that the account has. `act` runs what a button does, and shows a problem.
 * @param {{key: string, link: string | null, act: (action: () => Promise<unknown>) => void, cancel: () => void}} options
 * @returns {Promise<HTMLFormElement>}
 */
export async function tagEditor({ key, link, act, cancel }) {
  /** @type {[{tag: Tag | null}, {words: TagWord[]}]} */
  const [{ tag }, { words }] = await Promise.all([request({ type: "own_tag", key }), request({ type: "tag_words" })]);
  const list = make("datalist", { id: "tag-words" }, ...words.map(({ word }) => make("option", { value: word })));
  const form = make(
    "form",
    { class: "tag-editor" },
    field("card_tag_word", { name: "word", maxlength: String(limits.tagWord), required: true, list: "tag-words" }, tag?.word),
    make(
      "fieldset",
      {},
      make("legend", {}, t("card_tag_colour")),
      make("div", { class: "swatches" }, ...contract.tagColours.map((colour) => swatch(colour, colour === (tag?.colour ?? "grey")))),
    ),
    field("card_tag_note", { name: "note", maxlength: String(limits.note) }, tag?.note),
    field("card_tag_link", { name: "link", type: "url", maxlength: String(limits.url), dir: "ltr" }, tag ? tag.link : link),
    make(
      "div",
      { class: "row wrap" },
      make("button", { type: "submit" }, t("card_tag_save")),
      make("button", { type: "button", class: "quiet", onclick: cancel }, t("common_cancel")),
    ),
    list,
  );
  // A word that is in use brings its colour with it.
  const written = /** @type {HTMLInputElement} */ (form.elements.namedItem("word"));
  written.addEventListener("change", () => {
    const known = words.find(({ word }) => word === written.value.trim());
    const choice = known && form.querySelector(`[value="${known.colour}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { word, colour, note, link: address } = Object.fromEntries(new FormData(form));
    act(() => request({ type: "tag", key, word: String(word).trim(), colour, note, link: String(address).trim() }));
  });
  return form;
}
