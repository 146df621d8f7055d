"""`hostile.example`: a host that misbehaves in every way the fetcher has to survive, one path for each fault.

Where http.server would not allow a fault, the function writes the bytes itself. Recorded responses are in routes.py.
"""

from __future__ import annotations

import gzip
import json
import time
import zlib
from collections.abc import Callable
from email.utils import formatdate
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from devtools.fake_networks.server import Handler

HOST = "hostile.example"
SLOW_SECONDS = 60.0
JSON = "application/json"
_ODD_DATE = f"Mon, 01 Jan {'9' * 25} 00:00:00 GMT"


def _slow(handler: Handler) -> None:
    handler.pause(SLOW_SECONDS)
    handler.respond(200, b"{}", JSON)


def _drip(handler: Handler) -> None:
    """Sends a byte every 0.2 seconds, so that no single read times out."""
    handler.send_head(200, {"Content-Type": JSON, "Content-Length": "1000"})
    for _ in range(1000):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        handler.pause(0.2)


def _drip_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(300):
        handler.wfile.write(f"X-{number}: y\r\n".encode())
        handler.wfile.flush()
        handler.pause(0.2)


def _huge(handler: Handler) -> None:
    """130 MB in chunks, without a Content-Length."""
    handler.send_head(200, {"Content-Type": JSON, "Transfer-Encoding": "chunked"})
    piece = b'["' + b"x" * 65532 + b'",'
    for _ in range(2000):
        handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")


def _huge_length(handler: Handler) -> None:
    handler.send_head(200, {"Content-Type": JSON, "Content-Length": str(10**12)})


@cache
def _bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    zeroes = bytes(1024 * 1024)
    return b"".join(packer.compress(zeroes) for _ in range(256)) + packer.flush()


def _gzip_bomb(handler: Handler) -> None:
    """256 MB of zeroes, compressed to a quarter of a megabyte."""
    handler.respond(200, _bomb(), JSON, {"Content-Encoding": "gzip"})


def _gzip_and_more(handler: Handler) -> None:
    """A small compressed body, then 48 MB that belong to nothing."""
    handler.send_head(200, {"Content-Type": JSON, "Content-Encoding": "gzip", "Connection": "close"})
    handler.wfile.write(gzip.compress(b'{"packed": true}'))
    _write_much(handler, bytes(1024))


def _interim(handler: Handler) -> None:
    """Interim responses without end; the real one never comes."""
    _write_much(handler, b"HTTP/1.1 100 Continue\r\n\r\n" * 40)


def _tiny_chunks(handler: Handler) -> None:
    """8 MB in chunks of one byte."""
    handler.send_head(200, {"Content-Type": JSON, "Transfer-Encoding": "chunked"})
    _write_much(handler, b"1\r\n \r\n" * 170)


def _trailers(handler: Handler) -> None:
    """Lines without end after the last chunk."""
    handler.send_head(200, {"Content-Type": JSON, "Transfer-Encoding": "chunked"})
    handler.wfile.write(b"2\r\n{}\r\n0\r\n")
    _write_much(handler, b"X-More: and more\r\n" * 57)


def _write_much(handler: Handler, piece: bytes) -> None:
    """About 48 MB, if a piece has a kilobyte."""
    handler.close_connection = True
    for _ in range(48):
        handler.wfile.write(piece * 1024)


def _gzip(handler: Handler) -> None:
    handler.respond(200, gzip.compress(b'{"packed": true}'), JSON, {"Content-Encoding": "gzip"})


def _gzip_cut(handler: Handler) -> None:
    handler.respond(200, gzip.compress(b'{"packed": true}')[:-9], JSON, {"Content-Encoding": "gzip"})


def _brotli(handler: Handler) -> None:
    handler.respond(200, b"\x8b\x01\x80{}\x03", JSON, {"Content-Encoding": "br"})


def _short(handler: Handler) -> None:
    """Sends less than its Content-Length, then closes the connection."""
    handler.send_head(200, {"Content-Type": JSON, "Content-Length": "100"})
    handler.wfile.write(b"{")
    handler.close_connection = True


def _garbage(handler: Handler) -> None:
    handler.wfile.write(b"\x00\xff\xfeSSH-2.0-hello\r\n\r\n" * 4)
    handler.close_connection = True


def _hang_up(handler: Handler) -> None:
    handler.close_connection = True


def _hang_up_once(handler: Handler) -> None:
    if handler.is_first_request():
        handler.close_connection = True
    else:
        handler.respond(200, b'{"again": true}', JSON)


def _redirect(location: str, status: int = 302) -> Callable[[Handler], None]:
    return lambda handler: handler.respond(status, b"", JSON, {"Location": location})


def _redirect_to(handler: Handler) -> None:
    """To the path of another host that the query names."""
    handler.respond(302, b"", JSON, {"Location": f"https://other.example/{handler.query['path']}"})


def _hops(handler: Handler) -> None:
    left = int(handler.query.get("left", "0"))
    if left:
        handler.respond(307, b"", JSON, {"Location": f"/hops?left={left - 1}"})
    else:
        handler.respond(200, b'{"arrived": true}', JSON)


def _status(status: int, headers: dict[str, str] | None = None) -> Callable[[Handler], None]:
    return lambda handler: handler.respond(status, json.dumps({"error": f"{status}"}).encode(), JSON, headers)


def _later(handler: Handler) -> None:
    handler.respond(429, b"{}", JSON, {"Retry-After": formatdate(time.time() + 120, usegmt=True)})


def _last_one(handler: Handler) -> None:
    """The last request that a rate limit allows. Like Mastodon, gives the reset as an ISO time."""
    reset = time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(time.time() + 90))
    headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    handler.respond(200, b"{}", JSON, headers)


def _body(body: bytes, content_type: str = JSON, headers: dict[str, str] | None = None) -> Callable[[Handler], None]:
    return lambda handler: handler.respond(200, body, content_type, headers)


def _etag(handler: Handler) -> None:
    handler.respond(200, b'{"same": true}', JSON, {"ETag": 'W/"one"', "Cache-Control": "max-age=0"})


def _last_modified(handler: Handler) -> None:
    date = "Sun, 01 Nov 2026 08:00:00 GMT"
    if handler.headers.get("If-Modified-Since") == date:
        handler.respond(304, b"", JSON, {"Cache-Control": "max-age=0"})
    else:
        handler.respond(200, b'{"same": true}', JSON, {"Last-Modified": date, "Cache-Control": "max-age=0"})


def _stale(handler: Handler) -> None:
    """200 for the first request with a given query, then 503."""
    if handler.is_first_request():
        handler.respond(200, b'{"turn": 1}', JSON, {"Cache-Control": "max-age=0, stale-if-error=3600"})
    else:
        handler.respond(503, b"{}", JSON)


def _gone(handler: Handler) -> None:
    """200 for the first request with a given query, then 410."""
    if handler.is_first_request():
        handler.respond(200, b'{"here": true}', JSON, {"Cache-Control": "max-age=0, stale-if-error=3600"})
    else:
        handler.respond(410, b"{}", JSON)


ROBOTS = (
    b"User-agent: *\nDisallow: /private/\n\nUser-agent: Humankind\nDisallow: /not-for-humankind\nDisallow: /private/\n"
)

PATHS: dict[str, Callable[[Handler], None]] = {
    "/ok": _body(b'{"ok": true}', headers={"Cache-Control": "no-store"}),
    "/fresh": _body(b'{"ok": true}', headers={"Cache-Control": "max-age=600"}),
    "/silent": _body(b'{"ok": true}', headers={"Cache-Control": ""}),
    "/slow": _slow,
    "/drip": _drip,
    "/drip-headers": _drip_headers,
    "/huge": _huge,
    "/huge-length": _huge_length,
    "/gzip": _gzip,
    "/gzip-bomb": _gzip_bomb,
    "/gzip-cut": _gzip_cut,
    "/gzip-and-more": _gzip_and_more,
    "/interim": _interim,
    "/tiny-chunks": _tiny_chunks,
    "/trailers": _trailers,
    "/brotli": _brotli,
    "/short": _short,
    "/garbage": _garbage,
    "/hang-up": _hang_up,
    "/hang-up-once": _hang_up_once,
    "/redirect-private": _redirect("https://169.254.169.254/latest/meta-data/"),
    "/redirect-name": _redirect("https://internal.example/"),
    "/redirect-loop": _redirect("/redirect-loop"),
    "/redirect-http": _redirect(f"http://{HOST}/ok"),
    "/redirect-port": _redirect(f"https://{HOST}:8377/ok"),
    "/redirect-file": _redirect("file:///etc/passwd"),
    "/redirect-broken": _redirect("https://[half/"),
    "/redirect-userinfo": _redirect(f"https://reader:secret@{HOST}/ok"),
    "/redirect-nowhere": _redirect(""),
    "/redirect-to": _redirect_to,
    "/redirect-other": _redirect("https://other.example/ok", 301),
    "/hops": _hops,
    "/400": _status(400),
    "/401": _status(401),
    "/403": _status(403),
    "/404": _status(404),
    "/410": _status(410),
    "/429": _status(429, {"Retry-After": "120"}),
    "/429-short": _status(429, {"Retry-After": "1"}),
    "/429-date": _later,
    "/429-silent": _status(429),
    "/451": _status(451),
    "/500": _status(500),
    "/503": _status(503, {"Retry-After": "30"}),
    "/last-one": _last_one,
    "/html": _body(b"<!doctype html><title>Sign in</title>", "text/html; charset=utf-8"),
    "/broken-json": _body(b'{"cut": "of'),
    "/deep-json": _body(b"[" * 200_000 + b"]" * 200_000),
    "/quite-deep-json": _body(b"[" * 100 + b"]" * 100),
    "/wide-json": _body(b"[" + b"[]," * 600_000 + b"[]]"),
    "/nan-json": _body(b'{"n": NaN}'),
    "/surrogate-json": _body(b'{"text": "\\ud800"}'),
    "/activity-json": _body(b'{"type": "Person"}', "application/activity+json; charset=utf-8"),
    "/problem-json": _body(b'{"type": "x"}', "application/vnd.example+json"),
    "/no-type": _body(b"{}", ""),
    "/latin1": _body('{"name": "Zoë"}'.encode("latin-1"), "application/json; charset=ISO-8859-1"),
    "/bad-utf8": _body('{"name": "Zoë"}'.encode("latin-1")),
    "/odd-charset": _body('{"name": "Zoë"}'.encode(), 'application/json; charset="punycode"'),
    "/bom": _body(b'\xef\xbb\xbf{"bom": true}'),
    "/cookie": _body(b"{}", headers={"Set-Cookie": "who=reader; Secure; Path=/", "Cache-Control": "no-store"}),
    "/etag": _etag,
    "/last-modified": _last_modified,
    "/stale": _stale,
    "/gone": _gone,
    "/odd-dates": _body(
        b'{"ok": true}',
        headers={"Cache-Control": "", "Date": _ODD_DATE, "Expires": _ODD_DATE, "Retry-After": _ODD_DATE},
    ),
    "/page": _body("<!doctype html><p>Grüße</p>".encode(), "text/html; charset=utf-8"),
    "/private/page": _body(b"<!doctype html><p>secret</p>", "text/html"),
    "/not-for-humankind": _body(b"<!doctype html><p>hidden</p>", "text/html"),
    "/robots.txt": _body(ROBOTS, "text/plain"),
}
