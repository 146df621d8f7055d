// @ts-check
// Finds the background colour behind an element and whether it is light or dark, from what the page really paints.
// prefers-color-scheme is not enough: many pages have a theme of their own.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const WHITE = [255, 255, 255];
  const DARK_DEFAULT = [18, 18, 18];

  /**
   * Red, green, blue (0–255) and alpha (0–1) of a computed colour.
   * @param {string} colour
   * @returns {[number, number, number, number] | null} null for notations without numbers
   */
  function channels(colour) {
    const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
    if (numbers.length < 3) return null;
    if (colour.startsWith("rgb")) return [r, g, b, alpha];
    if (colour.startsWith("color(srgb")) return [r * 255, g * 255, b * 255, alpha];
    // oklab(), oklch(), lab(), lch(): the first number is the lightness, which is enough here.
    if (/^(?:ok)?l(?:ab|ch)/.test(colour)) {
      const grey = 255 * (colour.startsWith("ok") ? r : r / 100);
      return [grey, grey, grey, alpha];
    }
    return null;
  }

  /**
   * WCAG 2 relative luminance, 0–1.
   * @param {number[]} rgb
   * @returns {number}
   */
  function luminance(rgb) {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** The colour of a page on which no element has a background. */
  function canvasColour() {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    return scheme.includes("dark") && (dark || !scheme.includes("light")) ? DARK_DEFAULT : WHITE;
  }

  /**
   * The colour painted behind an element, blended down to the page.
   * @param {Element} element
   * @param {Map<Element, number[]>} known colours found in the same pass; those of the element's ancestors are added
   * @returns {number[]} red, green, blue, 0–255
   */
  function behind(element, known) {
    /** @type {[Element, [number, number, number, number] | null][]} */
    const above = [];
    /** @type {Element | null} */
    let current = element;
    let colour = known.get(element);
    while (current && !colour) {
      const layer = channels(getComputedStyle(current).backgroundColor);
      above.push([current, layer]);
      if (layer && layer[3] >= 1) break;
      const root = /** @type {Document | ShadowRoot} */ (current.getRootNode());
      current = current.parentElement ?? ("host" in root ? root.host : null);
      if (current) colour = known.get(current);
    }
    let [r = 0, g = 0, b = 0] = colour ?? canvasColour();
    for (const [part, layer] of above.reverse()) {
      const [lr, lg, lb, alpha] = layer ?? [0, 0, 0, 0];
      r = lr * alpha + r * (1 - alpha);
      g = lg * alpha + g * (1 - alpha);
      b = lb * alpha + b * (1 - alpha);
      known.set(part, [r, g, b]);
    }
    return [r, g, b];
  }

  /**
   * The background colour behind an element, and its tone: "dark" if light text is easier to read on it.
   * @param {Element} element
   * @param {Map<Element, number[]>} known colours found in the same pass
   * @returns {{tone: "light" | "dark", colour: string}}
   */
  humankind.backgroundColor = (element, known) => {
    const rgb = behind(element, known);
    // At 0.18, black and white text have the same contrast.
    const tone = luminance(rgb) < 0.18 ? "dark" : "light";
    return { tone, colour: `rgb(${rgb.map(Math.round).join(" ")})` };
  };
})();
