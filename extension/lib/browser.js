// @ts-check
// The browser's extension API under one name, and whether this copy of the extension may still use it.
// Every other file goes through `humankind.api`.
"use strict";
(() => {
  const humankind = (globalThis.humankind ??= /** @type {Humankind} */ ({}));

  // Firefox calls the API `browser`, Chromium `chrome`. Both return promises.
  humankind.api = globalThis.browser ?? globalThis.chrome;

  /**
   * False in a page that was open while the extension was reloaded or removed. Its content script can no longer reach
   * the background and should clean up.
   * @returns {boolean}
   */
  humankind.isConnected = () => {
    try {
      return Boolean(humankind.api.runtime?.id);
    } catch {
      return false;
    }
  };
})();
