// @ts-check
// Elk, a web client for Mastodon: elk.zone and other copies. Addresses contain the reader's server:
// /server/@name@other. Class names come from a utility CSS framework, so the selectors use roles and addresses.
// Source: the live app on 2026-11-23, https://github.com/elk-zone/elk.
"use strict";
globalThis.humankind.sites.elk = {
  id: "elk",
  checked: "2026-11-23",
  hosts: ["elk.zone", "main.elk.zone"],
  paths: null,
  detect: "[aria-roledescription='status-card'], [aria-roledescription='status-details']",
  privatePaths: /^\/(?:[^/]+\/)?conversations\b/,

  account: (address, page) => {
    const { accounts } = globalThis.humankind;
    const url = accounts.parse(address, page.href);
    if (!url) return null;
    if (url.hostname !== page.hostname) return accounts.federated(url.href, url.hostname);
    const [, server, path] = /^\/(?:([^/@]+\.[^/@]+)\/)?(@[^/]+)/.exec(url.pathname) ?? [];
    return path ? accounts.federated(`/${path}`, server ?? page.hostname) : null;
  },

  places: [
    // The author's link contains the name and the handle (a <p>); the link of whoever boosted has no handle.
    {
      kind: "post",
      tag: "a",
      author: "[aria-roledescription='status-details'] > a[href*='/@']",
      name: [".content-rich[font-bold]", ".content-rich"],
    },
    {
      kind: "post",
      tag: "a",
      author: "[aria-roledescription='status-card'] a[href*='/@']:has(> .content-rich):has(p)",
      name: [".content-rich"],
      outside: "[items-center] > span",
    },
    // The heading of a profile page, in a row with the account's labels. The page's address names the account.
    { kind: "profile", tag: "*", author: "[flex-wrap] > .content-rich[font-bold][text-xl]", name: [] },
  ],

  post: {
    within: ["[aria-roledescription='status-card']", "[aria-roledescription='status-details']"],
    open: null,
    // Elk marks posts that are not public with a lock or an @. Posts without a mark are public.
    closed: "[class~='i-ri:lock-line'], [class~='i-ri:at-line'], [i-ri\\:lock-line], [i-ri\\:at-line]",
    text: [".status-body .content-rich", ".status-body"],
    address: ["a:has(> time)"],
    time: ["time[datetime]"],
    createdAt: null,
    language: [".status-body [lang]"],
    mention: ".u-url, [rel~='mention'], .mention, a[href*='/@']",
    mentionedAccount: null,
    hasLineBreaks: false,
    quoted: null,
    elements: null,
    // The number is only valid on the reader's server; it is an id of the author's server if both are the same.
    id: (post, page) => {
      const address = post.querySelector("a:has(> time)")?.getAttribute("href") ?? page.pathname;
      return /^\/[^/@]+\/@[^/@]+\/(\w+)/.exec(address)?.[1] ?? null;
    },
    reply: (post, mentions) => {
      const thread = document.querySelector("[aria-roledescription='status-details']");
      const isBelow = thread !== null && Boolean(thread.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING);
      const isReply = isBelow || Boolean(post.querySelector("[i-ri-discuss-line], a[title^='Replying']"));
      return { is_reply: isReply || null, reply_to: isReply ? (mentions[0] ?? null) : null };
    },
  },
};
