// @ts-check
// Facebook: feed, groups, pages, profiles, posts with comments and replies, and photos with comments. Class names are
// generated, so the selectors use roles, link addresses and the audience icon. Only posts that show the public globe are
// read. No page says when a post was made: the link around its age has no address until the pointer is over it.
// Source: selectors of working extensions of 2025-12 and four pages saved from 2023 to 2025; not tried on the live site.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // First path segments of Facebook's own pages, which cannot be handles.
  const RESERVED = new Set(
    (
      "ads business events friends gaming groups hashtag help home.php l.php login login.php marketplace me media " +
      "messages messenger notifications pages people permalink.php photo photo.php photos places plugins policies " +
      "privacy profile.php reel reels saved search settings share sharer stories story.php videos watch"
    ).split(" "),
  );
  const POSTS = ["[role='feed'] [aria-posinset], [aria-posinset][aria-describedby], [role='article'][aria-describedby]"];
  // Beside a photo: its owner, and comments. A chat has the same role, but no heading with a link.
  const PHOTO = "[role='complementary']:has(h2 a[href])";
  const POST = [...POSTS, PHOTO].join(", ");
  // Some readers get posts without any of these attributes: then, the smallest box with a name and a text.
  const UNMARKED = `div:not(:is(${POST}) *):has([data-ad-rendering-role='profile_name']):has([data-ad-rendering-role='story_message'])`;
  const COMMENT = "[role='article'][aria-label]:not([aria-posinset], [aria-describedby])";
  const POST_LINK = ["/posts/", "/permalink", "story_fbid="].map((part) => `a[href*='${part}']:not([href*='comment_id='])`).join(",");
  const MEMBER = "[href*='/groups/'][href*='/user/']";
  const NAME = `a[href]:not([aria-hidden='true'], [tabindex='-1'], [href*='/groups/']:not(${MEMBER}))`;
  const COMMENTER = "[href*='comment_id=']:has([dir='auto'])";
  const MESSAGES = ["[data-ad-rendering-role='story_message']", "[data-ad-comet-preview='message']", "[data-ad-preview='message']"];
  const MESSAGE = MESSAGES.join(", ");
  const TEXTS = [...MESSAGES, "div[dir='auto'][style*='text-align']", "div[lang] > div[dir='auto']"];
  const BYLINE = "[data-ad-rendering-role='profile_name']";
  const NAMES = [
    // The name above a comment. The picture beside it is a second link, hidden from the keyboard.
    `${COMMENT} ${NAME}:has(> span > span[dir='auto'], > span[dir='auto'])`,
    `${BYLINE} ${NAME}`,
    `:is(${POST}) :is(h2, h3, h4) ${NAME}`,
    `:is(${POST}) a${MEMBER}:not([aria-hidden='true'], [tabindex='-1'])`,
    // Who commented, where the comment has no role. What follows is not by the author of the post.
    `a${COMMENTER}:not([aria-hidden='true'], [tabindex='-1'])`,
  ];
  const PREVIEW = ["title", "description", "meta"].map((part) => `[data-ad-rendering-role='${part}']`).join(", ");
  // The globe icon: by its title in several languages, or by the start of its SVG path, whatever the language.
  const PUBLIC =
    "svg:is([title='Shared with Public'], [title='Shared with Public group'], [title='Mit Öffentlich geteilt'], " +
    "[title='Partagé avec Public'], [title='Compartido con: Público']), path[d^='M109.5 408.5c0 3.23']";

  /**
   * The account in a link's address.
   * @param {URL} url
   * @returns {string | null} the vanity name, or the numeric id where there is none
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
   * The permalink of a post or comment, which its time links to. Links of names carry an encoded comment id instead.
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
   * The id of a comment and of its parent. The permalink of a reply contains both.
   * @param {Element} comment
   * @returns {{own: string, parent: string | null} | null}
   */
  function thread(comment) {
    const query = linkOf(comment)?.searchParams;
    const top = query?.get("comment_id");
    const reply = query?.get("reply_comment_id");
    return top ? { own: reply ?? top, parent: reply ? top : null } : null;
  }

  /**
   * @param {Element | null | undefined} root
   * @returns {string | null} the handle of its author; null if the first name in it is that of a comment below it
   */
  function authorIn(root) {
    const link = [...(root?.querySelectorAll(NAMES.join(",")) ?? [])].find(isAuthorLink);
    if (link?.closest(COMMENT) && !root?.matches(COMMENT)) return null;
    return humankind.sites["facebook"]?.account(link?.getAttribute("href") ?? "", location)?.handle ?? null;
  }

  /**
   * The post that a comment belongs to, or the post itself.
   * @param {Element} post
   * @returns {Element | null}
   */
  const around = (post) =>
    post.matches(COMMENT) ? (post.parentElement?.closest(POST) ?? post.closest("[role='dialog']")) : post;

  /**
   * True for an author's name. A name above the line that Facebook marks as the author's, as in "Ben commented", is not, nor
   * is one in somebody's words.
   * @param {Element} link
   */
  function isAuthorLink(link) {
    if (link.closest(TEXTS.join(", "))) return false;
    if (link.matches(COMMENTER) && !link.closest(COMMENT)) return false;
    const post = link.closest(`${COMMENT}, ${POST}`);
    const byline = post?.querySelector(BYLINE);
    return !byline || byline.contains(link) || byline.compareDocumentPosition(link) === Node.DOCUMENT_POSITION_FOLLOWING;
  }

  /**
   * True for a link that does not begin its heading: the name before it is not a link. A group's name may come first.
   * @param {Element} link
   * @param {Element} heading
   */
  function isAfterWords(link, heading) {
    const before = document.createRange();
    before.setStart(heading, 0);
    before.setEndBefore(link);
    const content = before.cloneContents();
    for (const group of content.querySelectorAll(`a[href*='/groups/']:not(${MEMBER})`)) group.remove();
    return /\p{L}/u.test(content.textContent ?? "");
  }

  /**
   * False if between the author's name and the words stands another account's name: whoever wrote a post that the author
   * shared without a word. In a heading such as "Ada is with Ben", only the first wrote anything.
   * @param {Element} post
   */
  function isAuthorsOwn(post) {
    const isAfter = (/** @type {Element} */ one, /** @type {Element} */ other) =>
      Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    const find = (/** @type {string} */ selector) => [...post.querySelectorAll(selector)].filter((part) => !part.closest(COMMENT));
    const author = find(NAMES.join(",")).find(isAuthorLink);
    const words = author && TEXTS.flatMap((text) => find(text).find((each) => isAfter(author, each)) ?? [])[0];
    if (!words) return true;
    const handle = (/** @type {Element} */ link) => humankind.sites["facebook"]?.account(link.getAttribute("href") ?? "", location)?.handle;
    const heading = author.closest("h2, h3, h4");
    if (heading && isAfterWords(author, heading)) return false;
    return !find("a[href]").some(
      (link) =>
        isAfter(author, link) &&
        isAfter(link, words) &&
        !heading?.contains(link) &&
        !link.closest(TEXTS.join(", ")) &&
        (handle(link) ?? handle(author)) !== handle(author),
    );
  }

  /**
   * True if the globe is in the post's own header. The globe of a shared post comes after a second author's name; those
   * of a preview, a comment or an event below the words say nothing about the post. A comment is public if its post is.
   * @param {Element} post
   * @returns {boolean}
   */
  function isPublic(post) {
    const root = around(post);
    const globe = [...(root?.querySelectorAll(PUBLIC) ?? [])].find((icon) => !icon.closest(`${PREVIEW}, ${COMMENT}`));
    const words = root?.querySelector(MESSAGE);
    if (!root || !globe || words?.compareDocumentPosition(globe) === Node.DOCUMENT_POSITION_FOLLOWING) return false;
    const [author, ...others] = [...root.querySelectorAll(NAMES.join(","))].filter(isAuthorLink);
    // People whom the author is "with" stand in the same heading.
    const heading = author?.closest("h2, h3, h4");
    const other = others.find((name) => !heading?.contains(name));
    return !other || globe.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;
  }

  /**
   * The author that a comment replies to: of the parent comment, else of the post.
   * @param {Element} comment
   * @returns {string | null}
   */
  function repliedTo(comment) {
    const post = around(comment);
    const ids = thread(comment);
    if (!ids) return null;
    const { parent } = ids;
    if (!parent) return authorIn(post);
    const others = [...(post ?? document).querySelectorAll(COMMENT)];
    return authorIn(others.find((other) => thread(other)?.own === parent));
  }

  humankind.sites["facebook"] = {
    id: "facebook",
    checked: "2025-12",
    hosts: ["www.facebook.com", "facebook.com", "web.facebook.com", "m.facebook.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/(?:messages|marketplace\/inbox|friends)\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const isHere = url && humankind.sites["facebook"]?.hosts.includes(url.hostname);
      const name = isHere ? nameOf(url) : null;
      return name ? humankind.accounts.account("facebook", name) : null;
    },

    places: [
      ...NAMES.map((author) => ({ kind: /** @type {const} */ ("post"), tag: "a", author, isAuthorLink, name: [] })),
      { kind: "profile", tag: "h1", author: "[role='main'] h1", checked: "unchecked", name: [] },
    ],

    post: {
      within: [COMMENT, ...POSTS, [PHOTO, "2023"], [UNMARKED, "2025"]],
      open: (post) => isPublic(post) && (post.matches(COMMENT) || isAuthorsOwn(post)),
      // Advertisements. Unchecked: the link of the word "Sponsored".
      closed: "a[href*='/ads/about']",
      text: TEXTS,
      address: [],
      permalink: (post) => linkOf(post)?.href ?? null,
      time: [],
      createdAt: null,
      language: [],
      mention: "a[href*='facebook.com/']:not([href*='/l.php']), a[href^='/']",
      mentionedAccount: null,
      // External links pass through a redirect; internal links carry tracking parameters, which are removed.
      target: (url) => {
        if (/^lm?\.facebook\.com$/.test(url.hostname)) return humankind.accounts.parse(url.searchParams.get("u") ?? "");
        const kept = url.search.slice(1).split("&").filter((part) => !part.startsWith("__"));
        url.search = kept.join("&");
        return url;
      },
      hasLineBreaks: false,
      quoted: null,
      // The preview of a linked page.
      asides: PREVIEW,
      textFollowsName: true,
      elements: null,
      id: (post) => {
        if (post.matches(COMMENT)) return thread(post)?.own ?? null;
        const url = linkOf(post);
        const [, id] = /\/(?:posts|permalink)\/(?:[^/]+\/)?(pfbid\w+|\d+)/.exec(url?.pathname ?? "") ?? [];
        return id ?? url?.searchParams.get("story_fbid") ?? null;
      },
      reply: (post) =>
        post.matches(COMMENT) ? { is_reply: true, reply_to: repliedTo(post) } : { is_reply: false, reply_to: null },
    },

    // Only businesses, causes and public figures have `/pages/` addresses; personal profiles never do.
    profile: (link) => (/^(?:https:\/\/[^/]+)?\/pages\//.test(link.getAttribute("href") ?? "") ? { organisation: true } : null),
  };
})();
