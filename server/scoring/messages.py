"""Every sentence on a score card and on the "How it works" page, in one file, so that the wording can be reviewed.

The sentences say what an account does, never what it is worth (law L6). In a sentence, `{n:post|posts}` is the number
with the fitting word and `{n|has|have}` is the fitting word alone. This file holds no rules: signals and verdict.py
decide which sentence applies.
"""

from __future__ import annotations

import re
from datetime import datetime

from shared_schema.records import NotJudged

_CHOICE = re.compile(r"\{(\w+)([:|])([^{}|]*)\|([^{}|]*)\}")

_PEOPLE_SCALE = "The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen."
_ORIGINAL_POSTS = "original posts (posts that are not replies)"
_REPLIERS_ONLY = "Counts only for accounts that also reply to people."
_LOGARITHM = "The value −1 is one pair of posts in ten, −2 is one in a hundred, and −4 is none."

MESSAGES: dict[str, str] = {
    # Where a score starts and ends
    "intercept.humanity": "Every account starts here: most accounts are people.",
    "intercept.conversation": "Every account starts near the middle.",
    "intercept.kindness": "Every account starts in the middle.",
    "range_limit": "Scores stay between 0 and 100.",
    # Humanity
    "declared_automation.flag": "Says so itself: its network marks it as automated.",
    "declared_automation.label": "Labels itself “Automated” on X.",
    "declared_automation.bio": "Says so itself in its profile: “{quote}”.",
    "automation_client": "{count:post was|posts were} sent with {client}, a tool that posts automatically.",
    "repeat_conversations": "Came back to talk again with {people:person|people}.",
    "feed.like": "Shares habits with headline feeds: {traits}.",
    "feed.like.plain": "Shares a few habits with headline feeds.",
    "feed.unlike": "Unlike a headline feed: {traits}.",
    "feed.unlike.plain": "Unlike a headline feed.",
    "persona.like": "Shares habits with automated accounts: {traits}.",
    "persona.like.plain": "Shares a few habits with automated accounts.",
    "persona.unlike": "Unlike an automated account: {traits}.",
    "persona.unlike.plain": "Unlike an automated account, in small ways.",
    "near_duplicates": "{count} of {posts:post|posts} nearly {count|repeats|repeat} an earlier one.",
    "clockwork": "Posts every {gap}, like clockwork.",
    "round_the_clock": "Posted at all hours, with similar pauses, in {count:week|weeks}.",
    "near_duplicate_replies": "Sent nearly the same reply to {people:person|different people}.",
    # The traits named in the sentences about patterns
    "trait.length_spread.high": "a mix of long and short posts",
    "trait.length_spread.low": "posts of similar length",
    "trait.style_mix.high": "a style that changes from post to post",
    "trait.style_mix.low": "the same style in every post",
    "trait.same_layout.high": "the same layout again and again",
    "trait.same_layout.low": "a new layout every time",
    "trait.exact_duplicates.high": "the same words again and again",
    "trait.exact_duplicates.low": "no repeated posts",
    "trait.capitals.high": "capitals as in headlines",
    "trait.capitals.low": "few capitals",
    "trait.first_person.high": "“I” or “we” in many posts",
    "trait.first_person.low": "“I” or “we” in few posts",
    "trait.mentions.high": "many replies and mentions",
    "trait.mentions.low": "few replies and mentions",
    "trait.exclamations.high": "many exclamation marks",
    "trait.exclamations.low": "few exclamation marks",
    "trait.burstiness.high": "posts in bursts",
    "trait.burstiness.low": "evenly spaced posts",
    "trait.quietest_hours.high": "posts at all hours",
    "trait.quietest_hours.low": "hours of rest",
    "trait.gap_spread.high": "long and short pauses",
    "trait.gap_spread.low": "similar pauses every time",
    "trait.quick_succession.high": "posts in quick succession",
    "trait.quick_succession.low": "few posts in quick succession",
    "trait.rhythm_memory.high": "busy spells and quiet spells",
    "trait.rhythm_memory.low": "no busy spells",
    "trait.stock_enthusiasm.high": "many stock phrases of enthusiasm",
    "trait.stock_enthusiasm.low": "few stock phrases of enthusiasm",
    "trait.questions.high": "many questions",
    "trait.questions.low": "few questions",
    "trait.hashtags.high": "many hashtags",
    "trait.hashtags.low": "few hashtags",
    "trait.links.high": "many links",
    "trait.links.low": "few links",
    "trait.unpunctuated.high": "sentences without a full stop",
    "trait.unpunctuated.low": "a full stop after every sentence",
    # Conversation
    "reply_share.high": "{replies} of {posts:post|posts} {replies|replies|reply} to someone.",
    "reply_share.low": "Rarely replies: {replies} of {posts:post|posts}.",
    "reply_share.none": "Replies to nobody in {posts:post|posts}.",
    "people_replied_to": "Replied to {people:person|different people}.",
    "follow_up_replies": "Replied more than once to {people:person|people}.",
    "follow_up_replies.none": "Has not replied to anyone twice.",
    "questions_in_replies": "Asked a question in {count:reply|replies}.",
    "questions_in_replies.none": "Asked no questions in replies.",
    "casual_replies": "Laughs or chats in {count:reply|replies}.",
    "casual_replies.none": "Does not laugh or chat in replies.",
    "reaching_out": "Reached out to {people:person who is new or has|people who are new or have} few followers.",
    "questions": "Asks readers a question in {count} of {posts:original post|original posts}.",
    "questions.none": "Asks readers no question in {posts:original post|original posts}.",
    "links": "{count} of {posts:original post|original posts} {count|shares|share} a link.",
    "links.none": "Shares no links in {posts:original post|original posts}.",
    "first_person_plural": "{count} of {posts:original post|original posts} {count|speaks|speak} as “we”.",
    "first_person_plural.none": "Speaks for itself, not as “we”.",
    "short_posts": "{count} of {posts:original post|original posts} {count|is a short remark|are short remarks}.",
    "short_posts.none": "No short remarks in {posts:original post|original posts}.",
    "casual_posts": "Laughs or chats in {count} of {posts:original post|original posts}.",
    "casual_posts.none": "Does not laugh or chat in {posts:original post|original posts}.",
    # Kindness
    "thanks": "Thanked {people:person|different people}.",
    "praise": "Praised the work of {people:person|different people}.",
    "care": "Showed care for {people:person|different people}.",
    "encouragement": "Encouraged {people:person|different people}.",
    "interest": "Asked {people:person|different people} about themselves or their work.",
    "respect": "Admitted a mistake or showed respect to {people:person|different people}.",
    "welcome": "Greeted {people:person who is new or has|people who are new or have} few followers.",
    "hostility": "{count} of {posts:judged post|judged posts} {count|has|have} harsh words aimed at others.",
    "repeated_harshness": (
        "Harsh words to {people:person|people} again and again, in {count} posts. Kind words to others do not make up "
        "for that."
    ),
    "harsh_share": (
        "{count} of {posts:judged post|judged posts} {count|has|have} harsh words. Kind words do not make up "
        "for so many."
    ),
    "kindness_reach": "Kind words to {people:person|people} so far. Kindness to more people counts for more.",
    "ordinary_replies": (
        "{count:ordinary reply|ordinary replies} to people it came back to. Kind words count for more among other talk."
    ),
    "stock_phrases": "Repeated kind phrases count once: {count:post says|posts say} nearly the same.",
    # Verdicts
    "verdict.person": "Talks with people. {replies} of {posts:post|posts} {replies|replies|reply} to someone.",
    "verdict.person.unknown": "Writes the way people do. Programs can, too.",
    "verdict.one_way": "Mostly posts one way: {replies} of {posts:post|posts} {replies|replies|reply} to someone.",
    "verdict.one_way.reposts": "Mostly reposts what others wrote.",
    "verdict.automated.declared": "Posts automatically, and says so.",
    "verdict.automated.label": "Labels itself “Automated” on X.",
    "verdict.automated.clockwork": "Looks automated: posts every {gap}, like clockwork.",
    "verdict.automated.persona": "Looks automated: an even stream of similar posts at all hours.",
    "verdict.automated.near_duplicates": (
        "Looks automated: {count} of {posts:post|posts} nearly {count|repeats|repeat} an earlier one."
    ),
    "verdict.automated.near_duplicate_replies": (
        "Looks automated: sent nearly the same reply to {people:person|different people}."
    ),
    "automated.errs": "This is wrong for at most 1 in {people} people.",
    "verdict.organisation": "Speaks for an organisation, and says so.",
    "verdict.organisation.bio": "Speaks for an organisation. Its profile: “{quote}”",
    "verdict.unsure.declared": "The profile says “{quote}”, but the posts talk with people.",
    "verdict.unsure.label": "Labels itself “Automated” on X, but the posts talk with people.",
    "verdict.unsure.few": "Not enough to tell yet: {posts:post|posts}.",
    "verdict.unsure.seen": "Not enough to tell yet: seen {posts:time|times}.",
    "verdict.unsure.elsewhere": "Not enough to tell yet: these posts were seen on other sites only.",
    "verdict.unsure.none": "No public posts to read yet.",
    "verdict.unsure.alike": "Posts are alike in style; people and language models both write so.",
    "verdict.unsure.mixed": "The posts point both ways.",
    "verdict.unsure.reposts": "Only reposts what others wrote.",
    "verdict.unsure.repeats": "Replied {replies:time|times}, but mostly with the same words.",
    "verdict.unsure.replies_unknown": "Which of these posts are replies is not known.",
    "verdict.corrected": "This is your own correction.",
    # The line on the evidence
    "evidence.none": "No public posts were found.",
    "evidence": "{posts:public post|public posts}{span}, {how}.",
    "evidence.fetched": "read from {source}",
    "evidence.seen": "seen in your own feed{where}",
    "evidence.seen.where": " on {hosts}",
    "evidence.seen.more": "{count:other site|other sites}",
    "evidence.file": "read from a file",
    "evidence.both": "read from {source}, {seen} of them seen in your own feed{where}",
    "evidence.not_judged": "Kindness is not judged in {languages} yet.",
    # Facts
    "fact.joined": "Joined on {day}.",
    "fact.joined.new": "New: joined on {day}.",
    "fact.automation_source.flag": "{network} marks it as automated, as its owner set it.",
    "fact.automation_source.label": "Its owner switched on the label “Automated” of {network}.",
    "fact.automation_source.bio": "It says so in its profile: “{quote}”.",
    "fact.automation_source.pattern": "Nobody says so: Humankind found a pattern in its posts.",
    "fact.operator": "Who runs it, in its own words: “{quote}”.",
    "fact.languages": "Writes in {languages}.",
    "fact.apps": "Posts with {apps}.",
    "fact.hidden_history": "Reddit shows no posts of this account. People there can hide their history.",
    "fact.authorship": "Humankind cannot tell whether a language model wrote these posts.",
    # "How it works": scores
    "help.score.humanity": "Does a person write here?",
    "help.score.conversation": "Does the account talk with people, or only at them?",
    "help.score.kindness": "How kind are its words to other people?",
    "help.likeness": (
        "Humanity without its margin. Humanity takes no points for habits that many people share with programs. The "
        "word “person” needs more: here every such habit counts."
    ),
    # "How it works": signals of humanity
    "help.signal.declared_automation": (
        "Whether the account's network marks it as automated, or its profile says so: 1 is yes. A statement in the "
        "profile counts only where the posts do not talk with people."
    ),
    "help.signal.feed": (
        "How closely the posts resemble a feed of headlines. It combines the traits of this pattern, listed below; "
        "0 is a typical person."
    ),
    "help.signal.persona": (
        "How closely the posts resemble a program that plays a person and posts evenly at all hours. It combines the "
        "traits of this pattern, listed below; 0 is a typical person. An even rhythm counts only where the posts "
        "come at all hours."
    ),
    "help.signal.repeat_conversations": (
        f"How many people the account replied to at least twice, in different words. {_PEOPLE_SCALE}"
    ),
    "help.signal.automation_client": (
        "The share of posts sent with a tool that posts automatically, among posts whose app is known."
    ),
    "help.signal.near_duplicates": (
        "The share of posts that nearly repeat an earlier one. Links and numbers make no difference."
    ),
    "help.signal.clockwork": "The share of pauses between posts that fit one regular interval.",
    "help.signal.round_the_clock": (
        "The share of weeks in which posts came at all hours of the day and after similar pauses, among weeks with at "
        "least ten posts. Somebody who sleeps, or whose pauses are long and short, has no such week."
    ),
    "help.signal.near_duplicate_replies": (
        "The share of replies that are nearly the same as an earlier one, where at least three people got nothing else."
    ),
    # "How it works": signals of conversation
    "help.signal.reply_share": "The share of posts that are replies to someone else.",
    "help.signal.follow_up_replies": (
        "The share of replies to people the account replied to at least twice, among these replies and "
        f"{_ORIGINAL_POSTS}."
    ),
    "help.signal.questions_in_replies": (
        f"The share of replies that ask something, among these replies and {_ORIGINAL_POSTS}."
    ),
    "help.signal.casual_replies": (
        f"The share of replies that laugh or chat, among these replies and {_ORIGINAL_POSTS}."
    ),
    "help.signal.people_replied_to": f"How many different people the account replied to. {_PEOPLE_SCALE}",
    "help.signal.questions": (f"The share of {_ORIGINAL_POSTS} that ask something and carry no link. {_REPLIERS_ONLY}"),
    "help.signal.links": f"The share of {_ORIGINAL_POSTS} that carry a link.",
    "help.signal.first_person_plural": (
        f"The share of {_ORIGINAL_POSTS} that say “we”, as accounts that speak for a group do."
    ),
    "help.signal.short_posts": f"The share of {_ORIGINAL_POSTS} with fewer than forty characters. {_REPLIERS_ONLY}",
    "help.signal.casual_posts": f"The share of {_ORIGINAL_POSTS} that laugh or chat. {_REPLIERS_ONLY}",
    "help.signal.reaching_out": (
        f"How many people the account replied to who are new or have few followers. {_PEOPLE_SCALE}"
    ),
    # "How it works": signals of kindness
    "help.signal.thanks": f"How many people the account thanked. {_PEOPLE_SCALE}",
    "help.signal.praise": f"How many people's work the account praised. {_PEOPLE_SCALE}",
    "help.signal.care": f"How many people the account showed care for. {_PEOPLE_SCALE}",
    "help.signal.encouragement": f"How many people the account encouraged. {_PEOPLE_SCALE}",
    "help.signal.interest": (
        f"How many people the account asked about themselves or their work. Only replies count. {_PEOPLE_SCALE}"
    ),
    "help.signal.respect": (
        "How many people the account treated with respect or admitted a mistake to. Only replies count. "
        f"{_PEOPLE_SCALE}"
    ),
    "help.signal.welcome": f"How many people the account greeted who are new or have few followers. {_PEOPLE_SCALE}",
    "help.signal.hostility": (
        "The share of judged posts with harsh words aimed at others. Posts that repeat an earlier one do not make "
        "the share smaller, and with few posts it counts for less. Banter does not count: harsh words to somebody who "
        "also gets kind words, and with whom the account laughs at least as often. Replies to abuse count a quarter: "
        "posts that ask to be left alone, name what was done, or say that it was reported."
    ),
    # "How it works": limits of kindness. The curve of a limit is the most that kindness can be.
    "help.signal.repeated_harshness": (
        "How many posts with harsh words speak to one person, where at least three differ and they are a fifth of all "
        "posts to that person. Banter and replies to abuse do not count."
    ),
    "help.signal.harsh_share": "The share of judged posts with harsh words, counted as in “hostility”.",
    "help.signal.kindness_reach": (
        "How many different people got kind words, in different words. A few accounts that praise each other cannot "
        "get far."
    ),
    "help.signal.ordinary_replies": (
        "How many replies without kind words went to people who got at least two different replies. Kind words that "
        "are pasted under many posts come without any other talk."
    ),
    # "How it works": traits
    "help.trait.length_spread": "How much the length of posts varies. 0 means that all posts are equally long.",
    "help.trait.style_mix": (
        "How much the style varies from post to post: capitals, punctuation, emoji, hashtags, links, very short posts. "
        "0 means one style in every post."
    ),
    "help.trait.same_layout": (
        f"How often two posts have the same layout of words, punctuation and links. {_LOGARITHM}"
    ),
    "help.trait.exact_duplicates": f"How often two posts have exactly the same words. {_LOGARITHM}",
    "help.trait.capitals": (
        "The average share of words that begin with a capital, as in headlines. German is left out: it capitalises "
        "every noun."
    ),
    "help.trait.first_person": (
        "How often posts say “I” or “we”, compared with what is usual in their language. 1 is usual."
    ),
    "help.trait.questions": "The share of posts with a question mark.",
    "help.trait.exclamations": "The share of posts with an exclamation mark.",
    "help.trait.mentions": "The share of posts that reply to somebody or mention somebody.",
    "help.trait.links": "The share of posts with a link.",
    "help.trait.hashtags": "The share of posts with a hashtag.",
    "help.trait.unpunctuated": "The share of posts whose last sentence ends without punctuation.",
    "help.trait.stock_enthusiasm": (
        "The share of posts with a phrase that writing programs use often, such as “can't wait to see”."
    ),
    "help.trait.burstiness": (
        "Whether posts come in bursts. 0 means that they come at random moments, 1 that they come in bursts only, and "
        "−1 that they are evenly spaced."
    ),
    "help.trait.gap_spread": "How much the pauses between posts vary. 0 means that all pauses are equally long.",
    "help.trait.quick_succession": "The share of posts that follow the one before within three minutes.",
    "help.trait.rhythm_memory": (
        "Whether short pauses follow short ones, as they do when somebody sits down to write. 0 means that they do "
        "not, 1 that they always do."
    ),
    "help.trait.quietest_hours": (
        "The share of posts in the quietest six hours of the day, in any time zone. Somebody who sleeps posts almost "
        "nothing then."
    ),
    # "How it works": from scores to a verdict
    "threshold.shown": (
        "rests on at least {few} posts, with a 90 % interval of at most {width} points; otherwise no number is shown"
    ),
    "threshold.unsure": "fewer than {few} posts, or posts that point both ways",
    "threshold.person": (
        "a likeness to a person of at least {likeness}, conversation of at least {conversation}, and at least one "
        "reply; where it is not known which posts are replies, a likeness of at least {alone}, from {posts} posts on"
    ),
    "threshold.one_way": "at least {posts} posts, and conversation of at most {conversation}",
    "threshold.declared": (
        "the network's own mark; or the profile says so, and the account answers nobody twice in own words"
    ),
    "threshold.pattern": (
        "a value of at least {value} in at least {posts} posts, at most {own} % of the posts in words that nothing "
        "repeats, at short regular intervals or at all hours, and nobody answered twice in own words; where no time is "
        "known, at least {timeless} posts that are nearly all copies with a link"
    ),
    "threshold.pattern.rhythm": (
        "a value of at least {value} in at least {posts} posts, and of at least {rhythm} by the times of the posts "
        "alone, posts at all hours, and nobody answered twice in own words"
    ),
    "threshold.outreach": (
        "at most {followers} followers, or an account at most {days} days old when the reply was written"
    ),
    "threshold.likely": "a probability of at least {likely} from the words",
}

# In the place of a score that is not shown.
NOT_JUDGED: dict[NotJudged, str] = {
    "few": "not enough posts yet",
    "language": "not judged in this language",
    "replies_unknown": "not known which posts are replies",
    "elsewhere": "seen on other sites only",
}

LIMITS = (
    "Learned from public data of a few networks, mostly in English and from before 2025. Other places and years may "
    "differ.",
    "Only accounts that write like a feed or a programmed persona stand out. A program that writes like a person does "
    "not.",
    "Words are judged without knowing who they are meant for: irony, quotes and jokes between friends are misread.",
    "Kindness is judged only in the languages named above. In other languages the other two scores still count.",
    "A person who hardly ever replies looks one-way, and a careful program can look like a person.",
    "Only public posts count, and of those only the newest. People are more than their posts.",
)


def message(name: str, **values: object) -> str:
    """The sentence of that name with its values filled in. Raises KeyError where the name or a value is missing."""

    def choose(match: re.Match[str]) -> str:
        number = values[match[1]]
        word = match[3] if number == 1 else match[4]
        return f"{number} {word}" if match[2] == ":" else word

    return _CHOICE.sub(choose, MESSAGES[name]).format(**values)


_UNITS = ((86_400, "day", "days"), (3_600, "hour", "hours"), (60, "minute", "minutes"), (1, "second", "seconds"))


def interval_in_words(seconds: float) -> str:
    """A length of time to put after "every": `30 minutes`, `hour`, `2 hours`. Rounds to the nearest unit."""
    for size, one, many in _UNITS:
        if seconds >= 0.95 * size:
            count = round(seconds / size)
            return one if count == 1 else f"{count} {many}"
    return "second"


def duration_in_words(seconds: float) -> str:
    """A length of time in its largest whole unit, at least a minute: `1 minute`, `3 hours`, `12 days`."""
    for size, one, many in _UNITS[:3]:
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {one if count == 1 else many}"
    return "1 minute"


def time_ago(then: datetime, now: datetime) -> str:
    """How long ago a moment was, in words: `just now`, `4 minutes ago`."""
    seconds = (now - then).total_seconds()
    return "just now" if seconds < 60 else f"{duration_in_words(seconds)} ago"
