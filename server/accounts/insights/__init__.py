"""The insights of the mirror by name, in reading order. Each is one function in one file: material → insight.

They run in worker processes, as they read posts. A function returns None where there is nothing to say at all.
"""

from __future__ import annotations

from collections.abc import Callable

from server.accounts.analysis import MirrorMaterial, Reflection
from server.accounts.insights.about_me import about_me
from server.accounts.insights.changes import changes
from server.accounts.insights.harshest import harshest
from server.accounts.insights.kindest import kindest
from server.accounts.insights.material import Material, sent_replies
from server.accounts.insights.out_of_touch import out_of_touch
from server.accounts.insights.scores_over_time import scores_over_time
from server.accounts.insights.talked_with import talked_with
from server.accounts.insights.thanked import thanked
from server.accounts.insights.waiting import waiting
from server.accounts.own_accounts import together
from server.scoring.timeline import Timeline
from shared_schema.records import Insight

InsightFunction = Callable[[Material], Insight | None]

INSIGHTS: dict[str, InsightFunction] = {
    function.__name__: function
    for function in (
        scores_over_time,
        talked_with,
        waiting,
        out_of_touch,
        thanked,
        kindest,
        harshest,
        about_me,
        changes,
    )
}


def reflect(material: MirrorMaterial) -> Reflection:
    """The insights about an own account, and the replies that its evidence shows. Pure."""
    timeline = Timeline(material.evidence, material.now)
    sent = sent_replies(timeline)
    known = Material(material, timeline, together(sent, material.replies))
    made = (function(known) for function in INSIGHTS.values())
    return Reflection([each for each in made if each is not None], sent)
