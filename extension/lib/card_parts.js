// @ts-check
// The parts of a score card that the feed and the popup share: scores, reasons with their posts, linked accounts, tags.
// Only draws. The server chooses and ranks the reasons (server/scoring/reasons.py).
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make, outerLink } = humankind.dom;
  const { t, around, number, points, day } = humankind.i18n;
  const POSTS_SHOWN = 4; // of each reason
  /** The verdicts that a reader can choose. */
  const choices = /** @type {Verdict[]} */ (humankind.contract.verdicts.filter((verdict) => verdict !== "unsure"));
  const INSERTED = "\n"; // marks where a localised sentence has room for several elements

  /**
   * @param {ScoreName} name
   * @param {ScoreCard} card
   * @returns {HTMLElement}
   */
  function scoreRow(name, card) {
    const label = make("dt", {}, t(`score_${name}`));
    const score = card.scores[name];
    if (!score) {
      const whyNot = t(`score_not_judged_${card.not_judged?.[name] ?? "few"}`);
      return make("div", {}, label, make("dd", { class: "not-judged" }, whyNot));
    }
    const solid = make("span");
    const band = make("span", { class: "band" });
    const value = make("span", { class: "value" });
    solid.style.insetInlineStart = "0";
    solid.style.inlineSize = `${score.low}%`;
    band.style.insetInlineStart = `${score.low}%`;
    band.style.inlineSize = `${Math.max(0, score.high - score.low)}%`;
    value.style.insetInlineStart = `${score.value}%`;
    const typical = humankind.contract.typical[name];
    const notch = typical === undefined ? null : make("span", { class: "typical" });
    if (notch) notch.style.insetInlineStart = `${typical}%`;
    const interval = t("score_interval", number(score.low), number(score.high));
    const about = typical === undefined ? interval : `${interval} · ${t("score_typical", number(typical))}`;
    return make(
      "div",
      { title: about },
      label,
      make("dd", { class: "number" }, number(score.value), make("span", { class: "unseen" }, ` ${about}`)),
      make("dd", { class: "track", "aria-hidden": "true" }, solid, band, value, notch),
    );
  }

  /**
   * The three scores, each with its interval as a lighter band and a notch at what a typical person has.
   * @param {ScoreCard} card
   * @returns {HTMLElement}
   */
  const scores = (card) =>
    make("dl", { class: "scores" }, ...humankind.contract.scores.map((name) => scoreRow(name, card)));

  /**
   * A post's text with the words that count inside <mark>.
   * @param {string} text
   * @param {number[][]} spans [start, end) in code points, in any order; they may overlap
   * @returns {(Node | string)[]}
   */
  function withMarkedWords(text, spans) {
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
   * @param {CitedPost} post
   * @param {number[][]} spans
   * @returns {HTMLElement}
   */
  function citedPost(post, spans) {
    const text = make("bdi", { class: "words" }, ...withMarkedWords(post.text, spans));
    const href = humankind.accounts.webAddress(post.url);
    const link = href ? outerLink(href, t("card_open_post")) : null;
    const seenOn = post.seen_on ? make("span", { class: "seen-on" }, t("card_seen_on", post.seen_on)) : null;
    const foot = make("div", { class: "small" }, make("span", {}, day(post.created_at)), seenOn, link);
    return make("li", { class: "post" }, text, foot);
  }

  /**
   * One reason. The posts behind it, if known, are in a closed <details>.
   * @param {Contribution} reason
   * @param {Map<string, CitedPost>} posts
   * @param {string} lang the language of the sentences
   * @returns {HTMLElement}
   */
  function reasonItem(reason, posts, lang) {
    const sentence = make("span", { lang, dir: "auto" }, reason.sentence);
    const score = make("span", { class: "small" }, t(`score_${reason.score}`));
    const item = make(
      "li",
      {},
      make("div", { class: "reason" }, make("span", { class: "points", dir: "ltr" }, points(reason.points)), make("span", {}, sentence, " ", score)),
    );
    const found = (reason.posts ?? []).flatMap((id) => posts.get(id) ?? []).slice(0, POSTS_SHOWN);
    if (found.length > 0) {
      const list = make("ul", {}, ...found.map((post) => citedPost(post, reason.marks?.[post.id] ?? [])));
      const label = found.length === 1 ? t("card_post") : t("card_posts", found.length);
      item.append(make("details", { "data-name": `${reason.score}.${reason.signal}` }, make("summary", {}, label), list));
    }
    return item;
  }

  /**
   * The first reasons on each side, in the server's order.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null} null if there are none
   */
  function reasons(card) {
    const posts = new Map((card.cited ?? []).map((post) => [post.id, post]));
    const section = make("section", { class: "why" }, make("h3", {}, t("card_why")));
    for (const side of /** @type {const} */ (["raised", "lowered"])) {
      const positions = (card.reasons?.[side] ?? []).slice(0, humankind.contract.limits.reasonsShown);
      const shown = positions.flatMap((position) => card.contributions[position] ?? []);
      if (shown.length === 0) continue;
      section.append(
        make("p", { class: "group" }, t(`card_${side}`)),
        make("ul", { class: side }, ...shown.map((reason) => reasonItem(reason, posts, card.language ?? "en"))),
      );
    }
    return section.childElementCount > 1 ? section : null;
  }

  /**
   * The account that this one moved to; a link only where that account confirms it.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null} null if it did not move
   */
  function move(card) {
    const target = card.moved_to;
    if (!target) return null;
    const href = humankind.accounts.webAddress(target.url);
    const name = make("bdi", {}, humankind.accounts.displayHandle(target.account));
    const [before, after] = around(href ? "common_moved" : "common_moved_unconfirmed");
    return make("p", { class: "linked-accounts small" }, before, href ? outerLink(href, name) : name, after);
  }

  /**
   * The same person's accounts elsewhere, each by its address without scheme and `www.`.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null} null if none is known
   */
  function linkedAccounts(card) {
    const others = card.linked_accounts ?? [];
    if (others.length === 0) return null;
    const [before, after] = around("common_linked_accounts");
    const line = make("p", { class: "linked-accounts small" }, before);
    for (const [index, { url, key }] of others.entries()) {
      const href = humankind.accounts.webAddress(url);
      const name = make("bdi", {}, ((href && url) || key).replace(/^https:\/\/(www\.)?/, ""));
      line.append(index > 0 ? ", " : "", href ? outerLink(href, name) : name);
    }
    line.append(after);
    return line;
  }

  /**
   * The reader's correction in a sentence, with the computed verdict where it differs.
   * @param {ScoreCard} card
   * @returns {string | null} null if there is no correction
   */
  function correction(card) {
    if (!card.correction) return null;
    const { verdict } = card.correction;
    const yours = t("correction_yours", t(`verdict_${verdict}`));
    const computed = card.computed_verdict ?? verdict;
    return computed === verdict ? yours : `${yours} ${t("correction_computed", t(`verdict_${computed}`))}`;
  }

  /** @param {TagColour} colour of a tag; grey stands for one that this version does not know */
  function tagDot(colour) {
    const dot = make("span", { class: "dot", "aria-hidden": "true" });
    const { light, dark } = humankind.look.tag_colours[colour] ?? humankind.look.tag_colours.grey;
    dot.style.setProperty("--light", light);
    dot.style.setProperty("--dark", dark);
    return dot;
  }

  /**
   * The reader's own tag: a dot of its colour and, beside it, its word.
   * @param {ShownTag} shown
   * @returns {HTMLElement}
   */
  const tag = ({ word, colour }) => make("span", { class: "pill" }, tagDot(colour), make("bdi", {}, word));

  /**
   * What the reader's lists say about the account, each with its name and its publisher: it is their word, not ours.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null} null if none says anything
   */
  function lists(card) {
    if (!card.lists?.length) return null;
    return make("ul", { class: "lists small" }, ...card.lists.map(listing));
  }

  /** @param {Listing} shown */
  function listing({ name, publisher, label, reason, changed_at: changedAt }) {
    /** @type {Record<string, string>} */
    const values = { name, publisher, day: day(changedAt), label };
    // Between two marks stands what a value belongs to: other languages have another order.
    const marks = Object.keys(values).map((field) => `${INSERTED}${field}${INSERTED}`);
    const pieces = t("card_listed", ...marks).split(INSERTED);
    const parts = pieces.map((piece, index) => (index % 2 === 0 ? piece : make("bdi", {}, values[piece] ?? "")));
    return make("li", {}, ...parts, reason ? make("bdi", {}, ` (${reason})`) : "");
  }

  /** @param {ScoreCard} card the server's sentence about the account, in the language of the card */
  const sentence = (card) => make("span", { lang: card.language ?? "en", dir: "auto" }, card.sentence);

  /**
   * @param {ScoreCard} card
   * @returns {HTMLElement | null}
   */
  const evidence = (card) =>
    card.evidence.sentence ? make("p", { class: "evidence small", lang: card.language ?? "en" }, card.evidence.sentence) : null;

  /**
   * Plain facts beside the scores, in the server's sentences and order.
   * @param {ScoreCard} card
   * @returns {HTMLElement | null} null if there are none
   */
  function facts(card) {
    if (!card.facts?.length) return null;
    // In one paragraph, since the card is small; the spaces separate the sentences.
    const items = card.facts.flatMap(({ sentence, url }) => {
      const href = humankind.accounts.webAddress(url);
      return [make("li", {}, href ? outerLink(href, sentence) : sentence), " "];
    });
    return make("ul", { class: "facts small", lang: card.language ?? "en" }, ...items);
  }

  humankind.cardParts = { sentence, scores, reasons, move, linkedAccounts, correction, choices, tagDot, tag, lists, facts, evidence };
})();
