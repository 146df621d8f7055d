// @ts-check
// Messages between the background and everything else. Pages and content scripts never talk to the server: they send
// a request to the background, which does.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { ProblemError, create } = humankind.problems;

  /**
   * Sends a request to the background.
   * @param {{type: string, [field: string]: unknown}} message
   * @returns {Promise<any>} the fields of the response
   * @throws {ProblemError} if the background reports a problem or does not respond
   */
  async function request(message) {
    /** @type {MessageResponse<object> | undefined} */
    let response;
    try {
      response = await humankind.api.runtime.sendMessage(message);
    } catch {
      // The background was stopped, or the extension was updated while this page was open.
    }
    if (typeof response !== "object" || response === null || !("ok" in response)) throw create("no-response");
    if (!response.ok) throw new ProblemError(response.problem);
    return response;
  }

  /**
   * Calls `listener` with every message from the background or the popup.
   * @param {(message: {type: string, [field: string]: unknown}) => unknown} listener returns the response, if any
   */
  function listen(listener) {
    humankind.api.runtime.onMessage.addListener((message, _sender, respond) => {
      const response = listener(message);
      if (response !== undefined) respond(response);
      return false;
    });
  }

  humankind.messages = { request, listen };
})();
