// @ts-check
// The choice of sites on the start page: one box for each network, and one prompt of the browser for all that is chosen.
import { contract, dom, hosts, i18n, permissions } from "../lib/for_pages.js";

const { make } = dom;
const { t } = i18n;

const ROWS = contract.networks.filter((row) => hosts.of(row).length > 0);

/** @returns {Promise<string[]>} the networks of whose pages all may be read */
export async function allowedNetworks() {
  const allowed = new Set(await hosts.allowedAmong(hosts.builtIn));
  return ROWS.filter((row) => hosts.of(row).every((host) => allowed.has(host))).map(({ id }) => id);
}

/**
 * @param {string[]} allowed the networks that need no choice any more
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its problem
 * @returns {Node[]}
 */
export function siteChoice(allowed, act) {
  const boxes = ROWS.map((row) => {
    const isAllowed = allowed.includes(row.id);
    const box = make("input", { type: "checkbox", value: row.id, checked: isAllowed, disabled: isAllowed });
    return { row, box, isAllowed };
  });
  const chosen = () => boxes.filter(({ box, isAllowed }) => box.checked && !isAllowed).flatMap(({ row }) => hosts.of(row));
  const allowChosen = () => act(() => permissions.allowSites(chosen()));
  const allowAll = () => act(() => permissions.allowSites([...hosts.builtIn]));
  const go = make("button", { type: "button", disabled: true, onclick: allowChosen }, t("welcome_sites_go"));
  const all = make("button", { type: "button", class: "quiet", onclick: allowAll }, t("common_all_sites"));
  const list = make("ul", { class: "sites" }, ...boxes.map(({ row, box }) => make("li", {}, make("label", { class: "row" }, box, row.name))));
  list.addEventListener("change", () => {
    go.disabled = chosen().length === 0;
  });
  const isAll = allowed.length === ROWS.length;
  return [
    list,
    ...(isAll ? [] : [make("div", { class: "row wrap" }, go, all)]),
  ];
}
