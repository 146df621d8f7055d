// @ts-check
// Bluesky's web app at bsky.app: feed, thread, profile, lists, search, notifications and quoted posts.
// Its class names are generated, so the selectors use test ids and link addresses.
// Source: the live app on 2026-11-23, and again on 2026-11-26 for lists of people, notifications, quotes and replies in
// feeds; https://github.com/bluesky-social/social-app.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const ITEM = "[data-testid^='feedItem-by-'], [data-testid^='postThreadItem-by-']";
  const PROFILE = "a[href^='/profile/']:not([href*='/post/'], [href*='/feed/'], [href*='/lists/'])";
  const NAME = `${PROFILE}[dir='auto']`;
  // The second of two links in a post's first line; our badge may stand between them.
  const HANDLE = `${NAME} ~ ${NAME}`;
  // The description of a feed, a list or a starter pack that a post shows is a text like this one, in a link.
  const TEXTS = ["[data-testid='postText']:not(a *)", "div[dir='auto'][data-word-wrap]:not(a *)"];
  const TEXT = TEXTS.join(", ");
  // A quoted post is a box that behaves like a link, with names that are none. In notifications the post itself is such a
  // box too, inside its item.
  const OWN_BOX = `:not([aria-label]):has(${HANDLE})`;
  const QUOTE = `[role='link']:not(a, [data-keyboard-navigation-post], ${OWN_BOX}), a[href*='/post/']:not([data-tooltip])`;
  const HEADING = "[data-testid='profileHeaderDisplayName']";
  const FOLLOWED = "[data-testid='unfollowBtn']";
  const FOLLOW = `${FOLLOWED}, [data-testid='followBtn'], [data-testid='profileHeaderEditProfileButton'], [data-testid='unblockBtn']`;
  const BIDI_AND_SPACE = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
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

  /** @param {Element} element @returns {string} `@ada.example` as the page writes a handle */
  const handleIn = (element) => (element.textContent ?? "").replace(BIDI_AND_SPACE, "").toLowerCase();

  /** @param {Element} link @returns {string} the handle or DID in its address */
  const handleOf = (link) => humankind.sites.bluesky?.account(link.getAttribute("href") ?? "", location)?.handle ?? "";

  /**
   * The first element of a post that is not part of a quoted one.
   * @param {Element} post
   * @param {string} selector
   * @param {(element: Element) => boolean} [suits]
   * @returns {Element | null}
   */
  function own(post, selector, suits = () => true) {
    const isQuoted = (/** @type {Element} */ element) => {
      const quote = element.closest(QUOTE);
      return quote !== null && quote !== post && post.contains(quote);
    };
    return [...post.querySelectorAll(selector)].find((element) => !isQuoted(element) && suits(element)) ?? null;
  }

  /**
   * The address of a post's record. Only a thread's first post has it in feeds, and in notifications it stands on a box
   * inside the item; the link of the time ends with the same key.
   * @param {Element} post
   * @returns {string} "" if the page does not show it
   */
  function recordOf(post) {
    const box = post.hasAttribute("data-keyboard-navigation-post")
      ? post
      : post.querySelector(":scope > [data-keyboard-navigation-post]");
    const stated = box?.getAttribute("data-keyboard-navigation-post");
    if (stated) return stated;
    const author = own(post, HANDLE);
    const link = own(post, "a[href*='/post/'][data-tooltip]", (time) => author !== null && handleOf(time) === handleOf(author));
    return link?.getAttribute("href") ?? "";
  }

  /** @param {Element} post @returns {string} the key of its record, which is its id */
  const keyOf = (post) => recordOf(post).split("/").at(-1) ?? "";

  /**
   * Whom a post in a feed answers: "Replied to NAME" stands between the author's line and the text.
   * @param {Element} post
   * @returns {{is_reply: boolean | null, reply_to: string | null}}
   */
  function replyInFeed(post) {
    const text = own(post, TEXT);
    const handle = own(post, HANDLE);
    const { DOCUMENT_POSITION_FOLLOWING: FOLLOWS } = Node;
    const label = own(
      post,
      PROFILE,
      (link) =>
        Boolean(text && handle && link.textContent?.trim() && !link.querySelector("svg, img")) &&
        Boolean(handle && handle.compareDocumentPosition(link) & FOLLOWS) &&
        Boolean(text && link.compareDocumentPosition(text) & FOLLOWS && !text.contains(link)),
    );
    const who = label ? handleOf(label) : "";
    return { is_reply: who ? true : null, reply_to: who && !who.startsWith("did:") ? who : null };
  }

  /**
   * The post that another one in a thread answers, from the order and the lines between the avatars: below the main post,
   * a line leads up to the post above; without it the main post was answered.
   * @param {Element} post
   * @param {Element[]} posts those of the thread, in page order
   * @returns {Element | null}
   */
  function parentInThread(post, posts) {
    const key = /\/post\/([^/]+)/.exec(location.pathname)?.[1];
    const main = posts.find((one) => key !== undefined && keyOf(one) === key);
    if (!main) return null;
    const above = humankind.threadOrder.above(post, posts);
    if (posts.indexOf(post) <= posts.indexOf(main)) return above;
    // The box for the line is empty. Any other content there is another layout, such as a tree of replies.
    const [space, ...more] = post.firstElementChild?.children ?? [];
    const isKnown = space && more.length === 0 && !space.textContent?.trim() && !space.querySelector("a, img");
    if (isKnown) return space.childElementCount > 0 ? above : main;
    return above === main ? main : null;
  }

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
      // What Bluesky writes for every account whose handle no longer leads to it.
      return handle && handle !== "handle.invalid" ? humankind.accounts.account("bluesky", handle) : null;
    },

    places: [
      // A row with the name and the handle; a verification mark or our badge may stand between them.
      { kind: "post", tag: "a", author: `:is(${ITEM}) ${NAME}:has(~ ${NAME})`, name: [] },
      // The main post of a thread: one wide link, with the name above the handle.
      {
        kind: "post",
        tag: "a",
        author: `[data-testid^='postThreadItem-by-'] ${PROFILE}:has(div[dir='auto'])`,
        name: ["div[dir='auto']"],
      },
      // People in the notifications who liked, followed or reposted: a name without a handle, in a sentence.
      {
        kind: "profile",
        tag: "a",
        author: `[data-testid^='feedItem-by-']:not(:has(${HANDLE})) :is(${NAME}, [dir='auto'] ${PROFILE})`,
        isAuthorLink: (link) => /^[^@]/.test(handleIn(link)) && link.closest(TEXT) === null,
        name: [],
        checked: "2026-11-26",
      },
      // People in lists and search results: one link around the name, which can be in a row of its own, and the handle.
      {
        kind: "profile",
        tag: "a",
        author: `${PROFILE}:has([dir='auto'])`,
        isAuthorLink: (link) => {
          const who = handleOf(link);
          const [, ...lines] = link.querySelectorAll("[dir='auto']");
          return lines.some((line) => handleIn(line) === `@${who}` || (who.startsWith("did:") && handleIn(line).startsWith("@")));
        },
        name: ["[dir='auto']"],
        checked: "2026-11-26",
      },
      // The author of a quoted post: no link, but the handle stands beside the name and in the label of the box.
      {
        kind: "profile",
        tag: "div",
        author: ":not(a)[role='link'][aria-label] div[dir='auto']:has(~ div[dir='auto'])",
        address: (name) => {
          const label = (name.closest("[role='link'][aria-label]")?.getAttribute("aria-label") ?? "").toLowerCase();
          const next = [...(name.parentElement?.children ?? [])].find((part) => part !== name && part.matches("[dir='auto']"));
          const [, handle] = /^@([\w.-]+)$/.exec(next ? handleIn(next) : "") ?? [];
          return handle && label.split(/[^\w.-]+/).includes(handle) ? `/profile/${handle}` : null;
        },
        name: [],
        checked: "2026-11-26",
      },
      { kind: "profile", tag: "*", author: HEADING, name: [], inside: true },
    ],

    // Unchecked: from the source of the app, which shows the button to readers who have signed in.
    isFollowed: (name) => {
      if (!name.matches(HEADING)) return false;
      // Profiles that were open before stay in the page, with buttons of their own.
      let around = name.parentElement;
      while (around && !around.querySelector(FOLLOW)) around = around.parentElement;
      return around?.querySelectorAll(HEADING).length === 1 && around.querySelector(FOLLOW)?.matches(FOLLOWED) === true;
    },

    handleBeside: (heading) => {
      const lines = heading.parentElement?.parentElement?.querySelectorAll("[dir='auto']") ?? [];
      return [...lines].filter((line) => line !== heading).map(handleIn).find((text) => /^@[\w.-]+\.[\w-]+$/.test(text)) ?? null;
    },

    bio: { name: HEADING, words: "[data-testid='profileHeaderDescription']" },

    post: {
      within: [ITEM],
      open: null,
      closed: null,
      text: TEXTS,
      address: ["a[href*='/post/'][data-tooltip]"],
      time: [],
      createdAt: (post) => timeOfRecord(recordOf(post)),
      language: [],
      mention: "a[href^='/profile/']",
      // The link's address contains the DID. Evidence names accounts by handle, which is the link's text.
      mentionedAccount: (link) => humankind.accounts.account("bluesky", (link.textContent ?? "").trim().replace(/^@/, "")),
      hasLineBreaks: true,
      // The test id of a post names its author.
      author: (post) => {
        const [, handle = "handle.invalid"] = /-by-(.+)$/.exec(post.getAttribute("data-testid") ?? "") ?? [];
        return handle === "handle.invalid" ? null : handle.toLowerCase();
      },
      quoted: QUOTE,
      booster: (post) => [...post.querySelectorAll(`${PROFILE}:has(> svg)`)].find((link) => !link.closest(QUOTE)) ?? null,
      elements: null,
      id: (post) => keyOf(post) || null,
      reply: (post) => {
        const thread = post.closest("[data-testid='postThreadScreen']");
        if (!thread) return replyInFeed(post);
        const posts = [...thread.querySelectorAll("[data-testid^='postThreadItem-by-']")];
        const parent = parentInThread(post, posts);
        const author = parent ? own(parent, PROFILE) : null;
        const who = author ? handleOf(author) : "";
        return { is_reply: posts[0] === post ? null : true, reply_to: who && !who.startsWith("did:") ? who : null };
      },
    },
  };
})();
