"""Whom the account used to talk with and has not replied to for a while."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from server.accounts.insights.material import PEOPLE_SHOWN, Material, insight, message, person_row
from server.accounts.people import person_id
from shared_schema.records import Insight

SILENT_DAYS = 60
FEWEST_REPLIES = 3  # to one person; fewer are no acquaintance


def out_of_touch(material: Material) -> Insight | None:
    """People with several replies, none of them in the last SILENT_DAYS days. Only where the account talks at all."""
    dated = [reply for reply in material.replies if reply.day is not None]
    since = (material.now - timedelta(days=SILENT_DAYS)).date().isoformat()
    last: dict[str, str] = {}
    for reply in dated:
        last[person_id(reply.to)] = max(last.get(person_id(reply.to), ""), reply.day or "")
    if not any(day >= since for day in last.values()):
        return None  # the account is silent as a whole, or it is not known whom it replies to
    counts = Counter(person_id(reply.to) for reply in material.replies)
    keys = {person_id(reply.to): reply.to for reply in dated}
    silent = [person for person, day in last.items() if day < since and counts[person] >= FEWEST_REPLIES]
    ranked = sorted(silent, key=lambda person: (-counts[person], person))
    if not ranked:
        return insight("out_of_touch", message("mirror-out_of_touch-none", days=SILENT_DAYS))
    rows = [person_row(keys[person], [counts[person]], day=last[person]) for person in ranked[:PEOPLE_SHOWN]]
    about = message("mirror-out_of_touch", people=len(ranked), days=SILENT_DAYS)
    return insight("out_of_touch", about, rows, columns=("sent",), chart="bars")
