// @ts-check
// Accounts: their keys, how people write them, and how to read them from addresses. Follows shared_schema/networks.py.
// Pure functions: no page, no requests.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const rows = new Map(humankind.contract.networks.map((row) => [row.id, row]));
  const handles = new Map(humankind.contract.networks.map((row) => [row.id, new RegExp(row.handlePattern, "u")]));
  // Profile paths of servers that speak ActivityPub: Mastodon, Pleroma, Friendica, Lemmy.
  const FEDERATED_PROFILE = /^\/(?:@|users\/|u\/|profile\/)([^/@]+)(?:@([^/]+))?\/?$/;

  /**
   * The account in its canonical form.
   * @param {string} network
   * @param {string} handle without `@`
   * @param {string | null} [host]
   * @returns {Account | null} null if the network cannot have such an account
   */
  function account(network, handle, host = null) {
    const row = rows.get(network);
    if (!row) return null;
    const name = row.caseSensitive ? handle : handle.toLowerCase();
    if (!handles.get(network)?.test(name)) return null;
    if (!row.federated) return { network, host: null, handle: name };
    return host && host.includes(".") ? { network, host: host.toLowerCase(), handle: name } : null;
  }

  /**
   * `mastodon:host/@handle` on federated networks, else `bluesky:handle`.
   * @param {Account} who
   * @returns {string}
   */
  function keyOf(who) {
    return who.host ? `${who.network}:${who.host}/@${who.handle}` : `${who.network}:${who.handle}`;
  }

  /**
   * The network of a known host of the fediverse.
   * @param {string} host
   * @returns {string | null}
   */
  function networkOfHost(host) {
    for (const row of rows.values()) if (row.federated && row.knownHosts.includes(host)) return row.id;
    return null;
  }

  /**
   * The account that a federated profile address points to. On pages of `home`, `/@ada` is an account of that host and
   * `/@ada@other.example` one of other.example, as is `https://other.example/@ada`.
   * @param {string} address
   * @param {string} home the host of the page
   * @param {string} [own] the network of `home`
   * @param {string} [others] the network of unknown hosts; most run software with Mastodon's API
   * @returns {Account | null}
   */
  function federated(address, home, own = "mastodon", others = "mastodon") {
    const url = parse(address, `https://${home}/`);
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    const [, handle, elsewhere] = FEDERATED_PROFILE.exec(decoded(url.pathname)) ?? [];
    if (!handle) return null;
    const host = (elsewhere ?? url.hostname).toLowerCase();
    return account(networkOfHost(host) ?? (host === home ? own : others), handle, host);
  }

  /**
   * @param {string} address
   * @param {string} [base]
   * @returns {URL | null}
   */
  function parse(address, base) {
    try {
      return new URL(address, base);
    } catch {
      return null;
    }
  }

  /**
   * An address that is safe to use in a link.
   * @param {string | null | undefined} address
   * @returns {string | null} null if it is not a web address
   */
  function webAddress(address) {
    const url = parse(address ?? "");
    return url && /^https?:$/.test(url.protocol) ? url.href : null;
  }

  /**
   * @param {string} text
   * @returns {string} percent-decoded; unchanged if it is malformed
   */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /**
   * As people write it: `@ada@host` on federated networks, else `@ada`.
   * @param {Account} who
   * @returns {string}
   */
  function displayHandle(who) {
    return who.host ? `@${who.handle}@${who.host}` : `@${who.handle}`;
  }

  /**
   * The handle with the name of its network: `@ada · Bluesky`.
   * @param {Account} who
   * @returns {string}
   */
  function displayHandleAndNetwork(who) {
    const row = rows.get(who.network);
    return row ? `${displayHandle(who)} · ${row.name}` : displayHandle(who);
  }

  /**
   * As evidence names mentioned accounts: `ada@host` on federated networks, else the handle. The server's network
   * readers use the same form.
   * @param {Account} who
   * @returns {string}
   */
  function named(who) {
    return who.host ? `${who.handle}@${who.host}` : who.handle;
  }

  /**
   * Whether an account is new, by the same number of days as on the server. A card is kept for days, so it cannot say it.
   * @param {string | null | undefined} joined RFC 3339
   * @param {number} now in milliseconds
   */
  function isNewAt(joined, now) {
    const age = now - Date.parse(joined ?? "");
    return age >= 0 && age <= humankind.contract.limits.newAccountDays * 86_400_000;
  }

  /**
   * The kindness that badges, summaries and rules know of. The server says where there is none (server/scoring/heart.py).
   * @param {ScoreCard} card
   * @returns {number | null} 0–100; null where the heart stays empty
   */
  const shownKindness = (card) => (card.empty_heart ? null : (card.scores.kindness?.value ?? null));

  /**
   * Why the heart is empty, in the reader's language.
   * @param {ScoreCard} card
   */
  const whyNoKindness = (card) => humankind.i18n.t(`score_not_judged_${card.empty_heart ?? card.not_judged?.kindness ?? "few"}`);

  humankind.accounts = {
    account,
    keyOf,
    federated,
    parse,
    webAddress,
    decoded,
    displayHandle,
    displayHandleAndNetwork,
    named,
    isNewAt,
    shownKindness,
    whyNoKindness,
  };
})();
