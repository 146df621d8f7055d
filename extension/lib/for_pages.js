// @ts-check
// The shared files as an ES module, for the extension's own pages; see for_background.js.
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
import "./permissions.js";
import "./notices.js";

export const { accounts, api, contract, dom, hosts, i18n, marks, messages, notices, page, permissions, problems, rules } =
  globalThis.humankind;
