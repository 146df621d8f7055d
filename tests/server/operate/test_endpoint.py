"""Health and metrics of real processes: a web process and a worker, with the database there, away, and back."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from devtools.fake_networks import FakeNetworks
from devtools.postgres import PostgresCluster
from devtools.processes import free_port
from tests.server.web.community.community_client import URL, CommunityProcess, Reader
from tests.server.web.community.test_serve import request, wait_until_ready
from tests.waiting import eventually

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
ACCOUNT = {"network": "mastodon", "host": "mastodon.example", "handle": "mariagarden"}


class Processes(NamedTuple):
    """A web process and a worker; the ports are those for readers, and for the operator of each."""

    port: int
    web: int
    worker: int
    reader: Reader
    cluster: PostgresCluster
    database: str


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    folder = tmp_path_factory.mktemp("operate")
    with PostgresCluster() as cluster, FakeNetworks() as networks:
        name = cluster.database()
        url = cluster.url(name)
        joining = CommunityProcess(folder / "joining", url)
        reader = Reader(joining)
        joining.services.close()
        ports = free_port(), free_port(), free_port()
        started = []
        for part, command, listen in (("web", "serve", ports[1]), ("worker", "worker", ports[2])):
            (folder / part).mkdir()
            shutil.copy(folder / "joining" / "secret", folder / part)
            environment = {
                **os.environ,
                **networks.environment,
                "HUMANKIND_HOME": str(folder / part),
                "HUMANKIND_DATABASE_URL": url,
                "HUMANKIND_PUBLIC_URL": URL,
                "HUMANKIND_NEW_HOSTS": "at-once",
                "HUMANKIND_PORT": str(ports[0]),
                "HUMANKIND_METRICS_LISTEN": f"127.0.0.1:{listen}",
            }
            started.append(subprocess.Popen([sys.executable, "-m", "server", command], cwd=ROOT, env=environment))  # noqa: S603 - ours
        try:
            wait_until_ready(ports[0])
            yield Processes(*ports, reader, cluster, name)
        finally:
            for process in started:
                process.terminate()
            for process in started:
                process.wait(60)


def get(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=40) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError as error:
        return 0, str(error)


def sample(text: str, name: str) -> float:
    """The sum of the values of a metric."""
    found = re.findall(rf"^{name}(?:\{{[^}}]*\}})? (\S+)$", text, re.MULTILINE)
    assert found, name
    return sum(map(float, found))


def signed(running: Processes, method: str, path: str, body: Any = None) -> tuple[int, str]:
    from server.web import proof
    from tests.server.web.pairing_client import CHROMIUM

    key, content = running.reader.key, "" if body is None else json.dumps(body)
    headers = {"Origin": CHROMIUM, "Content_Type": "application/json"}
    shown = request(running.port, "POST", "/v1/proof", json.dumps({"id": key.id, "nonce": "0" * 32}), **headers)[1]
    nonce = str(json.loads(shown)["nonce"])
    authorization = proof.authorization(key.key, URL, key.id, nonce, method, path, content.encode())
    return request(running.port, method, path, content, **headers, Authorization=authorization)[:2]


def test_what_happens_is_counted_without_names(running: Processes) -> None:
    for port in (running.web, running.worker):
        eventually(lambda port=port: get(port, "/readyz") == (200, "ready\n"))  # type: ignore[misc]
    assert signed(running, "GET", "/v1/scores/mastodon:mastodon.example/@mariagarden")[0] == 200
    assert signed(running, "POST", "/v1/scores", {"accounts": [{"account": ACCOUNT}]})[0] == 200
    web, worker = (get(port, "/metrics")[1] for port in (running.web, running.worker))
    assert 'humankind_requests_total{endpoint="api.card",method="GET",status="200"} 1.0' in web
    assert sample(web, "humankind_request_seconds_count") >= 3
    assert sample(web, "humankind_database_connections") >= 1
    assert 'humankind_jobs_total{network="mastodon",outcome="ready"} 1.0' in worker
    assert "humankind_rate_limit_wait_seconds_count" in worker
    assert sample(worker, "humankind_workers") == 1
    assert re.search(r'humankind_table_bytes\{table="cards"\} [1-9]', worker)
    for text in (web, worker):
        for personal in ("maria", "mastodon.example", "Ada", "127.0.0.1", running.reader.key.id):
            assert personal not in text


def test_the_addresses_for_readers_have_probes_and_no_metrics(running: Processes) -> None:
    for path, text in (("/healthz", "ok\n"), ("/readyz", "ready\n")):
        for forwarded in ("https", ""):  # a proxy's own probe has no scheme
            assert request(running.port, "GET", path, X_Forwarded_Proto=forwarded)[:2] == (200, text)
    assert request(running.port, "GET", "/metrics")[0] in (401, 404)


def test_a_process_whose_database_is_away_lives_and_is_not_ready(running: Processes) -> None:
    running.cluster.stop(kill=True)
    try:
        for port in (running.web, running.worker):
            assert get(port, "/healthz") == (200, "ok\n")
            eventually(lambda port=port: get(port, "/readyz") == (503, "not ready: database\n"))  # type: ignore[misc]
            assert get(port, "/metrics")[0] == 200
        assert request(running.port, "GET", "/readyz")[0] == 503
    finally:
        running.cluster.start()
    for port in (running.web, running.worker):
        eventually(lambda port=port: get(port, "/readyz") == (200, "ready\n"))  # type: ignore[misc]


def test_old_tables_are_not_ready(running: Processes) -> None:
    with running.cluster.admin(running.database) as connection:
        (step,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        try:
            eventually(lambda: get(running.web, "/readyz") == (503, "not ready: tables\n"))
        finally:
            connection.execute("UPDATE alembic_version SET version_num = %s", [step])
    eventually(lambda: get(running.web, "/readyz")[0] == 200)
