// @ts-check
// One account as a compact card: who, the verdict in a sentence, three bars with their intervals, the evidence,
// and the reader's own word. Not for the reasons and cited posts: those are on the server's page of the account.
import { tell } from "./background.js";
import { cardMark, el } from "./dom.js";
import { number, t } from "./i18n.js";
import { SCORE_WORDS, VERDICT_WORDS } from "./words.js";

const { contract } = globalThis.humankind;

/** @param {Account} account as people write it */
export function handleOf(account) {
  const row = contract.networks.find((network) => network.id === account.network);
  const handle = account.host ? `@${account.handle}@${account.host}` : `@${account.handle}`;
  return row ? `${handle} · ${row.name}` : handle;
}

/** @param {Resolved} other an account of the same person, as both accounts say: its address, without what all have */
const elsewhere = ({ url, key }) => (url ?? key).replace(/^https:\/\/(www\.)?/, "");

/** @param {Score} score */
function bar({ value, low, high }) {
  const band = el("span", { class: "band" });
  band.style.insetInlineStart = `${low}%`;
  band.style.width = `${high - low}%`;
  const filled = el("span", { class: "value" });
  filled.style.width = `${value}%`;
  return el("div", { class: "bar", "aria-hidden": "true" }, filled, band);
}

/** @param {ScoreName} name @param {Score | null | undefined} score */
function scoreRow(name, score) {
  const word = el("dt", {}, t(SCORE_WORDS[name]));
  if (!score) return [word, el("dd", { class: "soft" }, t("score_not_judged"))];
  const between = t("score_interval", number(score.low), number(score.high));
  const value = el("span", { class: "number" }, number(score.value), el("span", { class: "unseen" }, ` ${between}`));
  return [word, el("dd", { title: between }, bar(score), value)];
}

/**
 * The reader's own word: say it, or take it back.
 * @param {ScoreCard} card
 * @param {(changed: Promise<unknown>) => void} changing told when the card will have to be read anew
 */
function ownWord(card, changing) {
  if (card.correction) {
    const said = t("correction_yours", t(VERDICT_WORDS[card.correction.verdict]));
    const undo = () => changing(tell({ type: "uncorrect", key: card.key }));
    return el(
      "p",
      { class: "row wrap own-word" },
      said,
      el("button", { type: "button", class: "bare", onclick: undo }, t("common_undo")),
    );
  }
  const choice = el(
    "select",
    { "aria-label": t("correction_choose"), class: "own-word" },
    el("option", { value: "" }, t("correction_choose")),
    ...contract.verdicts.map((verdict) => el("option", { value: verdict }, t(VERDICT_WORDS[verdict]))),
  );
  choice.addEventListener("change", () => {
    if (choice.value) changing(tell({ type: "correct", key: card.key, verdict: choice.value }));
  });
  return choice;
}

/**
 * @param {ScoreCard} card
 * @param {(changed: Promise<unknown>) => void} changing
 */
export function cardView(card, changing) {
  const name = card.display_name?.trim();
  return el(
    "article",
    { class: "account", "data-key": card.key },
    el(
      "div",
      { class: "row apart" },
      el(
        "div",
        { class: "who" },
        name ? el("div", { class: "name" }, name) : null,
        el("div", { class: "handle" }, handleOf(card.account)),
      ),
      el("span", { class: "verdict" }, cardMark(card), t(VERDICT_WORDS[card.verdict])),
    ),
    card.linked_accounts?.length ? el("p", { class: "soft" }, t("common_linked_accounts", card.linked_accounts.map(elsewhere).join(", "))) : null,
    el("p", {}, card.sentence),
    el("dl", { class: "scores" }, ...contract.scores.flatMap((score) => scoreRow(score, card.scores[score]))),
    card.evidence.sentence ? el("p", { class: "soft" }, card.evidence.sentence) : null,
    ownWord(card, changing),
    el(
      "button",
      { type: "button", class: "quiet", onclick: () => tell({ type: "open", page: "account", key: card.key }) },
      t("common_full_card"),
    ),
  );
}
