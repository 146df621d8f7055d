// @ts-check
// Hosts, the match patterns for them, and whether the browser lets Humankind read them: its permission is the only place
// for that. For the background and the extension's own pages; not a content script. Hosts that the reader added are in
// the settings.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const { api } = humankind;
  // Firefox's own controls give a host for any scheme.
  const PATTERN = /^(?:https|\*):\/\/([^/*]+)\/\*$/;
  const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/;

  /**
   * @param {string} pattern
   * @returns {string[]} the host in a match pattern; none if the pattern is not for one host
   */
  const hostIn = (pattern) => PATTERN.exec(pattern)?.slice(1) ?? [];

  /**
   * @param {string} host
   * @returns {string}
   */
  const pattern = (host) => `https://${host}/*`;

  /**
   * @param {unknown} host
   * @returns {host is string} true for a name in the public DNS, in lower case
   */
  const isPublic = (host) => typeof host === "string" && HOST.test(host);

  /** @param {NetworkRow} row @returns {string[]} the hosts whose pages can get badges without being added */
  const of = ({ badged, hosts, knownHosts, clients }) => (badged ? [...hosts, ...knownHosts, ...clients].filter(isPublic) : []);

  /** Browsers refuse the pattern of what is no public host. @param {string} host */
  const isAllowed = async (host) => isPublic(host) && api.permissions.contains({ origins: [pattern(host)] });

  /** @param {Iterable<string>} hosts @returns {Promise<string[]>} those that the browser lets Humankind read */
  async function allowedAmong(hosts) {
    const all = [...hosts];
    const allowed = await Promise.all(all.map(isAllowed));
    return all.filter((_host, index) => allowed[index]);
  }

  /**
   * Has the browser ask the reader for hosts. Browsers show the prompt only in direct response to a click, so nothing may
   * be awaited before. What follows is up to the background, since Firefox closes the popup that asks.
   * @param {string[]} hosts
   * @throws {Error} "site-not-allowed" if the reader says no
   */
  async function allow(hosts) {
    if (!(await api.permissions.request({ origins: hosts.map(pattern) }))) throw humankind.problems.create("site-not-allowed");
  }

  humankind.hosts = {
    /** Hosts that need not be added to get badges. */
    builtIn: new Set(humankind.contract.networks.flatMap(of)),
    pattern,
    isPublic,
    of,
    isAllowed,
    allowedAmong,
    allow,
    /** @param {chrome.permissions.Permissions} permissions */
    inPermissions: (permissions) => (permissions.origins ?? []).flatMap(hostIn),
    /** Match patterns know no ports, so this covers every server on the reader's machine. */
    ownServer: humankind.contract.ownServer,
  };
})();
