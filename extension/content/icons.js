// @ts-check
// Draws the marks of generated/contract.js as inline SVG, node by node (no innerHTML: some pages forbid it),
// and makes HTML elements. Not for deciding which mark to show.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const SVG = "http://www.w3.org/2000/svg";
  // The heart's own extent on the 16-unit grid, top and bottom: kindness 0 fills nothing, 100 all of it.
  const HEART_TOP = 3;
  const HEART_BOTTOM = 13.5;

  /**
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   * @returns {SVGElement}
   */
  function svg(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  }

  /** @returns {SVGElement} */
  function canvas() {
    return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" });
  }

  /**
   * @param {string} d
   * @returns {SVGElement}
   */
  function stroke(d) {
    return svg("path", {
      d,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.5,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
  }

  /**
   * One mark by its name in `humankind.marks`.
   * @param {string} name
   * @returns {SVGElement}
   */
  function mark(name) {
    const drawing = canvas();
    drawing.classList.add("mark");
    for (const d of humankind.marks[name]?.paths ?? []) drawing.append(stroke(d));
    return drawing;
  }

  /**
   * The heart, filled from below to `kindness` (0–100).
   * @param {number} kindness
   * @returns {SVGElement}
   */
  function heart(kindness) {
    const [d = ""] = humankind.marks["heart"]?.paths ?? [];
    const drawing = canvas();
    drawing.classList.add("heart");
    const share = Math.min(100, Math.max(0, kindness)) / 100;
    const top = HEART_BOTTOM - (HEART_BOTTOM - HEART_TOP) * share;
    if (share > 0) {
      // A nested viewport shows only its own part of the path: a clip without ids.
      const level = svg("svg", { x: 0, y: top, width: 16, height: 16 - top, viewBox: `0 ${top} 16 ${16 - top}` });
      level.append(svg("path", { d, fill: "currentColor", "fill-opacity": 0.55 }));
      drawing.append(level);
    }
    drawing.append(stroke(d));
    return drawing;
  }

  /**
   * An HTML element with attributes and children; strings become text. `null` and `undefined` are left out.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | null | undefined>} [attributes]
   * @param {...(Node | string | null | undefined)} children
   * @returns {HTMLElementTagNameMap[T]}
   */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    for (const child of children) if (child !== null && child !== undefined) element.append(child);
    return element;
  }

  humankind.icons = { mark, heart, make };
})();
