// @ts-check
// The section of the server: its state, its address, and pairing by a click or with a pasted token.
// The token goes to the background and never comes back to this page.
import { api, dom, hosts, i18n, messages, notices, page } from "../lib/for_pages.js";
import { showResult, showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;
const { request } = messages;
const { notice, startButton, startCommand } = notices;

/** How often the server is checked while the page is visible, in milliseconds. */
const REFRESH_MS = 2_000;

/** @param {string} label @param {() => Promise<unknown>} action */
const button = (label, action, quiet = false) =>
  make("button", { type: "button", class: quiet ? "quiet" : null, onclick: () => act(action) }, t(label));

/** @param {() => Promise<unknown>} action */
const act = (action) => showResult("address-feedback", async () => void (await action())).then(refresh);

const pair = () => request({ type: "pair" });
const unpair = () => request({ type: "unpair" }).then(() => showSaved(t("options_unpaired_now")));

/** What is shown in each state. @type {Record<ServerState, () => Node>} */
const VIEWS = {
  on: () =>
    make("div", { class: "standing" }, make("p", { class: "good" }, t("options_on")), button("options_unpair", unpair, true)),
  off: () => notice(t("common_server_off"), t("options_off_text"), startButton(act), startCommand()),
  unpaired: () => notice(t("options_unpaired"), t("common_server_unpaired_text"), button("common_pair", pair)),
  unverified: () =>
    notice(
      t("common_server_unverified"),
      t("common_server_unverified_text"),
      make("p", {}, t("options_unverified_text")),
      button("options_unpair", unpair, true),
    ),
  server_outdated: () => notice(t("common_server_outdated"), t("common_server_outdated_text")),
  extension_outdated: () => notice(t("common_extension_outdated"), t("common_extension_outdated_text")),
  // Browsers show the permission prompt only in direct response to a click, so nothing may be awaited before.
  blocked: () =>
    notice(
      t("common_server_blocked"),
      t("options_blocked_text"),
      button("common_allow", () => api.permissions.request({ origins: [hosts.ownServer] })),
    ),
};

/** @type {ServerState | undefined} */
let shown;

async function refresh() {
  /** @type {{server: ServerState}} */
  const { server } = await request({ type: "overview" });
  if (server === shown) return;
  shown = server;
  byId("state").replaceChildren(VIEWS[server]());
}

async function keepRefreshing() {
  if (document.visibilityState === "visible") await refresh();
  setTimeout(keepRefreshing, REFRESH_MS);
}

/** @param {Settings} settings */
export function setUpServerSection(settings) {
  const address = /** @type {HTMLInputElement} */ (byId("address"));
  address.value = settings.serverUrl;
  byId("address-form").addEventListener("submit", (event) => {
    event.preventDefault();
    showResult("address-feedback", async () => {
      const { serverUrl, health } = await request({ type: "try_server", serverUrl: address.value });
      address.value = serverUrl;
      await request({ type: "change", change: { serverUrl } });
      showSaved();
      await refresh();
      return make("p", { class: "good" }, t("options_server_found", health.version));
    });
  });
  const token = /** @type {HTMLInputElement} */ (byId("token"));
  byId("token-form").addEventListener("submit", (event) => {
    event.preventDefault();
    showResult("token-feedback", async () => {
      const { accepted } = await request({ type: "token", token: token.value });
      await refresh();
      if (!accepted) return notice(t("options_token_refused"), t("options_token_refused_text"));
      token.value = "";
      showSaved();
      return make("p", { class: "good" }, t("options_on"));
    });
  });
  keepRefreshing();
}
