// Functions that tab.py evaluates inside a page, to search through open shadow roots. The file is one expression: an
// object of functions. It leaves nothing behind in the page and is not part of the extension.
({
  /** Every element that matches `selector`; `>>>` steps into open shadow roots. */
  find(selector) {
    let roots = [document];
    let found = [];
    for (const part of selector.split(">>>")) {
      found = roots.flatMap((root) => [...root.querySelectorAll(part.trim())]);
      roots = found.map((element) => element.shadowRoot).filter(Boolean);
    }
    return found;
  },

  /** Every matching element below `root`, including those in open shadow roots. */
  findDeep(selector, root = document) {
    return [...root.querySelectorAll("*")].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? this.findDeep(selector, element.shadowRoot) : []),
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

  /** The element at a point of the viewport, looking into shadow roots. */
  elementAt(x, y) {
    let root = document;
    for (;;) {
      const hit = root.elementFromPoint(x, y);
      if (!hit?.shadowRoot || hit.shadowRoot === root) return hit;
      root = hit.shadowRoot;
    }
  },

  /** True if `outer` contains `inner`, across shadow roots. */
  contains(outer, inner) {
    for (let node = inner; node; node = node.parentNode ?? node.host) if (node === outer) return true;
    return false;
  },

  /** The point at which to click on the first visible match, or the reason why it cannot be clicked yet. */
  target(selector) {
    const found = this.find(selector);
    const element = found.find((candidate) => this.visible(candidate));
    if (!element) return { state: found.length ? "hidden" : "absent" };
    const middle = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const isReachable = () => {
      const hit = this.elementAt(...middle());
      return hit !== null && this.contains(element, hit);
    };
    // The element may be outside the window or the visible part of a scrolling element.
    if (!isReachable()) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [x, y] = middle();
    if (!isReachable()) return { state: `covered by ${this.elementAt(x, y)?.outerHTML.slice(0, 120)}` };
    return { state: "ready", x, y };
  },

  attributes(element) {
    return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  },

  /** The accessible name, as far as the badge's markup determines it. */
  name(element) {
    const labels = (element.getAttribute("aria-labelledby") ?? "")
      .split(/\s+/)
      .map((id) => id && element.getRootNode().getElementById(id)?.textContent)
      .filter(Boolean);
    return (labels.join(" ") || element.getAttribute("aria-label") || element.innerText || element.title).trim();
  },

  /** The badges of the page, in document order. */
  badges() {
    return this.findDeep("[data-humankind-key]").map((host) => {
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
