// @ts-check
// The section of the sites in the list: one switch for each host, grouped by network. The browser asks for permission the
// first time that a site is switched on. Hosts that the reader added are in added_hosts.js.
import { contract, dom, hosts, i18n, messages, page, permissions } from "../lib/for_pages.js";
import { showResult, showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;
const { request } = messages;

/** The switches by host. @type {Map<string, HTMLInputElement>} */
const switches = new Map();

/** @param {string} host @param {boolean} isOn @param {boolean} wasAllowed */
async function flip(host, isOn, wasAllowed) {
  if (isOn && !wasAllowed) await permissions.allowSites([host]);
  await request({ type: "site", host, on: isOn });
  showSaved();
}

/** @param {string} host */
function hostRow(host) {
  const id = `site-${host}`;
  const control = make("input", { type: "checkbox", role: "switch", id });
  switches.set(host, control);
  control.addEventListener("change", async () => {
    const allowed = control.dataset.allowed === "true";
    const isOn = control.checked;
    if (!(await showResult("sites-feedback", () => flip(host, isOn, allowed)))) control.checked = !isOn;
  });
  return make("li", { class: "row apart" }, make("label", { for: id }, host), control);
}

/** Shows what the browser allows and the reader has switched on. @param {Settings} settings */
export async function drawSiteSwitches({ sitesOff }) {
  const allowed = new Set(await hosts.allowedAmong(hosts.builtIn));
  for (const [host, control] of switches) {
    control.dataset.allowed = String(allowed.has(host));
    control.checked = allowed.has(host) && !sitesOff.includes(host);
  }
  const [first = null] = switches.values();
  page.setShown(page.byId("sites-all"), allowed.size < hosts.builtIn.size, first);
}

export function setUpSiteSwitches() {
  const groups = contract.networks.filter((row) => hosts.of(row).length > 0);
  page.byId("sites").replaceChildren(
    ...groups.map((row) =>
      make(
        "fieldset",
        {},
        make("legend", {}, row.clients.length > 0 ? t("options_and_clients", row.name) : row.name),
        make("ul", { class: "list hosts" }, ...hosts.of(row).map(hostRow)),
      ),
    ),
  );
  page.byId("sites-all").addEventListener("click", () => showResult("sites-feedback", () => permissions.allowSites([...hosts.builtIn])));
}
