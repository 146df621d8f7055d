// @ts-check
// Facebook: feed, groups, pages, profiles, posts with comments and replies. Class names are machine-made; the shape
// of links, roles and the picture that tells who may read a post are what stays. A post counts only where that
// picture is the globe. From marks on record in working extensions of 2025-12; not tried on the live site.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // First parts of Facebook's own addresses, which nobody can have as a name.
  const RESERVED = new Set(
    (
      "ads business events friends gaming groups hashtag help home.php l.php login login.php marketplace me media " +
      "messages messenger notifications pages people permalink.php photo photo.php photos places plugins policies " +
      "privacy profile.php reel reels saved search settings share sharer stories story.php videos watch"
    ).split(" "),
  );
  const POST = "[role='feed'] [aria-posinset], [aria-posinset][aria-describedby], [role='article'][aria-describedby]";
  const COMMENT = "[role='article'][aria-label]:not([aria-posinset], [aria-describedby])";
  const POST_LINK = ["/posts/", "/permalink", "story_fbid="].map((part) => `a[href*='${part}']:not([href*='comment_id='])`).join(",");
  const MEMBER = "[href*='/groups/'][href*='/user/']";
  const NAME = `a[href]:not([aria-hidden='true'], [tabindex='-1'], [href*='/groups/']:not(${MEMBER}))`;
  const NAMES = [
    // A comment's name; the picture beside it is a link that only the mouse reaches.
    `${COMMENT} ${NAME}:has(> span > span[dir='auto'], > span[dir='auto'])`,
    `:is(${POST}) [data-ad-rendering-role='profile_name'] ${NAME}`,
    `:is(${POST}) :is(h2, h3, h4) ${NAME}`,
    `:is(${POST}) a${MEMBER}:not([aria-hidden='true'], [tabindex='-1'])`,
  ];
  // The globe by its title in a few languages, and by the beginning of its outline, which no language changes.
  const PUBLIC =
    "svg:is([title='Shared with Public'], [title='Shared with Public group'], [title='Mit Öffentlich geteilt'], " +
    "[title='Partagé avec Public'], [title='Compartido con: Público']), path[d^='M109.5 408.5c0 3.23']";

  /**
   * The account a link names, by its shape.
   * @param {URL} url
   * @returns {string | null} a vanity name, or the number of who has none
   */
  function nameOf(url) {
    const id = url.pathname === "/profile.php" ? url.searchParams.get("id") : null;
    if (id) return /^\d{1,20}$/.test(id) ? id : null;
    const member = /^\/groups\/[^/]+\/user\/(\d{1,20})\/?$/.exec(url.pathname);
    const page = /^\/(?:people|pages)\/[^/]+\/(\d{1,20})\/?$/.exec(url.pathname);
    const [, number] = member ?? page ?? [];
    if (number) return number;
    const [, name] = /^\/([A-Za-z0-9.]{1,100})\/?$/.exec(url.pathname) ?? [];
    return name && !RESERVED.has(name.toLowerCase()) ? name : null;
  }

  /**
   * The link to a post or a comment itself, which its time bears. A name's link has the comment's number coded.
   * @param {Element} post
   * @returns {URL | null}
   */
  function linkOf(post) {
    const isComment = post.matches(COMMENT);
    for (const link of post.querySelectorAll(isComment ? "a[href*='comment_id=']" : POST_LINK)) {
      const url = humankind.accounts.parse(link.getAttribute("href") ?? "", location.href);
      if (url && (!isComment || /^\d+$/.test(url.searchParams.get("comment_id") ?? ""))) return url;
    }
    return null;
  }

  /**
   * Which comment this is; a reply's link names the comment above it too.
   * @param {Element} comment
   * @returns {{own: string, above: string | null} | null}
   */
  function thread(comment) {
    const names = linkOf(comment)?.searchParams;
    const top = names?.get("comment_id");
    const reply = names?.get("reply_comment_id");
    return top ? { own: reply ?? top, above: reply ? top : null } : null;
  }

  /**
   * @param {Element | null | undefined} root
   * @returns {string | null} the handle of the first author in it
   */
  function authorIn(root) {
    const link = root?.querySelector(NAMES.join(","));
    return humankind.sites["facebook"]?.account(link?.getAttribute("href") ?? "", location)?.handle ?? null;
  }

  /**
   * The post that a comment stands under, or the post itself.
   * @param {Element} post
   * @returns {Element | null}
   */
  const around = (post) =>
    post.matches(COMMENT) ? (post.parentElement?.closest(POST) ?? post.closest("[role='dialog']")) : post;

  /**
   * A post is open where the globe stands in its own head: that of a post it shares comes after another name.
   * A comment is as open as the post it stands under.
   * @param {Element} post
   * @returns {boolean}
   */
  function isOpen(post) {
    const root = around(post);
    const globe = root?.querySelector(PUBLIC);
    if (!root || !globe) return false;
    const [, other] = root.querySelectorAll(NAMES.join(","));
    return !other || globe.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;
  }

  /**
   * Whom a comment answers: the comment it names, else the post around it.
   * @param {Element} comment
   * @returns {string | null}
   */
  function answered(comment) {
    const post = around(comment);
    const named = thread(comment);
    if (!named) return null;
    const { above } = named;
    if (!above) return authorIn(post);
    const others = [...(post ?? document).querySelectorAll(COMMENT)];
    return authorIn(others.find((other) => thread(other)?.own === above));
  }

  humankind.sites["facebook"] = {
    id: "facebook",
    checked: "2025-12",
    hosts: ["www.facebook.com", "facebook.com", "web.facebook.com", "m.facebook.com"],
    paths: null,
    mark: null,
    hidden: /^\/(?:messages|marketplace\/inbox|friends)\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const isHere = url && humankind.sites["facebook"]?.hosts.includes(url.hostname);
      const name = isHere ? nameOf(url) : null;
      return name ? humankind.accounts.account("facebook", name) : null;
    },

    places: [
      ...NAMES.map((author) => ({ kind: /** @type {const} */ ("post"), tag: "a", author, name: [] })),
      { kind: "profile", tag: "h1", author: "[role='main'] h1", checked: "unchecked", name: [] },
    ],

    post: {
      within: [COMMENT, POST],
      open: isOpen,
      closed: null,
      text: [
        "[data-ad-rendering-role='story_message']",
        "[data-ad-comet-preview='message']",
        "[data-ad-preview='message']",
        "div[dir='auto'][style*='text-align']",
        "div[lang] > div[dir='auto']",
      ],
      address: [],
      permalink: (post) => linkOf(post)?.href ?? null,
      time: ["abbr[data-utime]"],
      moment: null,
      language: [],
      mention: "a[href*='facebook.com/']:not([href*='/l.php']), a[href^='/']",
      mentioned: null,
      // Links out go through Facebook, and its own carry marks of the reader's visit.
      target: (url) => {
        if (/^lm?\.facebook\.com$/.test(url.hostname)) return humankind.accounts.parse(url.searchParams.get("u") ?? "");
        const kept = url.search.slice(1).split("&").filter((part) => !part.startsWith("__"));
        url.search = kept.join("&");
        return url;
      },
      flat: false,
      quoted: null,
      follows: true,
      parts: null,
      id: (post) => {
        if (post.matches(COMMENT)) return thread(post)?.own ?? null;
        const url = linkOf(post);
        const [, id] = /\/(?:posts|permalink)\/(?:[^/]+\/)?(pfbid\w+|\d+)/.exec(url?.pathname ?? "") ?? [];
        return id ?? url?.searchParams.get("story_fbid") ?? null;
      },
      reply: (post) =>
        post.matches(COMMENT) ? { is_reply: true, reply_to: answered(post) } : { is_reply: false, reply_to: null },
    },

    // Only businesses, causes and public figures have `/pages/` addresses; people and group members never do.
    profile: (link) => (/^(?:https:\/\/[^/]+)?\/pages\//.test(link.getAttribute("href") ?? "") ? { organisation: true } : null),
  };
})();
