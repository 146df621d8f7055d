// @ts-check
// Parses the GraphQL responses that X's own page received (see ../injected/x.js): posts with their reply target, time,
// language and client, and accounts with their age and labels. Posts and accounts are recognised by their own shape,
// wherever they are in the response, so a change to the layout around them does no harm.
// The input is untrusted: every value may be missing or of any type.
// Source: responses recorded in 2025 and 2026; X does not document them.
"use strict";
(() => {
  const humankind = globalThis.humankind;
  const MAX_NODES = 400_000;
  const MAX_RESULTS = 500;
  const MAX_LIST = 40;
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const TIME = /^\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) \+0000 (\d{4})$/;
  const ENTITIES = /** @type {Record<string, string>} */ ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" });
  // The language codes of posts in which X detected no language.
  const NO_LANGUAGE = /^(?:und|zxx|q[a-z]{2})$/;

  /**
   * The value at a path of own properties, or undefined.
   * @param {unknown} value
   * @param {...string} path
   * @returns {unknown}
   */
  const at = (value, ...path) =>
    path.reduce((/** @type {any} */ found, name) => {
      const exists = typeof found === "object" && found !== null && Object.hasOwn(found, name);
      return exists ? found[name] : undefined;
    }, value);

  /** @param {unknown} value @param {number} most @returns {string | null} */
  const text = (value, most) => (typeof value === "string" && value !== "" ? value.slice(0, most) : null);
  /** @param {unknown} value @returns {unknown[]} */
  const list = (value) => (Array.isArray(value) ? value.slice(0, MAX_LIST) : []);
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
   * The text as a reader sees it: without the leading mentions that X adds to replies, and with full link addresses.
   * @param {unknown} tweet
   * @returns {string}
   */
  function textOf(tweet) {
    const long = at(tweet, "note_tweet", "note_tweet_results", "result");
    const written = at(long, "text") ?? at(tweet, "legacy", "full_text");
    const [first, last] = long ? [0, undefined] : list(at(tweet, "legacy", "display_text_range")).map(count);
    // display_text_range counts code points, not UTF-16 units.
    const characters = [...(text(written, humankind.contract.limits.text) ?? "")].slice(first ?? 0, last ?? undefined);
    let shown = characters.join("");
    for (const link of linksOf(tweet)) shown = shown.replaceAll(link.short, link.full);
    return shown.replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity).trim();
  }

  /**
   * @param {unknown} tweet
   * @returns {{short: string, full: string}[]} the t.co address and the address it stands for
   */
  function linksOf(tweet) {
    const long = at(tweet, "note_tweet", "note_tweet_results", "result", "entity_set", "urls");
    return list(long ?? at(tweet, "legacy", "entities", "urls")).flatMap((link) => {
      const short = text(at(link, "url"), 100);
      const full = humankind.accounts.parse(text(at(link, "expanded_url"), humankind.contract.limits.url) ?? "");
      return short && full && /^https?:$/.test(full.protocol) ? [{ short, full: full.href }] : [];
    });
  }

  /**
   * @param {unknown} user
   * @returns {{account: Account, profile: Profile, open: boolean} | null} `open` is false for a protected account
   */
  function accountOf(user) {
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
        // A business label is also given to people who work there. Only `verified_type` describes the account itself.
        organisation: registered === "Business" || registered === "Government" || null,
        followers: count(at(user, "legacy", "followers_count")),
        following: count(at(user, "legacy", "friends_count")),
        posts_total: count(at(user, "legacy", "statuses_count")),
      },
    };
  }

  /**
   * @param {unknown} tweet
   * @returns {boolean} false for posts that only subscribers or a chosen circle may read
   */
  const isPublic = (tweet) =>
    !at(tweet, "exclusive_tweet_info") &&
    !at(tweet, "trusted_friends_info_result") &&
    at(tweet, "legacy", "limited_actions") !== "limit_trusted_friends_tweet";

  /**
   * @param {unknown} tweet
   * @returns {HumankindIntercepted | null}
   */
  function postOf(tweet) {
    const author = accountOf(at(tweet, "core", "user_results", "result"));
    const legacy = at(tweet, "legacy");
    const id = text(at(legacy, "id_str") ?? at(tweet, "rest_id"), 20);
    if (!author || !id || !/^\d+$/.test(id)) return null;
    const reposted = at(legacy, "retweeted_status_result", "result");
    const original = at(reposted, "tweet") ?? reposted;
    const source = original ?? tweet;
    const shown = textOf(source);
    if (!shown) return null;
    const parent = text(at(legacy, "in_reply_to_status_id_str"), 20);
    const mentions = list(at(legacy, "entities", "user_mentions")).flatMap((one) => handle(at(one, "screen_name")) ?? []);
    const language = text(at(legacy, "lang"), 35);
    return {
      account: author.account,
      profile: author.profile,
      open: author.open && isPublic(tweet),
      post: {
        id,
        text: shown,
        url: `https://x.com/${author.account.handle}/status/${id}`,
        created_at: time(at(legacy, "created_at")),
        language: language && !NO_LANGUAGE.test(language) ? language : null,
        is_reply: parent !== null,
        reply_to: parent ? handle(at(legacy, "in_reply_to_screen_name")) : null,
        is_repost: Boolean(original),
        mentions,
        links: linksOf(source).map((link) => link.full),
        // `<a href="…">Twitter for iPhone</a>`
        client: />([^<]{1,100})</.exec(text(at(tweet, "source"), 500) ?? "")?.[1] ?? null,
      },
    };
  }

  /**
   * Adds the followers and the age of the account that each post replies to, where the same response contains it.
   * Scoring needs both to recognise replies to new or little-known accounts.
   * @param {HumankindIntercepted[]} found
   * @returns {HumankindIntercepted[]}
   */
  function withRepliedTo(found) {
    const profiles = new Map(found.map(({ account, profile }) => [account.handle, profile]));
    for (const { post } of found) {
      const repliedTo = profiles.get(post?.reply_to ?? "");
      if (!post || !repliedTo) continue;
      post.replied_to_followers = repliedTo.followers ?? null;
      post.replied_to_created_at = repliedTo.created_at ?? null;
    }
    return found;
  }

  /**
   * Walks a parsed response and collects every post and account in it.
   * @param {unknown} response
   * @returns {HumankindIntercepted[]}
   */
  function parseResponse(response) {
    /** @type {HumankindIntercepted[]} */
    const found = [];
    /** @type {unknown[]} */
    const stack = [response];
    for (let visited = 0; stack.length > 0 && visited < MAX_NODES && found.length < MAX_RESULTS; visited += 1) {
      const node = stack.pop();
      // An advertisement. Those in the page are not read either.
      if (typeof node !== "object" || node === null || Object.hasOwn(node, "promotedMetadata")) continue;
      const post = typeof at(node, "legacy", "full_text") === "string" ? postOf(node) : null;
      const account = at(node, "__typename") === "User" ? accountOf(node) : null;
      if (post) found.push(post);
      else if (account) found.push({ ...account, post: null });
      stack.push(...Object.values(node).slice(0, 2000));
    }
    return withRepliedTo(found);
  }

  const site = humankind.sites["x"];
  if (site) site.parseResponse = parseResponse;
})();
