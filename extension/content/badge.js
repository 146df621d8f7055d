// @ts-check
// The badge: a real button in an open shadow root, with the verdict's shape, a heart filled to the kindness, and the
// number; the word where the shape alone would say too little. Not for placing it or for knowing what is true.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { mark, heart, make } = humankind.icons;
  const TAG = "humankind-badge";
  const HOVER_MS = 350;
  // The badge often stands inside the page's own link: none of these may reach it.
  const CONTAINED = [
    "click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup", "pointerdown", "pointerup",
    "touchstart", "touchend", "keydown", "keyup", "keypress", "dragstart", "mouseover", "mouseout",
  ]; // prettier-ignore

  /** @type {WeakMap<HTMLElement, {root: ShadowRoot, button: HTMLButtonElement}>} */
  const parts = new WeakMap();

  /**
   * True for a badge or card, of this version or left behind by an earlier one.
   * @param {Node} node
   * @returns {boolean}
   */
  const isOurs = (node) => node.nodeName === "HUMANKIND-BADGE" || node.nodeName === "HUMANKIND-CARD";

  /**
   * @param {HumankindState} state
   * @returns {Mark & {name: string}}
   */
  function markOf(state) {
    const declared = state.kind === "ready" && state.card.verdict === "automated" && state.card.declared;
    const name = declared ? "automated_declared" : state.kind === "ready" ? state.card.verdict : state.kind;
    return { ...humankind.marks[name], name };
  }

  /**
   * The verdict's word, in the reader's language.
   * @param {HumankindState} state
   * @returns {string}
   */
  const wordOf = (state) => humankind.word(state.kind === "ready" ? `verdict_${state.card.verdict}` : `badge_${state.kind}`);

  /**
   * @param {HumankindState} state
   * @returns {number | null} 0–100
   */
  function kindnessOf(state) {
    const score = state.kind === "ready" ? state.card.scores.kindness : null;
    return score ? Math.round(score.value) : null;
  }

  /**
   * A badge that is not in the page yet.
   * @param {HumankindBadgeHooks} hooks
   * @returns {HTMLElement}
   */
  function create(hooks) {
    const host = document.createElement(TAG);
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [humankind.style.badge()];
    const button = make("button", { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
    root.append(button);
    parts.set(host, { root, button });
    for (const type of CONTAINED) host.addEventListener(type, (event) => event.stopPropagation());
    listen(host, hooks);
    return host;
  }

  /**
   * @param {HTMLElement} host
   * @param {HumankindBadgeHooks} hooks
   */
  function listen(host, hooks) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    /** @param {Event} event @param {"pointer" | "keyboard"} how */
    const open = (event, how) => {
      event.preventDefault();
      clearTimeout(waiting);
      hooks.open(host, how);
    };
    host.addEventListener("click", (event) => open(event, event.detail === 0 ? "keyboard" : "pointer"));
    host.addEventListener("auxclick", (event) => event.preventDefault());
    host.addEventListener("dragstart", (event) => event.preventDefault());
    host.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") open(event, "keyboard");
    });
    host.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "touch") return;
      clearTimeout(waiting);
      waiting = setTimeout(() => host.isConnected && hooks.open(host, "hover"), HOVER_MS);
    });
    host.addEventListener("pointerleave", () => {
      clearTimeout(waiting);
      hooks.leave();
    });
  }

  /**
   * Draws a state into a badge and names it for those who cannot see it.
   * @param {HTMLElement} host
   * @param {Account} account
   * @param {HumankindState} state
   */
  function show(host, account, state) {
    const { button } = parts.get(host) ?? {};
    if (!button) return;
    const { name, written } = markOf(state);
    const word = wordOf(state);
    const kindness = kindnessOf(state);
    const who = (state.kind === "ready" && state.card.display_name) || humankind.accounts.shown(account);
    const label =
      kindness === null
        ? humankind.word("badge_label", who, word)
        : humankind.word("badge_label_kindness", who, word, kindness);
    button.setAttribute("aria-label", label);
    button.title = kindness === null ? word : humankind.word("badge_tip", word, kindness);
    button.className = state.kind;
    host.dataset["state"] = state.kind === "ready" ? state.card.verdict : state.kind;
    button.replaceChildren(mark(name));
    // The blank keeps word and number two words for whoever reads or speaks them; a flex row paints none.
    if (written) button.append(make("span", { class: "word" }, word), " ");
    if (kindness !== null) button.append(heart(kindness), make("span", { class: "number" }, String(kindness)));
    host.dataset["mark"] = name;
  }

  /**
   * Takes the inks that read well on what the page paints behind the badge. Reads layout: for visible badges only.
   * @param {HTMLElement} host
   */
  function tint(host) {
    const { button } = parts.get(host) ?? {};
    const parent = host.parentElement;
    if (!button || !parent) return;
    const { tone, colour } = humankind.ground.under(parent);
    host.dataset["tone"] = tone;
    button.style.setProperty("--ink", humankind.marks[host.dataset["mark"] ?? "unsure"]?.[tone] ?? "");
    button.style.setProperty("--heart", humankind.marks["heart"]?.[tone] ?? "");
    // Where a long name is cut off, the badge stays at the end of the line, over the name: it needs a ground.
    // There its shape says enough; the word is kept for the tooltip, the name and the card.
    host.removeAttribute("data-crowded");
    const crowded = parent.scrollWidth > parent.clientWidth + 1;
    host.toggleAttribute("data-crowded", crowded);
    button.style.setProperty("--ground", crowded ? colour : "transparent");
  }

  humankind.badge = { tag: TAG, isOurs, create, show, tint, markOf, wordOf, button: (host) => parts.get(host)?.button ?? null };
})();
