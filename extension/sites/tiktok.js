// @ts-check
// TikTok: the comments beside a video, who made it, and a profile. Its class names are machine-made but for their ends; test ids
// and addresses are what stays. Marks on record in tools of 2026-01; no live page could be tried on 2026-11-25.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const FRAME = "[class*='DivCommentItemContainer'], [class*='DivCommentContentContainer'], [class*='DivCommentItemWrapper']";
  const NAME = "[data-e2e^='comment-username-']";
  const WORDS = "[data-e2e^='comment-level-']";

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, handle] = /^\/@([\w.]+)(?:\/|$)/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return handle ? humankind.accounts.account("tiktok", handle) : null;
  }

  /**
   * Who wrote the comment that an answer stands under: the first name in the nearest frame that has a first-level one.
   * @param {Element} comment
   * @returns {string | null} a handle
   */
  function answered(comment) {
    let frame = comment.parentElement;
    while (frame && !frame.querySelector("[data-e2e='comment-level-1']")) frame = frame.parentElement;
    const link = frame?.querySelector(`a[href^='/@']:has(${NAME}), ${NAME} a[href^='/@']`);
    return accountOf(link?.getAttribute("href") ?? "", location)?.handle ?? null;
  }

  humankind.sites.tiktok = {
    id: "tiktok",
    checked: "2026-01",
    hosts: ["www.tiktok.com"],
    paths: null,
    mark: null,
    hidden: /^\/messages\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${NAME} a[href^='/@']`, name: [] },
      { kind: "post", tag: "a", author: `a[href^='/@']:has(${NAME})`, name: [NAME], checked: "2025-06" },
      // Who made the video; its own words are no answer to anybody and are not read.
      { kind: "post", tag: "a", author: "a[href^='/@']:has([data-e2e='video-author-uniqueid'], [data-e2e='browse-username'])", name: [] },
      // A profile's heading; the address says whose page it is.
      { kind: "profile", tag: "*", author: "[data-e2e='user-title']", name: [], address: () => location.href },
    ],

    post: {
      within: [FRAME],
      open: null,
      closed: null,
      text: [WORDS, "[data-e2e='comment-text']"],
      address: [],
      time: [],
      moment: null,
      language: [],
      mention: "a[href^='/@']",
      mentioned: null,
      flat: true,
      quoted: null,
      parts: null,
      id: () => null,
      reply: (post, mentions) => {
        const isAnswer = post.querySelector(WORDS)?.getAttribute("data-e2e") !== "comment-level-1";
        // A first-level comment answers the video, whose author the address names.
        const [, author] = /^\/@([\w.]+)\/(?:video|photo)\//.exec(location.pathname) ?? [];
        return { is_reply: true, reply_to: isAnswer ? (mentions[0] ?? answered(post)) : (author?.toLowerCase() ?? null) };
      },
    },
  };
})();
