// @ts-check
// The popup's notice about the server when it is off, not paired, blocked, not the reader's, or of another
// version, or when Humankind is paused.
// The options page has more ways to fix it.
import { api, dom, hosts, i18n, messages, notices } from "../lib/for_pages.js";

const { make } = dom;
const { t } = i18n;
const { request } = messages;
const { notice, startButton, startCommand } = notices;

/**
 * @param {string} label
 * @param {() => Promise<unknown>} action
 * @param {(action: () => Promise<unknown>) => void} act
 */
const button = (label, action, act) => make("button", { type: "button", onclick: () => act(action) }, t(label));

/**
 * @param {ServerState} server
 * @param {boolean} paused
 * @param {(action: () => Promise<unknown>) => void} act
 * @returns {HTMLElement | null} null if everything works
 */
export function serverNotice(server, paused, act) {
  if (paused) {
    const resume = () => request({ type: "change", change: { paused: false } });
    return notice(t("popup_paused"), t("popup_paused_text"), button("popup_resume", resume, act));
  }
  if (server === "off") {
    return notice(t("common_server_off"), t("popup_off_text"), startButton(act), startCommand());
  }
  if (server === "blocked") {
    // Browsers show the permission prompt only in direct response to a click, so nothing may be awaited before.
    const allow = () => api.permissions.request({ origins: [hosts.ownServer] });
    return notice(t("common_server_blocked"), t("popup_blocked_text"), button("common_allow", allow, act));
  }
  if (server === "unverified") {
    return notice(t("common_server_unverified"), t("common_server_unverified_text"), startCommand());
  }
  if (server === "server_outdated") return notice(t("common_server_outdated"), t("common_server_outdated_text"));
  if (server === "extension_outdated") return notice(t("common_extension_outdated"), t("common_extension_outdated_text"));
  if (server === "unpaired") {
    const pair = () => request({ type: "pair" });
    return notice(t("popup_unpaired"), t("common_server_unpaired_text"), button("common_pair", pair, act));
  }
  return null;
}
