// @ts-check
// On the server's own pairing page: tells the background when the reader has allowed or refused. Nothing else.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const MARK = "data-humankind-pairing";

  /** @returns {boolean} true where this is a pairing page, which then is watched */
  function watch() {
    const id = /^\/pair\/([\w-]+)\/?$/.exec(location.pathname)?.[1];
    if (!id || location.hostname !== "127.0.0.1") return false;
    let told = "";
    const tell = () => {
      const outcome = document.documentElement.getAttribute(MARK) ?? "";
      if ((outcome !== "allowed" && outcome !== "refused") || outcome === told) return;
      told = outcome;
      humankind.ask({ type: "pairing", outcome, id });
    };
    new MutationObserver(tell).observe(document.documentElement, { attributes: true, attributeFilter: [MARK] });
    tell();
    return true;
  }

  humankind.pairing = { watch };
})();
