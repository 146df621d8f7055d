"""What all pages share: the blueprint, links that carry the page key on, the values of every template, problems."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server import __version__
from server.locales.cards import localized_problem
from server.locales.catalog import direction
from server.locales.problem_details import localized_detail
from server.scoring.contributions import round_half_up
from server.services import current_services
from server.web import page_messages, page_views
from server.web.language import (
    bdi,
    code,
    em,
    first_upper,
    list_of,
    number,
    percent,
    request_language,
    translate,
    translated,
    with_code,
)
from shared_schema import times
from shared_schema.limits import KEY_LIMIT, QUERY_LIMIT
from shared_schema.look import marks
from shared_schema.networks import networks
from shared_schema.problems import slug_of
from shared_schema.records import Problem

blueprint = Blueprint("pages", __name__)

# Seconds that a page about an account waits for its network before it says that the account is being read, and then
# until that page reloads itself.
FIRST_WAIT = 1.0
RELOAD_SECONDS = 2
EXAMPLES = ("mastodon", "bluesky", "hackernews")  # networks whose way of writing a handle is shown
_MARK_OF_PROBLEM = {"opted-out": "opted_out", "robots": "opted_out", "not-paired": "person", "new-host": "new_host"}
# A person at a page has no use for the API's document.
_NEXT_OF_PROBLEM = {"unknown-path": "page-nothing-here-next", "method-not-allowed": "page-nothing-here-next"}
# Problems that may be gone at the next try. The others rest on an opt-out or a back-off.
_WORTH_RETRYING = frozenset(
    {"new-host", "proxy-failed", "not-found", "unreachable", "timeout", "malformed-response", "internal"}
)


def has_key() -> bool:
    """Whether this request opens the reader's own pages, so that links can lead on to them."""
    return current_services().auth.opens_pages()


def link(endpoint: str, **values: Any) -> str:
    """The address of another page, with what opens it where this request has it."""
    return url_for(endpoint, **values, **page_values())


def page_values() -> dict[str, Any]:
    """What links to the reader's own pages carry: the key of the pages, where this request has it and pages need it."""
    return current_services().auth.page_values() if has_key() else {}


def redirect_to(endpoint: str, **values: Any) -> AnyResponse:
    """Sends the browser on to another page after a form."""
    return redirect(link(endpoint, **values), 303)


def local_day(text: str | None) -> str:
    """The day here of a time in the contract's form, such as `2026-03-03`; empty where it is not a time."""
    moment = times.parse(text)
    return moment.astimezone().date().isoformat() if moment else ""


def day_of(text: str) -> str:
    """The day of a time in the contract's form, in words; empty where it is not a time."""
    day = local_day(text)
    return translate("page-day", day=day) if day else ""


def minute_of(text: str) -> str:
    """The day and the time of day of a time in the contract's form; empty where it is not a time."""
    moment = times.parse(text)
    if moment is None:
        return ""
    local = moment.astimezone()
    return translate("page-day-and-time", day=local.date().isoformat(), time=f"{local:%H:%M}")


def problem_page(document: Problem, about: str = "", retry_key: str = "") -> Response:
    """Any problem as a page. `retry_key`: the account to look up again, where that may help."""
    document = localized_problem(document, request_language())
    slug = slug_of(document)
    advice = translate(_NEXT_OF_PROBLEM[slug]) if slug in _NEXT_OF_PROBLEM else document.next
    needs_key, auth = slug == "not-paired", current_services().auth
    page = render_template(
        "state.html",
        title=translate(auth.closed_title) if needs_key else document.title,
        detail="" if document.detail == document.title else document.detail,
        next=(translate(auth.closed_next) if auth.closed_next else "") if needs_key else advice,
        command=auth.closed_command if needs_key else "",
        place=auth.closed_place,
        join_at=url_for(auth.closed_link) if needs_key and auth.closed_link else "",
        mark=_MARK_OF_PROBLEM.get(slug, "unavailable"),
        about=about,
        pause=translated(page_views.pause(document.retry_after)) if document.retry_after else "",
        retry_key=retry_key if slug in _WORTH_RETRYING else "",
    )
    return Response(page, status=document.status)


blueprint.add_app_template_filter(round_half_up, "whole")


@blueprint.app_context_processor
def _template_values() -> dict[str, Any]:
    return {
        "link": link,
        "has_key": has_key(),
        "page_values": page_values(),
        "is_shared": current_services().auth.is_shared,
        "part_of": page_messages.PART_OF.get(request.endpoint or ""),
        "navigation": page_messages.NAVIGATION if has_key() else page_messages.NAVIGATION[-1:],
        "more_navigation": current_services().auth.more_navigation(),
        "waiting_appeals": current_services().auth.waiting_appeals,
        "undo": request.args.get("undo", "")[:KEY_LIMIT] if request.args.get("done") in page_messages.UNDOABLE else "",
        "undo_endpoint": page_messages.UNDO_ENDPOINTS.get(request.args.get("done", ""), "pages.undo_tags"),
        "undo_account": (request.view_args or {}).get("account_key", ""),
        "notice": done if (done := request.args.get("done", "")) in page_messages.NOTICES else "",
        "t": translate,
        "bdi": bdi,
        "em": em,
        "code": code,
        "with_code": with_code,
        "number": number,
        "percent": percent,
        "list_of": list_of,
        "translated_message": translated,
        "detail": lambda sentence: localized_detail(sentence, request_language()),
        "first_upper": first_upper,
        "language": request_language(),
        "direction": direction(request_language()),
        "version": __version__,
        "marks": marks(),
        "heart_level": page_views.heart_level,
        "safe_link": page_views.safe_link,
        "shown_handle": page_views.shown_handle,
        "handle_of_key": page_views.handle_of_key,
        "network_name": page_views.network_name,
        "day_of": day_of,
        "examples": [networks()[name] for name in EXAMPLES],
        "query_limit": QUERY_LIMIT,
    }
