// @ts-check
// Elk, a client for Mastodon: elk.zone and copies of it. The address carries the server: /server/@name@other.
// Checked against the copy of 2026-11-23. Its classes are a style tool's; roles and addresses are what stays.
"use strict";
globalThis.humankind.sites.elk = {
  id: "elk",
  checked: "2026-11-23",
  hosts: ["elk.zone", "main.elk.zone"],
  paths: null,
  mark: "[aria-roledescription='status-card'], [aria-roledescription='status-details']",
  hidden: /^\/(?:[^/]+\/)?conversations\b/,

  account: (address, page) => {
    const { accounts } = globalThis.humankind;
    const url = accounts.parse(address, page.href);
    if (!url) return null;
    if (url.hostname !== page.hostname) return accounts.federated(url.href, url.hostname);
    const [, server, path] = /^\/(?:([^/@]+\.[^/@]+)\/)?(@[^/]+)/.exec(url.pathname) ?? [];
    return path ? accounts.federated(`/${path}`, server ?? page.hostname) : null;
  },

  places: [
    // The wide link holds name and handle beside the picture; the booster's link above holds no handle (no <p>).
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
    // A profile's heading stands in a row with the account's marks; the address says whose page it is.
    { kind: "profile", tag: "*", author: "[flex-wrap] > .content-rich[font-bold][text-xl]", name: [] },
  ],

  post: {
    within: ["[aria-roledescription='status-card']", "[aria-roledescription='status-details']"],
    open: null,
    // Elk marks what is not public, with a lock or an @; what bears no mark is public.
    closed: "[class~='i-ri:lock-line'], [class~='i-ri:at-line'], [i-ri\\:lock-line], [i-ri\\:at-line]",
    text: [".status-body .content-rich", ".status-body"],
    address: ["a:has(> time)"],
    time: ["time[datetime]"],
    moment: null,
    language: [".status-body [lang]"],
    mention: ".u-url, [rel~='mention'], .mention, a[href*='/@']",
    mentioned: null,
    flat: false,
    quoted: null,
    parts: null,
    // Only on its author's own server is a post's number the one that its author's server knows.
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
