"""Who may use a community server: its readers, in browsers that they paired and in sessions of the pages.

The checks themselves are in server/web/auth.py. Beside them, a request must have come over HTTPS, as the proxy in
front of the server says.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from ipaddress import IPv6Address, ip_address
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
from flask import Response, g, request
from werkzeug.exceptions import RequestEntityTooLarge

from server.accounts.standings import ABOUT_ME_PATH
from server.operate.health import PATHS as PROBES
from server.operate.metrics import REFUSED
from server.settings import Settings
from server.store.postgres.appeals import Appeals
from server.store.postgres.joining import SESSION_DAYS, Browser, Joining
from server.web.auth import Client, Gate
from server.web.community.browsers import ReaderBrowsers
from server.web.community.keys import PAGE_PREFIX, Keys, SharedNonces
from server.web.community.request_limits import RequestLimits
from server.web.errors import InsecureConnectionError, ProblemError
from server.web.open_routes import is_open
from server.web.pairing import PairedExtension, is_extension_origin
from server.web.tokens import digest
from shared_schema.records import ProofRequest
from shared_schema.times import DAY

# The prefix has browsers refuse it where it is not from this host alone, over HTTPS.
COOKIE = "__Host-humankind"
JOIN_PATH = "/join"
SIGN_IN_PATH = "/sign-in/"  # how the addresses begin
_PROOF_PATH = "/v1/proof"
# Bytes of a body. A larger one holds the thread that reads it: only readers may send more than a form needs.
_PROOF_BYTES = 1_024
_ANONYMOUS_BYTES = 64 * 1024
LINK_MINUTES = 5  # how long the link that the extension opens the pages with is valid
NUMBERS_PATH = "/appeals/numbers"
_OPEN_PAGES = frozenset({JOIN_PATH, ABOUT_ME_PATH, NUMBERS_PATH})
_HSTS = ("Strict-Transport-Security", "max-age=31536000")


_PAGES_OF_ROLE = {
    "steward": (("appeals.waiting", "appeals-title"), ("community_lists.stewards", "detail-list-stewards")),
    "operator": (("operator.overview", "operator-title"),),
}


class TooManyCodesError(Exception):
    """Too many codes were tried from one place."""


class Session(NamedTuple):
    """A browser in which a reader has the pages open."""

    id: str
    reader: int
    name: str
    role: str


class CommunityAuth(Gate):
    """Who may make a request."""

    closed_page = ""
    closed_title, closed_next, closed_command = "join-needed", "join-needed-next", ""
    pairing_lead, pairing_advice = "join-pair-lead", "join-pair-advice"
    is_shared = True

    def __init__(
        self, settings: Settings, joining: Joining, limits: RequestLimits, appeals: Appeals, secret: str
    ) -> None:
        self._keys = Keys(secret)
        host = urlsplit(settings.public_url).netloc
        super().__init__(settings.public_url, {host}, SharedNonces(self._keys, joining))
        self._headers = (*self._headers, _HSTS)
        self._joining = joining
        self._limits = limits
        self._appeals = appeals
        self._settings = settings
        if settings.has_sign_in:
            self.closed_next, self.closed_link = "join-sign-in-needed", "community.join"
        joining.check_secret(self._keys.check_value())

    # -- the reader -------------------------------------------------------------------------------------------------

    def reader(self) -> int:
        """The reader who makes this request. Raises ProblemError where nobody does.

        A cookie says so for pages only, and a key for the API only: browsers send cookies along unasked.
        """
        who = self.client() if request.path.startswith("/v1/") else self.session()
        if who is None or who.reader is None:
            raise ProblemError("not-paired")
        return who.reader

    def session(self) -> Session | None:
        """The session of this request's browser. None where it has none, or it has ended."""
        if "session" not in g:
            g.session = None  # also where the look-up fails: the page that says so asks again
            session_id = self._keys.session_of(request.cookies.get(COOKIE, ""))
            found = self._joining.session(session_id) if session_id else None
            g.session = Session(session_id, *found) if found else None
        session: Session | None = g.session
        return session

    def require_role(self, role: str) -> Session:
        """The session of a reader with that role. Raises ProblemError: for others there is no such page."""
        session = self.session()
        if session is None or session.role != role:
            raise ProblemError("unknown-path")
        return session

    @property
    def pairings(self) -> ReaderBrowsers:
        """The browsers of the reader who makes this request."""
        return ReaderBrowsers(self._joining, self._keys, self.reader())

    def opens_pages(self) -> bool:
        """Whether this request comes from the browser of a session."""
        return self.session() is not None

    def page_values(self) -> dict[str, Any]:
        """Nothing: the session is in a cookie."""
        return {}

    def page_link(self) -> str:
        """An address with a code that begins a session of this reader once. What follows # is never sent."""
        code = secrets.token_urlsafe(32)
        self._joining.invite(digest(code), minutes=LINK_MINUTES, reader=self.reader())
        return f"{self.url}{JOIN_PATH}#{code}"

    def revoke_all(self, *, keep_pairing: str | None) -> int:
        """Ends the reader's sessions, and every pairing except the one with this id."""
        reader = self.reader()
        self._joining.end_sessions(reader)
        return self._joining.remove_browsers(reader, keep=keep_pairing)

    def more_navigation(self) -> tuple[tuple[str, str], ...]:
        """The pages of a reader's role: endpoint, and message of its name."""
        session = self.session()
        return _PAGES_OF_ROLE.get(session.role, ()) if session else ()

    def waiting_appeals(self) -> int:
        """How many appeals are open, for a steward: in pages and by the extension's key."""
        if request.path.startswith("/v1/"):
            return self._appeals.waiting_for(self.reader())
        session = None if g.get("has_store_failed") else self.session()
        return self._appeals.waiting_for(session.reader) if session and session.role == "steward" else 0

    def mark_of_appeal(self, appeal_id: int, opened_at: datetime) -> str:
        """What is in the address at which an owner follows an appeal."""
        return self._keys.of_appeal(appeal_id, opened_at)

    def claim_cookie(self, claim_id: str) -> str:
        """The cookie of the browser that claims an account."""
        return self._keys.claim_cookie(claim_id)

    def claim_of(self, cookie: str) -> str:
        """The id of the claim whose cookie this is; empty where it is none that this server made."""
        return self._keys.claim_of(cookie)

    def code_of_claim(self, claim_id: str) -> str:
        """The code that only the browser of a claim is shown."""
        return self._keys.code_of_claim(claim_id)

    def may_try(self, purpose: str, name: str | None = None, *, limit: int) -> bool:
        """Counts a try of a name, or else of this request's address; whether it made no more than so many in ten
        minutes.
        """
        return self._joining.may_try(self._source(purpose, name), limit)

    def forget_try(self, purpose: str) -> None:
        """Takes one try of this request's address back."""
        self._joining.forget_try(self._source(purpose, None))

    def _source(self, purpose: str, name: str | None) -> str:
        source = _prefix(self._client_address()) if name is None else name
        return self._keys.source(f"{purpose} {source}")

    # -- joining ----------------------------------------------------------------------------------------------------

    def join(self, code: str) -> str | None:
        """Uses an invitation; the cookie of the session that begins. None where the code is not valid.

        Raises TooManyCodesError after too many wrong ones from one place.
        """
        source = self._keys.source(_prefix(self._client_address()))
        if not self._joining.may_try(source):
            raise TooManyCodesError
        reader = self._joining.accept(digest(code.strip()))
        if reader is None:
            return None
        self._joining.forget_try(source)
        return self.begin_session(reader)

    def begin_session(self, reader: int) -> str:
        """The cookie of a new session of a reader."""
        session_id = secrets.token_hex(16)
        self._joining.begin_session(session_id, reader)
        return self._keys.cookie(session_id)

    def set_cookie(self, response: Response, cookie: str) -> None:
        """Gives the browser its session."""
        response.set_cookie(COOKIE, cookie, max_age=SESSION_DAYS * DAY, secure=True, httponly=True, samesite="Strict")

    def sign_out(self, response: Response) -> None:
        """Ends the session of this request's browser. Paired extensions stay paired."""
        session = self.session()
        if session is not None:
            self._joining.end_session(session.id)
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict")

    def is_own_link(self) -> bool:
        """Whether a page of this server led here."""
        return self._is_own_form()

    def page_key(self) -> str:
        """The id and the key with which an extension in this session's browser requests a pairing."""
        session = self.session()
        if session is None:
            raise ProblemError("not-paired")
        return f"{PAGE_PREFIX}{session.id}:{self._keys.of_page(session.id)}"

    # -- the checks -------------------------------------------------------------------------------------------------

    def is_open(self, method: str, path: str) -> bool:
        """As on a personal server, and pages for people without an invitation, or not yet with one, and probes."""
        is_for_all = path in _OPEN_PAGES or path in PROBES or path.startswith((f"{ABOUT_ME_PATH}/", SIGN_IN_PATH))
        return is_for_all or is_open(method, path)

    def check_connection(self) -> None:
        """Refuses a request that did not come over HTTPS. Raises InsecureConnectionError.

        Probes may come without, and so may requests for what a page needs to look as it should.
        """
        is_for_all = request.path in PROBES or request.path.startswith("/static/")
        if not is_for_all and request.environ.get("wsgi.url_scheme") != "https":
            raise InsecureConnectionError(
                "host-not-allowed", "This server takes requests over HTTPS only.", next_step=f"Use {self.url}."
            )

    def check_limits(self) -> None:
        """Counts the request for its reader; where nobody is known to have sent it, for the network it came from.

        So who is at the same school as somebody who floods the server still gets responses. What costs nothing is not
        counted.
        """
        if request.path in PROBES or request.path.startswith("/static/") or request.method == "OPTIONS":
            return
        reader = self._sender()
        if reader is not None:
            counted, source, limit = "reader", f"reader {reader}", self._settings.reader_requests
        else:
            request.max_content_length = min(request.max_content_length or _ANONYMOUS_BYTES, _ANONYMOUS_BYTES)
            source = self._keys.source(_network(self._client_address()))
            counted, limit = "network", self._settings.address_requests
        wait = self._limits.seconds_to_wait(source, limit)
        if wait is not None:
            REFUSED.labels(counted).inc()
            raise ProblemError("too-many-requests", retry_after=wait)

    def _sender(self) -> int | None:
        """The reader whose request this is, as far as it proves it; None where that is nobody."""
        if not request.path.startswith("/v1/"):
            session = self.session()
            return session.reader if session else None
        client = self.client()
        if client is None and request.path == _PROOF_PATH:  # the first half of every signed request
            client = self._prover()
        return client.reader if client else None

    def _prover(self) -> Client | None:
        """Who a proof is requested for. Nobody but the browser itself knows its id."""
        request.max_content_length = _PROOF_BYTES  # it is read before the request is counted
        try:
            return self._known_client(msgspec.json.decode(request.get_data(), type=ProofRequest).id)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, RequestEntityTooLarge):
            return None

    def _token_client(self, token: str) -> Client | None:  # noqa: ARG002 - there is no such token
        return None

    def _known_client(self, key_id: str) -> Client | None:
        if key_id.startswith(PAGE_PREFIX):
            found = self._joining.session(key_id.removeprefix(PAGE_PREFIX))
            return Client(key_id, self._key(key_id), for_pairing=True, reader=found[0]) if found else None
        # Once a request: its limit and its proof both ask.
        known: dict[str, Browser | None] = g.setdefault("browsers", {})
        if key_id not in known:
            known[key_id] = self._joining.browser(key_id)
        browser = known[key_id]
        if browser is None:
            return None
        pairing = PairedExtension(browser.id, browser.origin, browser.browser, browser.paired_at.isoformat())
        return Client(key_id, self._key(key_id), pairing=pairing, reader=browser.reader)

    def _key(self, key_id: str) -> str:
        if key_id.startswith(PAGE_PREFIX):
            return self._keys.of_page(key_id.removeprefix(PAGE_PREFIX))
        return self._keys.of_browser(key_id)

    def _allowed_origins(self, origin: str) -> list[str]:
        # Any extension may ask; what it gets is decided by its key, which is bound to its Origin.
        return [origin] if is_extension_origin(origin) else []

    def _client_address(self) -> str:
        """Who is at the other end: the last address that a proxy of this server has seen."""
        address = request.environ.get("REMOTE_ADDR", "")
        forwarded = [each.strip() for each in request.headers.get("X-Forwarded-For", "").split(",")]
        while address in self._settings.trusted_proxies and forwarded and forwarded[-1]:
            address = forwarded.pop()
        return str(address)


def _network(address: str) -> str:
    """The network that an address belongs to: /24 of IPv4, /48 of IPv6."""
    prefix = _prefix(address)
    return prefix.rpartition(".")[0] or prefix


def _prefix(address: str) -> str:
    """The network that an address is counted with: whoever has one IPv6 address has 2^64 of them."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return parsed.exploded[:14]  # /48
    return str(parsed)
