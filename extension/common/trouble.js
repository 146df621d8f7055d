// @ts-check
// Problems that the extension itself finds, in the same shape as the server's problem documents.
// Not for what the server says: that comes with its own words.
import { api } from "./api.js";

const PREFIX = "urn:humankind:problem:";

/** Each slug with its title and its next step, as keys of _locales. @type {Record<string, [string, string]>} */
const KINDS = {
  "server-off": ["problem_server_off", "problem_server_off_next"],
  "server-slow": ["problem_server_slow", "problem_server_slow_next"],
  "server-strange": ["problem_server_unexpected", "problem_server_unexpected_next"],
  "server-blocked": ["problem_server_blocked", "problem_server_blocked_next"],
  "not-paired": ["problem_not_paired", "problem_not_paired_next"],
  paused: ["problem_paused", "problem_paused_next"],
  "bad-message": ["problem_bad_message", "problem_bad_message_next"],
  "bad-address": ["problem_bad_address", "problem_bad_address_next"],
  "nobody-found": ["problem_nobody_found", "problem_nobody_found_next"],
  "bad-host": ["problem_bad_host", "problem_bad_host_next"],
};

/** An error that can be shown to a reader. */
export class TroubleError extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(trouble.title);
    this.trouble = trouble;
  }

  /** @param {string} slug */
  is(slug) {
    return this.trouble.type === PREFIX + slug;
  }
}

/**
 * An error of one of the kinds above, in the reader's language.
 * @param {string} slug
 * @param {string} [detail]
 */
export function trouble(slug, detail = "") {
  const [title, next] = KINDS[slug];
  return new TroubleError({
    type: PREFIX + slug,
    title: api.i18n.getMessage(title),
    detail,
    next: api.i18n.getMessage(next),
  });
}

/**
 * Any thrown thing as a problem to show.
 * @param {unknown} error
 * @returns {Trouble}
 */
export function asTrouble(error) {
  if (error instanceof TroubleError) return error.trouble;
  return { ...trouble("server-strange").trouble, detail: error instanceof Error ? error.message : String(error) };
}
