// @ts-check
// The settings that all browsers of the reader share through the server: rules, badges, sites, new servers. Each is an
// item of its own, and of two changes to the same item the later one counts (docs/api.md). Where another browser's change
// replaces a choice that was made in this one, the options page says so and can undo it.
// Each server has items of its own. What the reader chose on the own machine may name accounts, tags and lists, and the
// people who run a community's server could read it: such items stay where they were chosen.
import { api, hosts, rules } from "../lib/for_background.js";

/**
 * @typedef {Record<string, SharedSetting>} Items by name; the value is null where it was removed
 * @typedef {{items: Items, unsent: string[], replaced: Items, place: string}} Shared what is known of the items, the names
 *   of those that the server does not have yet, this browser's own choices that another browser replaced, and whose items
 *   they are
 */

const REPLACED_LIMIT = 100;
const OWN_MACHINE = "own";
/** @type {Shared} */
const NOTHING = { items: {}, unsent: [], replaced: {}, place: OWN_MACHINE };
/** Items that name accounts, tags or lists. */
const NAMING = /^(?:always:|rule:\S+ (?:tag|list):)/;
/** Earlier than any choice, so that what the reader's other browsers chose on a server counts. */
const EARLIEST = new Date(1).toISOString();

/** @returns {Promise<Shared>} */
export async function readShared() {
  const { shared } = await api.storage.local.get("shared");
  return { ...NOTHING, .../** @type {Partial<Shared> | undefined} */ (shared) };
}

/** @returns {Promise<Record<string, Shared>>} what was known with servers that the reader used before, by place */
export async function readElsewhere() {
  const { sharedElsewhere } = await api.storage.local.get("sharedElsewhere");
  return /** @type {Record<string, Shared> | undefined} */ (sharedElsewhere) ?? {};
}

/** Whose items a server has: the reader's own machine's, at whichever port, or a community's. @param {string} serverUrl */
export const placeOf = (serverUrl) => (hosts.isOwnMachine(serverUrl) ? OWN_MACHINE : serverUrl);

/** @param {Settings} settings @returns {Map<string, string | boolean>} the values of all items */
function valuesOf(settings) {
  /** @type {Map<string, string | boolean>} */
  const values = new Map();
  for (const { target, network, action } of settings.rules.rules) values.set(`rule:${network ?? "*"} ${target}`, action);
  for (const key of settings.rules.alwaysShow) values.set(`always:${key}`, true);
  for (const [verdict, isShown] of Object.entries(settings.badges)) values.set(`badge:${verdict}`, isShown);
  for (const host of settings.sitesOff) values.set(`site_off:${host}`, true);
  values.set("reposts", settings.rules.reposts);
  values.set("spares_followed", settings.rules.sparesFollowed);
  values.set("new_hosts", settings.newHosts);
  return values;
}

/**
 * The settings with the values of the items; what an item does not name stays. Not checked yet.
 * @param {Settings} settings
 * @param {Items} items
 * @returns {Settings}
 */
function withItems(settings, items) {
  const present = Object.entries(items).filter(([, { value }]) => value !== null);
  /** @param {string} prefix @returns {[string, any][]} */
  const named = (prefix) =>
    present.flatMap(([name, { value }]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : []));
  const ruleList = named("rule:").map(([about, action]) => {
    const [network = "", ...target] = about.split(" ");
    return { target: target.join(" "), network: network === "*" ? null : network, action };
  });
  return {
    ...settings,
    badges: { ...settings.badges, ...Object.fromEntries(named("badge:")) },
    sitesOff: named("site_off:").map(([host]) => host),
    newHosts: /** @type {any} */ (items.new_hosts?.value ?? settings.newHosts),
    rules: rules.checked({
      rules: ruleList,
      alwaysShow: named("always:").map(([key]) => key),
      reposts: items.reposts?.value ?? settings.rules.reposts,
      sparesFollowed: items.spares_followed?.value ?? settings.rules.sparesFollowed,
    }),
  };
}

/**
 * What is known of the items after this browser's settings changed: what differs was changed now.
 * @param {Shared} shared
 * @param {Settings} settings
 * @param {Settings} defaults a value that nobody chose is not shared
 * @returns {Shared}
 */
export function afterChange(shared, settings, defaults) {
  const values = valuesOf(settings);
  const unchosen = valuesOf(defaults);
  const items = { ...shared.items };
  const unsent = new Set(shared.unsent);
  /** @param {string} name @param {SharedSetting["value"]} value */
  const set = (name, value) => {
    // Later than what is replaced, also in the same millisecond and where another browser's clock is ahead.
    const earliest = (Date.parse(items[name]?.changed_at ?? "") || 0) + 1;
    items[name] = { value, changed_at: new Date(Math.max(Date.now(), earliest)).toISOString() };
    unsent.add(name);
  };
  for (const [name, value] of values) {
    if (items[name] ? items[name].value !== value : unchosen.get(name) !== value) set(name, value);
  }
  for (const [name, { value }] of Object.entries(items)) {
    if (value !== null && !values.has(name) && isKnown(name)) set(name, null);
  }
  return { ...shared, items, unsent: [...unsent] };
}

/** @param {string} name whether this version knows what an item means; others are kept as they are */
function isKnown(name) {
  const [kind = "", ...rest] = name.split(":");
  if (kind === "rule") return rules.target(rest.join(":").replace(/^\S+ /, "")) !== null;
  return ["always", "badge", "site_off", "reposts", "spares_followed", "new_hosts"].includes(kind);
}

/** @param {SharedSetting | undefined} one @param {SharedSetting} other */
const isLater = (one, other) => one !== undefined && Date.parse(one.changed_at) > Date.parse(other.changed_at);

/**
 * What is known of the items, and the settings, after the server has sent all of its own.
 * @param {Shared} shared
 * @param {Settings} settings
 * @param {Items} sent by the server
 * @param {Items} received what the server has received from this browser
 * @returns {{shared: Shared, settings: Settings}}
 */
export function afterSync(shared, settings, sent, received) {
  /** @type {Items} */
  const items = { ...sent };
  const replaced = { ...shared.replaced };
  // What was changed again meanwhile has not been sent yet.
  const unsent = new Set(shared.unsent.filter((name) => received[name]?.changed_at !== shared.items[name]?.changed_at));
  for (const [name, own] of Object.entries(shared.items)) {
    const other = sent[name];
    if (!other || (unsent.has(name) && isLater(own, other))) {
      // The server lost it, or this browser changed it meanwhile.
      items[name] = own;
      unsent.add(name);
    } else if (other.value !== own.value && own.value !== null) {
      replaced[name] = own;
    }
  }
  const shown = Object.fromEntries(Object.entries(replaced).slice(-REPLACED_LIMIT));
  return { shared: { ...shared, items, unsent: [...unsent], replaced: shown }, settings: withItems(settings, items) };
}

/**
 * The settings and their items once the reader uses another server. What was known with the server before is kept for the
 * way back. To a server that is new to this browser goes what names no account, tag or list; what only a newer version knows
 * may name any.
 * @param {{shared: Shared, settings: Settings, elsewhere: Record<string, Shared>}} before `elsewhere` by place
 * @param {string} place of the other server
 * @param {Settings} defaults
 * @returns {{shared: Shared, settings: Settings, elsewhere: Record<string, Shared>}}
 */
export function afterMove({ shared, settings, elsewhere }, place, defaults) {
  const left = afterChange(shared, settings, defaults); // what an earlier version kept becomes items, too
  const { [place]: known, ...others } = elsewhere;
  const brought = Object.entries(left.items).flatMap(([name, { value }]) =>
    value === null || !isKnown(name) || NAMING.test(name) ? [] : [[name, { value, changed_at: EARLIEST }]],
  );
  const moved = known ?? { ...NOTHING, items: Object.fromEntries(brought), unsent: brought.map(([name]) => String(name)), place };
  const { badges, newHosts, rules: book } = defaults;
  return {
    shared: moved,
    settings: withItems({ ...settings, badges, newHosts, rules: book }, moved.items),
    elsewhere: { ...others, [left.place]: left },
  };
}

/**
 * The settings with this browser's own choices again.
 * @param {Shared} shared
 * @param {Settings} settings
 * @returns {Settings}
 */
export const withReplaced = (shared, settings) => withItems(settings, { ...shared.items, ...shared.replaced });

/**
 * What is sent: the items that the server does not have yet.
 * @param {Shared} shared
 * @returns {Items}
 */
export const unsentItems = ({ items, unsent }) =>
  Object.fromEntries(unsent.flatMap((name) => (items[name] ? [[name, items[name]]] : [])));

