// @ts-check
// Mbin (and kbin before it): threads and their comments, microblog posts and theirs, a person's page. Read in the
// project's templates on 2026-11-25; no live page was tried.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const FRAMES = "blockquote.comment, blockquote.post, article.entry";
  const PERSON = "a.user-inline[href*='/u/']";

  /** Elsewhere's people stand at `/u/@name@host`. @param {string} address @param {Location} page */
  const accountOf = (address, page) =>
    humankind.accounts.federated(address.replace("/u/@", "/u/"), page.hostname, "lemmy", "lemmy");

  /**
   * Who wrote what a comment answers: the page notes the number of the comment above, none where it is the post.
   * @param {Element} comment
   */
  function answered(comment) {
    const parent = comment.getAttribute("data-subject-parent-value");
    const kind = /^(?:entry|post)-comment/.exec(comment.id)?.[0];
    const above = parent
      ? document.getElementById(`${kind}-${parent}`)
      : document.querySelector(kind === "post-comment" ? "blockquote.post" : "article.entry");
    const who = accountOf(above?.querySelector(PERSON)?.getAttribute("href") ?? "", location);
    return who ? humankind.accounts.named(who) : null;
  }

  humankind.sites.mbin = {
    id: "mbin",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    mark: "body:is([data-controller~='mbin'], [data-controller~='kbin'])",
    hidden: /^\/profile\/messages\b/,

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

    profile: (link) => {
      const marks = link.closest("header, aside, .user-main")?.querySelectorAll(".user-badge, h1 code") ?? [];
      return [...marks].some((mark) => (mark.textContent ?? "").trim().toLowerCase() === "bot") ? { declared_bot: true } : null;
    },

    post: {
      within: ["blockquote.comment", "blockquote.post", "article.entry"],
      open: null,
      // What its author or a moderator took away.
      closed: ".content > p.text-muted:only-child",
      text: [".content:not(.short-desc)", "header > h1", "header > h2 > a"],
      address: ["header a.link-muted[href]", "header > h2 > a[href]"],
      time: ["time[datetime]"],
      moment: null,
      language: [],
      mention: "a[href*='/u/'], a.mention",
      mentioned: null,
      flat: false,
      quoted: null,
      parts: null,
      // Its numbers are this server's own.
      id: () => null,
      reply: (post) =>
        post.matches("blockquote.comment") ? { is_reply: true, reply_to: answered(post) } : { is_reply: false, reply_to: null },
    },
  };
})();
