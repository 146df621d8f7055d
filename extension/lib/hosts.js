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

  /** Whether a server is on the reader's own machine. Any other is a community's. @param {string} serverUrl */
  const isOwnMachine = (serverUrl) => serverUrl.startsWith("http:");

  /** Match patterns know no ports, so this covers every server of that machine. @param {string} serverUrl */
  const serverPattern = (serverUrl) =>
    isOwnMachine(serverUrl) ? humankind.contract.ownServer : pattern(new URL(serverUrl).hostname);

  /** @param {string} serverUrl @returns {Promise<boolean>} whether the browser lets Humankind reach this server */
  const mayReach = (serverUrl) => api.permissions.contains({ origins: [serverPattern(serverUrl)] });

  /**
   * A server's address in its stored form: `http://127.0.0.1:8377` on the reader's own machine, else an https origin.
   * An invitation to a community's server is such an address, too.
   * @param {unknown} text
   * @throws {Error} "bad-address" for any other address
   */
  function serverAddress(text) {
    const input = String(text).trim();
    const scheme = /^(?:127\.0\.0\.1|localhost)(?![^:/])/i.test(input) ? "http" : "https";
    let url;
    try {
      url = new URL(/^[a-z]+:\/\//i.test(input) ? input : `${scheme}://${input}`);
    } catch {
      throw humankind.problems.create("bad-address");
    }
    const isBare = !url.search && !url.hash && url.pathname === "/";
    const isOwn = url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname) && isBare;
    // Chromium takes any words for a host, with their spaces as %20.
    const isCommunity = url.protocol === "https:" && !/[\s%]/.test(url.hostname);
    if (url.username || url.password || !(isOwn || isCommunity)) throw humankind.problems.create("bad-address");
    // `localhost` can resolve to ::1, where the server does not listen, and the permission is for 127.0.0.1.
    return isOwn ? `http://127.0.0.1:${url.port || "80"}` : url.origin;
  }

  humankind.hosts = {
    /** Hosts that need not be added to get badges. */
    builtIn: new Set(humankind.contract.networks.flatMap(of)),
    pattern,
    isPublic,
    of,
    isAllowed,
    allowedAmong,
    /** @param {chrome.permissions.Permissions} permissions */
    inPermissions: (permissions) => (permissions.origins ?? []).flatMap(hostIn),
    isOwnMachine,
    serverPattern,
    mayReach,
    serverAddress,
  };
})();
