"""Every call of the API as one row; the OpenAPI document is made from this table and the records.

What a row says the server must do is checked against the running server by tests/server/test_contract.py.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from shared_schema import records as r
from shared_schema.limits import BATCH_LIMIT, KEY_LIMIT, QUERY_LIMIT, limits_for_extension
from shared_schema.networks import networks
from shared_schema.records import RECORDS, Record

API_VERSION = "1"
NDJSON = "application/x-ndjson"


class Parameter(NamedTuple):
    """A path or query parameter of a call."""

    name: str
    place: str
    help: str
    schema: dict[str, Any]
    example: str | None = None


class Endpoint(NamedTuple):
    """One method at one path. `problems` are HTTP statuses of problem documents it may answer with."""

    method: str
    path: str
    help: str
    answer: type[Record] | None
    body: type[Record] | None = None
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = ()
    streams: type[Record] | None = None
    open: bool = False


_KEY = Parameter(
    "key",
    "path",
    "an account key; slashes stand as they are",
    {"type": "string", "minLength": 3, "maxLength": KEY_LIMIT},
    "sample:maria",
)
_CARD_PROBLEMS = (400, 403, 404, 502, 503, 504)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("GET", "/v1/health", "Name, version, and whether pairing is needed. Open.", r.Health, open=True),
    Endpoint("GET", "/v1/openapi.json", "This document. Open.", None, open=True),
    Endpoint(
        "POST",
        "/v1/scores",
        f"Cards for up to {BATCH_LIMIT} accounts; with Accept: {NDJSON} each result as it is ready.",
        r.ScoresResponse,
        body=r.ScoresRequest,
        problems=(400,),
        streams=r.AccountResult,
    ),
    Endpoint(
        "GET",
        "/v1/scores/{key}",
        "One account's card with every contribution and the cited posts; waits for the network where needed.",
        r.ScoreCard,
        parameters=(
            _KEY,
            Parameter("fresh", "query", "1 re-reads the network", {"type": "string", "enum": ["0", "1"]}),
        ),
        problems=_CARD_PROBLEMS,
    ),
    Endpoint(
        "GET",
        "/v1/resolve",
        "Any handle, address or profile URL → account keys.",
        r.ResolveResponse,
        parameters=(
            Parameter(
                "q",
                "query",
                "what a person would paste",
                {"type": "string", "minLength": 1, "maxLength": QUERY_LIMIT},
                "@ada@hachyderm.io",
            ),
        ),
        problems=(400, 404),
    ),
    Endpoint(
        "POST",
        "/v1/seen",
        "Posts seen in a page the reader had open.",
        r.SeenResponse,
        body=r.ScoresRequest,
        problems=(400,),
    ),
    Endpoint(
        "PUT",
        "/v1/corrections/{key}",
        "The reader's own word on an account.",
        r.Correction,
        body=r.CorrectionRequest,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint(
        "DELETE",
        "/v1/corrections/{key}",
        "Takes the reader's word back.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint("GET", "/v1/feed", "The crowd: verdicts, kindness over time, who might like a hello.", r.FeedResponse),
    Endpoint("GET", "/v1/networks", "What each network offers here.", r.NetworksResponse),
    Endpoint("GET", "/v1/sites", "Selectors for sites whose pages changed.", r.SitesResponse, problems=(500,)),
    Endpoint("GET", "/v1/export", "Everything kept for the reader.", r.Export),
    Endpoint("DELETE", "/v1/data", "Erases everything kept, except that this asker stays paired.", r.EraseResponse),
    Endpoint(
        "DELETE",
        "/v1/accounts/{key}",
        "Erases everything kept about one account.",
        r.EraseResponse,
        parameters=(_KEY,),
        problems=(400, 404),
    ),
    Endpoint("POST", "/v1/page", "An address of the server's own pages that opens without asking again.", r.PageLink),
    Endpoint(
        "POST",
        "/v1/pairing",
        "Asks to be paired; the reader then allows it on the server's own page.",
        r.PairingResponse,
        body=r.PairingRequest,
        problems=(400, 403, 503),
        open=True,
    ),
    Endpoint(
        "POST",
        "/v1/pairing/claim",
        "Fetches the token once the reader has allowed it.",
        r.PairingClaimResponse,
        body=r.PairingClaim,
        problems=(400, 403, 404),
        open=True,
    ),
    Endpoint("DELETE", "/v1/pairing", "Ends the asker's own pairing: its token holds no longer.", r.EraseResponse),
)


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _operation_id(call: Endpoint) -> str:
    return f"{call.method}_{call.path.split('{')[0]}".lower().replace("/", "_").replace(".", "_").strip("_")


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
    """OpenAPI 3.1 of every call in ENDPOINTS."""
    _, components = msgspec.json.schema_components(RECORDS, ref_template="#/components/schemas/{name}")
    paths: dict[str, Any] = {}
    for call in ENDPOINTS:
        answer = _json(_reference(call.answer) if call.answer else {"type": "object"})
        if call.streams is not None:
            answer[NDJSON] = {"schema": _reference(call.streams)}
        responses: dict[str, Any] = {"200": {"description": "Done.", "content": answer}}
        statuses = set(call.problems) | (set() if call.open else {401, 403}) | ({413, 415} if call.body else set())
        for status in sorted(statuses):
            responses[str(status)] = {
                "description": "A problem document.",
                "content": {"application/problem+json": {"schema": _reference(r.Problem)}},
            }
        operation: dict[str, Any] = {
            "operationId": _operation_id(call),
            "summary": call.help,
            "responses": responses,
            "security": [] if call.open else [{"token": []}],
        }
        if call.parameters:
            operation["parameters"] = [
                {
                    "name": p.name,
                    "in": p.place,
                    "required": p.place == "path" or p.name == "q",
                    "description": p.help,
                    "schema": p.schema,
                }
                | ({"example": p.example} if p.example else {})
                for p in call.parameters
            ]
        if call.body is not None:
            operation["requestBody"] = {"required": True, "content": _json(_reference(call.body))}
        paths.setdefault(call.path, {})[call.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {"title": "Humankind", "version": version, "license": {"name": "MIT", "identifier": "MIT"}},
        "servers": [{"url": "http://127.0.0.1:8377"}],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def contract_for_extension() -> dict[str, Any]:
    """What the extension needs of the contract: words, limits and the networks' rows."""
    rows = [
        {
            "id": row.id,
            "name": row.name,
            "federated": row.federated,
            "hosts": row.hosts,
            "knownHosts": row.known_hosts,
            "clients": row.clients,
            "handlePattern": row.handle_pattern,
            "caseSensitive": row.case_sensitive,
            "profileUrl": row.profile_url,
            "fetched": row.fetched is not None,
        }
        for row in networks().values()
    ]
    return {
        "apiVersion": API_VERSION,
        "verdicts": list(r.VERDICTS),
        "scores": list(r.SCORE_NAMES),
        "limits": limits_for_extension(),
        "networks": rows,
    }
