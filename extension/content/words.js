// @ts-check
// The content scripts' way to words and to the background: localised messages and one call, `ask`.
// Not for talking to the server: only the background does that.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const api = globalThis.browser ?? globalThis.chrome;

  /**
   * False once the extension was reloaded or removed: this page then holds an orphan that must go quiet.
   * @returns {boolean}
   */
  humankind.alive = () => {
    try {
      return Boolean(api.runtime?.id);
    } catch {
      return false;
    }
  };

  /**
   * A message of _locales in the reader's language.
   * @param {string} key
   * @param {...(string | number)} values
   * @returns {string}
   */
  humankind.word = (key, ...values) => {
    if (!humankind.alive()) return "";
    return api.i18n.getMessage(key, values.map(String)) || key;
  };

  /**
   * Sends one request to the background. Never rejects: without an answer the reply says so as a problem.
   * @param {{type: string, [field: string]: unknown}} message
   * @returns {Promise<{ok: boolean, problem?: Trouble, [field: string]: any}>}
   */
  humankind.ask = async (message) => {
    try {
      const reply = await api.runtime.sendMessage(message);
      if (reply && typeof reply === "object" && "ok" in reply) return reply;
    } catch {
      // The background was stopped, or this page is an orphan of an earlier version.
    }
    return {
      ok: false,
      problem: {
        type: "urn:humankind:problem:no-answer",
        title: humankind.word("problem_no_response"),
        detail: "",
        next: humankind.word("problem_no_response_next"),
      },
    };
  };

  /**
   * Hears what the background sends; what `listener` returns (or resolves to) is the answer.
   * @param {(message: {type: string, [field: string]: unknown}) => unknown} listener
   */
  humankind.hear = (listener) => {
    api.runtime.onMessage.addListener((message, _sender, respond) => {
      const answer = listener(message);
      if (answer !== undefined) respond(answer);
      return false;
    });
  };
})();
