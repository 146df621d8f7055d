// @ts-check
// What the extension's own pages have in common: finding elements, filling in texts, drawing what changed, coloured marks.
// Not a content script.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { t, locale, direction } = humankind.i18n;

  /**
   * The element with this id. The pages are the extension's own, so it exists.
   * @template {HTMLElement} [T=HTMLElement]
   * @param {string} id
   * @returns {T}
   */
  const byId = (id) => /** @type {T} */ (document.getElementById(id));

  /** Fills in texts: `data-i18n` is the content, `data-i18n-label` the accessible name, `data-i18n-hint` the placeholder. */
  function fill() {
    document.documentElement.lang = locale();
    document.documentElement.dir = direction();
    for (const element of document.querySelectorAll("[data-i18n]")) {
      element.textContent = t(element.getAttribute("data-i18n") ?? "");
    }
    for (const element of document.querySelectorAll("[data-i18n-label]")) {
      element.setAttribute("aria-label", t(element.getAttribute("data-i18n-label") ?? ""));
    }
    for (const element of document.querySelectorAll("[data-i18n-hint]")) {
      element.setAttribute("placeholder", t(element.getAttribute("data-i18n-hint") ?? ""));
    }
  }

  /** What is drawn, by element id. */
  const drawn = new Map();

  /**
   * Draws into an element if the state changed. Unchanged parts are not redrawn, so that controls keep their focus.
   * @param {string} id
   * @param {unknown} state everything that the drawing depends on
   * @param {() => (Node | null)[]} draw
   */
  function redraw(id, state, draw) {
    const stamp = JSON.stringify(state);
    if (drawn.get(id) === stamp) return;
    drawn.set(id, stamp);
    byId(id).replaceChildren(...draw().filter((node) => node !== null));
  }

  /**
   * Sets the two colours of a mark, for base.css to choose from.
   * @template {HTMLElement | SVGElement} T
   * @param {T} element
   * @param {string} name of the mark
   * @returns {T}
   */
  function withColours(element, name) {
    const mark = humankind.look.marks[name];
    element.style.setProperty("--light", mark?.light ?? "");
    element.style.setProperty("--dark", mark?.dark ?? "");
    return element;
  }

  /**
   * A mark in its own colour. It is hidden from screen readers, so its word has to be beside it.
   * @param {string} name
   * @returns {SVGElement}
   */
  const colouredMark = (name) => withColours(humankind.marks.draw(name), name);

  humankind.page = { byId, fill, redraw, withColours, colouredMark };
})();
