// @ts-check
// The section of the server: its state, its address (on this machine or a community's), and pairing by a click or with a
// pasted token.
// The token goes to the background and never comes back to this page.
import { contract, dom, hosts, i18n, messages, notices, page, permissions } from "../lib/for_pages.js";
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

const readOverview = page.latestOnly(() => /** @type {Promise<Overview>} */ (request({ type: "overview" })));

async function refresh() {
  const overview = await readOverview();
  if (!overview) return;
  const { server, settings, isEnded } = overview;
  const isOwn = hosts.isOwnMachine(settings.serverUrl);
  page.redraw("state", [server, isEnded, settings.serverUrl], () => [
    notices.serverNotice(overview, act) ?? standing(),
    isOwn ? null : make("p", { class: "soft" }, t("options_community")),
  ]);
  page.setShown(byId("own-machine"), !isOwn, byId("address"));
  byId("paste").hidden = !isOwn;
  byId("new-hosts-text").hidden = !isOwn;
  byId("new-hosts-community").hidden = isOwn;
}

/** @param {Settings} settings */
export function setUpServerSection(settings) {
  const address = /** @type {HTMLInputElement} */ (byId("address"));
  address.value = settings.serverUrl;
  /** @param {string} text */
  const use = (text) =>
    showResult("address-feedback", async () => {
      const { serverUrl, version } = await permissions.useServer(text);
      address.value = serverUrl;
      showSaved();
      await refresh();
      return make("p", { class: "good" }, t("options_server_found", version));
    });
  byId("address-form").addEventListener("submit", (event) => {
    event.preventDefault();
    use(address.value);
  });
  byId("own-machine").addEventListener("click", () => use(contract.defaultServerUrl));
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
  page.keepRefreshing(page.ifVisible(refresh), REFRESH_MS, () => undefined); // the page keeps what it shows
}
