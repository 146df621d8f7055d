// @ts-check
// Tells whether the ground behind an element is light or dark, from the colours the page really paints.
// Not from prefers-color-scheme: many pages have a theme of their own.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const WHITE = [255, 255, 255];
  const DARK_DEFAULT = [18, 18, 18];

  /**
   * Red, green, blue (0–255) and alpha (0–1) of a computed colour; null for spellings that are not numbers.
   * @param {string} colour
   * @returns {[number, number, number, number] | null}
   */
  function channels(colour) {
    const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
    if (numbers.length < 3) return null;
    if (colour.startsWith("rgb")) return [r, g, b, alpha];
    if (colour.startsWith("color(srgb")) return [r * 255, g * 255, b * 255, alpha];
    // oklab(), oklch(), lab(), lch(): the first number is the lightness, which is all that is needed here.
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

  /** What the browser paints where no element paints anything. */
  function bare() {
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
    let at = element;
    while (at) {
      const layer = channels(getComputedStyle(at).backgroundColor);
      if (layer && layer[3] > 0) layers.push(layer);
      if (layer && layer[3] >= 1) break;
      const root = /** @type {Document | ShadowRoot} */ (at.getRootNode());
      at = at.parentElement ?? ("host" in root ? root.host : null);
    }
    const opaque = (layers.at(-1)?.[3] ?? 0) >= 1;
    let [r = 0, g = 0, b = 0] = opaque ? (layers.pop() ?? WHITE) : bare();
    for (const [lr, lg, lb, alpha] of layers.reverse()) {
      r = lr * alpha + r * (1 - alpha);
      g = lg * alpha + g * (1 - alpha);
      b = lb * alpha + b * (1 - alpha);
    }
    return [r, g, b];
  }

  /**
   * "dark" where the light inks read better on what is behind the element, else "light"; with the colour itself.
   * @param {Element} element
   * @returns {{tone: "light" | "dark", colour: string}}
   */
  function under(element) {
    const rgb = behind(element);
    // 0.18 is where black and white ink contrast equally with the ground.
    const tone = luminance(rgb) < 0.18 ? "dark" : "light";
    return { tone, colour: `rgb(${rgb.map(Math.round).join(" ")})` };
  }

  humankind.ground = { under };
})();
