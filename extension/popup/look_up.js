// @ts-check
// The look-up box: resolves a handle or an address to an account, or to a choice of several, and shows its card.
// The server does the resolving; the same box is on its home page.
import { accounts, contract, dom, i18n, messages, notices, page, problems } from "../lib/for_pages.js";
import { cardView } from "./card_view.js";

const { make } = dom;
const READABLE = new Set(contract.networks.filter((row) => row.fetched).map((row) => row.id));
const { t } = i18n;
const { request } = messages;

/**
 * @param {HTMLElement} form
 * @param {HTMLInputElement} query
 * @param {HTMLElement} found where the result is shown
 */
export function setUpLookUp(form, query, found) {
  /** The number of the latest look-up. Results of earlier ones that arrive late are dropped. */
  let latest = 0;

  /** @param {() => Promise<Node>} load */
  async function show(load) {
    const mine = ++latest;
    const restore = page.holdPlace(found);
    found.setAttribute("aria-busy", "true");
    found.replaceChildren(make("p", { class: "soft" }, t("popup_looking")));
    /** @type {Node} */
    let view;
    try {
      view = await load();
    } catch (error) {
      view = notices.problemNotice(problems.fromError(error));
    }
    if (mine !== latest) return;
    found.replaceChildren(view);
    found.removeAttribute("aria-busy");
    restore();
  }

  /** @param {string} key @returns {Promise<Node>} */
  async function loadCard(key) {
    /** @type {{card: ScoreCard}} */
    const { card } = await request({ type: "card", key });
    return cardView(card, (change) => show(() => change.then(() => loadCard(key))));
  }

  /** @param {string} q @returns {Promise<Node>} */
  async function resolve(q) {
    /** @type {{accounts: AccountMatch[]}} */
    const { accounts: found } = await request({ type: "resolve", q });
    // A bare name is possible on many networks. Those that the server cannot read are offered only if nothing else is.
    const readable = found.filter(({ account }) => READABLE.has(account.network));
    const matches = readable.length > 0 ? readable : found;
    const [only] = matches;
    if (!only) throw problems.create("unknown-account");
    if (matches.length === 1) return loadCard(only.key);
    return make(
      "div",
      { class: "choices" },
      make("p", {}, t("popup_which")),
      ...matches.map(({ key, account }) =>
        make(
          "button",
          { type: "button", class: "quiet", onclick: () => show(() => loadCard(key)) },
          make("bdi", {}, accounts.displayHandleAndNetwork(account)),
        ),
      ),
    );
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = query.value.trim();
    if (q) show(() => resolve(q));
    else query.focus();
  });
}
