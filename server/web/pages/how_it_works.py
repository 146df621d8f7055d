"""The published model (`/how`) and the box that checks one text (`/try`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import render_template, request

from server.scoring import heart
from server.scoring.evaluation import evaluation
from server.scoring.languages import language_name
from server.services import current_services
from server.web import page_messages, page_views
from server.web.pages.layout import blueprint
from shared_schema.limits import TRY_TEXT_LIMIT

if TYPE_CHECKING:
    from server.web.try_text import TextResult

# The modules that score are imported when a page is first opened, so that the server starts faster.

# The languages that can be chosen for a text. For those that are not judged, the result says so.
LANGUAGES = frozenset("ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split())


def _languages() -> list[tuple[str, str]]:
    return sorted(((code, language_name(code)) for code in LANGUAGES), key=lambda pair: pair[1])


@blueprint.get("/how")
def how() -> str:
    """The published weights and curves, the laws, and the limits."""
    from server.scoring.explain import explain

    return render_template(
        "how.html",
        explanation=explain(),
        measured=evaluation(),
        heart=heart,
        length=TRY_TEXT_LIMIT,
        languages=_languages(),
        laws=page_messages.laws(current_services().settings.services),
        not_counted=page_messages.NOT_COUNTED,
        curve_shape=page_views.curve_shape,
        plain_number=page_views.plain_number,
        signed=page_views.signed,
        span_of=page_views.span_of,
    )


@blueprint.get("/try")
def try_form() -> str:
    """A box for a text of one's own."""
    return _try_page("", "", None)


@blueprint.post("/try")
def try_result() -> str:
    """What the words of that text show. The text is not stored: not in an address, a log or the store."""
    from server.web.try_text import check_text

    text, language = request.form.get("text", ""), request.form.get("language", "")
    chosen = language if language in LANGUAGES else None
    return _try_page(text, chosen or "", check_text(text, chosen) if text.strip() else None)


def _try_page(text: str, chosen: str, result: TextResult | None) -> str:
    from server.scoring.explain import explain

    return render_template(
        "try.html",
        text=text[:TRY_TEXT_LIMIT],
        length=TRY_TEXT_LIMIT,
        chosen=chosen,
        languages=_languages(),
        judged_in=explain().languages,
        result=result,
        submitted=request.method == "POST",
    )
