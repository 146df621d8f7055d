// @ts-check
// LinkedIn: feed, post page with comments, and the profiles of people (/in/) and companies (/company/). Class names are
// generated, so the selectors use component keys and test ids; older names follow as fallbacks.
// Source: selectors of working extensions of 2026-08 and a feed saved in 2026-04. Post pages in the older layout, with
// `article.comments-comment-entity`, are on record of 2026; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "[componentkey^='replaceableComment_urn']";
  const OLD_COMMENT = ".comments-comment-entity, .comments-comment-item";
  const POST = "[role='listitem'][componentkey^='expanded']";
  const OLD_POST = ".feed-shared-update-v2[data-urn]";
  const ANY = [COMMENT, OLD_COMMENT, POST, OLD_POST].join(",");
  const LINK = "a:is([href*='/in/'], [href*='/company/'])";
  const TEXT = "[data-testid='expandable-text-box'], .update-components-text, .comments-comment-item__main-content";
  const SHARED = "[componentkey^='feed-original-share-description']";
  const GLOBE = "svg[id^='globe-']";
  // The icons of posts for connections or a group in the older layout, in its three ways to draw one.
  const CLOSED = ["people", "group"]
    .map((name) => `svg:is([id^='${name}'], [data-test-icon^='${name}']), li-icon[type^='${name}'], use[href^='#${name}']`)
    .join(", ");
  // Below each post of the feed. Its key holds the only number that tells which post it is.
  const TOOLS = /^([\w-]{4,64}={0,2})-replaceableCommentTools/;

  /** @param {string | null} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address ?? "", page.href);
    if (url?.hostname !== page.hostname) return null;
    const [, kind, written = ""] = /^\/(in|company)\/([^/]+)/.exec(url.pathname) ?? [];
    const name = humankind.accounts.decoded(written);
    // Letters of any script are allowed, invisible characters are not.
    if (!/^[\p{L}\p{M}\p{N}_-]{1,100}$/u.test(name)) return null;
    return humankind.accounts.account("linkedin", kind === "company" ? `company/${name}` : name);
  }

  /**
   * True for what belongs to the post itself, not to a comment below it. One comment is drawn as several nested elements
   * with the same key.
   * @param {Element} post
   * @param {Element} part
   * @returns {boolean}
   */
  function isOwn(post, part) {
    const around = part.closest(ANY);
    const key = around?.getAttribute("componentkey");
    return around === post || Boolean(key && key === post.getAttribute("componentkey"));
  }

  /** @param {Element} one @param {Element} other */
  const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  /**
   * The link to the author of a post or comment: the name after the last picture before the text. Whoever shared or liked
   * it comes earlier, and whoever the text mentions, its author included, comes later. If yet another name stands between
   * picture and text, it is not certain who wrote it.
   * @param {Element} post
   * @returns {Element | null}
   */
  function authorLink(post) {
    const text = [...post.querySelectorAll(TEXT)].find((each) => isOwn(post, each));
    const links = [...post.querySelectorAll(LINK)].filter(
      (link) => isOwn(post, link) && (!text || (isBefore(link, text) && !text.contains(link))),
    );
    const handles = links.map((link) => accountOf(link.getAttribute("href"), location)?.handle ?? null);
    const pictured = links.findLastIndex((link) => link.querySelector("img, figure") !== null);
    const author = handles.at(pictured);
    if (handles.slice(pictured).some((handle) => handle !== author)) return null;
    const isName = (/** @type {Element} */ link) => (link.textContent ?? "").trim() !== "";
    return (author && links.find((link, at) => at >= pictured && handles[at] === author && isName(link))) || null;
  }

  /** @param {Element} link */
  const isAuthorLink = (link) => {
    const post = link.closest(ANY);
    return post !== null && authorLink(post) === link;
  };

  /** @param {Element} post @returns {string | null} a handle */
  const authorOf = (post) => accountOf(authorLink(post)?.getAttribute("href") ?? null, location)?.handle ?? null;

  /**
   * The number in a component key: Base64 of a protobuf message with one field (1 or 2) that holds a message, whose
   * field 1 is a zigzag varint. Decoded for 7 posts saved in 2026-04; their ages agree.
   * @param {string} key
   * @returns {bigint | null}
   */
  function numberIn(key) {
    const letters = TOOLS.exec(key)?.[1]?.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "") ?? "";
    let bytes;
    try {
      bytes = [...atob(letters)].map((character) => character.charCodeAt(0));
    } catch {
      return null;
    }
    const [field, length, inner, ...rest] = bytes;
    const varint = rest.slice(0, (length ?? 0) - 1);
    const isComplete = varint.length > 0 && varint.length <= 10 && varint.every((byte, at) => byte > 127 === at < varint.length - 1);
    if ((field !== 0x0a && field !== 0x12) || inner !== 0x08 || !isComplete) return null;
    const value = varint.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 127), 0n);
    return (value >> 1n) ^ -(value & 1n);
  }

  /**
   * @param {Element} post
   * @returns {string | null} digits
   */
  function toolsId(post) {
    for (const tools of post.querySelectorAll("[componentkey*='-replaceableCommentTools']")) {
      const digits = String(numberIn(tools.getAttribute("componentkey") ?? "") ?? "");
      if (isOwn(post, tools) && /^\d{15,20}$/.test(digits)) return digits;
    }
    return null;
  }

  /**
   * The numeric id of a post or comment. It also encodes the creation time.
   * @param {Element} post
   * @returns {string | null} digits
   */
  function idOf(post) {
    const named = `${post.getAttribute("componentkey") ?? ""} ${post.getAttribute("data-id") ?? ""}`;
    const comment = /urn:li:comment:\([^,]*,(\d{15,20})\)/.exec(named);
    if (comment || post.matches(`${COMMENT}, ${OLD_COMMENT}`)) return comment?.[1] ?? null;
    const urn = /urn:li:(?:activity|share|ugcPost):(\d{15,20})/.exec(post.getAttribute("data-urn") ?? "");
    return urn?.[1] ?? toolsId(post);
  }

  /**
   * The address of a post. The pages do not link to it; the number in the key is an activity's.
   * @param {Element} post
   * @returns {string | null}
   */
  function addressOf(post) {
    const urn = /urn:li:(?:activity|share|ugcPost):\d{15,20}/.exec(post.getAttribute("data-urn") ?? "")?.[0];
    const id = urn || !post.matches(POST) ? null : toolsId(post);
    return urn ? `/feed/update/${urn}/` : id && `/feed/update/urn:li:activity:${id}/`;
  }

  /** @param {Element} post @returns {string | null} RFC 3339 */
  function momentOf(post) {
    const id = idOf(post);
    // All but the lowest 22 bits are milliseconds since 1970.
    const moment = new Date(id ? Number(BigInt(id) >> 22n) : Number.NaN);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * The account that a comment replies to: the one it begins with, else the author of the enclosing comment or post.
   * @param {Element} comment
   * @param {string[]} addressed
   */
  function repliedTo(comment, addressed) {
    if (addressed[0]) return addressed[0];
    let outer = comment.parentElement?.closest(ANY) ?? null;
    while (outer && isOwn(comment, outer)) outer = outer.parentElement?.closest(ANY) ?? null;
    return outer ? authorOf(outer) : null;
  }

  /**
   * True if a post shows who may see it, and that is everybody: each post of the feed has a globe then. The older layout
   * is known by the icons of other audiences only. A comment is public if its post is.
   * @param {Element} post
   */
  function isPublic(post) {
    const outer = post.matches(`${COMMENT}, ${OLD_COMMENT}`) ? post.closest(`${POST}, ${OLD_POST}`) : post;
    const ownPart = (/** @type {Element} */ part) => (!outer || isOwn(outer, part)) && !part.closest(SHARED);
    const marks = (/** @type {string} */ icon) => [...(outer ?? document).querySelectorAll(icon)].filter(ownPart);
    if (!outer?.matches(POST)) return marks(CLOSED).length === 0;
    // Below the words, a globe can be of an event or a link.
    const text = [...outer.querySelectorAll(TEXT)].find(ownPart);
    return marks(GLOBE).some((globe) => !text || isBefore(globe, text));
  }

  humankind.sites.linkedin = {
    id: "linkedin",
    checked: "2026-08",
    hosts: ["www.linkedin.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/messaging\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${ANY}) ${LINK}`, isAuthorLink, name: ["p", "span[aria-hidden='true']", "span"] },
      // The heading of a profile page. The page's address names the account.
      {
        kind: "profile",
        tag: "h1",
        author: "main h1",
        name: [],
        address: () => (/^\/(?:in|company)\/[^/]+\/?$/.test(location.pathname) ? location.href : null),
      },
    ],

    profile: (link) => {
      const address = link.getAttribute("href") ?? location.href;
      return accountOf(address, location)?.handle.startsWith("company/") ? { organisation: true } : null;
    },

    post: {
      within: [COMMENT, [OLD_COMMENT, "2025-06"], POST, [OLD_POST, "2025-06"]],
      open: isPublic,
      closed: null,
      text: [
        "[data-testid='expandable-text-box']",
        [".update-components-text", "2025-06"],
        [".comments-comment-item__main-content", "2025-06"],
      ],
      address: [],
      permalink: addressOf,
      time: [],
      createdAt: momentOf,
      language: [],
      mention: LINK,
      mentionedAccount: null,
      // Links to other sites pass through a redirect.
      target: (url) => {
        const isRedirect = url.hostname === location.hostname && /^\/(?:safety\/go|redir\/redirect)\b/.test(url.pathname);
        return isRedirect ? humankind.accounts.parse(url.searchParams.get("url") ?? "") : url;
      },
      hasLineBreaks: false,
      quoted: SHARED,
      elements: null,
      id: idOf,
      reply: (post, addressed) => {
        const isComment = post.matches(`${COMMENT}, ${OLD_COMMENT}`);
        return { is_reply: isComment, reply_to: isComment ? repliedTo(post, addressed) : null };
      },
    },
  };
})();
