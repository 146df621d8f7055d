"""English sentences written for this project about the target of words: friends, oneself, reported speech, groups.

Tables like those of templates.py, which collects them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

Labelled = Iterator[tuple[str, dict[str, bool]]]

_HARMLESS = {"hostile": False, "contempt": False}
_ABOUT_ONESELF = {
    "thanks": False, "praise": False, "care": False, "encouragement": False, "respect": False, "kind": False,
    "hostile": False, "contempt": False,
}  # fmt: skip
_TARGETED = {"hostile": True, "contempt": True, "kind": False, "praise": False, "thanks": False}

_OH = (
    "damn", "holy shit", "fuck", "shit", "hell yeah", "bloody hell", "goddamn", "oh crap", "fuck yes", "holy fuck",
    "damn girl", "damn bro", "hell yes", "wtf", "omfg", "well fuck", "jesus fucking christ", "fuck me", "ok damn",
    "no shit", "holy hell", "god damn it", "fuckin hell", "shit man", "dude wtf",
)  # fmt: skip
_NICE = (
    "that is gorgeous", "you look great", "this tastes amazing", "I love this album", "that was close",
    "well done", "I missed you", "congratulations to the two of you", "your kitten is so cute", "what a game",
    "you made me cry happy tears", "I can't stop laughing", "this made my week", "your dress is perfect",
    "they finally won", "that was smooth", "I am so happy", "this view though", "you nailed that exam",
    "welcome back", "the sun is out", "that drop was insane", "we made it to the final",
    "your brother can really cook", "what a lovely surprise", "I want one too", "that is clever",
    "thank you so much", "he scored again", "my flight got upgraded", "this playlist is fire", "happy birthday",
    "I forgot how good this film is", "the garden looks lovely", "that was quick", "she can sing",
)  # fmt: skip
_HOW = (
    "fucking",
    "damn",
    "bloody",
    "goddamn",
    "freaking",
    "fuckin",
    "so damn",
    "so fucking",
    "pretty damn",
    "effing",
)
_GOOD_THINGS = (
    "this coffee is {how} good", "your new kitchen looks {how} nice", "that was {how} funny",
    "she is {how} talented", "I am {how} excited for you", "I {how} love you", "it was a {how} beautiful wedding",
    "{how} well played", "you are all {how} awesome", "I feel {how} lucky to know you", "a {how} good question",
    "{how} right you are", "what a {how} hero", "thanks for the {how} great tip", "I'm {how} happy you are home",
    "best {how} day of my life", "that's {how} cool", "so glad I {how} tried it", "the puppies are {how} cute",
    "he played a {how} perfect set", "it's {how} delicious", "my kids {how} adore this book",
    "that is one {how} fine cake", "{how} brilliant stuff",
)  # fmt: skip
_ROUGH_NAMES = (
    "bastard",
    "bastards",
    "bitch",
    "bitches",
    "dog",
    "devil",
    "nerd",
    "fucker",
    "fuckers",
    "son of a bitch",
)
_FOND = (
    "you lucky {name}, enjoy it", "you clever {name}, how did you do it", "I love you {name} so much",
    "you beautiful {name}", "good luck tonight you {name}", "miss you {name}", "those crazy {name} won the cup",
    "you talented {name}, that is art", "the old {name} still dances better than me",
    "cheers you {name}, see you soon", "happy birthday you old {name}", "the magnificent {name} made it home",
)  # fmt: skip
_IDIOMS = (
    "you killed it on stage", "she absolutely killed that song", "they crushed it today", "you slayed that look",
    "I would kill for a slice of that", "these jokes kill me", "I'm dead, this is so funny",
    "dying of laughter here", "that beat is sick", "sick skills, man", "that trick was insane", "this tune slaps",
    "what an insane goal", "crazy good bread", "this band is nuts and I love it", "wicked guitar solo",
    "filthy bass line, love it", "stupidly good soup", "ridiculously cute otter", "that's dope",
    "you beast, what a lift", "absolute monster of a dunk", "you animal, three marathons in a year",
    "mad respect for that", "stop it, that's too cute", "shut up, no way, congrats",
    "I hate how good you are at this", "that was a killer speech", "badass move", "go kick some ass tomorrow",
    "work your ass off and it pays", "laughed my ass off", "freezing my ass off up here",
    "get your ass to the party, we miss you", "fuck winter", "fuck this rain", "fuck cancer",
    "screw the weather, let's swim", "damn this cold", "to hell with the diet", "hell of a match",
    "hell of a view", "one hell of a chef", "a shit ton of apples this year", "shitloads of snow",
    "the shit is hilarious", "good shit", "some real good shit", "no bullshit, this is the best pie",
    "bullshit aside, great work", "I'm a sucker for cheesy films", "my dumb heart is full",
    "my stupid cat is adorable", "your dumb jokes make my day", "your silly videos are the best",
    "you weirdo, I love you", "you nerds are the best", "you absolute lunatic, you climbed it",
    "you idiot, I missed you so much, come here", "what a bunch of lovable idiots", "lucky bastard",
    "poor bastard, get well soon",
)  # fmt: skip
_OOPS = (
    "damn, I dropped my phone", "shit, the milk is gone", "fuck, I overslept", "crap, wrong link",
    "the bloody lift is stuck", "my {how} laptop froze", "{how} mosquitoes everywhere", "traffic was {how} slow",
    "I am {how} tired", "it is {how} cold", "what a {how} long day", "where are my {how} keys",
    "I need a {how} nap", "who the hell knows", "how the hell does this work",
    "what the fuck just happened on that show", "why is it so {how} hot", "no {how} idea",
    "I don't give a damn about football", "I have so much shit to pack", "same shit, different day",
    "my back hurts like hell", "I am bored as hell",
)  # fmt: skip

_ONESELF = (
    "I am {good}", "I am so {good}", "I was {good} today", "I'm {good} and I know it", "I look {good} in this",
    "my {work} is {good}", "my own {work} turned out {good}", "I made a {good} {work}", "I think my {work} is {good}",
    "everyone says I am {good}", "look at my {good} {work}", "I wrote the most {good} {work}",
)  # fmt: skip
_GOOD = (
    "great", "amazing", "beautiful", "smart", "talented", "brilliant", "awesome", "perfect", "wonderful",
    "gorgeous", "the best", "stunning", "kind", "funny", "lovely", "brave", "strong", "incredible", "clever",
    "excellent",
)  # fmt: skip
_WORKS = ("house", "singing", "haircut", "talk", "drawing", "life")
_MINE = (
    "I am so happy with my life", "I am grateful for my life", "feeling blessed today",
    "so thankful for my coffee", "I am so proud of myself", "proud of myself for going to the gym",
    "I love my life", "I love my new car", "I love myself", "I deserve a treat", "I deserve this holiday",
    "I won the race", "I got the job", "I passed my exam", "I am so lucky", "I hope I win",
    "I hope I feel better tomorrow", "I wish I had more time", "my day was wonderful", "feeling great today",
    "I am happy", "I enjoyed my breakfast", "so excited for my holiday", "my phone is amazing",
    "grateful for another day", "I am thankful for what I have", "today I am grateful for sunshine",
    "I can do this", "I will succeed", "I believe in myself", "I am strong", "I was very brave",
    "I worked hard and I am proud", "I feel wonderful", "I had the best sleep", "I am my own hero",
    "my hair looks great", "I take good care of myself",
)  # fmt: skip
_YOURS = (
    "I am so happy for you", "I am grateful to you", "so thankful for you", "I am so proud of you", "I love you",
    "I love your new car", "you deserve a treat", "you deserve this holiday", "you won the race, congratulations",
    "you got the job, well done", "I hope you win", "I hope you feel better tomorrow", "I wish you more time",
    "your day will be wonderful", "so excited for you", "you can do this", "you will succeed", "I believe in you",
    "you are strong", "you were very brave", "you worked hard and I am proud of you", "you are my hero",
    "your hair looks great", "I will take good care of you", "I enjoyed your breakfast, thank you",
)  # fmt: skip
_BAD = (
    "an idiot", "a moron", "stupid", "dumb", "pathetic", "worthless", "useless", "a loser", "a failure", "trash",
    "the worst", "a clown", "a fool", "ugly", "lazy", "a mess", "an asshole", "a coward", "terrible at this",
    "annoying", "disgusting", "ridiculous", "hopeless", "a terrible cook", "crazy",
)  # fmt: skip
_SELF_BLAME = (
    "I am {bad}", "I'm {bad}", "I'm such {bad}", "I was {bad}", "sometimes I feel {bad}", "I feel so {bad}",
    "sorry, I am {bad}", "god I am {bad}", "I know I'm {bad}", "am I {bad}?", "my brain says I am {bad}",
    "I think I am {bad}",
)  # fmt: skip
_OWN_FAULTS = (
    "I hate myself", "I hate my job", "I hate my hair", "I suck at chess", "I ruined my own cake",
    "I messed it all up", "I hate that I did that", "my drawing is garbage", "my singing is awful",
    "my memory is trash", "my essay is crap", "shame on me", "I am sick of myself", "I disgust myself",
    "I made a stupid mistake", "my dumb mistake cost me", "I am angry at myself", "blame me", "I lied to myself",
    "I could kick myself", "silly me", "stupid me", "dumb of me",
)  # fmt: skip

_REPORTED = (
    "they called us {bad} at school", "my father used to say I was {bad}",
    "a man on the train shouted that she was {bad}", "he kept telling me I was {bad}",
    "somebody wrote that we are {bad}", "being told you are {bad} leaves marks",
    "she cried because they said she was {bad}", "no child should hear that it is {bad}",
    "you are not {bad}, whatever they say", 'it hurts when people say "you are {bad}"',
    "please stop calling each other {bad}", "it is cruel to call her {bad}",
    "the teacher told off the boys who said he was {bad}", "I was bullied and called {bad}",
    "why do people call them {bad}?", "labelling people as {bad} is wrong",
    'I read "{bad}" under her picture and reported it', "nobody is {bad}",
    "don't let anyone tell you that you are {bad}", "I'd never call somebody {bad}",
    '"{bad}" is what they wrote on his desk', "saying she is {bad} because she is different is unfair",
    "he apologised for calling me {bad}",
)  # fmt: skip
_AGAINST_HATE = (
    "hate has no home in our street", "racism is wrong", "sexism hurts everyone", "bullying must end",
    "stop the abuse of referees", "we reported the racist chants", "slurs are never okay",
    "that slur hurts people", "please don't repeat that slur", "violence is not the answer",
    "threats like these must be reported", "she got death threats for speaking up",
    "he was attacked for who he is", "they were beaten for holding hands", "no one deserves to be hated",
    "no one should die for what they believe", "hate speech leads to violence",
    "I can't accept jokes about disabled people", "those jokes are not funny, they hurt",
    "the stereotype is false", "it is a lie that newcomers are criminals", "refugees are not criminals",
    "poverty is not a crime", "being different is not a disease", "don't blame the victim",
    "victims are never to blame", "stand up to bullies", "speak up when somebody is insulted",
    "discrimination at work is illegal", "we need laws against harassment",
    "I was harassed online and I need a break", "my friend was mocked for his accent",
    "nobody laughs at your stutter here", "the graffiti was hateful and we painted over it",
    "he spat at us and we walked on", "they told her to go back home", "words like that dehumanise people",
    "it starts with calling people animals", "we remember those who were murdered", "never again",
    "hate ruins lives", "her abuser is in prison", "he survived the attack", "the bully was suspended",
    "what they did to him was cruel", "I am ashamed of the hateful things I said", "we condemn this hatred",
)  # fmt: skip

_GROUPS = (
    "women",
    "men",
    "immigrants",
    "muslims",
    "gays",
    "jews",
    "black people",
    "disabled people",
    "trans people",
    "refugees",
)
_GROUP_HATE = (
    "I hate {them}", "{them} are disgusting", "{them} are scum", "{them} are trash", "all {them} are stupid",
    "{them} make me sick", "{them} should all die", "{them} are vermin", "I can't stand {them}",
    "{them} don't deserve to live", "deport all {them}", "{them} are animals", "kick out the {them}",
    "{them} ruin everything", "{them} are worthless", "no more {them} here", "filthy {them}",
    "those damn {them} are criminals", "{them} belong in a cage", "death to {them}", "you {them} are pathetic",
)  # fmt: skip
_GROUP_LOVE = (
    "I love {them}", "{them} are welcome here", "{them} are wonderful", "I stand with {them}",
    "{them} deserve respect", "I met some {them} at the market", "I don't hate {them}", "{them} are not scum",
    "{them} are not disgusting", "nobody should hate {them}", "it is wrong to say that {them} are stupid",
    "people who hate {them} are everywhere, sadly", "{them} are our neighbours",
    "many {them} work in this hospital", "the film shows {them} in the nineties",
)  # fmt: skip
_INSULTED = (
    "you {name}", "shut up you {name}", "fuck you {name}", "go to hell {name}", "you fucking {name}",
    "what {name}s you are", "you're nothing but a {name}", "nobody likes you {name}", "screw you, {name}",
    "get lost {name}", "he's a fucking {name}", "she is such a {name}", "they're all {name}s",
    "your friend is a {name}", "only a {name} would write this", "typical {name}",
)  # fmt: skip
_NAMES = (
    "idiot", "moron", "loser", "clown", "asshole", "prick", "coward", "liar", "dumbass", "creep", "scumbag",
    "bastard", "bitch", "cunt", "fool", "pig", "rat", "jerk", "twat", "imbecile", "hypocrite", "troll", "freak",
)  # fmt: skip
_HOSTILE = (
    "fuck you", "go fuck yourself", "fuck off", "screw you", "shut the fuck up", "I hate you", "I hope you die",
    "kill yourself", "you make me sick", "you disgust me", "you suck", "get out of here, nobody wants you",
    "you should be ashamed", "shame on you", "I will find you and hurt you", "you deserve to suffer", "go to hell",
    "what the hell is wrong with you", "kys", "your opinion is worthless", "nobody asked you",
    "you ruin everything", "you don't deserve to live", "drop dead", "how dumb can you be",
    "are you stupid or what", "you have the brain of a worm", "your mother must be ashamed of you",
)  # fmt: skip


def _filled(patterns: tuple[str, ...], slot: str, fillings: tuple[str, ...]) -> Iterator[str]:
    for pattern in patterns:
        for filling in fillings if f"{{{slot}}}" in pattern else fillings[:1]:
            yield pattern.format(**{slot: filling})


def _swearing() -> Labelled:
    for oh, nice in product(_OH, _NICE):
        yield f"{oh}, {nice}", _HARMLESS
    for sentence in (*_filled(_GOOD_THINGS, "how", _HOW), *_filled(_FOND, "name", _ROUGH_NAMES), *_IDIOMS * 3):
        yield sentence, _HARMLESS
    for sentence in _filled(_OOPS, "how", _HOW):
        yield sentence, _ABOUT_ONESELF
    for sentence in (*_filled(_INSULTED, "name", _NAMES), *_HOSTILE * 6):
        yield sentence, _TARGETED


def _oneself() -> Labelled:
    for pattern, good, work in product(_ONESELF, _GOOD, _WORKS):
        if "{work}" in pattern or work == _WORKS[0]:
            yield pattern.format(good=good, work=work), _ABOUT_ONESELF
    for sentence in (*_MINE * 4, *_OWN_FAULTS * 4, *_filled(_SELF_BLAME, "bad", _BAD)):
        yield sentence, _ABOUT_ONESELF
    for sentence in _YOURS * 4:
        yield sentence, {"kind": True, **_HARMLESS}


def _others() -> Labelled:
    for sentence in (*_filled(_REPORTED, "bad", _BAD), *_AGAINST_HATE * 4):
        yield sentence, _HARMLESS
    for sentence in _filled(_GROUP_HATE, "them", _GROUPS):
        yield sentence, _TARGETED
    for sentence in _filled(_GROUP_LOVE, "them", _GROUPS):
        yield sentence, _HARMLESS


def sentences() -> Labelled:
    """Each sentence with its labels for the heads that it teaches, in a fixed order."""
    yield from _swearing()
    yield from _oneself()
    yield from _others()
