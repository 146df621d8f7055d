// @ts-check
// Hacker News: lists of stories and of comments (threads, favourites), stories with their comments, a person's page.
// Plain tables, no scripts.
// Checked against the page's markup of 2026-04 (facts on record) on 2026-11-23, and on pages saved in 2020 and 2026.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  /**
   * How deep a comment stands; 0 answers the story.
   * @param {Element} row
   * @returns {number}
   */
  const depth = (row) => Number(row.querySelector("td.ind")?.getAttribute("indent") ?? 0);

  /**
   * Who wrote what a comment answers: the nearest comment above that stands one step less deep, else the story.
   * @param {Element} comment
   * @returns {string | null} a handle
   */
  function answered(comment) {
    const level = depth(comment);
    let above = level > 0 ? comment.previousElementSibling : null;
    while (above && !(above.matches("tr.comtr") && depth(above) < level)) above = above.previousElementSibling;
    const link = (above ?? document.querySelector(".fatitem"))?.querySelector("a.hnuser");
    const who = humankind.sites.hackernews?.account(link?.getAttribute("href") ?? "", location);
    return who?.handle ?? null;
  }

  humankind.sites.hackernews = {
    id: "hackernews",
    checked: "2026-11-23",
    hosts: ["news.ycombinator.com"],
    paths: null,
    mark: null,
    hidden: null,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const handle = url?.pathname === "/user" ? url.searchParams.get("id") : null;
      return handle ? humankind.accounts.account("hackernews", handle) : null;
    },

    places: [{ kind: "post", tag: "a", author: "a.hnuser[href*='user?id=']", name: [] }],

    post: {
      within: ["tr.comtr", "tr.athing", "tr:has(> td.subtext)"],
      open: null,
      closed: null,
      text: [".commtext", ".titleline > a", ["a.storylink", "2020-07"]],
      address: [".age a[href]"],
      time: [".age[title]"],
      moment: null,
      language: [],
      mention: null,
      mentioned: null,
      flat: false,
      quoted: null,
      // A story is two rows: its title, and below it the line with its author.
      parts: (post) => {
        const title = post.matches("tr.athing") ? null : post.previousElementSibling;
        return title?.matches("tr.athing") ? [title, post] : [post];
      },
      id: (post) => post.getAttribute("id") ?? post.previousElementSibling?.getAttribute("id") ?? null,
      reply: (post) => {
        if (!post.querySelector(".commtext")) return { is_reply: false, reply_to: null };
        return { is_reply: true, reply_to: answered(post) };
      },
    },
  };
})();
