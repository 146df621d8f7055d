// @ts-check
// What a page has of a site's marks: how often each candidate was found, and which mark failed. Selectors, dates and
// numbers only: no name, no text and no address of the page ever comes into it.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /** @param {string} selector @returns {number} */
  const count = (selector) => document.querySelectorAll(selector).length;

  /**
   * The first mark that fails, in the order in which they are needed; null where all are found.
   * @param {HumankindSite | null} site
   * @returns {HumankindFailure | null}
   */
  function failure(site) {
    if (!site) return "site";
    const links = [...document.querySelectorAll(humankind.site.authors(site))];
    if (links.length === 0) return "author";
    if (!links.some((link) => humankind.site.meet(site, link))) return "name";
    if (!site.post.within.some(count)) return "post";
    return site.post.text.some(count) ? null : "text";
  }

  /**
   * @param {HumankindSite | null} site
   * @returns {string[]} lines for whoever mends the table
   */
  function lines(site) {
    const first = `site ${site?.id ?? "none"}, fails: ${failure(site) ?? "nothing"}`;
    if (!site) return [first];
    /** @param {string} mark @param {string[]} selectors */
    const marks = (mark, selectors) =>
      selectors.map((selector) => `${mark} ${count(selector)} × ${selector} (${site.dates?.get(selector) ?? site.checked})`);
    const { places, post, refused = [] } = site;
    return [
      first,
      ...marks("author", places.map((place) => place.author)),
      ...marks("post", post.within),
      ...marks("text", post.text),
      ...marks("address", post.address),
      ...marks("time", post.time),
      ...refused.map((selector) => `not understood ${selector}`),
    ]; // prettier-ignore
  }

  humankind.diagnosis = { failure, lines };
})();
