// @ts-check
// Threads: feed, thread and profile. Class names are generated, so the selectors use one attribute and addresses.
// The pages do not mark private profiles, so text is read only on pages shown without a login: all of it is public.
// Source: selectors of working extensions of 2026-01; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const POST = "[data-pressable-container='true']";
  // Not a link in somebody's words.
  const LOGIN = `a:not(${POST} a):is([href^='/login'], [href^='https://www.threads.com/login'], [href^='https://www.threads.net/login'])`;
  const TEXT = "span[dir='auto']:not(a *, button *, [role='button'] *, :has(time))";

  /** @param {string | null | undefined} address @returns {{handle: string, code: string | null} | null} */
  function partsOf(address) {
    const path = humankind.accounts.parse(address ?? "", location.href)?.pathname ?? "";
    const [, handle, code = null] = /^\/@([\w.]+)(?:\/post\/([\w-]+))?(?:\/|$)/.exec(path) ?? [];
    return handle ? { handle: handle.toLowerCase(), code } : null;
  }

  /**
   * The permalink of a post, around its time. It names the author, whoever else the post mentions.
   * @param {Element | null} post
   */
  const addressOf = (post) => partsOf(post?.querySelector("a[href*='/post/']:has(time)")?.getAttribute("href"));

  /**
   * True if there are only posts between two posts. Words there, such as "Related threads", begin another section.
   * @param {Element} upper
   * @param {Element} lower
   */
  function areInOneSection(upper, lower) {
    const between = document.createRange();
    between.setStartAfter(upper);
    between.setEndBefore(lower);
    const content = between.cloneContents();
    for (const post of content.querySelectorAll(POST)) post.remove();
    return !content.textContent?.trim();
  }

  humankind.sites.threads = {
    id: "threads",
    checked: "2026-01",
    hosts: ["www.threads.com", "www.threads.net"],
    paths: null,
    detect: null,
    privatePaths: /^\/(?:messages|direct|inbox)\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const who = url?.hostname === page.hostname ? partsOf(address) : null;
      return who ? humankind.accounts.account("threads", who.handle) : null;
    },

    places: [
      {
        kind: "post",
        tag: "a",
        author: `${POST} a[href^='/@']:not([href*='/post/'], :has(img, svg, time))`,
        // A mention of the author in the author's own words begins with "@".
        isAuthorLink: (link) =>
          !link.textContent?.trim().startsWith("@") &&
          addressOf(link.closest(POST))?.handle === partsOf(link.getAttribute("href"))?.handle,
        name: [],
      },
      // The heading of a profile page. The page's address names the account.
      {
        kind: "profile",
        tag: "h1",
        author: "h1",
        name: ["span"],
        address: () => (partsOf(location.href)?.code === null ? location.href : null),
      },
    ],

    post: {
      within: [POST],
      open: () => document.querySelector(LOGIN) !== null,
      closed: null,
      // The text follows the line with the author and the time; whoever reposted is named above that line.
      text: [`${POST} :has(a[href*='/post/'] time) ~ div ${TEXT}`, TEXT],
      address: ["a[href*='/post/']:has(time)"],
      time: ["a[href*='/post/'] time[datetime]"],
      createdAt: null,
      language: [],
      mention: "a[href^='/@']",
      mentionedAccount: null,
      hasLineBreaks: true,
      textFollowsName: true,
      quoted: null,
      elements: null,
      id: (post) => addressOf(post)?.code ?? null,
      // The page does not mark replies. On a post's own page, the posts below it are replies to it or to each other.
      reply: (post) => {
        const mainPost = partsOf(location.href)?.code;
        const first = mainPost ? [...document.querySelectorAll(POST)].find((each) => addressOf(each)?.code === mainPost) : null;
        const isBelow = first && Boolean(first.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING);
        return { is_reply: isBelow && !first.contains(post) && areInOneSection(first, post) ? true : null, reply_to: null };
      },
    },
  };
})();
