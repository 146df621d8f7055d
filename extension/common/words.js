// @ts-check
// The keys of the words for verdicts and scores, in one table. Not for the badges' own words: see content/words.js.

/** @type {Record<Verdict, string>} */
export const VERDICT_WORDS = {
  person: "common_verdict_person",
  one_way: "common_verdict_one_way",
  automated: "common_verdict_automated",
  organisation: "common_verdict_organisation",
  unsure: "common_verdict_unsure",
};

/** @type {Record<ScoreName, string>} */
export const SCORE_WORDS = {
  humanity: "common_score_humanity",
  conversation: "common_score_conversation",
  kindness: "common_score_kindness",
};
