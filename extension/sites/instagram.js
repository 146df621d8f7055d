// @ts-check
// Instagram: feed, post page with comments, and profile. Class names are generated, so the selectors use tags and
// addresses. The feed does not mark private accounts, so text is read only where it is certainly public: on pages
// shown without a login, and in posts of verified accounts.
// Source: selectors on record of 2026-01; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // First path segments of Instagram's own pages, which cannot be handles.
  const RESERVED = new Set("about accounts api developer direct directory explore legal p press reel reels stories tv web".split(" "));
  const COMMENT = "article ul li:has(h3 a[href^='/'])";
  const VERIFIED = "header :is(svg[aria-label='Verified'], svg[aria-label='Verifiziert'], [title='Verified'])";

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, name = ""] = /^\/([\w.]+)\/?$/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return name && !RESERVED.has(name.toLowerCase()) ? humankind.accounts.account("instagram", name) : null;
  }

  /** @param {Element | null | undefined} link */
  const handleOf = (link) => accountOf(link?.getAttribute("href") ?? "", location)?.handle ?? null;

  humankind.sites.instagram = {
    id: "instagram",
    checked: "2026-01",
    hosts: ["www.instagram.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/direct\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: "article header a[href^='/']:not(:has(img, svg))", name: [] },
      { kind: "post", tag: "a", author: `${COMMENT} h3 a[href^='/']`, name: [] },
      // The heading of a profile page. The page's address names the account.
      {
        kind: "profile",
        tag: "h2",
        author: "main > div header h2",
        name: ["span"],
        address: () => (accountOf(location.href, location) ? location.href : null),
      },
    ],

    post: {
      within: [COMMENT, "article"],
      open: `html:has(a[href^='/accounts/login']) *, article:has(${VERIFIED}), article:has(${VERIFIED}) *`,
      closed: null,
      text: ["h3 ~ div > span", "h1[dir='auto']", "span[dir='auto']:not(header *, a *, button *, [role='button'] *, ul *)"],
      address: ["a[href*='/c/']:has(time)", "a[href*='/p/']:has(time)", "a[href*='/reel/']:has(time)"],
      time: ["time[datetime]"],
      createdAt: null,
      language: [],
      mention: "a[href^='/']:not([href^='/explore/'])",
      mentionedAccount: null,
      hasLineBreaks: true,
      quoted: null,
      elements: null,
      id: (post) => {
        const links = [...post.querySelectorAll("a[href]:has(time)")];
        const own = links.find((link) => (link.closest(COMMENT) ?? post.closest("article")) === post);
        const address = own?.getAttribute("href") ?? "";
        return /\/c\/(\d+)/.exec(address)?.[1] ?? /\/(?:p|reel)\/([\w-]+)/.exec(address)?.[1] ?? null;
      },
      reply: (post, mentions) => {
        if (!post.matches(COMMENT)) return { is_reply: false, reply_to: null };
        const parent = post.parentElement?.closest(COMMENT)?.querySelector("h3 a[href]");
        const author = post.closest("article")?.querySelector("header a[href^='/']:not(:has(img, svg))");
        return { is_reply: true, reply_to: mentions[0] ?? handleOf(parent) ?? handleOf(author) };
      },
    },
  };
})();
