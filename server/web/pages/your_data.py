"""The reader's data: what is kept and where, the settings in force, download, erasing, unpairing."""

from __future__ import annotations

import msgspec
from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.services import current_accounts, current_services
from server.settings import SETTINGS
from server.web import page_messages, page_views
from server.web.language import translate
from server.web.pages.layout import blueprint, link, minute_of, redirect_to
from server.web.responses import download
from shared_schema.endpoints import UNKNOWN_HOST


@blueprint.get("/data")
def data() -> str:
    """What is kept, where, who is paired, the settings in force, and who receives requests."""
    services = current_services()
    store, settings = services.store, services.settings
    plain = settings.as_plain()
    return render_template(
        "data.html",
        kept=[(kind, store.count(kind)) for kind in page_messages.STORED_KINDS],
        seen_hosts=[
            {
                "host": each.host or UNKNOWN_HOST,
                "name": _host_name(each.host),
                "accounts": each.accounts,
                "posts": each.posts,
            }
            for each in current_accounts().seen_posts.hosts()
        ],
        home=str(settings.home) if settings.database is None else "",
        pairings=[
            {
                "id": pairing.id,
                "origin": pairing.origin,
                "browser": pairing.browser or page_views.browser_of(pairing.origin),
                "since": minute_of(pairing.paired_at),
            }
            for pairing in services.auth.pairings.paired
        ],
        settings=[
            {"variable": setting.variable, "name": setting.name, "value": _shown(setting.name, plain[setting.name])}
            for setting in SETTINGS
            if setting.name in plain
        ],
        recipients=page_messages.request_recipients(settings.services),
    )


def _host_name(host: str | None) -> str:
    return host or translate("data-seen-unknown")


def _shown(name: str, value: str | float | None) -> str:
    """The value of a setting in the reader's words."""
    if isinstance(value, bool):
        return translate("data-value-on" if value else "data-value-off")
    if name in page_messages.VALUES_IN_WORDS:
        return translate(f"data-value-{value}")
    return "–" if value in (None, "") else str(value)


@blueprint.get("/data/export")
def export() -> Response:
    """Everything that is kept for the reader, as a file."""
    text = msgspec.json.format(current_accounts().exporter.export(), indent=2)
    return download(text + b"\n", "application/json", "humankind.json")


@blueprint.get("/data/erase")
def erase() -> str:
    """Asks for confirmation before everything is erased."""
    store = current_services().store
    return render_template(
        "confirm.html",
        title=translate("data-erase-title"),
        detail=translate("data-erase-detail"),
        items=[
            translate("data-erase-count", what=translate(f"data-kind-{kind}"), count=store.count(kind))
            for kind in page_messages.STORED_KINDS
        ],
        button=translate("data-erase"),
        action=link("pages.erase_confirmed"),
        back=link("pages.data"),
    )


@blueprint.post("/data/erase")
def erase_confirmed() -> AnyResponse:
    """Erases everything that is kept, with the key of these pages: the next page opens with a new one."""
    services = current_services()
    services.erase(keep_pairing=None)
    return redirect(url_for("pages.data", **services.auth.page_values(), done="erased"), 303)


@blueprint.get("/data/seen/<host>")
def erase_seen(host: str) -> str:
    """Asks for confirmation before what the pages of one host showed is erased."""
    known = None if host == UNKNOWN_HOST else host
    kept = next((each for each in current_accounts().seen_posts.hosts() if each.host == known), None)
    posts, accounts = (kept.posts, kept.accounts) if kept else (0, 0)
    return render_template(
        "confirm.html",
        title=translate("data-erase-seen-title"),
        about=_host_name(known),
        detail=translate("data-erase-seen-detail", posts=posts, accounts=accounts),
        button=translate("page-erase"),
        action=link("pages.erase_seen_confirmed", host=host),
        back=link("pages.data"),
    )


@blueprint.post("/data/seen/<host>")
def erase_seen_confirmed(host: str) -> AnyResponse:
    """Erases what the pages of one host showed."""
    current_accounts().eraser.erase_seen_on(None if host == UNKNOWN_HOST else host)
    return redirect_to("pages.data", done="seen_erased")


@blueprint.post("/data/unpair")
def unpair() -> AnyResponse:
    """Ends one pairing."""
    current_services().auth.pairings.remove(request.form.get("pairing", ""))
    return redirect_to("pages.data", done="unpaired")
