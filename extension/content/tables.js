// @ts-check
// A site's table as the engine uses it: candidates that the reader's own server sent come first, the built-in ones
// stay behind them as fallback, and one that the browser does not understand is left out. Selectors only, never code.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const LISTS = /** @type {const} */ (["within", "text", "address", "time", "language"]);
  const probe = document.createDocumentFragment();

  /** @type {SiteTable[]} */
  let received = [];

  /**
   * Takes the tables of the reader's server.
   * @param {SiteTable[]} tables
   * @returns {boolean} true where they are others than before
   */
  function accept(tables) {
    const differ = JSON.stringify(tables) !== JSON.stringify(received);
    received = tables;
    return differ;
  }

  /** @param {string} selector @returns {boolean} */
  function isUnderstood(selector) {
    try {
      probe.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * True for a selector that the browser understands and that can stand beside others: a browser forgives what is
   * left open at the end, and then one more closing mark is no error either.
   * @param {string} selector
   * @returns {boolean}
   */
  const works = (selector) => isUnderstood(selector) && ![")", "]", '"', "'"].some((end) => isUnderstood(selector + end));

  /** @param {string} selector @returns {boolean} true where it takes the page as a whole for one post */
  const isWhole = (selector) => [document.documentElement, document.body].some((whole) => whole?.matches(selector));

  /**
   * @param {HumankindSite<HumankindCandidate>} site
   * @returns {HumankindSite}
   */
  function ready(site) {
    const tables = received.filter((table) => table.id === site.id);
    /** @type {Map<string, string>} */
    const dates = new Map();
    /** @type {string[]} */
    const refused = [];

    /** @param {HumankindCandidate[]} candidates @param {string} checked @returns {string[]} those that work */
    const good = (candidates, checked) =>
      candidates.flatMap((candidate) => {
        const [selector, on] = typeof candidate === "string" ? [candidate, checked] : candidate;
        dates.set(selector, on);
        if (works(selector)) return [selector];
        refused.push(selector);
        return [];
      });

    /** @param {(table: SiteTable) => string[]} of @param {HumankindCandidate[]} own */
    const merged = (of, own) => [...tables.flatMap((table) => good(of(table), table.checked)), ...good(own, site.checked)];

    /** @param {(table: SiteTable) => string[]} of @param {string | null} own a mark that may be of several kinds at once */
    const either = (of, own) => merged(of, own === null ? [] : [own]).join(",") || null;

    /** @param {HumankindPlace<HumankindCandidate>} place @param {string} checked @returns {HumankindPlace[]} */
    const placed = (place, checked) => {
      const on = place.checked ?? checked;
      return good([place.author], on).map((author) => ({ ...place, author, checked: on, name: good(place.name, on) }));
    };

    const sent = tables.flatMap(({ places = [], checked }) =>
      places.flatMap(({ kind, tag, author, name = [] }) => {
        const only = site.places.find((place) => place.kind === kind)?.only;
        return placed({ kind, tag, author, name, ...(only ? { only } : {}) }, checked);
      }),
    );
    const lists = Object.fromEntries(LISTS.map((name) => [name, merged((table) => table[name] ?? [], site.post[name])]));
    return {
      ...site,
      places: [...sent, ...site.places.flatMap((place) => placed(place, site.checked))],
      post: /** @type {HumankindPostTable} */ ({
        ...site.post,
        ...lists,
        within: lists["within"]?.filter((selector) => !isWhole(selector)),
        // What is closed stays closed: a table can only name further marks of it.
        closed: either((table) => table.closed ?? [], site.post.closed),
        quoted: either((table) => table.quoted ?? [], site.post.quoted),
      }),
      dates,
      refused,
    };
  }

  humankind.tables = { accept, ready };
})();
