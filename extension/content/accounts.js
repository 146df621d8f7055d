// @ts-check
// Account keys and accounts from addresses, as shared_schema/networks.py writes them. Pure: no page, no network.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const rows = new Map(humankind.contract.networks.map((row) => [row.id, row]));
  const handles = new Map(humankind.contract.networks.map((row) => [row.id, new RegExp(row.handlePattern, "u")]));
  // Profile addresses of the servers that speak ActivityPub: Mastodon, Pleroma, Friendica, Lemmy.
  const FEDERATED_PROFILE = /^\/(?:@|users\/|u\/|profile\/)([^/@]+)(?:@([^/]+))?\/?$/;

  /**
   * The account as it is always written, or null where the network could not have it.
   * @param {string} network
   * @param {string} handle
   * @param {string | null} [host]
   * @returns {Account | null}
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
   * `mastodon:host/@handle` where federated, else `bluesky:handle`.
   * @param {Account} who
   * @returns {string}
   */
  function keyOf(who) {
    return who.host ? `${who.network}:${who.host}/@${who.handle}` : `${who.network}:${who.handle}`;
  }

  /**
   * The network of a federated host that a list names.
   * @param {string} host
   * @returns {string | null}
   */
  function networkOfHost(host) {
    for (const row of rows.values()) if (row.federated && row.knownHosts.includes(host)) return row.id;
    return null;
  }

  /**
   * The account that a federated profile address means; `home` is the host whose pages it stands in.
   * `/@ada` lives at home, `/@ada@other.example` at other.example, `https://other.example/@ada` there.
   * @param {string} address
   * @param {string} home
   * @param {string} [own] the network that home is known to belong to
   * @param {string} [others] the network of hosts that no list names; most are servers that speak Mastodon's API
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
   * @param {string} text
   * @returns {string} decoded where it is well encoded, else as it is
   */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /**
   * As people write it: `@ada@host` where federated, else `@ada`.
   * @param {Account} who
   * @returns {string}
   */
  function shown(who) {
    return who.host ? `@${who.handle}@${who.host}` : `@${who.handle}`;
  }

  /**
   * As evidence names people: `ada@host` where federated, else the handle; the server's own readers write the same.
   * @param {Account} who
   * @returns {string}
   */
  function named(who) {
    return who.host ? `${who.handle}@${who.host}` : who.handle;
  }

  humankind.accounts = { account, keyOf, federated, parse, decoded, shown, named };
})();
