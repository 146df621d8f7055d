"""Every sentence a score card can say, in one file, so that its wording can be reviewed as a whole (law L6).

They say what an account does, never what it is worth. `{n:post|posts}` is the number with the fitting word,
`{n|has|have}` the fitting word alone.
"""

from __future__ import annotations

import re

_CHOICE = re.compile(r"\{(\w+)([:|])([^{}|]*)\|([^{}|]*)\}")

SENTENCES: dict[str, str] = {
    # what a score begins with
    "intercept.humanity": "Everybody starts here: most accounts are people.",
    "intercept.conversation": "Everybody starts near the middle.",
    "intercept.kindness": "Everybody starts in the middle.",
    "range_limit": "Scores end at 0 and 100.",
    # humanity
    "declared_automation.flag": "Says so itself: the network marks it as automated.",
    "declared_automation.bio": "Says so itself in its profile: “{quote}”.",
    "automation_client": "{count:post was|posts were} sent by {client}, a program that posts on its own.",
    "returning": "Came back to talk again with {people:person|people}.",
    "feed.like": "Shares habits with headline feeds: {traits}.",
    "feed.like.plain": "Shares a few habits with headline feeds.",
    "feed.unlike": "Unlike a headline feed: {traits}.",
    "feed.unlike.plain": "Unlike a headline feed.",
    "persona.like": "Shares habits with programs that post: {traits}.",
    "persona.like.plain": "Shares a few habits with programs that post.",
    "persona.unlike": "Unlike a program: {traits}.",
    "persona.unlike.plain": "Unlike a program, in small ways.",
    "echoes": "{count} of {posts:post|posts} nearly repeat an earlier one.",
    "clockwork": "Posts every {gap}, again and again.",
    "echoed_answers": "Sent nearly the same answer to {people:person|different people}.",
    # the traits that those sentences name
    "trait.length_spread.high": "long posts and short ones",
    "trait.length_spread.low": "posts of one length",
    "trait.style_mix.high": "a style that changes from post to post",
    "trait.style_mix.low": "one style in every post",
    "trait.same_shape.high": "the same layout again and again",
    "trait.same_shape.low": "a new layout every time",
    "trait.copies.high": "the same words again and again",
    "trait.copies.low": "nothing said twice",
    "trait.capitals.high": "capitals as in headlines",
    "trait.capitals.low": "few capitals",
    "trait.first_person.high": "much said as “I” or “we”",
    "trait.first_person.low": "seldom “I” or “we”",
    "trait.mentions.high": "people named",
    "trait.mentions.low": "hardly anybody named",
    "trait.exclamations.high": "many exclamation marks",
    "trait.exclamations.low": "few exclamation marks",
    "trait.burstiness.high": "posts in bursts",
    "trait.burstiness.low": "posts spread evenly",
    "trait.quietest_hours.high": "posts at all hours",
    "trait.quietest_hours.low": "hours of rest",
    "trait.gap_spread.high": "long pauses and short ones",
    "trait.gap_spread.low": "much the same pause every time",
    "trait.quick_succession.high": "posts in quick succession",
    "trait.quick_succession.low": "hardly two posts in a row",
    "trait.rhythm_memory.high": "busy spells and quiet ones",
    "trait.rhythm_memory.low": "no busy spells",
    "trait.stock_enthusiasm.high": "stock phrases of enthusiasm",
    "trait.stock_enthusiasm.low": "few stock phrases",
    "trait.questions.high": "many questions",
    "trait.questions.low": "few questions",
    "trait.hashtags.high": "many hashtags",
    "trait.hashtags.low": "few hashtags",
    "trait.links.high": "many links",
    "trait.links.low": "few links",
    "trait.unpunctuated.high": "sentences left open",
    "trait.unpunctuated.low": "every sentence closed",
    # conversation
    "reply_share.high": "{answers} of {posts:post answers|posts answer} someone.",
    "reply_share.low": "Rarely answers: {answers} of {posts:post|posts}.",
    "reply_share.none": "Answers nobody in {posts:post|posts}.",
    "partners": "Talks with {people:person|different people}.",
    "returning_answers": "Took turns with {people:person|people}, answering again and again.",
    "returning_answers.none": "Answered nobody twice.",
    "questions_to_others": "Asked others something in {count:answer|answers}.",
    "questions_to_others.none": "Asked nobody anything in an answer.",
    "chat_in_answers": "Laughs or chats in {count:answer|answers}.",
    "chat_in_answers.none": "No answer laughs or chats.",
    "reaching_out": "Reached out to {people:person|people} who are new or little heard.",
    "questions": "Asks its readers something in {count} of {posts:post|posts}.",
    "questions.none": "Asks its readers nothing in {posts:post|posts}.",
    "links": "{count} of {posts} posts that answer nobody share a link.",
    "links.none": "Shares no links in {posts:post|posts} that {posts|answers|answer} nobody.",
    "group_voice": "{count} of {posts} posts that answer nobody speak as “we”.",
    "group_voice.none": "Speaks for itself, not as “we”.",
    "short_remarks": "{count} of {posts} posts that answer nobody are short remarks.",
    "short_remarks.none": "No short remarks in {posts:post|posts} that {posts|answers|answer} nobody.",
    "chat": "{count} of {posts} posts that answer nobody laugh or chat.",
    "chat.none": "None of {posts:post|posts} that {posts|answers|answer} nobody laughs or chats.",
    # kindness
    "thanks": "Thanked {people:person|different people}.",
    "praise": "Praised the work of {people:person|different people}.",
    "care": "Showed care for {people:person|different people}.",
    "encouragement": "Encouraged {people:person|different people}.",
    "interest": "Asked {people:person|different people} about themselves or their work.",
    "respect": "Owned a mistake or showed respect to {people:person|different people}.",
    "welcome": "Greeted {people:newcomer|newcomers}.",
    "hostility": "{count} of {posts:judged post has|judged posts have} harsh words aimed at others.",
    "stock_phrases": "Repeated kind phrases count once: {count:post says|posts say} nearly the same.",
    # verdicts, one sentence each
    "verdict.person": "Talks with people. {answers} of {posts:post answers|posts answer} someone.",
    "verdict.person.unknown": "Writes the way people do; whom these posts answer is not known.",
    "verdict.one_way": "Mostly posts one way: {answers} of {posts:post answers|posts answer} someone.",
    "verdict.one_way.reposts": "Mostly passes on what others wrote.",
    "verdict.automated.declared": "Posts automatically, and says so.",
    "verdict.automated.clockwork": "Looks automated: posts every {gap}, again and again.",
    "verdict.automated.persona": "Looks automated: an even stream of posts at all hours, alike in manner.",
    "verdict.automated.echoes": "Looks automated: {count} of {posts} posts nearly repeat an earlier one.",
    "verdict.automated.echoed_answers": "Looks automated: sent nearly the same answer to {people} different people.",
    "verdict.organisation": "Speaks for an organisation, and says so.",
    "verdict.unsure.few": "Not enough to tell yet: {posts:post|posts}.",
    "verdict.unsure.met": "Met {posts:time|times}, not sure yet.",
    "verdict.unsure.none": "Nothing public to read yet.",
    "verdict.unsure.mixed": "Not sure yet: the posts point both ways.",
    "verdict.unsure.replies_unknown": "Not sure yet: it is not known whom these posts answer.",
    "verdict.corrected": "You said so yourself.",
    # the line on the evidence
    "evidence.none": "No public posts were found.",
    "evidence": "{posts:public post|public posts}{span}, {how}.",
    "evidence.fetched": "read from {source}",
    "evidence.seen": "seen in your own feed",
    "evidence.file": "read from a file",
    "evidence.both": "read from {source}, {seen} of them seen in your own feed",
    "evidence.not_judged": "Kindness is not judged in {languages} yet.",
}


def say(name: str, **values: object) -> str:
    """The sentence of that name with its values. Raises KeyError for a name or a value that is missing."""

    def choose(match: re.Match[str]) -> str:
        number = values[match[1]]
        word = match[3] if number == 1 else match[4]
        return f"{number} {word}" if match[2] == ":" else word

    return _CHOICE.sub(choose, SENTENCES[name]).format(**values)


_UNITS = ((86_400, "day", "days"), (3_600, "hour", "hours"), (60, "minute", "minutes"), (1, "second", "seconds"))


def duration(seconds: float) -> str:
    """A spacing in words: `30 minutes`, `hour`, `2 hours`."""
    for size, one, many in _UNITS:
        if seconds >= 0.95 * size:
            count = round(seconds / size)
            return one if count == 1 else f"{count} {many}"
    return "second"
