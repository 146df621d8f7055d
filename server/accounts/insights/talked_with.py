"""Whom the account talks with most: replies sent, and those that came back where a page showed them."""

from __future__ import annotations

from collections import Counter

from server.accounts.insights.material import PEOPLE_SHOWN, Material, insight, message, person_row
from server.accounts.people import person_id
from shared_schema.records import Insight


def talked_with(material: Material) -> Insight | None:
    """The people with most replies. That none is known to have come back does not mean that none did."""
    if not material.replies:
        unknown = not material.names_recipients and material.timeline.entries
        return insight("talked_with", message("mirror-talked_with-unknown" if unknown else "mirror-talked_with-none"))
    sent = Counter(person_id(reply.to) for reply in material.replies)
    keys = {person_id(reply.to): reply.to for reply in material.replies}
    days = {person_id(reply.to): reply.day for reply in reversed(material.replies)}  # the newest wins
    received = Counter(person_id(reply.author) for reply in material.received)
    ranked = sorted(sent, key=lambda person: (-sent[person], person))
    rows = [
        person_row(keys[person], [sent[person], received.get(person)], day=days[person])
        for person in ranked[:PEOPLE_SHOWN]
    ]
    both = sum(person in received for person in sent)
    notes = [message("mirror-talked_with-both", people=both)] if both else []
    about = message("mirror-talked_with", people=len(sent))
    columns = ("sent", "received")
    return insight(
        "talked_with", about, rows, columns=columns, notes=[*notes, message("mirror-received-note")], chart="bars"
    )
