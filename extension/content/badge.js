// @ts-check
// The badge: a button with the verdict's mark, a heart filled to the kindness, and the number. Where the server says that
// a number would say too little, the heart is an outline. The verdict's word is written out only where the mark alone is
// not enough. The reader's own tag follows as a pill. Does not decide where a badge goes.
// The page must neither read nor press a badge: the shadow root is closed, the host element has no attribute that says
// anything, and only events that the reader caused count (isTrusted).
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make, contain } = humankind.dom;
  const { t } = humankind.i18n;
  const { draw, heart, nameOf } = humankind.marks;
  const { marks, tag_colours } = humankind.look;
  const TAG = "humankind-badge";
  const HOVER_MS = 350;

  /** What belongs to each badge. Not kept on the element, where the page could read it. @type {WeakMap<HTMLElement, BadgeParts>} */
  const parts = new WeakMap();

  /**
   * True for a badge, a line or a card, including those that an earlier version of the extension left behind.
   * @param {Node} node
   * @returns {boolean}
   */
  const isOurs = (node) => /^HUMANKIND-(?:BADGE|LINE|CARD)$/.test(node.nodeName);

  /**
   * @param {HumankindState} state
   * @returns {Mark & {name: string}}
   */
  function markOf(state) {
    const name = state.kind === "ready" ? nameOf(state.card) : state.kind;
    return { .../** @type {Mark} */ (marks[name]), name };
  }

  /**
   * The verdict, or the state, in the reader's language.
   * @param {HumankindState} state
   * @returns {string}
   */
  const wordOf = (state) => t(state.kind === "ready" ? `verdict_${state.card.verdict}` : `badge_${state.kind}`);

  /**
   * @param {HumankindState} state
   * @returns {number | null} 0–100
   */
  function kindnessOf(state) {
    const kindness = state.kind === "ready" ? humankind.accounts.shownKindness(state.card) : null;
    return kindness === null ? null : Math.round(kindness);
  }

  /**
   * What the pointer's tip says: the verdict or the state, then the kindness or why the heart is empty.
   * @param {HumankindState} state
   * @param {number | null} kindness
   */
  function tipOf(state, kindness) {
    const word = wordOf(state);
    if (kindness !== null) return t("badge_tip", word, kindness);
    return state.kind === "ready" ? t("badge_tip_empty", word, humankind.accounts.whyNoKindness(state.card)) : word;
  }

  /**
   * Creates a badge without inserting it into the page.
   * @param {HumankindBadgeHooks} hooks
   * @returns {HTMLElement}
   */
  function create(hooks) {
    const host = document.createElement(TAG);
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [humankind.style.badge()];
    const button = make("button", { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
    root.append(button);
    parts.set(host, { button, mark: "unsure", tone: "light" });
    contain(host);
    listen(host, hooks);
    return host;
  }

  /**
   * @param {HTMLElement} host
   * @param {HumankindBadgeHooks} hooks
   */
  function listen(host, hooks) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let hovering;
    /** @param {Event} event @param {"pointer" | "keyboard"} how */
    const open = (event, how) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      clearTimeout(hovering);
      hooks.open(host, how);
    };
    host.addEventListener("click", (event) => open(event, event.detail === 0 ? "keyboard" : "pointer"));
    host.addEventListener("auxclick", (event) => event.preventDefault());
    host.addEventListener("dragstart", (event) => event.preventDefault());
    host.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") open(event, "keyboard");
    });
    host.addEventListener("pointerenter", (event) => {
      if (!event.isTrusted || event.pointerType === "touch" || hooks.isPointerAtRest(event)) return;
      clearTimeout(hovering);
      hovering = setTimeout(() => host.isConnected && hooks.open(host, "hover"), HOVER_MS);
    });
    // Sites such as Mastodon watch from above which of their links the pointer enters, and then open a card of their own. For
    // them it has left the link again.
    host.addEventListener("mouseenter", ({ clientX, clientY }) => {
      host.parentElement?.closest("a")?.dispatchEvent(new MouseEvent("mouseleave", { clientX, clientY, relatedTarget: host }));
    });
    host.addEventListener("pointerleave", (event) => {
      if (!event.isTrusted) return;
      clearTimeout(hovering);
      hooks.leave();
    });
  }

  /**
   * Shows a state in a badge and sets its accessible name.
   * @param {HTMLElement} host
   * @param {Account} account
   * @param {HumankindState} state
   */
  function show(host, account, state) {
    const own = parts.get(host);
    if (!own || own.shown === state) return;
    own.shown = state;
    const { button } = own;
    const { name, written } = markOf(state);
    const word = wordOf(state);
    const kindness = kindnessOf(state);
    const who = (state.kind === "ready" && state.card.display_name) || humankind.accounts.displayHandle(account);
    const label = kindness === null ? t("badge_label", who, word) : t("badge_label_kindness", who, word, kindness);
    const tag = state.kind === "ready" ? state.card.tag : null;
    button.setAttribute("aria-label", tag ? t("badge_tagged", label, tag.word) : label);
    const isNew = state.kind === "ready" && humankind.accounts.isNewAt(state.card.joined, Date.now());
    const verdictTip = tipOf(state, kindness);
    const tip = isNew ? t("badge_tip_new", verdictTip, humankind.contract.limits.newAccountDays) : verdictTip;
    button.title = tag ? t("badge_tagged", tip, tag.word) : tip;
    button.className = state.kind;
    own.mark = name;
    button.replaceChildren(draw(name));
    // The space separates word and number when they are read aloud; the flex layout does not paint it.
    if (written) button.append(make("span", { class: "word" }, word), " ");
    if (state.kind === "ready") button.append(heart(kindness ?? 0));
    if (kindness !== null) button.append(make("span", { class: "number" }, String(kindness)));
    own.pill?.remove();
    // Beside the button, whose label says the tag in a sentence: a label must contain what its button shows.
    own.pill = tag ? make("span", { class: "tag", "aria-hidden": "true" }, make("span", { class: "dot" }), make("bdi", {}, tag.word)) : null;
    own.tagColour = tag?.colour;
    if (own.pill) button.after(own.pill);
  }

  /**
   * Takes the colours that are readable on a background.
   * @param {HTMLElement} host
   * @param {"light" | "dark"} tone
   */
  function paint(host, tone) {
    const own = parts.get(host);
    if (!own) return;
    own.tone = tone;
    own.button.style.setProperty("--foreground", marks[own.mark]?.[tone] ?? "");
    own.button.style.setProperty("--heart", marks["heart"]?.[tone] ?? "");
    own.pill?.style.setProperty("--foreground", marks[own.mark]?.[tone] ?? "");
    own.pill?.style.setProperty("--background", own.button.style.getPropertyValue("--background"));
    own.pill?.style.setProperty("--tag", (own.tagColour && tag_colours[own.tagColour]?.[tone]) ?? "");
  }

  /** @param {HTMLElement} host */
  const button = (host) => parts.get(host)?.button ?? null;

  /** Whether the badge stands on a light or a dark background. @param {HTMLElement} host */
  const tone = (host) => parts.get(host)?.tone ?? "light";

  humankind.badge = { tag: TAG, isOurs, create, show, paint, markOf, wordOf, button, tone };
})();
