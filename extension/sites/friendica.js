// @ts-check
// Friendica's own web pages: the network page, a conversation, a profile. Other servers' people may stand behind a
// redirect of this one. Read in the frio theme's templates on 2026-11-25; no live page was tried.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { accounts } = humankind;
  const ITEM = ".wall-item-container";
  const AUTHOR = "a.wall-item-name-link[href]";

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = accounts.parse(address, page.href);
    const elsewhere = url?.hostname === page.hostname && /^\/contact\/redir/.test(url.pathname) ? url.searchParams.get("url") : null;
    return accounts.federated(elsewhere ?? address, page.hostname);
  }

  /** @param {Element} item how deep it stands in its conversation; 1 begins one */
  const level = (item) => Number(/\bthread_level_(\d+)/.exec(item.className)?.[1] ?? 1);

  /** @param {Element} item who wrote the nearest item above that stands less deep */
  function answered(item) {
    const items = [...document.querySelectorAll(ITEM)];
    const above = items.slice(0, items.indexOf(item)).findLast((other) => level(other) < level(item));
    const who = accountOf(above?.querySelector(AUTHOR)?.getAttribute("href") ?? "", location);
    return who ? accounts.named(who) : null;
  }

  humankind.sites.friendica = {
    id: "friendica",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    mark: "meta[name='generator'][content^='Friendica' i]",
    hidden: /^\/message\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${ITEM} .media-heading > ${AUTHOR}`, name: [] },
      { kind: "profile", tag: "h3", author: ".vcard h3.p-name", name: [], inside: true },
    ],

    // An account of the kind "organisation" or "news" says so itself.
    profile: (link) => (link.closest(".vcard")?.querySelector(".account-type:is([data-acct='1'], [data-acct='2'])") ? { organisation: true } : null),

    post: {
      within: [ITEM],
      open: null,
      closed: ":is(.media-heading, .wall-item-decor) :is(.lock, .fa-lock)",
      text: [".wall-item-body"],
      address: [".wall-item-ago a[href]", "a.time[href]", "a.plink[href]"],
      time: ["time.dt-published[datetime]"],
      moment: null,
      language: [],
      mention: ".mention, .u-url",
      mentioned: null,
      flat: false,
      quoted: ".shared-wrapper, .shared_content",
      parts: null,
      id: () => null,
      reply: (item) => {
        const isReply = level(item) > 1;
        return { is_reply: isReply, reply_to: isReply ? answered(item) : null };
      },
    },
  };
})();
