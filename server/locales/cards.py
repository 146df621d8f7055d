"""Cards, results and mirrors as they are sent: with their sentences in the reader's language, and without the messages.

What the server keeps has the English sentence beside each message. It stands where a message is of another version.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TypeVar

import msgspec
from msgspec import UNSET

from server.locales.catalog import SOURCE, MessageError, render
from server.locales.problem_details import detail_message, localized_detail
from shared_schema.problems import PROBLEM_TYPES, slug_of
from shared_schema.records import (
    AccountResult,
    Contribution,
    EvidenceSummary,
    Fact,
    Insight,
    InsightRow,
    Listing,
    Message,
    MirrorResponse,
    Problem,
    ScoreCard,
    Sentence,
    SubscribedList,
)

WithMessage = TypeVar("WithMessage", Contribution, EvidenceSummary, Fact, Insight, ScoreCard, Sentence)


def localized_card(card: ScoreCard, language: str) -> ScoreCard:
    """The card with every sentence in that language, where the language has it."""
    return msgspec.structs.replace(
        _localized(card, language),
        language=language,
        contributions=[_localized(part, language) for part in card.contributions],
        facts=[_localized(fact, language) for fact in card.facts],
        evidence=_localized(card.evidence, language),
        lists=[_localized_listing(listing, language) for listing in card.lists],
    )


def localized_result(result: AccountResult, language: str) -> AccountResult:
    """The result with its card and its problem in that language."""
    return msgspec.structs.replace(
        result,
        card=localized_card(result.card, language) if result.card else None,
        problem=localized_problem(result.problem, language) if result.problem else None,
    )


def localized_problem(document: Problem, language: str) -> Problem:
    """The problem with its title, its detail and its next step in that language."""
    slug = slug_of(document)
    known = PROBLEM_TYPES.get(slug)
    if language == SOURCE or known is None:
        return document
    title, following = document.title, document.next
    with suppress(MessageError):
        if title == known.title:
            title = render(Message(id=f"problem-{slug}"), language)
        if following and following == known.next:
            following = render(Message(id=f"problem-{slug}.next"), language)
        elif following:
            following = localized_detail(following, language)
    detail = localized_detail(document.detail, language)
    return msgspec.structs.replace(document, title=title, detail=detail, next=following)


def localized_mirror(mirror: MirrorResponse, language: str) -> MirrorResponse:
    """The mirror with every sentence in that language, where the language has it."""
    insights = [
        msgspec.structs.replace(
            _localized(insight, language),
            notes=[_localized(note, language) for note in insight.notes],
            rows=[_localized_row(row, language) for row in insight.rows],
        )
        for insight in mirror.insights
    ]
    return msgspec.structs.replace(mirror, language=language, insights=insights)


def localized_list(subscribed: SubscribedList, language: str) -> SubscribedList:
    """A list whose name and labels are in that language, where they are the server's own words."""
    return msgspec.structs.replace(
        subscribed,
        name=localized_label(subscribed.name, language),
        labels={localized_label(label, language): number for label, number in subscribed.labels.items()},
    )


def localized_label(text: str, language: str) -> str:
    """The name or the label of a list in that language, where it is the server's own: `detail-list-…`."""
    about = detail_message(text) if language != SOURCE else None
    return localized_detail(text, language) if about is not None and about.id.startswith("detail-list-") else text


def _localized_listing(listing: Listing, language: str) -> Listing:
    name, label = localized_label(listing.name, language), localized_label(listing.label, language)
    return msgspec.structs.replace(listing, name=name, label=label)


def _localized_row(row: InsightRow, language: str) -> InsightRow:
    if row.message is UNSET:
        return row
    label = row.label
    if language != SOURCE:
        with suppress(MessageError):
            label = render(row.message, language)
    return msgspec.structs.replace(row, label=label, message=UNSET)


def _localized(record: WithMessage, language: str) -> WithMessage:
    if record.message is UNSET:
        return record
    sentence = record.sentence
    if language != SOURCE:
        with suppress(MessageError):  # of a message that another version kept
            sentence = render(record.message, language)
    return msgspec.structs.replace(record, sentence=sentence, message=UNSET)
