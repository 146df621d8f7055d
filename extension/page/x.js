// @ts-check
// Runs in X's own world and only listens: the text of the timelines and threads that the page itself fetched goes to
// content/heard.js, unread. It asks for nothing, changes nothing, and whatever goes wrong in it the page never notices.
"use strict";
(() => {
  const WANTED =
    /^https:\/\/(?:api\.)?(?:x|twitter)\.com\/(?:i\/api\/)?graphql\/[^/?]+\/(?:Home(?:Latest)?Timeline|TweetDetail|TweetResultByRestId|UserByScreenName|User(?:Tweets|TweetsAndReplies|Media|HighlightsTweets)|SearchTimeline|ListLatestTweetsTimeline|NotificationsTimeline|CommunityTweets(?:Timeline|RankedTimeline)?|ModeratedTimeline)(?:\?|$)/;
  const LETTERS = 4_000_000;
  const { CustomEvent, Request, Response, URL } = globalThis;
  const tell = document.dispatchEvent.bind(document);

  /** @param {unknown} address as fetch and XMLHttpRequest take it */
  function isWanted(address) {
    const text = address instanceof Request ? address.url : address instanceof URL ? address.href : address;
    return typeof text === "string" && WANTED.test(new URL(text, location.href).href);
  }

  /** @param {unknown} text */
  function pass(text) {
    if (typeof text !== "string" || text.length > LETTERS) return;
    requestIdleCallback(() => tell(new CustomEvent("humankind-heard", { detail: text })), { timeout: 200 });
  }

  /**
   * Puts an ear before a function of the page's: the function runs as ever, with the same answer.
   * @template {Function} T
   * @param {T} heard
   * @param {(self: any, given: any[], answer: any) => void} ear
   * @returns {T}
   */
  const withEar = (heard, ear) =>
    new Proxy(heard, {
      apply(target, self, given) {
        const answer = Reflect.apply(target, self, given);
        try {
          ear(self, given, answer);
        } catch {
          // The page goes on.
        }
        return answer;
      },
    });

  globalThis.fetch = withEar(fetch, (_self, [address], answer) => {
    if (!isWanted(address)) return;
    // First in line, so the body is still there to be copied; the page reads its own.
    answer.then((/** @type {unknown} */ response) => {
      if (response instanceof Response && response.ok) response.clone().text().then(pass, () => {});
    }).catch(() => {});
  });

  const requests = XMLHttpRequest.prototype;
  requests.open = withEar(requests.open, (/** @type {XMLHttpRequest} */ self, [, address]) => {
    if (!isWanted(address)) return;
    self.addEventListener("load", () => {
      try {
        if (self.status === 200) pass(self.responseType === "json" ? JSON.stringify(self.response) : self.responseText);
      } catch {
        // A body of another kind.
      }
    });
  });
})();
