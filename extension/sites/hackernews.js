// @ts-check
// Hacker News: lists of stories and comments (threads, favourites), stories with their comments, and user pages.
// Plain HTML tables without scripts.
// Source: the page's markup of 2026-04, checked on 2026-11-23, and pages saved in 2020 and 2026.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /**
   * Depth of a comment; 0 is a direct reply to the story.
   * @param {Element} row
   * @returns {number}
   */
  const depth = (row) => Number(row.querySelector("td.ind")?.getAttribute("indent") ?? 0);

  /**
   * Author of the parent: the nearest earlier comment with a smaller depth; else of the story or comment at the top of the
   * page. What that one replies to itself is on another page, as is what the first comments of a second page reply to.
   * @param {Element} comment
   * @returns {string | null} a handle
   */
  function repliedTo(comment) {
    const level = depth(comment);
    let parent = level > 0 ? comment.previousElementSibling : null;
    while (parent && !(parent.matches("tr.comtr") && depth(parent) < level)) parent = parent.previousElementSibling;
    const top = document.querySelector(".fatitem");
    const author = parent ?? (level > 0 || top?.contains(comment) ? null : top);
    const link = author?.querySelector("a.hnuser");
    const who = humankind.sites.hackernews?.account(link?.getAttribute("href") ?? "", location);
    return who?.handle ?? null;
  }

  /**
   * True for a paragraph that is a quotation: in italics or between asterisks as a whole. Italics within a sentence are
   * the author's emphasis. The server's reader has the same rule: server/networks/readers/hackernews.py.
   * @param {Node[]} paragraph
   * @returns {boolean}
   */
  function isQuotation(paragraph) {
    /** @param {Node} node @returns {Element[]} */
    const italicsIn = (node) => (node instanceof Element ? [node, ...node.querySelectorAll("*")].filter((each) => each.tagName === "I") : []);
    const all = paragraph.map((node) => node.textContent ?? "").join("");
    const italics = paragraph.flatMap(italicsIn).map((each) => each.textContent ?? "");
    if (italics.some((text) => text.trim())) {
      const outside = italics.reduce((rest, text) => rest.replace(text, ""), all);
      return !/[\p{L}\p{N}]/u.test(outside);
    }
    const text = all.replace(/^[\s>"“”.…]+|[\s>"“”.…]+$/g, "");
    return /^\*[^*]+\*$/.test(text) && text.includes(" ");
  }

  /**
   * A copy of a comment with its quotations in `<blockquote>`. The first paragraph has no element of its own.
   * @param {Element} text
   * @returns {Element}
   */
  function markQuotations(text) {
    const copy = /** @type {Element} */ (text.cloneNode(true));
    const nodes = [...copy.childNodes];
    const firstBreak = nodes.findIndex((node) => node instanceof Element && node.matches("p, pre, .reply"));
    const opening = nodes.slice(0, firstBreak === -1 ? nodes.length : firstBreak);
    for (const paragraph of [opening, ...[...copy.querySelectorAll("p")].map((each) => [...each.childNodes])]) {
      const [start] = paragraph;
      if (!start || !isQuotation(paragraph)) continue;
      const quotation = document.createElement("blockquote");
      start.parentNode?.insertBefore(quotation, start);
      quotation.append(...paragraph);
    }
    return copy;
  }

  humankind.sites.hackernews = {
    id: "hackernews",
    checked: "2026-11-23",
    hosts: ["news.ycombinator.com"],
    paths: null,
    detect: null,
    privatePaths: null,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const handle = url?.pathname === "/user" ? url.searchParams.get("id") : null;
      return handle ? humankind.accounts.account("hackernews", handle) : null;
    },

    places: [{ kind: "post", tag: "a", author: "a.hnuser[href*='user?id=']", name: [] }],

    // A user page is a table: the name, when it was created, the karma, and the words "about" the user. Unchecked.
    bio: { name: "tr.athing > td:nth-child(2) > a", words: "tr:nth-child(4) > td:nth-child(2)" },

    post: {
      within: ["tr.comtr", "tr.athing", "tr:has(> td.subtext)"],
      open: null,
      closed: null,
      text: [".commtext", ".titleline > a", ["a.storylink", "2020-07"]],
      address: [".age a[href]"],
      time: [".age[title]"],
      createdAt: null,
      language: [],
      mention: null,
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      markQuotations,
      // A story is two table rows: the title, and below it the line with its author.
      // Rows stay; the words are in one cell.
      box: (post) => {
        const row = post.matches("tr.athing") ? post : (post.previousElementSibling ?? post);
        return [...row.querySelectorAll("td.default, td.title:has(.titleline)")].at(-1) ?? post;
      },
      elements: (post) => {
        const title = post.matches("tr:has(> td.subtext)") ? post.previousElementSibling : null;
        return title?.matches("tr.athing:not(.comtr)") ? [title, post] : [post];
      },
      id: (post) => post.getAttribute("id") ?? post.previousElementSibling?.getAttribute("id") ?? null,
      reply: (post) => {
        if (!post.querySelector(".commtext")) return { is_reply: false, reply_to: null };
        return { is_reply: true, reply_to: repliedTo(post) };
      },
    },
  };
})();
