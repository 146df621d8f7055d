"""The server's own pages for people: look-up, account, how it works, the reader's data, welcome, pairing, errors.

Rendered on the server, complete without any script. Who may open a page is decided in server/web/auth.py before
anything here runs; a form additionally has to come from one of these pages.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple, cast

import msgspec
from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server import __version__
from server.accounts.crowd import LATELY_DAYS
from server.accounts.resolve import resolve
from server.networks.readers.sample import samples
from server.scoring.contributions import whole
from server.scoring.evaluation import evaluation
from server.scoring.explain import explain
from server.scoring.languages import name_of
from server.services import Services
from server.settings import SETTINGS
from server.web import page_texts, page_views
from server.web.auth import EXTENSION
from server.web.errors import ProblemError
from server.web.try_text import TEXT_LENGTH, Tried, tried
from shared_schema import times
from shared_schema.networks import UnknownAccountError, account_of, key_of, networks, profile_url
from shared_schema.problems import PROBLEM_TYPE_PREFIX, problem
from shared_schema.records import VERDICTS, Account, Problem, Score, ScoreCard

blueprint = Blueprint("pages", __name__)

FIRST_WAIT = 1.0  # seconds an account page waits before it shows that it is looking
AGAIN_WAIT = 8.0  # seconds "look again" waits for the network before it shows what is known
REFRESH = 2  # seconds after which the looking page comes back by itself
QUERY_LENGTH = 2048  # characters of a query that are read
RECENT = 20  # look-ups listed on the first page
EXAMPLES = ("mastodon", "bluesky", "hackernews")  # networks whose way of writing a handle is shown
MARK_OF_PROBLEM = {"opted-out": "opted_out", "robots": "opted_out", "not-paired": "person"}
# Problems that looking again can mend; the others rest on a wish or a pause that is obeyed.
WORTH_AGAIN = frozenset({"not-found", "unreachable", "timeout", "malformed-response", "internal"})
WAY_IN = "python -m server open"
# Languages one can choose in the "try it" box; those that are not judged are told so.
LANGUAGES = frozenset("ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split())


class Row(NamedTuple):
    """One account in a quiet list."""

    key: str
    name: str
    handle: str
    network: str
    mark: str
    kindness: Score | None
    when: str


# -- shared by all pages ---------------------------------------------------------------------------------------------


def _parts() -> Services:
    return cast("Services", current_app.extensions["humankind"])


def has_key() -> bool:
    """Whether this request came with the key of the pages, so that its links can carry it on."""
    key = request.args.get("key", "")
    return bool(key) and _parts().security.page_key_fits(key)


def link(endpoint: str, **values: Any) -> str:
    """The address of another of these pages, with the key where this request has it."""
    if has_key():
        values["key"] = request.args["key"]
    return url_for(endpoint, **values)


def _day_of(text: str) -> str:
    moment = times.parse(text)
    return page_views.day(moment) if moment else ""


blueprint.add_app_template_filter(whole, "whole")


@blueprint.app_context_processor
def _for_templates() -> dict[str, Any]:
    return {
        "link": link,
        "has_key": has_key(),
        "page_key": request.args.get("key", ""),
        "navigation": page_texts.NAVIGATION if has_key() else page_texts.NAVIGATION[-1:],
        "notice": page_texts.NOTICES.get(request.args.get("done", "")),
        "version": __version__,
        "marks": page_views.marks(),
        "heart_level": page_views.heart_level,
        "safe_link": page_views.safe_link,
        "shown_handle": page_views.shown_handle,
        "network_name": page_views.network_name,
        "day_of": _day_of,
        "examples": [networks()[name] for name in EXAMPLES],
    }


def _from_own_page() -> None:
    """Refuses a form that another page or an extension sends. Browsers name the Origin of every form they send;
    for these pages it is `null`, because they send no referrer, and Sec-Fetch-Site tells them from others.
    """
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin == f"http://{request.host}" or (origin in (None, "null") and site == "same-origin"):
        return
    raise ProblemError("origin-not-allowed", "This form was not sent from Humankind's own page.")


def _account(who: str) -> Account:
    try:
        return account_of(who)
    except UnknownAccountError as error:
        raise ProblemError("unknown-account", str(error)) from error


def _back(endpoint: str, **values: Any) -> AnyResponse:
    return redirect(link(endpoint, **values), 303)


def problem_page(said: Problem, about: str = "", again_key: str = "") -> Response:
    """Any problem as a page: what is the matter, and the next step."""
    slug = said.type.removeprefix(PROBLEM_TYPE_PREFIX)
    page = render_template(
        "state.html",
        title="This page needs its key" if slug == "not-paired" else said.title,
        detail="" if said.detail == said.title else said.detail,
        next="" if slug == "not-paired" else said.next,
        command=WAY_IN if slug == "not-paired" else "",
        mark=MARK_OF_PROBLEM.get(slug, "unavailable"),
        about=about,
        pause=page_views.in_words(said.retry_after) if said.retry_after else "",
        again_key=again_key if slug in WORTH_AGAIN else "",
    )
    return Response(page, status=said.status)


# -- looking up ------------------------------------------------------------------------------------------------------


def _row(card: ScoreCard, now: datetime) -> Row:
    gathered = times.parse(card.evidence.gathered_at)
    return Row(
        key=card.key,
        name=card.display_name or card.account.handle,
        handle=page_views.shown_handle(card.account),
        network=networks()[card.account.network].name,
        mark=page_views.mark_of(card.verdict, card.declared),
        kindness=card.scores.kindness,
        when=page_views.ago(gathered, now) if gathered else "",
    )


def _candidate(account: Account) -> dict[str, Any]:
    row = networks()[account.network]
    return {
        "key": key_of(account),
        "network": row.name,
        "handle": page_views.shown_handle(account),
        "fetched": row.id in _parts().lookup.networks_read,
    }


def _resolved(query: str) -> tuple[list[Account], str]:
    """The accounts a query can mean; where there are none, why."""
    try:
        return resolve(query[:QUERY_LENGTH]), "No network here has accounts that are written like this."
    except UnknownAccountError as error:
        return [], str(error)


@blueprint.get("/")
def home() -> str | AnyResponse:
    """The look-up box, the crowd, and recent look-ups."""
    query = request.args.get("q", "").strip()
    found, problem_said = _resolved(query) if query else ([], "")
    if len(found) == 1:
        return _back("pages.account", who=key_of(found[0]))
    lookup = _parts().lookup
    crowd = lookup.crowd()
    return render_template(
        "home.html",
        query=query,
        problem="" if found else problem_said,
        candidates=[_candidate(account) for account in found],
        recent=[_row(card, lookup.now()) for card in lookup.recent(RECENT)],
        crowd=crowd,
        lately=LATELY_DAYS,
        slices=page_views.slices({verdict: crowd.verdicts.get(verdict, 0) for verdict in VERDICTS}),
        crowd_line=page_views.kindness_line(crowd.over_time, 100, 100),
    )


@blueprint.get("/account/<path:who>")
def account(who: str) -> str | Response:
    """One account: its card, or that it is being looked at, or why there is none."""
    asked = _account(who)
    result = _parts().lookup.wait(asked, FIRST_WAIT)
    handle = page_views.shown_handle(asked)
    if result.status == "pending":
        return render_template(
            "looking.html", who=key_of(asked), handle=handle, source=page_views.reading_from(asked), seconds=REFRESH
        )
    if result.card is None:
        return problem_page(result.problem or problem("nothing-known"), about=handle, again_key=result.key)
    return _card_page(result.card, stale=result.stale)


def _card_page(card: ScoreCard, stale: bool) -> str:
    now = _parts().lookup.now()
    pro, con = page_views.reasons(card)
    gathered = times.parse(card.evidence.gathered_at)
    corrected = times.parse(card.correction.made_at) if card.correction else None
    return render_template(
        "account.html",
        card=card,
        name=card.display_name or card.account.handle,
        handle=page_views.shown_handle(card.account),
        network=networks()[card.account.network].name,
        profile_link=page_views.safe_link(profile_url(card.account)),
        mark=page_views.mark_of(card.verdict, card.declared),
        scores=page_views.scores(card),
        pro=pro,
        con=con,
        sums=page_views.sums(card),
        verdicts=VERDICTS,
        read_ago=page_views.ago(gathered, now) if gathered else "",
        correction_day=page_views.day(corrected) if corrected else "",
        stale=stale,
    )


@blueprint.post("/again/<path:who>")
def again(who: str) -> AnyResponse:
    """Reads the account anew, then shows it, and says so only where the card really is a new one."""
    _from_own_page()
    asked, lookup = _account(who), _parts().lookup
    began = lookup.now().replace(microsecond=0)
    result = lookup.wait(asked, AGAIN_WAIT, fresh=True)
    if result.card is None:
        return _back("pages.account", who=key_of(asked))
    gathered = times.parse(result.card.evidence.gathered_at)
    done = "again" if gathered is not None and gathered >= began else "kept"
    return _back("pages.account", who=key_of(asked), done=done)


@blueprint.post("/correct/<path:who>")
def correct(who: str) -> AnyResponse:
    """Keeps the reader's own word on an account, or takes it back."""
    _from_own_page()
    asked = _account(who)
    if request.form.get("undo"):
        _parts().lookup.uncorrect(asked)
        return _back("pages.account", who=key_of(asked), done="undone")
    verdict = request.form.get("verdict", "")
    if verdict not in VERDICTS:
        raise ProblemError("bad-request", "Choose one of the five words.")
    note = " ".join(request.form.get("note", "").split())[:500]
    _parts().lookup.correct(asked, verdict, note or None)
    return _back("pages.account", who=key_of(asked), done="corrected")


@blueprint.get("/forget/<path:who>")
def forget(who: str) -> str:
    """Asks once more before everything about an account is erased."""
    asked = _account(who)
    return render_template(
        "confirm.html",
        title="Erase what is kept about this account?",
        about=page_views.shown_handle(asked),
        detail="Its card, the posts seen of it, and your own word on it. Looking it up again starts from nothing.",
        button="Erase",
        action=link("pages.forget_now", who=key_of(asked)),
        back=link("pages.account", who=key_of(asked)),
    )


@blueprint.post("/forget/<path:who>")
def forget_now(who: str) -> AnyResponse:
    """Erases everything kept about an account."""
    _from_own_page()
    _parts().lookup.forget(_account(who))
    return _back("pages.home", done="forgotten")


# -- how it works ----------------------------------------------------------------------------------------------------


@blueprint.get("/how")
def how() -> str:
    """The published weights and curves, the promises, and the limits."""
    return render_template(
        "how.html",
        explanation=explain(),
        measured=evaluation(),
        length=TEXT_LENGTH,
        languages=_languages(),
        laws=page_texts.LAWS,
        not_counted=page_texts.NOT_COUNTED,
        curve_shape=page_views.curve_shape,
        plain_number=page_views.plain_number,
        signed=page_views.signed,
        span_of=page_views.span_of,
    )


@blueprint.get("/try")
def try_it() -> str:
    """A box for a text of one's own."""
    return _try_page("", "", None)


@blueprint.post("/try")
def try_now() -> str:
    """What the words of that text say. It is kept nowhere: neither in an address, nor in a log, nor in the store."""
    _from_own_page()
    text, language = request.form.get("text", ""), request.form.get("language", "")
    stated = language if language in LANGUAGES else None
    return _try_page(text, stated or "", tried(text, stated) if text.strip() else None)


def _languages() -> list[tuple[str, str]]:
    return sorted(((code, name_of(code)) for code in LANGUAGES), key=lambda pair: pair[1])


def _try_page(text: str, chosen: str, found: Tried | None) -> str:
    return render_template(
        "try.html",
        text=text[:TEXT_LENGTH],
        length=TEXT_LENGTH,
        chosen=chosen,
        languages=_languages(),
        judged_in=explain().languages,
        found=found,
        asked=request.method == "POST",
    )


# -- the reader's data -----------------------------------------------------------------------------------------------


def _shown(value: object) -> str:
    return "–" if value in (None, "") else str(value)


@blueprint.get("/data")
def data() -> str:
    """What is kept, where, who is paired, and the settings in force."""
    store, settings = _parts().store, _parts().settings
    plain = settings.as_plain()
    return render_template(
        "data.html",
        kept=[{"title": k.title, "help": k.help, "count": store.count(k.kind)} for k in page_texts.KEPT],
        home=str(settings.home),
        pairings=[
            {
                "origin": origin,
                "browser": _browser(origin),
                "since": _day_of(str(document.get("made_at", ""))),
            }
            for origin, document in store.items("pairings")
        ],
        settings=[{"variable": s.variable, "help": s.help, "value": _shown(plain[s.name])} for s in SETTINGS],
    )


@blueprint.get("/data/export")
def export() -> Response:
    """Everything kept for the reader, as a file."""
    text = msgspec.json.format(msgspec.json.encode(_parts().lookup.export()), indent=2)
    answer = Response(text + b"\n", mimetype="application/json")
    answer.headers["Content-Disposition"] = 'attachment; filename="humankind.json"'
    return answer


@blueprint.get("/data/erase")
def erase() -> str:
    """Asks once more before everything is erased."""
    store = _parts().store
    items = [f"{k.title}: {store.count(k.kind):,}" for k in page_texts.KEPT]
    return render_template(
        "confirm.html",
        title="Erase everything?",
        detail="This cannot be taken back. You may want to download everything first.",
        items=items,
        button="Erase everything",
        action=link("pages.erase_now"),
        back=link("pages.data"),
    )


@blueprint.post("/data/erase")
def erase_now() -> AnyResponse:
    """Erases everything kept for the reader, the key of these pages too: the next page opens with a new one."""
    _from_own_page()
    at = _parts()
    at.erase(keep_origin=None)
    return redirect(url_for("pages.data", key=at.security.page_key(), done="erased"), 303)


@blueprint.post("/data/unpair")
def unpair() -> AnyResponse:
    """Ends one pairing."""
    _from_own_page()
    _parts().security.unpair(request.form.get("origin", ""))
    return _back("pages.data", done="unpaired")


# -- welcome ---------------------------------------------------------------------------------------------------------


@blueprint.get("/welcome")
def welcome() -> str:
    """What Humankind is, how to load the extension, and posts of invented people for it to badge. Open to all."""
    return render_template(
        "welcome.html",
        posts=page_views.sample_posts(samples().values()),
        meanings=page_texts.MEANINGS,
        extension_folder=str(EXTENSION) if has_key() else "",
    )


# -- pairing ---------------------------------------------------------------------------------------------------------


def _browser(origin: str) -> str:
    return "Firefox" if origin.startswith("moz-extension:") else "Chromium"


def _pair_page(state: str, status: int = 200) -> Response:
    said = page_texts.PAIR_STATES[state]
    return Response(render_template("pair.html", state=state, **said._asdict()), status=status)


def _allowed_ahead() -> Response:
    """Nobody had to click, so nobody has to click on: the extension has its moment, then the samples are shown."""
    page = _pair_page("allowed")
    page.headers["Refresh"] = f"2; url={url_for('pages.welcome')}#samples"
    return page


@blueprint.get("/pair/<number>")
def pair(number: str) -> str | Response:
    """Which extension asks, and what it would be able to do."""
    security = _parts().security
    waiting = security.waiting_pairing(number)
    if waiting is None:
        return _allowed_ahead() if security.is_allowed(number) else _pair_page("gone", 404)
    browser = _browser(waiting.origin)
    return render_template(
        "pair.html",
        state="waiting",
        title=page_texts.PAIR_STATES["waiting"].title,
        browser=page_texts.BROWSERS[browser],
        origin=waiting.origin,
        recognised=page_texts.recognised(browser, waiting.known),
        known=waiting.known,
        nonce=waiting.nonce,
        action=url_for("pages.pair_now", number=number),
    )


@blueprint.post("/pair/<number>")
def pair_now(number: str) -> Response:
    """The reader's click. An extension could fetch the page and answer itself, so the form's own origin is checked."""
    _from_own_page()
    allow = request.form.get("answer") == "allow"
    state = _parts().security.decide_pairing(number, request.form.get("nonce", ""), allow)
    return _pair_page(state, 404 if state == "gone" else 200)
