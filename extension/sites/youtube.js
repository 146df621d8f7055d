// @ts-check
// YouTube: the comments under a video, short or post, and channel pages. The selectors use YouTube's own element names
// and ids. The mobile site has other markup and is not read.
// Source: selectors of working extensions of 2026-03; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "ytd-comment-view-model";
  const OLD_COMMENT = "ytd-comment-renderer";
  // In comments by the video's own channel, a badge replaces the plain name.
  const AUTHOR = "#author-text[href^='/@']:not([hidden]), #author-comment-badge a[href^='/@']";

  // A video or post for members or for invited people says so above its title. The check mark of a channel is no such mark.
  const LIMITED =
    "ytd-watch-metadata ytd-badge-supported-renderer:not([hidden], [hidden] *, #owner *) :is(.badge, badge-shape), " +
    "ytd-backstage-post-renderer:not([hidden] *) #sponsors-only-badge:not([hidden])";

  // YouTube keeps the page of the video before, hidden.
  const OWNER = "#owner:not([hidden] *) ytd-channel-name a[href^='/@']";

  /** Handles may use any script, but no invisible characters. @param {string} handle */
  const accountNamed = (handle) => (/^[\p{L}\p{M}\p{N}._·-]+$/u.test(handle) ? humankind.accounts.account("youtube", handle) : null);

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, written = ""] = /^\/@([^/]+)/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return accountNamed(humankind.accounts.decoded(written));
  }

  humankind.sites.youtube = {
    id: "youtube",
    checked: "2026-03",
    hosts: ["www.youtube.com"],
    paths: /^\/(?:watch|shorts\/|post\/|clip\/|@)/,
    detect: null,
    privatePaths: null,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${COMMENT}, ${OLD_COMMENT}) :is(${AUTHOR})`, name: [] },
      // The video's author.
      { kind: "post", tag: "a", author: OWNER, name: [] },
      // The heading of a channel page. The page's address names the account.
      {
        kind: "profile",
        tag: "h1",
        author: "yt-page-header-view-model h1",
        name: [],
        address: () => location.href,
      },
    ],

    post: {
      within: [COMMENT, [OLD_COMMENT, "2024-05"]],
      // Unchecked: from extensions of 2026 that hide such videos.
      open: () => document.querySelector(LIMITED) === null,
      closed: null,
      text: ["#content-text"],
      address: ["#published-time-text a[href*='lc=']", [".published-time-text a[href*='lc=']", "2024-05"]],
      time: [],
      createdAt: null,
      language: [],
      mention: "a[href^='/@'], a[href^='/channel/']",
      // The address of a mention may contain a channel id. Evidence names accounts by handle, which is the link's text.
      mentionedAccount: (link) => accountNamed((link.textContent ?? "").trim().replace(/^@+/, "")),
      hasLineBreaks: true,
      quoted: null,
      elements: null,
      id: (post) => {
        const address = post.querySelector("a[href*='lc=']")?.getAttribute("href") ?? "";
        return humankind.accounts.parse(address, location.href)?.searchParams.get("lc") ?? null;
      },
      reply: (post, addressed) => {
        const thread = post.closest("ytd-comment-replies-renderer")?.closest("ytd-comment-thread-renderer");
        // A top-level comment replies to the video's author.
        const author = document.querySelector(OWNER)?.getAttribute("href") ?? "";
        if (!thread) return { is_reply: true, reply_to: accountOf(author, location)?.handle ?? null };
        const first = thread.querySelector(`${COMMENT}, ${OLD_COMMENT}`)?.querySelector(AUTHOR)?.getAttribute("href") ?? "";
        return { is_reply: true, reply_to: addressed[0] ?? accountOf(first, location)?.handle ?? null };
      },
    },
  };
})();
