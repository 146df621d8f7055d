"""Signals of kindness: what the words do for other people.

A post is kind with a probability, so it counts as a part of a kind deed. Kindness cannot be mass-produced (law L5):
posts that share half of their words are one deed, and so are several to one person; the clearest of them counts. Deeds
after the first need words of their own. "Great post, NAME, thanks for sharing!" sent two hundred times is one deed. A
new post never makes fewer deeds, so a friendly reply never lowers a signal (law L2).

Beside the deeds of each kind, *friendly words* counts every post that is warm or courteous as a whole, whatever it
does. *Hostility* counts harsh words, *sharpness* the tone of the posts without them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log2
from operator import itemgetter
from typing import NamedTuple

from server.scoring.harsh_posts import friendly_of, harsh_posts
from server.scoring.lexicon import FRAME_WORDS, GRAMMAR, GREETING
from server.scoring.messages import message
from server.scoring.near_duplicates import groups_by_shared_words
from server.scoring.signals.conversation import is_outreach
from server.scoring.signals.measurement import MOST_CITED_POSTS, make_signal
from server.scoring.text import LIKELY, TextPrediction, predict
from server.scoring.timeline import Timeline, TimelineEntry, measured_once, words_of
from shared_schema.records import Dimension, Message, Signal

FAINT = 0.35  # probability of kind words below which a post shows nothing; hardly any post has none at all
FAINTLY_HARSH = 0.3  # the same of harsh words
CALM = 0.03  # probability of harsh words up to which a post is not sharp
SHARPNESS_LANGUAGE = "en"  # the one language in which it was compared with what readers say
SECOND_PERSON = "you you'd you'll you're you've your yours yourself".split()
PERSONAL_WORDS = GRAMMAR[SHARPNESS_LANGUAGE].first_person | frozenset(SECOND_PERSON)
UNADDRESSED = 0.5  # what kind words to nobody in particular count
WORDS_PER_DEED = 4  # words that are in no stock phrase, for each deed after the first
CLOSING_WORDS = 3  # words of a closing clause, at most: "many thanks"
MOST_ALIKE = 5  # posts of the same words that harsh ones are a share of
HARSH_PRIOR_POSTS = 12.0  # one harsh post among few judged ones is not a habit yet
SHARP_PRIOR_POSTS = 4.0  # a tone shows in fewer posts
KIND_DIMENSIONS: tuple[Dimension, ...] = ("thanks", "praise", "care", "encouragement", "interest", "respect")

kinds_of: Callable[[Mapping[str, float]], tuple[float, ...]] = itemgetter(*KIND_DIMENSIONS)
_CLAUSE_END = re.compile(r"[.!?,;:\n。！？、，]")


class KindPost(NamedTuple):
    """A post that may be kind in one way: to whom it speaks, how likely it is kind, and what it counts at most.

    A post to nobody in particular counts half.
    """

    entry: TimelineEntry
    recipient: str | None
    probability: float

    @property
    def counts(self) -> float:
        """The part of a deed that the post is by itself."""
        is_addressed = self.recipient is not None or self.entry.is_reply
        return self.probability if is_addressed else UNADDRESSED * self.probability


def kind_posts(timeline: Timeline, name: Dimension, *, replies_only: bool = False) -> list[KindPost]:
    """The judged posts that may be kind in one way, oldest first. Posts with harsh words are none."""
    posts = _posts_by(timeline, lambda prediction: prediction.dimensions[name])
    return [post for post in posts if post.entry.is_reply or not replies_only]


def _posts_by(timeline: Timeline, probability: Callable[[TextPrediction], float]) -> list[KindPost]:
    return [
        KindPost(entry, entry.recipient, found)
        for entry, prediction in _perhaps_kind(timeline)
        if (found := probability(prediction)) >= FAINT
    ]


@measured_once
def _perhaps_kind(timeline: Timeline) -> list[tuple[TimelineEntry, TextPrediction]]:
    """The judged posts that may be kind in any way, oldest first: few of all."""
    return [
        (entry, prediction)
        for entry, prediction in reversed(timeline.judged_posts)
        if prediction.hostile < LIKELY and max(_friendliness(prediction), *kinds_of(prediction.dimensions)) >= FAINT
    ]


def _clearest_of_each_wording(posts: Sequence[KindPost]) -> list[KindPost]:
    """Of the posts that share half of their words, the one that counts most."""
    groups = groups_by_shared_words([post.entry.words for post in posts])
    clearest: dict[int, KindPost] = {}
    for group, post in zip(groups, posts, strict=True):
        if group not in clearest or post.counts > clearest[group].counts:
            clearest[group] = post
    return list(clearest.values())


def count_deeds(posts: Sequence[KindPost], clearest: Sequence[KindPost] | None = None) -> float:
    """How many deeds the posts are: by wordings, by people they speak to, or by own words, whichever are fewest.

    `clearest`: the clearest post of each wording, for who has them already.
    """
    by_wording = sum(post.counts for post in (_clearest_of_each_wording(posts) if clearest is None else clearest))
    by_person: dict[str, float] = defaultdict(float)
    for post in posts:
        person = post.recipient or f"#{post.entry.id}"  # where nobody is known, everybody may be somebody else
        by_person[person] = max(by_person[person], post.counts)
    return min(by_wording, sum(by_person.values()), _most_deeds(posts))


def _most_deeds(posts: Sequence[KindPost]) -> float:
    """How many deeds the words of the posts are enough for."""
    own_words = {word for post in posts for word in post.entry.words} - FRAME_WORDS
    return 1 + len(own_words) / WORDS_PER_DEED


def _repeats_itself(posts: Sequence[KindPost], wordings: int, count: int) -> bool:
    """Whether the posts have fewer than half as many different wordings as `count`, the number that is said of them."""
    return min(wordings, _most_deeds(posts)) * 2 < count


def _people(posts: Sequence[KindPost]) -> int:
    """The people that the posts are known to speak to."""
    return len({post.recipient for post in posts} - {None})


def closes_a_request(text: str, language: str | None) -> bool:
    """Whether the thanks of a text only close what it asks for: "Could we show your film? Many thanks"."""
    if "?" not in text:
        return False
    clauses = [clause for clause in _CLAUSE_END.split(text) if words_of(clause)]
    closing = words_of(clauses[-1]) if len(clauses) > 1 else ()
    if not closing or len(closing) > CLOSING_WORDS or not FRAME_WORDS.issuperset(closing):
        return False
    return predict(text[: text.rindex(clauses[-1])], language).dimensions["thanks"] < LIKELY


def _dimension(name: Dimension, posts: Sequence[KindPost]) -> Signal | None:
    """The signal of one dimension of the text model: log2(1 + deeds)."""
    clear = [post for post in posts if post.probability >= LIKELY]
    meant = clear or posts
    people = _people(meant)
    if people:
        return _deeds(name, posts, message(name if clear else f"{name}-faint", people=people), people)
    sentence = message(f"{name}-posts" if clear else "friendly_words-faint", count=len(meant))
    return _deeds(name, posts, sentence, len(meant))


def _deeds(name: str, posts: Sequence[KindPost], sentence: Message, count: int) -> Signal | None:
    """A signal of kind posts: log2(1 + deeds). Cites the posts that count most.

    `count`: the number that the sentence states; where they mostly repeat each other, the sentence says so instead.
    """
    if not posts:
        return None
    clear = [post for post in posts if post.probability >= LIKELY]
    clearest = _clearest_of_each_wording(posts)
    clearest_of_clear = _clearest_of_each_wording(clear) if 0 < len(clear) < len(posts) else clearest
    repeats = len(clear) - len(clearest_of_clear)
    if clear and repeats and _repeats_itself(clear, len(clearest_of_clear), count):
        sentence = message("stock_phrases", count=repeats)
    cited = sorted(clearest_of_clear, key=lambda post: (-post.counts, post.entry.id))[:MOST_CITED_POSTS]
    return make_signal(name, log2(1 + count_deeds(posts, clearest)), sentence, [post.entry for post in cited])


def _without_requests(posts: Sequence[KindPost]) -> list[KindPost]:
    return [post for post in posts if not closes_a_request(post.entry.body, post.entry.post.language)]


def thanks(timeline: Timeline) -> Signal | None:
    """People thanked: log2(1 + deeds). Thanks that close a request are a custom, no deed."""
    return _dimension("thanks", _without_requests(kind_posts(timeline, "thanks")))


def praise(timeline: Timeline) -> Signal | None:
    """People whose work was praised: log2(1 + deeds)."""
    return _dimension("praise", kind_posts(timeline, "praise"))


def care(timeline: Timeline) -> Signal | None:
    """People who were shown care: log2(1 + deeds)."""
    return _dimension("care", kind_posts(timeline, "care"))


def encouragement(timeline: Timeline) -> Signal | None:
    """People encouraged: log2(1 + deeds)."""
    return _dimension("encouragement", kind_posts(timeline, "encouragement"))


def interest(timeline: Timeline) -> Signal | None:
    """People asked about themselves, in replies only: log2(1 + deeds)."""
    return _dimension("interest", kind_posts(timeline, "interest", replies_only=True))


def friendly_words(timeline: Timeline) -> Signal | None:
    """Posts that are warm or courteous as a whole: log2(1 + deeds). Requests that close with thanks are none."""
    posts = _without_requests(_posts_by(timeline, _friendliness))
    clear = [post for post in posts if post.probability >= LIKELY]
    count = len(clear or posts)
    return _deeds("friendly_words", posts, message(f"friendly_words{'' if clear else '-faint'}", count=count), count)


def _friendliness(prediction: TextPrediction) -> float:
    """The mean of *kind* and *respect*, which both see the whole text, or the clearest kind of deed."""
    dimensions = prediction.dimensions
    return max((prediction.kind + dimensions["respect"]) / 2, *friendly_of(dimensions))


def welcome(timeline: Timeline) -> Signal | None:
    """People greeted who are new or have few followers: log2(1 + people)."""
    greetings = [reply for reply in timeline.replies if is_outreach(reply) and GREETING.search(reply.body)]
    if not greetings:
        return None
    people = len({reply.reply_to for reply in greetings})
    return make_signal("welcome", log2(1 + people), message("welcome", people=people), greetings)


def hostility(timeline: Timeline) -> Signal | None:
    """Share of the judged posts with harsh words aimed at others, drawn towards 0 where there are few; 0 to 1.

    Each post counts by its probability. Near-duplicates are left out of the denominator, so that harsh words cannot be
    diluted with copies.
    """
    harsh = [post for post in harsh_posts(timeline, FAINTLY_HARSH) if post.weight]
    if not harsh:
        return None
    clear = [post for post in harsh if post.probability >= LIKELY]
    sentence = message(
        "hostility" if clear else "hostility-faint", count=len(clear or harsh), posts=len(timeline.judged_posts)
    )
    share = share_of_judged_posts(timeline, sum(post.weight * post.probability for post in harsh))
    return make_signal("hostility", share, sentence, [post.entry for post in clear or harsh])


def sharpness(timeline: Timeline) -> Signal | None:
    """How sharp the judged posts without harsh words sound: the mean probability of harsh words beyond CALM.

    0 to 1, drawn towards 0 where there are few posts. Kind posts, near-duplicates, posts to friends with whom harsh
    words are banter, and posts in other languages than English do not count; nor do titles and lists, that is, posts to
    nobody without "I", "we" or "you".
    """
    friends = {post.recipient for post in harsh_posts(timeline, FAINTLY_HARSH) if post.is_banter}
    sharp = [
        (prediction.hostile - CALM, entry)
        for entry, prediction in timeline.judged_posts
        if CALM < prediction.hostile < FAINTLY_HARSH
        and prediction.language == SHARPNESS_LANGUAGE
        and not _is_kind(prediction)
        and entry.id not in timeline.near_duplicates
        and entry.recipient not in friends
        and (entry.recipient or entry.is_reply or not PERSONAL_WORDS.isdisjoint(entry.words))
    ]
    if not sharp:
        return None
    value = share_of_judged_posts(timeline, sum(excess for excess, _ in sharp), prior=SHARP_PRIOR_POSTS)
    sharp.sort(key=lambda each: (-each[0], each[1].id))
    return make_signal("sharpness", value, message("sharpness"), [entry for _, entry in sharp[:MOST_CITED_POSTS]])


def _is_kind(prediction: TextPrediction) -> bool:
    return max(prediction.kind, *kinds_of(prediction.dimensions)) >= LIKELY


def share_of_judged_posts(timeline: Timeline, weighted: float, *, prior: float = HARSH_PRIOR_POSTS) -> float:
    """A weighted number of harsh posts as a share of the different judged posts and of `prior` posts without any.

    Near-duplicates do not count, and of posts too short for that, as "Thanks!", at most MOST_ALIKE of the same words.
    """
    return weighted / (_different_judged_posts(timeline) + prior)


@measured_once
def _different_judged_posts(timeline: Timeline) -> int:
    harsh = 0
    alike: Counter[tuple[str, ...]] = Counter()
    for entry, prediction in timeline.judged_posts:
        if prediction.hostile >= LIKELY:
            harsh += 1
        elif entry.id not in timeline.near_duplicates:
            alike[entry.words] += 1
    return harsh + sum(min(count, MOST_ALIKE) for count in alike.values())
