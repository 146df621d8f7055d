// @ts-check
// The diagnosis for a page that was not recognised: how often each selector matched, and which step failed. It contains
// selectors, dates and numbers only: no name, no text and no address of the page.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /** @param {string} selector @returns {number} */
  const count = (selector) => document.querySelectorAll(selector).length;

  /**
   * The first step that fails, in the order in which they are needed.
   * @param {HumankindSite | null} site
   * @returns {HumankindFailure | null} null if all succeed
   */
  function failure(site) {
    if (!site) return "site";
    const links = [...document.querySelectorAll(humankind.siteReader.authors(site))];
    if (links.length === 0) return "author";
    if (!links.some((link) => humankind.siteReader.identify(site, link))) return "name";
    if (!site.post.within.some(count)) return "post";
    return site.post.text.some(count) ? null : "text";
  }

  /**
   * @param {HumankindSite | null} site
   * @returns {string[]} lines for the person who fixes the table
   */
  function lines(site) {
    const first = `site ${site?.id ?? "none"}, fails: ${failure(site) ?? "nothing"}`;
    if (!site) return [first];
    /** @param {string} step @param {string[]} selectors */
    const counts = (step, selectors) =>
      selectors.map((selector) => `${step} ${count(selector)} × ${selector} (${site.dates?.get(selector) ?? site.checked})`);
    const { places, post, refused = [] } = site;
    return [
      first,
      ...counts("author", places.map((place) => place.author)),
      ...counts("post", post.within),
      ...counts("text", post.text),
      ...counts("address", post.address),
      ...counts("time", post.time),
      ...refused.map((selector) => `not supported ${selector}`),
    ];
  }

  humankind.diagnosis = { failure, lines };
})();
