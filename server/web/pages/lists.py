"""The page of the reader's lists: subscribe, see what a list says, read it now, pause, remove with undo, publish."""

from __future__ import annotations

from typing import NamedTuple

from flask import Response, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.lists.addresses import id_of
from server.accounts.lists.files import ListEntry, list_document
from server.locales.cards import localized_label, localized_list
from server.locales.problem_details import localized_detail
from server.services import current_accounts
from server.web import page_messages, page_views
from server.web.errors import ProblemError, list_problems
from server.web.language import request_language, translate
from server.web.pages.layout import blueprint, local_day, redirect_to
from server.web.paging import requested_page
from server.web.responses import json_download
from shared_schema.limits import LIST_ACCOUNTS_LIMIT, LIST_NAME_LIMIT, LISTS_LIMIT, QUERY_LIMIT, URL_LIMIT
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import SubscribedList

WAIT_SECONDS = 12.0  # how long a form waits for a list; its server has ten seconds to respond


class EntryRow(NamedTuple):
    """One account on a list."""

    key: str
    handle: str
    network: str
    label: str
    reason: str | None
    until: str


def _row(entry: ListEntry) -> EntryRow | None:
    try:
        account = account_of(entry.key)
    except UnknownAccountError:  # of a network that this version does not know
        return None
    return EntryRow(
        key=entry.key,
        handle=page_views.shown_handle(account),
        network=page_views.network_name(account),
        label=localized_label(entry.label, request_language()),
        reason=entry.reason,
        until=local_day(entry.until),
    )


@blueprint.app_context_processor
def _list_values() -> dict[str, object]:
    """How a list is described, wherever it is shown."""
    return {"list_state": list_state, "list_id_of": id_of}


def list_state(subscribed: SubscribedList) -> str:
    """A sentence on how far a list is up to date, with what keeps it from being read."""
    changed, checked = local_day(subscribed.changed_at), local_day(subscribed.checked_at)
    problem = localized_detail(subscribed.problem or "", request_language())
    if problem:
        return (
            translate("lists-old", day=changed, problem=problem)
            if changed
            else translate("lists-never-read", problem=problem)
        )
    if not changed:
        return translate("lists-paused-unread" if subscribed.paused else "lists-pending")
    if not checked:
        return translate("lists-current-unchecked", day=changed)
    return translate("lists-current", day=changed, checked=checked)


@blueprint.get("/lists")
def lists() -> str:
    """The subscribed lists, with the form to subscribe to another."""
    accounts = current_accounts()
    return render_template(
        "lists.html",
        lists=[localized_list(each, request_language()) for each in accounts.lists.all()],
        hosted=[localized_list(each, request_language()) for each in accounts.lists.hosted()],
        lists_limit=LISTS_LIMIT,
        accounts_limit=LIST_ACCOUNTS_LIMIT,
        url_limit=URL_LIMIT,
        name_limit=LIST_NAME_LIMIT,
        words=accounts.tags.words(),
        corrections=len(accounts.corrections.all()),
    )


@blueprint.get("/lists/<list_id>")
def list_entries(list_id: str) -> str:
    """What one list says."""
    query = request.args.get("q", "")[:QUERY_LIMIT].strip()
    kept = current_accounts().lists
    with list_problems():
        subscribed, found = kept.get(list_id), kept.entries(list_id, query)
    page = requested_page(found)
    return render_template(
        "list.html",
        list=localized_list(subscribed, request_language()),
        is_hosted=subscribed.address in {each.address for each in kept.hosted()},
        query=query,
        found=len(found),
        rows=[row for row in map(_row, page.shown) if row is not None],
        page=page.number,
        pages=page.pages,
    )


@blueprint.post("/lists/subscribe")
def subscribe() -> AnyResponse:
    """Subscribes to the list at an address."""
    with list_problems():
        subscribed = current_accounts().lists.subscribe(request.form.get("address", ""), WAIT_SECONDS)
    return redirect_to("pages.list_entries", list_id=subscribed.id, done="subscribed")


@blueprint.post("/lists/<list_id>/refresh")
def refresh_list(list_id: str) -> AnyResponse:
    """Reads a list now."""
    with list_problems():
        subscribed = current_accounts().lists.refresh(list_id, WAIT_SECONDS)
    if subscribed.problem:
        return redirect_to("pages.list_entries", list_id=list_id, done="not_refreshed")
    return redirect_to("pages.list_entries", list_id=list_id, done="list_read")


@blueprint.post("/lists/<list_id>/pause")
def pause_list(list_id: str) -> AnyResponse:
    """Pauses a list, or goes on with it."""
    paused = request.form.get("paused") == "1"
    with list_problems():
        current_accounts().lists.pause(list_id, paused=paused)
    if paused:
        return redirect_to("pages.lists", done="list_paused")
    return redirect_to("pages.lists", done="list_resumed")


@blueprint.post("/lists/<list_id>/remove")
def remove_list(list_id: str) -> AnyResponse:
    """Removes a list; the notice offers to undo it."""
    with list_problems():
        change = current_accounts().lists.remove(list_id)
    return redirect_to("pages.lists", done="list_removed", undo=change)


@blueprint.post("/lists/undo")
def undo_list() -> AnyResponse:
    """Puts a removed list back."""
    with list_problems():
        restored = current_accounts().lists.undo(request.form.get("change", ""))
    return redirect_to("pages.lists", done="undone" if restored else "not_undone")


@blueprint.get("/lists/own")
def own_list() -> Response:
    """The reader's own tags with one word, all tags, or the corrections, as a list that others can subscribe to.

    Notes and links stay here: they are private.
    """
    accounts, word = current_accounts(), request.args.get("word")
    name = request.args.get("name", "").strip()
    entries: list[tuple[str, str, str | None]]
    if request.args.get("of") == "corrections":
        entries = [
            (key, correction.verdict.replace("_", "-"), None) for key, correction in accounts.corrections.all().items()
        ]
    else:
        entries = [(key, tag.word, None) for key, tag in accounts.tags.search(word=word or None)]
    if not entries:
        raise ProblemError("bad-request", page_messages.NOTHING_TO_PUBLISH, next_step="")
    document = list_document(name or translate("lists-own-default-name"), sorted(entries)[:LIST_ACCOUNTS_LIMIT])
    return json_download(document, "humankind-list.json")
