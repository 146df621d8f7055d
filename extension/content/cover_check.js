// @ts-check
// Tells whether the page could have put something over the card, so that a reader's click on something else would land
// on it. The card is in the browser's top layer: only what is there too, and a view transition, can be above it. Its own
// look cannot be changed by the page (see style.js).
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const TOP_LAYER = ":popover-open, :modal, :fullscreen";

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
   * @param {HTMLElement} host of the card
   * @returns {boolean} true if the card may be covered or unseen. Reads the whole page: only after a click.
   */
  function mayBeCovered(host) {
    if (!host.matches(":popover-open") || !host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    return isInViewTransition() || topLayer(document).some((element) => element !== host && !element.contains(host));
  }

  humankind.mayBeCovered = mayBeCovered;
})();
