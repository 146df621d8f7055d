// @ts-check
// The sites that get badges without being added: one switch a host, by network.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { byId, el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { saved } from "./said.js";

const PATTERN = /^https:\/\/([^/*]+)\/\*$/;

/** @param {string} host @param {boolean} on */
function hostRow(host, on) {
  const id = `site-${host}`;
  const control = el("input", { type: "checkbox", role: "switch", id, checked: on });
  control.addEventListener("change", async () => {
    await tell({ type: "site", host, on: control.checked });
    saved();
  });
  return el("li", { class: "row apart" }, el("label", { for: id }, host), control);
}

/** @param {Settings} settings */
export function setUpSites(settings) {
  const matches = api.runtime.getManifest().content_scripts?.[0].matches ?? [];
  const built = matches.flatMap((pattern) => PATTERN.exec(pattern)?.[1] ?? []);
  const groups = globalThis.humankind.contract.networks
    .map((row) => ({
      name: row.clients.length > 0 ? t("options_and_clients", row.name) : row.name,
      hosts: [...row.hosts, ...row.knownHosts, ...row.clients].filter((host) => built.includes(host)),
    }))
    .filter(({ hosts }) => hosts.length > 0);
  byId("sites").replaceChildren(
    ...groups.map(({ name, hosts }) =>
      el(
        "fieldset",
        {},
        el("legend", {}, name),
        el("ul", { class: "list hosts" }, ...hosts.map((host) => hostRow(host, !settings.sitesOff.includes(host)))),
      ),
    ),
  );
}
