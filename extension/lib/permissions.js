// @ts-check
// What a page of the extension has the browser ask the reader: whether Humankind may read sites, or reach a server. Browsers
// show the prompt only in direct response to a click, so nothing may be awaited before it. Firefox closes the popup that
// asks: the background then goes on (service_worker.js).
// Not a content script.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { api, hosts } = humankind;
  const { request } = humankind.messages;
  const { create } = humankind.problems;

  /** @param {string[]} origins match patterns @returns {Promise<boolean>} what the reader says */
  const ask = (origins) => api.permissions.request({ origins });

  /**
   * Shows badges on the pages of these hosts from now on.
   * @param {string[]} chosen
   * @returns {Promise<void>}
   * @throws {Error} "site-not-allowed" if the reader says no
   */
  async function allowSites(chosen) {
    if (!(await ask(chosen.map(hosts.pattern)))) throw create("site-not-allowed");
    await request({ type: "allow_hosts", hosts: chosen });
  }

  /**
   * Uses another server from now on. The background gets the address before the reader is asked for a community's.
   * @param {string} text its address, or an invitation
   * @returns {Promise<{serverUrl: string, version: string}>}
   */
  async function useServer(text) {
    const serverUrl = hosts.serverAddress(text);
    const message = { type: "use_server", serverUrl: text.trim() };
    if (hosts.isOwnMachine(serverUrl)) return request(message);
    const started = request(message).catch(() => null);
    if (!(await ask([hosts.serverPattern(serverUrl)]))) {
      await started;
      await request({ type: "server_refused" });
      throw create("site-not-allowed");
    }
    return (await started) ?? request(message);
  }

  humankind.permissions = { allowSites, useServer };
})();
