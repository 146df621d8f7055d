"""Every endpoint of the API as one row. The OpenAPI document is generated from this table and the records.

tests/server/web/test_api.py checks the responses of the server against that document.
"""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

import msgspec

from shared_schema import records as r
from shared_schema.limits import (
    BATCH_LIMIT,
    CONTRACT,
    HOST_LIMIT,
    KEY_LIMIT,
    OLDEST_CONTRACT,
    QUERY_LIMIT,
    TAG_WORD_LIMIT,
    limits_for_extension,
)
from shared_schema.networks import networks
from shared_schema.opt_out import OPT_OUT_PATTERN
from shared_schema.problems import PROBLEM_TYPE_PREFIX
from shared_schema.records import RECORDS, Record

NDJSON = "application/x-ndjson"
UNKNOWN_HOST = "unknown"  # in place of a host; no host has a name without a dot


class Parameter(NamedTuple):
    """A path or query parameter of an endpoint. `location` is `path` or `query`."""

    name: str
    location: str
    help: str
    schema: dict[str, Any]
    example: str | None = None
    required: bool = False  # of a query parameter; a path always has all of its own


class Endpoint(NamedTuple):
    """One method at one path.

    `problems` are the HTTP statuses of problem documents it may return. `streams` is the record on each line of an
    NDJSON response, where one can be requested. `open`: no proof or token is needed; the gate follows this.
    """

    method: str
    path: str
    help: str
    response: type[Record] | None
    body: type[Record] | None = None
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = ()
    streams: type[Record] | None = None
    open: bool = False


_KEY = Parameter(
    "key",
    "path",
    "An account key. Its slashes may be sent as they are.",
    {"type": "string", "minLength": 3, "maxLength": KEY_LIMIT},
    "sample:maria",
)
_TAG_WORD = Parameter(
    "word",
    "path",
    "The word of a tag, as it is written.",
    {"type": "string", "minLength": 1, "maxLength": TAG_WORD_LIMIT},
    "friend",
)
_LIST_ID = Parameter(
    "id", "path", "The id of a list, from GET /v1/lists.", {"type": "string", "pattern": "^[0-9a-f]{16}$"}, "0" * 16
)
_SEEN_HOST = Parameter(
    "host",
    "path",
    f"A host of GET /v1/seen, or `{UNKNOWN_HOST}` for what an earlier version kept without its host.",
    {"type": "string", "minLength": 1, "maxLength": HOST_LIMIT},
    "elk.zone",
)
_CARD_PROBLEMS = (400, 403, 404, 502, 503, 504)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "GET", "/v1/health", "Name, version, and whether pairing is needed. No token needed.", r.Health, open=True
    ),
    Endpoint(
        "POST",
        "/v1/proof",
        "Proves that the server holds a key, and gives a nonce with which one request can be signed. No token needed.",
        r.ProofResponse,
        body=r.ProofRequest,
        problems=(400,),
        open=True,
    ),
    Endpoint("GET", "/v1/openapi.json", "This document. No token needed.", None, open=True),
    Endpoint(
        "POST",
        "/v1/scores",
        f"Cards for up to {BATCH_LIMIT} accounts. With Accept: {NDJSON}, streams each result as it becomes ready.",
        r.ScoresResponse,
        body=r.ScoresRequest,
        problems=(400,),
        streams=r.AccountResult,
    ),
    Endpoint(
        "GET",
        "/v1/scores/{key}",
        "One account's card with every contribution and the cited posts. Waits for the network where needed.",
        r.ScoreCard,
        parameters=(
            _KEY,
            Parameter("fresh", "query", "1 reads the network again", {"type": "string", "enum": ["0", "1"]}),
            Parameter(
                "new_hosts",
                "query",
                "When new hosts are asked; without it, as the server is set. With fresh=1, at once.",
                {"type": "string", "enum": list(get_args(r.NewHosts))},
            ),
        ),
        problems=_CARD_PROBLEMS,
    ),
    Endpoint(
        "GET",
        "/v1/resolve",
        "Account keys for any handle, address or profile URL.",
        r.ResolveResponse,
        parameters=(
            Parameter(
                "q",
                "query",
                "A handle, address or profile URL.",
                {"type": "string", "minLength": 1, "maxLength": QUERY_LIMIT},
                "@ada@hachyderm.io",
                required=True,
            ),
        ),
        problems=(400, 404),
    ),
    Endpoint(
        "POST",
        "/v1/seen",
        "Stores posts that the extension saw in a page.",
        r.SeenResponse,
        body=r.ScoresRequest,
        problems=(400,),
    ),
    Endpoint(
        "GET", "/v1/seen", "The hosts whose pages showed what is kept, with how much each did.", r.SeenHostsResponse
    ),
    Endpoint(
        "DELETE",
        "/v1/seen/{host}",
        "Erases what the pages of one host showed, and the cards that rest on it.",
        r.EraseResponse,
        parameters=(_SEEN_HOST,),
    ),
    Endpoint(
        "PUT",
        "/v1/corrections/{key}",
        "Saves the reader's own verdict on an account.",
        r.Correction,
        body=r.CorrectionRequest,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "DELETE",
        "/v1/corrections/{key}",
        "Removes the reader's correction.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "GET",
        "/v1/tags",
        "The reader's own tags, the newest first.",
        r.TagsResponse,
        parameters=(
            Parameter(
                "q",
                "query",
                "Only those with this in the key, the word or the note.",
                {"type": "string", "maxLength": QUERY_LIMIT},
            ),
        ),
    ),
    Endpoint(
        "GET",
        "/v1/tags/{key}",
        "The reader's tag on an account, with its note.",
        r.Tag,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "PUT",
        "/v1/tags/{key}",
        "Saves the reader's tag on an account. It affects no score.",
        r.Tag,
        body=r.TagRequest,
        parameters=(_KEY,),
        problems=(400, 404, 409),
    ),
    Endpoint(
        "DELETE",
        "/v1/tags/{key}",
        "Removes the reader's tag.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint("GET", "/v1/tag-words", "The words of the reader's tags, the most used first.", r.TagWordsResponse),
    Endpoint(
        "PUT",
        "/v1/tag-words/{word}",
        "Renames a word on every account that has it, or merges it with another.",
        r.ChangeResponse,
        body=r.TagWordRequest,
        parameters=(_TAG_WORD,),
        problems=(400, 404),
    ),
    Endpoint("GET", "/v1/lists", "The lists that the reader subscribes to.", r.ListsResponse),
    Endpoint(
        "POST",
        "/v1/lists",
        "Subscribes to a list, after reading it once. Its server is asked once a day from then on.",
        r.SubscribedList,
        body=r.ListRequest,
        problems=(400, 404, 409, 503),
    ),
    Endpoint(
        "PUT",
        "/v1/lists/{id}",
        "Pauses a list, or goes on with it.",
        r.SubscribedList,
        body=r.ListChangeRequest,
        parameters=(_LIST_ID,),
        problems=(400, 404),
    ),
    Endpoint(
        "POST",
        "/v1/lists/{id}/refresh",
        "Reads a list now. Where that fails, what was read before is kept.",
        r.SubscribedList,
        parameters=(_LIST_ID,),
        problems=(404,),
    ),
    Endpoint(
        "DELETE",
        "/v1/lists/{id}",
        "Removes a list and what it says.",
        r.EraseResponse,
        parameters=(_LIST_ID,),
        problems=(404,),
    ),
    Endpoint("GET", "/v1/rules", "The rules and settings that the reader's browsers share.", r.SharedSettings),
    Endpoint(
        "POST",
        "/v1/rules",
        "Merges rules and settings with those that are kept, and returns all of them. Of two, the later change counts.",
        r.SharedSettings,
        body=r.SharedSettings,
        problems=(400,),
    ),
    Endpoint(
        "GET",
        "/v1/feed",
        "The crowd: verdicts and kindness by day, people who might like a reply.",
        r.FeedResponse,
        parameters=(
            Parameter(
                "site",
                "query",
                "The days of this site alone: one of `sites`. Without it, of all together.",
                {"type": "string", "minLength": 1, "maxLength": HOST_LIMIT},
            ),
        ),
    ),
    Endpoint(
        "PUT",
        "/v1/outreach/{key}",
        "Keeps that the reader wrote to somebody, who is then not suggested again for a while.",
        r.Outreach,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "DELETE",
        "/v1/outreach/{key}",
        "Forgets that the reader wrote to somebody.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "GET",
        "/v1/own-accounts",
        "The accounts that the reader calls their own. They affect no score.",
        r.OwnAccountsResponse,
    ),
    Endpoint(
        "PUT",
        "/v1/own-accounts/{key}",
        "Adds an own account, and starts to read it for its mirror.",
        r.OwnAccountsResponse,
        parameters=(_KEY,),
        problems=(400, 404, 409),
    ),
    Endpoint(
        "DELETE",
        "/v1/own-accounts/{key}",
        "Removes an own account with its mirror and its history.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "GET",
        "/v1/insights/{key}",
        "The mirror of an own account. Waits for the network where it was not read since it was added.",
        r.MirrorResponse,
        parameters=(_KEY,),
        problems=_CARD_PROBLEMS,
    ),
    Endpoint("GET", "/v1/networks", "What this server offers for each network.", r.NetworksResponse),
    Endpoint(
        "GET", "/v1/sites", "Updated selectors for sites whose pages have changed.", r.SitesResponse, problems=(500,)
    ),
    Endpoint("GET", "/v1/export", "Everything that is kept for the reader.", r.Export),
    Endpoint(
        "POST",
        "/v1/import",
        "Imports corrections and tags, merged with those that are kept. One bad item costs one item.",
        r.ImportResponse,
        body=r.ImportRequest,
        parameters=(
            Parameter(
                "replace",
                "query",
                "1 puts each part of the document in the place of the one that is kept, after a backup",
                {"type": "string", "enum": ["0", "1"]},
            ),
        ),
        problems=(400,),
    ),
    Endpoint(
        "DELETE",
        "/v1/data",
        "Erases everything that is kept. The client of this request stays paired.",
        r.EraseResponse,
    ),
    Endpoint(
        "DELETE",
        "/v1/accounts/{key}",
        "Erases everything that is kept about one account.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint("POST", "/v1/page", "An address that opens the server's own pages.", r.PageLink),
    Endpoint(
        "POST",
        "/v1/pairing",
        "Requests a pairing, which the reader then allows on the server's own page. Signed with the key of the pages, "
        "or with the machine's token, which needs no click.",
        r.PairingResponse,
        body=r.PairingRequest,
        problems=(400, 403),
    ),
    Endpoint(
        "POST",
        "/v1/pairing/claim",
        "Hands out the pairing's key once the reader has allowed it. Signed like the request.",
        r.PairingClaimResponse,
        body=r.PairingClaim,
        problems=(400, 403, 404),
    ),
    Endpoint("GET", "/v1/pairing", "The browsers that are paired.", r.PairedResponse),
    Endpoint("DELETE", "/v1/pairing", "Ends this client's pairing.", r.EraseResponse),
)


_SECURITY_SCHEMES = {
    "proof": {"type": "http", "scheme": "humankind", "description": "Signed; see docs/api.md."},
    "token": {"type": "http", "scheme": "bearer", "description": "The machine's own token."},
}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _operation_id(endpoint: Endpoint) -> str:
    return f"{endpoint.method}_{endpoint.path.split('{')[0]}".lower().replace("/", "_").replace(".", "_").strip("_")


def _reference(record: type[Record]) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{record.__name__}"}


def schema_document() -> dict[str, Any]:
    """JSON Schema 2020-12 of every record, under `$defs`."""
    _, components = msgspec.json.schema_components(RECORDS, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:humankind:schema:1",
        "title": "Humankind contract, version 1",
        "$defs": components,
    }


def openapi_document(version: str) -> dict[str, Any]:
    """OpenAPI 3.1 of every endpoint in ENDPOINTS. The server's address is relative: the one it was fetched from."""
    _, components = msgspec.json.schema_components(RECORDS, ref_template="#/components/schemas/{name}")
    paths: dict[str, Any] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {"title": "Humankind", "version": version, "license": {"name": "MIT", "identifier": "MIT"}},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": _SECURITY_SCHEMES},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    content = _json(_reference(endpoint.response) if endpoint.response else {"type": "object"})
    if endpoint.streams is not None:
        content[NDJSON] = {"schema": _reference(endpoint.streams)}
    responses: dict[str, Any] = {"200": {"description": "Success.", "content": content}}
    for status in sorted(_problem_statuses(endpoint)):
        responses[str(status)] = {
            "description": "A problem document.",
            "content": {"application/problem+json": {"schema": _reference(r.Problem)}},
        }
    operation: dict[str, Any] = {
        "operationId": _operation_id(endpoint),
        "summary": endpoint.help,
        "responses": responses,
        "security": [] if endpoint.open else [{"proof": []}, {"token": []}],
    }
    if endpoint.parameters:
        operation["parameters"] = [_parameter(parameter) for parameter in endpoint.parameters]
    if endpoint.body is not None:
        operation["requestBody"] = {"required": True, "content": _json(_reference(endpoint.body))}
    return operation


def _problem_statuses(endpoint: Endpoint) -> set[int]:
    """The statuses that the row lists, those of the gate, and those of a request body."""
    return {*endpoint.problems, *(() if endpoint.open else (401, 403)), *((413, 415) if endpoint.body else ())}


def _parameter(parameter: Parameter) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": parameter.name,
        "in": parameter.location,
        "required": parameter.location == "path" or parameter.required,
        "description": parameter.help,
        "schema": parameter.schema,
    }
    return described | ({"example": parameter.example} if parameter.example else {})


def contract_for_extension() -> dict[str, Any]:
    """What the extension needs of the contract: names, limits and the rows of the networks."""
    rows = [
        {
            "id": row.id,
            "name": row.name,
            "federated": row.federated,
            "hosts": row.hosts,
            "knownHosts": row.known_hosts,
            "clients": row.clients,
            "badged": bool(row.sites),
            "handlePattern": row.handle_pattern,
            "caseSensitive": row.case_sensitive,
            "fetched": row.fetched is not None,
        }
        for row in networks().values()
    ]
    return {
        "verdicts": list(r.VERDICTS),
        "scores": list(r.SCORE_NAMES),
        "tagColours": list(r.TAG_COLOURS),
        "newHosts": list(get_args(r.NewHosts)),
        "contract": CONTRACT,
        "oldestContract": OLDEST_CONTRACT,
        "problemTypePrefix": PROBLEM_TYPE_PREFIX,
        "limits": limits_for_extension(),
        "optOutPattern": OPT_OUT_PATTERN,
        "networks": rows,
    }
