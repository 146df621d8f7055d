// @ts-check
// Words and numbers in the reader's language. Every text stands in _locales; nothing here invents one.
import { api } from "./api.js";

/** The language that the texts are in: what _locales offers, not what the browser would like. */
export const LOCALE = api.i18n.getMessage("common_locale");

const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

/** @param {number} value */
export const number = (value) => numbers.format(value);

/**
 * A text by its key, with up to nine values put in.
 * @param {string} key
 * @param {...string} values
 */
export const t = (key, ...values) => api.i18n.getMessage(key, values);

/**
 * A text that depends on a number: `key_one` or `key_other`, the number put in first.
 * @param {string} key
 * @param {number} count
 * @param {...string} values
 */
export const plural = (key, count, ...values) =>
  t(plurals.select(count) === "one" ? `${key}_one` : `${key}_other`, number(count), ...values);

/** Fills a page: `data-i18n` is the text, `data-i18n-label` the accessible name, `data-i18n-hint` the placeholder. */
export function fillPage() {
  document.documentElement.lang = LOCALE;
  for (const node of document.querySelectorAll("[data-i18n]")) {
    node.textContent = t(node.getAttribute("data-i18n") ?? "");
  }
  for (const node of document.querySelectorAll("[data-i18n-label]")) {
    node.setAttribute("aria-label", t(node.getAttribute("data-i18n-label") ?? ""));
  }
  for (const node of document.querySelectorAll("[data-i18n-hint]")) {
    node.setAttribute("placeholder", t(node.getAttribute("data-i18n-hint") ?? ""));
  }
}
