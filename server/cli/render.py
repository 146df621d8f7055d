"""What the command line draws: a card with bars, a table of networks, a progress line. No reading, no scoring."""

from __future__ import annotations

import shutil
import sys
import textwrap
import time
from collections.abc import Sequence

from server.scoring.contributions import whole
from shared_schema.networks import NetworkRow
from shared_schema.records import SCORE_NAMES, Contribution, Problem, Score, ScoreCard

BAR = 30  # characters of a bar
REASONS = 3
_WORDS = {
    "person": "person",
    "one_way": "one-way",
    "automated": "automated",
    "organisation": "organisation",
    "unsure": "not sure yet",
}


def _plain(text: str) -> str:
    """Text of other people made harmless for a terminal: no control characters."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _width() -> int:
    return max(40, min(100, shutil.get_terminal_size((88, 24)).columns))


def _bar(score: Score | None) -> str:
    if score is None:
        return f"{'·' * BAR}  not judged"
    filled, low, high = (round(BAR * value / 100) for value in (score.value, score.low, score.high))
    signs = ["█" if place < filled else "░" if low <= place < high else "·" for place in range(BAR)]
    return f"{''.join(signs)}  {whole(score.value)}  ({whole(score.low)}–{whole(score.high)})"


def _reasons(title: str, contributions: Sequence[Contribution]) -> list[str]:
    lines = [title] if contributions else []
    for reason in contributions[:REASONS]:
        told = f"{reason.points:+6.1f} {reason.score}  {_plain(reason.sentence)}"
        lines += textwrap.wrap(told, _width() - 2, initial_indent="  ", subsequent_indent=" " * 11)
    return lines


def draw_card(card: ScoreCard) -> str:
    """A card for the terminal: the verdict, three bars, the strongest reasons, the evidence."""
    name = _plain(card.display_name or card.account.handle)
    head = f"{name}  ({card.key})"
    sentence = _plain(card.sentence)
    lines = [head, f"{_WORDS[card.verdict]}: {sentence}", ""]
    lines += [f"{score:<13}{_bar(getattr(card.scores, score))}" for score in SCORE_NAMES]
    speaking_for = _reasons("For", [card.contributions[at] for at in card.reasons.raised])
    speaking_against = _reasons("Against", [card.contributions[at] for at in card.reasons.lowered])
    for group in (speaking_for, speaking_against):
        lines += ["", *group] if group else []
    lines += ["", *textwrap.wrap(_plain(card.evidence.sentence), _width())]
    return "\n".join(lines) + "\n"


def draw_problem(about: str, said: Problem) -> str:
    """A problem for the terminal: what is the matter, and the next step."""
    told = said.detail if said.detail and said.detail != said.title else ""
    return " ".join(_plain(part) for part in (f"{about}:", said.title, told, said.next) if part) + "\n"


def draw_networks(rows: Sequence[NetworkRow]) -> str:
    """The networks, and what each offers here."""
    widest = max(len(row.id) for row in rows)
    lines = [f"{row.id:<{widest}}  {row.name}: {row.fetched or row.seen or row.terms}" for row in rows]
    return (
        "\n".join(
            line for told in lines for line in textwrap.wrap(told, _width(), subsequent_indent=" " * (widest + 2))
        )
        + "\n"
    )


class Progress:
    """A line on the error output that says how far it is; silent where that is no terminal."""

    def __init__(self, size: int | None) -> None:
        """`size`: bytes of the whole input, None where unknown."""
        self._size = size
        self._shown = sys.stderr.isatty()
        self._began = self._drawn = time.monotonic()
        self._count = 0

    def step(self, position: int) -> None:
        """One more account is done; `position`: bytes read so far."""
        self._count += 1
        now = time.monotonic()
        if not self._shown or now - self._drawn < 0.1:
            return
        self._drawn = now
        rate = self._count / max(1e-9, now - self._began)
        bar = ""
        if self._size:
            share = min(1.0, position / self._size)
            bar = f"[{'█' * round(BAR * share):·<{BAR}}] {share:4.0%}  "
        print(f"\r{bar}{self._count} accounts, {rate:.0f} a second\x1b[K", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Clears the line."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
