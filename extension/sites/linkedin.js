// @ts-check
// LinkedIn: feed, post page with comments, and the profiles of people (/in/) and companies (/company/). Class names are
// generated, so the selectors use component keys, test ids and addresses; older names follow as fallbacks.
// Source: selectors of working extensions of 2026-08; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "[componentkey^='replaceableComment_urn']";
  const OLD_COMMENT = ".comments-comment-entity, .comments-comment-item";
  const POST = "[role='listitem'][componentkey^='expanded'], [role='listitem'][componentkey^='update-card-focus']";
  const OLD_POST = ".feed-shared-update-v2[data-urn]";
  const ANY = [COMMENT, OLD_COMMENT, POST, OLD_POST].join(",");
  const LINK = "a:is([href*='/in/'], [href*='/company/'])";
  const TEXT = "[data-testid='expandable-text-box'], .update-components-text, .comments-comment-item__main-content";

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
   * The author of a post or comment: the last account with a picture before the text. Whoever shared or liked it
   * comes earlier.
   * @param {Element} post
   * @returns {string | null} a handle
   */
  function authorOf(post) {
    const text = post.querySelector(TEXT);
    const links = [...post.querySelectorAll(LINK)].filter(
      (link) => !text || Boolean(link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    const pictured = links.filter((link) => link.querySelector("img"));
    return accountOf((pictured.at(-1) ?? links.at(-1))?.getAttribute("href") ?? null, location)?.handle ?? null;
  }

  /** @param {Element} link */
  const isAuthorLink = (link) => {
    const post = link.closest(ANY);
    if (!post || (link.textContent ?? "").trim() === "") return false;
    return accountOf(link.getAttribute("href"), location)?.handle === authorOf(post);
  };

  /**
   * The numeric id of a post or comment. It also encodes the creation time.
   * @param {Element} post
   * @returns {string | null} digits
   */
  function idOf(post) {
    const comment = /_urn:li:comment:\([^,]*,(\d{15,20})\)/.exec(post.getAttribute("componentkey") ?? "");
    if (comment) return comment[1] ?? null;
    const address = post.querySelector("a[href*='/feed/update/urn:li:']")?.getAttribute("href") ?? "";
    const named = `${post.getAttribute("data-urn") ?? ""} ${humankind.accounts.decoded(address)}`;
    return /urn:li:(?:activity|share|ugcPost):(\d{15,20})/.exec(named)?.[1] ?? null;
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
   * @param {string[]} mentions
   */
  function repliedTo(comment, mentions) {
    const text = comment.querySelector(TEXT);
    const mention = text?.querySelector(LINK);
    const isFirst = mention && (text?.textContent ?? "").trim().startsWith((mention.textContent ?? "").trim());
    if (isFirst && mentions[0]) return mentions[0];
    const key = comment.getAttribute("componentkey");
    let outer = comment.parentElement?.closest(ANY) ?? null;
    // One comment is drawn as several nested elements with the same key.
    while (outer && key && outer.getAttribute("componentkey") === key) outer = outer.parentElement?.closest(ANY) ?? null;
    return outer ? authorOf(outer) : null;
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
      open: null,
      // The icons of posts for connections or a group. Public posts show a globe instead.
      closed: "svg:is([id^='people-'], [id^='group-'], [data-test-icon^='people-'], [data-test-icon^='group-'])",
      text: [
        "[componentkey^='feed-commentary'] [data-testid='expandable-text-box']",
        "[data-testid='expandable-text-box']",
        [".update-components-text", "2025-06"],
        [".comments-comment-item__main-content", "2025-06"],
      ],
      address: ["a[href*='/feed/update/urn:li:']"],
      time: [],
      createdAt: momentOf,
      language: [],
      mention: LINK,
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: "[componentkey^='feed-original-share-description']",
      elements: null,
      id: idOf,
      reply: (post, mentions) => {
        const isComment = post.matches(`${COMMENT}, ${OLD_COMMENT}`);
        return { is_reply: isComment, reply_to: isComment ? repliedTo(post, mentions) : null };
      },
    },
  };
})();
