"""English sentences written for this project, for what the data sets get wrong.

They cover swearing without a target, negation, and statements of who somebody is. They are expanded from small tables,
so that the list stays readable. The sentences that test the model are others: see check_sentences.py and
blind_check_sentences.py. Each sentence teaches the heads that its labels name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ml.training import blind_check_sentences, check_sentences, situations
from ml.training.data import HEADS, KIND_HEADS, Row
from ml.training.seed_sentences import normalised

SOURCE = "templates"

_NEUTRAL: dict[str, bool] = dict.fromkeys(HEADS, False)

_WHO = (
    "my neighbour", "my boss", "the nurse", "our teacher", "this artist", "my roommate", "the coach", "a colleague",
    "my cousin", "the author", "our guide", "the driver",
)  # fmt: skip
_INSULTS = (
    "an idiot", "a moron", "pathetic", "a disgrace", "disgusting", "a liar", "trash", "stupid", "a clown", "dumb",
    "a loser", "worthless", "a fool", "garbage", "an asshole", "a piece of shit", "a coward", "useless", "a joke",
    "ignorant", "scum", "a hypocrite", "delusional", "a bitch", "vile",
)  # fmt: skip
_PRAISE = (
    "kind", "brilliant", "helpful", "amazing", "wonderful", "talented", "great", "thoughtful", "generous",
    "good at this",
    "smart", "funny", "impressive", "lovely", "awesome", "inspiring", "the best", "a good friend", "a great teacher",
    "a hero", "right about this", "beautiful", "nice", "clever", "fantastic", "polite", "excellent", "perfect",
)  # fmt: skip
_WORKS = (
    "answer",
    "post",
    "idea",
    "photo",
    "work",
    "song",
    "story",
    "advice",
    "explanation",
    "guide",
    "talk",
    "drawing",
)
_SWEARS = ("fucking", "damn", "bloody", "freaking", "goddamn")
_GLAD = (
    "hell yes, that was {swear} great", "this is {swear} amazing", "holy shit that is beautiful",
    "damn, nice work mate",
    "you magnificent bastard, you did it", "no fucking way, congratulations", "shit, that is good news",
    "fuck yeah, we won", "that {swear} concert was the best night", "you are {swear} brilliant",
    "what a badass move, well done", "oh hell, I love this song", "you crazy genius, this works",
    "I am {swear} proud of you", "get the hell in here, we missed you", "{swear} hell what a goal",
    "you lucky bastard, have fun", "this pizza is the shit", "you are the shit, thanks", "sick beat, damn",
    "fuck me, what a {swear} view", "fuck that was fun", "shit, this cake is so {swear} good", "hell yeah, weekend",
    "bloody hell, what a voice", "you are an absolute {swear} star", "that goal was insane", "{swear} good tea",
    "I laughed my ass off", "that is badass", "so {swear} happy right now", "I {swear} love this team",
)  # fmt: skip
_VENTING = (
    "my {swear} printer broke again", "fuck, I missed the bus", "shit, I left my keys at home", "what a shitty week",
    "this {swear} rain will not stop", "I feel like crap today", "ugh, my head hurts like hell", "damn, it is cold",
    "I am so tired of this {swear} headache", "well shit", "oh crap, forgot my umbrella", "holy crap it is late",
    "I hate mondays", "I hate being ill", "I stubbed my {swear} toe", "my code is a mess again", "I messed up my exam",
    "I fucked up my own recipe", "I was an idiot and forgot the tickets", "I am so stupid, I left the oven on",
)  # fmt: skip
_GRIEF = (
    "my {one} died last night and I cannot stop crying", "I miss my {one} so much it hurts", "we buried my {one} today",
    "the cancer killed my {one}", "I hate that my {one} is gone", "it is awful, my {one} is in hospital",
    "I am angry that I had so little time with my {one}", "losing my {one} destroyed me",
)  # fmt: skip
_ONES = ("dog", "best friend", "uncle", "cat", "aunt", "old teacher", "cousin", "partner")
_COUNTER = (
    "please do not call {them} {insult}, that hurts", "calling {them} {insult} is not okay",
    "nobody should be told they are {insult}", "you should not say {them} {are} {insult}",
    "it is wrong to say {they} {are} {insult}", "people who shout \"{insult}\" at {them} should stop",
    "I stand with {them} against this hate", "hate against {them} has no place here",
    "he called me {insult} and I am still shaking", "someone wrote \"you are {insult}\" under my post",
    "she said I was {insult} and it made me sad", "being called {insult} every day wears you down",
    "imagine being called {insult} for who you are", "saying \"{insult}\" to {them} is hurtful, please delete it",
)  # fmt: skip
_THEM = (
    ("them", "they", "are"),
    ("her", "she", "is"),
    ("him", "he", "is"),
    ("us", "we", "are"),
    ("newcomers", "newcomers", "are"),
)
_EVERYDAY = (
    "{who} is {x}", "our neighbours are {x}", "our new {x} colleagues start today",
    "I am {x} and I work in a bakery", "as {a} {x} person I like this town", "my friend is {x}",
    "we are {x} and proud of it", "{x} people live in my street", "I read a book by {a} {x} writer",
    "{who} is {x} and plays the piano", "there is {a} {x} community centre nearby", "her parents are {x}",
    "the {x} students meet on friday", "two {x} friends came for dinner",
)  # fmt: skip
_IDENTITIES = (
    "gay", "black", "muslim", "jewish", "trans", "disabled", "lesbian", "white", "asian", "christian", "deaf",
    "mexican", "bisexual", "arab", "autistic", "old", "fat", "blind", "hindu", "queer", "immigrant", "catholic",
)  # fmt: skip
_THANKLESS = (
    "no thanks to you", "no thanks to them", "thanks for nothing", "gee, thanks for ruining it",
    "thanks a lot for wasting my time", "thanks for making everything worse", "no thanks", "thanks but no thanks",
    "thanks to you I lost my {thing}", "thanks to the storm I lost my {thing}", "I will not thank you for this",
    "nobody thanked me for the {thing}", "never thank a company for a {thing}", "I got no thanks for the {thing}",
)  # fmt: skip
_THINGS = ("seat", "job", "place", "ticket", "bag", "turn", "train", "map")
_GRATEFUL = (
    "I cannot thank you enough for the {work}", "I can never thank you enough", "thanks for the {work}",
    "thank you so much for your {work}", "I really appreciate your {work}", "many thanks for the {work}",
    "so grateful for your {work}", "thanks, your {work} helped me a lot", "cheers for the {work}", "ty for the {work}",
    "much obliged for the {work}", "thank you, I did not expect such a helpful {work}",
)  # fmt: skip
_NOT_PRAISE = (
    "your {work} is not {good}", "this {work} was never {good}", "that {work} is not {good} at all",
    "not a {good} {work}", "hardly a {good} {work}", "there is nothing {good} about this {work}",
    "your {work} isn't {good}", "I don't think your {work} is {good}", "this is not a {good} {work}",
    "I did not find the {work} {good}", "your {work} is far from {good}", "nothing {good} here",
)  # fmt: skip
_IS_PRAISE = (
    "your {work} is {good}", "this {work} was so {good}", "that {work} is really {good}", "what a {good} {work}",
    "such a {good} {work}", "I never saw a more {good} {work}", "I could not ask for a more {good} {work}",
    "there is so much {good} about this {work}", "I think your {work} is {good}", "I found the {work} very {good}",
)  # fmt: skip
_GOOD = (
    "helpful",
    "kind",
    "good",
    "great",
    "useful",
    "thoughtful",
    "interesting",
    "beautiful",
    "clear",
    "nice",
    "clever",
    "funny",
)
_NO_CARE = (
    "I don't care how you feel", "I do not care about you", "nobody cares", "no one cares what you think",
    "I am not sorry", "I am not sorry for your loss", "I don't hope you get better", "I never worry about you",
    "I would not hug you", "you do not deserve help", "you don't deserve better", "I don't miss you",
)  # fmt: skip
_CARE = (
    "I care how you feel", "I care about you", "so many of us care", "we care what you think", "I am so sorry",
    "I am so sorry for your loss", "I hope you get better soon", "I worry about you, please rest", "sending you a hug",
    "you deserve help", "you deserve better", "I miss you, come home safe", "don't be so hard on yourself",
    "you are not alone", "never forget that we love you", "don't worry, we are here for you", "take care of yourself",
)  # fmt: skip
_NO_HOPE = (
    "you can't do this", "you will never make it", "don't keep going, give up", "I don't believe in you",
    "you won't get through this", "it will not get better", "there is no hope for you", "you will not succeed",
    "I am not rooting for you", "you shouldn't even try", "I would not be proud of you",
)  # fmt: skip
_HOPE = (
    "you can do this", "you will make it", "keep going, don't give up", "I believe in you", "you will get through this",
    "it will get better", "there is hope for you", "you will succeed", "I am rooting for you", "never give up",
    "just try, you have nothing to lose", "I am so proud of you", "don't let anyone stop you", "good luck tomorrow",
)  # fmt: skip
_NO_RESPECT = (
    "I have no respect for you", "I don't respect your opinion", "you have not earned my respect",
    "I would never trust your judgement", "that was not a fair point", "you are not welcome here",
)  # fmt: skip
_RESPECT = (
    "I have great respect for you", "I respect your opinion", "you have earned my respect", "I trust your judgement",
    "that was a fair point", "you are welcome here", "with respect, I see it differently",
    "could you please look at this",
)  # fmt: skip
_QUESTIONS = (
    "how did you make the {work}?", "what made you write this {work}?", "where can I read more about your {work}?",
    "could you tell me more about the {work}?", "how long did the {work} take you?", "what was the hardest part?",
    "I wonder how you came up with the {work}", "I would love to hear more about your {work}",
    "which one is your favourite?",
)  # fmt: skip
_RHETORICAL = (
    "who asked you?", "who cares?", "are you stupid?", "what is wrong with you?", "why are you like this?",
    "seriously? again?", "can you not read?", "do you even think before you write?",
)  # fmt: skip


def _with(**yes: bool) -> dict[str, bool]:
    return {**_NEUTRAL, **yes}


def _filled(patterns: tuple[str, ...], **fillings: tuple[str, ...]) -> Iterator[str]:
    """Every pattern with every filling of its slots."""
    for pattern in patterns:
        slots = [slot for slot in fillings if f"{{{slot}}}" in pattern]
        for chosen in product(*(fillings[slot] for slot in slots)):
            yield pattern.format(**dict(zip(slots, chosen, strict=True)))


def _insults() -> Iterator[tuple[str, dict[str, bool]]]:
    for insult in _INSULTS:
        for aimed in (
            f"you are {insult}",
            f"you're {insult}",
            f"you really are {insult}",
            f"@you {insult}, all of you",
        ):
            yield aimed, _with(hostile=True, contempt=True)
        # As often harmless as hostile, so that "my neighbour" does not become an insult.
        for who in _WHO[:4]:
            yield f"{who} is {insult}", _with(hostile=True, contempt=True)
            yield f"{who} is not {insult}", {"hostile": False, "contempt": False}
        for harmless in (f"you are not {insult}", f"you're not {insult}", f"nobody thinks you are {insult}"):
            yield harmless, {"hostile": False, "contempt": False}
        yield f"I am not {insult}", _NEUTRAL
        for blame in (f"I am {insult}", f"I'm {insult} today", f"I was {insult} yesterday"):
            yield blame, {"hostile": False, "contempt": False}
    for pattern, (them, they, are), insult in product(_COUNTER, _THEM, _INSULTS[::2]):
        sentence = pattern.format(them=them, they=they, are=are, insult=insult)
        yield sentence, {"hostile": False, "contempt": False, "praise": False, "thanks": False}


def _praises() -> Iterator[tuple[str, dict[str, bool]]]:
    for good in _PRAISE:
        for sentence in (f"you are {good}", f"you're so {good}", f"she is always {good}", f"you really are {good}"):
            yield sentence, _with(praise=True, kind=True)
        for sentence in (f"you are not {good}", f"you're never {good}", f"she is not {good}", f"you aren't {good}"):
            yield sentence, dict.fromkeys(KIND_HEADS, False)
        for who in _WHO:
            yield f"{who} is {good}", _with(praise=True, kind=True)
            yield f"{who} is {good} and {who} is here today", _with(praise=True, kind=True)
    for sentence in _filled(_IS_PRAISE, work=_WORKS, good=_GOOD):
        yield sentence, _with(praise=True, kind=True)
    for sentence in _filled(_NOT_PRAISE, work=_WORKS, good=_GOOD):
        yield sentence, dict.fromkeys(KIND_HEADS, False)


def _without_target() -> Iterator[tuple[str, dict[str, bool]]]:
    for sentence in _filled(_GLAD, swear=_SWEARS):
        yield sentence, {"hostile": False, "contempt": False}
    for sentence in _filled(_VENTING, swear=_SWEARS):
        yield sentence, _NEUTRAL
    for sentence in _filled(_GRIEF, one=_ONES):
        yield sentence, _NEUTRAL
    for pattern, identity in product(_EVERYDAY, _IDENTITIES):
        article = "an" if identity[0] in "aeiou" else "a"
        for who in _WHO[:3] if "{who}" in pattern else _WHO[:1]:
            yield pattern.format(who=who, x=identity, a=article), _NEUTRAL


def _dimensions() -> Iterator[tuple[str, dict[str, bool]]]:
    not_kind = dict.fromkeys(KIND_HEADS, False)
    yield from ((sentence, not_kind) for sentence in _filled(_THANKLESS, thing=_THINGS))
    yield from ((sentence, _with(thanks=True, kind=True)) for sentence in _filled(_GRATEFUL, work=_WORKS))
    for no, yes, head in (
        (_NO_CARE, _CARE, "care"),
        (_NO_HOPE, _HOPE, "encouragement"),
        (_NO_RESPECT, _RESPECT, "respect"),
    ):
        yield from ((sentence, not_kind) for sentence in no * 4)
        yield from ((sentence, {head: True, "kind": True, "hostile": False}) for sentence in yes * 4)
    yield from ((sentence, {"interest": True, "hostile": False}) for sentence in _filled(_QUESTIONS, work=_WORKS))
    yield from ((sentence, {"interest": False, "kind": False}) for sentence in _RHETORICAL * 4)


def sentences() -> list[Row]:
    """All template sentences in a fixed order, without those that test the model."""
    made = [*_insults(), *_praises(), *_without_target(), *_dimensions(), *situations.sentences()]
    checked = {normalised(text) for text in (*check_sentences.all_sentences(), *blind_check_sentences.all_sentences())}
    return [Row(text, SOURCE, labels) for text, labels in made if normalised(text) not in checked]
