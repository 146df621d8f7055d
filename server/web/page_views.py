"""What the pages draw with: marks, times, handles, highlighted words, and the geometry of bars and small plots.

Pure functions from records to what a template prints. No request, no store, no network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from shared_schema.networks import networks
from shared_schema.records import (
    SCORE_NAMES,
    Account,
    CitedPost,
    Contribution,
    Evidence,
    KindnessDay,
    Profile,
    Score,
    ScoreCard,
)

LOOK = Path(__file__).parents[2] / "shared_schema" / "look.json"
STRONGEST = 3  # reasons shown for, and against, before the reader asks for all
FRAME = frozenset({INTERCEPT, RANGE_LIMIT})  # what every score begins and ends with: no reasons for or against
SAMPLES_EACH = 2  # posts of each invented person on the welcome page
UNITS = ((1440, "day"), (60, "hour"), (1, "minute"))  # minutes of each
HEART_TOP, HEART_BOTTOM = 3.0, 13.5  # of the heart's shape on the 16-unit grid


class Reason(NamedTuple):
    """One contribution as a reader sees it, with the posts it rests on."""

    contribution: Contribution
    points: str
    posts: list[tuple[CitedPost, Markup]]


class Sum(NamedTuple):
    """One score with every contribution; points are whole tenths, so what is shown adds up exactly."""

    name: str
    total: str
    rows: list[tuple[Contribution, str]]


class Slice(NamedTuple):
    """One verdict's part of the crowd, in percent of the bar."""

    verdict: str
    accounts: int
    start: float
    width: float


@cache
def marks() -> dict[str, Any]:
    """The marks of shared_schema/look.json by name."""
    loaded: dict[str, Any] = json.loads(LOOK.read_text(encoding="utf-8"))["marks"]
    return loaded


def mark_of(verdict: str, declared: bool = False) -> str:
    """The mark of a verdict; an account that says itself that it is automated gets the smiling cog."""
    return "automated_declared" if verdict == "automated" and declared else verdict


def heart_level(value: float) -> float:
    """How far down, on the 16-unit grid, the fill of the heart begins for a kindness from 0 to 100."""
    return round(HEART_BOTTOM - (HEART_BOTTOM - HEART_TOP) * min(max(value, 0), 100) / 100, 2)


def shown_handle(account: Account) -> str:
    """The handle as its own network writes it."""
    if account.host is not None:
        return f"@{account.handle}@{account.host}"
    return account.handle


def network_name(account: Account) -> str:
    """The name of the account's network."""
    return networks()[account.network].name


def reading_from(account: Account) -> str:
    """Where the server reads this account: the host, the page, or the network's name."""
    return account.host or (account.handle if account.network == "web" else network_name(account))


def safe_link(url: str | None) -> str | None:
    """The address if it is a plain web address, else None: addresses of posts come from other people's pages."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def in_words(seconds: float) -> str:
    """A length of time in its largest whole unit, a minute at least."""
    minutes = max(1, int(seconds // 60))
    size, word = next((row for row in UNITS if minutes >= row[0]), UNITS[-1])
    count = minutes // size
    return f"{count} {word}{'' if count == 1 else 's'}"


def ago(then: datetime, now: datetime) -> str:
    """How long ago, in words."""
    seconds = (now - then).total_seconds()
    return "just now" if seconds < 60 else f"{in_words(seconds)} ago"


def day(then: datetime) -> str:
    """A date as a reader writes it, in the time of this machine."""
    local = then.astimezone()
    return f"{local.day} {local:%B %Y}"


def signed(points: float) -> str:
    """Points with their sign, one decimal, and a true minus."""
    return f"{'−' if points < 0 else '+'}{abs(points):.1f}"


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


def reason(contribution: Contribution, cited: dict[str, CitedPost]) -> Reason:
    """One contribution with those of its posts that are at hand."""
    posts = [
        (cited[post], highlighted(cited[post].text, contribution.marks.get(post, [])))
        for post in contribution.posts
        if post in cited
    ]
    return Reason(contribution, signed(contribution.points), posts)


def reasons(card: ScoreCard) -> tuple[list[Reason], list[Reason]]:
    """The strongest reasons for and against, strongest first, at most STRONGEST each."""
    cited = {post.id: post for post in card.cited}
    weighed = [c for c in card.contributions if c.signal not in FRAME]
    pro = sorted((c for c in weighed if c.points > 0), key=lambda c: -c.points)[:STRONGEST]
    con = sorted((c for c in weighed if c.points < 0), key=lambda c: c.points)[:STRONGEST]
    return [reason(c, cited) for c in pro], [reason(c, cited) for c in con]


def score_of(card: ScoreCard, name: str) -> Score | None:
    """One of the card's scores by name."""
    found: Score | None = getattr(card.scores, name)
    return found


def scores(card: ScoreCard) -> list[tuple[str, Score | None]]:
    """The three scores by name, in their usual order; None where one was not judged."""
    return [(name, score_of(card, name)) for name in SCORE_NAMES]


def sums(card: ScoreCard) -> list[Sum]:
    """Every judged score as the visible sum of its contributions."""
    found = []
    for name in SCORE_NAMES:
        score = score_of(card, name)
        if score is None:
            continue
        rows = [(c, signed(c.points)) for c in card.contributions if c.score == name]
        found.append(Sum(name, f"{score.value:.1f}", rows))
    return found


def slices(verdicts: dict[str, int]) -> list[Slice]:
    """The stacked bar of the crowd: verdicts that occur, in their usual order, in percent."""
    total = sum(verdicts.values())
    found: list[Slice] = []
    start = 0.0
    for verdict, count in verdicts.items():
        if count:
            width = 100 * count / total
            found.append(Slice(verdict, count, round(start, 3), round(width, 3)))
            start += width
    return found


def line(points: Sequence[tuple[float, float]], width: float, height: float, top: float, bottom: float) -> str:
    """SVG path data of a line through points, x stretched to the width, y between `top` and `bottom` values."""
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


def kindness_line(days: Sequence[KindnessDay], width: float, height: float) -> str:
    """SVG path data of mean kindness over days, spaced by date; a single day becomes a level line."""
    dated = [(datetime.fromisoformat(d.day).toordinal(), d.kindness) for d in days]
    if len(dated) == 1:
        dated = [dated[0], (dated[0][0] + 1, dated[0][1])]
    return line(dated, width, height, 100, 0)


class Shape(NamedTuple):
    """A curve as SVG path data in a box of 100 by 100, with the ends of its upright axis and the height of zero."""

    path: str
    top: float
    bottom: float
    zero: float


def curve_shape(curve: Sequence[tuple[float, float]]) -> Shape:
    """The plot of one published curve; zero is always inside, so that adding and taking away look different."""
    top = max(0.0, *(y for _, y in curve))
    bottom = min(0.0, *(y for _, y in curve))
    if top == bottom:
        top = 1.0
    return Shape(line(curve, 100, 100, top, bottom), top, bottom, round(top / (top - bottom) * 100, 2))


def plain_number(value: float) -> str:
    """A number as short as it is exact, with a true minus."""
    return f"{value:g}".replace("-", "−")


def span_of(lowest: float, highest: float) -> str:
    """The most a signal takes and adds, as a sentence."""
    if lowest < 0 < highest:
        return f"Takes up to {plain_number(-lowest)}, adds up to {plain_number(highest)} points."
    if lowest < 0:
        return f"Takes up to {plain_number(-lowest)} points; never adds."
    return f"Adds up to {plain_number(highest)} points; never takes."


class SamplePost(NamedTuple):
    """One post of an invented person on the welcome page. `first`: the person's topmost post there."""

    id: str
    handle: str
    name: str
    text: str
    language: str | None
    answers: str | None
    first: bool


def sample_posts(people: Iterable[Evidence]) -> list[SamplePost]:
    """The newest own posts of every invented person: one of everybody in turn, then another of everybody."""
    own = [(told, [post for post in told.posts if not post.is_repost][:SAMPLES_EACH]) for told in people]
    chosen = sorted(
        ((turn, told, post) for told, posts in own for turn, post in enumerate(posts)), key=lambda entry: entry[0]
    )
    found: list[SamplePost] = []
    for turn, told, post in chosen:
        handle, profile = told.account.handle, told.profile or Profile()
        found.append(
            SamplePost(
                id=post.id or f"{handle}-{len(found)}",
                handle=handle,
                name=profile.display_name or handle,
                text=post.text,
                language=post.language,
                answers=post.reply_to,
                first=turn == 0,
            )
        )
    return found
