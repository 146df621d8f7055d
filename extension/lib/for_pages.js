// @ts-check
// The shared files as an ES module, for the popup and the options page; see for_background.js.
// The background has a smaller set, because it never draws anything.
import "../generated/contract.js";
import "./browser.js";
import "./i18n.js";
import "./problems.js";
import "./messages.js";
import "./accounts.js";
import "./rules.js";
import "./dom.js";
import "./marks.js";
import "./hosts.js";
import "./page.js";
import "./notices.js";

export const { accounts, api, contract, dom, hosts, i18n, marks, messages, notices, page, problems, rules } = globalThis.humankind;
