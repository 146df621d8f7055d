"""Plain facts about an account, beside its scores: when it joined, who says that it is automated, who runs it, in which
languages and with which apps it posts, and what cannot be known. No fact enters a score.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from server.locales.catalog import render
from server.scoring.declarations import find_declaration
from server.scoring.messages import message, network_name
from server.scoring.timeline import Timeline
from server.scoring.verdict import Assessment
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.networks import UnknownAccountError, normalise, own_hosts, profile_url
from shared_schema.records import Account, Evidence, Fact, FactName, Message

FIRST_NETWORK = datetime(1990, 1, 1, tzinfo=UTC)  # an earlier date is an empty field of the network
MOST_NAMED = 3  # languages, apps
FEWEST_POSTS_WITH_APP = 3
LONGEST_APP_NAME = 60
_BIO_CHARACTERS = 2_000
_HANDLE = r"@[\w.-]+(?:@[\w.-]+\.\w+)?"
# "Bot by @kim", "made by @kim", "owner: @kim". A bare "by" also names poets and photographers, so it is not enough; nor
# is a verb in the middle of a sentence, such as "art made by @kim".
_OPERATOR = re.compile(
    r"(?:^|[.!?…|·•,;:()\[\]/\n–—]|\b(?:bot|account|feed|script|mirror|automated|and|und|et|y|e))\s*"
    r"(?P<says>(?:"
    r"(?:is |was |i am |i'm )?(?:made|built|run|maintained|operated|created|coded|programmed|developed|hosted)"
    r"(?: (?:and|&) \w+)? by"
    r"|bot (?:by|von|par|por|di|door|av|przez)"
    r"|(?:my )?(?:owner|maintainer|creator|operator|botmaster|developer|human|maker)(?: is|:| –| —)"
    r"|(?:betrieben|gebaut|erstellt|programmiert|gemacht) von|betreiber(?:in)?:"
    r"|(?:créé|géré|fait|maintenu) par"
    r"|(?:creado|hecho|gestionado|mantenido|feito|criado|mantido) por"
    r"|(?:creato|gestito|fatto) da|gemaakt door|skapad av|stworzony przez|(?:автор|создатель|власник|владелец):"
    r"|作者[:：]?|管理人[:：]?|製作者[:：]?"
    rf")\s*(?P<handle>{_HANDLE}))",
    re.IGNORECASE,
)


def facts_of(evidence: Evidence, timeline: Timeline, languages: list[str], assessment: Assessment) -> list[Fact]:
    """The facts that the evidence shows, in the order in which they are read."""
    return list(_facts(evidence, timeline, languages, assessment))


def joined(evidence: Evidence, now: datetime) -> datetime | None:
    """When the account was created. None where nobody says so who can be believed, or where the date cannot be."""
    profile = evidence.profile
    if profile is None:
        return None
    if profile.seen_on is not None and profile.seen_on not in own_hosts(evidence.account, evidence.aliases):
        return None
    moment = times.parse(profile.created_at)
    return moment if moment is not None and FIRST_NETWORK < moment <= now else None


def _facts(evidence: Evidence, timeline: Timeline, languages: list[str], assessment: Assessment) -> Iterator[Fact]:
    created = joined(evidence, timeline.now)
    if created is not None:
        is_new = timeline.now - created <= timedelta(days=NEW_ACCOUNT_DAYS)
        name = "fact-joined-new" if is_new else "fact-joined"
        yield _fact("joined", message(name, day=created.date().isoformat()))
    if assessment.verdict == "automated":
        yield _fact("automation_source", _automation_source(timeline, assessment))
        yield from _operator(timeline)
    if languages:
        named = [message("language", code=code) for code in languages[:MOST_NAMED]]
        yield _fact("languages", message("fact-languages", languages=named))
    apps = Counter(entry.post.client for entry in timeline.own if entry.post.client and _is_app(entry.post.client))
    if apps.total() >= FEWEST_POSTS_WITH_APP:
        most_used = [app for app, _ in sorted(apps.items(), key=lambda item: (-item[1], item[0]))[:MOST_NAMED]]
        yield _fact("apps", message("fact-apps", apps=most_used))
    if not timeline.entries and evidence.origin == "fetched" and evidence.account.network == "reddit":
        yield _fact("hidden_history", message("fact-hidden_history"))
    if timeline.own and not assessment.declared:
        yield _fact("authorship", message("fact-authorship"))


def _fact(name: FactName, about: Message, url: str | None = None) -> Fact:
    return Fact(name=name, sentence=render(about), message=about, url=url)


def _is_app(client: str) -> bool:
    """Whether the name says something: the network's own site is "web" on some networks."""
    return client.casefold() != "web" and len(client) <= LONGEST_APP_NAME


def _automation_source(timeline: Timeline, assessment: Assessment) -> Message:
    if not assessment.declared:
        return message("fact-automation_source-pattern")
    if timeline.declared_bot:
        name = "fact-automation_source-label" if timeline.flag_is_own_label else "fact-automation_source-flag"
        return message(name, network=network_name(timeline.account.network))
    declaration = find_declaration(timeline.bio, timeline.display_name)
    quote = declaration.quote if declaration else timeline.display_name
    return message("fact-automation_source-bio", quote=quote.removesuffix("."))


def _operator(timeline: Timeline) -> Iterator[Fact]:
    """Who runs the account, in the words of its own profile, with a link to the account that they name."""
    found = _OPERATOR.search(timeline.bio[:_BIO_CHARACTERS])
    if found is None:
        return
    user, _, host = found["handle"].strip("@.").partition("@")
    account = timeline.account
    try:
        named = normalise(Account(network=account.network, host=host or account.host, handle=user))
    except UnknownAccountError:
        return
    if named != account:
        about = message("fact-operator", quote=" ".join(found["says"].strip(" .").split()))
        yield _fact("operator", about, url=profile_url(named))
