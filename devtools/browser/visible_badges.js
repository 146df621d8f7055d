
// Appended to content/badge.js in the copy of the extension that tests drive (browser.py): opens the shadow roots of badges and cards, and
// writes on each badge's element whose it is and what it shows. The shipped extension keeps all of it from the page.
"use strict";
(() => {
  const { badge } = globalThis.humankind;
  const { show, paint } = badge;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function open(options) {
    return attachShadow.call(this, { ...options, mode: "open" });
  };
  badge.show = (host, account, state) => {
    show(host, account, state);
    host.dataset.humankindKey = globalThis.humankind.accounts.keyOf(account);
    host.dataset.state = state.kind === "ready" ? state.card.verdict : state.kind;
  };
  badge.paint = (host, tone) => {
    paint(host, tone);
    host.dataset.tone = tone;
  };
})();
