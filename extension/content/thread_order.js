// @ts-check
// Whom a reply answers, where the page only shows it by the order of the posts. Does not know any site.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /**
   * The child of the closest element around two posts that contains each of them: their rows in the same list.
   * @param {Element} upper
   * @param {Element} lower
   * @returns {[Element, Element] | null}
   */
  function rows(upper, lower) {
    /** @type {Element} */
    let upperRow = upper;
    while (upperRow.parentElement && !upperRow.parentElement.contains(lower)) upperRow = upperRow.parentElement;
    const list = upperRow.parentElement;
    /** @type {Element} */
    let lowerRow = lower;
    while (lowerRow.parentElement && lowerRow.parentElement !== list) lowerRow = lowerRow.parentElement;
    return list && lowerRow.parentElement === list && lowerRow !== upperRow ? [upperRow, lowerRow] : null;
  }

  /**
   * The post directly above another one. A row in between, such as a deleted post's, may be the one that was answered.
   * @param {Element} post
   * @param {Element[]} posts all posts of the list, in page order
   * @returns {Element | null}
   */
  function above(post, posts) {
    const upper = posts[posts.indexOf(post) - 1];
    if (!upper || upper.contains(post)) return null;
    const [upperRow, lowerRow] = rows(upper, post) ?? [];
    let between = lowerRow?.previousElementSibling ?? null;
    while (between && between !== upperRow && !between.textContent?.trim()) between = between.previousElementSibling;
    return between !== null && between === upperRow ? upper : null;
  }

  humankind.threadOrder = { above };
})();
