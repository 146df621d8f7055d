"""The whole of a community server: a real PostgreSQL, two web processes under gunicorn, two workers, invented networks.

Two readers join, each is served by another process, and both look up the same account. What differs between them is
each one's own.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from devtools.fake_networks import FakeNetworks
from devtools.postgres import PostgresCluster
from devtools.processes import free_port
from server.web import proof
from tests.server.web.community.community_client import URL, CommunityProcess, Reader
from tests.server.web.pairing_client import CHROMIUM

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
HOST = URL.removeprefix("https://")
ACCOUNT = {"network": "mastodon", "host": "mastodon.example", "handle": "mariagarden"}
KEY = "mastodon:mastodon.example/@mariagarden"
SEEN = {"id": "seen1", "text": "Only Ada saw this. How are you, neighbour?", "created_at": "2024-11-20T10:00:00Z"}


class Community(NamedTuple):
    """The processes, and the readers Ada and Ben with the port that serves each."""

    networks: FakeNetworks
    readers: dict[str, tuple[Reader, int]]
    workers: list[subprocess.Popen[str]]

    def send(self, name: str, method: str, path: str, body: Any = None) -> Any:
        """A signed request of a reader's extension, as the proxy passes it on. Returns the decoded response."""
        reader, port = self.readers[name]
        key, content = reader.key, b"" if body is None else json.dumps(body).encode()
        shown = _request(port, "POST", "/v1/proof", {"id": key.id, "nonce": secrets.token_hex(16)})
        authorization = proof.authorization(key.key, URL, key.id, str(shown["nonce"]), method, path, content)
        return _request(port, method, path, body, authorization)

    def card(self, name: str) -> dict[str, Any]:
        """The card of the account, as soon as a worker has made it."""
        for _ in range(60):
            (result,) = self.send(name, "POST", "/v1/scores", {"accounts": [{"account": ACCOUNT}]})["results"]
            if result["status"] == "ready":
                return dict(result["card"])
            assert result["status"] == "pending", result
            time.sleep(0.5)
        raise AssertionError("No worker made the card.")


def _request(port: int, method: str, path: str, body: Any = None, authorization: str | None = None) -> Any:
    headers = {"Host": HOST, "X-Forwarded-Proto": "https", "Origin": CHROMIUM, "X-Forwarded-For": "192.0.2.1"}
    if authorization is not None:
        headers["Authorization"] = authorization
    if body is not None:
        headers["Content-Type"] = "application/json"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        text = response.read()
    finally:
        connection.close()
    assert response.status < 300, (path, response.status, text)
    return json.loads(text) if text else None


@pytest.fixture(scope="module")
def community(postgres: PostgresCluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Community]:
    url = postgres.url(postgres.empty_database())
    with ExitStack() as stack:
        networks = stack.enter_context(FakeNetworks())
        environment = {
            **os.environ,
            **networks.environment,
            "HUMANKIND_DATABASE_URL": url,
            "HUMANKIND_PUBLIC_URL": URL,
            "HUMANKIND_NEW_HOSTS": "at-once",
        }

        def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
            process = subprocess.Popen(  # noqa: S603 - our own
                [sys.executable, "-m", "server", *arguments],
                cwd=ROOT,
                env={**environment, "HUMANKIND_HOME": str(home)},
                text=True,
            )
            stack.callback(process.wait, 60)
            stack.callback(process.terminate)
            return process

        assert start(tmp_path_factory.mktemp("home"), "migrate").wait(60) == 0
        # Joining and pairing are tested elsewhere; here they go through a web process in this one.
        joining = CommunityProcess(tmp_path_factory.mktemp("home"), url)
        stack.callback(joining.services.close)
        readers = {name: Reader(joining, name) for name in ("Ada", "Ben")}
        ports = []
        for _ in readers:
            home = tmp_path_factory.mktemp("home")
            shutil.copy(joining.services.settings.home / "secret", home)
            ports.append(free_port())
            start(home, "serve", "--port", str(ports[-1]))
        workers = [start(tmp_path_factory.mktemp("home"), "worker") for _ in range(2)]
        for port in ports:
            _wait_for(port)
        yield Community(networks, dict(zip(readers, zip(readers.values(), ports, strict=True), strict=True)), workers)


def _wait_for(port: int) -> None:
    for _ in range(240):
        try:
            _request(port, "GET", "/v1/health")
        except OSError:
            time.sleep(0.25)
        else:
            return
    raise AssertionError("A web process did not start.")


def test_the_whole_walk(community: Community) -> None:
    networks, send = community.networks, community.send

    # Both ask for the same account, at different processes: it is read once, and both get the card.
    cards = {name: community.card(name) for name in community.readers}
    assert cards["Ada"] == cards["Ben"]
    profile = [entry for entry in networks.log if "mariagarden" in entry.path]
    requested = [entry.path for entry in profile]
    assert len(requested) == len(set(requested)), requested

    # What Ada says and sees is Ada's.
    send("Ada", "PUT", f"/v1/corrections/{KEY}", {"verdict": "organisation"})
    send("Ada", "PUT", f"/v1/tags/{KEY}", {"word": "neighbour"})
    shown = {"account": ACCOUNT, "posts": [SEEN]}
    send("Ada", "POST", "/v1/seen", {"accounts": [shown], "page_host": "mastodon.example"})
    assert send("Ada", "GET", f"/v1/scores/{KEY}?fresh=1")["evidence"]["seen_posts"] == 1
    mine, theirs = community.card("Ada"), community.card("Ben")
    assert mine["correction"]["verdict"] == "organisation"
    assert mine["tag"]["word"] == "neighbour"
    assert "correction" not in theirs or theirs["correction"] is None
    assert "tag" not in theirs or theirs["tag"] is None
    assert theirs["evidence"]["seen_posts"] == 0
    assert "Only Ada" not in json.dumps(send("Ben", "GET", "/v1/export"))

    # A worker that is killed is not missed.
    community.workers[0].send_signal(signal.SIGKILL)
    assert send("Ben", "GET", f"/v1/scores/{KEY}?fresh=1")["cited"]

    # Ada erases everything: Ben has lost nothing.
    send("Ben", "PUT", f"/v1/tags/{KEY}", {"word": "gardener"})
    send("Ada", "DELETE", "/v1/data")
    assert community.card("Ben")["tag"]["word"] == "gardener"
    assert "Only Ada" not in json.dumps(send("Ada", "GET", "/v1/export"))
    assert community.card("Ada")["evidence"]["seen_posts"] == 0
