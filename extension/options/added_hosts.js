// @ts-check
// Servers of the fediverse that the reader adds: the browser asks once per host, and what was added can be taken away.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { byId, el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { trouble } from "../common/trouble.js";
import { said, saved } from "./said.js";

/**
 * The host in whatever a person would write: a name, an address, a handle.
 * @param {string} text
 * @returns {string} empty where there is none
 */
function hostIn(text) {
  const written = text.trim();
  const host = written.includes("://") ? written : `https://${written.split("@").at(-1)}`;
  try {
    const { hostname } = new URL(host);
    return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) ? hostname : "";
  } catch {
    return "";
  }
}

/** @param {string} host */
const permission = (host) => ({ origins: [`https://${host}/*`] });

/** @param {string} host */
async function add(host) {
  // The browser asks only right after a click, so nothing is awaited before the request.
  if (!(await api.permissions.request(permission(host)))) return el("p", {}, t("options_host_not_allowed", host));
  const { builtIn } = await tell({ type: "host_kind", host });
  if (builtIn) return el("p", {}, t("options_host_built_in", host));
  show((await tell({ type: "add_host", host })).settings);
  saved();
  return undefined;
}

/** @param {string} host */
async function remove(host) {
  show((await tell({ type: "remove_host", host })).settings);
  await api.permissions.remove(permission(host));
  saved(t("options_host_removed", host), () => said("host-said", () => add(host)));
}

/** @param {Settings} settings */
function show({ addedHosts }) {
  const rows = addedHosts.map((host) =>
    el(
      "li",
      { class: "row apart" },
      el("span", {}, host),
      el(
        "button",
        { type: "button", class: "quiet", "aria-label": t("options_host_remove_label", host), onclick: () => remove(host) },
        t("options_host_remove"),
      ),
    ),
  );
  byId("added").replaceChildren(...(rows.length > 0 ? rows : [el("li", { class: "row soft" }, t("options_host_none"))]));
}

/** @param {Settings} settings */
export function setUpAddedHosts(settings) {
  const field = /** @type {HTMLInputElement} */ (byId("host"));
  show(settings);
  byId("host-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const host = hostIn(field.value);
    said("host-said", async () => {
      if (!host) throw trouble("bad-host");
      const answer = await add(host);
      field.value = "";
      return answer;
    });
  });
  // Added from the popup, or taken away in the browser's own settings, while this page is open.
  api.storage.onChanged.addListener((changes) => {
    if (changes.settings) tell({ type: "settings" }).then((answer) => show(answer.settings));
  });
}
