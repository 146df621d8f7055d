"""What the command line draws: a card with bars, a table of networks, a progress line. It only draws."""

from __future__ import annotations

import shutil
import sys
import textwrap
import time
from collections.abc import Sequence

from server.locales.catalog import render
from server.scoring.contributions import round_half_up
from server.scoring.messages import message
from shared_schema.endpoints import UNKNOWN_HOST
from shared_schema.limits import REASONS_SHOWN
from shared_schema.networks import NetworkRow
from shared_schema.records import SCORE_NAMES, ImportResponse, NotJudged, Problem, Score, ScoreCard, SeenHost

BAR_WIDTH = 30  # characters


def _plain(text: str) -> str:
    """Text by others without control characters, which could change what the terminal shows."""
    return "".join(character if character.isprintable() else " " for character in text)


def _width() -> int:
    return max(40, min(100, shutil.get_terminal_size((88, 24)).columns))


def _bar(score: Score | None, why_not: NotJudged, language: str) -> str:
    if score is None:
        return f"{'·' * BAR_WIDTH}  {_word(f'page-not-judged-{why_not}', language)}"
    filled, low, high = (round(BAR_WIDTH * value / 100) for value in (score.value, score.low, score.high))
    cells = ["█" if position < filled else "░" if low <= position < high else "·" for position in range(BAR_WIDTH)]
    return f"{''.join(cells)}  {round_half_up(score.value)}  ({round_half_up(score.low)}–{round_half_up(score.high)})"


def _word(name: str, language: str, **values: str) -> str:
    return render(message(name, **values), language)


def _reasons(title: str, card: ScoreCard, positions: Sequence[int]) -> list[str]:
    """The first REASONS_SHOWN of these contributions under a title; nothing where there are none."""
    lines = ["", _word(title, card.language)] if positions else []
    for position in positions[:REASONS_SHOWN]:
        reason = card.contributions[position]
        score = _word(f"page-score-{reason.score}", card.language)
        line = f"{reason.points:+6.1f} {score}  {_plain(reason.sentence)}"
        lines += textwrap.wrap(line, _width() - 2, initial_indent="  ", subsequent_indent=" " * 11)
    return lines


def draw_card(card: ScoreCard) -> str:
    """A card for the terminal: the verdict, three bars, the strongest reasons, the evidence."""
    name = _plain(card.display_name or card.account.handle)
    language = card.language
    verdict = _word(f"page-word-{card.verdict}", language)
    lines = [f"{name}  ({card.key})", f"{verdict}: {_plain(card.sentence)}", ""]
    if card.moved_to is not None:
        moved = "page-moved" if card.moved_to.url else "page-moved-unconfirmed"
        lines.insert(1, _word(moved, language, account=card.moved_to.key).removesuffix("."))
    lines += [
        f"{_word(f'page-score-{score}', language):<16}"
        f"{_bar(getattr(card.scores, score), card.not_judged.get(score, 'few'), language)}"
        for score in SCORE_NAMES
    ]
    lines += _reasons("page-raised", card, card.reasons.raised)
    lines += _reasons("page-lowered", card, card.reasons.lowered)
    lines.append("")
    for sentence in (*(fact.sentence for fact in card.facts), card.evidence.sentence):
        lines += textwrap.wrap(_plain(sentence), _width())
    return "\n".join(lines) + "\n"


def draw_problem(subject: str, document: Problem) -> str:
    """A problem for the terminal: what went wrong, and the next step."""
    detail = "" if document.detail == document.title else document.detail
    parts = (f"{subject}:", document.title, detail, document.next)
    return " ".join(_plain(part) for part in parts if part) + "\n"


def draw_networks(rows: Sequence[NetworkRow]) -> str:
    """The networks, and what Humankind can read of each."""
    widest = max(len(row.id) for row in rows)
    lines: list[str] = []
    for row in rows:
        text = f"{row.id:<{widest}}  {row.name}: {row.fetched or row.seen or row.terms}"
        lines += textwrap.wrap(text, _width(), subsequent_indent=" " * (widest + 2))
    return "\n".join(lines) + "\n"


def draw_seen_hosts(hosts: Sequence[SeenHost]) -> str:
    """The hosts whose pages showed what is kept, with how much each did."""
    if not hosts:
        return "Nothing is kept that a page showed.\n"
    names = [_plain(each.host or UNKNOWN_HOST) for each in hosts]
    widest = max(map(len, names))
    lines = [
        f"{name:<{widest}}  accounts: {each.accounts}, posts: {each.posts}"
        for name, each in zip(names, hosts, strict=True)
    ]
    return "\n".join(lines) + "\n"


class Progress:
    """A progress line on stderr; silent where stderr is not a terminal."""

    def __init__(self, size: int | None, *, quiet: bool = False) -> None:
        """`size`: bytes of the whole input, None or 0 where unknown. `quiet`: silent in a terminal, too."""
        self._size = size
        self._shown = sys.stderr.isatty() and not quiet
        self._started_at = self._drawn_at = time.monotonic()
        self._start = 0
        self._count = 0

    def start_at(self, position: int) -> None:
        """An earlier run has done what comes before; `position`: its bytes."""
        self._start = position

    def step(self, position: int, lines: int = 1) -> None:
        """So many more lines are done; `position`: bytes read so far."""
        self._count += lines
        now = time.monotonic()
        if not self._shown or now - self._drawn_at < 0.1:
            return
        self._drawn_at = now
        seconds = max(1e-9, now - self._started_at)
        bar, left = "", ""
        if self._size:
            share = min(1.0, position / self._size)
            bar = f"[{'█' * round(BAR_WIDTH * share):·<{BAR_WIDTH}}] {share:4.0%}  "
            if position > self._start:
                left = f", {_duration(seconds * max(0, self._size - position) / (position - self._start))} left"
        rate = f"{self._count / seconds:.0f} per second"
        print(f"\r{bar}{self._count} lines, {rate}{left}\x1b[K", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Clears the line."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    """`2:05` minutes and seconds, or `1:02:05` from an hour on."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def draw_import(result: ImportResponse) -> str:
    """What an import did, one line for each part, and what was not imported."""
    lines = [
        f"{title}: {counts.added} added, {counts.changed} changed, {counts.kept} kept as they were, "
        f"{counts.removed} removed."
        for title, counts in (
            ("Tags", result.tags),
            ("Corrections", result.corrections),
            ("Lists", result.lists),
            ("Rules", result.rules),
            ("Own accounts", result.own_accounts),
            ("People you wrote to", result.outreach),
            ("Days of the crowd", result.crowd_days),
        )
    ]
    if result.backup:
        lines.append(f"What was there before is in backups/{result.backup} in the data folder.")
    if result.differing_settings:
        lines.append(f"Settings had other values there: {', '.join(result.differing_settings)}.")
    if result.refused:
        lines.append(f"Not imported: {result.refused}.")
        lines += [f"  {_plain(problem.item)}: {_plain(problem.detail)}" for problem in result.problems]
    return "\n".join(lines) + "\n"
