// @ts-check
// The section of the server: its state, its address, and pairing by a click or with a pasted token.
// The token goes to the background and never comes back to this page.
import { dom, i18n, messages, notices, page } from "../lib/for_pages.js";
import { showResult, showSaved } from "./feedback.js";

const { make } = dom;
const { t } = i18n;
const { byId } = page;
const { request } = messages;
const { notice } = notices;

/** How often the server is checked while the page is visible, in milliseconds. */
const REFRESH_MS = 2_000;

/** @param {() => Promise<unknown>} action */
const act = (action) => showResult("address-feedback", async () => void (await action())).then(refresh);

const unpair = () => act(() => request({ type: "unpair" }).then(() => showSaved(t("options_unpaired_now"))));

/** Shown while everything works. */
const standing = () =>
  make(
    "div",
    { class: "standing" },
    make("p", { class: "good" }, t("options_on")),
    make("button", { type: "button", class: "quiet", onclick: unpair }, t("common_unpair")),
  );

/** @type {ServerState | undefined} */
let shown;

async function refresh() {
  /** @type {{server: ServerState}} */
  const { server } = await request({ type: "overview" });
  if (server === shown) return;
  shown = server;
  byId("state").replaceChildren(notices.serverNotice(server, act) ?? standing());
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
