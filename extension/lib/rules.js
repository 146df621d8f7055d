// @ts-check
// The reader's rules: what is done with posts, by the mark of their author. Decides from facts about an account; knows
// no page. Whatever the rules say, nothing is dimmed, collapsed or hidden of an account that is not judged yet, or of one
// that the reader knows to be a person.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { verdicts, networks, limits } = humankind.contract;
  /** `badge` does nothing to the post. @type {RuleAction[]} */
  const ACTIONS = ["badge", "dim", "collapse", "hide", "highlight"];
  const SUBDUES = new Set(["dim", "collapse", "hide"]);
  /** What a rule can be about. The more particular comes first, and decides. @type {RuleKind[]} */
  const KINDS = ["tag", "list", "new", "kindness", "verdict"];
  const RULE_LIMIT = 200;
  const ALWAYS_LIMIT = 1000;

  /** @type {RuleBook} */
  const DEFAULTS = { rules: [], reposts: "author", sparesFollowed: true, alwaysShow: [] };

  /** @param {string} word @returns {string} tags are compared without regard to case */
  const folded = (word) => word.trim().toLowerCase();

  /**
   * What a rule is about, in its stored form: `verdict:automated`, `new`, `kindness:40`, `tag:weather` or
   * `list:https://lists.example/a.json`.
   * @param {unknown} text
   * @returns {{kind: RuleKind, value: string} | null} null if it is none
   */
  function target(text) {
    if (text === "new") return { kind: "new", value: "" };
    if (typeof text !== "string") return null;
    const [, kind, value = ""] = /^(\w+):(.+)$/.exec(text) ?? [];
    if (kind === "verdict" && verdicts.some((verdict) => verdict === value)) return { kind, value };
    if (kind === "kindness" && /^[1-9]\d?$|^100$/.test(value)) return { kind, value };
    if (kind === "tag" && folded(value) && value.length <= limits.tagWord) return { kind, value: folded(value) };
    if (kind === "list" && value.length <= limits.url && humankind.accounts.webAddress(value)) return { kind, value };
    return null;
  }

  /** @param {string} about a stored target @returns {RuleAction[]} those that a reader can choose for it */
  const actionsFor = (about) => ACTIONS.filter((action) => about !== "verdict:unsure" || !SUBDUES.has(action));

  /** @param {any} raw @returns {Rule[]} empty if it is invalid */
  function checkedRule(raw) {
    const about = target(raw?.target);
    const action = ACTIONS.find((known) => known === raw?.action);
    const network = raw?.network ?? null;
    if (!about || !action || (network !== null && !networks.some(({ id }) => id === network))) return [];
    const stored = about.kind === "new" ? "new" : `${about.kind}:${about.value}`;
    return actionsFor(stored).includes(action) ? [{ target: stored, network, action }] : [];
  }

  /**
   * Any value as a rule book: what is not understood is dropped, and of two rules about the same the last one is kept.
   * @param {any} raw
   * @returns {RuleBook}
   */
  function checked(raw) {
    /** @type {Map<string, Rule>} */
    const rules = new Map();
    for (const rule of (Array.isArray(raw?.rules) ? raw.rules : []).flatMap(checkedRule)) {
      rules.set(`${rule.network ?? ""} ${rule.target}`, rule);
    }
    const keys = (Array.isArray(raw?.alwaysShow) ? raw.alwaysShow : []).filter(
      (/** @type {unknown} */ key) => typeof key === "string" && key.length > 0 && key.length <= limits.key,
    );
    return {
      rules: [...rules.values()].slice(-RULE_LIMIT),
      reposts: raw?.reposts === "booster" ? "booster" : DEFAULTS.reposts,
      sparesFollowed: raw?.sparesFollowed !== false,
      alwaysShow: [.../** @type {Set<string>} */ (new Set(keys))].slice(-ALWAYS_LIMIT),
    };
  }

  /**
   * What the rules need to know about an account.
   * @param {ScoreCard & {lists?: {address: string}[]}} card
   * @param {string | null} [createdAt] since when the account exists, where only a page says it
   * @returns {RuleFacts}
   */
  const factsOf = (card, createdAt = null) => ({
    verdict: card.verdict,
    corrected: card.correction?.verdict ?? null,
    kindness: humankind.accounts.shownKindness(card),
    createdAt: card.joined ?? createdAt,
    tag: card.tag?.word ?? null,
    lists: (card.lists ?? []).map(({ address }) => address),
  });

  /** @param {Rule} rule @param {RuleFacts} facts @param {number} now in milliseconds */
  function matches(rule, facts, now) {
    const about = target(rule.target);
    switch (about?.kind) {
      case "verdict":
        return facts.verdict === about.value;
      case "kindness":
        return facts.kindness !== null && facts.kindness < Number(about.value);
      case "tag":
        return facts.tag !== null && folded(facts.tag) === about.value;
      case "list":
        return facts.lists.includes(about.value);
      case "new":
        return humankind.accounts.isNewAt(facts.createdAt, now);
      default:
        return false;
    }
  }

  /** @param {Rule} rule the lower, the more particular: first what it is about, then whether it is for one network */
  const rank = ({ target: about, network }) =>
    KINDS.indexOf(/** @type {RuleKind} */ (about.split(":")[0])) * 2 + (network === null ? 1 : 0);

  /**
   * What is done with the posts of an account, and which rule says so.
   * @param {RuleBook} book
   * @param {RuleFacts} facts
   * @param {{key: string, network: string, isFollowed: boolean, now: number}} account
   * @returns {Decision}
   */
  function decide(book, facts, { key, network, isFollowed, now }) {
    const found = book.rules
      .filter((rule) => (rule.network === null || rule.network === network) && matches(rule, facts, now))
      .sort((one, other) => rank(one) - rank(other))[0];
    if (!found || found.action === "badge") return { action: "badge", target: null };
    const isSpared =
      facts.verdict === "unsure" ||
      facts.corrected === "person" ||
      book.alwaysShow.includes(key) ||
      (isFollowed && book.sparesFollowed);
    return isSpared && SUBDUES.has(found.action) ? { action: "badge", target: null } : { action: found.action, target: found.target };
  }

  humankind.rules = { DEFAULTS, target, actionsFor, checked, factsOf, decide };
})();
