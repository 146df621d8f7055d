// @ts-check
// Mastodon's web pages on any host, with glitch-soc and Hometown: feed, thread, profile, multi-column view, search,
// notifications and lists of people. Older class names follow the newer ones as fallbacks.
// Source: Mastodon 4.6 on 2026-11-23, glitch-soc on 2026-11-26. The redesign's posts (`article[data-id]`, generated class names) from Mastodon's
// source code on 2026-11-25, https://github.com/mastodon/mastodon; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  // In the redesign a quoted post is a card, as the preview of a page is. Fedibird has a class of its own, unchecked.
  const QUOTE = ".status__quote, .quote-status, [class*='status_quote'], [class*='_card__']";
  const UNLINKED = ":is(.icon-linkoff, .icon-chain-broken, .fa-chain-broken)";
  const STATUS = ".status[data-id], .detailed-status";
  const AUTHOR = "a.status__display-name, a.detailed-status__display-name";
  // The redesign's lines above a post, the earlier and the later: who boosted it, and (later) whom it replies to. From
  // Mastodon's source code on 2026-11-27.
  const BOOSTER = ":scope > div:has(~ header):not(:has(.icon-reply, blockquote)) > span > a[data-hover-card-account]:not([role='presentation'])";
  const REPLYING = ":scope > div:has(~ header):not(.status__prepend, :has(> span)):has(> a[href], blockquote)";

  /**
   * The first element of a post that is not part of a quoted one.
   * @param {Element} post
   * @param {string} selector
   * @returns {Element | null}
   */
  const own = (post, selector) =>
    [...post.querySelectorAll(selector)].find((found) => {
      const quote = found.closest(QUOTE);
      return quote === null || quote.contains(post);
    }) ?? null;

  /** @param {Element | null} link to an account or one of its posts @returns {string | null} the account, as evidence names it */
  function nameOf(link) {
    const address = link?.getAttribute("href")?.replace(/^(\/@[^/]+)\/\w+$/, "$1");
    const who = address ? humankind.sites.mastodon?.account(address, location) : null;
    return who ? humankind.accounts.named(who) : null;
  }

  /** @param {Element | null} post @returns {string | null} its author, as evidence names accounts */
  const authorOf = (post) => (post ? nameOf(own(post, AUTHOR)) : null);

  /**
   * Whom a post in a thread answers, from the order of the posts and the line beside them.
   * @param {Element} post
   * @returns {string | null} null if that does not show it
   */
  function targetInThread(post) {
    const column = post.closest(".scrollable, .item-list, .column");
    const main = column?.querySelector(".detailed-status");
    if (!column || !main) return null;
    const posts = [...column.querySelectorAll(STATUS)].filter((one) => one.parentElement?.closest(`${STATUS}, ${QUOTE}`) === null);
    const above = humankind.threadOrder.above(post, posts);
    const isBelow = Boolean(main.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!isBelow) return authorOf(above);
    const isFirst = posts[posts.indexOf(main) + 1] === post;
    if (!isFirst && !post.matches(".status--first-in-thread")) return post.matches(".status--in-thread") ? authorOf(above) : null;
    // A line that does not go on to the post below leads to the main post.
    const line = own(post, ".status__line");
    return isFirst || (line && !line.matches(".status__line--full")) ? authorOf(main) : null;
  }

  humankind.sites.mastodon = {
    id: "mastodon",
    checked: "2026-11-23",
    hosts: [],
    paths: null,
    detect: "#mastodon",
    privatePaths: /^\/(?:deck\/)?conversations\b/,
  
    account: (address, page) => humankind.accounts.federated(address.replace(/\/deck\//, "/"), page.hostname),
  
    places: [
      // `.status__prepend` names whoever boosted; the author is in `.status__info`.
      { kind: "post", tag: "a", author: ".status__info a.status__display-name", name: ["bdi", ".display-name__html"] },
      { kind: "post", tag: "a", author: "a.detailed-status__display-name", name: ["bdi", ".display-name__html"] },
      // The redesign: the first line of a post's header is the name, the second the handle.
      {
        kind: "post",
        tag: "a",
        author: "article[data-id] > header p:first-of-type a[data-hover-card-account]",
        name: ["bdi", "strong"],
        checked: "2026-11-25",
      },
      // People in lists and search results, and in the notifications; not the reader in the composer's panel.
      {
        kind: "profile",
        tag: "a",
        author: ".account a.account__display-name[href]:not(.navigation-bar *)",
        name: ["bdi", ".display-name__html"],
      },
      // People in the directory and among the suggestions.
      {
        kind: "profile",
        tag: "a",
        author: ":is(.account-card, [class*='suggestions__']) a[href]:has(bdi, .display-name__html)",
        name: ["bdi", ".display-name__html"],
        checked: "2026-11-26",
      },
      {
        kind: "profile",
        tag: "a",
        author: "[class*='account_list_item'] a[data-hover-card-account]:not(:has(img))",
        name: ["bdi"],
        checked: "2026-11-25",
      },
      {
        kind: "profile",
        tag: "a",
        author: ".notification-group__main__header__label a[data-hover-card-account], .notification__message a.notification__display-name",
        name: ["bdi"],
        checked: "2026-11-25",
      },
      // The heading of a profile page: 4.6 generates the class from the module's name, 4.0–4.5 wrote it by hand.
      // The page's address names the account.
      { kind: "profile", tag: "h1", author: "[class*='account_header__name'] h1, [class*='account-header__name'] h1", name: ["bdi"] },
      { kind: "profile", tag: "h1", author: ".account__header__tabs__name h1", name: ["bdi", "span"] },
    ],
  
    // "@ada@host" in the heading, or below it: a button in 4.6, a line in the redesign.
    handleBeside: (heading) => {
      const below = heading.nextElementSibling ?? heading.parentElement?.nextElementSibling;
      const line = heading.querySelector("small") ?? (below?.matches("button, p") ? below : null);
      return /^@?([\w.-]+(?:@[\w.-]+)?)/.exec((line?.textContent ?? "").trim())?.[1] ?? null;
    },

    bio: { name: "h1", words: "[class*='account_bio__bio'], .account__header__bio, .account__header__content" },

    post: {
      within: [".status[data-id]", ".detailed-status", ["article[data-id]:has(> header)", "2026-11-25"]],
      // Unlisted posts are public too; they are only left out of the public feeds.
      open:
        ".status-public, .status-unlisted, .detailed-status-public, .detailed-status-unlisted, " +
        // A post that is quoted in one of these says for itself who may see it.
        ":is(.detailed-status__wrapper-public, .detailed-status__wrapper-unlisted) .detailed-status, " +
        // The redesign wraps the name in a sentence if a post is only for followers or mentioned people.
        "article[data-id]:has(> header p:first-of-type > a[data-hover-card-account])",
      // Posts that only members of the server see are "public", too. glitch-soc marks them with a house, and in the redesign
      // with an icon beside the time, Hometown with a broken link among the buttons. In the redesign, a direct post that
      // mentions nobody has its mark above or a class of its own. From their source code on 2026-11-28.
      closed:
        "article > .status__prepend .icon-at, article[class*='isMessage'], article[data-id] > header p:first-of-type > :is(.icon, svg), " +
        ":is(.status__info__icons, .detailed-status__meta) :is(.icon-home, .fa-home), " +
        `.status__action-bar ${UNLINKED}, .detailed-status__wrapper:has(${UNLINKED}) .detailed-status`,
      text: [
        ".status__content__text",
        ".status__content",
        ".e-content",
        ["article[data-id] > header ~ div > [lang]", "2026-11-25"],
        ["article[data-id] > header ~ div > div > [class*='content__text']", "2026-11-28"],
        ["article[data-id] > header ~ div:not(.content-warning, [class*='spoiler'], [class*='translate']) > div:first-child", "2026-11-25"],
      ],
      address: ["a.status__relative-time", "a.detailed-status__datetime", ["article[data-id] > header a:has(> time)", "2026-11-25"]],
      // Above a boosted post in the redesign stands when it was boosted.
      time: [
        "a.status__relative-time time",
        "a.detailed-status__datetime time",
        ["article[data-id] > header time[datetime]", "2026-11-27"],
        "time[datetime]",
      ],
      createdAt: null,
      language: [".status__content__text[lang]", ["article[data-id] > header ~ div > [lang]", "2026-11-27"], "[lang]"],
      mention: ".mention:not(.hashtag)",
      mentionedAccount: null,
      hasLineBreaks: false,
      quoted: QUOTE,
      // The preview of a linked page. The redesign generates its names, of which only the beginning stays. Forks put a quoted
      // post into the text.
      asides: `.status-card, [class*='status_card'], [class*='preview_card'], ${QUOTE}`,
      // "Translated from German using DeepL". Unchecked: from Mastodon's source.
      translated: ".translate-button__meta",
      // "NAME boosted" and "NAME replied" stand above the post, beside it.
      box: (post) => post.closest(".status__wrapper, .detailed-status__wrapper") ?? post,
      booster: (post) =>
        post.closest(".status__wrapper")?.querySelector(":scope > .status__prepend:not(:has(.icon-reply)) a[href]") ??
        (post.matches("article") ? post.querySelector(BOOSTER) : null),
      elements: null,
      // The number of a remote post is local to this server and unknown to its author's server.
      id: (post) => {
        const link = own(post, "a.status__relative-time, a.detailed-status__datetime, header a:has(> time)");
        const address = link?.getAttribute("href");
        return /^\/@[^/@]+\/(\w+)$/.exec(address ?? "")?.[1] ?? null;
      },
      reply: (post, addressed) => {
        // "Replied to NAME" above a post links to the author of the parent post. The redesign has it inside the post.
        const isRedesign = post.matches("article");
        const labels = isRedesign ? `:scope > .status__prepend:has(.icon-reply), ${REPLYING}` : ":scope > .status__prepend:has(.icon-reply)";
        const label = (isRedesign ? post : post.parentElement)?.querySelector(labels);
        const named = nameOf(label?.querySelector("a[data-hover-card-account], a[href]") ?? null);
        if (isRedesign) return { is_reply: label ? true : null, reply_to: named };
        const target = targetInThread(post);
        if (!post.matches(".status")) return { is_reply: target ? true : null, reply_to: target };
        const isReply = post.matches(".status-reply");
        return { is_reply: isReply, reply_to: isReply ? (named ?? target ?? addressed[0] ?? null) : null };
      },
    },
  };
})();
