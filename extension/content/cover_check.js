// @ts-check
// Tells whether the page could have put something over the card, so that a reader's click on something else would land
// on it. The card is in the browser's top layer: only what is there too, and a view transition, can be above it. Its own
// look cannot be changed by the page (see style.js), but for the zoom and filter of the whole page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // The list of a select that the page has styled is there, too, and is no element of the page.
  const TOP_LAYER = `:popover-open, :modal, :fullscreen${CSS.supports("selector(:open)") ? ", select:open" : ""}`;
  const HARMLESS_FILTER = /^(none|(invert\(1\)|hue-rotate\([^)]*\)|\s)+)$/;
  /** How long the card must have been uncovered before a click counts, in milliseconds. Nobody decides sooner. */
  const UNCOVERED_MS = 1000;
  /** The page can move the card below the pointer of somebody who clicks at something else, twice for example. */
  const AT_REST_MS = 300;
  /** The page can keep the browser busy, so that nobody looks, and show a cover meanwhile. Longer than that counts as one. */
  const UNWATCHED_MS = 700;
  const SHORTEST_PAUSE_MS = 60;
  const LONGEST_PAUSE_MS = 300;

  /**
   * @param {Element} element
   * @returns {ShadowRoot | null} its shadow root, also one that the page keeps closed
   */
  function shadowRootOf(element) {
    if (!(element instanceof HTMLElement)) return null;
    return element.openOrClosedShadowRoot ?? humankind.api.dom?.openOrClosedShadowRoot(element) ?? null;
  }

  /**
   * Every element below a root that is in the top layer.
   * @param {ParentNode} root
   * @returns {Element[]}
   */
  function topLayer(root) {
    const found = [...root.querySelectorAll(TOP_LAYER)];
    for (const element of root.querySelectorAll("*")) {
      const shadow = shadowRootOf(element);
      if (shadow) found.push(...topLayer(shadow));
    }
    return found;
  }

  /**
   * A view transition paints pictures over the whole page, which are no elements. In Firefox clicks can pass through.
   * @returns {boolean}
   */
  function isInViewTransition() {
    if (CSS.supports("selector(:active-view-transition)") && document.querySelector(":active-view-transition")) return true;
    return document.getAnimations().some(({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement?.startsWith("::view-transition"));
  }

  /**
   * Firefox applies a filter of the root element to the card, too. Pages that are turned dark in this way stay usable.
   * @param {HTMLElement} host of the card
   * @returns {boolean} whether a filter, or a zoom, of the page may make the card unseen or unlike itself
   */
  function isDistorted(host) {
    const zoom = host.currentCSSZoom ?? 1;
    return zoom < 0.5 || zoom > 3 || !HARMLESS_FILTER.test(getComputedStyle(document.documentElement).filter);
  }

  /**
   * @param {HTMLElement} host of the card
   * @param {WeakSet<Element>} below what the card lies in, and is known to be above
   * @returns {boolean} true if the card may be covered or unseen. Reads the whole page.
   */
  function mayBeCovered(host, below) {
    if (!host.matches(":popover-open") || !host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    return isInViewTransition() || isDistorted(host) || topLayer(document).some((element) => element !== host && !below.has(element));
  }

  /** @param {HTMLElement} host */
  function placeOf(host) {
    const { x, y, width, height } = host.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  }

  /**
   * Watches a card while it is shown. One look at the moment of a click would not do: the page hears of it first, and
   * can take a cover away when the reader, who saw only that, presses the button.
   * @param {HTMLElement} host of the card, which has just been shown
   * @returns {HumankindCoverWatch}
   */
  function watchCovers(host) {
    const around = topLayer(document).filter((element) => element !== host && element.contains(host));
    /** @type {WeakSet<Element>} */
    const below = new WeakSet(around);
    // Opened once more, it is above the card.
    const observer = new MutationObserver((changes) => changes.forEach(({ target }) => below.delete(/** @type {Element} */ (target))));
    for (const element of around) observer.observe(element, { attributeFilter: ["open", "popover"] });
    const onFullscreen = () => around.forEach((element) => below.delete(element));
    document.addEventListener("fullscreenchange", onFullscreen, true);
    let coveredAt = -Infinity;
    let movedAt = -Infinity;
    let where = placeOf(host);
    let checkedAt = performance.now();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @param {number} [until] how long nobody had looked: until now, or until the reader's click */
    function check(until = performance.now()) {
      clearTimeout(timer);
      const wasUnwatched = until - checkedAt > UNWATCHED_MS;
      checkedAt = performance.now();
      if (wasUnwatched || mayBeCovered(host, below)) coveredAt = checkedAt;
      const now = placeOf(host);
      if (now !== where) movedAt = checkedAt;
      where = now;
      const cost = performance.now() - checkedAt;
      timer = setTimeout(() => check(), Math.min(LONGEST_PAUSE_MS, 10 * cost + SHORTEST_PAUSE_MS * (1 + Math.random())));
    }
    check();
    return {
      isUncovered(at) {
        check(at);
        return checkedAt - coveredAt > UNCOVERED_MS;
      },
      isAtRest: () => checkedAt - movedAt > AT_REST_MS,
      placed() {
        where = placeOf(host);
      },
      stop() {
        clearTimeout(timer);
        observer.disconnect();
        document.removeEventListener("fullscreenchange", onFullscreen, true);
      },
    };
  }

  humankind.watchCovers = watchCovers;
})();
