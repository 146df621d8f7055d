// @ts-check
// The card: one dialog per page, opened from a badge. Shows what is known at once, then requests the cited posts, and
// sends the reader's correction. It is never in the way: Escape, or a click elsewhere, closes it.
// The page must neither read the card nor act for the reader: the shadow root is closed, only events that the reader
// caused count (isTrusted), and nothing is changed while something of the page may lie over the card.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make } = humankind.dom;
  const { t, locale, direction } = humankind.i18n;
  const { create: problem, fromError, isType } = humankind.problems;
  const { request } = humankind.messages;
  const LEAVE_MS = 280;
  const GAP = 6;
  const EDGE = 8;
  /** A second click this soon was meant for what was there before, in milliseconds. */
  const TOO_SOON_MS = 300;
  /** What the page's scripts cannot be allowed to lead the reader into. Closing the card is harmless. */
  const HARMLESS = new Set(["close", "know", "tag"]);
  /** How many of the reader's words a card offers. */
  const WORDS_SHOWN = 8;

  /** @type {HumankindDialog | null} */
  let dialog = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let closing;
  /** Where the pointer was last over a card, on the screen. */
  let last = { x: NaN, y: NaN };

  /**
   * @param {HTMLElement} anchor
   * @param {HumankindSubject} subject
   * @param {"hover" | "pointer" | "keyboard"} how
   */
  function open(anchor, subject, how) {
    clearTimeout(closing);
    const pinned = how !== "hover";
    if (dialog?.anchor === anchor) {
      if (pinned && dialog.pinned && how === "pointer") return close();
      dialog.pinned ||= pinned;
    } else {
      if (dialog?.pinned && !pinned) return;
      close();
      create(anchor, subject, pinned);
    }
    if (pinned && dialog) dialog.box.focus({ preventScroll: true });
  }

  /**
   * @param {HTMLElement} anchor
   * @param {HumankindSubject} subject
   * @param {boolean} pinned
   */
  function create(anchor, subject, pinned) {
    const host = document.createElement("humankind-card");
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [humankind.style.card()];
    const box = make("div", { class: `card ${subject.tone}`, role: "dialog", "aria-labelledby": "name", tabindex: "-1", lang: locale(), dir: direction() });
    root.append(box);
    dialog = { anchor, subject, pinned, host, root, box, covers: null, shownAt: 0, work: null, busy: false, choosing: null, words: [], problem: null, note: "" };
    // While a modal dialog is open, the reader cannot reach anything outside it.
    (anchor.closest("dialog[open]") ?? document.documentElement).append(host);
    host.setAttribute("popover", "manual");
    host.showPopover();
    dialog.covers = humankind.watchCovers(host);
    humankind.badge.button(anchor)?.setAttribute("aria-expanded", "true");
    dialog.shownAt = performance.now();
    draw();
    listen(dialog);
    if (humankind.lookups.state(subject.key)?.kind === "ready") fetchCard(false);
  }

  function close() {
    clearTimeout(closing);
    if (!dialog) return;
    const { host, root, anchor, covers } = dialog;
    covers?.stop();
    const hadFocus = root.activeElement !== null;
    dialog = null;
    document.removeEventListener("pointerdown", onOutside, true);
    document.removeEventListener("keydown", onKey, true);
    removeEventListener("scroll", onScroll, true);
    removeEventListener("resize", place);
    host.remove();
    const button = humankind.badge.button(anchor);
    button?.setAttribute("aria-expanded", "false");
    if (hadFocus) button?.focus({ preventScroll: true });
  }

  /** The pointer left the badge or the card. A card that is not pinned closes, unless the pointer soon comes back. */
  function leave() {
    clearTimeout(closing);
    if (!dialog) last = { x: NaN, y: NaN }; // it has moved since, away from a badge
    else if (!dialog.pinned) closing = setTimeout(close, LEAVE_MS);
  }

  /**
   * Whether the pointer has not moved since it was over a card: it enters a badge because the card above has gone.
   * @param {PointerEvent} event
   * @returns {boolean}
   */
  const isPointerAtRest = ({ screenX, screenY }) => screenX === last.x && screenY === last.y;

  /** @param {PointerEvent} event */
  function onPointer({ isTrusted, screenX, screenY }) {
    if (isTrusted) last = { x: screenX, y: screenY };
  }

  /** @param {HumankindDialog} opened */
  function listen({ host, box }) {
    document.addEventListener("pointerdown", onOutside, true);
    document.addEventListener("keydown", onKey, true);
    addEventListener("scroll", onScroll, { capture: true, passive: true });
    addEventListener("resize", place);
    host.addEventListener("pointerenter", (event) => event.isTrusted && clearTimeout(closing));
    host.addEventListener("pointerleave", (event) => event.isTrusted && dialog && leave());
    host.addEventListener("pointerenter", onPointer);
    host.addEventListener("pointermove", onPointer);
    // Typing in the card must not trigger the page's keyboard shortcuts.
    for (const type of ["keydown", "keyup", "keypress", "click", "wheel"]) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    box.addEventListener("keydown", onTab);
    box.addEventListener("click", onClick);
    box.addEventListener("toggle", place, true);
  }

  /** @param {Event} event */
  function onOutside(event) {
    const path = event.composedPath();
    if (event.isTrusted && dialog && !path.includes(dialog.host) && !path.includes(dialog.anchor)) close();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (!event.isTrusted || event.key !== "Escape" || !dialog) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  }

  /** @param {Event} event */
  function onScroll(event) {
    if (!dialog || event.composedPath().includes(dialog.host)) return;
    const { top, bottom } = dialog.anchor.getBoundingClientRect();
    if (!dialog.anchor.isConnected || bottom < 0 || top > innerHeight) close();
    else place();
  }

  /**
   * What the keyboard reaches in the open card.
   * @returns {HTMLElement[]}
   */
  function stops() {
    /** @type {NodeListOf<HTMLElement> | undefined} */
    const found = dialog?.box.querySelectorAll("a[href], button, summary");
    return [...(found ?? [])].filter((stop) => stop.checkVisibility());
  }

  /**
   * What a stop is found by after the card is drawn again: its action, its address, or the details that it opens.
   * @param {Element} stop
   * @returns {string}
   */
  const stopName = (stop) =>
    stop.getAttribute("data-do") ?? stop.getAttribute("href") ?? stop.closest("details")?.getAttribute("data-name") ?? "";

  /**
   * Tab past either end of the card closes it and returns to the badge.
   * @param {KeyboardEvent} event
   */
  function onTab(event) {
    if (!event.isTrusted || event.key !== "Tab" || !dialog) return;
    const all = stops();
    const focused = dialog.root.activeElement;
    const leavesBackwards = event.shiftKey && (focused === all[0] || focused === dialog.box);
    if (!leavesBackwards && (event.shiftKey || focused !== all.at(-1))) return;
    event.preventDefault();
    close();
  }

  /** Places the card below the badge if there is room, else above it, and always inside the window. */
  function place() {
    if (!dialog?.anchor.isConnected) return;
    const { anchor, host, box } = dialog;
    const badge = anchor.getBoundingClientRect();
    const below = innerHeight - badge.bottom - GAP - EDGE;
    const above = badge.top - GAP - EDGE;
    const { width } = host.getBoundingClientRect();
    const goesBelow = box.scrollHeight <= below || below >= above;
    const room = Math.max(120, goesBelow ? below : above);
    host.style.setProperty("--humankind-room", `${room}px`);
    const height = Math.min(box.scrollHeight + 2, room);
    const top = goesBelow ? badge.bottom + GAP : badge.top - GAP - height;
    const isRightToLeft = getComputedStyle(anchor).direction === "rtl";
    const left = isRightToLeft ? badge.right - width : badge.left;
    host.style.setProperty("--humankind-top", `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`);
    host.style.setProperty("--humankind-left", `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`);
  }

  /**
   * Requests the card with its cited posts.
   * @param {boolean} fresh true to read the network again
   */
  function fetchCard(fresh) {
    if (dialog && !dialog.busy) dialog.work = readCard(dialog, fresh);
    return dialog?.work;
  }

  /** @param {HumankindDialog} mine @param {boolean} fresh */
  async function readCard(mine, fresh) {
    const { key } = mine.subject;
    const before = humankind.lookups.state(key);
    const newHost = before?.kind === "ready" ? (before.newHost ?? null) : before?.kind === "new_host" ? before.problem : null;
    mine.busy = true;
    mine.note = fresh ? t("card_looking") : "";
    draw();
    try {
      const { card } = await request({ type: "card", key, fresh });
      mine.problem = null;
      humankind.lookups.learn(key, { kind: "ready", card, newHost: fresh ? null : newHost });
      mine.note = fresh ? t("card_updated") : "";
    } catch (error) {
      mine.problem = fromError(error);
      mine.note = "";
      if (isType(mine.problem, "opted-out")) humankind.lookups.learn(key, { kind: "opted_out", problem: mine.problem });
    }
    if (fresh && newHost) humankind.lookups.hostKnown(newHost.host);
    mine.busy = false;
    if (mine === dialog) draw();
  }

  /**
   * Saves what the reader says about the account.
   * @param {{type: "correct" | "uncorrect" | "tag" | "untag", [field: string]: unknown}} message
   */
  function change(message) {
    // A request for the card can still be under way when the reader decides.
    if (dialog) dialog.work = Promise.resolve(dialog.work).then(saveChange.bind(null, dialog, message));
  }

  /** @param {HumankindDialog} mine @param {{type: string}} message */
  async function saveChange(mine, message) {
    mine.busy = true;
    mine.problem = null;
    try {
      await request({ ...message, key: mine.subject.key });
    } catch (error) {
      mine.problem = fromError(error);
    }
    mine.busy = false;
    mine.choosing = null;
    if (mine !== dialog) return;
    if (mine.problem) draw();
    else await fetchCard(false);
  }

  /**
   * Opens a page: of the server on how scores are computed, or of the extension to write a tag.
   * @param {{page: "how" | "tag", key?: string, link?: string | null}} which
   */
  async function openPage(which) {
    const mine = dialog;
    try {
      await request({ type: "open", ...which });
    } catch (error) {
      if (!mine) return;
      mine.problem = fromError(error);
      if (mine === dialog) draw();
    }
  }

  /**
   * Whether the reader saw what they clicked on. If the page may have covered it, says so.
   * @param {MouseEvent} event
   * @param {HumankindDialog} opened
   */
  function isMeant(event, opened) {
    if (event.timeStamp - opened.shownAt < TOO_SOON_MS) return false;
    if (opened.covers?.isUncovered(event.timeStamp)) return opened.covers.isAtRest();
    opened.problem = problem("card-covered").problem;
    draw();
    return false;
  }

  /** @param {MouseEvent} event */
  function onClick(event) {
    const target = /** @type {Element} */ (event.target).closest("[data-do]");
    if (!event.isTrusted || !dialog || !target) return;
    const name = target.getAttribute("data-do") ?? "";
    if (!HARMLESS.has(name) && !isMeant(event, dialog)) return;
    const { subject } = dialog;
    const verdict = humankind.cardContent.chosenVerdict(name);
    const word = humankind.cardContent.chosenWord(name, dialog.words);
    if (name === "close") close();
    else if (name === "again" || name === "look_up") fetchCard(true);
    else if (name === "how") openPage({ page: "how" });
    else if (name === "undo") change({ type: "uncorrect" });
    else if (verdict) change({ type: "correct", verdict });
    else if (name === "untag") change({ type: "untag" });
    else if (word) change({ type: "tag", word: word.word, colour: word.colour, link: subject.link() });
    else if (name === "tag_new" || name === "tag_edit") openPage({ page: "tag", key: subject.key, link: subject.link() });
    else if (name === "know") choose("verdict", event.timeStamp);
    else if (name === "tag") chooseTag(dialog, event.timeStamp);
  }

  /**
   * Opens or closes a choice, and moves the focus there and back.
   * @param {"verdict" | "tag"} what
   * @param {number} shownAt
   */
  function choose(what, shownAt) {
    if (!dialog) return;
    dialog.choosing = dialog.choosing === what ? null : what;
    dialog.shownAt = shownAt;
    draw();
    const next = dialog.box.querySelector(dialog.choosing ? ".choices button" : `[data-do=${what === "tag" ? "tag" : "know"}]`);
    /** @type {HTMLElement | null} */ (next)?.focus();
  }

  /** @param {HumankindDialog} mine @param {number} shownAt */
  async function chooseTag(mine, shownAt) {
    if (mine.choosing !== "tag") {
      const { words } = await request({ type: "tag_words" }).catch(() => ({ words: [] }));
      mine.words = words.slice(0, WORDS_SHOWN);
    }
    if (mine === dialog) choose("tag", Math.max(shownAt, performance.now()));
  }

  /** Redraws the card, and keeps the focus and the opened details. */
  function draw() {
    if (!dialog) return;
    const { box, subject, root } = dialog;
    const focused = root.activeElement && stopName(root.activeElement);
    const opened = new Set([...box.querySelectorAll("details[open]")].map((part) => part.getAttribute("data-name")));
    const state = humankind.lookups.state(subject.key) ?? { kind: "thinking" };
    box.style.setProperty("--verdict", humankind.badge.markOf(state)[subject.tone]);
    box.replaceChildren(...humankind.cardContent.draw(dialog, state));
    for (const part of box.querySelectorAll("details")) part.open = opened.has(part.getAttribute("data-name"));
    if (focused !== null) (stops().find((stop) => stopName(stop) === focused) ?? box).focus({ preventScroll: true });
    place();
    dialog.covers?.placed();
  }

  /**
   * What is known about an account has changed: an open card shows it.
   * @param {string} key
   */
  function refresh(key) {
    if (dialog?.subject.key !== key) return;
    draw();
    const state = humankind.lookups.state(key);
    if (!dialog.busy && state?.kind === "ready" && (state.card.cited ?? []).length === 0 && !dialog.problem) fetchCard(false);
  }

  humankind.card = { open, close, leave, isPointerAtRest, refresh };
})();
