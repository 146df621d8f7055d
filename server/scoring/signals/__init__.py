"""The signals: one small function each, from a timeline to a measured value with its sentence and its posts.

A signal returns None where the evidence cannot tell (unknown is never a value). A function's name is the
signal's name everywhere: in model.json, in contributions, on the "How it works" page.
"""

from __future__ import annotations

from collections.abc import Callable

from server.scoring.signals import conversation, humanity, kindness
from server.scoring.timeline import Timeline
from shared_schema.records import ScoreName, Signal

SignalFunction = Callable[[Timeline], Signal | None]


def _table(*functions: SignalFunction) -> dict[str, SignalFunction]:
    return {function.__name__: function for function in functions}


SIGNALS: dict[ScoreName, dict[str, SignalFunction]] = {
    "humanity": _table(
        humanity.declared_automation,
        humanity.automation_client,
        humanity.returning,
        humanity.echoes,
        humanity.clockwork,
        humanity.echoed_answers,
    ),
    "conversation": _table(
        conversation.reply_share,
        conversation.partners,
        conversation.returning_answers,
        conversation.questions_to_others,
        conversation.chat_in_answers,
        conversation.reaching_out,
        conversation.questions,
        conversation.links,
        conversation.group_voice,
        conversation.short_remarks,
        conversation.chat,
    ),
    "kindness": _table(
        kindness.thanks,
        kindness.praise,
        kindness.care,
        kindness.encouragement,
        kindness.interest,
        kindness.respect,
        kindness.welcome,
        kindness.hostility,
    ),
}
