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
   * @returns {number[]} red, green, blue, 0–255
   */
  function behind(element) {
    /** @type {[number, number, number, number][]} */
    const layers = [];
    /** @type {Element | null} */
    let current = element;
    while (current) {
      const layer = channels(getComputedStyle(current).backgroundColor);
      if (layer && layer[3] > 0) layers.push(layer);
      if (layer && layer[3] >= 1) break;
      const root = /** @type {Document | ShadowRoot} */ (current.getRootNode());
      current = current.parentElement ?? ("host" in root ? root.host : null);
    }
    const opaque = (layers.at(-1)?.[3] ?? 0) >= 1;
    let [r = 0, g = 0, b = 0] = opaque ? (layers.pop() ?? WHITE) : canvasColour();
    for (const [lr, lg, lb, alpha] of layers.reverse()) {
      r = lr * alpha + r * (1 - alpha);
      g = lg * alpha + g * (1 - alpha);
      b = lb * alpha + b * (1 - alpha);
    }
    return [r, g, b];
  }

  /**
   * The background colour behind an element, and its tone: "dark" if light text is easier to read on it.
   * @param {Element} element
   * @returns {{tone: "light" | "dark", colour: string}}
   */
  humankind.backgroundColor = (element) => {
    const rgb = behind(element);
    // At 0.18, black and white text have the same contrast.
    const tone = luminance(rgb) < 0.18 ? "dark" : "light";
    return { tone, colour: `rgb(${rgb.map(Math.round).join(" ")})` };
  };
})();
