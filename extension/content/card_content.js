// @ts-check
// Draws the content of the card in the feed from what is known about an account and from the state of the dialog.
// Opening, placing, requesting and correcting is in card.js.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make } = humankind.dom;
  const { t, around } = humankind.i18n;
  const { cardParts } = humankind;

  /** @param {string} text */
  const sentence = (text) => make("p", { class: "verdict" }, text);
  /** @param {string} text */
  const note = (text) => make("p", { class: "note" }, text);

  /**
   * @param {string} name what the click does, and the key of its label
   * @param {Record<string, string>} [attributes]
   */
  const button = (name, attributes = {}) =>
    make("button", { type: "button", "data-do": name, ...attributes }, t(name === "undo" ? "common_undo" : `card_${name}`));

  /**
   * @param {HumankindDialog} dialog
   * @param {HumankindState} state
   * @returns {HTMLElement}
   */
  function head({ subject: { account } }, state) {
    const handle = humankind.accounts.displayHandle(account);
    const name = (state.kind === "ready" && state.card.display_name) || handle;
    return make(
      "div",
      { class: "top" },
      humankind.marks.draw(humankind.badge.markOf(state).name),
      make(
        "div",
        { class: "who" },
        make("h2", { class: "name", id: "name" }, make("bdi", {}, name)),
        name === handle ? null : make("p", { class: "handle", dir: "ltr" }, make("bdi", {}, handle)),
      ),
      make("button", { type: "button", class: "close", "data-do": "close", "aria-label": t("card_close") }, "×"),
    );
  }

  /**
   * @param {Account} account
   * @param {HumankindState} state
   * @returns {(HTMLElement | null)[]}
   */
  function body(account, state) {
    if (state.kind === "thinking") return [make("p", { class: "verdict", role: "status" }, t("card_looking"))];
    if (state.kind === "opted_out") return [sentence(t("card_opted_out")), note(t("card_opted_out_next"))];
    if (state.kind === "unavailable") return problemParts(state.problem);
    if (state.kind === "new_host") return newHost(account, state.problem);
    const { card } = state;
    const word = make("b", {}, humankind.badge.wordOf(state));
    return [
      cardParts.move(card),
      cardParts.linkedAccounts(card),
      make("p", { class: "verdict" }, word, " — ", cardParts.sentence(card)),
      correction(card),
      ownTag(card),
      cardParts.lists(card),
      cardParts.scores(card),
      cardParts.reasons(card),
      cardParts.facts(card),
      cardParts.evidence(card),
      ...(state.newHost ? newHost(account, state.newHost) : []),
    ];
  }

  /**
   * That the account's server was not asked, why, and when it is.
   * @param {Account} account
   * @param {ShownProblem} problem
   * @returns {HTMLElement[]}
   */
  function newHost(account, { host, retryAfter }) {
    const server = host ?? account.host ?? account.handle;
    const [before, after] = around("card_new_host");
    const parts = [make("p", { class: "verdict" }, before, make("bdi", {}, server), after), note(t("card_new_host_text"))];
    if (retryAfter) parts.push(note(t("card_new_host_later")));
    return parts;
  }

  /**
   * A problem in the server's own sentences, with the next step.
   * @param {ShownProblem | null} problem null if the server has no result yet
   * @returns {HTMLElement[]}
   */
  function problemParts(problem) {
    if (!problem) return [sentence(t("card_pending")), note(t("card_pending_next"))];
    const parts = [make("p", { class: "verdict" }, problem.title)];
    for (const text of [problem.detail, problem.next]) if (text) parts.push(make("p", { class: "note" }, text));
    return parts;
  }

  /**
   * @param {ScoreCard} card
   * @returns {HTMLElement | null}
   */
  function correction(card) {
    const text = cardParts.correction(card);
    return text === null ? null : make("div", { class: "correction" }, make("span", {}, text), button("undo"));
  }

  /**
   * @param {ScoreCard} card
   * @returns {HTMLElement | null}
   */
  const ownTag = (card) =>
    card.tag ? make("div", { class: "own-tag" }, cardParts.tag(card.tag), button("tag_edit"), button("untag")) : null;

  /**
   * @param {HumankindDialog} dialog
   * @param {HumankindState} state
   * @returns {HTMLElement[]}
   */
  function foot(dialog, state) {
    const parts = [];
    if (dialog.problem && (state.kind === "ready" || state.kind === "new_host")) {
      const alert = make("div", { role: "alert" }, ...problemParts(dialog.problem));
      for (const part of alert.children) part.classList.add("note");
      parts.push(alert);
    }
    if (dialog.choosing === "verdict") parts.push(choices());
    if (dialog.choosing === "tag") parts.push(tagChoices(dialog.words));
    const actions = make("div", { class: "actions" });
    if (state.kind === "ready") actions.append(button("know", { "aria-expanded": String(dialog.choosing === "verdict") }));
    if (state.kind === "ready" && !state.card.tag) actions.append(button("tag", { "aria-expanded": String(dialog.choosing === "tag") }));
    const isNew = state.kind === "new_host" || (state.kind === "ready" && state.newHost);
    if (isNew || state.kind === "ready" || state.kind === "unavailable") {
      actions.append(button(isNew ? "look_up" : "again", dialog.busy ? { "aria-disabled": "true" } : {}));
    }
    actions.append(button("how"));
    parts.push(actions);
    parts.push(make("p", { class: dialog.note ? "note" : "unseen", role: "status" }, dialog.note));
    return parts;
  }

  function choices() {
    const label = make("p", { id: "prompt" }, t("correction_prompt"));
    const group = make("div", { class: "choices", role: "group", "aria-labelledby": "prompt" }, label);
    for (const verdict of cardParts.choices) {
      group.append(make("button", { type: "button", "data-do": `correct_${verdict}` }, t(`correction_${verdict}`)));
    }
    return group;
  }

  /**
   * The words in use, one click each. A new one is written in a window of the extension: the page could read every key
   * that is pressed in it.
   * @param {TagWord[]} words
   */
  function tagChoices(words) {
    const label = make("p", { id: "prompt" }, t("card_tag_prompt"));
    const group = make("div", { class: "choices", role: "group", "aria-labelledby": "prompt" }, label);
    for (const [index, word] of words.entries()) {
      group.append(make("button", { type: "button", "data-do": `tag_${index}` }, cardParts.tag(word)));
    }
    group.append(button("tag_new"));
    return group;
  }

  /**
   * The whole content of the card.
   * @param {HumankindDialog} dialog
   * @param {HumankindState} state
   * @returns {HTMLElement[]}
   */
  const draw = (dialog, state) =>
    [head(dialog, state), ...body(dialog.subject.account, state), ...foot(dialog, state)].filter((part) => part !== null);

  /**
   * @param {string} name the `data-do` of a clicked button
   * @returns {Verdict | null} the verdict that it chooses
   */
  const chosenVerdict = (name) => cardParts.choices.find((verdict) => name === `correct_${verdict}`) ?? null;

  /**
   * @param {string} name the `data-do` of a clicked button
   * @param {TagWord[]} words
   * @returns {TagWord | null} the word that it chooses
   */
  const chosenWord = (name, words) => words.find((_, index) => name === `tag_${index}`) ?? null;

  humankind.cardContent = { draw, chosenVerdict, chosenWord };
})();
