// @ts-check
// LinkedIn: feed, post page with comments, profiles of people (/in/) and of companies (/company/). Its class names are
// machine-made; component keys, test ids and addresses are what stays. Marks on record in working extensions of
// 2026-08, older names of the same things behind them; no live page could be tried on 2026-11-25.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const COMMENT = "[componentkey^='replaceableComment_urn']";
  const OLD_COMMENT = ".comments-comment-entity, .comments-comment-item";
  const POST = "[role='listitem'][componentkey^='expanded'], [role='listitem'][componentkey^='update-card-focus']";
  const OLD_POST = ".feed-shared-update-v2[data-urn]";
  const ANY = [COMMENT, OLD_COMMENT, POST, OLD_POST].join(",");
  const LINK = "a:is([href*='/in/'], [href*='/company/'])";
  const WORDS = "[data-testid='expandable-text-box'], .update-components-text, .comments-comment-item__main-content";

  /** @param {string | null} address @param {Location} page */
  function accountOf(address, page) {
    const url = humankind.accounts.parse(address ?? "", page.href);
    if (url?.hostname !== page.hostname) return null;
    const [, kind, written = ""] = /^\/(in|company)\/([^/]+)/.exec(url.pathname) ?? [];
    const name = humankind.accounts.decoded(written);
    // Letters of any script, as in the addresses of people who write with them; no unseen marks.
    if (!/^[\p{L}\p{M}\p{N}_-]{1,100}$/u.test(name)) return null;
    return humankind.accounts.account("linkedin", kind === "company" ? `company/${name}` : name);
  }

  /**
   * Who wrote a post or comment: the last picture of somebody before the words. Who shared or liked it stands above.
   * @param {Element} post
   * @returns {string | null} a handle
   */
  function writerOf(post) {
    const words = post.querySelector(WORDS);
    const links = [...post.querySelectorAll(LINK)].filter(
      (link) => !words || Boolean(link.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    const pictured = links.filter((link) => link.querySelector("img"));
    return accountOf((pictured.at(-1) ?? links.at(-1))?.getAttribute("href") ?? null, location)?.handle ?? null;
  }

  /** @param {Element} link */
  const isWriters = (link) => {
    const post = link.closest(ANY);
    if (!post || (link.textContent ?? "").trim() === "") return false;
    return accountOf(link.getAttribute("href"), location)?.handle === writerOf(post);
  };

  /**
   * What the page calls a post or comment; its number is a clock too.
   * @param {Element} post
   * @returns {string | null} digits
   */
  function numberOf(post) {
    const comment = /_urn:li:comment:\([^,]*,(\d{15,20})\)/.exec(post.getAttribute("componentkey") ?? "");
    if (comment) return comment[1] ?? null;
    const address = post.querySelector("a[href*='/feed/update/urn:li:']")?.getAttribute("href") ?? "";
    const named = `${post.getAttribute("data-urn") ?? ""} ${humankind.accounts.decoded(address)}`;
    return /urn:li:(?:activity|share|ugcPost):(\d{15,20})/.exec(named)?.[1] ?? null;
  }

  /** @param {Element} post @returns {string | null} RFC 3339 */
  function momentOf(post) {
    const number = numberOf(post);
    // The first 41 of its 64 bits are the milliseconds since 1970.
    const moment = new Date(number ? Number(BigInt(number) >> 22n) : Number.NaN);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * Whom a comment answers: whoever it names first, else the comment or the post around it.
   * @param {Element} comment
   * @param {string[]} mentions
   */
  function answered(comment, mentions) {
    const words = comment.querySelector(WORDS);
    const named = words?.querySelector(LINK);
    const begins = named && (words?.textContent ?? "").trim().startsWith((named.textContent ?? "").trim());
    if (begins && mentions[0]) return mentions[0];
    const key = comment.getAttribute("componentkey");
    let outer = comment.parentElement?.closest(ANY) ?? null;
    // One comment is several frames inside each other, all of one key.
    while (outer && key && outer.getAttribute("componentkey") === key) outer = outer.parentElement?.closest(ANY) ?? null;
    return outer ? writerOf(outer) : null;
  }

  humankind.sites.linkedin = {
    id: "linkedin",
    checked: "2026-08",
    hosts: ["www.linkedin.com"],
    paths: null,
    mark: null,
    hidden: /^\/messaging\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(${ANY}) ${LINK}`, only: isWriters, name: ["p", "span[aria-hidden='true']", "span"] },
      // A profile's heading; the address says whose page it is.
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
      // For connections or a group only: the globe of public posts is another picture.
      closed: "svg:is([id^='people-'], [id^='group-'], [data-test-icon^='people-'], [data-test-icon^='group-'])",
      text: [
        "[componentkey^='feed-commentary'] [data-testid='expandable-text-box']",
        "[data-testid='expandable-text-box']",
        [".update-components-text", "2025-06"],
        [".comments-comment-item__main-content", "2025-06"],
      ],
      address: ["a[href*='/feed/update/urn:li:']"],
      time: [],
      moment: momentOf,
      language: [],
      mention: LINK,
      mentioned: null,
      flat: false,
      quoted: "[componentkey^='feed-original-share-description']",
      parts: null,
      id: numberOf,
      reply: (post, mentions) => {
        const isComment = post.matches(`${COMMENT}, ${OLD_COMMENT}`);
        return { is_reply: isComment, reply_to: isComment ? answered(post, mentions) : null };
      },
    },
  };
})();
