// @ts-check
// Threads: feed, thread, profile. Its class names are machine-made; the frame's attribute and the addresses are what
// stays. Marks on record in working extensions of 2026-01; no live page could be tried on 2026-11-25.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const POST = "[data-pressable-container='true']";
  const WORDS = "span[dir='auto']:not(a *, button *, [role='button'] *, :has(time))";

  /** @param {string | null | undefined} address @returns {{handle: string, code: string | null} | null} */
  function partsOf(address) {
    const path = humankind.accounts.parse(address ?? "", location.href)?.pathname ?? "";
    const [, handle, code = null] = /^\/@([\w.]+)(?:\/post\/([\w-]+))?(?:\/|$)/.exec(path) ?? [];
    return handle ? { handle: handle.toLowerCase(), code } : null;
  }

  /**
   * A post's own address, which stands around its time: it names the author, whoever else the post names.
   * @param {Element | null} post
   */
  const addressOf = (post) => partsOf(post?.querySelector("a[href*='/post/']:has(time)")?.getAttribute("href"));

  humankind.sites.threads = {
    id: "threads",
    checked: "2026-01",
    hosts: ["www.threads.com", "www.threads.net"],
    paths: null,
    mark: null,
    hidden: /^\/(?:messages|direct|inbox)\b/,

    account: (address, page) => {
      const url = humankind.accounts.parse(address, page.href);
      const who = url?.hostname === page.hostname ? partsOf(address) : null;
      return who ? humankind.accounts.account("threads", who.handle) : null;
    },

    places: [
      {
        kind: "post",
        tag: "a",
        author: `${POST} a[href^='/@']:not([href*='/post/'], :has(img, svg, time))`,
        only: (link) => addressOf(link.closest(POST))?.handle === partsOf(link.getAttribute("href"))?.handle,
        name: [],
      },
      // A profile's heading; the address says whose page it is.
      {
        kind: "profile",
        tag: "h1",
        author: "h1",
        name: ["span"],
        address: () => (partsOf(location.href)?.code === null ? location.href : null),
      },
    ],

    post: {
      within: [POST],
      open: null,
      closed: null,
      // Below the line with the author and the time; who reposted stands above it.
      text: [`${POST} :has(a[href*='/post/'] time) ~ div ${WORDS}`, WORDS],
      address: ["a[href*='/post/']:has(time)"],
      time: ["a[href*='/post/'] time[datetime]"],
      moment: null,
      language: [],
      mention: "a[href^='/@']",
      mentioned: null,
      flat: true,
      quoted: null,
      parts: null,
      id: (post) => addressOf(post)?.code ?? null,
      // The page marks no answers; below the post that it is about stand those to it, or to each other.
      reply: (post) => {
        const about = partsOf(location.href)?.code;
        const first = about ? [...document.querySelectorAll(POST)].find((each) => addressOf(each)?.code === about) : null;
        const isBelow = first && Boolean(first.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING);
        return { is_reply: isBelow && !first.contains(post) ? true : null, reply_to: null };
      },
    },
  };
})();
