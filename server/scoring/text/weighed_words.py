"""Which words of a text spoke for what: its words are weighed once, for any number of dimensions."""

from __future__ import annotations

from server.scoring.text.language import choose_language
from server.scoring.text.masked import unmask
from server.scoring.text.model import TextModel, model_for
from server.scoring.text.tokens import tokens, tokens_with_spans
from shared_schema.records import DIMENSIONS

MOST_WORDS_SHOWN = 5
_HEADS = frozenset((*DIMENSIONS, "kind", "hostile"))


class WeighedWords:
    """The words of one text with their strengths. `language`: the tag that the network states, or None to detect it."""

    def __init__(self, text: str, language: str | None = None) -> None:
        text = unmask(text)
        chosen = choose_language(text, tokens(text), language)
        self._model: TextModel | None = model_for(chosen) if chosen is not None else None
        self._spans: list[tuple[str, int, int]] = tokens_with_spans(text) if self._model else []
        self._strengths: list[int] = (
            self._model.strengths([token for token, _, _ in self._spans]) if self._model else []
        )

    def that_counted(self, dimension: str) -> list[tuple[int, int]]:
        """Spans `(start, end)` of the strongest words for a dimension, see `words_that_counted`."""
        if dimension not in _HEADS:
            raise KeyError(dimension)
        if self._model is None:
            return []
        of_dimension = self._model.strengths_for(self._strengths, dimension)
        spans = zip(of_dimension, self._spans, strict=True)
        ranked = sorted((-strength, start, end) for strength, (_, start, end) in spans if strength > 0)
        return [(start, end) for _, start, end in ranked[:MOST_WORDS_SHOWN]]
