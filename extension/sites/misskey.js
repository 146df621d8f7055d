// @ts-check
// Misskey and its kin (Sharkey, Firefish, Iceshrimp): timelines, a note with its answers, a person's page. Class names
// are machine-made, so notes are known by their shape: a header with links to a person and to the note. Read in
// Misskey's source on 2026-11-25; no live page was tried.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const NOTE = ":is(article, div):has(> header a[href^='/@'])";
  // The picture's link may not be selected as text; a name may hold pictures of its own.
  const PERSON = "a[href^='/@']:not(._noSelect)";
  const EPOCH = Date.UTC(2000, 0, 1);

  /** @param {string} address @param {Location} page */
  const accountOf = (address, page) => humankind.accounts.federated(address, page.hostname, "misskey");

  /** @param {Element} note @returns {string | null} as its own server calls it */
  function idOf(note) {
    const link = note.querySelector(":scope > header a[href^='/notes/'], :scope > footer a[href^='/notes/']");
    return /^\/notes\/([\da-z]{8,32})$/.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
  }

  /**
   * When a note was made: the usual ids begin with the milliseconds since 2000, in base 36.
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
   * Whom a note answers: the author of the note its mark leads to, if that stands in the page, else whom it names.
   * @param {string | null} address
   * @param {string[]} mentions
   */
  function answered(address, mentions) {
    const link = address ? document.querySelector(`:is(header, footer) a[href="${CSS.escape(address)}"]`) : null;
    const author = link?.closest(NOTE)?.querySelector(`header ${PERSON}`)?.getAttribute("href");
    const who = author ? accountOf(author, location) : null;
    return who ? humankind.accounts.named(who) : (mentions[0] ?? null);
  }

  humankind.sites.misskey = {
    id: "misskey",
    checked: "2026-11-25",
    hosts: [],
    paths: null,
    mark: "#misskey_app, #sharkey_app, #firefish_app, #calckey_app, script#misskey_meta",
    hidden: /^\/(?:my\/messaging|chat|messaging)\b/,

    account: accountOf,

    places: [
      { kind: "post", tag: "a", author: `:is(article, div) > header ${PERSON}`, name: [] },
      // A person's heading; the address says whose page it is.
      { kind: "profile", tag: "*", author: ".profile .title > .name", name: [] },
    ],

    profile: (link) => {
      const marks = link.closest("header")?.querySelectorAll(":is(div, span):not(a *, :has(*))") ?? [];
      const isBot = [...marks].some((mark) => mark.textContent === "bot") || link.closest(".title")?.querySelector(".ti-robot");
      return isBot ? { declared_bot: true } : null;
    },

    post: {
      within: [NOTE],
      open: null,
      // For followers, or for those named only; each kind of server has its own set of pictures.
      closed: ":is(header, article > footer) :is(.ti-lock, .ti-mail, .ph-lock, .ph-envelope)",
      text: ["div > span[style*='pre-wrap']:not(header *)"],
      address: ["header a[href^='/notes/']", "footer a[href^='/notes/']"],
      time: ["time[datetime]"],
      moment: momentOf,
      language: [],
      mention: "a[href^='/@']",
      mentioned: null,
      flat: true,
      quoted: null,
      follows: true,
      parts: null,
      // The number of another server's note is this server's own.
      id: (note) => ((note.querySelector(`header ${PERSON}`)?.getAttribute("href") ?? "@@").lastIndexOf("@") > 1 ? null : idOf(note)),
      reply: (note, mentions) => {
        const mark = note.querySelector("a[href^='/notes/']:has(> i)")?.getAttribute("href") ?? null;
        return mark ? { is_reply: true, reply_to: answered(mark, mentions) } : { is_reply: null, reply_to: null };
      },
    },
  };
})();
