"""The look-up page and the page of one account: card, looking again, correction, erasing."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from flask import Response, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.crowd import RECENT_DAYS
from server.accounts.resolve import resolve
from server.locales.cards import localized_card
from server.scoring.evaluation import typical_scores
from server.services import current_accounts
from server.web import page_messages, page_views
from server.web.errors import ProblemError
from server.web.keys import account_from_key
from server.web.language import request_language, translate, translated
from server.web.pages import layout
from server.web.pages.layout import blueprint, link, problem_page, redirect_to
from shared_schema import times
from shared_schema.limits import NOTE_LIMIT, QUERY_LIMIT
from shared_schema.look import mark_of
from shared_schema.networks import UnknownAccountError, key_of, networks, profile_url
from shared_schema.problems import problem
from shared_schema.records import VERDICTS, Account, EmptyHeart, Score, ScoreCard

REFRESH_WAIT = 8.0  # seconds that "Look again" waits for the network before it shows the earlier card
RECENT = 20  # accounts listed on the first page


class AccountRow(NamedTuple):
    """One account in a list."""

    key: str
    name: str
    handle: str
    network: str
    mark: str
    kindness: Score | None
    empty_heart: EmptyHeart | None
    read_ago: str


def _account_row(card: ScoreCard, now: datetime) -> AccountRow:
    gathered_at = times.parse(card.evidence.gathered_at)
    return AccountRow(
        key=card.key,
        name=card.display_name or card.account.handle,
        handle=page_views.shown_handle(card.account),
        network=page_views.network_name(card.account),
        mark=mark_of(card.verdict, declared=card.declared),
        kindness=card.scores.kindness,
        empty_heart=card.empty_heart,
        read_ago=translated(page_views.time_ago(gathered_at, now)) if gathered_at else "",
    )


def _candidate(account: Account) -> dict[str, Any]:
    row = networks()[account.network]
    return {
        "key": key_of(account),
        "network": row.name,
        "handle": page_views.shown_handle(account),
        "fetched": row.id in current_accounts().readers,
    }


def _resolve(query: str) -> tuple[list[Account], str]:
    """The accounts that a query can mean, or why there are none."""
    try:
        return resolve(query[:QUERY_LIMIT]), translate("page-home-not-found")
    except UnknownAccountError as error:
        return [], str(error)


@blueprint.get("/")
def home() -> str | AnyResponse:
    """The look-up box, the crowd, and recently seen accounts."""
    query = request.args.get("q", "").strip()
    candidates, why_none = _resolve(query) if query else ([], "")
    if len(candidates) == 1:
        return redirect_to("pages.account", account_key=key_of(candidates[0]))
    accounts = current_accounts()
    crowd = accounts.crowd.view(request_language())
    return render_template(
        "home.html",
        query=query,
        problem="" if candidates else why_none,
        candidates=[_candidate(account) for account in candidates],
        recent=[_account_row(card, accounts.clock()) for card in accounts.lookup.recent(RECENT)],
        week=translated(week) if (week := accounts.mirror.week()) else "",
        crowd=crowd,
        crowd_days=RECENT_DAYS,
        slices=page_views.slices({verdict: crowd.verdicts.get(verdict, 0) for verdict in VERDICTS}),
    )


@blueprint.get("/account/<path:account_key>")
def account(account_key: str) -> str | Response:
    """One account: its card, or that the look-up is running, or why there is no card."""
    requested = account_from_key(account_key)
    result = current_accounts().lookup.wait(requested, layout.FIRST_WAIT, new_hosts="at_once")
    handle = page_views.shown_handle(requested)
    if result.status == "pending":
        return render_template(
            "looking.html",
            account_key=key_of(requested),
            handle=handle,
            source=page_views.source_of(requested),
            seconds=layout.RELOAD_SECONDS,
        )
    if result.card is None:
        return problem_page(result.problem or problem("nothing-known"), about=handle, retry_key=result.key)
    return _card_page(localized_card(result.card, request_language()), stale=result.stale)


def card_values(card: ScoreCard, now: datetime) -> dict[str, Any]:
    """What the templates of a card show: `card_top.html` and `card_why.html`."""
    gathered_at = times.parse(card.evidence.gathered_at)
    return {
        "card": card,
        "name": card.display_name or card.account.handle,
        "handle": page_views.shown_handle(card.account),
        "network": page_views.network_name(card.account),
        "profile_link": page_views.safe_link(profile_url(card.account)),
        "mark": mark_of(card.verdict, declared=card.declared),
        "scores": page_views.scores(card),
        "typical": typical_scores(),
        "reasons": page_views.reasons(card),
        "sums": page_views.sums(card),
        "read_ago": translated(page_views.time_ago(gathered_at, now)) if gathered_at else "",
    }


def _card_page(card: ScoreCard, *, stale: bool) -> str:
    corrected_at = times.parse(card.correction.made_at) if card.correction else None
    return render_template(
        "account.html",
        **card_values(card, current_accounts().clock()),
        tag=current_accounts().tags.get(card.key),
        is_own=current_accounts().own_accounts.get(card.key) is not None,
        tag_words=current_accounts().tags.words(),
        verdicts=VERDICTS,
        note_limit=NOTE_LIMIT,
        correction_day=corrected_at.date().isoformat() if corrected_at else "",
        stale=stale,
    )


@blueprint.post("/again/<path:account_key>")
def refresh(account_key: str) -> AnyResponse:
    """Reads the account anew and shows it; the notice says whether the card really is a new one."""
    requested, accounts = account_from_key(account_key), current_accounts()
    started_at = accounts.clock().replace(microsecond=0)
    result = accounts.lookup.wait(requested, REFRESH_WAIT, fresh=True)
    if result.card is None:
        return redirect_to("pages.account", account_key=key_of(requested))
    gathered_at = times.parse(result.card.evidence.gathered_at)
    is_new = gathered_at is not None and gathered_at >= started_at
    done = "refreshed" if is_new else "not_refreshed"
    return redirect_to("pages.account", account_key=key_of(requested), done=done)


@blueprint.post("/correct/<path:account_key>")
def correct(account_key: str) -> AnyResponse:
    """Saves the reader's correction, or removes it."""
    requested = account_from_key(account_key)
    if request.form.get("undo"):
        current_accounts().corrections.remove(requested)
        return redirect_to("pages.account", account_key=key_of(requested), done="correction_removed")
    verdict = next((known for known in VERDICTS if known == request.form.get("verdict")), None)
    if verdict is None:
        raise ProblemError("bad-request", page_messages.WRONG_VERDICT)
    note = " ".join(request.form.get("note", "").split())[:NOTE_LIMIT]
    current_accounts().corrections.set(requested, verdict, note or None)
    return redirect_to("pages.account", account_key=key_of(requested), done="corrected")


@blueprint.get("/forget/<path:account_key>")
def forget(account_key: str) -> str:
    """Asks for confirmation before everything about an account is erased."""
    requested = account_from_key(account_key)
    return render_template(
        "confirm.html",
        title=translate("page-forget-title"),
        about=page_views.shown_handle(requested),
        detail=translate("page-forget-detail"),
        button=translate("page-erase"),
        action=link("pages.forget_confirmed", account_key=key_of(requested)),
        back=link("pages.account", account_key=key_of(requested)),
    )


@blueprint.post("/forget/<path:account_key>")
def forget_confirmed(account_key: str) -> AnyResponse:
    """Erases everything that is kept about an account."""
    current_accounts().eraser.erase_account(account_from_key(account_key))
    return redirect_to("pages.home", done="forgotten")
