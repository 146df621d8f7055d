// @ts-check
// GoToSocial's web pages: profile and thread. Both show public posts only.
// Source: the project's templates, read on 2026-11-25, https://codeberg.org/superseriousbusiness/gotosocial;
// not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const POST = "article:has(address a[rel~='author'])";
  const AUTHOR = "address > a[rel~='author'][href]";

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname);

  humankind.sites.gotosocial = {
    id: "gotosocial",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "article address > a[rel~='author'], section.profile-header .bot-username-wrapper",
    privatePaths: null,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `article ${AUTHOR}`, name: [".displayname"] },
      { kind: "profile", tag: "dd", author: ".profile-header dd.displayname", name: [], inside: true },
    ],

    bio: { name: ".profile-header *", words: ".about-user > .bio" },

    profile: (link) => (link.closest(".profile-header")?.querySelector(".bot-icon, .bot-legend") ? { declared_bot: true } : null),

    post: {
      within: [POST],
      open: null,
      closed: null,
      text: [".e-content", ".content", ".text"],
      address: ["a.status-link[href]", "a.toot-link[href]", "a.u-url[href]:not([rel~='me'])"],
      time: ["time[datetime]"],
      createdAt: null,
      language: [".content[lang]", "[lang]"],
      mention: ".mention, .u-url",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      elements: null,
      id: (post) => post.id.replace(/-pinned$/, "") || null,
      // In a thread, every post after the first is a reply. A profile page shows no replies.
      reply: (post, addressed) => {
        const first = post.closest(".thread")?.querySelector(POST) ?? null;
        const isReply = first !== null && first !== post;
        return { is_reply: isReply || null, reply_to: isReply ? (addressed[0] ?? null) : null };
      },
    },
  };
})();
