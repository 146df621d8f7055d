// @ts-check
// Misskey and its forks (Sharkey, Firefish, Iceshrimp): timelines, a note with its replies, and user pages. Class names
// are generated, so a note is recognised by its structure: a header that links to an account and to the note.
// Source: Misskey's source code, read on 2026-11-25, https://github.com/misskey-dev/misskey; not tried on a live page.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const NOTE = ":is(article, div):has(> header a[href^='/@']):has(> header ~ *)";
  // Forks put the header into a box of its own.
  const BOXED = "article:has(header a[href^='/@'])";
  // The avatar's link has the class `_noSelect`. Names may contain emoji images, so an image does not identify it.
  const PERSON = "a[href^='/@']:not(._noSelect)";
  const EPOCH = Date.UTC(2000, 0, 1);

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname, "misskey");

  /** @param {Element} note @returns {string | null} its id on this server */
  function idOf(note) {
    const link = note.querySelector(":scope > header a[href^='/notes/'], :scope > footer a[href^='/notes/']");
    return /^\/notes\/([\da-z]{8,32})$/.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
  }

  /**
   * When a note was created. The default ids (aid, aidx) begin with milliseconds since 2000, in base 36.
   * @param {Element} note
   * @returns {string | null} RFC 3339
   */
  function momentOf(note) {
    const id = idOf(note);
    if (id?.length !== 10 && id?.length !== 16) return null;
    const moment = EPOCH + Number.parseInt(id.slice(0, 8), 36);
    return moment < Date.now() + 86_400_000 ? new Date(moment).toISOString() : null;
  }

  /**
   * Author of the parent note, if that note is on the page; else the one whom the words begin with.
   * @param {string | null} address
   * @param {string[]} addressed
   */
  function repliedTo(address, addressed) {
    const link = address ? document.querySelector(`:is(header, footer) a[href="${CSS.escape(address)}"]`) : null;
    const author = link?.closest(`${NOTE}, ${BOXED}`)?.querySelector(`header ${PERSON}`)?.getAttribute("href");
    const who = author ? accountOf(author, location) : null;
    return who ? humankind.accounts.named(who) : (addressed[0] ?? null);
  }

  humankind.sites.misskey = {
    id: "misskey",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    detect: "#misskey_app, #sharkey_app, #firefish_app, #calckey_app, script#misskey_meta",
    privatePaths: /^\/(?:my\/messaging|chat|messaging)\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(article, div) > header ${PERSON}`, name: [] },
      // The heading of a user page. The page's address names the account.
      { kind: "profile", tag: "*", author: ".profile .title:has(> .bottom .username) > .name", name: [] },
    ],

    handleBeside: (heading) => heading.closest(".title")?.querySelector(".username")?.textContent?.trim() ?? null,

    bio: { name: ".profile .name", words: ".profile .description" },

    // "bot" stands beside the name. Elsewhere in the header it could be the name of a server.
    profile: (link) => {
      const beside = [...(link.parentElement?.children ?? [])].filter((each) => each !== link);
      const isBot = beside.some((each) => each.textContent === "bot") || link.closest(".title")?.querySelector(".ti-robot");
      return isBot ? { declared_bot: true } : null;
    },

    post: {
      within: [NOTE, BOXED],
      open: null,
      // Notes for followers, for mentioned people or for nobody. Each fork has its own icons: an open envelope is a direct
      // note, an open lock is not. Source: Misskey, Sharkey, CherryPick, Firefish, Iceshrimp and Fedired on 2026-11-28.
      closed:
        ":is(header, article > footer) i:is([class*='mail'], [class*='envelope'], [class*='eye-slash'], " +
        "[class*='lock']:not([class*='unlock'], [class*='lock-open'], [class*='lock-simple-open']))",
      text: ["div > span[style*='pre-wrap']:not(header *)"],
      address: ["header a[href^='/notes/']", "footer a[href^='/notes/']"],
      time: ["time[datetime]"],
      createdAt: momentOf,
      language: [],
      // Lines that begin with ">" get a style, in older forks a class. Source: Misskey's on 2026-11-29, unchecked.
      quotation: "[style*='border-left'], .quote",
      mention: "a[href^='/@']",
      mentionedAccount: null,
      hasLineBreaks: true,
      quoted: null,
      textFollowsName: true,
      byline: "header",
      elements: null,
      // The id of a remote note is local to this server.
      id: (note) => ((note.querySelector(`header ${PERSON}`)?.getAttribute("href") ?? "@@").lastIndexOf("@") > 1 ? null : idOf(note)),
      reply: (note, addressed) => {
        const parent = note.querySelector("a[href^='/notes/']:has(> i)")?.getAttribute("href") ?? null;
        return parent ? { is_reply: true, reply_to: repliedTo(parent, addressed) } : { is_reply: null, reply_to: null };
      },
    },
  };
})();
