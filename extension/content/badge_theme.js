// @ts-check
// Gives badges the colours that are readable on the page's background. All badges that wait are measured together, once
// a frame and after the page has laid itself out: measuring between two changes makes the browser lay it out again.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /** @type {Set<HTMLElement>} */
  const waiting = new Set();
  /** The generation in which a badge was measured last. @type {WeakMap<HTMLElement, number>} */
  const measured = new WeakMap();
  let generation = 0;
  let isScheduled = false;

  /**
   * Measures a badge after the next frame.
   * @param {HTMLElement} host
   */
  function request(host) {
    waiting.add(host);
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => setTimeout(measure));
  }

  /**
   * A badge shows something else at the same place: takes the colours for it, and is measured only if that can have changed.
   * @param {HTMLElement} host
   */
  function update(host) {
    const isCurrent = measured.get(host) === generation;
    if (isCurrent) humankind.badge.paint(host, humankind.badge.tone(host));
    if (!isCurrent || humankind.badge.button(host)?.querySelector(".word, .tag")) request(host);
  }

  /** The page changed its colours or its width: what was measured is no longer valid. */
  function invalidate() {
    generation += 1;
  }

  function measure() {
    isScheduled = false;
    const shown = [...waiting].flatMap((host) => {
      const button = humankind.badge.button(host);
      return host.isConnected && host.parentElement && button ? [{ host, button, parent: host.parentElement }] : [];
    });
    waiting.clear();
    // Without its word a badge may fit again, so it is measured with it.
    for (const { button } of shown) if (button.hasAttribute("data-crowded")) button.removeAttribute("data-crowded");
    const backgrounds = new Map();
    const found = shown.map(({ host, button, parent }) => ({
      ...humankind.backgroundColor(parent, backgrounds),
      host,
      button,
      isCrowded: parent.scrollWidth > parent.clientWidth + 1,
    }));
    for (const { host, button, tone, colour, isCrowded } of found) {
      measured.set(host, generation);
      // If a long name is cut off, the badge covers the end of the line, so it needs a background of its own. There is
      // no room for the word then; the tooltip, the accessible name and the card still have it.
      button.toggleAttribute("data-crowded", isCrowded);
      button.style.setProperty("--background", isCrowded ? colour : "transparent");
      humankind.badge.paint(host, tone);
    }
  }

  humankind.badgeTheme = { request, update, invalidate };
})();
