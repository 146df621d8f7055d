"""The published model (`/how`) and the box that checks one text (`/try`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import render_template, request

from server.locales.formats import decimal, language_name_in
from server.scoring import heart
from server.scoring.evaluation import evaluation
from server.services import current_services
from server.web import page_messages, page_views
from server.web.language import list_of, number, request_language, translate, translated
from server.web.pages.layout import blueprint
from shared_schema.limits import TRY_TEXT_LIMIT

if TYPE_CHECKING:
    from server.web.try_text import TextResult

# The modules that score are imported when a page is first opened, so that the server starts faster.

# The languages that can be chosen for a text. For those that are not judged, the result says so.
LANGUAGES = frozenset("ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split())


# The names of data sets and methods in evaluation.json that the page writes in the reader's language.
_DATA_SET_OF_BOTS = "Bots of "
_TWO_WAY = {
    "Two-way, by other windows": "how-measured-two-way-windows",
    "Two-way, by kind": "how-measured-two-way-kind",
}
_METHODS = {
    "random forest": "how-method-forest",
    "gradient boosting": "how-method-boosting",
    "reply share alone": "how-method-reply-share",
    "profile forest": "how-method-profile",
}


def _languages() -> list[tuple[str, str]]:
    names = ((code, language_name_in(code, request_language())) for code in LANGUAGES)
    return sorted(names, key=lambda pair: pair[1])


def _measured_on(data_set: str) -> str:
    """What was measured on, as evaluation.json names it, in the reader's language."""
    if data_set.startswith(_DATA_SET_OF_BOTS):
        return translate("how-measured-bots", set=data_set.removeprefix(_DATA_SET_OF_BOTS))
    return translate(_TWO_WAY[data_set]) if data_set in _TWO_WAY else data_set


def _method_name(method: str) -> str:
    return translate(_METHODS[method]) if method in _METHODS else method


@blueprint.get("/how")
def how() -> str:
    """The published weights and curves, the laws, and the limits."""
    from server.scoring.explain import explain

    return render_template(
        "how.html",
        explanation=explain(request_language()),
        measured=evaluation(),
        heart=heart,
        length=TRY_TEXT_LIMIT,
        languages=_languages(),
        laws=page_messages.laws(current_services().settings.services, is_shared=current_services().auth.is_shared),
        not_counted=page_messages.NOT_COUNTED,
        curve_shape=page_views.curve_shape,
        plain_number=number,
        signed=lambda points: page_views.signed(points, request_language()),
        span_of=lambda lowest, highest: translated(page_views.span_of(lowest, highest, request_language())),
        thousandths=lambda value: decimal(value, request_language(), "0.000"),
        measured_on=_measured_on,
        method_name=_method_name,
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
        judged_in=list_of(explain(request_language()).languages),
        result=result,
        submitted=request.method == "POST",
    )
