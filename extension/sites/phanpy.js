// @ts-check
// Phanpy, a web client for Mastodon: phanpy.social and other copies. Links to authors lead to the author's own server.
// Source: the live app on 2026-11-23, https://github.com/cheeaun/phanpy.
"use strict";
globalThis.humankind.sites.phanpy = {
  id: "phanpy",
  checked: "2026-11-23",
  hosts: ["phanpy.social", "dev.phanpy.social"],
  paths: null,
  detect: "article.status[data-state-post-id]",
  privatePaths: /#\/mentions\b.*private/,

  account: (address, page) => {
    const { accounts } = globalThis.humankind;
    const url = accounts.parse(address, page.href);
    return url && url.hostname !== page.hostname ? accounts.federated(url.href, url.hostname) : null;
  },

  places: [
    // Only the name in the post's own line: whoever boosted and the replied-to author are `a.name-text` too.
    { kind: "post", tag: "a", author: ".meta-name a.name-text[href]", name: ["b"] },
    { kind: "post", tag: "a", author: ".status-meta a.name-text[href]", name: ["b"] },
    { kind: "profile", tag: "a", author: "a.account-block[href]:has(> .account-block-content)", name: [".account-block-content > b"] },
  ],

  bio: { name: ".account-container *", words: ".note" },

  post: {
    within: ["article.status[data-state-post-id]"],
    open: ".visibility-public, .visibility-unlisted",
    closed: null,
    text: [".content:not(.spoiler-content) .inner-content", ".inner-content"],
    address: [],
    time: [".meta time[datetime]", "time[datetime]"],
    createdAt: null,
    language: [".inner-content[lang]"],
    mention: ".mention:not(.hashtag)",
    mentionedAccount: null,
    hasLineBreaks: false,
    textFollowsName: true,
    quoted: null,
    // "NAME boosted" stands above the post, beside it.
    box: (post) => post.closest(".status-reblog") ?? post,
    booster: (post) => post.closest(".status-reblog")?.querySelector(":scope > .status-pre-meta a.name-text[href]") ?? null,
    hasQuotesInside: true,
    elements: null,
    // The number comes from the reader's server, so it is a valid id only if the author has the same server.
    id: (post) => {
      const [, server, number] = /^([^/]+)\/(\w+)$/.exec(post.getAttribute("data-state-post-id") ?? "") ?? [];
      const author = post.querySelector(".meta-name a.name-text")?.getAttribute("href") ?? "";
      return server && number && author.startsWith(`https://${server}/`) ? number : null;
    },
    reply: (post, addressed) => {
      const { accounts, sites } = globalThis.humankind;
      const badge = [...post.querySelectorAll(".status-reply-badge")].find((found) => found.closest("article.status") === post);
      // In a thread, the replies to a comment are inside its own list item.
      const parent = post.closest(".replies")?.closest("li")?.querySelector("article.status[data-state-post-id]");
      const isReply = badge !== undefined || post.matches(".status-reply-to") || (parent ?? post) !== post;
      const link = badge?.querySelector("a.name-text[href]") ?? parent?.querySelector(".meta-name a.name-text[href]");
      const address = link?.getAttribute("href");
      const who = address ? sites.phanpy?.account(address, location) : null;
      const name = who ? accounts.named(who) : (addressed[0] ?? null);
      return { is_reply: isReply || null, reply_to: isReply ? name : null };
    },
  },
};
