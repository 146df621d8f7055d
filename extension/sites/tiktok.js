// @ts-check
// TikTok: the comments beside a video, the video's author, and profiles. Class names are generated except for their
// endings, so the selectors use test ids and addresses.
// Source: selectors of working tools of 2026-01; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const FRAME = "[class*='DivCommentItemContainer'], [class*='DivCommentContentContainer'], [class*='DivCommentItemWrapper']";
  const NAME = "[data-e2e^='comment-username-']";
  const TEXT = "[data-e2e^='comment-level-']";

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, handle] = /^\/@([\w.]+)(?:\/|$)/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return handle ? humankind.accounts.account("tiktok", handle) : null;
  }

  /**
   * Author of the parent of a second-level comment: the first name in the nearest frame with a first-level comment.
   * @param {Element} comment
   * @returns {string | null} a handle
   */
  function repliedTo(comment) {
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
    detect: null,
    privatePaths: /^\/messages\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${NAME} a[href^='/@']`, name: [] },
      { kind: "post", tag: "a", author: `a[href^='/@']:has(${NAME})`, name: [NAME], checked: "2025-06" },
      // The video's author. The video's description is not read.
      { kind: "post", tag: "a", author: "a[href^='/@']:has([data-e2e='video-author-uniqueid'], [data-e2e='browse-username'])", name: [] },
      // The heading of a profile page. The page's address names the account.
      { kind: "profile", tag: "*", author: "[data-e2e='user-title']", name: [], address: () => location.href },
    ],

    // The heading is the handle itself.
    handleBeside: (heading) => /^[\w.]+$/.exec((heading.textContent ?? "").trim())?.[0] ?? null,

    bio: { name: "[data-e2e='user-title']", words: "[data-e2e='user-bio']" },

    post: {
      within: [FRAME],
      open: null,
      closed: null,
      // The videos of private accounts, and those for friends, have no mark. They are shown only to people who have signed
      // in. Unchecked: from working tools of 2026.
      signedIn: "[data-e2e='profile-icon'], [data-e2e='inbox-icon'], [data-e2e='top-dm-icon']",
      text: [TEXT, "[data-e2e='comment-text']"],
      address: [],
      time: [],
      createdAt: null,
      language: [],
      mention: "a[href^='/@']",
      mentionedAccount: null,
      hasLineBreaks: true,
      quoted: null,
      elements: null,
      id: () => null,
      reply: (post, addressed) => {
        const isSecondLevel = post.querySelector(TEXT)?.getAttribute("data-e2e") !== "comment-level-1";
        // A first-level comment replies to the video; the page's address names its author.
        const [, author] = /^\/@([\w.]+)\/(?:video|photo)\//.exec(location.pathname) ?? [];
        return { is_reply: true, reply_to: isSecondLevel ? (addressed[0] ?? repliedTo(post)) : (author?.toLowerCase() ?? null) };
      },
    },
  };
})();
