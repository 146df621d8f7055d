// @ts-check
// The keys of the words for verdicts and scores, in one table. Not for the badges' own words: see content/words.js.

/** @type {Record<Verdict, string>} */
export const VERDICT_WORDS = {
  person: "verdict_person",
  one_way: "verdict_one_way",
  automated: "verdict_automated",
  organisation: "verdict_organisation",
  unsure: "verdict_unsure",
};

/** @type {Record<ScoreName, string>} */
export const SCORE_WORDS = {
  humanity: "score_humanity",
  conversation: "score_conversation",
  kindness: "score_kindness",
};
