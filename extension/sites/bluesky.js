// @ts-check
// Bluesky's web app at bsky.app: feed, thread, profile, lists, search, notifications and quoted posts.
// Its class names are generated, so the selectors use test ids and link addresses.
// Source: the live app on 2026-11-23; notifications and lists of people from the app's source code,
// https://github.com/bluesky-social/social-app.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const ITEM = "[data-testid^='feedItem-by-'], [data-testid^='postThreadItem-by-']";
  const RECORD_KEY_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz";

  /**
   * When a record was created. Its key is a TID: microseconds since 1970 and ten random bits, in base 32.
   * See https://atproto.com/specs/tid.
   * @param {string} address at://did/app.bsky.feed.post/KEY
   * @returns {string | null} RFC 3339
   */
  function timeOfRecord(address) {
    const key = address.split("/").at(-1) ?? "";
    if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
    let clock = 0n;
    for (const letter of key) clock = clock * 32n + BigInt(RECORD_KEY_ALPHABET.indexOf(letter));
    const moment = new Date(Number((clock >> 10n) / 1000n));
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * @param {Element} post
   * @returns {string} the record's address, or ""
   */
  const recordOf = (post) => post.getAttribute("data-keyboard-navigation-post") ?? "";

  humankind.sites.bluesky = {
    id: "bluesky",
    checked: "2026-11-23",
    hosts: ["bsky.app"],
    paths: null,
    detect: null,
    privatePaths: /^\/messages\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const [, handle] = /^\/profile\/([^/]+)/.exec(humankind.accounts.decoded(url?.pathname ?? "")) ?? [];
      return handle ? humankind.accounts.account("bluesky", handle) : null;
    },

    places: [
      // A row with the name and the handle; a verification mark or our badge may stand between them.
      {
        kind: "post",
        tag: "a",
        author: `:is(${ITEM}) a[href^='/profile/'][dir='auto']:has(~ a[href^='/profile/'][dir='auto']:not([href*='/post/']))`,
        name: [],
      },
      // The main post of a thread: one wide link, with the name above the handle.
      {
        kind: "post",
        tag: "a",
        author: "[data-testid^='postThreadItem-by-'] a[href^='/profile/']:has(div[dir='auto']):not([href*='/post/'])",
        name: ["div[dir='auto']"],
      },
      // People in the notifications who liked, followed or reposted: a name without a handle.
      {
        kind: "profile",
        tag: "a",
        author:
          "[data-testid^='feedItem-by-']:not([data-keyboard-navigation-post]) a[href^='/profile/'][dir='auto']" +
          ":not([href*='/post/'], [href*='/feed/'], [href*='/lists/'])",
        name: [],
      },
      // People in lists and search results: one link around the name and the handle.
      {
        kind: "profile",
        tag: "a",
        author: "a[href^='/profile/']:not([href*='/post/']):has([dir='auto'] ~ [dir='auto'])",
        isAuthorLink: (link) => /^[\u200e\u202a\u2066]?@/.test([...link.querySelectorAll("[dir='auto']")][1]?.textContent ?? ""),
        name: ["[dir='auto']"],
      },
      { kind: "profile", tag: "*", author: "[data-testid='profileHeaderDisplayName']", name: [], inside: true },
    ],

    post: {
      within: [ITEM],
      open: null,
      closed: null,
      text: ["[data-testid='postText']", "div[dir='auto'][data-word-wrap]"],
      address: ["a[href*='/post/'][data-tooltip]"],
      time: [],
      createdAt: (post) => timeOfRecord(recordOf(post)),
      language: [],
      mention: "a[href^='/profile/']",
      // The link's address contains the DID. Evidence names accounts by handle, which is the link's text.
      mentionedAccount: (link) => humankind.accounts.account("bluesky", (link.textContent ?? "").trim().replace(/^@/, "")),
      hasLineBreaks: true,
      quoted: "a[href*='/post/'], [role='link']",
      elements: null,
      id: (post) => recordOf(post).split("/").at(-1) || null,
      reply: (post) => {
        // "Replied to NAME" stands between the name and the text, and links to the author of the parent post.
        const text = post.querySelector("[data-testid='postText'], div[dir='auto'][data-word-wrap]");
        const label = [...post.querySelectorAll("a[href^='/profile/']:not([href*='/post/'])")].find(
          (link) =>
            link.querySelector("svg") === null &&
            !link.hasAttribute("aria-label") &&
            text !== null &&
            Boolean(link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING),
        );
        const who = label ? humankind.sites.bluesky?.account(label.getAttribute("href") ?? "", location) : null;
        if (who) return { is_reply: true, reply_to: who.handle };
        const thread = post.closest("[data-testid='postThreadScreen']");
        const first = thread?.querySelector("[data-testid^='postThreadItem-by-']") ?? null;
        return { is_reply: first !== null && first !== post ? true : null, reply_to: null };
      },
    },
  };
})();
