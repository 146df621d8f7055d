"""A fake Humankind server with results set by the test, for tests of the extension alone.

It responds with records of the contract, keeps a list of all calls, and can be stopped and started again on the same
port. Tests of extension and server together use real_server.py.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from server.scoring.reasons import rank_reasons
from server.web import proof
from shared_schema.limits import CONTRACT, OLDEST_CONTRACT
from shared_schema.networks import UnknownAccountError, account_of, key_of, normalise, profile_url
from shared_schema.problems import problem
from shared_schema.records import (
    SCORE_NAMES,
    Account,
    AccountMatch,
    AccountResult,
    CitedPost,
    Contribution,
    Correction,
    CorrectionRequest,
    EraseResponse,
    EvidenceSummary,
    Health,
    NetworksResponse,
    PageLink,
    PairingClaimResponse,
    PairingRequest,
    PairingResponse,
    ProofRequest,
    ProofResponse,
    Record,
    ResolveResponse,
    Score,
    ScoreCard,
    Scores,
    ScoresRequest,
    ScoresResponse,
    SeenResponse,
    SharedSetting,
    SharedSettings,
    SitesResponse,
    SiteTable,
    Verdict,
)

TOKEN = "a-token-for-tests"  # noqa: S105 - valid only for this fake
PAGE_KEY = "a-page-key-for-tests"
MAX_HELD = 60.0  # seconds that a response waits for `may_respond`
PAIRING_ID, PAIRING_KEY = "pairing1", "a-pairing-key-for-tests"
_KEYS = {proof.TOKEN_ID: TOKEN, proof.PAGE_ID: PAGE_KEY, PAIRING_ID: PAIRING_KEY}


def card(
    key: str, verdict: Verdict = "person", *, kindness: float | None = 72.0, declared: bool = False, **changes: Any
) -> ScoreCard:
    """A complete, consistent card with two contributions to each score and one cited post."""
    account = account_of(key)
    values = {"humanity": 81.0, "conversation": 64.0, "kindness": kindness}
    post = CitedPost(id="p1", text="Thank you so much for the seeds, they came up!", created_at="2026-11-20T08:00:00Z")
    contributions = []
    for name in SCORE_NAMES:
        if (value := values[name]) is not None:
            contributions += [
                Contribution(
                    score=name, signal="intercept", points=50.0, sentence="Every account starts in the middle."
                ),
                Contribution(
                    score=name,
                    signal=f"{name}_signal",
                    points=value - 50.0,
                    sentence=f"A finding about {name}.",
                    posts=[post.id],
                    marks={post.id: [(0, 9)]},
                ),
            ]
    scores = {
        name: Score(value=value, low=max(0.0, value - 9), high=min(100.0, value + 9))
        for name, value in values.items()
        if value is not None
    }
    complete = ScoreCard(
        account=account,
        key=key,
        verdict=verdict,
        confidence=0.9,
        sentence="Talks with people. 31 of 40 posts answer someone.",
        scores=Scores(**scores),
        contributions=contributions,
        evidence=EvidenceSummary(
            posts=40,
            judged_posts=31,
            origin="fetched",
            source=account.host,
            first="2026-03-03T08:00:00Z",
            last="2026-11-20T08:00:00Z",
            languages=["en"],
            gathered_at="2026-11-23T04:00:00Z",
            sentence="40 public posts, 3 March – 20 November.",
        ),
        model="test",
        declared=declared,
        display_name=account.handle,
        url=profile_url(account),
        cited=[post],
    )
    changed = msgspec.structs.replace(complete, **changes)
    if "reasons" in changes:
        return changed
    return msgspec.structs.replace(changed, reasons=rank_reasons(changed.contributions))


def ready(key: str, verdict: Verdict = "person", **details: Any) -> AccountResult:
    """A result with a card. `details` are those of `card`."""
    return AccountResult(key=key, status="ready", card=card(key, verdict, **details))


def pending(key: str, retry_after_ms: int = 100) -> AccountResult:
    """The result of an account that is still being read."""
    return AccountResult(key=key, status="pending", retry_after_ms=retry_after_ms)


def opted_out(key: str) -> AccountResult:
    """The result of an account that has opted out."""
    return AccountResult(key=key, status="opted_out", problem=problem("opted-out"))


def unavailable(key: str, slug: str = "not-found", retry_after: float | None = None) -> AccountResult:
    """The result of an account without a card. `slug` is a problem type of shared_schema.problems."""
    return AccountResult(key=key, status="unavailable", problem=problem(slug, retry_after=retry_after))


@dataclass(frozen=True)
class Call:
    """One request of the extension. `json` is the decoded body, or None."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    json: Any


class FakeServer:
    """The fake server. `calls` are all requests in order, without those that share settings; `corrections` are those
    that the extension saved.

    With `has_keys` off it plays another program on the port: it answers whatever it is asked, but can prove nothing.
    Then `calls` has the challenges, too.
    """

    def __init__(self) -> None:
        self.has_keys = True
        self.contracts = (CONTRACT, OLDEST_CONTRACT)
        self.signs_responses = True
        self.nonces = proof.Nonces()
        self.calls: list[Call] = []
        self.corrections: dict[str, Correction] = {}
        self.challenges: list[str] = []
        self.shared_settings: dict[str, SharedSetting] = {}
        self.site_tables: list[SiteTable] = []
        self.raw_responses: dict[str, bytes] = {}  # by path; bytes that need not be a record of the contract
        self.delay = 0.0  # seconds before every response
        self.may_respond = threading.Event()  # responses wait while this is clear
        self.may_respond.set()
        self.busy_seconds: int | None = None  # as a proxy before it says, to everything
        self.pairing: PairingClaimResponse = PairingClaimResponse(status="allowed", id=PAIRING_ID, key=PAIRING_KEY)
        self._is_claimed = False
        self._results: dict[str, list[AccountResult]] = {}
        self._choices: dict[str, list[str]] = {}
        self._port = 0
        self._server: _Server | None = None
        self.start()

    @property
    def url(self) -> str:
        """The server's address, without a trailing slash."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Starts listening, on the same port as before."""
        if self._server is None:
            self._server = _Server(("127.0.0.1", self._port), _Handler)
            self._server.fake = self
            self._port = int(self._server.server_address[1])
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Stops listening. Connections are refused from now on."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def set_results(self, *results: AccountResult) -> None:
        """Sets the result of each account. Several results with one key are returned in turn; the last one is kept."""
        for key in {result.key for result in results}:
            self._results[key] = [result for result in results if result.key == key]

    def set_choices(self, query: str, *keys: str) -> None:
        """Sets the accounts that a query may mean."""
        self._choices[query] = list(keys)

    def result(self, key: str) -> AccountResult:
        """The current result of an account: as set by the test, else the verdict `unsure`."""
        queue = self._results.get(key) or [ready(key, "unsure", kindness=None)]
        result = queue.pop(0) if len(queue) > 1 else queue[0]
        correction = self.corrections.get(key)
        if result.card is None or correction is None:
            return result
        corrected = msgspec.structs.replace(
            result.card, verdict=correction.verdict, correction=correction, computed_verdict=result.card.verdict
        )
        return msgspec.structs.replace(result, card=corrected)

    def requested_keys(self, path: str = "/v1/scores") -> list[str]:
        """Keys of all accounts requested at `path`, in order, with repetitions."""
        return [
            key_of(normalise(msgspec.convert(query["account"], type=Account)))
            for call in self.calls
            if call.path == path and call.method == "POST"
            for query in call.json["accounts"]
        ]

    @property
    def address(self) -> str:
        """How proofs name this server."""
        return self.url.removeprefix("http://")

    def respond(self, call: Call, signer: proof.Authorization | None) -> tuple[int, bytes, str]:
        """Records a call and returns status, body and content type. `signer` is who signed the call."""
        if self.busy_seconds is not None:
            return 503, b"", "text/plain"
        if call.path == "/v1/proof":
            if not self.has_keys:
                self.calls.append(call)
            return 200, msgspec.json.encode(self._prove(msgspec.convert(call.json, ProofRequest))), "application/json"
        if call.path != "/v1/rules" or signer is None:  # browsers send these whenever a setting may have changed
            self.calls.append(call)
        time.sleep(self.delay)
        self.may_respond.wait(MAX_HELD)
        if call.path.startswith("/pair/"):
            return 200, _PAIR_PAGE, "text/html; charset=utf-8"
        if self.has_keys and call.path not in _OPEN and signer is None:
            return _problem("not-paired")
        if call.path in self.raw_responses:
            return 200, self.raw_responses[call.path], "application/json"
        try:
            result = self._result_of(call)
        except (UnknownAccountError, msgspec.ValidationError) as error:
            return _problem("bad-request", str(error))
        if isinstance(result, Record):
            return 200, msgspec.json.encode(result), "application/json"
        return _problem(result)

    def _prove(self, challenge: ProofRequest) -> ProofResponse:
        nonce, key = self.nonces.issue(), _KEYS.get(challenge.id, "") if self.has_keys else "a guess"
        nonces = (challenge.nonce, nonce)
        shown = proof.server_proof(key, self.address, challenge.id, nonces, paired=challenge.id in _KEYS)
        contract, oldest = self.contracts
        return ProofResponse(
            nonce=nonce, paired=challenge.id in _KEYS, proof=shown, contract=contract, oldest_contract=oldest
        )

    def signer(self, method: str, target: str, header: str, body: bytes) -> proof.Authorization | None:
        """Who signed a request; None where nobody did, or not with one of the keys."""
        shown = proof.parse(header)
        if shown is None or shown.key_id not in _KEYS or not self.has_keys:
            return None
        expected = proof.authorization(
            _KEYS[shown.key_id], self.address, shown.key_id, shown.nonce, method, target, body
        )
        return shown if header == expected and self.nonces.use(shown.nonce) else None

    def response_proof(self, signer: proof.Authorization, status: int, content: bytes) -> str:
        """The proof for the response to a signed call."""
        digest = proof.body_digest(content)
        return proof.response_proof(_KEYS[signer.key_id], self.address, signer.key_id, signer.nonce, status, digest)

    def _result_of(self, call: Call) -> Record | str:
        """The record to return for a call, or the slug of a problem."""
        match call.method, call.path.split("/")[1:]:
            case "GET", ["v1", "health"]:
                return Health(name="Humankind", version="test", pairing_needed=True)
            case "GET", ["v1", "networks"]:
                return NetworksResponse(networks=[])
            case "GET", ["v1", "sites"]:
                return SitesResponse(sites=self.site_tables)
            case "POST", ["v1", "scores"]:
                return ScoresResponse(results=[self.result(key) for key in _keys(call.json)])
            case "GET", ["v1", "scores", *rest]:
                result = self.result("/".join(rest))
                return result.card or (result.problem.type.rpartition(":")[2] if result.problem else "busy")
            case "POST", ["v1", "seen"]:
                posts = sum(len(query["posts"]) for query in call.json["accounts"])
                return SeenResponse(accepted=posts, new=posts)
            case "GET", ["v1", "resolve"]:
                query = call.query.get("q", "")
                return _resolved(query, self._choices[query]) if query in self._choices else _resolve(query)
            case "PUT", ["v1", "corrections", *rest]:
                body = msgspec.convert(call.json, type=CorrectionRequest)
                correction = Correction(verdict=body.verdict, note=body.note, made_at="2026-11-23T04:00:00Z")
                self.corrections["/".join(rest)] = correction
                return correction
            case "DELETE", ["v1", "corrections", *rest]:
                return EraseResponse(erased=int(self.corrections.pop("/".join(rest), None) is not None))
            case "POST", ["v1", "rules"]:
                self.shared_settings |= msgspec.convert(call.json, type=SharedSettings).items
                return SharedSettings(items=self.shared_settings)
            case "POST", ["v1", "page"]:
                return PageLink(url=f"{self.url}/pair/page")
            case "POST", ["v1", "pairing"]:
                self.challenges.append(msgspec.convert(call.json, type=PairingRequest).challenge)
                self._is_claimed = False
                return PairingResponse(id="p1", url=f"{self.url}/pair/p1")
            case "POST", ["v1", "pairing", "claim"]:
                if self._is_claimed:  # a key is given once
                    return "unknown-path"
                self._is_claimed = self.pairing.status != "waiting"
                return self.pairing
        return "unknown-path"


_OPEN = frozenset({"/v1/health"})
_PAIR_PAGE = b'<!doctype html><html lang="en" data-humankind-pairing="allowed"><title>Allowed</title><h1>Allowed</h1>'


def _keys(body: Any) -> Sequence[str]:
    return [key_of(normalise(query.account)) for query in msgspec.convert(body, type=ScoresRequest).accounts]


def _resolve(query: str) -> ResolveResponse:
    """Resolves keys, `@name@host` and bare Hacker News names, which is enough for tests of the look-up box."""
    parts = query.strip().lstrip("@").split("@")
    key = query if ":" in query else f"mastodon:{parts[1]}/@{parts[0]}" if len(parts) == 2 else f"hackernews:{query}"
    try:
        account = account_of(key)
    except UnknownAccountError:
        return ResolveResponse(query=query, accounts=[])
    return _resolved(query, [key_of(account)])


def _resolved(query: str, keys: Sequence[str]) -> ResolveResponse:
    found = [AccountMatch(key=key, account=account_of(key), url=profile_url(account_of(key))) for key in keys]
    return ResolveResponse(query=query, accounts=found)


def _problem(slug: str, detail: str = "") -> tuple[int, bytes, str]:
    found = problem(slug, detail)
    return found.status, msgspec.json.encode(found), "application/problem+json"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    fake: FakeServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignores connections that the browser closes early."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 30

    def log_message(self, format: str, *args: Any) -> None:
        """Logs nothing; see `FakeServer.calls`."""

    def _respond(self) -> None:
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        decoded = msgspec.json.decode(body) if body else None
        call = Call(self.command, unquote(address.path), query, dict(self.headers.items()), decoded)
        fake = self.server.fake
        signer = fake.signer(self.command, self.path, self.headers.get("Authorization", ""), body)
        status, content, content_type = fake.respond(call, signer)
        self.send_response(status)
        if signer is not None and fake.signs_responses:
            self.send_header(proof.RESPONSE_HEADER, fake.response_proof(signer, status, content))
        self.send_header("Content-Type", content_type)
        if status == 503:
            self.send_header("Retry-After", str(fake.busy_seconds))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = _respond  # noqa: N815 - names fixed by http.server
