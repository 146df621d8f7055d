// @ts-check
// On the server's own pages: reports to the background that the reader has opened one, and on the pairing page that the
// reader has allowed or refused the pairing. Only in pages of the reader's server.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const MARK = "data-humankind-pairing";

  /** @returns {boolean} true on a pairing page, which is then watched */
  function watch() {
    const id = /^\/pair\/([\w-]+)\/?$/.exec(location.pathname)?.[1];
    if (!id) {
      // The background takes the page's key from the address of the tab, and only where a pairing waits for it.
      const query = new URLSearchParams(location.search);
      const isChanged = query.has("done") || location.pathname === "/tags/import";
      const hasKey = query.has("key") || location.hash.startsWith("#key=");
      if (hasKey || isChanged) humankind.messages.request({ type: "server_page", isChanged }).catch(() => {});
      return false;
    }
    let reported = "";
    const report = () => {
      const outcome = document.documentElement.getAttribute(MARK) ?? "";
      if ((outcome !== "allowed" && outcome !== "refused") || outcome === reported) return;
      reported = outcome;
      // If the background does not respond, the popup and the options page finish the pairing when they are opened.
      humankind.messages.request({ type: "pairing", id }).catch(() => {});
    };
    new MutationObserver(report).observe(document.documentElement, { attributes: true, attributeFilter: [MARK] });
    report();
    return true;
  }

  humankind.pairingPage = { watch };
})();
