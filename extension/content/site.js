// @ts-check
// Reads a page through the tables in ../sites/: which site it is, who wrote a post, where the badge goes, what
// the post says. Every selector stands in those tables; nothing here knows a site by name.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { accounts } = humankind;
  const TEXT_LIMIT = 5000;
  const LIST_LIMIT = 40;
  // As the server reads posts: paragraphs end with a blank line, these others with a line break.
  const PARAGRAPHS = new Set(["P", "BLOCKQUOTE", "PRE", "UL", "OL", "H1", "H2", "H3"]);
  const LINES = new Set(["DIV", "LI", "BR"]);
  const CONTROLS = "button, [role='button']";
  const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:\d\d)?)?/;

  /** @type {Record<string, HumankindSite<HumankindCandidate>>} */
  humankind.sites = {};

  /**
   * The site this page belongs to: by host, else (a host that the reader added) by what stands in the page.
   * @param {Location} page
   * @returns {HumankindSite | null}
   */
  function find(page) {
    const all = Object.values(humankind.sites);
    const byHost = all.find((site) => site.hosts.includes(page.hostname));
    if (byHost?.paths && !byHost.paths.test(page.pathname)) return null;
    const found = byHost ?? all.find((site) => site.mark !== null && document.querySelector(site.mark));
    return found ? humankind.tables.ready(found) : null;
  }

  /**
   * True on a page of a site's own hosts where nobody's posts stand: there is nothing to recognise then.
   * @param {Location} page
   * @returns {boolean}
   */
  const isIdle = (page) =>
    Object.values(humankind.sites).some(
      (site) => site.hosts.includes(page.hostname) && site.paths !== null && !site.paths.test(page.pathname),
    );

  /**
   * Every place of a site where an author can stand, as one selector: tags first, so that a browser looks no further
   * at the many elements which are none.
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
    site.places.find((place) => link.matches(place.author) && (place.only?.(link) ?? true)) ?? null;

  /**
   * Who an author link (or a profile's heading) names, and at which place of the table it stands.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {{place: HumankindPlace, account: Account, key: string} | null}
   */
  function meet(site, link) {
    const place = placeOf(site, link);
    if (!place) return null;
    const isHeading = place.kind === "profile" && !link.hasAttribute("href");
    const address = place.address ? place.address(link) : isHeading ? location.href : link.getAttribute("href");
    const account = address ? site.account(address, location) : null;
    return account ? { place, account, key: accounts.keyOf(account) } : null;
  }

  /**
   * The element that the badge comes right after.
   * @param {HumankindPlace} place
   * @param {Element} link
   * @returns {Element}
   */
  function anchor(place, link) {
    const outer = place.outside ? link.closest(place.outside) : null;
    return outer ?? first(link, place.name) ?? link;
  }

  /**
   * The first element any of the candidates finds, in their order.
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

  /**
   * What an element says, as a person reads it: line breaks kept, pictures of emoji as their letters.
   * @param {Element} element
   * @param {boolean} flat true where the page writes line breaks as such and its boxes mean nothing
   * @returns {string}
   */
  function plainText(element, flat) {
    let text = "";
    /** @param {Node} node */
    const walk = (node) => {
      if (text.length > TEXT_LIMIT) return;
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
      // A button in a text, such as "more", is the page's word.
      if (!(node instanceof Element) || humankind.badge.isOurs(node) || node.matches(CONTROLS)) return;
      if (node.tagName === "IMG") text += node.getAttribute("alt") ?? "";
      const paragraph = !flat && PARAGRAPHS.has(node.tagName);
      if (paragraph) text += "\n\n";
      node.childNodes.forEach(walk);
      if (paragraph) text += "\n\n";
      else if (!flat && LINES.has(node.tagName)) text += "\n";
    };
    walk(element);
    const lines = text.split("\n").map((line) => line.trim());
    return [...lines.join("\n").replace(/\n{3,}/g, "\n\n").trim()].slice(0, TEXT_LIMIT).join("");
  }

  /**
   * @param {HumankindSite} site
   * @param {string} address
   * @returns {URL | null} where it leads in the end
   */
  function target(site, address) {
    const url = accounts.parse(address, location.href);
    return url && site.post.target ? site.post.target(url) : url;
  }

  /**
   * The addresses that a text links to, sorted into people it mentions (as evidence names them) and pages it points at.
   * @param {HumankindSite} site
   * @param {Element} text
   * @returns {{mentions: string[], links: string[]}}
   */
  function linksOf(site, text) {
    /** @type {Set<string>} */
    const mentions = new Set();
    /** @type {Set<string>} */
    const links = new Set();
    for (const link of [text, ...text.querySelectorAll("a[href]:not([rel~='tag'], .hashtag)")]) {
      if (!link.hasAttribute("href")) continue;
      const href = link.getAttribute("href") ?? "";
      const isMention = site.post.mention !== null && link.matches(site.post.mention);
      const who = isMention ? (site.post.mentioned?.(link) ?? site.account(href, location)) : null;
      const url = target(site, href);
      if (who) mentions.add(accounts.named(who));
      else if (!isMention && url && /^https?:$/.test(url.protocol) && url.hostname !== location.hostname) {
        if (url.href.length <= 2048) links.add(url.href);
      }
    }
    return { mentions: [...mentions].slice(0, LIST_LIMIT), links: [...links].slice(0, LIST_LIMIT) };
  }

  /**
   * True only where the page itself shows that anybody may read the post.
   * @param {HumankindSite} site
   * @param {Element} post
   * @returns {boolean}
   */
  function isPublic(site, post) {
    if (site.hidden && site.hidden.test(location.pathname + location.hash)) return false;
    const { open, closed } = site.post;
    if (open !== null && !(typeof open === "function" ? open(post) : post.matches(open))) return false;
    return closed === null || (!post.matches(closed) && !own(site, post, [post], [closed]));
  }

  /**
   * @param {Element | null} element
   * @returns {string | null} RFC 3339, or null where the page does not say
   */
  function timeOf(element) {
    const written = element?.getAttribute("datetime") ?? element?.getAttribute("title") ?? "";
    const [, day, clock = "00:00", zone = "Z"] = MOMENT.exec(written) ?? [];
    const moment = new Date(`${day}T${clock}${zone}`);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * The first element any of the candidates finds in a post that is the post's own: not one of a post that it quotes
   * or that answers it inside, and not what the reader is writing.
   * @param {HumankindSite} site
   * @param {Element} post
   * @param {Element[]} parts
   * @param {string[]} candidates
   * @param {boolean} [follows] true where what stands after another author's name is that author's
   * @returns {Element | null}
   */
  function own(site, post, parts, candidates, follows = false) {
    const within = site.post.within.join(",");
    const [, other] = follows ? post.querySelectorAll(authors(site)) : [];
    for (const selector of candidates) {
      for (const part of parts) {
        for (const found of part.querySelectorAll(selector)) {
          const quote = site.post.quoted ? found.closest(site.post.quoted) : null;
          const isAnothers = Boolean(other && other.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING);
          const isQuoted = isAnothers || (quote !== null && quote !== post && post.contains(quote));
          const isOwn = !isQuoted && (found.closest(within) ?? part) === part;
          if (isOwn && !(found instanceof HTMLElement && found.isContentEditable)) return found;
        }
      }
    }
    return null;
  }

  /**
   * The post that an author link stands in, if it is that of the post's author: the first one wrote it, a further
   * one is quoted.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {Element | null}
   */
  function postOf(site, link) {
    const post = site.post.within.map((selector) => link.closest(selector)).find((found) => found) ?? null;
    if (!post) return null;
    const first = [...post.querySelectorAll(authors(site))].find((author) => placeOf(site, author)?.kind === "post");
    return first === link ? post : null;
  }

  /**
   * The post that an author link belongs to, as evidence; null where there is none or it is not public.
   * @param {HumankindSite} site
   * @param {Element} link
   * @returns {Post | null}
   */
  function read(site, link) {
    const table = site.post;
    const post = postOf(site, link);
    if (!post || !isPublic(site, post)) return null;
    const parts = table.parts ? table.parts(post) : [post];
    const words = own(site, post, parts, table.text, table.follows);
    const text = words ? plainText(words, table.flat) : "";
    if (!words || !text) return null;
    /** @param {string[]} candidates */
    const find = (candidates) => own(site, post, parts, candidates);
    const { mentions, links } = linksOf(site, words);
    const address = table.permalink ? table.permalink(post) : find(table.address)?.getAttribute("href");
    return {
      id: table.id(post, location),
      text,
      url: address ? (target(site, address)?.href ?? null) : null,
      created_at: table.moment ? table.moment(post) : timeOf(find(table.time)),
      language: find(table.language)?.getAttribute("lang") || null,
      ...table.reply(post, mentions),
      is_repost: false,
      mentions,
      links,
    };
  }

  humankind.site = { find, isIdle, authors, meet, anchor, read, first };
})();
