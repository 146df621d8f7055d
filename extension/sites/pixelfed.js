// @ts-check
// Pixelfed's web pages: feed, post with comments, and profile. Links to authors lead to the author's own server.
// Source: the project's source code, read on 2026-11-25, https://github.com/pixelfed/pixelfed;
// not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { accounts } = humankind;
  const COMMENT = ".media-status";
  const POST = ".timeline-status-component";

  /**
   * Profiles have the address `/name`, so the first path segments of Pixelfed's own pages are excluded.
   * @param {string} address
   * @param {Location} page
   */
  function accountOf(address, page) {
    const url = accounts.parse(address, page.href);
    if (!url) return null;
    if (url.hostname !== page.hostname) return accounts.federated(url.href, url.hostname);
    const path = accounts.decoded(url.pathname);
    const [, name] = /^\/(?:@|users\/|i\/web\/profile\/@|i\/web\/username\/)?([\w.-]+(?:@[\w.-]+)?)\/?$/.exec(path) ?? [];
    return name && !/^(?:i|p|discover|login|register|site|settings)$/.test(name) ? accounts.federated(`/@${name}`, page.hostname) : null;
  }

  /** @param {Element | null | undefined} link */
  function nameOf(link) {
    const who = accountOf(link?.getAttribute("href") ?? "", location);
    return who ? accounts.named(who) : null;
  }

  humankind.sites.pixelfed = {
    id: "pixelfed",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "meta[name='generator'][content='pixelfed' i], .timeline-status-component, .profile-sidebar-component",
    privatePaths: /^\/(?:i\/web\/direct|account\/direct)\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${POST} .card-header .username a[href]`, name: [] },
      { kind: "post", tag: "a", author: ".media-body-comment-username a[href]", name: [] },
      // The line `@name` or `@name@host` on a profile page; the page's address may be a number.
      {
        kind: "profile",
        tag: "p",
        author: ".profile-sidebar-component p.username",
        name: ["a", "span"],
        address: (line) => `/${(line.textContent ?? "").trim().split(/\s/, 1)[0]}`,
      },
    ],

    bio: { name: ".profile-sidebar-component *", words: ".profile-sidebar-component .bio-body" },

    post: {
      within: [COMMENT, POST],
      // A comment is public if its post is.
      open: (post) => !(post.matches(COMMENT) && post.closest(POST)?.querySelector(".card-header .visibility:is(:has(.fa-lock), [title=''])")),
      // A direct post has the globe of a public one, without its title; a direct comment has two dots and no icon between.
      closed: ":is(.visibility, .media-body-reactions) .fa-lock, .visibility[title=''], .media-body-reactions .mx-1 + .mx-1",
      text: [".status-text", ".media-body-comment .read-more-component", ".media-body-comment > div:not(.bh-comment)"],
      address: ["a.timestamp[href]", ".media-body-reactions a.text-muted[href]:not([href='#'])"],
      time: ["a.timestamp[title]"],
      createdAt: null,
      language: [],
      mention: ".mention, a[href*='/i/web/profile/@'], a[href*='/i/web/username/']",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      textFollowsName: true,
      elements: null,
      id: () => null,
      reply: (post, addressed) => {
        if (!post.matches(COMMENT)) return { is_reply: null, reply_to: null };
        const parent = post.parentElement?.closest(COMMENT)?.querySelector(".media-body-comment-username a[href]");
        const author = post.closest(POST)?.querySelector(".card-header .username a[href]");
        return { is_reply: true, reply_to: nameOf(parent) ?? addressed[0] ?? nameOf(author) };
      },
    },
  };
})();
