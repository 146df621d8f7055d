// @ts-check
// The server's own welcome page: sample posts by invented people, so that a new reader sees badges at once. A community's
// server, which has a name of its own, is recognised by the posts.
// Source: server/web/templates/welcome.html, checked on 2026-11-23.
"use strict";
globalThis.humankind.sites.welcome = {
  id: "welcome",
  checked: "2026-11-23",
  hosts: ["127.0.0.1", "localhost"],
  paths: /^\/welcome\/?$/,
  detect: "section[aria-labelledby='samples'] article.post[data-post-id]",
  privatePaths: null,

  account: (address, page) => {
    const { accounts } = globalThis.humankind;
    const url = accounts.parse(address, page.href);
    const isHere = url?.origin === page.origin && url.pathname === "/welcome";
    return isHere ? accounts.account("sample", accounts.decoded(url.hash.slice(1))) : null;
  },

  places: [{ kind: "post", tag: "a", author: "article.post a.author[rel~='author'][href*='#']", name: [] }],

  post: {
    within: ["article.post[data-post-id]"],
    open: null,
    closed: null,
    text: [".text", "p"],
    address: [],
    time: ["time[datetime]"],
    createdAt: null,
    language: ["[lang]"],
    mention: "a[href^='/welcome#']",
    mentionedAccount: null,
    hasLineBreaks: false,
    quoted: null,
    elements: null,
    id: (post) => post.getAttribute("data-post-id"),
    reply: () => ({ is_reply: null, reply_to: null }),
  },
};
