// @ts-check
// Notices of the popup and the options page: a problem with its next step, and two ways to start the server.
// Not a content script.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { make } = humankind.dom;
  const { t } = humankind.i18n;
  const { request } = humankind.messages;
  const { create } = humankind.problems;
  const START_COMMAND = "./scripts/run";
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
   * The command that starts the server, with a button to copy it.
   * @returns {HTMLElement}
   */
  const startCommand = () =>
    make("div", { class: "command" }, make("code", {}, START_COMMAND), copyButton(() => START_COMMAND, t("common_copy")));

  /**
   * A button that starts the server through the native host.
   * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its problem
   * @returns {HTMLElement}
   */
  function startButton(act) {
    const button = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: "start" }, t("common_start")));
    button.addEventListener("click", () => act(start));
    return button;

    async function start() {
      // Browsers show the permission prompt only in direct response to a click, so nothing may be awaited before.
      const allowed = humankind.api.permissions.request({ permissions: ["nativeMessaging"] });
      button.disabled = true;
      button.textContent = t("common_starting");
      try {
        if (!(await allowed)) throw create("start-not-allowed");
        await request({ type: "start_server" });
      } finally {
        button.disabled = false;
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
    );

  humankind.notices = { copyButton, startCommand, startButton, notice, problemNotice };
})();
