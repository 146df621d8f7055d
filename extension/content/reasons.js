// @ts-check
// The card's inner parts: the three bars, the reasons with the posts they rest on, the counting words underlined.
// Pure drawing from a score card. Not for opening, asking or correcting.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make } = humankind.icons;
  const REASONS = 3;
  const POSTS = 4;
  // What everybody starts with, and what keeps a score in its scale, are no reasons about this account.
  const NOT_REASONS = new Set(["intercept", "range_limit"]);

  /**
   * @param {ScoreName} name
   * @param {Score | null | undefined} score
   * @returns {HTMLElement}
   */
  function bar(name, score) {
    const label = make("span", {}, humankind.word(`score_${name}`));
    if (!score) return make("li", {}, label, make("span", { class: "value none" }, humankind.word("score_not_judged")));
    const [value, low, high] = [score.value, score.low, score.high].map(Math.round);
    const solid = make("span");
    const band = make("span", { class: "band" });
    const at = make("span", { class: "at" });
    solid.style.insetInlineStart = "0";
    solid.style.inlineSize = `${score.low}%`;
    band.style.insetInlineStart = `${score.low}%`;
    band.style.inlineSize = `${Math.max(0, score.high - score.low)}%`;
    at.style.insetInlineStart = `${score.value}%`;
    const between = make("span", { class: "unseen" }, ` ${humankind.word("score_interval", low ?? 0, high ?? 0)}`);
    return make(
      "li",
      { title: humankind.word("score_interval", low ?? 0, high ?? 0) },
      label,
      make("span", { class: "value" }, String(value), between),
      make("span", { class: "track", "aria-hidden": "true" }, solid, band, at),
    );
  }

  /**
   * @param {ScoreCard} card
   * @returns {HTMLElement}
   */
  function bars(card) {
    return make("ul", { class: "bars" }, ...humankind.contract.scores.map((name) => bar(name, card.scores[name])));
  }

  /**
   * A post's text with the counting words underlined. Spans are code points, end exclusive, in any order.
   * @param {string} text
   * @param {number[][]} spans
   * @returns {(Node | string)[]}
   */
  function underlined(text, spans) {
    const letters = [...text];
    /** @type {(Node | string)[]} */
    const pieces = [];
    let done = 0;
    for (const [from = 0, to = 0] of [...spans].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
      const start = Math.max(from, done);
      if (to <= start || start >= letters.length) continue;
      pieces.push(letters.slice(done, start).join(""));
      pieces.push(make("mark", {}, letters.slice(start, to).join("")));
      done = Math.min(to, letters.length);
    }
    pieces.push(letters.slice(done).join(""));
    return pieces;
  }

  /**
   * @param {string | null | undefined} when RFC 3339
   * @returns {string}
   */
  function day(when) {
    const moment = new Date(when ?? "");
    if (Number.isNaN(moment.valueOf())) return "";
    return moment.toLocaleDateString(humankind.word("common_locale"), { day: "numeric", month: "long", year: "numeric" });
  }

  /**
   * @param {CitedPost} post
   * @param {number[][]} spans
   * @returns {HTMLElement}
   */
  function cited(post, spans) {
    const words = make("bdi", { class: "words" });
    words.append(...underlined(post.text, spans));
    const url = humankind.accounts.parse(post.url ?? "");
    const link =
      url && /^https?:$/.test(url.protocol)
        ? make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, humankind.word("card_open_post"))
        : null;
    return make("li", { class: "post" }, words, make("div", { class: "small" }, make("span", {}, day(post.created_at)), link));
  }

  /**
   * @param {number} points
   * @returns {string}
   */
  const signed = (points) => `${points < 0 ? "−" : "+"}${Math.max(1, Math.round(Math.abs(points)))}`;

  /**
   * One reason, with the posts it rests on behind a summary where they are known.
   * @param {Contribution} reason
   * @param {Map<string, CitedPost>} posts
   * @returns {HTMLElement}
   */
  function reasonItem(reason, posts) {
    const item = make(
      "li",
      {},
      make(
        "div",
        { class: "reason" },
        make("span", { class: "points" }, signed(reason.points)),
        make("span", {}, make("span", { lang: "en" }, reason.sentence), " ", make("span", { class: "small" }, humankind.word(`score_${reason.score}`))),
      ),
    );
    const found = (reason.posts ?? []).flatMap((id) => posts.get(id) ?? []).slice(0, POSTS);
    if (found.length > 0) {
      const list = make("ul", {}, ...found.map((post) => cited(post, reason.marks?.[post.id] ?? [])));
      const label = found.length === 1 ? humankind.word("card_post") : humankind.word("card_posts", found.length);
      item.append(make("details", { "data-name": `${reason.score}.${reason.signal}` }, make("summary", {}, label), list));
    }
    return item;
  }

  /**
   * The few to show of reasons sorted by strength: each score's own strongest comes before any score's second.
   * @param {Contribution[]} reasons
   * @returns {Contribution[]}
   */
  function strongest(reasons) {
    const firsts = reasons.filter((reason, at) => reasons.findIndex((other) => other.score === reason.score) === at);
    return [...new Set([...firsts, ...reasons])].slice(0, REASONS).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  }

  /**
   * Why: at most three reasons that add and three that take, strongest first.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null}
   */
  function why(card) {
    const posts = new Map((card.cited ?? []).map((post) => [post.id, post]));
    const reasons = card.contributions
      .filter((reason) => !NOT_REASONS.has(reason.signal) && Math.abs(reason.points) >= 0.5)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    const more = strongest(reasons.filter((reason) => reason.points > 0));
    const less = strongest(reasons.filter((reason) => reason.points < 0));
    if (more.length + less.length === 0) return null;
    const section = make("section", { class: "why" }, make("h3", {}, humankind.word("card_why")));
    for (const [name, list] of /** @type {[string, Contribution[]][]} */ ([["raised", more], ["lowered", less]])) {
      if (list.length === 0) continue;
      section.append(
        make("p", { class: "group" }, humankind.word(`card_${name}`)),
        make("ul", { class: name }, ...list.map((reason) => reasonItem(reason, posts))),
      );
    }
    return section;
  }

  humankind.reasons = { bars, why };
})();
