"""Every sentence a score card can say, in one file, so that its wording can be reviewed as a whole (law L6).

They say what an account does, never what it is worth. `{n:post|posts}` is the number with the fitting word,
`{n|has|have}` the fitting word alone.
"""

from __future__ import annotations

import re

_CHOICE = re.compile(r"\{(\w+)([:|])([^{}|]*)\|([^{}|]*)\}")

SENTENCES: dict[str, str] = {
    # what a score begins with
    "start.humanity": "Everybody starts here: most accounts are people.",
    "start.conversation": "Everybody starts in the middle.",
    "start.kindness": "Everybody starts in the middle.",
    "scale_end": "Scores end at 0 and 100.",
    # humanity
    "declared_automation.flag": "Says so itself: the network marks it as automated.",
    "declared_automation.bio": "Says so itself in its profile: “{quote}”.",
    "automation_client": "{count:post was|posts were} sent by {client}, a program that posts on its own.",
    "people_answered": "Has answered {people:person|different people}.",
    "returning": "Came back to talk again with {people:person|people}.",
    "length_variety.high": "Writes long and short, as people do.",
    "length_variety.low": "Its posts are all about the same length.",
    "casual_words": "{count:post laughs or chats|posts laugh or chat} the way people do.",
    "echoes": "{count} of {posts:post|posts} nearly repeat an earlier one.",
    "same_openings": "{count} of {posts:post|posts} begin with the same words as others.",
    "clockwork": "Posts every {gap}, again and again.",
    "round_the_clock": "Posts at all hours, with no time to sleep.",
    "echoed_answers": "Sent nearly the same answer to {people:person|different people}.",
    # conversation
    "reply_share.high": "{answers} of {posts:post answers|posts answer} someone.",
    "reply_share.low": "Rarely answers: {answers} of {posts:post|posts}.",
    "reply_share.none": "Answers nobody in {posts:post|posts}.",
    "partners": "Talks with {people:person|different people}.",
    "turns": "Took turns with {people:person|people}, answering again and again.",
    "reaching_out": "Reached out to {people:person|people} who are new or little heard.",
    "questions": "Asks questions: {count:post|posts}.",
    "links": "{count} of {posts} posts that answer nobody share a link.",
    "reposts": "{count} of {posts} posts pass on somebody else's words.",
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
    "verdict.person.unknown": "Writes the way people do.",
    "verdict.one_way": "Mostly posts one way: {answers} of {posts:post answers|posts answer} someone.",
    "verdict.one_way.reposts": "Mostly passes on what others wrote.",
    "verdict.automated.declared": "Posts automatically, and says so.",
    "verdict.automated.clockwork": "Looks automated: posts every {gap}, again and again.",
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
