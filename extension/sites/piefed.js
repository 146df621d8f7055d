// @ts-check
// PieFed's web pages: lists of posts, a post with its comment tree, and user pages.
// Source: the project's templates, read on 2026-11-25, https://codeberg.org/rimu/pyfedi; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = ".comment[id^='comment_']";
  const POST = ".post_full, .post_teaser";
  const PERSON = "a[href^='/u/']:not(:has(> img:only-child))";
  const AUTHOR = ".comment_author a[href^='/u/'], .author a[href^='/u/'], small a[href^='/u/'], .microblog_header a[href^='/u/']";

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname, "lemmy", "lemmy");

  /**
   * Author of the parent: of the enclosing comment, else of the page's post. The page of one comment does not show what that
   * replies to.
   * @param {Element} comment
   */
  function repliedTo(comment) {
    const post = /\/comment\/\d/.test(location.pathname) ? null : document.querySelector(".post_full");
    const parent = comment.parentElement?.closest(COMMENT) ?? post;
    const link = [...(parent?.querySelectorAll(AUTHOR) ?? [])].find((name) => name.closest(`${COMMENT}, ${POST}`) === parent);
    const who = accountOf(link?.getAttribute("href") ?? "", location);
    return who ? humankind.accounts.named(who) : null;
  }

  /**
   * Posts and comments have separate numbers, so a post's id gets a prefix, as in the server's reader.
   * @param {Element} post
   */
  function postId(post) {
    if (post.matches(COMMENT)) return null;
    const link = post.querySelector("a.post_teaser_title_a[href]")?.getAttribute("href");
    const number = /^\/post\/(\d+)/.exec(link ?? (post.matches(".post_full") ? location.pathname : ""))?.[1];
    return number ? `post-${number}` : null;
  }

  humankind.sites.piefed = {
    id: "piefed",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "a.skip-link[href='#outer_container']",
    privatePaths: /^\/chat\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `${COMMENT} .comment_author ${PERSON}`, name: [] },
      { kind: "post", tag: "a", author: `.post_teaser .author ${PERSON}`, name: [] },
      { kind: "post", tag: "a", author: `.post_full :is(small, .microblog_header) ${PERSON}`, name: [] },
      // The heading of a user page. The page's address names the account.
      {
        kind: "profile",
        tag: "h1",
        author: "h1:not(.post_title)",
        name: [],
        address: () => (/^\/u\/[^/]+\/?$/.test(location.pathname) ? location.href : null),
      },
    ],

    bio: { name: "h1", words: ".profile_bio" },

    post: {
      within: [COMMENT, POST],
      open: null,
      // Removed by its author or a moderator: a sentence in the reader's language stands in the place of the words.
      closed: ".comment_author .fe-delete",
      // Communities for local people only have no mark. They are shown only to people who have signed in.
      signedIn: "#navbarSupportedContent.authenticated, a:is([href='/notifications'], [href='/auth/logout'], [href='/user/settings'])",
      text: [".comment_body > [lang]", ".comment_body", ".post_body", "h1.post_title", "a.post_teaser_title_a"],
      address: [".comment_time a[href]", "a.post_teaser_title_a[href]"],
      time: ["time[datetime]"],
      createdAt: null,
      language: [".comment_body > [lang]", "h1[lang]", "h3[lang]"],
      mention: "a[href*='/u/']",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      // Beside a title: "nsfw", "AI". Below a post: what a linked page says about itself.
      asides: ".warning_badge, .user_flair, .mastodon-embed",
      elements: null,
      // Numbers are local to a server, so they are valid ids only for local authors.
      id: (post) => {
        const isLocal = !(post.querySelector(AUTHOR)?.getAttribute("href") ?? "@").includes("@");
        return isLocal ? (/^comment_(\d+)$/.exec(post.id)?.[1] ?? postId(post)) : null;
      },
      reply: (post) => (post.matches(COMMENT) ? { is_reply: true, reply_to: repliedTo(post) } : { is_reply: false, reply_to: null }),
    },
  };
})();
