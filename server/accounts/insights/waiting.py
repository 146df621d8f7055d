"""Who replied to the account and got no public reply since. Only where the network says whom posts reply to."""

from __future__ import annotations

from datetime import timedelta

from server.accounts.insights.material import PEOPLE_SHOWN, Material, day_of, insight, message, person_row
from server.accounts.people import key_named, person_id
from shared_schema import times
from shared_schema.records import Insight

RECENT_DAYS = 30


def waiting(material: Material) -> Insight | None:
    """The latest reply of each person without a later reply to them, of the time that the evidence covers.

    What the evidence does not cover is not claimed: an older reply may have got one that is not known here.
    """
    if not material.names_recipients:
        return insight("waiting", message("mirror-waiting-unknown")) if material.timeline.entries else None
    moments = [entry.time for entry in material.timeline.own if entry.time is not None]
    if not moments:
        return insight("waiting", message("mirror-waiting-unknown"))
    since = max(min(moments), (material.now - timedelta(days=RECENT_DAYS)).timestamp())
    replied: dict[str, float] = {}
    undated: set[str] = set()
    for entry in material.timeline.replies:
        key = key_named(entry.reply_to, material.account) if entry.reply_to else None
        if key is None:
            continue
        if entry.time is None:
            undated.add(person_id(key))  # it may have been since
        else:
            replied[person_id(key)] = max(replied.get(person_id(key), 0.0), entry.time)
    rows = []
    seen: set[str] = set()
    for reply in material.received:  # the newest first
        moment, person = times.parse(reply.created_at), person_id(reply.author)
        if moment is None or person in seen:
            continue
        seen.add(person)
        at = moment.timestamp()
        if since <= at <= material.now.timestamp() and replied.get(person, 0.0) < at and person not in undated:
            rows.append(person_row(reply.author, [], day=day_of(at), url=reply.url))
    note = message("mirror-received-note")
    if not rows:
        return insight("waiting", message("mirror-waiting-none"), notes=[note])
    about = message("mirror-waiting", people=len(rows), since=str(day_of(since)))
    return insight("waiting", about, rows[:PEOPLE_SHOWN], notes=[note])
