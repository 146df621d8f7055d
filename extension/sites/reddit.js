// @ts-check
// Reddit's new and old pages: feeds, posts with comments, and profiles. The new pages are custom elements that carry
// their data as attributes and put names and text into slots, so no shadow root has to be opened.
// Source: selectors of working extensions of 2026-08 (new pages) and 2026-07 (old pages); not tried on the live site.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const OLD = ".thing[data-author]";
  const NEW = "shreddit-post, shreddit-comment";
  const IN_PROFILE = "shreddit-profile-comment";
  const PRIVATE = ["private", "gold_only", "employees_only"]
    .map((type) => `[data-subreddit-type='${type}'], [subreddit-type='${type}']`)
    .join(", ");
  // A post with all of its comments. Below the address of one comment, the first one shown may reply to one that is not.
  const WHOLE_THREAD = /^\/(?:(?:r|u|user)\/[^/]+\/)?comments\/\w+(?:\/[^/]*)?\/?$/;
  // Unchecked: marks of a reader who has signed in.
  const SIGNED_IN = "[user-logged-in='true'], #expand-user-drawer-button, a[href='/notifications'], a[href='/submit']";
  const USER = "[href*='/user/']:not([aria-hidden='true'], [tabindex='-1'], :has(img, svg, faceplate-img))";

  /**
   * @param {string | null | undefined} name
   * @returns {string | null} a handle
   */
  const handle = (name) => humankind.accounts.account("reddit", name ?? "")?.handle ?? null;

  /**
   * @param {Element | null | undefined} thing
   * @returns {string | null} the author's handle
   */
  const authorOf = (thing) => handle(thing?.getAttribute("author") ?? thing?.getAttribute("data-author"));

  /**
   * The author of a comment in the list of a person's comments: whose page it is. Other lists below that address, such
   * as saved comments, hold comments by others.
   * @returns {string | null} an address
   */
  const ownerOfComments = () => (/^\/u(?:ser)?\/[\w-]+(?:\/comments)?\/?$/.test(location.pathname) ? location.href : null);

  /**
   * Author of the parent: by the parent's id; on the old pages, which do not tell it, of the enclosing comment or, where all
   * comments are shown, of the post. In lists, the parent is on another page.
   * @param {Element} comment
   * @returns {string | null}
   */
  function repliedTo(comment) {
    const id = comment.getAttribute("parentid");
    if (id) return authorOf(/^t[13]_\w{1,20}$/.test(id) ? document.querySelector(`[thingid="${id}"], #${id}`) : null);
    const around = comment.parentElement?.closest("shreddit-comment, .thing.comment");
    const post = WHOLE_THREAD.test(location.pathname) ? document.querySelector("shreddit-post, #siteTable .thing.link") : null;
    return authorOf(around ?? post);
  }

  /**
   * @param {Element} post
   * @returns {string | null} RFC 3339
   */
  function momentOf(post) {
    const own = (/** @type {string} */ selector) =>
      [...post.querySelectorAll(selector)].find((found) => found.closest(`${NEW}, ${OLD}, ${IN_PROFILE}`) === post);
    const written =
      post.getAttribute("created-timestamp") ??
      post.getAttribute("created") ??
      own("faceplate-timeago[ts]")?.getAttribute("ts") ??
      own("time[datetime]")?.getAttribute("datetime") ??
      "";
    // `2026-11-22T09:30:00.000000+0000`
    const moment = new Date(written.replace(/(\.\d{3})\d+/, "$1").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  humankind.sites["reddit"] = {
    id: "reddit",
    checked: "2026-07",
    hosts: ["www.reddit.com", "old.reddit.com", "reddit.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/(?:message|chat|mod|room)\b|^\/r\/[^/]+\/about\/(?:modqueue|reports|spam)/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const isHere = url && humankind.sites["reddit"]?.hosts.includes(url.hostname);
      const [, name] = isHere ? (/^\/u(?:ser)?\/([\w-]+)(?:\/|$)/.exec(url.pathname) ?? []) : [];
      return name ? humankind.accounts.account("reddit", name) : null;
    },

    places: [
      { kind: "post", tag: "a", author: `shreddit-comment [slot='commentMeta'] a${USER}`, name: [] },
      { kind: "post", tag: "a", author: `shreddit-comment [noun='comment_author'] a${USER}`, name: [] },
      { kind: "post", tag: "a", author: `shreddit-post :is([slot='authorName'], [slot='credit-bar']) a${USER}`, name: [] },
      { kind: "post", tag: "a", author: `shreddit-post .author-hovercard-trigger a${USER}`, name: [] },
      { kind: "post", tag: "a", author: `${OLD} .tagline a.author[href*='/user/']`, name: [] },
      // A person's comments on their own page, which do not name them again.
      { kind: "post", tag: IN_PROFILE, author: IN_PROFILE, checked: "2026-11-26", name: [], address: ownerOfComments, unbadged: true },
      // The heading of a user page. On other pages the address names nobody.
      { kind: "profile", tag: "h1", author: "main h1:not([slot], shreddit-post h1)", checked: "unchecked", name: [] },
      { kind: "profile", tag: "h1", author: ".side .titlebox h1:not(.redditname)", checked: "unchecked", name: [] },
    ],

    post: {
      within: [NEW, OLD, IN_PROFILE],
      // Reddit's own translations: the page then has `?tl=de`. Comments do not say for whom the community is; on a person's
      // page nothing else does, and only who has signed in is shown those in private communities.
      open: (post) =>
        !new URLSearchParams(location.search).has("tl") &&
        !(post.matches(IN_PROFILE) && document.querySelector(SIGNED_IN)) &&
        !(post.matches("shreddit-comment") && document.querySelector(`shreddit-post:is(${PRIVATE})`)),
      // The second line is advertisements.
      closed: `${PRIVATE}, [data-promoted='true'], shreddit-post[promoted]`,
      text: [
        "[slot='comment']",
        [`${IN_PROFILE} .md`, "2026-11-26"],
        "[slot='text-body'] [id$='-post-rtjson-content']",
        "[slot='text-body']",
        "[slot='title']",
        ".entry .usertext-body .md",
        ".entry a.title",
      ],
      address: [],
      permalink: (post) =>
        post.getAttribute("permalink") ?? post.getAttribute("data-permalink") ?? post.getAttribute("href")?.replace(/[?#].*/, "") ?? null,
      time: [],
      createdAt: momentOf,
      language: [],
      mention: "a[href*='/u/'], a[href*='/user/']",
      mentionedAccount: null,
      hasLineBreaks: false,
      author: (post) => (post.matches(IN_PROFILE) ? null : (authorOf(post) ?? "")),
      quoted: null,
      // Above a moderator's comment: "Moderator Announcement". In a post: the preview of a linked page or post.
      asides: "shreddit-mod-comment, .crosspost-preview, shreddit-embed, [slot='post-media-container'], [slot='thumbnail']",
      // A post draws its buttons in a shadow root, which stays as it is; in feeds it has a box around it.
      box: (post) => (post.matches("shreddit-post") ? post.closest("article") : null) ?? post,
      elements: null,
      id: (post) =>
        post.getAttribute("thingid") ??
        post.getAttribute("data-fullname") ??
        post.getAttribute("comment-id") ??
        post.getAttribute("id"),
      reply: (post) =>
        post.matches(IN_PROFILE)
          ? { is_reply: true, reply_to: null }
          : post.matches("shreddit-comment, .comment")
            ? { is_reply: true, reply_to: repliedTo(post) }
            : { is_reply: false, reply_to: null },
    },
  };
})();
