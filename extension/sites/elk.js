// @ts-check
// Elk, a web client for Mastodon: elk.zone and other copies. Addresses contain the reader's server:
// /server/@name@other. Class names come from a utility CSS framework, so the selectors use roles and addresses.
// Source: the live app on 2026-11-23 and 2026-11-26, https://github.com/elk-zone/elk.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const CARD = "[aria-roledescription='status-card']";
  const DETAILS = "[aria-roledescription='status-details']";
  const HEADING = "[flex-wrap] > .content-rich[font-bold][text-xl]";
  const POST = `${CARD}, ${DETAILS}`;

  /**
   * The author of a post, as evidence names accounts.
   * @param {Element | null} post
   * @returns {string | null}
   */
  function authorOf(post) {
    const links = [...(post?.querySelectorAll("a[href*='/@']:has(.content-rich):has(p)") ?? [])];
    const link = links.find((one) => one.closest(POST) === post);
    const who = link ? humankind.sites.elk?.account(link.getAttribute("href") ?? "", location) : null;
    return who ? humankind.accounts.named(who) : null;
  }

  /**
   * Whom a post answers. "Replying to NAME" links to the answered post, whose author is known if it is on the page. In a
   * thread, and where the answered post is directly above, the line over a post is left out instead.
   * @param {Element} post
   * @returns {{is_reply: boolean | null, reply_to: string | null}}
   */
  function replyOf(post) {
    const label = [...post.querySelectorAll("a[title][href*='/status/']")].find(
      (link) => link.closest(POST) === post && link.closest(".status-body") === null,
    );
    if (label) {
      const id = label.getAttribute("href")?.split("/").at(-1) ?? "";
      const parent = document.getElementById(`status-${id}`);
      // A thread by one author has a sign of its own; it stands for other threads too in older versions.
      const name = post.querySelector("a[href*='/@'] > .content-rich")?.textContent?.trim() ?? "";
      const title = label.getAttribute("title") ?? "";
      const isOwn = label.querySelector("[i-ri-discuss-line]") !== null && name !== "" && title.includes(name);
      return { is_reply: true, reply_to: parent ? authorOf(parent) : isOwn ? authorOf(post) : null };
    }
    const posts = [...document.querySelectorAll(POST)].filter((one) => one.parentElement?.closest(POST) === null);
    const main = posts.find((one) => one.matches(DETAILS));
    const above = humankind.threadOrder.above(post, posts);
    // A reply has a line beside it, and a border over it unless it answers the post above.
    const isLined = post.querySelector(":scope > [pos^='absolute'] [border]") !== null;
    const border = post.querySelector(":scope > [bg-border]")?.getAttribute("h");
    if (!main) {
      const parent = isLined && border === "0" ? above : null;
      return { is_reply: isLined || null, reply_to: authorOf(parent) };
    }
    if (posts.indexOf(post) <= posts.indexOf(main)) return { is_reply: above ? true : null, reply_to: authorOf(above) };
    const isFirst = above === main;
    const parent = isFirst || (isLined && border === "1px") ? main : isLined && border === "0" ? above : null;
    return { is_reply: true, reply_to: authorOf(parent) };
  }

  humankind.sites.elk = {
    id: "elk",
    checked: "2026-11-23",
    hosts: ["elk.zone", "main.elk.zone"],
    paths: null,
    detect: "[aria-roledescription='status-card'], [aria-roledescription='status-details']",
    privatePaths: /^\/(?:[^/]+\/)?conversations\b/,
  
    account: (address, page) => {
      const { accounts } = humankind;
      const url = accounts.parse(address, page.href);
      if (!url) return null;
      if (url.hostname !== page.hostname) return accounts.federated(url.href, url.hostname);
      const [, server, path] = /^\/(?:([^/@]+\.[^/@]+)\/)?(@[^/]+)/.exec(url.pathname) ?? [];
      return path ? accounts.federated(`/${path}`, server ?? page.hostname) : null;
    },
  
    places: [
      // The author's link contains the name and the handle (a <p>); the link of whoever boosted has no handle.
      {
        kind: "post",
        tag: "a",
        author: "[aria-roledescription='status-details'] > a[href*='/@']",
        name: [".content-rich[font-bold]", ".content-rich"],
      },
      {
        kind: "post",
        tag: "a",
        author: "[aria-roledescription='status-card'] a[href*='/@']:has(> .content-rich):has(p)",
        name: [".content-rich"],
        outside: "[items-center] > span",
      },
      // People in lists, search results and notifications: the link contains the name and the handle.
      {
        kind: "profile",
        tag: "a",
        author: "a[href*='/@']:not([aria-roledescription] *):has(.content-rich):has(p)",
        isAuthorLink: (link) => {
          const who = humankind.sites.elk?.account(link.getAttribute("href") ?? "", location);
          const [name] = (link.querySelector("p")?.textContent ?? "").trim().slice(1).toLowerCase().split("@");
          return Boolean(who) && name === who?.handle.toLowerCase();
        },
        name: [".content-rich"],
        checked: "2026-11-26",
      },
      // The heading of a profile page, in a row with the account's labels. The page's address names the account.
      { kind: "profile", tag: "*", author: HEADING, name: [] },
    ],
  
    handleBeside: (heading) => heading.parentElement?.nextElementSibling?.querySelector("p")?.textContent?.trim() ?? null,

    bio: { name: HEADING, words: "[max-h-100] > .content-rich" },

    post: {
      within: ["[aria-roledescription='status-card']", "[aria-roledescription='status-details']"],
      open: null,
      // Elk marks posts that are not public with a lock or an @. Posts without a mark are public.
      closed: ["lock-line", "lock-fill", "at-line"]
        .map((icon) => `[class~='i-ri:${icon}'], [class~='i-ri-${icon}'], [i-ri\\:${icon}], [i-ri-${icon}]`)
        .join(", "),
      // A quoted post stands in the words of the other one, with its own name and words.
      text: [":scope .status-body .content-rich", ":scope .status-body"],
      address: ["a:has(> time)"],
      time: ["time[datetime]"],
      createdAt: null,
      language: [":scope .status-body [lang]"],
      mention: ".u-url, [rel~='mention'], .mention, a[href*='/@']",
      mentionedAccount: null,
      hasLineBreaks: false,
      // Elk wraps hashtags and mentions in boxes for its tooltips.
      inline: ".inline-block, .v-popper, p div",
      quoted: null,
      // A quoted post, and what stands in its place if it cannot be shown.
      asides: ".status-body > :is(blockquote[cite], [bg-card])",
      booster: (post) => post.querySelector(":scope > div:has(.status-boosted) a[href*='/@']:has(.content-rich)"),
      hasQuotesInside: true,
      elements: null,
      // The number is only valid on the reader's server; it is an id of the author's server if both are the same.
      id: (post, page) => {
        const time = [...post.querySelectorAll("a:has(> time)")].find((link) => link.closest(POST) === post);
        const address = post.matches(DETAILS) ? page.pathname : time?.getAttribute("href");
        const [, server, path, id] = /^\/([^/@]+)\/(@[^/@]+)\/(\w+)/.exec(address ?? "") ?? [];
        const who = path && server ? humankind.accounts.federated(`/${path}`, server) : null;
        return id && who && humankind.accounts.named(who) === authorOf(post) ? id : null;
      },
      // The mention of the answered author is left out of the text, so that its first mention is somebody else.
      reply: replyOf,
    },
  };
})();
