// @ts-check
// X's own answers, as its page received them: posts with whom they answer, when, in which language and from which
// client; accounts with their age and labels. Found by what a post looks like wherever it stands, so a new layout
// around it does no harm. Shapes as in answers recorded in 2025 and 2026. All of it may be anything at all.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const NODES_LIMIT = 400_000;
  const HEARD_LIMIT = 500;
  const LIST_LIMIT = 40;
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const TIME = /^\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) \+0000 (\d{4})$/;
  const ENTITIES = /** @type {Record<string, string>} */ ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" });
  // What X writes where it knows no language.
  const NO_LANGUAGE = /^(?:und|zxx|q[a-z]{2})$/;

  /**
   * What stands at a path of own properties, or undefined.
   * @param {unknown} value
   * @param {...string} path
   * @returns {unknown}
   */
  const at = (value, ...path) =>
    path.reduce((/** @type {any} */ found, name) => {
      const isThere = typeof found === "object" && found !== null && Object.hasOwn(found, name);
      return isThere ? found[name] : undefined;
    }, value);

  /** @param {unknown} value @param {number} most @returns {string | null} */
  const text = (value, most) => (typeof value === "string" && value !== "" ? value.slice(0, most) : null);
  /** @param {unknown} value @returns {unknown[]} */
  const list = (value) => (Array.isArray(value) ? value.slice(0, LIST_LIMIT) : []);
  /** @param {unknown} value @returns {number | null} */
  const count = (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null);
  /** @param {unknown} value @returns {string | null} */
  const handle = (value) => humankind.accounts.account("x", text(value, 15) ?? "")?.handle ?? null;

  /**
   * @param {unknown} value "Tue Mar 18 18:07:30 +0000 2025"
   * @returns {string | null} RFC 3339
   */
  function time(value) {
    const [, month = "", day, clock, year] = TIME.exec(text(value, 40) ?? "") ?? [];
    const number = MONTHS.indexOf(month) + 1;
    if (number === 0) return null;
    const moment = new Date(`${year}-${String(number).padStart(2, "0")}-${day}T${clock}Z`);
    return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
  }

  /**
   * The words as people read them: without the names X puts before an answer, with the links' own addresses.
   * @param {unknown} tweet
   * @returns {string}
   */
  function wordsOf(tweet) {
    const long = at(tweet, "note_tweet", "note_tweet_results", "result");
    const said = at(long, "text") ?? at(tweet, "legacy", "full_text");
    const [first, last] = long ? [0, undefined] : list(at(tweet, "legacy", "display_text_range")).map(count);
    const letters = [...(text(said, 20_000) ?? "")].slice(first ?? 0, last ?? undefined);
    let words = letters.join("");
    for (const link of linksOf(tweet)) words = words.replaceAll(link.short, link.full);
    return words.replaceAll(/&(?:amp|lt|gt);/g, (letter) => ENTITIES[letter] ?? letter).trim();
  }

  /**
   * @param {unknown} tweet
   * @returns {{short: string, full: string}[]}
   */
  function linksOf(tweet) {
    const long = at(tweet, "note_tweet", "note_tweet_results", "result", "entity_set", "urls");
    return list(long ?? at(tweet, "legacy", "entities", "urls")).flatMap((link) => {
      const short = text(at(link, "url"), 100);
      const full = humankind.accounts.parse(text(at(link, "expanded_url"), 2048) ?? "");
      return short && full && /^https?:$/.test(full.protocol) ? [{ short, full: full.href }] : [];
    });
  }

  /**
   * @param {unknown} user
   * @returns {{account: Account, profile: Profile, open: boolean} | null}
   */
  function personOf(user) {
    const name = handle(at(user, "core", "screen_name") ?? at(user, "legacy", "screen_name"));
    const account = name ? humankind.accounts.account("x", name) : null;
    if (!account) return null;
    const label = at(user, "affiliates_highlighted_label", "label", "userLabelType");
    const registered = at(user, "verification", "verified_type") ?? at(user, "legacy", "verified_type");
    const isProtected = at(user, "privacy", "protected") ?? at(user, "legacy", "protected");
    return {
      account,
      open: isProtected !== true,
      profile: {
        display_name: text(at(user, "core", "name") ?? at(user, "legacy", "name"), 200),
        bio: text(at(user, "profile_bio", "description") ?? at(user, "legacy", "description"), 2000),
        url: `https://x.com/${account.handle}`,
        created_at: time(at(user, "core", "created_at") ?? at(user, "legacy", "created_at")),
        declared_bot: label === "AutomatedLabel" || null,
        // A label of a business marks people who work there; only the registration makes the account an organisation.
        organisation: registered === "Business" || registered === "Government" || null,
        followers: count(at(user, "legacy", "followers_count")),
        following: count(at(user, "legacy", "friends_count")),
        posts_total: count(at(user, "legacy", "statuses_count")),
      },
    };
  }

  /**
   * @param {unknown} tweet
   * @returns {boolean} false for what only subscribers or a chosen circle may read
   */
  const isForAll = (tweet) =>
    !at(tweet, "exclusive_tweet_info") &&
    !at(tweet, "trusted_friends_info_result") &&
    at(tweet, "legacy", "limited_actions") !== "limit_trusted_friends_tweet";

  /**
   * @param {unknown} tweet
   * @returns {HumankindHeard | null}
   */
  function postOf(tweet) {
    const person = personOf(at(tweet, "core", "user_results", "result"));
    const legacy = at(tweet, "legacy");
    const id = text(at(legacy, "id_str") ?? at(tweet, "rest_id"), 20);
    if (!person || !id || !/^\d+$/.test(id)) return null;
    const passedOn = at(legacy, "retweeted_status_result", "result");
    const original = at(passedOn, "tweet") ?? passedOn;
    const said = original ?? tweet;
    const words = wordsOf(said);
    if (!words) return null;
    const answered = text(at(legacy, "in_reply_to_status_id_str"), 20);
    const mentions = list(at(legacy, "entities", "user_mentions")).flatMap((one) => handle(at(one, "screen_name")) ?? []);
    const language = text(at(legacy, "lang"), 35);
    return {
      account: person.account,
      profile: person.profile,
      open: person.open && isForAll(tweet),
      post: {
        id,
        text: words,
        url: `https://x.com/${person.account.handle}/status/${id}`,
        created_at: time(at(legacy, "created_at")),
        language: language && !NO_LANGUAGE.test(language) ? language : null,
        is_reply: answered !== null,
        reply_to: answered ? handle(at(legacy, "in_reply_to_screen_name")) : null,
        is_repost: Boolean(original),
        mentions,
        links: linksOf(said).map((link) => link.full),
        // `<a href="…">Twitter for iPhone</a>`
        client: />([^<]{1,100})</.exec(text(at(tweet, "source"), 500) ?? "")?.[1] ?? null,
      },
    };
  }

  /**
   * Adds how little known or how new the people answered are, where the same answer tells of them: it is what makes a
   * reply one of reaching out.
   * @param {HumankindHeard[]} heard
   * @returns {HumankindHeard[]}
   */
  function withAnswered(heard) {
    const people = new Map(heard.map(({ account, profile }) => [account.handle, profile]));
    for (const { post } of heard) {
      const whom = people.get(post?.reply_to ?? "");
      if (!post || !whom) continue;
      post.replied_to_followers = whom.followers ?? null;
      post.replied_to_created_at = whom.created_at ?? null;
    }
    return heard;
  }

  /**
   * @param {unknown} said
   * @returns {HumankindHeard[]}
   */
  function answer(said) {
    /** @type {HumankindHeard[]} */
    const heard = [];
    /** @type {unknown[]} */
    const ahead = [said];
    for (let met = 0; ahead.length > 0 && met < NODES_LIMIT && heard.length < HEARD_LIMIT; met += 1) {
      const node = ahead.pop();
      if (typeof node !== "object" || node === null) continue;
      const post = typeof at(node, "legacy", "full_text") === "string" ? postOf(node) : null;
      const person = at(node, "__typename") === "User" ? personOf(node) : null;
      if (post) heard.push(post);
      else if (person) heard.push({ ...person, post: null });
      ahead.push(...Object.values(node).slice(0, 2000));
    }
    return withAnswered(heard);
  }

  const site = humankind.sites["x"];
  if (site) site.answer = answer;
})();
