// @ts-check
// Keeps sets and maps from growing without limit in pages that stay open for days.
// Also loaded at document_start on sites with intercepted responses, so it depends on nothing else.
"use strict";
(() => {
  const humankind = (globalThis.humankind ??= /** @type {Humankind} */ ({}));

  /**
   * Removes the oldest entries until at most `limit` are left.
   * @param {{size: number, keys(): Iterator<string>, delete(key: string): boolean}} collection a set or a map
   * @param {number} limit
   */
  humankind.keepNewest = (collection, limit) => {
    while (collection.size > limit) collection.delete(/** @type {string} */ (collection.keys().next().value));
  };
})();
