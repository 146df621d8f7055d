// @ts-check
// The section of servers of the fediverse that the reader added. The browser asks for permission once for each host.
// The hosts that need no permission of their own are in site_switches.js.
import { api, dom, hosts, i18n, messages, page, permissions, problems } from "../lib/for_pages.js";
import { save, showResult, showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;
const { request } = messages;

/**
 * The host in a name, an address or a handle.
 * @param {string} text as typed
 * @returns {string} empty if there is none
 */
function typedHost(text) {
  const input = text.trim();
  const address = input.includes("://") ? input : `https://${input.split("@").at(-1)}`;
  try {
    const { hostname } = new URL(address);
    return hosts.isPublic(hostname) ? hostname : "";
  } catch {
    return "";
  }
}

/** @param {string} host */
async function add(host) {
  await permissions.allowSites([host]);
  if (hosts.builtIn.has(host)) return make("p", {}, t("options_host_built_in", host));
  showSaved();
  return undefined;
}

/** @param {string} host */
async function remove(host) {
  await request({ type: "remove_host", host });
  await api.permissions.remove({ origins: [hosts.pattern(host)] });
}

/** @param {Settings} settings */
export function drawAddedHosts({ addedHosts }) {
  const row = (/** @type {string} */ host) => {
    const onRemove = () => save(() => remove(host), t("options_host_removed", host), () => add(host));
    return make(
      "li",
      { class: "row apart" },
      make("span", {}, host),
      make(
        "button",
        { type: "button", class: "quiet", "aria-label": t("options_host_remove_label", host), onclick: onRemove },
        t("options_host_remove"),
      ),
    );
  };
  const none = () => [make("li", { class: "row soft" }, t("options_host_none"))];
  page.redraw("added", addedHosts, () => (addedHosts.length > 0 ? addedHosts.map(row) : none()));
}

export function setUpAddedHosts() {
  const field = /** @type {HTMLInputElement} */ (byId("host"));
  byId("host-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const host = typedHost(field.value);
    showResult("host-feedback", async () => {
      if (!host) throw problems.create("bad-host");
      const result = await add(host);
      field.value = "";
      return result;
    });
  });
}
