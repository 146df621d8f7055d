// @ts-check
// Reads a page with the tables of sites/: which site it is, who wrote a post, where the badge goes, and the post itself
// as evidence. All selectors are in those tables; nothing here depends on a particular site.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { accounts } = humankind;
  const TEXT_LIMIT = 5000;
  const LIST_LIMIT = 40;
  // Line breaks as in the texts that the server reads: a blank line around paragraphs, a line break after these others.
  const PARAGRAPHS = new Set(["P", "BLOCKQUOTE", "PRE", "UL", "OL", "H1", "H2", "H3"]);
  const LINES = new Set(["DIV", "LI", "BR"]);
  const CONTROLS = "button, [role='button']";
  // Words that are not the author's on any site: a server's stand-in for a quoted post, for apps that cannot show one.
  const STAND_IN = ".quote-inline";
  // What stands for an image: an emoji, or the name of one between colons, which the server knows. Other words describe the
  // image, often a program's, or are the name of a custom emoji, as on Lemmy.
  const EMOJI = /^(?:\P{L}+|:[^\s:]+:)$/u;
  // What browsers and their extensions leave in a page that they translate: Google (Chrome) a class and <font>, Microsoft
  // (Edge) attributes, Yandex an element, DeepL an attribute, Firefox an attribute while it works, bilingual readers a second
  // text. Safari, Chrome and Firefox also change the page's language, and Safari nothing else: a page that it translates
  // before the first post is read looks like one in that language.
  // Source: pages saved by readers and the translators' own code, 2026-11-26; DeepL and FluentRead 2026-11-28; Safari unchecked.
  const TRANSLATED_PAGE = ".translated-ltr, .translated-rtl, [imt-state='dual'], [imt-state='translation']";
  const TRANSLATED_TEXT =
    "font:not([color], [size], [face]), [_msttexthash], [_msthash], ya-tr-span, [data-moz-translations-id], " +
    "[data-dl-translated='true'], [data-fr-translation-owned]";
  const SECOND_TEXT = ".notranslate:not(a, a *, code, pre, pre *, img, [translate])";
  // Firefox's mark of what it is translating. A finished page keeps only the new language.
  const BEING_TRANSLATED = "data-moz-translations-id";
  // What sites write on the control that brings back the author's own words, where they show a translation in their place.
  // Forms as in the interfaces of X, Facebook, Instagram, Threads, LinkedIn, YouTube and Reddit; unchecked. Sound and pictures may
  // be "original", too, and nothing is translated there.
  const ORIGINAL = new RegExp(
    "(?<!(?:[aá]udio|image[nm]?|v[ií]deo) )origin(?:[aá]l|eel)(?! ?(?:audio|image|sound|photo|video|ton|bild))|" +
      "oryginał|оригинал|оригінал|исходн|oorspronkelijk|texte d’origine|الأصل|原文|원문|orijinal|eredeti|alkuperäi|ursprunglig|" +
      "op?prinn?elig|původní|pôvodn|izvorn|orihinal|bản gốc|\\basli\\b|πρωτ[όο]τ[υύ]π|αρχικ|מקור|اصلی|मूल|মূল|ต้นฉบับ",
    "i",
  );
  const CONTROL_LIMIT = 60; // characters; longer texts of controls are something else
  // What sites put in the place of words that were taken away, as in "[removed]" or "Comment deleted by user". A bare "Deleted" or
  // "Dead." is somebody's own word.
  const TAKEN_AWAY =
    /^(?=[[(*_]|(?:this )?(?:comment|post) |\w+ by (?:author|creator|mod))(?:[[(*_]{0,2} ?(?:(?:this )?(?:comment|post) (?:(?:was|has been) )?)?(?:removed|deleted|flagged|dead)(?: by [\w' ]{2,30})?\.? ?[\])*_]{0,2} ?){1,3}$/i;
  // The same in other languages, between brackets or as "Kommentar vom Moderator entfernt". Unchecked: from Reddit's translations
  // as readers quote them, 2026-11-29.
  const TAKEN_AWAY_ELSEWHERE =
    /^(?:[[(] ?|(?:kommentar|beitrag|commentaire|publication|comentario|publicación|comentário|commento|reactie|komentarz|комментарий|коментар) (?:\p{L}+ ){0,3})(?:entfernt|gelöscht|supprimée?|retirée?|eliminad[ao]|borrad[ao]|removid[ao]|excluíd[ao]|apagad[ao]|rimoss[ao]|eliminat[ao]|cancellat[ao]|verwijderd|usunięt[aeoy]|удал(?:ено|[её]н)|видалено|削除(?:済み|されました)?|已?(?:删除|刪除|移除)|삭제됨|제거됨|silindi|kaldırıldı|borttagen|slettet|fjernet|poistettu)(?: [\p{L}/]+){0,4}\.? ?[\])]?$/iu;
  const TIMESTAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:\d\d)?)?/;

  const OPT_OUT = new RegExp(humankind.contract.optOutPattern, "i");

  /** @type {Record<string, HumankindSite<HumankindCandidate>>} */
  humankind.sites = {};

  /**
   * The site of this page: by its host or, on hosts that the reader added, by an element that only such a site has.
   * @param {Location} page
   * @returns {HumankindSite | null}
   */
  function find(page) {
    const all = Object.values(humankind.sites);
    const byHost = all.find((site) => site.hosts.includes(page.hostname));
    if (byHost?.paths && !byHost.paths.test(page.pathname)) return null;
    const found = byHost ?? all.find((site) => site.detect !== null && document.querySelector(site.detect));
    return found ? humankind.siteTables.prepare(found) : null;
  }

  /**
   * True on pages without posts on the hosts of a site, such as a help page. Recognising nothing is right there.
   * @param {Location} page
   * @returns {boolean}
   */
  const isIdle = (page) =>
    Object.values(humankind.sites).some(
      (site) => site.hosts.includes(page.hostname) && site.paths !== null && !site.paths.test(page.pathname),
    );

  /**
   * One selector for all author links of a site. It starts with the tags, so that the browser skips most elements.
   * @param {HumankindSite} site
   * @returns {string}
   */
  function authors(site) {
    const tags = [...new Set(site.places.map((place) => place.tag))];
    const of = (/** @type {string} */ tag) => site.places.filter((place) => place.tag === tag).map((place) => place.author);
    return tags.map((tag) => `${tag}:is(${of(tag).join(",")})`).join(",");
  }

  /**
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {HumankindPlace | null}
   */
  const placeOf = (site, link) =>
    site.places.find((place) => link.matches(place.author) && (place.isAuthorLink?.(link) ?? true)) ?? null;

  /**
   * True for the name of a value that a page's script did not have: "@undefined" in a link that shows no such name.
   * @param {Account} account
   * @param {Element} link
   */
  const isMissing = (account, link) =>
    /^(?:undefined|null|nan)$/i.test(account.handle) && !(link.textContent ?? "").toLowerCase().includes(account.handle.toLowerCase());

  /**
   * The account that an author link (or the heading of a profile) leads to, and the row of the table that matched.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {{place: HumankindPlace, account: Account, key: string} | null}
   */
  function identify(site, link) {
    const place = placeOf(site, link);
    if (!place) return null;
    const isHeading = place.kind === "profile" && !link.hasAttribute("href");
    const address = place.address ? place.address(link) : isHeading ? location.href : link.getAttribute("href");
    const account = address ? site.account(address, location) : null;
    if (!account || isMissing(account, link) || (isHeading && isOfPageBefore(site, link, account))) return null;
    return { place, account, key: accounts.keyOf(account) };
  }

  /**
   * True if a heading shows another handle than the page's address: sites change the address first and the page later, and
   * some keep the profiles that were open before.
   * @param {HumankindSite} site
   * @param {Element} heading
   * @param {Account} account that the page's address names
   */
  function isOfPageBefore(site, heading, account) {
    const [handle = "", host] = (site.handleBeside?.(heading) ?? "").toLowerCase().replace(/^@/, "").split("@");
    if (!handle || account.handle.startsWith("did:")) return false;
    if (handle !== account.handle.toLowerCase()) return true;
    // A server's own accounts can have another host in their handles than in their addresses.
    const isHostInAddress = location.pathname.toLowerCase().includes(`@${account.host}`);
    return Boolean(host) && isHostInAddress && host !== account.host;
  }

  /**
   * The element that the badge follows.
   * @param {HumankindPlace} place
   * @param {Element} link
   * @returns {Element}
   */
  function anchor(place, link) {
    const outer = place.outside ? link.closest(place.outside) : null;
    return outer ?? first(link, place.name) ?? link;
  }

  /**
   * The first element that a candidate finds, in the order of the candidates.
   * @param {Element} root
   * @param {string[]} candidates
   * @returns {Element | null}
   */
  function first(root, candidates) {
    for (const selector of candidates) {
      const found = root.querySelector(selector);
      if (found) return found;
    }
    return null;
  }

  /** @param {string} text @returns {string} without the spaces around lines, and with at most one blank line in a row */
  const tidy = (text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();

  /** @param {string} text @returns {string} each line begins with "> ", as the server writes other people's words */
  const quoted = (text) => tidy(text).replace(/^/gm, "> ").replace(/ +$/gm, "");

  /**
   * The text of an element as a person reads it: with line breaks, with emoji instead of their images, and with
   * quotations marked.
   * @param {Element} element
   * @param {HumankindPostTable} table
   * @returns {string}
   */
  function plainText(element, table) {
    const flat = table.hasLineBreaks;
    const asides = table.asides ? `${STAND_IN},${table.asides}` : STAND_IN;
    const root = table.markQuotations?.(element) ?? element;
    // A post inside the words of another one, such as the one that it passes on.
    const inner = new Set(root.querySelectorAll(table.within.join(",")));
    let text = "";
    /** @param {Node} node */
    const walk = (node) => {
      if (text.length > TEXT_LIMIT) return;
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
      // A button in a text, such as "more", is not the author's.
      if (!(node instanceof Element) || humankind.badge.isOurs(node) || node.matches(CONTROLS)) return;
      if (node !== element && (inner.has(node) || node.matches(asides))) return;
      const alt = node.tagName === "IMG" ? (node.getAttribute("alt") ?? "") : "";
      if (EMOJI.test(alt)) text += alt;
      const isQuotation = node !== element && (node.tagName === "BLOCKQUOTE" || Boolean(table.quotation && node.matches(table.quotation)));
      const paragraph = isQuotation || (!flat && PARAGRAPHS.has(node.tagName));
      if (paragraph) text += "\n\n";
      const start = text.length;
      node.childNodes.forEach(walk);
      if (isQuotation && text.slice(start).trim()) text = text.slice(0, start) + quoted(text.slice(start));
      if (paragraph) text += "\n\n";
      else if (!flat && LINES.has(node.tagName) && !(table.inline && node.matches(table.inline))) text += "\n";
    };
    walk(root);
    return [...tidy(text)].slice(0, TEXT_LIMIT).join("");
  }

  // The page's language when its first post was read. Sites set their own before they show posts.
  /** @type {string | null} */
  let firstLanguage = null;
  // Once Firefox has translated a page, its words are never read again: the way back is to load it anew.
  let isTranslatedPage = false;
  new MutationObserver((_records, observer) => {
    isTranslatedPage = true;
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: [BEING_TRANSLATED] });

  /**
   * True if a program has put its own words, in another language, into the author's text or beside it.
   * @param {Element} text
   * @returns {boolean}
   */
  function isTranslated(text) {
    const page = document.documentElement;
    if (firstLanguage === null) {
      firstLanguage = page.lang;
      isTranslatedPage ||= document.querySelector(`[${BEING_TRANSLATED}]`) !== null;
    }
    isTranslatedPage ||= page.lang !== firstLanguage;
    return (
      isTranslatedPage ||
      page.matches(TRANSLATED_PAGE) ||
      text.closest(TRANSLATED_TEXT) !== null ||
      text.querySelector(`${TRANSLATED_TEXT}, ${SECOND_TEXT}`) !== null
    );
  }

  /**
   * @param {HumankindSite} site
   * @param {string} address
   * @returns {URL | null} the address behind the site's own redirects
   */
  function target(site, address) {
    const url = accounts.parse(address, location.href);
    return url && site.post.target ? site.post.target(url) : url;
  }

  /**
   * The links of a text: the accounts that it mentions, as evidence names them, those of them that it begins with, and the
   * pages that it links to.
   * @param {HumankindSite} site
   * @param {Element} text
   * @param {string} words what the text says
   * @returns {{mentions: string[], addressed: string[], links: string[]}}
   */
  function linksOf(site, text, words) {
    /** @type {Set<string>} */
    const mentions = new Set();
    /** @type {string[]} */
    const addressed = [];
    let rest = words;
    /** @type {Set<string>} */
    const links = new Set();
    for (const link of [text, ...text.querySelectorAll("a[href]:not([rel~='tag'], .hashtag)")]) {
      const around = link.closest(site.post.within.join(","));
      if (!link.hasAttribute("href") || isAnothers(site, text, link) || (around !== null && around !== text && text.contains(around))) continue;
      const href = link.getAttribute("href") ?? "";
      const isMention = site.post.mention !== null && link.matches(site.post.mention);
      const who = isMention ? (site.post.mentionedAccount?.(link) ?? site.account(href, location)) : null;
      const url = target(site, href);
      const name = (link.textContent ?? "").trim();
      if (isMention && name && rest.startsWith(name)) {
        if (who) addressed.push(accounts.named(who));
        rest = rest.slice(name.length).replace(/^[\s,]+/, "");
      } else rest = "";
      if (who) mentions.add(accounts.named(who));
      else if (!isMention && url && /^https?:$/.test(url.protocol) && url.hostname !== location.hostname) {
        if (url.href.length <= humankind.contract.limits.url) links.add(url.href);
      }
    }
    return { mentions: [...mentions].slice(0, LIST_LIMIT), addressed, links: [...links].slice(0, LIST_LIMIT) };
  }

  /**
   * True only if the page itself shows that the post is public.
   * @param {HumankindSite} site
   * @param {Element} post
   * @returns {boolean}
   */
  function isPublic(site, post) {
    if (site.privatePaths && site.privatePaths.test(location.pathname + location.hash)) return false;
    const { open, closed, signedIn } = site.post;
    // Where a post for followers looks like a public one, only what everybody can open is certainly public.
    if (signedIn && document.querySelector(signedIn)) return false;
    if (open !== null && !(typeof open === "function" ? open(post) : post.matches(open))) return false;
    return closed === null || (!post.matches(closed) && !own(site, post, [post], [closed]));
  }

  /**
   * @param {Element | null} element
   * @returns {string | null} RFC 3339; null if the page does not show it
   */
  function timeOf(element) {
    const text = element?.getAttribute("datetime") ?? element?.getAttribute("title") ?? "";
    const [, day, clock = "00:00", zone = "Z"] = TIMESTAMP.exec(text) ?? [];
    const moment = new Date(`${day}T${clock}${zone}`);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * True for a part of a post that is not its author's: in a quoted post, or in the preview of a linked page.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {Element} part
   * @returns {boolean}
   */
  function isAnothers(site, post, part) {
    return [site.post.quoted, site.post.asides].some((selector) => {
      const around = selector ? part.closest(selector) : null;
      return Boolean(around && around !== post && post.contains(around));
    });
  }

  /**
   * The elements that the candidates find, in their order, and that belong to the post itself: not to a quoted post, not
   * to a reply inside it, and not to what the reader is typing.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {Element[]} parts
   * @param {string[]} candidates
   * @param {Element | null} [author] if given, only what is between this author's name and the next one's
   * @param {Element | null} [words] names in them are mentions
   * @returns {Generator<Element>}
   */
  function* allOwn(site, post, parts, candidates, author = null, words = null) {
    const within = site.post.within.join(",");
    const isIn = (/** @type {Element} */ found, /** @type {Element} */ part) => site.post.frame || (found.closest(within) ?? part) === part;
    const names = author ? [...post.querySelectorAll(site.post.byline ?? authors(site))] : [];
    // Names in the author's own heading, as in "Ada is with Ben", begin no other part.
    const heading = author?.closest("h1, h2, h3, h4, h5, h6");
    const isNext = (/** @type {Element} */ name) => author && !name.contains(author) && isBefore(author, name);
    const next = names.find((name) => isNext(name) && !heading?.contains(name) && !words?.contains(name));
    for (const selector of candidates) {
      for (const part of parts) {
        for (const found of part.querySelectorAll(selector)) {
          if (author && (isBefore(found, author) || (next && isBefore(next, found)))) continue;
          const isOwn = isIn(found, part) && !isAnothers(site, post, found);
          if (isOwn && !(found instanceof HTMLElement && found.isContentEditable)) yield found;
        }
      }
    }
  }

  /**
   * The first of these elements.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {Element[]} parts
   * @param {string[]} candidates
   * @param {Element | null} [author]
   * @returns {Element | null}
   */
  const own = (site, post, parts, candidates, author = null) => allOwn(site, post, parts, candidates, author).next().value ?? null;

  /**
   * True if the site itself shows a translation in the place of the author's words.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {Element[]} parts
   * @param {Element} author
   * @param {Element} words
   * @returns {boolean}
   */
  function isTranslatedBySite(site, post, parts, author, words) {
    if (site.post.translated && own(site, post, parts, [site.post.translated])) return true;
    for (const control of allOwn(site, post, parts, [CONTROLS], author, words)) {
      const text = (control.textContent ?? "").trim() || (control.getAttribute("aria-label") ?? "");
      if (text.length <= CONTROL_LIMIT && ORIGINAL.test(text)) return true;
    }
    return false;
  }

  /** @param {Element} one @param {Element} other @returns {boolean} true if `one` comes first in the page */
  const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  /**
   * The post around an author link. The first author in a post wrote it; any other is quoted. If the place where the site
   * names the author holds no link that was recognised, nobody is known to have written the post.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {Element | null} null if the link is not the author's
   */
  function postOf(site, link) {
    const { frame, within } = site.post;
    const post = frame ? frame(link) : (within.map((selector) => link.closest(selector)).find((found) => found) ?? null);
    if (!post || (post !== link && isAnothers(site, post, link.parentElement ?? post))) return null;
    const isAuthor = (/** @type {Element} */ each) => placeOf(site, each)?.kind === "post";
    const first = post === link ? link : [...post.querySelectorAll(authors(site))].find(isAuthor);
    if (first !== link) return null;
    const byline = site.post.byline ? post.querySelector(site.post.byline) : null;
    if (byline === null) return post;
    // A name before the link is the author's, which the page does not link to.
    const before = document.createRange();
    before.setStart(byline, 0);
    if (byline.contains(link)) before.setEndBefore(link);
    return byline.contains(link) && !/\p{L}/u.test(before.toString()) ? post : null;
  }

  /**
   * The post of an author link, as evidence.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {Post | null} null if there is none or it is not public
   */
  function read(site, link) {
    const table = site.post;
    const post = postOf(site, link);
    if (!post || !isPublic(site, post)) return null;
    const author = table.author?.(post) ?? null;
    if (author !== null && author !== identify(site, link)?.account.handle) return null;
    const parts = table.elements ? table.elements(post) : [post];
    const body = table.words ? table.words(link) : own(site, post, parts, table.text, table.textFollowsName ? link : null);
    // A name in the words is a mention: the author's own was not recognised.
    if (!body || (body !== link && body.contains(link))) return null;
    if (isTranslated(body) || isTranslatedBySite(site, post, parts, link, body)) return null;
    const text = plainText(body, table);
    if (!text || TAKEN_AWAY.test(text) || TAKEN_AWAY_ELSEWHERE.test(text)) return null;
    /** @param {string[]} candidates */
    const find = (candidates) => own(site, post, parts, candidates);
    const { mentions, addressed, links } = linksOf(site, body, text);
    const address = table.permalink ? table.permalink(post) : find(table.address)?.getAttribute("href");
    return {
      id: table.id(post, location),
      text,
      url: address ? (target(site, address)?.href ?? null) : null,
      created_at: table.createdAt?.(post) ?? timeOf(find(table.time)),
      language: find(table.language)?.getAttribute("lang") || null,
      ...table.reply(post, addressed),
      is_repost: false,
      // For the crowd: how much of a feed is reposts.
      shown_as_repost: table.booster?.(post) ? true : null,
      mentions,
      links,
    };
  }

  /**
   * What stands below a heading, before any other name: the same words below another name are about somebody else, such as
   * a profile that the page keeps from before, the first of the followers, or a pop-up.
   * @param {HumankindSite} site
   * @param {Element} heading
   * @param {string} selector
   * @returns {Element | null}
   */
  function below(site, heading, selector) {
    for (let around = heading.parentElement; around && around !== document.body; around = around.parentElement) {
      const words = [...around.querySelectorAll(selector)].find((found) => isBefore(heading, found));
      if (!words) continue;
      const isBetween = (/** @type {Element} */ name) => isBefore(heading, name) && isBefore(name, words) && !heading.contains(name);
      // Some pages have the heading twice, for narrow windows and for wide ones.
      const shown = (/** @type {Element} */ name) => `${name.textContent} ${site.handleBeside?.(name) ?? name.getAttribute("href")}`;
      const isOther = (/** @type {Element} */ name) => isBetween(name) && shown(name) !== shown(heading);
      return [...around.querySelectorAll(authors(site))].some(isOther) ? null : words;
    }
    return null;
  }

  /**
   * The bio on a profile page, where it asks not to be scored: the server then stops at once, and not only when it next
   * reads the profile. Nothing is sent of other bios.
   * @param {HumankindSite} site
   * @param {HumankindSpot} spot
   * @returns {Profile | null}
   */
  function optOut(site, spot) {
    const { bio: table } = site;
    // Whether the heading is that of an address with a DID, and not of the page before, cannot be told.
    const isKnown = !spot.account.handle.startsWith("did:");
    const bio = table && isKnown && spot.link.matches(table.name) ? below(site, spot.link, table.words)?.textContent?.trim() : null;
    return bio && OPT_OUT.test(bio) ? { bio: [...bio].slice(0, TEXT_LIMIT).join("") } : null;
  }

  humankind.siteReader = { find, isIdle, authors, identify, anchor, postOf, read, optOut, first };
})();
