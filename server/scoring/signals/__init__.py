"""All signals and limits by score. A signal is one small function: timeline → value, sentence and cited posts.

A signal function returns None where the evidence does not tell. Its name is the signal's id everywhere: in model.json,
in contributions, in server/locales. The patterns of automation (patterns.py) are signals of humanity, too.
"""

from __future__ import annotations

from collections.abc import Callable

from server.scoring.signals import conversation, humanity, kindness, kindness_limits
from server.scoring.timeline import Timeline
from shared_schema.records import ScoreName, Signal

SignalFunction = Callable[[Timeline], Signal | None]


def _table(*functions: SignalFunction) -> dict[str, SignalFunction]:
    return {function.__name__: function for function in functions}


SIGNALS: dict[ScoreName, dict[str, SignalFunction]] = {
    "humanity": _table(
        humanity.declared_automation,
        humanity.automation_client,
        humanity.repeat_conversations,
        humanity.near_duplicates,
        humanity.clockwork,
        humanity.round_the_clock,
        humanity.near_duplicate_replies,
    ),
    "conversation": _table(
        conversation.reply_share,
        conversation.follow_up_replies,
        conversation.people_replied_to,
        conversation.several_days,
        conversation.quick_turns,
        conversation.questions_in_replies,
        conversation.exchanges,
        conversation.reaching_out,
        conversation.questions,
        conversation.links,
        conversation.short_posts,
        conversation.casual_posts,
    ),
    "kindness": _table(
        kindness.thanks,
        kindness.praise,
        kindness.care,
        kindness.encouragement,
        kindness.interest,
        kindness.friendly_words,
        kindness.welcome,
        kindness.hostility,
        kindness.sharpness,
    ),
}
# Limits: signals that give no points. Their curves say the most that the score can be (ScoreModel.limits).
LIMITS: dict[ScoreName, dict[str, SignalFunction]] = {
    "humanity": {},
    "conversation": {},
    "kindness": _table(
        kindness_limits.repeated_harshness,
        kindness_limits.harsh_share,
        kindness_limits.kindness_reach,
        kindness_limits.ordinary_replies,
    ),
}
