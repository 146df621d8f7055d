// @ts-check
// Notices of the extension's own pages: a problem with its next step, what is wrong with the server, and ways to fix it.
// Not a content script.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { api, hosts } = humankind;
  const { make, outerLink } = humankind.dom;
  const { t } = humankind.i18n;
  const { request } = humankind.messages;
  const { create, isType } = humankind.problems;
  const START_COMMAND = "humankind serve";
  /** Opens the server's own page, from which pairing goes on. */
  const OPEN_COMMAND = "humankind open";
  const COPIED_MS = 2_000;

  /**
   * A button that copies a text and confirms it, also to screen readers.
   * @param {() => string} text
   * @param {string} label
   * @returns {HTMLElement}
   */
  function copyButton(text, label) {
    const button = make("button", { type: "button", class: "quiet" }, label);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text());
      button.textContent = t("common_copied");
      setTimeout(() => (button.textContent = label), COPIED_MS);
    });
    return make("span", { role: "status" }, button);
  }

  /**
   * A command for the terminal, with a button to copy it.
   * @param {string} text
   * @returns {HTMLElement}
   */
  const command = (text) =>
    make("div", { class: "command" }, make("code", { dir: "ltr" }, text), copyButton(() => text, t("common_copy")));

  /**
   * A button that starts the server through the native host.
   * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its problem
   * @returns {HTMLElement}
   */
  function startButton(act) {
    const button = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: "start" }, t("common_start")));
    button.addEventListener("click", () => button.ariaDisabled || act(start));
    return button;

    async function start() {
      // Browsers show the permission prompt only in direct response to a click, so nothing may be awaited before.
      const allowed = api.permissions.request({ permissions: ["nativeMessaging"] });
      button.setAttribute("aria-disabled", "true"); // a disabled button would lose the keyboard
      button.textContent = t("common_starting");
      try {
        if (!(await allowed)) throw create("start-not-allowed");
        await request({ type: "start_server" });
      } finally {
        button.removeAttribute("aria-disabled");
        button.textContent = t("common_start");
      }
    }
  }

  /**
   * @param {string} title
   * @param {string} text
   * @param {...(Node | null)} actions
   * @returns {HTMLElement}
   */
  const notice = (title, text, ...actions) =>
    make("div", { class: "notice" }, make("h2", {}, title), text ? make("p", {}, text) : null, ...actions);

  /**
   * @param {ShownProblem} problem
   * @returns {HTMLElement}
   */
  const problemNotice = (problem) =>
    make(
      "div",
      { class: "problem", role: "alert" },
      make("strong", {}, problem.title),
      problem.detail ? make("p", {}, problem.detail) : null,
      problem.next ? make("p", {}, problem.next) : null,
      isType(problem, "server-page-needed") ? command(OPEN_COMMAND) : null,
    );

  /**
   * What keeps the server from being used, with the button that fixes it.
   * @param {Overview} overview
   * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its problem
   * @returns {HTMLElement | null} null if everything works
   */
  function serverNotice({ server, settings, isEnded }, act) {
    const isOwn = hosts.isOwnMachine(settings.serverUrl);
    const origins = [hosts.serverPattern(settings.serverUrl)];
    const unpair = button("common_unpair", () => request({ type: "unpair" }), true);
    /** @type {Record<ServerState, () => HTMLElement | null>} */
    const views = {
      on: () => null,
      off: () =>
        notice(
          t("common_server_off"),
          t(isOwn ? "common_server_off_text" : "problem_community_off_next"),
          ...(isOwn ? [startButton(act), command(START_COMMAND)] : [outerLink(settings.serverUrl, settings.serverUrl)]),
        ),
      unpaired: () =>
        notice(
          t("common_unpaired"),
          t(isEnded ? "common_ended" : "common_server_unpaired_text"),
          button("common_pair", () => request({ type: "pair" })),
        ),
      unverified: () =>
        notice(
          t("problem_server_unverified"),
          t("problem_server_unverified_next"),
          ...(isOwn ? [command(START_COMMAND), make("p", {}, t("common_unverified_text"))] : []),
          unpair,
        ),
      server_outdated: () => notice(t("problem_server_outdated"), t("problem_server_outdated_next")),
      extension_outdated: () => notice(t("problem_extension_outdated"), t("problem_extension_outdated_next")),
      // Browsers show the permission prompt only in direct response to a click, so nothing may be awaited before.
      blocked: () =>
        notice(
          t("problem_server_blocked"),
          t("common_server_blocked_text", origins[0] ?? ""),
          button("common_allow", () => api.permissions.request({ origins })),
        ),
    };
    return views[server]();

    /** @param {string} label @param {() => Promise<unknown>} action */
    function button(label, action, quiet = false) {
      return make("button", { type: "button", class: quiet ? "quiet" : null, onclick: () => act(action) }, t(label));
    }
  }

  humankind.notices = { copyButton, notice, problemNotice, serverNotice };
})();
