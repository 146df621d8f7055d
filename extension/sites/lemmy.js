// @ts-check
// Lemmy's web pages: lists of posts, a post with its comment tree, and user pages.
// Source: lemmy-ui 0.19 and 1.0, read on 2026-11-25, https://github.com/LemmyNet/lemmy-ui; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "article.comment-node";
  const LISTING = ".post-listing";
  const CONTAINER = "article.post-container:not(.post-listing *)"; // the only frame in lists of version 1.0
  const POST = `${LISTING}, ${CONTAINER}`;
  const PERSON = "a.person-listing[href*='/u/']:not(.md-div *)";

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname, "lemmy", "lemmy");

  /**
   * Author of the parent: of the comment one branch up; else of the post, on the page of a post with all of its comments.
   * Lists show other posts beside comments, and the page of one comment not what that replies to.
   * @param {Element} comment
   */
  function repliedTo(comment) {
    const branch = comment.closest("li.comment")?.parentElement?.closest("li.comment");
    const post = /^\/post\/\d+\/?$/.test(location.pathname) ? document.querySelector(POST) : null;
    const parent = branch?.querySelector(`:scope > ${COMMENT}`) ?? post;
    const who = accountOf(parent?.querySelector(PERSON)?.getAttribute("href") ?? "", location);
    return who ? humankind.accounts.named(who) : null;
  }

  /**
   * Posts and comments have separate numbers, so a post's id gets a prefix, as in the server's reader.
   * @param {Element} post
   */
  function postId(post) {
    if (post.matches(COMMENT)) return null;
    const link = post.querySelector(".post-name a[href^='/post/'], .post-title a[href^='/post/']")?.getAttribute("href");
    const path = link ?? (document.querySelector(POST) === post ? location.pathname : "");
    const number = /^\/post\/(\d+)/.exec(path)?.[1];
    return number ? `post-${number}` : null;
  }

  humankind.sites.lemmy = {
    id: "lemmy",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: ".lemmy-site",
    privatePaths: /^\/(?:inbox|notifications|private_message|create_private_message)\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${COMMENT}, ${POST}) ${PERSON}`, name: [] },
      { kind: "profile", tag: "a", author: `.person-profile ${PERSON}:not(${COMMENT} *, .post-listing *, .post-container *)`, name: [] },
    ],

    bio: { name: ".person-profile *", words: ".person-profile .align-items-center > .md-div" },

    post: {
      within: [COMMENT, LISTING, CONTAINER],
      open: null,
      // Removed by its author or a moderator.
      closed: ".comment-content.text-muted",
      // Posts in private communities (1.0) and in those for local people only (0.19) have no mark. They are shown only to
      // people who have signed in.
      signedIn: "a:is([href^='/settings'], [href^='/inbox'], [href^='/notifications'], [href^='/create_private_message']), #dropdownUser",
      text: [".comment-content .md-div", ".postContent .md-div", "#postContent .md-div", ".post-name", [".post-title a", "2026-08"]],
      address: ["a[href^='/comment/']", ".post-name a[href^='/post/']", [".post-title a[href^='/post/']", "2026-08"]],
      time: ["time[datetime]"],
      createdAt: null,
      language: [],
      mention: "a[href*='/u/']",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      // What a linked page says about itself, below the post.
      asides: ".post-metadata-card",
      elements: null,
      // Numbers are local to a server, so they are valid ids only for local authors.
      id: (post) => {
        const isLocal = !(post.querySelector(PERSON)?.getAttribute("href") ?? "@").includes("@");
        return isLocal ? (/^comment-(\d+)$/.exec(post.id)?.[1] ?? postId(post)) : null;
      },
      reply: (post) => (post.matches(COMMENT) ? { is_reply: true, reply_to: repliedTo(post) } : { is_reply: false, reply_to: null }),
    },
  };
})();
