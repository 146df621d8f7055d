// @ts-check
// YouTube: the comments under a video, short or post, and a channel's own page. Tags and ids are its own elements'.
// Marks on record in working extensions of 2026-03; no live page could be tried on 2026-11-25. The page takes no
// markup from strings (Trusted Types); nothing here makes any. The mobile site is drawn otherwise and not read.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "ytd-comment-view-model";
  const OLD_COMMENT = "ytd-comment-renderer";
  // The channel under whose video the comments stand is named by a badge instead of a plain name.
  const AUTHOR = "#author-text[href^='/@']:not([hidden]), #author-comment-badge a[href^='/@']";

  /** Handles may be of any script, without unseen marks. @param {string} handle */
  const named = (handle) => (/^[\p{L}\p{M}\p{N}._·-]+$/u.test(handle) ? humankind.accounts.account("youtube", handle) : null);

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, written = ""] = /^\/@([^/]+)/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return named(humankind.accounts.decoded(written));
  }

  humankind.sites.youtube = {
    id: "youtube",
    checked: "2026-03",
    hosts: ["www.youtube.com"],
    paths: /^\/(?:watch|shorts\/|post\/|clip\/|@)/,
    mark: null,
    hidden: null,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${COMMENT}, ${OLD_COMMENT}) :is(${AUTHOR})`, name: [] },
      // Who made the video.
      { kind: "post", tag: "a", author: "#owner ytd-channel-name a[href^='/@']", name: [] },
      // A channel's heading; the address says whose page it is.
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
      open: null,
      closed: null,
      text: ["#content-text"],
      address: ["#published-time-text a[href*='lc=']", [".published-time-text a[href*='lc=']", "2024-05"]],
      time: [],
      moment: null,
      language: [],
      mention: "a[href^='/@'], a[href^='/channel/']",
      // A mention's address may be a channel's number; people are named by the handle written.
      mentioned: (link) => named((link.textContent ?? "").trim().replace(/^@+/, "")),
      flat: true,
      quoted: null,
      parts: null,
      id: (post) => {
        const address = post.querySelector("a[href*='lc=']")?.getAttribute("href") ?? "";
        return humankind.accounts.parse(address, location.href)?.searchParams.get("lc") ?? null;
      },
      reply: (post, mentions) => {
        const thread = post.closest("ytd-comment-replies-renderer")?.closest("ytd-comment-thread-renderer");
        // A comment of its own answers the video.
        const maker = document.querySelector("#owner ytd-channel-name a[href^='/@']")?.getAttribute("href") ?? "";
        if (!thread) return { is_reply: true, reply_to: accountOf(maker, location)?.handle ?? null };
        const first = thread.querySelector(AUTHOR)?.getAttribute("href") ?? "";
        return { is_reply: true, reply_to: mentions[0] ?? accountOf(first, location)?.handle ?? null };
      },
    },
  };
})();
