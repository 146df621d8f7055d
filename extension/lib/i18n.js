// @ts-check
// Localised texts, numbers and dates. The texts themselves are in _locales; no user-visible text belongs in code.
// The sentences on a card come from the server, in the language that its requests ask for: that of the texts here.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  /**
   * The text for a key of _locales, with up to nine values inserted.
   * @param {string} key
   * @param {...(string | number)} values
   * @returns {string}
   */
  function t(key, ...values) {
    if (!humankind.isConnected()) return "";
    return humankind.api.i18n.getMessage(key, values.map(String)) || key;
  }

  const GAP = "\n";

  /**
   * A text with one value that is an element.
   * @param {string} key of _locales
   * @returns {[before: string, after: string]} what stands on either side of it
   */
  function around(key) {
    const [before = "", after = ""] = t(key, GAP).split(GAP);
    return [before, after];
  }

  /**
   * The language of the texts. It can differ from the browser's language, which may not be translated.
   * @returns {string}
   */
  const locale = () => t("common_locale") || "en";

  /**
   * The direction in which the texts run.
   * @returns {"ltr" | "rtl"}
   */
  const direction = () => (humankind.contract.rightToLeft.includes(locale()) ? "rtl" : "ltr");

  /**
   * A text that depends on a number, with the number as its first value: `key_one`, `key_few` and so on, as the language
   * has plural forms; `key_other` where it lacks one.
   * @param {string} key
   * @param {number} count
   * @param {...(string | number)} values
   * @returns {string}
   */
  function plural(key, count, ...values) {
    const form = `${key}_${new Intl.PluralRules(locale()).select(count)}`;
    const text = t(form, number(count), ...values);
    return text === form ? t(`${key}_other`, number(count), ...values) : text;
  }

  /**
   * @param {number} value
   * @returns {string} without decimals
   */
  const number = (value) => Math.round(value).toLocaleString(locale());

  /**
   * The points of a contribution, as the server's own page shows them: signed, one decimal.
   * @param {number} value
   * @returns {string} e.g. "+4.5" or "−0.5"
   */
  const points = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;

  /**
   * @param {string | null | undefined} moment RFC 3339
   * @returns {string} the day in words; empty if there is no valid time
   */
  function day(moment) {
    const date = new Date(moment ?? "");
    if (Number.isNaN(date.valueOf())) return "";
    return date.toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" });
  }

  humankind.i18n = { t, around, locale, direction, plural, number, points, day };
})();
