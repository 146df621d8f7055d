// @ts-check
// Mastodon's web pages on any host, with glitch-soc and Hometown: feed, thread, profile, multi-column view, search,
// notifications and lists of people. Older class names follow the newer ones as fallbacks.
// Source: Mastodon 4.6 on 2026-11-23. The redesign's posts (`article[data-id]`, generated class names) from Mastodon's
// source code on 2026-11-25, https://github.com/mastodon/mastodon; not tried on a live page.
"use strict";
globalThis.humankind.sites.mastodon = {
  id: "mastodon",
  checked: "2026-11-23",
  hosts: [],
  paths: null,
  detect: "#mastodon",
  privatePaths: /^\/(?:deck\/)?conversations\b/,

  account: (address, page) => globalThis.humankind.accounts.federated(address.replace(/\/deck\//, "/"), page.hostname),

  places: [
    // `.status__prepend` names whoever boosted; the author is in `.status__info`.
    { kind: "post", tag: "a", author: ".status__info a.status__display-name", name: ["bdi", ".display-name__html"] },
    { kind: "post", tag: "a", author: "a.detailed-status__display-name", name: ["bdi", ".display-name__html"] },
    // The redesign: the first line of a post's header is the name, the second the handle.
    {
      kind: "post",
      tag: "a",
      author: "article[data-id] > header p:first-of-type a[data-hover-card-account]",
      name: ["bdi", "strong"],
      checked: "2026-11-25",
    },
    // People in lists and search results, and in the notifications.
    { kind: "profile", tag: "a", author: ".account a.account__display-name[href]", name: ["bdi", ".display-name__html"] },
    {
      kind: "profile",
      tag: "a",
      author: "[class*='account_list_item'] a[data-hover-card-account]:not(:has(img))",
      name: ["bdi"],
      checked: "2026-11-25",
    },
    {
      kind: "profile",
      tag: "a",
      author: ".notification-group__main__header__label a[data-hover-card-account], .notification__message a.notification__display-name",
      name: ["bdi"],
      checked: "2026-11-25",
    },
    // The heading of a profile page: 4.6 generates the class from the module's name, 4.0–4.5 wrote it by hand.
    // The page's address names the account.
    { kind: "profile", tag: "h1", author: "[class*='account_header__name'] h1, [class*='account-header__name'] h1", name: ["bdi"] },
    { kind: "profile", tag: "h1", author: ".account__header__tabs__name h1", name: ["bdi", "span"] },
  ],

  post: {
    within: [".status[data-id]", ".detailed-status", ["article[data-id]:has(> header)", "2026-11-25"]],
    // Unlisted posts are public too; they are only left out of the public feeds.
    open:
      ".status-public, .status-unlisted, .detailed-status__wrapper-public *, .detailed-status__wrapper-unlisted *, " +
      ".detailed-status-public, .detailed-status-unlisted, " +
      // The redesign wraps the name in a sentence if a post is only for followers or mentioned people.
      "article[data-id]:has(> header p:first-of-type > a[data-hover-card-account])",
    closed: "article > .status__prepend .icon-at",
    text: [
      ".status__content__text",
      ".status__content",
      ".e-content",
      ["article[data-id] > header ~ div > [lang]", "2026-11-25"],
      ["article[data-id] > header ~ div:not(.content-warning) > div:first-child", "2026-11-25"],
    ],
    address: ["a.status__relative-time", "a.detailed-status__datetime", ["article[data-id] > header a:has(> time)", "2026-11-25"]],
    time: ["a.status__relative-time time", "a.detailed-status__datetime time", "time[datetime]"],
    createdAt: null,
    language: [".status__content__text[lang]", "[lang]"],
    mention: ".mention:not(.hashtag)",
    mentionedAccount: null,
    hasLineBreaks: false,
    quoted: ".status__quote, [class*='status_quote']",
    elements: null,
    // The number of a remote post is local to this server and unknown to its author's server.
    id: (post) => {
      const link = post.querySelector("a.status__relative-time, a.detailed-status__datetime, header a:has(> time)");
      const address = link?.getAttribute("href");
      return /^\/@[^/@]+\/(\w+)$/.exec(address ?? "")?.[1] ?? null;
    },
    reply: (post, mentions) => {
      if (post.matches("article")) {
        // In the redesign, "Replied to NAME" above a post links to the author of the parent post.
        const label = post.querySelector(":scope > .status__prepend:has(.icon-reply)");
        const parent = label?.querySelector("a[data-hover-card-account]")?.getAttribute("href");
        const { accounts, sites } = globalThis.humankind;
        const who = parent ? sites.mastodon?.account(parent, location) : null;
        return { is_reply: label ? true : null, reply_to: who ? accounts.named(who) : null };
      }
      if (!post.matches(".status")) return { is_reply: null, reply_to: null };
      const isReply = post.matches(".status-reply");
      return { is_reply: isReply, reply_to: isReply ? (mentions[0] ?? null) : null };
    },
  },
};
