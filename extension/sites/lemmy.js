// @ts-check
// Lemmy's own web pages: lists of posts, a post with its tree of comments, a person's page. Read in lemmy-ui's source
// of 0.19 and 1.0 on 2026-11-25; no live page was tried.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "article.comment-node";
  const LISTING = ".post-listing";
  const CONTAINER = "article.post-container:not(.post-listing *)"; // 1.0 has these alone in its lists
  const POST = `${LISTING}, ${CONTAINER}`;
  const PERSON = "a.person-listing[href*='/u/']";

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname, "lemmy", "lemmy");

  /**
   * Who wrote what a comment answers: the comment whose branch it stands on, else the post of the page.
   * @param {Element} comment
   */
  function answered(comment) {
    const branch = comment.closest("li.comment")?.parentElement?.closest("li.comment");
    const above = branch?.querySelector(`:scope > ${COMMENT}`) ?? document.querySelector(POST);
    const who = accountOf(above?.querySelector(PERSON)?.getAttribute("href") ?? "", location);
    return who ? humankind.accounts.named(who) : null;
  }

  /**
   * Posts and comments are numbered apart, hence the word before a post's number; the server writes it so too.
   * @param {Element} post
   */
  function numbered(post) {
    if (post.matches(COMMENT)) return null;
    const link = post.querySelector(".post-name a[href^='/post/'], .post-title a[href^='/post/']")?.getAttribute("href");
    const where = link ?? (document.querySelector(POST) === post ? location.pathname : "");
    const number = /^\/post\/(\d+)/.exec(where)?.[1];
    return number ? `post-${number}` : null;
  }

  humankind.sites.lemmy = {
    id: "lemmy",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    mark: ".lemmy-site",
    hidden: /^\/(?:inbox|notifications|private_message|create_private_message)\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${COMMENT}, ${POST}) ${PERSON}`, name: [] },
      { kind: "profile", tag: "a", author: `.person-profile ${PERSON}:not(${COMMENT} *, .post-listing *, .post-container *)`, name: [] },
    ],

    post: {
      within: [COMMENT, LISTING, CONTAINER],
      open: null,
      // What its author or a moderator took away.
      closed: ".comment-content.text-muted",
      text: [".comment-content .md-div", "#postContent .md-div", ".md-div", ".post-name", [".post-title a", "2026-08"]],
      address: ["a[href^='/comment/']", ".post-name a[href^='/post/']", [".post-title a[href^='/post/']", "2026-08"]],
      time: ["time[datetime]"],
      moment: null,
      language: [],
      mention: "a[href*='/u/']",
      mentioned: null,
      flat: false,
      quoted: null,
      parts: null,
      // Only the author's own server knows a post by the number that its own pages give it.
      id: (post) => {
        const isLocal = !(post.querySelector(PERSON)?.getAttribute("href") ?? "@").includes("@");
        return isLocal ? (/^comment-(\d+)$/.exec(post.id)?.[1] ?? numbered(post)) : null;
      },
      reply: (post) => (post.matches(COMMENT) ? { is_reply: true, reply_to: answered(post) } : { is_reply: false, reply_to: null }),
    },
  };
})();
