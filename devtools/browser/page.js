// What the harness needs inside a page to look through open shadow roots. One expression: an object of functions.
// It leaves nothing behind in the page and is not part of the extension.
({
  /** Every element that `selector` names; `>>>` steps into open shadow roots. */
  find(selector) {
    let roots = [document];
    let found = [];
    for (const part of selector.split(">>>")) {
      found = roots.flatMap((root) => [...root.querySelectorAll(part.trim())]);
      roots = found.map((element) => element.shadowRoot).filter(Boolean);
    }
    return found;
  },

  /** Every element under `root`, shadow trees included, that matches. */
  everywhere(selector, root = document) {
    return [...root.querySelectorAll("*")].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? this.everywhere(selector, element.shadowRoot) : []),
    ]);
  },

  rect(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  },

  visible(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  },

  deepest(x, y) {
    let root = document;
    for (;;) {
      const hit = root.elementFromPoint(x, y);
      if (!hit?.shadowRoot || hit.shadowRoot === root) return hit;
      root = hit.shadowRoot;
    }
  },

  /** Does `outer` hold `inner`, shadow trees included? */
  holds(outer, inner) {
    for (let node = inner; node; node = node.parentNode ?? node.host) if (node === outer) return true;
    return false;
  },

  /** Where to press on the first visible match, or why not yet. */
  target(selector) {
    const found = this.find(selector);
    const element = found.find((candidate) => this.visible(candidate));
    if (!element) return { state: found.length ? "hidden" : "absent" };
    const middle = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const reached = () => {
      const hit = this.deepest(...middle());
      return hit !== null && this.holds(element, hit);
    };
    // Out of the window, or out of the visible part of something that scrolls.
    if (!reached()) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [x, y] = middle();
    if (!reached()) return { state: `covered by ${this.deepest(x, y)?.outerHTML.slice(0, 120)}` };
    return { state: "ready", x, y };
  },

  attributes(element) {
    return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  },

  /** The accessible name as far as the badge's own markup decides it. */
  name(element) {
    const labels = (element.getAttribute("aria-labelledby") ?? "")
      .split(/\s+/)
      .map((id) => id && element.getRootNode().getElementById(id)?.textContent)
      .filter(Boolean);
    return (labels.join(" ") || element.getAttribute("aria-label") || element.innerText || element.title).trim();
  },

  /** The badges in the page in document order. */
  badges() {
    return this.everywhere("[data-humankind-key]").map((host) => {
      const button = host.shadowRoot?.querySelector("button") ?? host.querySelector("button") ?? host;
      return {
        key: host.dataset.humankindKey,
        text: button.innerText.replace(/\s+/g, " ").trim(),
        name: this.name(button).replace(/\s+/g, " "),
        visible: this.visible(button),
        rect: this.rect(button),
        attributes: this.attributes(host),
        button: this.attributes(button),
      };
    });
  },
})
