// @ts-check
// The server's part of the options: how it stands, its address, pairing by a click or by a pasted token.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { byId, el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { notice, startCommand } from "../common/notices.js";
import { said, saved } from "./said.js";

/** The server is looked at again this often while the page is in sight, in milliseconds. */
const LOOK_AGAIN_MS = 2_000;

/** @param {string} label @param {() => Promise<unknown>} doing */
const button = (label, doing, quiet = false) =>
  el(
    "button",
    {
      type: "button",
      class: quiet ? "quiet" : null,
      onclick: () => said("address-said", async () => void (await doing())).then(look),
    },
    t(label),
  );

const pair = () => tell({ type: "pair" });

/** What is shown for each state. @type {Record<ServerState, () => Node>} */
const VIEWS = {
  on: () =>
    el(
      "div",
      { class: "standing" },
      el("p", { class: "good" }, t("options_on")),
      button("options_unpair", () => tell({ type: "unpair" }).then(() => saved(t("options_unpaired_now"))), true),
    ),
  off: () => notice(t("common_server_off"), t("options_off_text"), startCommand()),
  unpaired: () => notice(t("options_unpaired"), t("common_server_unpaired_text"), button("common_pair", pair)),
  // The browser asks only right after a click, so nothing is awaited before the request.
  blocked: () =>
    notice(
      t("common_server_blocked"),
      t("options_blocked_text"),
      button("common_allow", () => api.permissions.request({ origins: ["http://127.0.0.1/*"] })),
    ),
};

/** @type {ServerState | undefined} */
let shown;

async function look() {
  const { server } = /** @type {{server: ServerState}} */ (await tell({ type: "overview" }));
  if (server === shown) return;
  shown = server;
  byId("state").replaceChildren(VIEWS[server]());
}

async function keepLooking() {
  if (document.visibilityState === "visible") await look();
  setTimeout(keepLooking, LOOK_AGAIN_MS);
}

/** @param {Settings} settings */
export function setUpServer(settings) {
  const address = /** @type {HTMLInputElement} */ (byId("address"));
  address.value = settings.serverUrl;
  byId("address-form").addEventListener("submit", (event) => {
    event.preventDefault();
    said("address-said", async () => {
      const { serverUrl, health } = await tell({ type: "try_server", serverUrl: address.value });
      address.value = serverUrl;
      await tell({ type: "change", change: { serverUrl } });
      saved();
      await look();
      return el("p", { class: "good" }, t("options_server_found", health.version));
    });
  });
  const token = /** @type {HTMLInputElement} */ (byId("token"));
  byId("token-form").addEventListener("submit", (event) => {
    event.preventDefault();
    said("token-said", async () => {
      const { server } = await tell({ type: "token", token: token.value });
      await look();
      if (server !== "on") return notice(t("options_token_refused"), t("options_token_refused_text"));
      token.value = "";
      saved();
      return el("p", { class: "good" }, t("options_on"));
    });
  });
  keepLooking();
}
