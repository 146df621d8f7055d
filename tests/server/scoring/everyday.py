"""Everyday posts of invented people, at the times of many kinds of life, for the scoring tests."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count

from shared_schema.records import Post
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import post

TALK = """I never thanked you properly for the soup, it kept me going
ha, the goat got out again and ate the washing
could you ask your brother whether he still has the ladder?
no, the second one. the first was too salty for anybody but the cat
I think we should just paint it blue and see who complains
My knee says rain, the app says sun. I trust the knee.
that book made me cry on the tram
Did the vet call back?
We missed you at choir. Olu sang your part and mine and possibly the organ's
oh I did not know that! where did you find it
it was the neighbour's idea so blame him
Sorry, only seeing this now, the baby slept and so did I
yes please, two jars
You were right about the valve
I cannot come on Friday but save me a chair next week
the dog has opinions about the new postman
What did you use instead of eggs?
Nope, still broken. Sounds like a sad trombone now.
best photo of a bus I have ever seen
let me know how the interview goes
fixed the boiler with a spoon, do not ask
the heron is back and the frogs have gone quiet
I cannot find my left glove. Third one this winter
Bread came out flat again
does anybody remember the café by the old mill, the one with the cross parrot?
We walked to the lighthouse in the rain and it was closed so we ate in the bus shelter
My niece has learned to whistle. There is no way back.
three o'clock and the ward is quiet, which nobody is allowed to say out loud
Feeding number four. She looks at me as if I owed her money
why do all the good films start when I have to be asleep
someone left a single boot on the fence post
The tomatoes have decided to be plums this year
I have been ironing for an hour and there are more shirts than before
in Lisbon now, or at least my body is
lost my voice, found my patience
Grandad's radio still gets a station that does not exist
I never understood cricket and now I am the umpire
who put the raisins in
Half the street has no power. The other half has noise.
we named the sourdough Kevin. Kevin died.
It is not the stairs that hurt, it is the going down them
Today a child asked me if I was born in black and white
the swim was cold enough to make me honest
No idea what day it is. The bins say Thursday.
I owe an apology to every teacher I ever had
Snow on the roses, bees very confused
my landlord calls it a feature
Read the manual for once. It was wrong.
your mother just rang me by accident and we talked for an hour
eleven years sober today, had a ginger beer and a long walk
the queue at the post office has formed a choir
Is there anything lonelier than one slipper
Ok the recipe said a pinch, whose pinch
I dreamt I was on time
Planted the garlic, went in, came out, the hens had unplanted the garlic
He says he will fix it at the weekend. He has not said which weekend.
Forgot my badge, was let in as a ghost
they are tearing down the cinema where we met
if anyone needs me I am under the sink
turns out it was the fuse the whole time
I like the part where nothing happens for ten pages
the tram driver waited for me and I have been nice to everyone since
Cannot decide whether I am coming down with something or just Tuesday
Dad sends voice messages that start with hello this is your father
The moon is doing that thing again, go outside
my hair has reached the length where strangers give advice
picked four kilos of blackberries and about as many thorns
we have been rehearsing the last bar for forty minutes
Who else can hear the fridge humming in B flat?
The physio says well done and then bends me the other way
All the ducks have moved to the far side. I blame the swan.
I made soup for ten and nobody came so now I have soup
sent the letter. cannot unsend the letter.
It rained into the tent from below
Does it count as exercise if you are only looking for your keys
The bookshop cat sat on the only copy
mum's first word after the operation was biscuits
I did the crossword in ink and I regret it
a seagull took my sandwich and looked back
the choir director has started to hum during meetings
My neighbour plays one tune on the accordion and it is getting better
found a ticket from 1998 in my coat, no idea for what
Last night shift of the week. My feet have filed a complaint.
so we are getting a second goat
Nobody told me owls are this loud
there is a fox asleep on the trampoline
Changed two flat tyres, one of them my own
You know it is spring when the whole tram sneezes
what is the word for being homesick for a kitchen
I have alphabetised the spices and now I cannot find anything
he proposed in the car park of the garden centre and she said finally
The exam is over. I wrote my name correctly, at least.
sleep is for people without chickens
somebody has knitted a hat for the statue
put the kettle on, I have news
the sea was flat as paper this morning
Back from the dentist, half of my face is on holiday
my phone thinks I live at the allotment
She has read every book on the shelf so now she is reading the shelf
It took three of us to get the piano round the corner
Wrote two pages, kept one line
He has my nose. I would like it back.
the lamp works if you hit it kindly
We lost nine to one and were glad of the one
the plumber sings. The pipes do not.
I was told there would be cake
the bus has a plant now, near the back, nobody knows whose
On call. So far a nosebleed and a goldfish.
it is so quiet that I can hear the snow
Four time zones in three days and my stomach keeps its own""".splitlines()
# Text of a post that is no reply: number of the post, chance, a sentence nobody has written before → its text.
Writer = Callable[[int, random.Random, str], str]


def _until_awake(minutes: float, hours: range | set[int]) -> float:
    """The next time, going back, at one of these hours of the day."""
    while (NOW - timedelta(minutes=minutes)).hour not in hours:
        minutes += 30
    return minutes


def _steps(kind: str, mean: float, chance: random.Random) -> Iterator[float]:
    """Minutes before NOW, growing."""
    minutes = 0.0
    at_seven = (NOW.hour - 7) * 60.0 + NOW.minute
    for number in count():
        match kind:
            case "random":
                minutes += chance.expovariate(1 / mean)
            case "even":
                minutes += chance.uniform(0.4 * mean, 1.6 * mean)
            case "scheduler":
                minutes += mean
            case "alarm":
                minutes = at_seven + mean * number
            case "sittings":
                minutes += chance.expovariate(1 / 6) if chance.random() < 0.6 else chance.expovariate(0.4 / mean)
            case "nights":
                minutes = _until_awake(minutes + chance.uniform(0.3 * mean, 1.7 * mean), {22, 23, *range(7)})
            case "days":
                minutes = _until_awake(minutes + chance.uniform(0.5 * mean, 1.5 * mean), range(8, 23))
            case "time zones":  # seven hours on, every six days
                awake = {(hour - int(minutes // 8640) * 7) % 24 for hour in range(8, 23)}
                minutes = _until_awake(minutes + chance.expovariate(1 / mean), awake)
        yield minutes


def sentences(chance: random.Random) -> Iterator[str]:
    """Everyday sentences in no order, each once; then again with something added."""
    for round_number in count():
        for sentence in chance.sample(TALK, len(TALK)):
            yield (
                f"{sentence} {chance.choice(('again', 'still', 'as ever'))} {chance.randrange(9)}"
                if round_number
                else sentence
            )


def everyday(
    clock: str,
    mean: float,
    *,
    count: int = 90,
    replies: float = 0.4,
    people: int = 7,
    seed: int = 1,
    text: Writer | None = None,
    reply: Callable[[random.Random, str], str] = lambda _, sentence: sentence,
) -> list[Post]:
    """Posts of one account. `mean`: minutes between two. `text`, `reply`: how posts and replies are made."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    fresh, steps = sentences(chance), _steps(clock, mean, chance)
    posts = []
    for number in range(count):
        to = f"friend{chance.randrange(people)}.example" if chance.random() < replies else None
        sentence = next(fresh)
        written = reply(chance, sentence) if to else text(number, chance, sentence) if text else sentence
        posts.append(post(number, next(steps), written, is_reply=to is not None, reply_to=to, is_repost=False))
    return posts
