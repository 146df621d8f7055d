// @ts-check
// The shared files as an ES module, for the background. They are classic scripts because content scripts cannot be
// modules; importing them for their effect gives modules the same copy.
import "../generated/contract.js";
import "./browser.js";
import "./i18n.js";
import "./problems.js";
import "./accounts.js";
import "./rules.js";
import "./hosts.js";

export const { accounts, api, contract, hosts, i18n, problems, rules } = globalThis.humankind;
