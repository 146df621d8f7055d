"""What the templates print: times, handles, reasons, highlighted words, and the geometry of bars and small plots.

Pure functions of records. No request, no store, no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from server.locales.formats import decimal
from server.scoring import messages
from server.scoring.messages import message
from server.web.language import translated
from shared_schema.limits import REASONS_SHOWN
from shared_schema.look import marks
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import (
    SCORE_NAMES,
    Account,
    CitedPost,
    Contribution,
    Evidence,
    Message,
    NotJudged,
    Profile,
    Score,
    ScoreCard,
)
from shared_schema.times import DAY, HOUR, MINUTE

SAMPLES_EACH = 2  # posts of each invented person on the welcome page


class Reason(NamedTuple):
    """One contribution as the page shows it, with the posts it rests on."""

    contribution: Contribution
    points: str
    posts: list[tuple[CitedPost, Markup]]


class Reasons(NamedTuple):
    """The strongest reasons of a card, strongest first."""

    raised: list[Reason]
    lowered: list[Reason]


class Sum(NamedTuple):
    """One score with every contribution. Points are whole tenths, so the numbers shown add up exactly."""

    name: str
    total: str
    rows: list[tuple[Contribution, str]]


class Slice(NamedTuple):
    """One verdict's part of the crowd, in percent of the bar."""

    verdict: str
    accounts: int
    start: float
    width: float


def heart_level(value: float) -> float:
    """Where the heart's fill begins for a kindness from 0 to 100: the distance from the top, on the 16-unit grid."""
    top, bottom = float(marks()["heart"]["fill"]["top"]), float(marks()["heart"]["fill"]["bottom"])
    return round(bottom - (bottom - top) * min(max(value, 0), 100) / 100, 2)


def shown_handle(account: Account) -> str:
    """The handle as its own network writes it."""
    if account.host is not None:
        return f"@{account.handle}@{account.host}"
    return account.handle


def handle_of_key(key: str) -> str:
    """The handle of an account by its key; the key where this version does not know its network."""
    try:
        return shown_handle(account_of(key))
    except UnknownAccountError:
        return key


def network_name(account: Account) -> str:
    """The name of the account's network, in the reader's language where it is no proper name."""
    name = messages.network_name(account.network)
    return translated(name) if isinstance(name, Message) else name


def source_of(account: Account) -> str:
    """What the server reads this account from: the host, the page, or the network's name."""
    return account.host or (account.handle if account.network == "web" else network_name(account))


def browser_of(origin: str) -> str:
    """The kind of browser that an extension's Origin belongs to."""
    return "Firefox" if origin.startswith("moz-extension:") else "Chromium"


def safe_link(url: str | None) -> str | None:
    """The address if it is a plain web address, else None. Addresses of posts are written by others."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def time_ago(then: datetime, now: datetime) -> Message:
    """How long ago a moment was: `just now`, `4 minutes ago`."""
    seconds = (now - then).total_seconds()
    if seconds < MINUTE:
        return message("page-just-now")
    unit, count = _unit(seconds)
    return message(f"page-{unit}-ago", count=count)


def pause(seconds: float) -> Message:
    """When to try again."""
    unit, count = _unit(seconds)
    return message(f"page-pause-{unit}", count=count)


def _unit(seconds: float) -> tuple[str, int]:
    """A length of time in its largest whole unit, at least a minute."""
    for size, unit in ((DAY, "days"), (HOUR, "hours")):
        if seconds >= size:
            return unit, int(seconds // size)
    return "minutes", max(1, int(seconds // MINUTE))


def signed(points: float, language: str) -> str:
    """Points with their sign, one decimal, and a true minus."""
    return f"{'−' if points < 0 else '+'}{tenths(abs(points), language)}"


def tenths(value: float, language: str) -> str:
    """A number with one decimal, as a language writes it."""
    return decimal(value, language, "#,##0.0")


def highlighted(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """The text, escaped, with each span of code points inside <mark>. Overlapping spans are joined."""
    pieces: list[Markup] = []
    done = 0
    for start, end in sorted(spans):
        begin, stop = max(start, done), min(end, len(text))
        if begin >= stop:
            continue
        pieces += [escape(text[done:begin]), Markup("<mark>{}</mark>").format(text[begin:stop])]
        done = stop
    pieces.append(escape(text[done:]))
    return Markup("").join(pieces)


def reason(contribution: Contribution, cited: dict[str, CitedPost], language: str) -> Reason:
    """One contribution, with those of its posts that are still kept."""
    posts = [
        (cited[post], highlighted(cited[post].text, contribution.marks.get(post, [])))
        for post in contribution.posts
        if post in cited
    ]
    return Reason(contribution, signed(contribution.points, language), posts)


def reasons(card: ScoreCard) -> Reasons:
    """The first REASONS_SHOWN reasons on each side, in the order that the card states."""
    cited = {post.id: post for post in card.cited}

    def shown(positions: Sequence[int]) -> list[Reason]:
        return [reason(card.contributions[position], cited, card.language) for position in positions[:REASONS_SHOWN]]

    return Reasons(shown(card.reasons.raised), shown(card.reasons.lowered))


def score_of(card: ScoreCard, name: str) -> Score | None:
    """One of the card's scores by name."""
    score: Score | None = getattr(card.scores, name)
    return score


def scores(card: ScoreCard) -> list[tuple[str, Score | None, NotJudged]]:
    """The three scores by name, in their usual order; None where one is not shown, with why not."""
    return [(name, score_of(card, name), card.not_judged.get(name, "few")) for name in SCORE_NAMES]


def sums(card: ScoreCard) -> list[Sum]:
    """Every judged score as the sum of its contributions."""
    listed = []
    for name in SCORE_NAMES:
        score = score_of(card, name)
        if score is None:
            continue
        rows = [(c, signed(c.points, card.language)) for c in card.contributions if c.score == name]
        listed.append(Sum(name, tenths(score.value, card.language), rows))
    return listed


def slices(verdicts: dict[str, int]) -> list[Slice]:
    """The stacked bar of the crowd: the verdicts that occur, in the given order, in percent."""
    total = sum(verdicts.values())
    drawn: list[Slice] = []
    start = 0.0
    for verdict, count in verdicts.items():
        if count:
            width = 100 * count / total
            drawn.append(Slice(verdict, count, round(start, 3), round(width, 3)))
            start += width
    return drawn


def line(points: Sequence[tuple[float, float]], width: float, height: float, top: float, bottom: float) -> str:
    """SVG path data of a line through points: x stretched to the width, y scaled from `bottom` to `top`."""
    if not points:
        return ""
    first, last = points[0][0], points[-1][0]
    across = (last - first) or 1.0
    down = (top - bottom) or 1.0
    steps = [
        f"{round((x - first) / across * width, 2):g},{round(height - (y - bottom) / down * height, 2):g}"
        for x, y in points
    ]
    return "M" + "L".join(steps)


class Shape(NamedTuple):
    """A curve as SVG path data in a box of 100 by 100, with the ends of its vertical axis and the height of zero."""

    path: str
    top: float
    bottom: float
    zero: float


def curve_shape(curve: Sequence[tuple[float, float]]) -> Shape:
    """The plot of one published curve. Zero is always inside, so that raising and lowering look different."""
    top = max(0.0, *(y for _, y in curve))
    bottom = min(0.0, *(y for _, y in curve))
    if top == bottom:
        top = 1.0
    return Shape(line(curve, 100, 100, top, bottom), top, bottom, round(top / (top - bottom) * 100, 2))


def span_of(lowest: float, highest: float, language: str) -> Message:
    """By how much a signal lowers and raises its score at most."""
    if lowest < 0 < highest:
        return message("how-span-both", lowest=decimal(-lowest, language), highest=decimal(highest, language))
    if lowest < 0:
        return message("how-span-lowers", lowest=decimal(-lowest, language))
    return message("how-span-raises", highest=decimal(highest, language))


class SamplePost(NamedTuple):
    """One post of an invented person on the welcome page. `first`: it is the first of that person."""

    id: str
    handle: str
    name: str
    text: str
    language: str | None
    reply_to: str | None
    first: bool


def sample_posts(people: Iterable[Evidence]) -> list[SamplePost]:
    """The newest own posts of every invented person: first one post of each, then a second of each."""
    own_posts = [(person, [post for post in person.posts if not post.is_repost][:SAMPLES_EACH]) for person in people]
    in_turns = sorted(
        ((turn, person, post) for person, posts in own_posts for turn, post in enumerate(posts)),
        key=lambda entry: entry[0],
    )
    samples: list[SamplePost] = []
    for turn, person, post in in_turns:
        handle, profile = person.account.handle, person.profile or Profile()
        samples.append(
            SamplePost(
                id=post.id or f"{handle}-{len(samples)}",
                handle=handle,
                name=profile.display_name or handle,
                text=post.text,
                language=post.language,
                reply_to=post.reply_to,
                first=turn == 0,
            )
        )
    return samples
