"""Invented posts whose texts all differ, for measuring: a walk over the words and the pairs of the English text model.

Real posts bring new words all the time, and no cache helps with them. So a word in sixteen is made up of syllables.
What the posts say means nothing; how many words, pairs, signs and links they have is like in posts of people.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from server.scoring.text import model_for
from shared_schema.records import Post

USUAL_WORDS = (
    "the a to and of in i is it you that for on my with this be was have so at just but are not we me if all do like"
).split()
SYLLABLES = "ba ke lo mi nu ra se ti vo zu dal fen gor hin jus kam lep mor".split()
SIGNS = (" 🙏", " 😂", " ☕", "!!", " :)", " – or so", " #{}", " https://example.org/{}", " @{}@social.example")
NEW_WORD, USUAL_WORD, KNOWN_PAIR = 1 / 16, 0.3, 0.35  # chances of each next word
SHORTEST, LONGEST = 3, 28  # words
SENTENCE = 9  # words, on average


def varied_posts(seed: int, count: int) -> list[Post]:
    """That many posts, the same for the same seed."""
    texts = _texts(Random(seed))  # noqa: S311 - the same posts each time
    return [Post(text=next(texts)) for _ in range(count)]


def _texts(random: Random) -> Iterator[str]:
    model = model_for("en")
    if model is None:
        raise LookupError("the English model is missing")
    words = sorted(word for word in model.words if word.isalpha())
    following: dict[str, list[str]] = {}
    for first, second in sorted(model.pairs):
        if first.isalpha() and second.isalpha():
            following.setdefault(first, []).append(second)

    def new_word() -> str:
        return "".join(random.choices(SYLLABLES, k=random.randint(2, 4)))

    def next_word(last: str) -> str:
        chance = random.random()
        if chance < NEW_WORD:
            return new_word()
        if chance < NEW_WORD + KNOWN_PAIR and last in following:
            return random.choice(following[last])
        return random.choice(USUAL_WORDS if chance < NEW_WORD + KNOWN_PAIR + USUAL_WORD else words)

    while True:
        text, last, begins = "", "", True
        for _ in range(random.randint(SHORTEST, LONGEST)):
            last = next_word(last)
            text += f" {last.capitalize() if begins else last}"
            begins = random.random() < 1 / SENTENCE
            if begins:
                text += random.choice(".?!,")
        if random.random() < 1 / 2:
            text += random.choice(SIGNS).format(new_word())
        yield text.strip()
