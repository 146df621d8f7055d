// @ts-check
// The section of the built-in sites: one switch for each host, grouped by network. Hosts that the reader added are in
// added_hosts.js.
import { contract, dom, hosts as hostNames, i18n, messages, page } from "../lib/for_pages.js";
import { showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;

/** @param {string} host @param {boolean} on */
function hostRow(host, on) {
  const id = `site-${host}`;
  const control = make("input", { type: "checkbox", role: "switch", id, checked: on });
  control.addEventListener("change", async () => {
    await messages.request({ type: "site", host, on: control.checked });
    showSaved();
  });
  return make("li", { class: "row apart" }, make("label", { for: id }, host), control);
}

/** @param {Settings} settings */
export function setUpSiteSwitches(settings) {
  const groups = contract.networks
    .map((row) => ({
      name: row.clients.length > 0 ? t("options_and_clients", row.name) : row.name,
      hosts: [...row.hosts, ...row.knownHosts, ...row.clients].filter((host) => hostNames.builtIn.has(host)),
    }))
    .filter(({ hosts }) => hosts.length > 0);
  page.byId("sites").replaceChildren(
    ...groups.map(({ name, hosts }) =>
      make(
        "fieldset",
        {},
        make("legend", {}, name),
        make("ul", { class: "list hosts" }, ...hosts.map((host) => hostRow(host, !settings.sitesOff.includes(host)))),
      ),
    ),
  );
}
