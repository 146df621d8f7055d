// @ts-check
// Bluesky's own web app, bsky.app: feed, thread, profile, lists, search, notifications, quoted posts. Its class names
// are machine-made; test ids and addresses are what stays. Checked against the app of 2026-11-23; notifications and
// lists of people were read in the app's own source.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const ITEM = "[data-testid^='feedItem-by-'], [data-testid^='postThreadItem-by-']";
  const RECORD_KEY_LETTERS = "234567abcdefghijklmnopqrstuvwxyz";

  /**
   * When a record was made: its key is a clock, microseconds since 1970 and ten bits of chance, in base 32.
   * @param {string} address at://did/app.bsky.feed.post/KEY
   * @returns {string | null} RFC 3339
   */
  function timeOfRecord(address) {
    const key = address.split("/").at(-1) ?? "";
    if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
    let clock = 0n;
    for (const letter of key) clock = clock * 32n + BigInt(RECORD_KEY_LETTERS.indexOf(letter));
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
    mark: null,
    hidden: /^\/messages\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const [, handle] = /^\/profile\/([^/]+)/.exec(humankind.accounts.decoded(url?.pathname ?? "")) ?? [];
      return handle ? humankind.accounts.account("bluesky", handle) : null;
    },

    places: [
      // A row of name and handle, with a mark or our badge between them perhaps.
      {
        kind: "post",
        tag: "a",
        author: `:is(${ITEM}) a[href^='/profile/'][dir='auto']:has(~ a[href^='/profile/'][dir='auto']:not([href*='/post/']))`,
        name: [],
      },
      // The post that a thread is about: one wide link, the name's row above the handle.
      {
        kind: "post",
        tag: "a",
        author: "[data-testid^='postThreadItem-by-'] a[href^='/profile/']:has(div[dir='auto']):not([href*='/post/'])",
        name: ["div[dir='auto']"],
      },
      // Those who liked, followed or reposted, in the notifications: a name alone, without a handle beside it.
      {
        kind: "profile",
        tag: "a",
        author:
          "[data-testid^='feedItem-by-']:not([data-keyboard-navigation-post]) a[href^='/profile/'][dir='auto']" +
          ":not([href*='/post/'], [href*='/feed/'], [href*='/lists/'])",
        name: [],
      },
      // People in lists and in search: one link around a name and a handle.
      {
        kind: "profile",
        tag: "a",
        author: "a[href^='/profile/']:not([href*='/post/']):has([dir='auto'] ~ [dir='auto'])",
        only: (link) => /^[\u200e\u202a\u2066]?@/.test([...link.querySelectorAll("[dir='auto']")][1]?.textContent ?? ""),
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
      moment: (post) => timeOfRecord(recordOf(post)),
      language: [],
      mention: "a[href^='/profile/']",
      // The link has the account's unchanging id; people, and the server's reader, name it by the handle written.
      mentioned: (link) => humankind.accounts.account("bluesky", (link.textContent ?? "").trim().replace(/^@/, "")),
      flat: true,
      quoted: "a[href*='/post/'], [role='link']",
      parts: null,
      id: (post) => recordOf(post).split("/").at(-1) || null,
      reply: (post) => {
        // "Replied to NAME" stands between the name's row and the text and links to the person answered.
        const text = post.querySelector("[data-testid='postText'], div[dir='auto'][data-word-wrap]");
        const mark = [...post.querySelectorAll("a[href^='/profile/']:not([href*='/post/'])")].find(
          (link) =>
            link.querySelector("svg") === null &&
            !link.hasAttribute("aria-label") &&
            text !== null &&
            Boolean(link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING),
        );
        const who = mark ? humankind.sites.bluesky?.account(mark.getAttribute("href") ?? "", location) : null;
        if (who) return { is_reply: true, reply_to: who.handle };
        const thread = post.closest("[data-testid='postThreadScreen']");
        const first = thread?.querySelector("[data-testid^='postThreadItem-by-']") ?? null;
        return { is_reply: first !== null && first !== post ? true : null, reply_to: null };
      },
    },
  };
})();
