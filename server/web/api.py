"""The API, version 1: one function for each endpoint of shared_schema/endpoints.py.

Access is checked before, in server/web/auth.py; errors become problem documents after, in server/web/errors.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

import msgspec
from flask import Blueprint, Response, request

from server import __version__
from server.accounts.resolve import is_profile_page, resolve
from server.accounts.shared_settings import TooManySettingsError
from server.accounts.transfer.import_files import ImportFileError
from server.locales.cards import localized_card, localized_list, localized_result
from server.locales.catalog import render
from server.scoring.messages import message
from server.services import current_accounts, current_services
from server.web.auth import request_origin
from server.web.errors import ProblemError, list_problems, problem_response, tag_problems
from server.web.keys import account_from_key
from server.web.language import request_language
from server.web.responses import encoded_response
from server.web.responses import json_response as _json
from server.web.site_tables import SiteTablesError, site_tables
from shared_schema import json_text
from shared_schema.endpoints import NDJSON, UNKNOWN_HOST, openapi_document
from shared_schema.limits import BATCH_LIMIT, QUERY_LIMIT, SEEN_LIMIT
from shared_schema.networks import UnknownAccountError, key_of, networks, profile_url
from shared_schema.problems import problem
from shared_schema.records import (
    Account,
    AccountMatch,
    AccountQuery,
    AccountResult,
    ChangeResponse,
    CorrectionRequest,
    EraseResponse,
    Health,
    ListChangeRequest,
    ListRequest,
    ListsResponse,
    NetworkInfo,
    NetworksResponse,
    NewHosts,
    PageLink,
    PairedBrowser,
    PairedResponse,
    PairingClaim,
    PairingRequest,
    PairingResponse,
    Post,
    ProofRequest,
    Record,
    ResolveResponse,
    ScoresRequest,
    SeenHostsResponse,
    SeenResponse,
    SharedSettings,
    SitesResponse,
    TagRequest,
    TagsResponse,
    TagWordRequest,
    TagWordsResponse,
)

blueprint = Blueprint("api", __name__, url_prefix="/v1")

CARD_SECONDS = 20.0  # how long one card waits for its network; browsers stop an extension's worker after 30
STREAM_SECONDS = 25.0
LIST_SECONDS = 15.0  # how long the first reading of a list is waited for
RESOLVE_SECONDS = 4.0  # how long a profile page waits until its host names the account

Body = TypeVar("Body", bound=Record)
_encode = msgspec.json.encode
_scores_request = msgspec.json.Decoder(ScoresRequest)


def _body(record: type[Body]) -> Body:
    """The request body as a record. Raises ProblemError."""
    body = request.get_data()
    try:
        return msgspec.json.decode(body, type=record)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        value = _restored(body)
    try:
        return msgspec.convert(value, record)
    except msgspec.ValidationError as error:
        raise ProblemError("bad-request", f"{error}.") from error


def _restored(body: bytes) -> Any:
    """A body that the strict decoder refused, as plain values. Raises ProblemError where it is no JSON."""
    try:
        return json_text.decode(body)
    except UnicodeDecodeError as error:
        raise ProblemError("bad-request", "The text is not UTF-8.") from error
    except json_text.JsonTextError as error:
        raise ProblemError("bad-request", f"The body is not JSON: {error}.") from error


@blueprint.get("/health")
def health() -> Response:
    paired = current_services().auth.has_access()
    return _json(Health(name="humankind", version=__version__, pairing_needed=not paired))


@blueprint.post("/proof")
def prove() -> Response:
    return _json(current_services().auth.prove(_body(ProofRequest)))


@blueprint.get("/openapi.json")
def openapi() -> Response:
    return encoded_response(_encode(openapi_document(__version__)))


@blueprint.post("/scores")
def scores() -> Response:
    accounts, sent, language = current_accounts(), request.get_data(), request_language()
    if NDJSON in request.environ.get("HTTP_ACCEPT", "") and request.accept_mimetypes.best == NDJSON:
        return Response(_stream(*_queries(sent)), mimetype=NDJSON)
    response = accounts.encoded_results.known_response(sent, language)
    if response is None:
        response = accounts.encoded_results.response(sent, *_queries(sent), language)
    return encoded_response(response)


def _stream(body: ScoresRequest, rejected: dict[int, bytes]) -> Iterator[bytes]:
    # Taken here and not in lines(): a stream outlives its request, and with it current_services().
    accounts = current_accounts()
    accounts.lookup.load(body.accounts)
    accounts.encoded_results.note_page(body.accounts, body.page_host)
    results = accounts.lookup.stream(body.accounts, STREAM_SECONDS, body.new_hosts, body.page_host)
    language = request_language()

    def lines() -> Iterator[bytes]:
        for line in rejected.values():
            yield line + b"\n"
        for result in results:
            yield _encode(localized_result(result, language)) + b"\n"

    return lines()


def _queries(body: bytes) -> tuple[ScoresRequest, dict[int, bytes]]:
    """The request with its valid items, and encoded results for the others by their position.

    One bad item never costs the others their result, and one bad post never costs the account its other posts.
    Raises ProblemError where no item is valid.
    """
    try:
        return _scores_request.decode(body), {}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        value = _restored(body)
    try:
        return msgspec.convert(value, ScoresRequest), {}
    except msgspec.ValidationError as error:
        queries, rejected = _item_by_item(value)
        if not queries:
            raise ProblemError("bad-request", f"{error}.") from error
        return ScoresRequest(accounts=queries, **_options(value, queries[0])), rejected


def _options(body: Any, valid: AccountQuery) -> dict[str, Any]:
    """The fields of a scores request beside its items, of which one is `valid`. Raises ProblemError."""
    try:
        rest = msgspec.convert({**body, "accounts": [msgspec.to_builtins(valid)]}, ScoresRequest)
    except msgspec.ValidationError as error:
        raise ProblemError("bad-request", f"{error}.") from error
    return {"new_hosts": rest.new_hosts, "page_host": rest.page_host}


def _item_by_item(body: object) -> tuple[list[AccountQuery], dict[int, bytes]]:
    items = body.get("accounts") if isinstance(body, dict) else None
    if not isinstance(items, list) or not 1 <= len(items) <= BATCH_LIMIT:
        return [], {}
    queries: list[AccountQuery] = []
    rejected: dict[int, bytes] = {}
    for position, item in enumerate(items):
        try:
            queries.append(_query_of_item(item))
        except msgspec.ValidationError as error:
            document = problem("bad-request", f"{error}.")
            result = AccountResult(key=_key_of_item(item, position), status="unavailable", problem=document)
            rejected[position] = _encode(result)
    return queries, rejected


def _query_of_item(item: object) -> AccountQuery:
    """The item without its bad posts. Raises msgspec.ValidationError where something else is bad, or every post."""
    try:
        return msgspec.convert(item, AccountQuery)
    except msgspec.ValidationError:
        posts = item.get("posts") if isinstance(item, dict) else None
        valid = (
            [post for post in posts if _is_post(post)] if isinstance(posts, list) and len(posts) <= SEEN_LIMIT else []
        )
        if not valid:
            raise
        return msgspec.convert({**cast("dict[str, object]", item), "posts": valid}, AccountQuery)


def _is_post(value: object) -> bool:
    try:
        msgspec.convert(value, Post)
    except msgspec.ValidationError:
        return False
    return True


def _key_of_item(item: object, position: int) -> str:
    """The key of an item that is not valid as a whole; its position where the account is not valid either."""
    try:
        return key_of(msgspec.convert(cast("dict[str, object]", item)["account"], Account))
    except (msgspec.ValidationError, KeyError, TypeError):
        return f"item:{position}"


@blueprint.get("/scores/<path:key>")
def card(key: str) -> Response:
    fresh, new_hosts = request.args.get("fresh") == "1", _new_hosts(request.args.get("new_hosts"))
    result = current_accounts().lookup.wait(account_from_key(key), CARD_SECONDS, fresh=fresh, new_hosts=new_hosts)
    if result.card is not None:
        return _json(localized_card(result.card, request_language()))
    if result.problem is not None:
        return problem_response(result.problem)
    raise ProblemError("timeout", "The account is still being read.", retry_after=5)


def _new_hosts(text: str | None) -> NewHosts | None:
    try:
        chosen: NewHosts | None = msgspec.convert(text, NewHosts | None)
    except msgspec.ValidationError as error:
        raise ProblemError("bad-request", "“new_hosts” is one of on_click, later and at_once.") from error
    return chosen


@blueprint.get("/resolve")
def resolve_query() -> Response:
    query = request.args.get("q", "")
    if not 1 <= len(query) <= QUERY_LIMIT:
        raise ProblemError("bad-request", f"Give an account to look for: ?q=, 1 to {QUERY_LIMIT} characters.")
    try:
        accounts = resolve(query)
    except UnknownAccountError as error:
        raise ProblemError("unknown-account", str(error)) from error
    if not accounts:
        raise ProblemError("unknown-account")
    if len(accounts) == 1 and is_profile_page(accounts[0]):
        accounts = [current_accounts().lookup.account_at(accounts[0], RESOLVE_SECONDS)]
    matches = [AccountMatch(key=key_of(account), account=account, url=profile_url(account)) for account in accounts]
    return _json(ResolveResponse(query=query, accounts=matches))


@blueprint.post("/seen")
def seen() -> Response:
    body, _ = _queries(request.get_data())
    accepted, new = current_accounts().seen_posts.take(body.accounts, body.page_host)
    return _json(SeenResponse(accepted=accepted, new=new))


@blueprint.get("/seen")
def seen_hosts() -> Response:
    return _json(SeenHostsResponse(hosts=current_accounts().seen_posts.hosts()))


@blueprint.delete("/seen/<host>")
def erase_seen(host: str) -> Response:
    return _json(EraseResponse(erased=current_accounts().eraser.erase_seen_on(None if host == UNKNOWN_HOST else host)))


@blueprint.put("/corrections/<path:key>")
def correct(key: str) -> Response:
    correction = _body(CorrectionRequest)
    return _json(current_accounts().corrections.set(account_from_key(key), correction.verdict, correction.note))


@blueprint.delete("/corrections/<path:key>")
def remove_correction(key: str) -> Response:
    return _json(EraseResponse(erased=current_accounts().corrections.remove(account_from_key(key))))


@blueprint.get("/tags")
def tags() -> Response:
    return _json(TagsResponse(tags=dict(current_accounts().tags.search(request.args.get("q", "")[:QUERY_LIMIT]))))


@blueprint.get("/tags/<path:key>")
def tag(key: str) -> Response:
    kept = current_accounts().tags
    found = kept.get(kept.key_of(account_from_key(key)))
    if found is None:
        raise ProblemError("no-tag")
    return _json(found)


@blueprint.put("/tags/<path:key>")
def set_tag(key: str) -> Response:
    body, account = _body(TagRequest), account_from_key(key)
    with tag_problems():
        return _json(current_accounts().tags.set(account, body.word, body.colour, body.note, body.link))


@blueprint.delete("/tags/<path:key>")
def remove_tag(key: str) -> Response:
    removed, _ = current_accounts().tags.remove(account_from_key(key))
    return _json(EraseResponse(erased=removed))


@blueprint.get("/tag-words")
def tag_words() -> Response:
    return _json(TagWordsResponse(words=current_accounts().tags.words()))


@blueprint.put("/tag-words/<path:word>")
def change_tag_word(word: str) -> Response:
    body = _body(TagWordRequest)
    with tag_problems():
        changed, _ = current_accounts().tags.change_word(word, body.word, body.colour)
    return _json(ChangeResponse(changed=changed))


@blueprint.get("/lists")
def lists() -> Response:
    found = current_accounts().lists.all()
    return _json(ListsResponse(lists=[localized_list(each, request_language()) for each in found]))


@blueprint.post("/lists")
def subscribe() -> Response:
    body = _body(ListRequest)
    with list_problems():
        return _json(localized_list(current_accounts().lists.subscribe(body.address, LIST_SECONDS), request_language()))


@blueprint.put("/lists/<list_id>")
def change_list(list_id: str) -> Response:
    body = _body(ListChangeRequest)
    with list_problems():
        return _json(localized_list(current_accounts().lists.pause(list_id, paused=body.paused), request_language()))


@blueprint.post("/lists/<list_id>/refresh")
def refresh_list(list_id: str) -> Response:
    with list_problems():
        return _json(localized_list(current_accounts().lists.refresh(list_id, LIST_SECONDS), request_language()))


@blueprint.delete("/lists/<list_id>")
def remove_list(list_id: str) -> Response:
    with list_problems():
        current_accounts().lists.remove(list_id)
    return _json(EraseResponse(erased=1))


@blueprint.get("/rules")
def rules() -> Response:
    return _json(SharedSettings(items=current_accounts().shared_settings.all()))


@blueprint.post("/rules")
def merge_rules() -> Response:
    kept = current_accounts().shared_settings
    try:
        kept.merge(_body(SharedSettings).items)
    except TooManySettingsError as error:
        raise ProblemError("bad-request", str(error)) from error
    return _json(SharedSettings(items=kept.all()))


@blueprint.get("/feed")
def feed() -> Response:
    language, waiting = request_language(), current_services().auth.waiting_appeals()
    view = current_accounts().crowd.view(language, request.args.get("site") or None)
    appeals = render(message("appeals-waiting", count=waiting), language) if waiting else ""
    return _json(msgspec.structs.replace(view, appeals=appeals))


@blueprint.put("/outreach/<path:key>")
def note_outreach(key: str) -> Response:
    return _json(current_accounts().outreaches.note(account_from_key(key)))


@blueprint.delete("/outreach/<path:key>")
def remove_outreach(key: str) -> Response:
    return _json(EraseResponse(erased=current_accounts().outreaches.remove(account_from_key(key))))


@blueprint.get("/networks")
def network_list() -> Response:
    rows = [
        NetworkInfo(
            id=row.id,
            name=row.name,
            federated=row.federated,
            fetched=row.id in current_accounts().readers,
            seen=row.seen is not None,
            note=row.fetched or row.seen or row.terms,
        )
        for row in networks().values()
    ]
    return _json(NetworksResponse(networks=rows))


@blueprint.get("/sites")
def sites() -> Response:
    services = current_services()
    try:
        return _json(SitesResponse(sites=site_tables(services.settings.home, services.clock())))
    except SiteTablesError as error:
        raise ProblemError("bad-site-tables", str(error)) from error


@blueprint.get("/export")
def export() -> Response:
    return Response(current_accounts().exporter.export(), mimetype="application/json")


@blueprint.post("/import")
def import_document() -> Response:
    document = _restored(request.get_data())
    if not isinstance(document, dict):
        raise ProblemError("bad-request", "The body is not an object.")
    try:
        return _json(current_accounts().importer.run(document, replace=request.args.get("replace") == "1"))
    except ImportFileError as error:
        raise ProblemError("bad-request", str(error)) from error


@blueprint.delete("/data")
def erase() -> Response:
    services = current_services()
    return _json(EraseResponse(erased=services.erase(keep_pairing=services.auth.client_pairing())))


@blueprint.delete("/accounts/<path:key>")
def forget(key: str) -> Response:
    return _json(EraseResponse(erased=current_accounts().eraser.erase_account(account_from_key(key))))


@blueprint.post("/page")
def page() -> Response:
    return _json(PageLink(url=current_services().auth.page_link()))


@blueprint.post("/pairing")
def request_pairing() -> Response:
    challenge = _body(PairingRequest).challenge
    auth = current_services().auth
    pairing_id = auth.pairings.request(challenge, request_origin(), allowed=auth.has_machine_token())
    return _json(PairingResponse(id=pairing_id, url=f"{auth.url}/pair/{pairing_id}"))


@blueprint.post("/pairing/claim")
def claim_pairing() -> Response:
    claim = _body(PairingClaim)
    user_agent = request.headers.get("User-Agent", "")
    return _json(
        current_services().auth.pairings.claim(claim.id, claim.secret, request_origin(), user_agent=user_agent)
    )


@blueprint.get("/pairing")
def paired() -> Response:
    return _json(
        PairedResponse(
            paired=[
                PairedBrowser(origin=each.origin, browser=each.browser, paired_at=each.paired_at)
                for each in current_services().auth.pairings.paired
            ]
        )
    )


@blueprint.delete("/pairing")
def end_pairing() -> Response:
    auth = current_services().auth
    pairing_id = auth.client_pairing()  # None for the machine's own token, which belongs to no pairing
    return _json(EraseResponse(erased=auth.pairings.remove(pairing_id) if pairing_id is not None else 0))
