// @ts-check
// Friendica's web pages: network page, conversation and profile. Links to people on other servers may pass through a
// redirect on this one.
// Source: templates of the frio theme, read on 2026-11-25, https://github.com/friendica/friendica;
// not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { accounts } = humankind;
  const ITEM = ".wall-item-container";
  const AUTHOR = "a.wall-item-name-link[href]";
  const LOCK = ":is(.lock, [class*='fa-lock'], [class*='ri-lock'])";

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = accounts.parse(address, page.href);
    const elsewhere = url?.hostname === page.hostname && /^\/contact\/redir/.test(url.pathname) ? url.searchParams.get("url") : null;
    return accounts.federated(elsewhere ?? address, page.hostname);
  }

  /** Depth in the conversation; 1 for the first post. @param {Element} item */
  const level = (item) => Number(/\bthread_level_(\d+)/.exec(item.className)?.[1] ?? 1);

  /** The parent: the nearest earlier item with a smaller depth. @param {Element} item */
  function parentOf(item) {
    if (level(item) === 1) return null;
    const items = [...document.querySelectorAll(ITEM)];
    return items.slice(0, items.indexOf(item)).findLast((other) => level(other) < level(item)) ?? null;
  }

  /** Author of the parent; null where comments between the two are left out. @param {Element} item */
  function repliedTo(item) {
    const parent = parentOf(item);
    const link = parent && level(parent) === level(item) - 1 ? parent.querySelector(AUTHOR) : null;
    const who = accountOf(link?.getAttribute("href") ?? "", location);
    return who ? accounts.named(who) : null;
  }

  /**
   * False if a post or one that it replies to has a lock. That of a post is beside its name, that of a comment in a box
   * before it.
   * @param {Element} item
   * @returns {boolean}
   */
  function isPublic(item) {
    const isOwn = (/** @type {Element} */ lock) => lock.closest(ITEM) === item;
    const before = item.previousElementSibling;
    if ([...item.querySelectorAll(`.media-heading ${LOCK}`)].some(isOwn)) return false;
    if (before?.matches(".wall-item-decor") && before.querySelector(LOCK)) return false;
    const parent = parentOf(item);
    return parent === null || isPublic(parent);
  }

  humankind.sites.friendica = {
    id: "friendica",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "meta[name='generator'][content^='Friendica' i]",
    privatePaths: /^\/message\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${ITEM} .media-heading > ${AUTHOR}`, name: [] },
      { kind: "profile", tag: "h3", author: ".vcard h3.p-name", name: [], inside: true },
    ],

    bio: { name: ".vcard h3", words: ".profile-header > .title" },

    // The account types "organisation" and "news" are set by the account's owner.
    profile: (link) => (link.closest(".vcard")?.querySelector(".account-type:is([data-acct='1'], [data-acct='2'])") ? { organisation: true } : null),

    post: {
      within: [ITEM],
      open: isPublic,
      closed: null,
      text: [".wall-item-body"],
      address: [".wall-item-ago a[href]", "a.time[href]", "a.plink[href]"],
      time: ["time.dt-published[datetime]"],
      createdAt: null,
      language: [],
      mention: ".mention, .u-url",
      mentionedAccount: null,
      hasLineBreaks: false,
      // A second name is that of the person on whose page it was written.
      byline: ".media-heading",
      quoted: ".shared-wrapper, .shared_content",
      // Shared posts, "Ben wrote:" above a quotation, and previews of linked pages stand inside the text. The previews are unchecked.
      asides: ".shared-wrapper, .shared_content, strong.author:has(+ blockquote), .type-link, .type-video",
      elements: null,
      id: () => null,
      reply: (item) => {
        const isReply = level(item) > 1;
        return { is_reply: isReply, reply_to: isReply ? repliedTo(item) : null };
      },
    },
  };
})();
