// @ts-check
// What the extension's own pages have in common: finding elements, filling in texts, drawing what changed, marks, styles.
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

  /** @param {HTMLElement} element @returns {HTMLElement[]} what the keyboard reaches in it */
  const stopsIn = (element) => [...element.querySelectorAll("a[href], button:enabled, input:enabled, select:enabled, summary")].filter(
    (stop) => stop instanceof HTMLElement,
  );

  /** @param {Element} stop @returns {string} what it is found by after its part of the page was drawn again */
  const stopName = (stop) =>
    stop.id || ["aria-label", "name", "value", "href"].map((name) => stop.getAttribute(name)).join(" ") + stop.textContent;

  /**
   * Remembers where the keyboard is in an element that is about to be drawn again.
   * @param {HTMLElement} element
   * @returns {() => void} puts it back: on the same control, or on one with the same word at its position, as in the next
   *   row of a list, or else on the element. It does nothing if the keyboard was or is elsewhere
   */
  function holdPlace(element) {
    const focused = document.activeElement;
    if (!focused || !element.contains(focused)) return () => undefined;
    const name = stopName(focused);
    const position = stopsIn(element).findIndex((stop) => stop === focused);
    return () => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const stops = stopsIn(element);
      const near = stops[Math.min(position, stops.length - 1)];
      const same = stops.find((stop) => stopName(stop) === name) ?? (near?.textContent === focused.textContent ? near : null);
      if (!same) element.tabIndex = -1;
      (same ?? element).focus({ preventScroll: true });
    };
  }

  /**
   * Shows or hides a control. If the keyboard is on one that is hidden, it goes on.
   * @param {HTMLElement} control
   * @param {boolean} isShown
   * @param {HTMLElement | null} next to where
   */
  function setShown(control, isShown, next) {
    const goesOn = !isShown && document.activeElement === control;
    control.hidden = !isShown;
    if (goesOn) next?.focus();
  }

  /** Gives the page the style of cards, from card_style.js. */
  function adoptCardStyle() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(humankind.cardStyle);
    document.adoptedStyleSheets = [sheet];
  }

  /** What is drawn, by element id. */
  const drawn = new Map();

  /**
   * Draws into an element if the state changed. The keyboard keeps its place.
   * @param {string} id
   * @param {unknown} state everything that the drawing depends on
   * @param {() => (Node | null)[]} draw
   */
  function redraw(id, state, draw) {
    const stamp = JSON.stringify(state);
    if (drawn.get(id) === stamp) return;
    drawn.set(id, stamp);
    const element = byId(id);
    const restore = holdPlace(element);
    element.replaceChildren(...draw().filter((node) => node !== null));
    restore();
  }

  /**
   * Where several requests are under way, what the last one brings is true. The others may know less, and come later.
   * @template T
   * @param {() => Promise<T>} load
   * @returns {() => Promise<T | null>} null once a later call was made
   */
  function latestOnly(load) {
    let latest = 0;
    return async () => {
      const mine = ++latest;
      const value = await load();
      return mine === latest ? value : null;
    };
  }

  /** @param {() => Promise<void>} action @returns {() => Promise<void>} does nothing while the page is in the background */
  const ifVisible = (action) => async () => (document.visibilityState === "visible" ? action() : undefined);

  /**
   * Refreshes a page now, and again and again. What fails once may work the next time.
   * @param {() => Promise<void>} refresh
   * @param {number} everyMs
   * @param {(error: unknown) => void} failed
   */
  async function keepRefreshing(refresh, everyMs, failed) {
    await refresh().catch(failed);
    setTimeout(() => keepRefreshing(refresh, everyMs, failed), everyMs);
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

  humankind.page = { byId, fill, holdPlace, setShown, adoptCardStyle, redraw, latestOnly, ifVisible, keepRefreshing, withColours, colouredMark };
})();
