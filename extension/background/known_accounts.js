// @ts-check
// What was last known about accounts whose posts a rule may collapse or hide, so that a page can do so before it shows
// them. In storage.session: gone when the browser ends. Nothing is kept while there are no rules.
import { api, contract, rules } from "../lib/for_background.js";
import { queue } from "./queue.js";

/** @typedef {[key: string, facts: RuleFacts][]} Known the least recently seen first */

const LIMIT = 1000;

const inTurn = queue();

/** @returns {Promise<Known>} */
const stored = async () => /** @type {any} */ (await api.storage.session.get("known")).known ?? [];

/** @param {(known: Map<string, RuleFacts>) => void} change */
const write = (change) =>
  inTurn(async () => {
    const known = new Map(await stored());
    change(known);
    await api.storage.session.set({ known: [...known].slice(-LIMIT) });
  }).catch(() => undefined); // it is only a memory: if there is no room, posts are collapsed a moment later

/** @param {{key: string, result: AccountResult | undefined}[]} received */
export const rememberFacts = (received) =>
  write((known) => {
    for (const { key, result } of received) {
      if (!result || result.status === "pending") continue;
      known.delete(key);
      if (result.status === "ready" && result.card) known.set(key, rules.factsOf(result.card));
    }
  });

/** @param {string} [key] without it, everything is forgotten */
export async function forgetFacts(key) {
  if (key === undefined) await inTurn(() => api.storage.session.remove("known"));
  else if ((await inTurn(stored)).some(([name]) => name === key)) await write((known) => known.delete(key));
}

/** @param {string} host @returns {Set<string>} the networks whose accounts a page of this host can name */
function networksOn(host) {
  const own = contract.networks.find(({ hosts, federated }) => !federated && hosts.includes(host));
  return new Set(own ? [own.id] : contract.networks.filter((row) => row.federated || row.hosts.includes(host)).map(({ id }) => id));
}

/**
 * The known accounts with whose posts a rule does anything: only those that the page can name, because what a reader
 * sees on one site is no other site's business.
 * @param {RuleBook} book
 * @param {string} host of the page, without its port
 * @returns {Promise<Known>}
 */
export async function knownAccounts(book, host) {
  if (book.rules.length === 0) return [];
  const networks = networksOn(host);
  const now = Date.now();
  return (await stored()).filter(([key, facts]) => {
    const network = key.split(":")[0] ?? "";
    return networks.has(network) && rules.decide(book, facts, { key, network, isFollowed: false, now }).action !== "badge";
  });
}
