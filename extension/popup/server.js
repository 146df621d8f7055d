// @ts-check
// What the popup says about the server, where anything is to be said: off, not paired, blocked, paused.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { el } from "../common/dom.js";
import { t } from "../common/i18n.js";
import { notice, startCommand } from "../common/notices.js";

const OWN_SERVER = { origins: ["http://127.0.0.1/*"] };

/**
 * @param {string} label
 * @param {() => Promise<unknown>} doing
 * @param {(doing: () => Promise<unknown>) => void} act
 */
const button = (label, doing, act) => el("button", { type: "button", onclick: () => act(doing) }, t(label));

/**
 * @param {ServerState} server
 * @param {boolean} paused
 * @param {(doing: () => Promise<unknown>) => void} act
 * @returns {HTMLElement | null} null where all is well
 */
export function serverNotice(server, paused, act) {
  if (paused) {
    const goOn = () => tell({ type: "change", change: { paused: false } });
    return notice(t("popup_paused"), t("popup_paused_text"), button("popup_resume", goOn, act));
  }
  if (server === "off") return notice(t("common_server_off"), t("popup_off_text"), startCommand());
  if (server === "blocked") {
    // The browser asks only right after a click, so nothing is awaited before the request.
    const allow = () => api.permissions.request(OWN_SERVER);
    return notice(t("common_server_blocked"), t("popup_blocked_text"), button("common_allow", allow, act));
  }
  if (server === "unpaired") {
    return notice(t("popup_unpaired"), t("common_server_unpaired_text"), button("common_pair", () => tell({ type: "pair" }), act));
  }
  return null;
}
