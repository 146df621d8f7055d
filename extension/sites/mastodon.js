// @ts-check
// Mastodon's own web pages, glitch-soc and Hometown, on any host: feed, thread, profile, the many-column view.
// Checked against Mastodon 4.6 on 2026-11-23; older names of the same things follow the newer ones.
"use strict";
globalThis.humankind.sites.mastodon = {
  id: "mastodon",
  checked: "2026-11-23",
  hosts: [],
  paths: null,
  mark: "#mastodon",
  hidden: /^\/(?:deck\/)?conversations\b/,

  account: (address, page) => globalThis.humankind.accounts.federated(address.replace(/\/deck\//, "/"), page.hostname),

  places: [
    // `.status__prepend` holds the booster; the post belongs to the author in `.status__info`.
    { kind: "post", tag: "a", author: ".status__info a.status__display-name", name: ["bdi", ".display-name__html"] },
    { kind: "post", tag: "a", author: "a.detailed-status__display-name", name: ["bdi", ".display-name__html"] },
    // 4.6 builds the class from the module's name, 4.0–4.5 wrote it by hand; the address says whose page it is.
    { kind: "profile", tag: "h1", author: "[class*='account_header__name'] h1, [class*='account-header__name'] h1", name: ["bdi"] },
    { kind: "profile", tag: "h1", author: ".account__header__tabs__name h1", name: ["bdi", "span"] },
  ],

  post: {
    within: [".status[data-id]", ".detailed-status"],
    // Unlisted posts are public too: anybody may read them, they are only left out of the public feeds.
    open:
      ".status-public, .status-unlisted, .detailed-status__wrapper-public *, .detailed-status__wrapper-unlisted *, " +
      ".detailed-status-public, .detailed-status-unlisted",
    closed: null,
    text: [".status__content__text", ".status__content", ".e-content"],
    address: ["a.status__relative-time", "a.detailed-status__datetime"],
    time: ["a.status__relative-time time", "a.detailed-status__datetime time", "time[datetime]"],
    moment: null,
    language: [".status__content__text[lang]", "[lang]"],
    mention: ".mention:not(.hashtag)",
    mentioned: null,
    flat: false,
    quoted: ".status__quote",
    parts: null,
    // Another server's post has a number of this server's own here, which its author's server does not know.
    id: (post) => {
      const address = post.querySelector("a.status__relative-time, a.detailed-status__datetime")?.getAttribute("href");
      return /^\/@[^/@]+\/(\w+)$/.exec(address ?? "")?.[1] ?? null;
    },
    reply: (post, mentions) => {
      if (!post.matches(".status")) return { is_reply: null, reply_to: null };
      const isReply = post.matches(".status-reply");
      return { is_reply: isReply, reply_to: isReply ? (mentions[0] ?? null) : null };
    },
  },
};
