// @ts-check
// Hosts and the match patterns for them. For the background and the extension's own pages; not a content script.
// Which hosts the reader added is in the settings.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const PATTERN = /^https:\/\/([^/*]+)\/\*$/;
  const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/;

  /**
   * @param {string} pattern
   * @returns {string[]} the host in a match pattern; none if the pattern is not for one https host
   */
  const hostIn = (pattern) => PATTERN.exec(pattern)?.slice(1) ?? [];

  const scripts = humankind.api.runtime.getManifest().content_scripts ?? [];
  const builtIn = new Set(scripts.flatMap((script) => (script.matches ?? []).flatMap(hostIn)));

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

  humankind.hosts = {
    /** Hosts that get badges without being added. */
    builtIn,
    pattern,
    isPublic,
    /** @param {chrome.permissions.Permissions} permissions */
    inPermissions: (permissions) => (permissions.origins ?? []).flatMap(hostIn),
    /** Match patterns know no ports, so this covers every server on the reader's machine. */
    ownServer: humankind.contract.ownServer,
  };
})();
