// @ts-check
// Dims, collapses, hides or highlights a post: with an attribute, a style sheet (post_actions.css) and, where it is
// collapsed, one line inside it that says who and why. Never moves, wraps or removes a node of the page.
// The page sees that a post is collapsed; it cannot read the line, which is in a closed shadow root, nor press it.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make, contain } = humankind.dom;
  const { t } = humankind.i18n;
  const TAG = "humankind-line";
  const ACTION = "data-humankind";
  /** In a thread, replies can be inside the post that they answer. These attributes keep them visible. */
  const REPLY = "data-humankind-reply";
  const AROUND = "data-humankind-around";

  /** What has our attribute from us, and not because the page copied a post. @type {WeakSet<Element>} */
  const marked = new WeakSet();
  /** @type {WeakMap<HTMLElement, {root: ShadowRoot, hooks: LineHooks, shown: string}>} */
  const lines = new WeakMap();

  /**
   * The elements that an action applies to: `box` gets the line and keeps its own box; `whole` is all of the post.
   * @param {HumankindSite} site
   * @param {Element} post
   * @returns {{box: Element, whole: Element[]}}
   */
  function partsOf(site, post) {
    const box = site.post.box?.(post) ?? post;
    return { box, whole: site.post.elements ? site.post.elements(post) : [box] };
  }

  /**
   * Whether a post is inside another one, as a quoted post or a reply.
   * @param {HumankindSite} site
   * @param {Element} post
   */
  const isNested = (site, post) => Boolean(post.parentElement?.closest(site.post.within.join(",")));

  /** @param {HumankindSite} site @param {Element} box @param {string} action marks the replies inside a post */
  function keepReplies(site, box, action) {
    for (const reply of box.querySelectorAll(site.post.within.join(","))) {
      const outer = reply.parentElement?.closest(`[${REPLY}], [${ACTION}]`);
      if (outer !== box || (site.post.quoted && reply.closest(site.post.quoted))) continue;
      set(reply, REPLY, "");
      for (let around = reply.parentElement; around && around !== box; around = around.parentElement) set(around, AROUND, action);
    }
  }

  /** Nothing is written that is there already. @param {Element} element @param {string} name @param {string | null} value */
  function set(element, name, value) {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    if (name === ACTION) marked.add(element);
  }

  /**
   * @param {HumankindSite} site
   * @param {HumankindActed} acted
   */
  function apply(site, acted) {
    const { box, whole, action, isOpen } = acted;
    const isCollapsed = action === "collapse" && !isOpen;
    for (const part of new Set([box, ...whole])) {
      const isOwn = action === "highlight" || action === "collapse" ? part === box : whole.includes(part);
      if (action === "collapse") set(part, ACTION, isOpen ? null : isOwn ? action : part.contains(box) ? null : "hide");
      else set(part, ACTION, isOwn ? action : null);
    }
    if (!acted.isInThread || site.post.hasQuotesInside || !(isCollapsed || action === "dim")) dropReplies(box);
    else keepReplies(site, box, action);
  }

  /** @param {HumankindActed} acted @returns {boolean} whether the page has left everything as it was put */
  const isApplied = ({ box, whole, action, isOpen, line }) =>
    (action === "collapse" && isOpen) || [box, ...whole].some((part) => part.getAttribute(ACTION) === action)
      ? line === null || line.parentElement === box
      : false;

  /** @param {Element} box leaves the marks alone that belong to a post inside it */
  function dropReplies(box) {
    for (const element of box.querySelectorAll(`[${REPLY}], [${AROUND}]`)) {
      const owner = element.parentElement?.closest(`[${ACTION}]`);
      if (owner && owner !== box && box.contains(owner)) continue;
      element.removeAttribute(REPLY);
      element.removeAttribute(AROUND);
    }
  }

  /** @param {HumankindActed} acted */
  function clear({ box, whole, line }) {
    line?.remove();
    dropReplies(box);
    for (const element of [box, ...whole]) element.removeAttribute(ACTION);
  }

  /**
   * A line, not yet in the page.
   * @param {LineHooks} hooks
   * @returns {HTMLElement}
   */
  function createLine(hooks) {
    const host = document.createElement(TAG);
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [humankind.style.line()];
    contain(host);
    root.addEventListener("click", (event) => {
      event.preventDefault();
      const pressed = /** @type {Element} */ (event.target).closest("[data-do]")?.getAttribute("data-do");
      if (!event.isTrusted || !pressed) return;
      if (pressed === "toggle") hooks.toggle();
      else hooks.alwaysShow();
    });
    lines.set(host, { root, hooks, shown: "" });
    return host;
  }

  /**
   * Writes a line and puts it where it belongs. What is there already is not written again.
   * @param {HumankindActed} acted
   * @param {{mark: string, name: string, why: string}} text
   */
  function showLine(acted, { mark: drawing, name, why }) {
    const own = acted.line ? lines.get(acted.line) : undefined;
    if (!acted.line || !own) return;
    if (acted.line.parentElement !== acted.box) {
      // A post with a shadow root shows what it has a place for: the line goes where the author's name is.
      const place = [...acted.box.children].find((child) => child.contains(acted.link))?.slot;
      if (place) acted.line.slot = place;
      acted.box.prepend(acted.line);
    }
    const stamp = JSON.stringify([drawing, name, why, acted.isOpen]);
    if (own.shown === stamp) return;
    own.shown = stamp;
    const { root } = own;
    const focused = root.activeElement?.getAttribute("data-do");
    const word = t(acted.isOpen ? "rule_collapse_again" : "rule_show");
    const toggle = { type: "button", "data-do": "toggle", "aria-label": t("rule_toggle_label", word, name) };
    root.replaceChildren(
      make(
        "div",
        { class: "line" },
        humankind.marks.draw(drawing),
        make("span", { class: "text" }, make("bdi", { class: "name" }, name), " · ", make("span", {}, why)),
        make("button", toggle, word),
        acted.isOpen ? make("button", { type: "button", "data-do": "always" }, t("rule_always_show")) : null,
      ),
    );
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector("button"))?.focus({ preventScroll: true });
  }

  /** @param {HTMLElement | null} line @returns {boolean} whether the reader's focus is in it */
  const hasFocus = (line) => Boolean(line && lines.get(line)?.root.activeElement);

  /** @param {Element} root removes everything of ours from a part of the page */
  function cleanUp(root) {
    for (const line of root.querySelectorAll(TAG)) line.remove();
    for (const name of [ACTION, REPLY, AROUND]) {
      root.removeAttribute(name);
      for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    }
  }

  /**
   * Pages that copy a post also copy what was done to it. Then it is as if nothing was.
   * @param {Element} element in the post
   */
  function cleanUpCopy(element) {
    const box = element.closest(`[${ACTION}]`);
    if (box && !marked.has(box)) cleanUp(box);
    if (element.localName === TAG && !lines.has(/** @type {HTMLElement} */ (element))) element.remove();
  }

  humankind.postActions = { tag: TAG, partsOf, isNested, apply, isApplied, clear, createLine, showLine, hasFocus, cleanUp, cleanUpCopy };
})();
