// @ts-check
// X (Twitter): timelines, threads, profiles, lists, search, notifications, quoted posts and hover cards; and the other
// page that X shows without a login since May 2026. Class names are generated, so the selectors use test ids and
// addresses. x_responses.js reads the responses behind the page.
// Source: selectors of working extensions of 2026-08, pages saved from 2022 to 2026-02, and one of the page without a
// login (2026-11); not tried on the live site.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // First path segments of X's own pages, which cannot be handles.
  const RESERVED = new Set(
    "compose explore hashtag home i intent jobs lists login logout messages notifications search settings share signup tos privacy".split(" "),
  );
  const LINK = "a[href]:not([tabindex='-1'], [aria-hidden='true'], [href*='/status/'])";
  // The link around the name. It may hold a picture too: that of the organisation which the author belongs to.
  const NAME = `${LINK}:has([dir])`;
  const QUOTED = "[role='link']:not(a)";
  const PUBLIC_POST = "article[data-tweet-id]";
  // Around a display name and a handle. What surrounds a mention is the same, with one link in it.
  const PUBLIC_NAMES = "[data-slot='hover-card-trigger']:not(a):has(> :nth-child(2) a[href], a[href] ~ a[href])";
  const PUBLIC_NAME = `${PUBLIC_POST} a[href]:not([href*='/status/'], :has(img), div[dir='auto'] *)`;
  const TIME = "a[href*='/status/']:has(> time)";
  const SUBSCRIBERS = ":is([data-testid='icon-subscriber'], [data-icon='icon-subscriber'])";
  // The same as a plain label, in the languages of this extension. From X's translations as readers quote them, 2026-11-28; unchecked.
  const SUBSCRIBERS_LABEL = new RegExp(
    "^(?:(?:only )?subscribers(?: only)?|(?:nur )?abonnenten|(?:sólo |solo )?(?:suscriptores|para suscriptores)|(?:réservé aux )?abonnés|" +
      "(?:solo )?(?:abbonati|iscritti|per abbonati)|(?:alleen )?(?:abonnees|voor abonnees)|(?:tylko )?(?:subskrybenci|dla subskrybentów)|" +
      "(?:somente |só )?(?:assinantes|inscritos|para assinantes|para inscritos)|(?:только )?(?:подписчики|для подписчиков)|" +
      "(?:лише |тільки )?(?:підписники|передплатники|для підписників|для передплатників)|サブスクライバー(?:限定|のみ)?|" +
      "(?:仅限?|僅限)?(?:订阅者|訂閱者)(?:专属|專屬)?|(?:للمشتركين(?: فقط)?|المشتركون(?: فقط)?))$",
    "i",
  );
  // What people write or choose themselves, and previews of pages.
  const OWN_WORDS = `a, [data-testid='User-Name'], [data-testid='tweetText'], [data-testid='twitterArticleRichTextView'], [data-testid^='card.']`;
  const POST_PAGE = /^\/\w+\/status\/\d/;
  const FIRST_SNOWFLAKE_MS = 1288834974657n; // post ids count from this moment

  /**
   * True for a post that says, by its icon or its label, that it is for subscribers. A quoted post says it of itself.
   * @param {Element} post
   */
  const isForSubscribers = (post) =>
    [...post.querySelectorAll(`${SUBSCRIBERS}, span, div[dir]`)].some((part) => {
      const quote = part.closest(QUOTED);
      if (quote && post.contains(quote)) return false;
      if (part.matches(SUBSCRIBERS)) return true;
      return part.childElementCount === 0 && !part.closest(OWN_WORDS) && SUBSCRIBERS_LABEL.test((part.textContent ?? "").trim());
    });

  /**
   * The handle in the second line of a name, for places where X shows `@ada` without a link.
   * @param {Element} names
   * @returns {string | null} an address
   */
  function addressOf(names) {
    const line = names.querySelector(":scope > div:nth-child(2)");
    const parts = [...(line?.querySelectorAll("span") ?? [])].map((part) => (part.textContent ?? "").trim());
    const handle = parts.find((part) => /^@\w{1,15}$/.test(part));
    return handle ? `/${handle.slice(1)}` : null;
  }

  /** @param {Element} post @returns {Element | null} the link around its time; a quoted post's time is not a link of it */
  const timeLink = (post) => [...post.querySelectorAll(TIME)].find((link) => !post.contains(link.closest(QUOTED))) ?? null;

  /**
   * @param {Element} post
   * @returns {{handle: string, id: string} | null}
   */
  function statusOf(post) {
    const number = post.getAttribute("data-tweet-id") ?? "";
    const link = timeLink(post) ?? (/^\d{1,20}$/.test(number) ? post.querySelector(`a[href$='/status/${number}']`) : null);
    const [, handle = "", id = ""] = /\/(\w{1,15})\/status\/(\d{1,20})(?:[/?#]|$)/.exec(link?.getAttribute("href") ?? "") ?? [];
    return id ? { handle: handle.toLowerCase(), id } : null;
  }

  /**
   * When a post without a `<time>` was made: its id says it.
   * @param {Element} post
   * @returns {string | null} RFC 3339
   */
  function momentOf(post) {
    const id = timeLink(post) ? null : statusOf(post)?.id;
    const moment = new Date(id ? Number((BigInt(id) >> 22n) + FIRST_SNOWFLAKE_MS) : Number.NaN);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * On the page without a login: the display name of the author whom the post's own address names, or of a quoted one.
   * The second link beside it holds the handle; other names, such as in a mention, look the same.
   * @param {Element} link
   */
  function isPublicName(link) {
    const post = link.closest(`${QUOTED}, ${PUBLIC_POST}`);
    const handle = (/** @type {Element | null} */ each) => humankind.sites["x"]?.account(each?.getAttribute("href") ?? "", location)?.handle;
    const author = post?.matches(PUBLIC_POST) ? statusOf(post)?.handle : handle(link);
    const names = [...(post?.querySelectorAll(PUBLIC_NAME) ?? [])];
    return author !== undefined && names.find((each) => handle(each) === author) === link;
  }

  /**
   * True on the page without a login if another handle, without a link, stands above the first words: they are quoted.
   * @param {Element} post
   */
  function isQuoteAlone(post) {
    const words = post.matches(PUBLIC_POST) ? post.querySelector("div[dir='auto']:not(a *, button *)") : null;
    const author = statusOf(post)?.handle;
    return [...(words ? post.querySelectorAll("span, div") : [])].some((part) => {
      const [, handle] = /^@(\w{1,15})$/.exec(part.childElementCount === 0 ? (part.textContent ?? "").trim() : "") ?? [];
      const isAbove = words?.compareDocumentPosition(part) === Node.DOCUMENT_POSITION_PRECEDING;
      return handle && isAbove && !part.closest("a, div[dir='auto']") && handle.toLowerCase() !== author;
    });
  }

  /**
   * Reply information from a post's position on a thread page. Above the main post, each post replies to the one before
   * it. Below it, every post replies to someone in the thread, until a heading starts another section.
   * @param {Element} post
   * @returns {{is_reply: boolean | null, reply_to: string | null}}
   */
  function positionInThread(post) {
    const unknown = { is_reply: null, reply_to: null };
    const [, mainPost] = /\/status\/(\d+)/.exec(location.pathname) ?? [];
    const cell = post.closest("[data-testid='cellInnerDiv']");
    const timeline = cell?.parentElement;
    if (!mainPost || !cell || !timeline || timeline.closest("[role='dialog']")) return unknown;
    const cells = [...timeline.children];
    const statuses = cells.map((each) => {
      const article = each.querySelector("article[data-testid='tweet']");
      return article ? statusOf(article) : null;
    });
    const here = cells.indexOf(cell);
    const focus = statuses.findIndex((status) => status?.id === mainPost);
    if (focus === -1) return unknown;
    if (here > focus) {
      const between = cells.slice(focus + 1, here + 1);
      return between.some((each) => each.querySelector("h2, [role='heading']")) ? unknown : { is_reply: true, reply_to: null };
    }
    const above = here > 0 ? statuses[here - 1] : null;
    return above ? { is_reply: true, reply_to: above.handle } : unknown;
  }

  /**
   * "Replying to @ada": a link to an account between the author's name and the text.
   * @param {Element} post
   * @returns {string | null} a handle
   */
  function replyLabel(post) {
    const isOwn = (/** @type {Element} */ text) => text.closest("article") === post && !post.contains(text.closest(QUOTED));
    const names = post.querySelector("[data-testid='User-Name']");
    const text = [...post.querySelectorAll("[data-testid='tweetText']")].find(isOwn);
    if (!names || !text) return null;
    for (const link of post.querySelectorAll("a[href^='/']:not([href*='/status/'])")) {
      const isAfter = names.compareDocumentPosition(link) === Node.DOCUMENT_POSITION_FOLLOWING;
      const isBefore = link.compareDocumentPosition(text) === Node.DOCUMENT_POSITION_FOLLOWING;
      if (isAfter && isBefore && (link.textContent ?? "").trim().startsWith("@")) {
        return humankind.sites["x"]?.account(link.getAttribute("href") ?? "", location)?.handle ?? null;
      }
    }
    return null;
  }

  humankind.sites["x"] = {
    id: "x",
    checked: "2026-08",
    hosts: ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com"],
    paths: null,
    detect: null,
    privatePaths: /^\/(?:messages|i\/chat)\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      if (!url || !humankind.sites["x"]?.hosts.includes(url.hostname)) return null;
      const [, handle] = /^\/(\w{1,15})(?:\/|$)/.exec(url.pathname) ?? [];
      return handle && !RESERVED.has(handle.toLowerCase()) ? humankind.accounts.account("x", handle) : null;
    },

    places: [
      // A link of its own around the picture of the organisation may follow the name.
      {
        kind: "post",
        tag: "a",
        author: `article [data-testid='User-Name'] ${NAME}`,
        isAuthorLink: (link) => link.closest("[data-testid='User-Name']")?.querySelector(NAME) === link,
        name: ["[dir='ltr']", "[dir]"],
      },
      // The author of a quoted post, shown without a link.
      {
        kind: "post",
        tag: "div",
        author: `${QUOTED} [data-testid='User-Name']:not(:has(a[href]:not([href*='/status/'])))`,
        checked: "unchecked",
        name: ["[dir]"],
        address: addressOf,
      },
      { kind: "post", tag: "a", author: PUBLIC_NAME, checked: "2026-11", isAuthorLink: isPublicName, name: [] },
      // Lists of people, search results, suggestions; then the hover card.
      { kind: "profile", tag: "a", author: `[data-testid='UserCell'] ${NAME}:has(> div)`, name: ["[dir='ltr']", "[dir]"] },
      { kind: "profile", tag: "a", author: `[data-testid='HoverCard'] ${NAME}:has(> div)`, name: ["[dir='ltr']", "[dir]"] },
      // People in the notifications who liked, followed or reposted.
      {
        kind: "profile",
        tag: "a",
        author: `article[data-testid='notification'] ${LINK}:has(> [dir], > span)`,
        checked: "unchecked",
        name: [],
      },
      // The heading of a profile page, without a link. The page's address names the account.
      { kind: "profile", tag: "div", author: "[data-testid='UserName']", name: ["[dir]"] },
    ],

    post: {
      within: ["article[data-testid='tweet']", [PUBLIC_POST, "2026-11"]],
      // Replies to a post for subscribers are for subscribers, and have no mark. From X's scripts and scrapers of 2026, unchecked.
      open: (post) => !(POST_PAGE.test(location.pathname) ? [...document.querySelectorAll("article")] : [post]).some(isForSubscribers),
      // Protected accounts, posts for subscribers, and advertisements. (The last mark inside a post only surrounds a film.)
      closed: `[data-testid='icon-lock'], [data-icon='icon-lock'], ${SUBSCRIBERS}, [data-testid='placementTracking'] article`,
      text: [
        "[data-testid='tweetText']",
        "[data-testid='twitterArticleRichTextView']",
        // A line above the words, such as "Replying to @ada", has the same direction, but not the words' line breaks.
        [`${PUBLIC_POST} div[dir='auto'].whitespace-pre-wrap:not(a *, button *, [role='button'] *, ${PUBLIC_NAMES} *)`, "2026-11"],
        [`${PUBLIC_POST} div[dir='auto']:not(a *, button *, [role='button'] *, ${PUBLIC_NAMES} *)`, "2026-11"],
      ],
      address: [],
      permalink: (post) => {
        const status = statusOf(post);
        return (timeLink(post) ?? (status && post.querySelector(`a[href$='/status/${status.id}']`)))?.getAttribute("href") ?? null;
      },
      time: ["a[href*='/status/'] > time[datetime]"],
      createdAt: momentOf,
      language: ["[data-testid='tweetText'][lang]"],
      mention: "a[href^='/']:not([href*='/hashtag/'], [href*='/search'])",
      mentionedAccount: null,
      hasLineBreaks: true,
      textFollowsName: true,
      author: (post) => (isQuoteAlone(post) ? "" : (statusOf(post)?.handle ?? null)),
      byline: `[data-testid='User-Name'], ${PUBLIC_POST} ${PUBLIC_NAMES}`,
      quoted: QUOTED,
      // Previews of pages, notes by readers, and posts that stand in an article. Unchecked for the last two.
      asides:
        "[data-testid^='card.'], [data-testid='article-cover-image'], [data-testid='birdwatch-pivot'], " +
        `[data-testid='twitterArticleRichTextView'] :is(article, [data-testid='simpleTweet'], ${QUOTED})`,
      // The cell of the list is placed by its measured height, so it stays; what is in it has the line below the post.
      box: (post) => post.closest("[data-testid='cellInnerDiv'] > *") ?? post,
      // A community's name stands in the same place, with an address below /i/.
      booster: (post) => post.querySelector("a[href]:not([href*='/i/']):has([data-testid='socialContext'])"),
      elements: null,
      id: (post) => statusOf(post)?.id ?? null,
      reply: (post) => {
        const repliedTo = replyLabel(post);
        return repliedTo ? { is_reply: true, reply_to: repliedTo } : positionInThread(post);
      },
    },

    // Unchecked: the button that readers who have signed in see beside people whom they follow.
    isFollowed: (name) => {
      // The profile's own button stands before its name; those of suggested people and of advertisements come later.
      const heading = name.matches("[data-testid='UserName']") ? "[data-testid='primaryColumn'] [data-testid='placementTracking']" : null;
      const around = heading ? document.querySelector(heading) : name.closest("[data-testid='UserCell'], [data-testid='HoverCard']");
      const button = around?.querySelector("[data-testid$='-unfollow']");
      return Boolean(button && (!heading || button.compareDocumentPosition(name) === Node.DOCUMENT_POSITION_FOLLOWING));
    },

    handleBeside: (heading) => {
      const [, ...lines] = heading.matches("[data-testid='UserName']") ? heading.querySelectorAll("[dir]") : [];
      return lines.map((line) => (line.textContent ?? "").trim()).find((text) => /^@\w{1,15}$/.test(text)) ?? null;
    },

    bio: { name: "[data-testid='UserName']", words: "[data-testid='UserDescription']" },

    profile: (link) => {
      const names = link.closest("[data-testid='User-Name'], [data-testid='UserName']");
      if (!names) return null;
      // The label of automated accounts is below the name. The name itself is not searched: it may contain anything.
      const [, ...lines] = names.querySelectorAll("[dir]");
      const isAutomated = lines.some((line) => /^automated(?: by @\w{1,15})?$/i.test((line.textContent ?? "").trim()));
      // The gold mark, drawn with a gradient, is for organisations only, not for the people who work there.
      const isOrganisation = names.querySelector("svg[data-testid='icon-verified'] linearGradient") !== null;
      if (!isAutomated && !isOrganisation) return null;
      return { declared_bot: isAutomated || null, organisation: isOrganisation || null };
    },
  };
})();
