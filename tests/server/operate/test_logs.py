"""Logs name nobody: the formatters, and then everything that a community server logs while all kinds of things fail."""

from __future__ import annotations

import json
import logging
import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from server.operate.logs import JsonFormatter, TextFormatter

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster

ROOT = Path(__file__).parents[3]


def _record(name: str, message: str, *arguments: Any, error: BaseException | None = None) -> logging.LogRecord:
    exc_info = (type(error), error, error.__traceback__) if error is not None else None
    return logging.LogRecord(name, logging.ERROR, str(Path(__file__)), 7, message, arguments, exc_info)


def _raised() -> BaseException:
    try:
        raise ValueError("mastodon:example.org/@ada has no age")
    except ValueError as error:
        return error


def test_a_message_keeps_its_words_and_its_numbers() -> None:
    record = _record("server.accounts.refresh", "The refresh of %s failed %d times.", "mastodon:example.org/@ada", 3)
    line = json.loads(JsonFormatter().format(record))
    assert line["message"] == "The refresh of … failed 3 times."
    assert line["logger"] == "server.accounts.refresh"
    assert line["time"].endswith("+00:00")


def test_an_error_keeps_its_type_and_its_lines_and_loses_its_text() -> None:
    record = _record("server.web.errors", "%s %s failed", "GET", "/v1/scores/x:ada", error=_raised())
    for text in (TextFormatter().format(record), JsonFormatter().format(record)):
        assert "ValueError" in text
        assert "test_logs.py" in text
        assert "_raised" in text
        assert "ada" not in text


def test_errors_of_the_database_keep_their_names() -> None:
    record = _record("server.store.postgres.database", "The database refused a change: %s", "CheckViolation 23514")
    assert "CheckViolation 23514" in TextFormatter().format(record)


def test_of_other_packages_only_the_place_is_logged() -> None:
    record = _record("urllib3.connectionpool", "Retrying example.org/@ada after 192.0.2.7", "x")
    assert TextFormatter().format(record).endswith("urllib3.connectionpool: test_logs:7")


def test_of_gunicorn_only_the_main_process_keeps_its_words() -> None:
    from gunicorn.config import Config  # type: ignore[import-untyped] # gunicorn has no types

    from server.web.community.serve import _Logger

    records: list[logging.LogRecord] = []
    logger = _Logger(Config())

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    logger.error_log.addHandler(kept := Kept())
    logger.error("Worker exited")
    logger.error_log.removeHandler(kept)
    assert records[0].module == "test_logs"  # where it was called, not gunicorn's own logger
    for module, keeps in (("arbiter", True), ("gthread", False)):
        record = _record("gunicorn.error", "Worker exited")
        record.module = module
        assert ("exited" in TextFormatter().format(record)) is keeps


def test_a_message_that_does_not_fit_its_values_ends_nothing() -> None:
    assert "%d and %d" in TextFormatter().format(_record("server.accounts.lists.subscriptions", "%d and %d", "@ada"))


# What must be in no line: whom it was about, who challenge, from where, with what.
ACCOUNT, READER, ADDRESS = "mariagarden", "Adelheid", "192.0.2.77"

_WEB = """
import sys
from server.operate.logs import log_without_people
from server.settings import Settings
from server.web.community import serve
import server.community as community
from server.accounts.lookup import Lookup
real = Lookup.wait
def wait(self, account, *arguments, **options):
    if account.handle.startswith("crash"):
        raise RuntimeError(f"no idea about {account.handle} on {account.host}")
    return real(self, account, *arguments, **options)
Lookup.wait = wait
serve.run(Settings.from_environment())
"""
_WORKER = """
import sys
from server.accounts.refresh import Refresher
from server.accounts.community_parts import CommunityParts
real = CommunityParts.perform
def perform(self, arguments):
    if "boom" in arguments.get("account", ""):
        raise RuntimeError(f"no idea about {arguments}")
    real(self, arguments)
CommunityParts.perform = perform
from server.cli.main import main
sys.exit(main(["worker"]))
"""


@pytest.fixture
def logged(postgres: PostgresCluster, tmp_path: Path) -> str:
    """Everything that a web process and a worker print while a reader looks people up, and much fails."""
    from devtools.fake_networks import FakeNetworks
    from devtools.processes import free_port
    from tests.server.web.community.community_client import URL, CommunityProcess, Reader
    from tests.server.web.community.test_serve import HOST, request, wait_until_ready
    from tests.server.web.pairing_client import CHROMIUM

    name = postgres.database()
    url, port = postgres.url(name), free_port()
    joining = CommunityProcess(tmp_path / "joining", url)
    reader = Reader(joining, READER)
    (tmp_path / "web").mkdir()
    shutil.copy(tmp_path / "joining" / "secret", tmp_path / "web")
    with FakeNetworks() as networks:
        environment = {
            **os.environ,
            **networks.environment,
            "HUMANKIND_DATABASE_URL": url,
            "HUMANKIND_PUBLIC_URL": URL,
            "HUMANKIND_NEW_HOSTS": "at-once",
            "HUMANKIND_PORT": str(port),
            "HUMANKIND_LOG_FORMAT": "json",
            "PYTHONPATH": str(ROOT),
        }
        outputs = {part: (tmp_path / f"{part}.log").open("w+") for part in ("web", "worker")}
        processes = [
            subprocess.Popen(  # noqa: S603 - our own
                [sys.executable, "-c", program],
                cwd=tmp_path,
                env={**environment, "HUMANKIND_HOME": str(tmp_path / part)},
                stdout=outputs[part],
                stderr=subprocess.STDOUT,
            )
            for part, program in (("web", _WEB), ("worker", _WORKER))
        ]
        try:
            wait_until_ready(port)

            def send(method: str, path: str, body: Any = None) -> int:
                from server.web import proof

                content = "" if body is None else json.dumps(body)
                sent = {"X_Forwarded_For": ADDRESS, "Origin": CHROMIUM, "Host": HOST}
                challenge = json.dumps({"id": reader.key.id, "nonce": secrets.token_hex(16)})
                headers = {**sent, "Content_Type": "application/json"}
                _, shown, _ = request(port, "POST", "/v1/proof", challenge, **headers)
                nonce = str(json.loads(shown)["nonce"])
                signed = proof.authorization(reader.key.key, URL, reader.key.id, nonce, method, path, content.encode())
                return request(port, method, path, content, **headers, Authorization=signed)[0]

            key = f"mastodon:mastodon.example/@{ACCOUNT}"
            assert send("GET", f"/v1/scores/{key}") == 200
            assert send("GET", "/v1/scores/mastodon:mastodon.example/@nobody-there") == 404
            assert send("GET", "/v1/scores/mastodon:mastodon.example/@crashing") == 500
            assert send("GET", "/v1/scores/mastodon:mastodon.example/@boom") in (503, 504)
            assert send("PUT", f"/v1/tags/{key}", {"word": "neighbour"}) == 200
            assert send("PUT", f"/v1/corrections/{key}", {"verdict": "no such"}) == 400
            assert send("GET", "/v1/nothing-here") == 404
            with postgres.admin() as connection:  # the connections of everything are cut
                connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
            with postgres.admin(name) as connection:
                connection.execute("ALTER TABLE documents ADD CONSTRAINT none CHECK (kind <> 'corrections') NOT VALID")
            assert send("PUT", f"/v1/corrections/{key}", {"verdict": "organisation"}) == 500
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(60)
            joining.services.close()
        text = ""
        for output in outputs.values():
            output.seek(0)
            text += output.read()
            output.close()
    return text


@pytest.mark.slow
def test_whatever_happens_no_log_names_anybody(logged: str) -> None:
    from tests.server.web.community.community_client import URL

    lines = [json.loads(line) for line in logged.splitlines() if line.startswith("{")]
    messages = [line["message"] for line in lines]
    assert "… … failed" in messages  # the crash in a request
    assert "A job failed: RuntimeError" in messages
    assert any(message.startswith("The database refused a change: CheckViolation 23514") for message in messages)
    assert {line["error"] for line in lines if "error" in line} >= {"RuntimeError"}
    printed = [line for line in logged.splitlines() if not line.startswith("{")]
    assert all("Humankind" in line or line.startswith("  ") for line in printed), printed
    logged_text = logged.replace(URL, "")
    for personal in (ACCOUNT, "crashing", "boom", "nobody", READER, ADDRESS, "mastodon.example", "neighbour", "/v1/"):
        assert personal not in logged_text, personal
    assert "127.0.0.1" not in "".join(line for line in logged.splitlines() if line.startswith("{"))


def test_a_thread_that_ends_with_an_error_names_nobody() -> None:
    program = (
        "import threading\nfrom server.operate.logs import log_without_people\nlog_without_people('text')\n"
        "def work(): raise ValueError('about @ada')\n"
        "thread = threading.Thread(target=work); thread.start(); thread.join()\nraise ValueError('about @ben')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 1
    assert "A thread ended with an error. (ValueError" in done.stderr
    assert "The process ended with an error. (ValueError" in done.stderr
    assert "@" not in done.stderr
