// @ts-check
// Instagram: feed, the page of one post with its comments, the same over a profile, and profiles. Class names are
// generated and no element surrounds a comment. So a name is recognised by its link, whose text is a bare handle, and the
// words by standing beside a name. The pages do not mark private accounts, and a verified account can be private too,
// so text is read only on pages shown without a login: all of it is public.
// Source: pages of twelve posts saved in 2026-03; feed and profile from selectors on record of 2026-01, unchecked.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // First path segments of Instagram's own pages, which cannot be handles.
  const RESERVED = new Set("about accounts api developer direct directory explore legal p press reel reels stories tv web".split(" "));
  // The longest way up from a name to the box that also holds its words.
  const LEVELS = 12;
  const NAME = "a[href^='/']:not(:has(img, time))";
  const LOGIN = "a[href^='/accounts/login']";
  const COMMENT_LINK = "a[href*='/c/']:has(> time)";
  // The address of a comment, or of a reply to one. Unchecked for replies: from addresses that readers shared, 2026-11-29.
  const COMMENT_IDS = /\/c\/(\d+)(?:\/r\/(\d+))?/;
  const BUTTONS = "button, [role='button'], form, textarea";
  // One post of the feed, or over a profile; and the page of one post.
  const WHOLE = "article, [role='dialog'], main";
  const POST_PAGE = /^\/(?:[\w.]+\/)?(?:p|reel)\/([\w-]+)/;

  /** @param {string} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address, page.href);
    const [, name = ""] = /^\/([\w.]+)\/?$/.exec(url?.hostname === page.hostname ? url.pathname : "") ?? [];
    return name && !RESERVED.has(name.toLowerCase()) ? humankind.accounts.account("instagram", name) : null;
  }

  /** @param {Element | null | undefined} link @returns {string | null} a handle */
  const handleOf = (link) => accountOf(link?.getAttribute("href") ?? "", location)?.handle ?? null;

  /** @param {Element} link @returns {boolean} false for a mention, which begins with "@", and for other links to accounts */
  const isName = (link) => {
    const label = link.querySelector("svg")?.textContent ?? "";
    return /^[\w.]{1,30}$/.test((link.textContent ?? "").replace(label, "").trim()) && handleOf(link) !== null;
  };

  /** @param {Element} root @returns {Element[]} */
  const namesIn = (root) => [...root.querySelectorAll(NAME)].filter(isName);

  /** @param {Element} one @param {Element} other @returns {boolean} true if `one` comes first in the page */
  const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  /** @param {Element} box @returns {boolean} true if it holds a picture that is neither an avatar nor an emoji in a text */
  const hasMedia = (box) =>
    [...box.querySelectorAll("img")].some((image) => !handleOf(image.closest("a")) && !image.closest("span[dir='auto']"));

  /**
   * The largest box around a name that holds nothing else: no second name, no photograph, no other post.
   * @param {Element} name
   * @returns {Element | null}
   */
  function boxOf(name) {
    let box = null;
    let around = name.parentElement;
    for (let level = 0; around && level < LEVELS; level += 1, around = around.parentElement) {
      if (around.matches(`${WHOLE}, ${BUTTONS}, ul, section`) || around.querySelector("hr, video, textarea") || hasMedia(around)) break;
      if ([...around.querySelectorAll(NAME)].some((other) => other !== name && isName(other))) break;
      box = around;
    }
    return box;
  }

  /** @param {Element} name @returns {Element | null} the box of a comment, which has an address of its own */
  function commentOf(name) {
    const box = boxOf(name);
    return box?.querySelector(COMMENT_LINK) ? box : null;
  }

  /**
   * The element around a whole post.
   * @param {Element} part
   * @returns {Element | null} null on pages of another kind
   */
  function wholeOf(part) {
    const whole = part.closest(WHOLE);
    return whole?.matches("main") && !POST_PAGE.test(location.pathname) ? null : whole;
  }

  /**
   * The link to the author of a whole post: the first name in it.
   * @param {Element | null} whole
   * @returns {Element | null} null if that is the name above a comment
   */
  function ownerOf(whole) {
    const first = (whole && [...whole.querySelectorAll(NAME)].find(isName)) ?? null;
    return first && commentOf(first) ? null : first;
  }

  /**
   * True for the author of a post, once, and for the authors of comments.
   * @param {Element} link
   */
  const isAuthorLink = (link) => isName(link) && (ownerOf(wholeOf(link)) === link || commentOf(link) !== null);

  /**
   * The words beside a name: the first box after it that holds no name, no time and no button, but a letter, a digit or an
   * emoji. What stands in one line with the time, such as "Edited", is the site's.
   * @param {Element} name
   * @returns {Element | null}
   */
  function wordsBeside(name) {
    const box = boxOf(name);
    const time = box?.querySelector("time");
    if (!box || !time) return null;
    const isWords = (/** @type {Element} */ each) => {
      const control = each.closest(`a, time, ${BUTTONS}`);
      const isInLine = isBefore(each, time) && each.parentElement?.contains(time);
      return (
        isBefore(name, each) &&
        !name.contains(each) &&
        !isInLine &&
        !(control && box.contains(control)) &&
        each.querySelector(`time, ${BUTTONS}`) === null &&
        namesIn(each).length === 0 &&
        /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(each.textContent ?? "")
      );
    };
    return [...box.querySelectorAll("h1, span, div[dir='auto']")].find(isWords) ?? null;
  }

  /**
   * The words of an author. Those of a whole post stand beside the second mention of its author's name where a post has a
   * head of its own, as in the feed: beside the first one are notes such as "Sponsored".
   * @param {Element} link
   * @returns {Element | null}
   */
  function wordsOf(link) {
    if (commentOf(link)) return wordsBeside(link);
    const whole = wholeOf(link);
    const handle = handleOf(link);
    if (!whole) return null;
    const isPage = whole.matches("main");
    const heading = isPage ? null : whole.querySelector("h1[dir='auto']");
    const names = namesIn(whole);
    const until = names.findIndex((name) => handleOf(name) !== handle || commentOf(name));
    const own = names.slice(isPage ? 0 : 1, until === -1 ? names.length : until);
    return heading ?? own.map(isPage ? wordsBeside : captionBeside).find((words) => words !== null) ?? null;
  }

  /** @param {Element} name @returns {Element | null} the words in the line that begins with a name, in the feed */
  const captionBeside = (name) => {
    const box = boxOf(name);
    const isWords = (/** @type {Element} */ each) =>
      isBefore(name, each) && !name.contains(each) && each.querySelector(`time, ${BUTTONS}`) === null && !each.closest(`a, time, ${BUTTONS}`);
    return box ? ([...box.querySelectorAll("span[dir='auto']")].find(isWords) ?? null) : null;
  };

  /**
   * The link around the time of a post or comment, or the time.
   * @param {Element} post
   * @returns {Element | null}
   */
  const timeOf = (post) =>
    post.matches(WHOLE)
      ? ([...post.querySelectorAll("time[datetime]")].find((time) => !time.closest("a[href*='/c/']")) ?? null)
      : post.querySelector(`${COMMENT_LINK} > time`);

  /** @param {Element} post @returns {string | null} */
  function addressOf(post) {
    const link = timeOf(post)?.closest("a")?.getAttribute("href");
    return link ?? (POST_PAGE.test(location.pathname) ? location.pathname : null);
  }

  /**
   * Author of the parent: of the comment that the address of a reply contains, else of the post.
   * @param {Element} comment
   * @returns {string | null} a handle
   */
  function repliedTo(comment) {
    const whole = wholeOf(comment);
    const [, parent, reply] = COMMENT_IDS.exec(addressOf(comment) ?? "") ?? [];
    if (!reply) return handleOf(ownerOf(whole));
    return handleOf(namesIn(whole ?? comment).find((name) => commentOf(name)?.querySelector(`a[href*='/c/${parent}/']:not([href*='/r/'])`)));
  }

  humankind.sites.instagram = {
    id: "instagram",
    checked: "2026-03",
    hosts: ["www.instagram.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/direct\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: NAME, isAuthorLink, name: ["span[dir='auto']", "span"] },
      // The heading of a profile page. The page's address names the account.
      {
        kind: "profile",
        tag: "h2",
        author: "main > div header h2",
        checked: "unchecked",
        name: ["span"],
        address: () => (accountOf(location.href, location) ? location.href : null),
      },
    ],

    post: {
      within: [WHOLE],
      frame: (link) => commentOf(link) ?? wholeOf(link),
      open: () => document.querySelector(LOGIN) !== null,
      closed: null,
      text: ["span[dir='auto']"],
      words: wordsOf,
      address: [],
      permalink: addressOf,
      time: [],
      createdAt: (post) => {
        const moment = new Date(timeOf(post)?.getAttribute("datetime") ?? "");
        return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
      },
      language: [],
      mention: "a[href^='/']:not([href^='/explore/'])",
      mentionedAccount: null,
      hasLineBreaks: true,
      quoted: null,
      elements: null,
      id: (post) => {
        const address = addressOf(post) ?? "";
        return COMMENT_IDS.exec(address)?.slice(1).findLast(Boolean) ?? POST_PAGE.exec(address)?.[1] ?? null;
      },
      reply: (post, addressed) =>
        post.matches(WHOLE)
          ? { is_reply: false, reply_to: null }
          : { is_reply: true, reply_to: addressed[0] ?? repliedTo(post) },
    },
  };
})();
