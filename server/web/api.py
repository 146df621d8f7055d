"""The API, version 1: HTTP in, JSON out. One function a call of shared_schema/endpoints.py, and nothing but that.

Who may ask is settled before (server.web.auth); what goes wrong becomes a problem document after (server.web.errors).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

import msgspec
from flask import Blueprint, Response, current_app, request

from server import __version__
from server.accounts.resolve import resolve
from server.services import Services
from server.web.errors import ProblemError, answer_problem
from server.web.site_tables import SiteTablesError, site_tables
from shared_schema.endpoints import NDJSON, openapi_document
from shared_schema.limits import BATCH_LIMIT, QUERY_LIMIT
from shared_schema.networks import UnknownAccountError, account_of, key_of, networks, profile_url
from shared_schema.problems import problem
from shared_schema.records import (
    Account,
    AccountMatch,
    AccountQuery,
    AccountResult,
    CorrectionRequest,
    EraseResponse,
    Health,
    NetworkInfo,
    NetworksResponse,
    PageLink,
    PairingClaim,
    PairingRequest,
    PairingResponse,
    Record,
    ResolveResponse,
    ScoresRequest,
    SeenResponse,
    SitesResponse,
)

blueprint = Blueprint("api", __name__, url_prefix="/v1")

CARD_SECONDS = 20.0  # one card waits so long for its network; an extension's worker is stopped after 30
STREAM_SECONDS = 25.0

Body = TypeVar("Body", bound=Record)
_encode = msgspec.json.encode
_scores_request = msgspec.json.Decoder(ScoresRequest)


def parts() -> Services:
    """The parts of the running app."""
    return cast("Services", current_app.extensions["humankind"])


def _answer(record: Record) -> Response:
    return Response(_encode(record), mimetype="application/json")


def _body(kind: type[Body]) -> Body:
    try:
        return msgspec.json.decode(request.get_data(), type=kind)
    except msgspec.DecodeError as error:
        raise ProblemError("bad-request", f"{error}.") from error
    except UnicodeDecodeError as error:
        raise ProblemError("bad-request", "The text is not UTF-8.") from error


def _account(key: str) -> Account:
    try:
        return account_of(key)
    except UnknownAccountError as error:
        raise ProblemError("unknown-account", str(error)) from error


@blueprint.get("/health")
def health() -> Response:
    return _answer(Health(name="humankind", version=__version__, pairing_needed=not parts().security.knows_asker()))


@blueprint.get("/openapi.json")
def openapi() -> Response:
    return Response(_encode(openapi_document(__version__)), mimetype="application/json")


@blueprint.post("/scores")
def scores() -> Response:
    asked, refused = _asked()
    lookup = parts().lookup
    if NDJSON in request.accept_mimetypes.values() and request.accept_mimetypes.best == NDJSON:
        return Response(_stream(asked, refused), mimetype=NDJSON)
    lines = lookup.lines(asked)
    for place, line in refused.items():  # in rising order, so each comes to stand where it was asked
        lines.insert(place, line)
    return Response(b'{"results":[%b]}' % b",".join(lines), mimetype="application/json")


def _stream(asked: list[AccountQuery], refused: dict[int, bytes]) -> Iterator[bytes]:
    # The look-up is fetched before the first line is sent: a stream outlives its request.
    results = parts().lookup.stream(asked, STREAM_SECONDS)

    def lines() -> Iterator[bytes]:
        for line in refused.values():
            yield line + b"\n"
        for result in results:
            yield _encode(result) + b"\n"

    return lines()


def _asked() -> tuple[list[AccountQuery], dict[int, bytes]]:
    """The accounts asked about, and by place the answers to those items that could not be understood.

    One bad item never costs the others their answer.
    """
    body = request.get_data()
    try:
        return list(_scores_request.decode(body).accounts), {}
    except UnicodeDecodeError as error:
        raise ProblemError("bad-request", "The text is not UTF-8.") from error
    except msgspec.ValidationError as error:
        asked, refused = _item_by_item(msgspec.json.decode(body))
        if not asked:
            raise ProblemError("bad-request", f"{error}.") from error
        return asked, refused
    except msgspec.DecodeError as error:
        raise ProblemError("bad-request", f"{error}.") from error


def _item_by_item(body: object) -> tuple[list[AccountQuery], dict[int, bytes]]:
    items = body.get("accounts") if isinstance(body, dict) else None
    if not isinstance(items, list) or not 1 <= len(items) <= BATCH_LIMIT:
        return [], {}
    asked: list[AccountQuery] = []
    refused: dict[int, bytes] = {}
    for place, item in enumerate(items):
        try:
            asked.append(msgspec.convert(item, AccountQuery))
        except msgspec.ValidationError as error:
            said = problem("bad-request", f"{error}.")
            refused[place] = _encode(AccountResult(key=_key_shown(item, place), status="unavailable", problem=said))
    return asked, refused


def _key_shown(item: object, place: int) -> str:
    """The key of an item that could not be understood as a whole, or its place where not even that."""
    try:
        return key_of(msgspec.convert(cast("dict[str, object]", item)["account"], Account))
    except (msgspec.ValidationError, KeyError, TypeError):
        return f"item:{place}"


@blueprint.get("/scores/<path:key>")
def card(key: str) -> Response:
    result = parts().lookup.wait(_account(key), CARD_SECONDS, fresh=request.args.get("fresh") == "1")
    if result.card is not None:
        return _answer(result.card)
    if result.problem is not None:
        return answer_problem(result.problem)
    raise ProblemError("timeout", "The account is still being read.", retry_after=5)


@blueprint.get("/resolve")
def resolved() -> Response:
    query = request.args.get("q", "")
    if not 1 <= len(query) <= QUERY_LIMIT:
        raise ProblemError("bad-request", f"Give an account to look for: ?q=, 1 to {QUERY_LIMIT} characters.")
    try:
        accounts = resolve(query)
    except UnknownAccountError as error:
        raise ProblemError("unknown-account", str(error)) from error
    if not accounts:
        raise ProblemError("unknown-account")
    found = [AccountMatch(key=key_of(account), account=account, url=profile_url(account)) for account in accounts]
    return _answer(ResolveResponse(query=query, accounts=found))


@blueprint.post("/seen")
def seen() -> Response:
    accepted, new = parts().lookup.take_seen(_body(ScoresRequest).accounts)
    return _answer(SeenResponse(accepted=accepted, new=new))


@blueprint.put("/corrections/<path:key>")
def correct(key: str) -> Response:
    said = _body(CorrectionRequest)
    return _answer(parts().lookup.correct(_account(key), said.verdict, said.note))


@blueprint.delete("/corrections/<path:key>")
def uncorrect(key: str) -> Response:
    return _answer(EraseResponse(erased=parts().lookup.uncorrect(_account(key))))


@blueprint.get("/feed")
def feed() -> Response:
    return _answer(parts().lookup.crowd())


@blueprint.get("/networks")
def offers() -> Response:
    rows = [
        NetworkInfo(
            id=row.id,
            name=row.name,
            federated=row.federated,
            fetched=row.id in parts().lookup.networks_read,
            seen=row.seen is not None,
            note=row.fetched or row.seen or row.terms,
        )
        for row in networks().values()
    ]
    return _answer(NetworksResponse(networks=rows))


@blueprint.get("/sites")
def sites() -> Response:
    try:
        return _answer(SitesResponse(sites=site_tables(parts().settings.home)))
    except SiteTablesError as error:
        raise ProblemError("bad-site-tables", str(error)) from error


@blueprint.get("/export")
def export() -> Response:
    return _answer(parts().lookup.export())


@blueprint.delete("/data")
def erase() -> Response:
    return _answer(EraseResponse(erased=parts().erase(keep_origin=parts().security.asker_origin())))


@blueprint.delete("/accounts/<path:key>")
def forget(key: str) -> Response:
    return _answer(EraseResponse(erased=parts().lookup.forget(_account(key))))


@blueprint.post("/page")
def page() -> Response:
    return _answer(PageLink(url=f"http://{request.host}/?key={parts().security.page_key()}"))


@blueprint.post("/pairing")
def ask_pairing() -> Response:
    said = _body(PairingRequest)
    number = parts().security.ask_pairing(said.challenge, request.headers.get("Origin"))
    return _answer(PairingResponse(id=number, url=f"http://{request.host}/pair/{number}"))


@blueprint.post("/pairing/claim")
def claim_pairing() -> Response:
    said = _body(PairingClaim)
    return _answer(parts().security.claim_pairing(said.id, said.secret, request.headers.get("Origin")))


@blueprint.delete("/pairing")
def end_pairing() -> Response:
    security = parts().security
    origin = security.asker_origin()  # None for the machine's own token, which is nobody's pairing
    return _answer(EraseResponse(erased=security.unpair(origin) if origin is not None else 0))
