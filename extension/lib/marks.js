// @ts-check
// Draws the marks of shared_schema/look.json as inline SVG: the verdicts' icons and the heart.
// Which mark a state has, and where it goes, is decided elsewhere.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { grid, stroke, marks: MARKS } = humankind.look;
  const SVG = "http://www.w3.org/2000/svg";
  const FILL_OPACITY = 0.55;

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

  /**
   * @param {string} className
   * @returns {SVGElement}
   */
  function canvas(className) {
    return svg("svg", { class: className, viewBox: `0 0 ${grid} ${grid}`, "aria-hidden": "true", focusable: "false" });
  }

  /**
   * @param {string} d
   * @returns {SVGElement}
   */
  function line(d) {
    return svg("path", {
      d,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": stroke,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
  }

  /**
   * A mark in the current text colour. It is hidden from screen readers, so its word has to be beside it.
   * @param {string} name
   * @returns {SVGElement}
   */
  function draw(name) {
    const drawing = canvas("mark");
    for (const d of MARKS[name]?.paths ?? []) drawing.append(line(d));
    return drawing;
  }

  /**
   * The heart, filled from below.
   * @param {number} kindness 0–100
   * @returns {SVGElement}
   */
  function heart(kindness) {
    const [d = ""] = MARKS["heart"]?.paths ?? [];
    const fill = MARKS["heart"]?.fill ?? { top: 0, bottom: grid };
    const drawing = canvas("heart");
    const share = Math.min(100, Math.max(0, kindness)) / 100;
    const top = fill.bottom - (fill.bottom - fill.top) * share;
    if (share > 0) {
      // A nested viewport clips the fill without an id, which could clash with the page's.
      const height = grid - top;
      const level = svg("svg", { x: 0, y: top, width: grid, height, viewBox: `0 ${top} ${grid} ${height}` });
      level.append(svg("path", { d, fill: "currentColor", "fill-opacity": FILL_OPACITY }));
      drawing.append(level);
    }
    drawing.append(line(d));
    return drawing;
  }

  /**
   * The name of the mark for a card's verdict.
   * @param {ScoreCard} card
   * @returns {string}
   */
  const nameOf = ({ verdict, declared }) => (declared ? MARKS[verdict]?.declared : undefined) ?? verdict;

  humankind.marks = { draw, heart, nameOf };
})();
