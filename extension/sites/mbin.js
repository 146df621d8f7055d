// @ts-check
// Mbin, and kbin before it: threads with comments, microblog posts with comments, and user pages.
// Source: the project's templates, read on 2026-11-25, https://github.com/MbinOrg/mbin; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // The last one is a post or a comment in a list of everything, which shortens its words.
  const FRAMES = "blockquote.comment, blockquote.post, article.entry, article.post";
  // In the words of a post, a mention looks like the name of an author, which can follow them.
  const PERSON = ":is(header, aside) a.user-inline[href*='/u/']:not(.content *)";

  /** People on other servers have the address `/u/@name@host`. @param {string} address @param {Location} page */
  const accountOf = (address, page) =>
    humankind.accounts.federated(address.replace("/u/@", "/u/"), page.hostname, "lemmy", "lemmy");

  /**
   * Author of the parent. A comment carries the number of its parent comment, or none if it replies to the post. Lists
   * show other posts beside comments.
   * @param {Element} comment
   */
  function repliedTo(comment) {
    const number = comment.getAttribute("data-subject-parent-value");
    const kind = /^(?:entry|post)-comment/.exec(comment.id)?.[0];
    const isOnePost = /^\/m\/[^/]+\/[tp]\/\d/.test(location.pathname);
    const post = isOnePost ? document.querySelector(kind === "post-comment" ? "blockquote.post" : "article.entry") : null;
    const parent = number ? document.getElementById(`${kind}-${number}`) : post;
    const who = accountOf(parent?.querySelector(PERSON)?.getAttribute("href") ?? "", location);
    return who ? humankind.accounts.named(who) : null;
  }

  humankind.sites.mbin = {
    id: "mbin",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "body:is([data-controller~='mbin'], [data-controller~='kbin'])",
    privatePaths: /^\/profile\/messages\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${FRAMES}) ${PERSON}`, name: [] },
      {
        kind: "profile",
        tag: "h1",
        author: ".user-main h1",
        name: ["a"],
        address: (heading) => heading.querySelector("a[href]")?.getAttribute("href") ?? location.href,
      },
    ],

    bio: { name: ".user-main h1", words: ".user-box .about > .content" },

    profile: (link) => {
      const labels = link.closest("header, aside, .user-main")?.querySelectorAll(".user-badge, h1 code") ?? [];
      return [...labels].some((label) => (label.textContent ?? "").trim().toLowerCase() === "bot") ? { declared_bot: true } : null;
    },

    post: {
      within: ["blockquote.comment", "blockquote.post", "article.entry", "article.post"],
      open: null,
      // Removed by its author or a moderator.
      closed: ".content > p.text-muted:only-child",
      // Posts for followers have no mark. They are shown only to people who have signed in.
      signedIn:
        "body[data-notifications-user-value]:not([data-notifications-user-value='']), " +
        "a:is([href$='/logout'], [href^='/settings/'], [href^='/profile/'], [href='/notifications']), body.subs-show, .login > .user-name",
      text: [".content:not(.short-desc)", "header > h1 > a", "header > h1", "header > h2 > a"],
      address: ["header a.link-muted[href]", "header > h2 > a[href]"],
      time: ["time[datetime]"],
      createdAt: null,
      language: [],
      mention: "a[href*='/u/'], a.mention",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: null,
      // Beside a title: its language, "18+", and the linked host. In the words: the first words of a post that they link to.
      // Below a post: a preview of what it links to.
      asides:
        "header small, header .badge, .entry__domain, .content div[class$='-inline'], .entry__preview, .post__preview, " +
        "[data-preview-target='container']",
      elements: null,
      // Numbers are local to this server.
      id: () => null,
      reply: (post) =>
        post.matches("blockquote.comment") ? { is_reply: true, reply_to: repliedTo(post) } : { is_reply: false, reply_to: null },
    },
  };
})();
