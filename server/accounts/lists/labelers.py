"""Bluesky's labeler services, read as lists: what a labeler publishes about accounts, without a login.

Documentation: https://docs.bsky.app/docs/api/com-atproto-label-query-labels, https://atproto.com/specs/label,
https://docs.bsky.app/docs/api/app-bsky-labeler-get-services, https://atproto.com/specs/did.

Labels on accounts only, not those on single posts. A label can be taken back by a later one, so a labeler counts as a
whole or not at all: half of it could say of somebody what the other half withdraws. Runs in a worker process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from server.accounts.lists.files import ListContent, bad_list, collect
from server.accounts.transfer.printable import one_line
from server.fetching import Fetcher, FetchError
from server.networks.base import rate_limit_of
from server.networks.parsing.json_values import at, get_line, get_object, get_objects
from server.networks.readers.bluesky import APPVIEW_HOST
from shared_schema import times
from shared_schema.limits import LIST_ACCOUNTS_LIMIT, LIST_LABEL_LIMIT, LIST_NAME_LIMIT, NOTE_LIMIT

RESOLVE_HANDLE = f"https://{APPVIEW_HOST}/xrpc/com.atproto.identity.resolveHandle"
GET_SERVICES = f"https://{APPVIEW_HOST}/xrpc/app.bsky.labeler.getServices"
DIRECTORY = "https://plc.directory"
PAGE_SIZE = 250  # the maximum of queryLabels
PAGES_LIMIT = 2 * LIST_ACCOUNTS_LIMIT // PAGE_SIZE  # an account may have several labels, and some are withdrawn
_ACCOUNTS = "did:*"  # labels on posts have an address that starts with at://
_DID = re.compile(r"did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{4,253})")
_ENGLISH = "en"


def read_labeler(labeler: str, fetcher: Fetcher, now: datetime) -> ListContent:
    """The labels that a labeler, given by its handle or DID, publishes about accounts. Raises FetchError."""
    did = labeler if labeler.startswith("did:") else _did_of(labeler, fetcher)
    if not _DID.fullmatch(did):
        raise bad_list("There is no labeler at this address.")
    view = _service_view(did, fetcher)
    endpoint = _endpoint(did, fetcher)
    names = _label_names(view)
    rows: dict[str, dict[str, str | None]] = {}  # by account: its labels, with the time at which each ends
    for label in _labels(endpoint, did, fetcher):
        _apply(label, rows, now)
    entries, left_out = collect(_row(account, labels, names) for account, labels in rows.items() if labels)
    creator = get_object(view, "creator")
    name = get_line(creator, "displayName") or get_line(creator, "handle") or labeler
    return ListContent(
        kind="labeler",
        name=one_line(name)[:LIST_NAME_LIMIT] or labeler[:LIST_NAME_LIMIT],
        entries=entries,
        left_out=left_out,
        description=one_line(get_line(creator, "description") or "")[:NOTE_LIMIT] or None,
    )


def _did_of(handle: str, fetcher: Fetcher) -> str:
    response = fetcher.json(RESOLVE_HANDLE, rate_limit=rate_limit_of("bluesky"), params={"handle": handle})
    return get_line(response, "did") or ""


def _service_view(did: str, fetcher: Fetcher) -> Mapping[str, Any]:
    """The labeler as Bluesky describes it. Raises FetchError where the account is none."""
    params: dict[str, str | int] = {"dids": did, "detailed": "true"}
    views = get_objects(fetcher.json(GET_SERVICES, rate_limit=rate_limit_of("bluesky"), params=params), "views")
    if not views:
        raise bad_list("This account on Bluesky is no labeler.")
    return views[0]


def _endpoint(did: str, fetcher: Fetcher) -> str:
    """The address of the labeler's own server, from its DID document."""
    url = f"{DIRECTORY}/{did}"
    if did.startswith("did:web:"):
        url = f"https://{did.removeprefix('did:web:')}/.well-known/did.json"
    document = fetcher.json(
        url, rate_limit=rate_limit_of("bluesky"), accept="application/did+ld+json, application/json"
    )
    for service in get_objects(document, "service"):
        address = get_line(service, "serviceEndpoint")
        if str(service.get("id", "")).endswith("#atproto_labeler") and address:
            return address.rstrip("/")
    raise bad_list("This labeler does not say where its labels are.")


def _labels(endpoint: str, did: str, fetcher: Fetcher) -> Iterator[Mapping[str, Any]]:
    """Every label on an account that the labeler made itself, in its order."""
    cursor = ""
    for _ in range(PAGES_LIMIT):
        params: dict[str, str | int] = {"uriPatterns": _ACCOUNTS, "sources": did, "limit": PAGE_SIZE}
        page = fetcher.json(
            f"{endpoint}/xrpc/com.atproto.label.queryLabels",
            rate_limit=rate_limit_of("bluesky"),
            params=params | ({"cursor": cursor} if cursor else {}),
        )
        labels = get_objects(page, "labels")
        yield from (label for label in labels if label.get("src") == did)
        following = at(page, "cursor")
        if not labels or not isinstance(following, str) or not following:
            return
        if following == cursor:
            raise FetchError("malformed-response", "The labeler sent the same page twice.")
        cursor = following
    raise bad_list(f"The labeler has more than {PAGES_LIMIT * PAGE_SIZE:,} labels.")


def _apply(label: Mapping[str, Any], rows: dict[str, dict[str, str | None]], now: datetime) -> None:
    """Adds a label to its account, or takes an earlier one back."""
    account, value = label.get("uri"), label.get("val")
    # Values that start with "!" are for Bluesky's own programs: they hide an account, and describe nobody.
    if not isinstance(account, str) or not isinstance(value, str) or not _DID.fullmatch(account) or value[:1] == "!":
        return
    labels = rows.setdefault(account, {})
    ends = times.parse(label.get("exp")) if isinstance(label.get("exp"), str) else None
    labels.pop(value, None)
    if label.get("neg") is not True and (ends is None or ends > now):
        labels[value] = times.write(ends) if ends else None


def _label_names(view: Mapping[str, Any]) -> dict[str, str]:
    """What the labeler calls its labels in English, by their values."""
    names: dict[str, str] = {}
    for definition in get_objects(view, "policies", "labelValueDefinitions"):
        locales = sorted(get_objects(definition, "locales"), key=lambda locale: locale.get("lang") != _ENGLISH)
        name = get_line(locales[0], "name") if locales else None
        value = definition.get("identifier")
        if isinstance(value, str) and name:
            names[value] = name
    return names


def _row(account: str, labels: Mapping[str, str | None], names: Mapping[str, str]) -> dict[str, str | None]:
    """The row of an account: as many of its labels as have room, until the first of them ends."""
    shown, until = "", None
    for value, ends in labels.items():
        joined = ", ".join(filter(None, [shown, one_line(names.get(value, value.replace("-", " ")))]))
        if len(joined) <= LIST_LABEL_LIMIT:
            shown = joined
            until = min(filter(None, [until, ends]), default=None)
    return {"account": f"bluesky:{account}", "label": shown or None, "until": until}
