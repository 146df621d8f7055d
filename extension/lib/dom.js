// @ts-check
// Builds HTML elements. Text always stays text: nothing here parses markup, which some pages forbid (Trusted Types).
// SVG is in marks.js.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /**
   * A new element. An attribute whose value is a function becomes a listener for the event named after `on`;
   * `true` sets an empty attribute. `false`, `null` and `undefined` are left out.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean | null | undefined | ((event: Event) => unknown)>} [attributes]
   * @param {...(Node | string | null | undefined)} children strings become text
   * @returns {HTMLElementTagNameMap[T]}
   */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name.slice(2), value);
      else if (typeof value === "string") element.setAttribute(name, value);
      else if (value === true) element.setAttribute(name, "");
    }
    for (const child of children) if (child !== null && child !== undefined) element.append(child);
    return element;
  }

  /**
   * A link that leaves the page, in a new tab that learns nothing of where it was opened.
   * @param {string} href
   * @param {...(Node | string)} children
   * @returns {HTMLAnchorElement}
   */
  const outerLink = (href, ...children) => make("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);

  // Events of readers, also those of a pointer or the focus over a name, for which sites open cards of their own.
  const CONTAINED = [
    "click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup", "pointerdown", "pointerup",
    "touchstart", "touchend", "keydown", "keyup", "keypress", "dragstart", "focusin", "focusout",
    "mouseover", "mouseout", "mousemove", "pointerover", "pointerout", "pointermove", "pointerrawupdate",
  ];

  /**
   * Keeps events away from the page: what we add is often inside one of its links or of its clickable posts.
   * @param {Element} host
   */
  function contain(host) {
    for (const type of CONTAINED) host.addEventListener(type, (event) => event.stopPropagation());
  }

  humankind.dom = { make, outerLink, contain };
})();
