"""A stand-in for the Humankind server that says what a test tells it to: for tests of the extension alone.

It answers the calls the extension makes with records of the contract, keeps a record of what was asked, and can be
switched off and on again at the same address. Tests of the product as a whole use the real server instead.
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
    Record,
    ResolveResponse,
    Score,
    ScoreCard,
    Scores,
    ScoresRequest,
    ScoresResponse,
    SeenResponse,
    SitesResponse,
    SiteTable,
    Verdict,
)

TOKEN = "a-token-for-tests"  # noqa: S105 - opens nothing but this stand-in


def card(
    key: str, verdict: Verdict = "person", *, kindness: float | None = 72.0, declared: bool = False, **changes: Any
) -> ScoreCard:
    """A complete, consistent card: three contributions a score at most, each resting on the cited posts."""
    account = account_of(key)
    values = {"humanity": 81.0, "conversation": 64.0, "kindness": kindness}
    post = CitedPost(id="p1", text="Thank you so much for the seeds, they came up!", created_at="2026-11-20T08:00:00Z")
    contributions = []
    for name in SCORE_NAMES:
        if (value := values[name]) is not None:
            contributions += [
                Contribution(score=name, signal="intercept", points=50.0, sentence="Everybody starts in the middle."),
                Contribution(
                    score=name,
                    signal=f"{name}_signal",
                    points=value - 50.0,
                    sentence=f"What was found about {name}.",
                    posts=[post.id],
                    marks={post.id: [(0, 9)]},
                ),
            ]
    scores = {
        name: Score(value=value, low=max(0.0, value - 9), high=min(100.0, value + 9))
        for name, value in values.items()
        if value is not None
    }
    made = ScoreCard(
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
    made = msgspec.structs.replace(made, **changes)
    if "reasons" in changes:
        return made
    return msgspec.structs.replace(made, reasons=rank_reasons(made.contributions))


def ready(key: str, verdict: Verdict = "person", **details: Any) -> AccountResult:
    """A result with a card; `details` as in `card`."""
    return AccountResult(key=key, status="ready", card=card(key, verdict, **details))


def pending(key: str, retry_after_ms: int = 100) -> AccountResult:
    """A result that is still being looked up."""
    return AccountResult(key=key, status="pending", retry_after_ms=retry_after_ms)


def opted_out(key: str) -> AccountResult:
    """A person who asked not to be scored."""
    return AccountResult(key=key, status="opted_out", problem=problem("opted-out"))


def unavailable(key: str, slug: str = "not-found") -> AccountResult:
    """An account of which nothing can be said, and why (a kind in shared_schema.problems)."""
    return AccountResult(key=key, status="unavailable", problem=problem(slug))


@dataclass(frozen=True)
class Call:
    """One request the extension made. `json` is the decoded body, or None."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    json: Any


class FakeServer:
    """The stand-in. `calls` is what was asked of it, in order; `corrections` what it was told to keep."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.corrections: dict[str, Correction] = {}
        self.challenges: list[str] = []
        self.site_tables: list[SiteTable] = []
        self.strange: dict[str, bytes] = {}  # answers by path that are no record of the contract
        self.delay = 0.0  # seconds before every answer
        self.pairing: PairingClaimResponse = PairingClaimResponse(status="allowed", token=TOKEN)
        self._answers: dict[str, list[AccountResult]] = {}
        self._port = 0
        self._server: _Server | None = None
        self.start()

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Listens, at the same address as before if it did."""
        if self._server is None:
            self._server = _Server(("127.0.0.1", self._port), _Handler)
            self._server.fake = self
            self._port = int(self._server.server_address[1])
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Refuses connections from now on."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def answer(self, *results: AccountResult) -> None:
        """Sets what is said of each account. Several results of one key are said one after the other, the last on."""
        for key in {result.key for result in results}:
            self._answers[key] = [result for result in results if result.key == key]

    def result(self, key: str) -> AccountResult:
        """What is said of an account now: what the test set, else that there is not enough to tell."""
        queue = self._answers.get(key) or [ready(key, "unsure", kindness=None)]
        result = queue.pop(0) if len(queue) > 1 else queue[0]
        correction = self.corrections.get(key)
        if result.card is None or correction is None:
            return result
        corrected = msgspec.structs.replace(
            result.card, verdict=correction.verdict, correction=correction, computed_verdict=result.card.verdict
        )
        return msgspec.structs.replace(result, card=corrected)

    def asked(self, path: str = "/v1/scores") -> list[str]:
        """Keys of all accounts asked about at `path`, in order, as often as they were."""
        return [
            key_of(normalise(msgspec.convert(asked["account"], type=Account)))
            for call in self.calls
            if call.path == path and call.method == "POST"
            for asked in call.json["accounts"]
        ]

    def respond(self, call: Call) -> tuple[int, bytes, str]:
        """Status, body and content type for one call."""
        self.calls.append(call)
        time.sleep(self.delay)
        if call.path.startswith("/pair/"):
            return 200, _PAIR_PAGE, "text/html; charset=utf-8"
        if call.path not in _OPEN and call.headers.get("Authorization") != f"Bearer {TOKEN}":
            return _problem("not-paired")
        if call.path in self.strange:
            return 200, self.strange[call.path], "application/json"
        try:
            answer = self._answer(call)
        except (UnknownAccountError, msgspec.ValidationError) as error:
            return _problem("bad-request", str(error))
        if isinstance(answer, Record):
            return 200, msgspec.json.encode(answer), "application/json"
        return _problem(answer)

    def _answer(self, call: Call) -> Record | str:
        """The record that answers a call, or the slug of a problem."""
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
                posts = sum(len(asked["posts"]) for asked in call.json["accounts"])
                return SeenResponse(accepted=posts, new=posts)
            case "GET", ["v1", "resolve"]:
                return _resolve(call.query.get("q", ""))
            case "PUT", ["v1", "corrections", *rest]:
                wish = msgspec.convert(call.json, type=CorrectionRequest)
                correction = Correction(verdict=wish.verdict, note=wish.note, made_at="2026-11-23T04:00:00Z")
                self.corrections["/".join(rest)] = correction
                return correction
            case "DELETE", ["v1", "corrections", *rest]:
                return EraseResponse(erased=int(self.corrections.pop("/".join(rest), None) is not None))
            case "POST", ["v1", "page"]:
                return PageLink(url=f"{self.url}/pair/page")
            case "POST", ["v1", "pairing"]:
                self.challenges.append(msgspec.convert(call.json, type=PairingRequest).challenge)
                return PairingResponse(id="p1", url=f"{self.url}/pair/p1")
            case "POST", ["v1", "pairing", "claim"]:
                return self.pairing
        return "unknown-path"


_OPEN = frozenset({"/v1/health", "/v1/pairing", "/v1/pairing/claim"})
_PAIR_PAGE = b'<!doctype html><html lang="en" data-humankind-pairing="allowed"><title>Allowed</title><h1>Allowed</h1>'


def _keys(body: Any) -> Sequence[str]:
    return [key_of(normalise(asked.account)) for asked in msgspec.convert(body, type=ScoresRequest).accounts]


def _resolve(query: str) -> ResolveResponse:
    """Understands keys, `@name@host` and bare Hacker News names: enough for tests of the look-up box."""
    parts = query.strip().lstrip("@").split("@")
    key = query if ":" in query else f"mastodon:{parts[1]}/@{parts[0]}" if len(parts) == 2 else f"hackernews:{query}"
    try:
        account = account_of(key)
    except UnknownAccountError:
        return ResolveResponse(query=query, accounts=[])
    found = AccountMatch(key=key_of(account), account=account, url=profile_url(account))
    return ResolveResponse(query=query, accounts=[found])


def _problem(slug: str, detail: str = "") -> tuple[int, bytes, str]:
    found = problem(slug, detail)
    return found.status, msgspec.json.encode(found), "application/problem+json"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    fake: FakeServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 30

    def log_message(self, format: str, *args: Any) -> None:
        """`FakeServer.calls` is the log."""

    def _respond(self) -> None:
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        decoded = msgspec.json.decode(body) if body else None
        call = Call(self.command, unquote(address.path), query, dict(self.headers.items()), decoded)
        status, content, content_type = self.server.fake.respond(call)
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = _respond  # noqa: N815 - http.server's names
