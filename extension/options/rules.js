// @ts-check
// The section of the rules: what happens to posts, by the mark of their author. The verdicts have a row each; other
// rules, and those for one network, are added below them.
import { accounts, contract, dom, i18n, messages, page, problems, rules as ruleTools } from "../lib/for_pages.js";
import { save, showResult, showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;
/** What the form offers besides verdicts and `new`; each needs a value. */
const WITH_VALUE = /** @type {const} */ (["kindness", "tag", "list"]);

/** The lists that the reader subscribes to, as far as the server could be asked. @type {SubscribedList[]} */
let lists = [];

/** @type {RuleBook} */
let book = ruleTools.DEFAULTS;

/** @param {string} target @returns {string} what a rule is about, in words */
function inWords(target) {
  const about = ruleTools.target(target);
  if (about?.kind === "verdict") return t(`verdict_${about.value}`);
  if (about?.kind === "kindness") return t("options_rule_kindness", about.value);
  if (about?.kind === "tag") return t("options_rule_tag", about.value);
  return about?.kind === "list" ? t("options_rule_list", listName(about.value)) : t("options_rule_new");
}

/** @param {string} address @returns {string} the name of a list with its publisher, where it is known */
function listName(address) {
  const found = lists.find((list) => list.address === address);
  return found ? `${found.name} (${found.publisher})` : address;
}

/** @param {string | null} id */
const networkName = (id) => contract.networks.find((row) => row.id === id)?.name ?? t("options_rule_everywhere");

/** @param {Rule} rule @returns {string} what a rule is about, and where */
export const nameOfRule = ({ target, network }) =>
  network === null ? inWords(target) : t("options_rule_on", inWords(target), networkName(network));

/** @param {Rule} one @param {Rule} other */
const isSame = (one, other) => one.target === other.target && one.network === other.network;

/** @param {Partial<RuleBook>} rules */
async function change(rules) {
  const { settings } = await messages.request({ type: "change", change: { rules } });
  drawRules(settings);
}

/** @param {Rule} rule */
const put = (rule) => change({ rules: [...book.rules.filter((other) => !isSame(other, rule)), rule] });

/** @param {string[]} values @param {(value: string) => string} label @param {string} chosen */
const options = (values, label, chosen) => values.map((value) => make("option", { value, selected: value === chosen }, label(value)));

/** @param {string} action */
const actionName = (action) => t(`options_action_${action}`);

/** @param {Rule} rule */
function row(rule) {
  const isFixed = rule.network === null && rule.target.startsWith("verdict:");
  const choice = make(
    "select",
    { "aria-label": t("options_rule_action_label", nameOfRule(rule)) },
    ...options(ruleTools.actionsFor(rule.target), actionName, rule.action),
  );
  choice.addEventListener("change", async () => {
    const action = /** @type {RuleAction} */ (choice.value);
    if (!(await save(() => put({ ...rule, action })))) choice.value = rule.action;
  });
  const others = () => book.rules.filter((other) => !isSame(other, rule));
  const remove = () => save(() => change({ rules: others() }), t("options_rule_removed"), () => put(rule));
  const label = t("options_rule_remove_label", nameOfRule(rule));
  const button = make("button", { type: "button", class: "bare", "aria-label": label, onclick: remove }, t("options_host_remove"));
  const mark = ruleTools.target(rule.target)?.kind === "verdict" ? page.colouredMark(rule.target.split(":")[1] ?? "") : null;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, make("span", { class: "row" }, mark, make("bdi", {}, nameOfRule(rule)))),
    make("td", {}, make("span", { class: "row wrap" }, choice, isFixed ? null : button)),
  );
}

/** @param {string} key @returns {string} */
function accountName(key) {
  const [, network = "", host, handle = ""] = /^(\w+):(?:(.+)\/@)?(.+)$/.exec(key) ?? [];
  const account = accounts.account(network, handle, host);
  return account ? accounts.displayHandleAndNetwork(account) : key;
}

/** @param {string} key */
function alwaysRow(key) {
  const name = accountName(key);
  const others = () => book.alwaysShow.filter((other) => other !== key);
  const remove = () =>
    save(() => change({ alwaysShow: others() }), t("options_always_removed", name), () => change({ alwaysShow: [...others(), key] }));
  const label = t("options_always_remove_label", name);
  const button = make("button", { type: "button", class: "quiet", "aria-label": label, onclick: remove }, t("options_host_remove"));
  return make("li", { class: "row apart" }, make("bdi", {}, name), button);
}

/** @param {Pick<Settings, "rules">} settings */
export function drawRules({ rules }) {
  book = rules;
  /** @type {Rule[]} */
  const fixed = contract.verdicts.map((verdict) => ({ target: `verdict:${verdict}`, network: null, action: "badge" }));
  const shown = fixed.map((rule) => book.rules.find((own) => isSame(own, rule)) ?? rule);
  const added = book.rules.filter((rule) => !fixed.some((one) => isSame(one, rule)));
  page.redraw("rules", [shown, added, lists], () => [...shown, ...added].map(row));
  /** @type {HTMLSelectElement} */ (byId("reposts")).value = book.reposts;
  /** @type {HTMLInputElement} */ (byId("followed")).checked = book.sparesFollowed;
  const none = () => [make("li", { class: "row soft" }, t("options_always_none"))];
  page.redraw("always", book.alwaysShow, () => (book.alwaysShow.length > 0 ? book.alwaysShow.map(alwaysRow) : none()));
}

function setUpForm() {
  const kind = /** @type {HTMLSelectElement} */ (byId("rule-kind"));
  const value = /** @type {HTMLInputElement} */ (byId("rule-value"));
  const network = /** @type {HTMLSelectElement} */ (byId("rule-network"));
  const action = /** @type {HTMLSelectElement} */ (byId("rule-action"));
  const targets = [...contract.verdicts.map((verdict) => `verdict:${verdict}`), "new"];
  kind.replaceChildren(
    ...options(targets, inWords, "new"),
    ...options([...WITH_VALUE], (name) => t(`options_rule_kind_${name}`), ""),
  );
  const withSites = contract.networks.filter(({ hosts, knownHosts, clients }) => hosts.length + knownHosts.length + clients.length > 0);
  network.replaceChildren(...options(["", ...withSites.map(({ id }) => id)], (id) => networkName(id || null), ""));
  const adapt = () => {
    const needsValue = WITH_VALUE.some((name) => name === kind.value);
    byId("rule-value-field").hidden = !needsValue;
    if (needsValue) byId("rule-value-label").textContent = t(`options_rule_value_${kind.value}`);
    value.inputMode = kind.value === "kindness" ? "numeric" : "text";
    if (kind.value === "list") value.setAttribute("list", "rule-lists");
    else value.removeAttribute("list");
    action.replaceChildren(...options(ruleTools.actionsFor(kind.value), actionName, action.value));
  };
  kind.addEventListener("change", adapt);
  adapt();
  byId("rule-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const target = WITH_VALUE.some((name) => name === kind.value) ? `${kind.value}:${value.value.trim()}` : kind.value;
    showResult("rule-feedback", async () => {
      if (!ruleTools.target(target)) throw problems.create("bad-rule");
      await put({ target, network: network.value || null, action: /** @type {RuleAction} */ (action.value) });
      value.value = "";
      showSaved();
    });
  });
}

export function setUpRules() {
  setUpForm();
  const reposts = /** @type {HTMLSelectElement} */ (byId("reposts"));
  /** @param {Partial<RuleBook>} rules */
  const saveOrRestore = async (rules) => {
    if (!(await save(() => change(rules)))) drawRules({ rules: book });
  };
  reposts.addEventListener("change", () => saveOrRestore({ reposts: reposts.value === "booster" ? "booster" : "author" }));
  const followed = /** @type {HTMLInputElement} */ (byId("followed"));
  followed.addEventListener("change", () => saveOrRestore({ sparesFollowed: followed.checked }));
}

/** Names the reader's lists. Without the server, their addresses are shown. */
export async function nameLists() {
  const found = await messages.request({ type: "lists" }).catch(() => null);
  if (!found) return;
  ({ lists } = found);
  byId("rule-lists").replaceChildren(...lists.map(({ address }) => make("option", { value: address }, listName(address))));
  drawRules({ rules: book });
}
