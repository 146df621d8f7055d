// @ts-check
// Builds and finds nodes. Text is always text: nothing here reads markup from a string.
import "../generated/contract.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * A new element. A function as an attribute listens to the event named after `on`; false and null are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | null | ((event: Event) => unknown)>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * The element with this id; the page is ours, so it is there.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export const byId = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * One of the drawn shapes. It says nothing by itself: the word stands beside it.
 * @param {string} name a verdict, or another name in shared_schema/look.json
 */
export function markIcon(name) {
  const mark = globalThis.humankind.marks[name];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("mark");
  svg.style.setProperty("--light", mark.light);
  svg.style.setProperty("--dark", mark.dark);
  for (const line of mark.paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line);
    svg.append(path);
  }
  return svg;
}

/**
 * The shape of a card's verdict.
 * @param {ScoreCard} card
 */
export const cardMark = (card) =>
  markIcon(card.verdict === "automated" && card.declared ? "automated_declared" : card.verdict);
