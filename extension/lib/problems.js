// @ts-check
// Problems in one shape, whether the server reports them (RFC 9457 documents) or the extension finds them itself.
// The server's problems come with their own texts; the texts here are only for the extension's.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { t } = humankind.i18n;
  const PREFIX = humankind.contract.problemTypePrefix;

  /** The extension's own problems: title and next step, as keys of _locales. */
  const TEXTS = {
    "server-off": ["problem_server_off", "problem_server_off_next"],
    "community-off": ["problem_server_off", "problem_community_off_next"],
    "server-slow": ["problem_server_slow", "problem_server_slow_next"],
    "server-unexpected": ["problem_server_unexpected", "problem_server_unexpected_next"],
    "server-blocked": ["problem_server_blocked", "problem_server_blocked_next"],
    "server-unverified": ["problem_server_unverified", "problem_server_unverified_next"],
    "server-outdated": ["problem_server_outdated", "problem_server_outdated_next"],
    "extension-outdated": ["problem_extension_outdated", "problem_extension_outdated_next"],
    "server-page-needed": ["problem_server_page_needed", "problem_server_page_needed_next"],
    "start-not-allowed": ["problem_start_not_allowed", "problem_start_not_allowed_next"],
    "start-host-missing": ["problem_start_host_missing", "problem_start_host_missing_next"],
    "start-failed": ["problem_start_failed", "problem_start_failed_next"],
    "not-paired": ["problem_not_paired", "problem_not_paired_next"],
    "no-response": ["problem_no_response", "problem_no_response_next"],
    paused: ["problem_paused", "problem_paused_next"],
    "card-covered": ["problem_card_covered", "problem_card_covered_next"],
    "bad-message": ["problem_bad_message", "problem_bad_message_next"],
    "bad-address": ["problem_bad_address", "problem_bad_address_next"],
    "bad-host": ["problem_bad_host", "problem_bad_host_next"],
    "site-not-allowed": ["problem_site_not_allowed", "problem_site_not_allowed_next"],
    "bad-rule": ["problem_bad_rule", "problem_bad_rule_next"],
    "unknown-account": ["problem_nobody_found", "problem_nobody_found_next"],
  };

  /** An error that can be shown to a reader. */
  class ProblemError extends Error {
    /** @param {ShownProblem} problem */
    constructor(problem) {
      super(problem.title);
      this.problem = problem;
    }

    /**
     * @param {...ProblemSlug} slugs
     * @returns {boolean} true if the problem is of one of these types
     */
    is(...slugs) {
      return slugs.some((slug) => isType(this.problem, slug));
    }
  }

  /**
   * @param {ShownProblem | null | undefined} problem
   * @param {ProblemSlug} slug
   * @returns {boolean}
   */
  const isType = (problem, slug) => problem?.type === PREFIX + slug;

  /**
   * One of the extension's own problems, in the reader's language, ready to be thrown.
   * @param {OwnProblemSlug} slug
   * @param {string} [detail]
   * @returns {ProblemError}
   */
  function create(slug, detail = "") {
    const [title = "", next = ""] = TEXTS[slug];
    return new ProblemError({ type: PREFIX + slug, title: t(title), detail, next: t(next) });
  }

  /**
   * A problem document of the server as a problem to show.
   * @param {any} document anything; the server may be another program
   * @returns {ShownProblem | null} null if it is no problem document of a Humankind server
   */
  function fromDocument(document) {
    const type = String(document?.type ?? "");
    if (!type.startsWith(PREFIX) || !/^[a-z-]+$/.test(type.slice(PREFIX.length))) return null;
    const [title = "", detail = "", next = ""] = [document.title, document.detail, document.next].map((part) => String(part ?? ""));
    /** @type {ShownProblem} */
    const problem = { type, title, detail, next };
    if (typeof document.host === "string") problem.host = document.host;
    if (Number.isFinite(document.retry_after)) problem.retryAfter = document.retry_after;
    return problem;
  }

  /**
   * Any thrown value as a problem to show.
   * @param {unknown} error
   * @returns {ShownProblem}
   */
  function fromError(error) {
    if (error instanceof ProblemError) return error.problem;
    return create("server-unexpected", error instanceof Error ? error.message : String(error)).problem;
  }

  humankind.problems = { ProblemError, create, isType, fromDocument, fromError };
})();
