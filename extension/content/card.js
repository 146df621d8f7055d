// @ts-check
// The card: one dialog for the whole page, opened from a badge. Draws what is known at once, then asks for the
// reasons' posts; takes the reader's own word. Not for scoring, and never in the way: Escape or a click elsewhere.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { mark, make } = humankind.icons;
  const LEAVE_MS = 280;
  const GAP = 6;
  const EDGE = 8;
  const LINKS = "\n"; // where a sentence has room for links
  const CHOICES = /** @type {Verdict[]} */ (["person", "one_way", "automated", "organisation"]);

  /**
   * @typedef {object} Open
   * @property {HTMLElement} anchor the badge
   * @property {HumankindSubject} subject
   * @property {boolean} pinned opened on purpose: stays until closed
   * @property {HTMLElement} host
   * @property {HTMLElement} box
   * @property {"" | "asking" | "again" | "correcting"} busy
   * @property {boolean} choosing
   * @property {Trouble | null} trouble
   * @property {string} note
   */

  /** @type {Open | null} */
  let now = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;

  /**
   * @param {HTMLElement} anchor
   * @param {HumankindSubject} subject
   * @param {"hover" | "pointer" | "keyboard"} how
   */
  function open(anchor, subject, how) {
    clearTimeout(leaving);
    const pinned = how !== "hover";
    if (now?.anchor === anchor) {
      if (pinned && now.pinned && how === "pointer") return close();
      now.pinned ||= pinned;
    } else {
      if (now?.pinned && !pinned) return;
      close();
      begin(anchor, subject, pinned);
    }
    if (pinned && now) now.box.focus({ preventScroll: true });
  }

  /**
   * @param {HTMLElement} anchor
   * @param {HumankindSubject} subject
   * @param {boolean} pinned
   */
  function begin(anchor, subject, pinned) {
    const host = document.createElement("humankind-card");
    host.dataset["tone"] = subject.tone;
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [humankind.style.card()];
    const box = make("div", { class: "card", role: "dialog", "aria-labelledby": "name", tabindex: "-1" });
    root.append(box);
    now = { anchor, subject, pinned, host, box, busy: "", choosing: false, trouble: null, note: "" };
    // In an open modal dialog everything outside it is dead to the reader.
    (anchor.closest("dialog[open]") ?? document.documentElement).append(host);
    host.setAttribute("popover", "manual");
    host.showPopover();
    humankind.badge.button(anchor)?.setAttribute("aria-expanded", "true");
    draw();
    listen(now);
    if (humankind.lookups.state(subject.key)?.kind === "ready") fetchCard(false);
  }

  function close() {
    clearTimeout(leaving);
    if (!now) return;
    const { host, anchor } = now;
    const hadFocus = host.shadowRoot?.activeElement instanceof Element;
    now = null;
    document.removeEventListener("pointerdown", onOutside, true);
    document.removeEventListener("keydown", onKey, true);
    removeEventListener("scroll", onScroll, true);
    removeEventListener("resize", place);
    host.remove();
    const button = humankind.badge.button(anchor);
    button?.setAttribute("aria-expanded", "false");
    if (hadFocus) button?.focus({ preventScroll: true });
  }

  /** The pointer left badge or card: a card that only hovers goes, after a moment to come back. */
  function leave() {
    clearTimeout(leaving);
    if (now && !now.pinned) leaving = setTimeout(close, LEAVE_MS);
  }

  /** @param {Open} card */
  function listen({ host, box }) {
    document.addEventListener("pointerdown", onOutside, true);
    document.addEventListener("keydown", onKey, true);
    addEventListener("scroll", onScroll, { capture: true, passive: true });
    addEventListener("resize", place);
    host.addEventListener("pointerenter", () => clearTimeout(leaving));
    host.addEventListener("pointerleave", leave);
    // The page's own shortcuts must not hear what is typed here.
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
    if (now && !path.includes(now.host) && !path.includes(now.anchor)) close();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== "Escape" || !now) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  }

  /** @param {Event} event */
  function onScroll(event) {
    if (!now || event.composedPath().includes(now.host)) return;
    const { top, bottom } = now.anchor.getBoundingClientRect();
    if (!now.anchor.isConnected || bottom < 0 || top > innerHeight) close();
    else place();
  }

  /**
   * Tab past either end leads back to the badge, where the reader came from.
   * @param {KeyboardEvent} event
   */
  function onTab(event) {
    if (event.key !== "Tab" || !now) return;
    const stops = [...now.box.querySelectorAll("a[href], button, summary")].filter((stop) => stop.checkVisibility());
    const at = /** @type {ShadowRoot} */ (now.host.shadowRoot).activeElement;
    const leavesBack = event.shiftKey && (at === stops[0] || at === now.box);
    if (!leavesBack && (event.shiftKey || at !== stops.at(-1))) return;
    event.preventDefault();
    close();
  }

  /** Below the badge where there is room, else above it; never outside the window. */
  function place() {
    if (!now?.anchor.isConnected) return;
    const { anchor, host, box } = now;
    const at = anchor.getBoundingClientRect();
    const below = innerHeight - at.bottom - GAP - EDGE;
    const above = at.top - GAP - EDGE;
    const wide = host.getBoundingClientRect().width;
    const goesBelow = box.scrollHeight <= below || below >= above;
    const room = Math.max(120, goesBelow ? below : above);
    host.style.setProperty("--humankind-room", `${room}px`);
    const high = Math.min(box.scrollHeight + 2, room);
    const top = goesBelow ? at.bottom + GAP : at.top - GAP - high;
    const rtl = getComputedStyle(anchor).direction === "rtl";
    const left = rtl ? at.right - wide : at.left;
    host.style.setProperty("--humankind-top", `${Math.max(EDGE, Math.min(top, innerHeight - high - EDGE))}px`);
    host.style.setProperty("--humankind-left", `${Math.max(EDGE, Math.min(left, innerWidth - wide - EDGE))}px`);
  }

  /**
   * @param {boolean} fresh reads the network anew
   */
  async function fetchCard(fresh) {
    const mine = now;
    if (!mine || mine.busy) return;
    mine.busy = fresh ? "again" : "asking";
    mine.note = fresh ? humankind.word("card_looking") : "";
    draw();
    const reply = await humankind.ask({ type: "card", key: mine.subject.key, fresh });
    mine.busy = "";
    mine.note = "";
    mine.trouble = reply.ok ? null : (reply.problem ?? null);
    if (reply.ok) {
      humankind.lookups.learn(mine.subject.key, { kind: "ready", card: reply["card"] });
      if (fresh) mine.note = humankind.word("card_updated");
    } else if (mine.trouble?.type.endsWith(":opted-out")) {
      humankind.lookups.learn(mine.subject.key, { kind: "opted_out", problem: mine.trouble });
    }
    if (mine === now) draw();
  }

  /**
   * The reader's own word, or taking it back (null).
   * @param {Verdict | null} verdict
   */
  async function correct(verdict) {
    const mine = now;
    if (!mine || mine.busy) return;
    mine.busy = "correcting";
    const { key } = mine.subject;
    const reply = await humankind.ask(verdict ? { type: "correct", key, verdict } : { type: "uncorrect", key });
    mine.busy = "";
    mine.choosing = false;
    mine.trouble = reply.ok ? null : (reply.problem ?? null);
    if (reply.ok) await fetchCard(false);
    else if (mine === now) draw();
  }

  /** @param {MouseEvent} event */
  function onClick(event) {
    const target = /** @type {Element} */ (event.target).closest("[data-do]");
    if (!now || !target) return;
    const name = target.getAttribute("data-do") ?? "";
    const verdict = CHOICES.find((choice) => name === `correct_${choice}`);
    if (name === "close") close();
    else if (name === "again") fetchCard(true);
    else if (name === "how") humankind.ask({ type: "open", page: "how" });
    else if (name === "undo") correct(null);
    else if (verdict) correct(verdict);
    else if (name === "know") {
      now.choosing = !now.choosing;
      draw();
      /** @type {HTMLElement | null} */ (now.box.querySelector(now.choosing ? ".choices button" : "[data-do=know]"))?.focus();
    }
  }

  /** Draws the card anew, and keeps the reader's place in it. */
  function draw() {
    if (!now) return;
    const { box, subject, host } = now;
    const root = /** @type {ShadowRoot} */ (host.shadowRoot);
    const focused = root.activeElement?.getAttribute("data-do") ?? (root.activeElement ? "box" : null);
    const opened = new Set([...box.querySelectorAll("details[open]")].map((part) => part.getAttribute("data-name")));
    const state = humankind.lookups.state(subject.key) ?? { kind: "thinking" };
    const ink = humankind.badge.markOf(state)[subject.tone];
    box.style.setProperty("--verdict", ink);
    box.replaceChildren(...[head(state), ...body(state), ...foot(state)].filter((part) => part !== null));
    for (const part of box.querySelectorAll("details")) part.open = opened.has(part.getAttribute("data-name"));
    if (focused) (/** @type {HTMLElement | null} */ (box.querySelector(`[data-do="${focused}"]`)) ?? box).focus({ preventScroll: true });
    place();
  }

  /**
   * @param {HumankindState} state
   * @returns {HTMLElement}
   */
  function head(state) {
    const { account } = /** @type {Open} */ (now).subject;
    const handle = humankind.accounts.shown(account);
    const name = (state.kind === "ready" && state.card.display_name) || handle;
    return make(
      "div",
      { class: "top" },
      mark(humankind.badge.markOf(state).name),
      make(
        "div",
        { class: "who" },
        make("h2", { class: "name", id: "name" }, make("bdi", {}, name)),
        name === handle ? null : make("p", { class: "handle" }, make("bdi", {}, handle)),
      ),
      make("button", { type: "button", class: "close", "data-do": "close", "aria-label": humankind.word("card_close") }, "×"),
    );
  }

  /**
   * @param {HumankindState} state
   * @returns {(HTMLElement | null)[]}
   */
  function body(state) {
    if (state.kind === "thinking") return [make("p", { class: "verdict", role: "status" }, humankind.word("card_looking"))];
    if (state.kind === "opted_out") return [sentence(humankind.word("card_opted_out")), note(humankind.word("card_opted_out_next"))];
    if (state.kind === "unavailable") return problem(state.problem);
    const { card } = state;
    const word = make("b", {}, humankind.badge.wordOf(state));
    return [
      elsewhere(card.linked_accounts ?? []),
      make("p", { class: "verdict" }, word, " — ", make("span", { lang: "en" }, card.sentence)),
      correction(card),
      humankind.reasons.bars(card),
      humankind.reasons.why(card),
      card.evidence.sentence ? make("p", { class: "evidence small", lang: "en" }, card.evidence.sentence) : null,
    ];
  }

  /**
   * The same person's accounts elsewhere, as both ends say: each by its address, without what all addresses have.
   * @param {Resolved[]} others
   * @returns {HTMLElement | null}
   */
  function elsewhere(others) {
    if (others.length === 0) return null;
    const [before = "", after = ""] = humankind.word("common_linked_accounts", LINKS).split(LINKS);
    const line = make("p", { class: "also small" }, before);
    others.forEach(({ url, key }, at) => {
      const target = humankind.accounts.parse(url ?? "");
      const href = target && /^https?:$/.test(target.protocol) ? target.href : null;
      const name = make("bdi", {}, ((href && url) || key).replace(/^https:\/\/(www\.)?/, ""));
      line.append(at > 0 ? ", " : "", href ? make("a", { href, target: "_blank", rel: "noopener noreferrer" }, name) : name);
    });
    line.append(after);
    return line;
  }

  /** @param {string} text */
  const sentence = (text) => make("p", { class: "verdict" }, text);
  /** @param {string} text */
  const note = (text) => make("p", { class: "note" }, text);

  /**
   * What went wrong, in the server's own sentences, with the next step.
   * @param {Trouble | null} trouble
   * @returns {HTMLElement[]}
   */
  function problem(trouble) {
    if (!trouble) return [sentence(humankind.word("card_pending")), note(humankind.word("card_pending_next"))];
    const parts = [make("p", { class: "verdict", lang: "en" }, trouble.title)];
    for (const text of [trouble.detail, trouble.next]) if (text) parts.push(make("p", { class: "note", lang: "en" }, text));
    return parts;
  }

  /**
   * @param {ScoreCard} card
   * @returns {HTMLElement | null}
   */
  function correction(card) {
    if (!card.correction) return null;
    const said = humankind.word("correction_yours", humankind.word(`verdict_${card.correction.verdict}`));
    const judged = card.computed_verdict ?? card.correction.verdict;
    const otherwise = judged === card.correction.verdict ? "" : ` ${humankind.word("correction_computed", humankind.word(`verdict_${judged}`))}`;
    return make("div", { class: "said" }, make("span", {}, said + otherwise), button("undo"));
  }

  /**
   * @param {HumankindState} state
   * @returns {(HTMLElement | null)[]}
   */
  function foot(state) {
    const card = /** @type {Open} */ (now);
    const parts = [];
    if (card.trouble && state.kind === "ready") {
      parts.push(make("div", { role: "alert" }, ...problem(card.trouble).map((part) => (part.classList.add("note"), part))));
    }
    if (card.choosing) parts.push(choices());
    const actions = make("div", { class: "actions" });
    if (state.kind === "ready") actions.append(button("know", { "aria-expanded": String(card.choosing) }));
    if (state.kind === "ready" || state.kind === "unavailable") {
      actions.append(button("again", card.busy ? { "aria-disabled": "true" } : {}));
    }
    actions.append(button("how"));
    parts.push(actions);
    parts.push(make("p", { class: card.note ? "note" : "unseen", role: "status" }, card.note));
    return parts;
  }

  function choices() {
    const label = make("p", { id: "ask" }, humankind.word("correction_prompt"));
    const group = make("div", { class: "choices", role: "group", "aria-labelledby": "ask" }, label);
    for (const verdict of CHOICES) {
      group.append(make("button", { type: "button", "data-do": `correct_${verdict}` }, humankind.word(`correction_${verdict}`)));
    }
    return group;
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} [attributes]
   */
  const button = (name, attributes = {}) =>
    make("button", { type: "button", "data-do": name, ...attributes }, humankind.word(name === "undo" ? "common_undo" : `card_${name}`));

  /**
   * What is known of an account has changed: an open card shows it.
   * @param {string} key
   */
  function refresh(key) {
    if (now?.subject.key !== key) return;
    draw();
    const state = humankind.lookups.state(key);
    if (!now.busy && state?.kind === "ready" && (state.card.cited ?? []).length === 0 && !now.trouble) fetchCard(false);
  }

  humankind.card = { open, close, leave, refresh };
})();
