// @ts-check
// Runs in the page's own JavaScript world on x.com and copies the timeline and thread responses that the page fetches
// anyway. The text goes, unparsed, to content/intercepted.js as a DOM event. This file sends no request of its own,
// changes no response, and an error in it never reaches the page.
"use strict";
(() => {
  // The GraphQL operations behind timelines, threads, profiles, search and lists. Direct messages are not among them.
  const WANTED =
    /^https:\/\/(?:api\.)?(?:x|twitter)\.com\/(?:i\/api\/)?graphql\/[^/?]+\/(?:Home(?:Latest)?Timeline|TweetDetail|TweetResultByRestId|UserByScreenName|User(?:Tweets|TweetsAndReplies|Media|HighlightsTweets)|SearchTimeline|ListLatestTweetsTimeline|NotificationsTimeline|CommunityTweets(?:Timeline|RankedTimeline)?|ModeratedTimeline)(?:\?|$)/;
  const MAX_LENGTH = 4_000_000; // characters
  // Keep the originals: the page may replace these globals later.
  const { CustomEvent, Request, Response, URL } = globalThis;
  const dispatch = document.dispatchEvent.bind(document);

  /** @param {unknown} address as `fetch` and `XMLHttpRequest.open` accept it */
  function isWanted(address) {
    const text = address instanceof Request ? address.url : address instanceof URL ? address.href : address;
    return typeof text === "string" && WANTED.test(new URL(text, location.href).href);
  }

  /** @param {unknown} text a response body */
  function forward(text) {
    if (typeof text !== "string" || text.length > MAX_LENGTH) return;
    requestIdleCallback(() => dispatch(new CustomEvent("humankind-response", { detail: text })), { timeout: 200 });
  }

  /**
   * Wraps one of the page's functions so that `observe` sees each call. The function runs as before and returns the
   * same value. A Proxy keeps its name, length and `toString()`.
   * @template {Function} T
   * @param {T} original
   * @param {(self: any, parameters: any[], result: any) => void} observe
   * @returns {T}
   */
  const tap = (original, observe) =>
    new Proxy(original, {
      apply(target, self, parameters) {
        const result = Reflect.apply(target, self, parameters);
        try {
          observe(self, parameters, result);
        } catch {
          // An error here must not disturb the page.
        }
        return result;
      },
    });

  globalThis.fetch = tap(fetch, (_self, [address], pending) => {
    if (!isWanted(address)) return;
    // This handler is attached before the page's own, so the body is still unread and can be cloned.
    const copy = pending.then((/** @type {unknown} */ response) =>
      response instanceof Response && response.ok ? response.clone().text() : null,
    );
    copy.then(forward).catch(() => {});
  });

  const prototype = XMLHttpRequest.prototype;
  prototype.open = tap(prototype.open, (/** @type {XMLHttpRequest} */ request, [, address]) => {
    if (!isWanted(address)) return;
    request.addEventListener("load", () => {
      try {
        if (request.status !== 200) return;
        forward(request.responseType === "json" ? JSON.stringify(request.response) : request.responseText);
      } catch {
        // The body is of another type, such as a Blob.
      }
    });
  });
})();
