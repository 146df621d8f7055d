// @ts-check
// Prepares a site's table for use. Selectors from the reader's own server come first; the built-in ones follow as
// fallback. Selectors that the browser does not support are dropped. A server can send selectors only, never code.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const LISTS = /** @type {const} */ (["within", "text", "address", "time", "language"]);
  const probe = document.createDocumentFragment();

  /** @type {SiteTable[]} */
  let received = [];

  /**
   * Accepts the tables of the reader's server.
   * @param {SiteTable[]} tables
   * @returns {boolean} true if they differ from the previous ones
   */
  function accept(tables) {
    const differ = JSON.stringify(tables) !== JSON.stringify(received);
    received = tables;
    return differ;
  }

  /** @param {string} selector @returns {boolean} */
  function isSupported(selector) {
    try {
      probe.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * True for a selector that the browser supports and that can be joined with others. Browsers also accept a selector
   * that ends inside brackets or quotes. Such a selector would swallow the next one; it is recognised because it stays
   * valid with a closing character added.
   * @param {string} selector
   * @returns {boolean}
   */
  const works = (selector) => isSupported(selector) && ![")", "]", '"', "'"].some((end) => isSupported(selector + end));

  /** @param {string} selector @returns {boolean} true if it matches the page as a whole instead of a post */
  const isWhole = (selector) => [document.documentElement, document.body].some((whole) => whole?.matches(selector));

  /**
   * A site with the tables of the reader's server merged in.
   * @param {HumankindSite<HumankindCandidate>} site
   * @returns {HumankindSite}
   */
  function prepare(site) {
    const tables = received.filter((table) => table.id === site.id);
    /** @type {Map<string, string>} */
    const dates = new Map();
    /** @type {string[]} */
    const refused = [];

    /** @param {HumankindCandidate[]} candidates @param {string} checked @returns {string[]} the supported ones */
    const supported = (candidates, checked) =>
      candidates.flatMap((candidate) => {
        const [selector, date] = typeof candidate === "string" ? [candidate, checked] : candidate;
        dates.set(selector, date);
        if (works(selector)) return [selector];
        refused.push(selector);
        return [];
      });

    /** @param {(table: SiteTable) => string[]} of @param {HumankindCandidate[]} own */
    const merged = (of, own) => [...tables.flatMap((table) => supported(of(table), table.checked)), ...supported(own, site.checked)];

    /** @param {(table: SiteTable) => string[]} of @param {string | null} own @returns {string | null} one selector for all */
    const anyOf = (of, own) => merged(of, own === null ? [] : [own]).join(",") || null;

    /** @param {HumankindPlace<HumankindCandidate>} place @param {string} checked @returns {HumankindPlace[]} */
    const prepared = (place, checked) => {
      const date = place.checked ?? checked;
      return supported([place.author], date).map((author) => ({ ...place, author, checked: date, name: supported(place.name, date) }));
    };

    const fromServer = tables.flatMap(({ places = [], checked }) =>
      places.flatMap(({ kind, tag, author, name = [] }) => {
        const isAuthorLink = site.places.find((place) => place.kind === kind)?.isAuthorLink;
        return prepared({ kind, tag, author, name, ...(isAuthorLink ? { isAuthorLink } : {}) }, checked);
      }),
    );
    const lists = Object.fromEntries(LISTS.map((name) => [name, merged((table) => table[name] ?? [], site.post[name])]));
    return {
      ...site,
      places: [...fromServer, ...site.places.flatMap((place) => prepared(place, site.checked))],
      post: /** @type {HumankindPostTable} */ ({
        ...site.post,
        ...lists,
        within: lists["within"]?.filter((selector) => !isWhole(selector)),
        // A table of the server can add selectors for posts that are not public, never remove any.
        closed: anyOf((table) => table.closed ?? [], site.post.closed),
        quoted: anyOf((table) => table.quoted ?? [], site.post.quoted),
      }),
      dates,
      refused,
    };
  }

  humankind.siteTables = { accept, prepare };
})();
