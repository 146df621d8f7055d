"""`humankind worker`: reads accounts for a community server, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from devtools.fake_networks import FakeNetworks
from server.cli.main import main
from server.settings import Settings
from tests.server.server_fixture import on_mastodon

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster

ROOT = Path(__file__).parents[3]


def test_a_personal_server_has_no_workers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worker"]) == 2
    assert "HUMANKIND_DATABASE_URL" in capsys.readouterr().err


@pytest.mark.postgres
def test_a_worker_reads_an_account_and_prints_nothing_about_people(
    postgres: PostgresCluster, home: Path, tmp_path: Path
) -> None:
    from server.accounts.community_parts import CommunityParts

    url = postgres.url(postgres.database())
    with FakeNetworks() as networks:
        environment = {"HUMANKIND_DATABASE_URL": url, "HUMANKIND_HOME": str(home), **networks.environment}
        worker = subprocess.Popen(
            [sys.executable, "-m", "server", "worker"],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            settings = Settings.from_environment({**environment, "HUMANKIND_HOME": str(tmp_path / "web")})
            web = CommunityParts(settings, url, lambda: datetime.now(UTC))
            accounts = web.accounts_of(None)
            maria = on_mastodon("mastodon.example", "mariagarden")
            result = accounts.lookup.wait(maria, 60, new_hosts="at_once")
            assert result.status == "ready"
            web.close()
            worker.send_signal(signal.SIGTERM)
            output, _ = worker.communicate(timeout=40)
        finally:
            worker.kill()
    assert worker.returncode == 0
    assert output.splitlines()[0].startswith("Humankind's worker has started.")
    assert "maria" not in output
    assert "example" not in output


def test_a_role_that_passes_over_row_security_starts_no_worker(
    postgres: PostgresCluster, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from devtools.postgres import ADMIN

    monkeypatch.setenv("HUMANKIND_DATABASE_URL", postgres.url(postgres.database(), ADMIN))
    assert main(["worker"]) == 1
    assert "row security" in capsys.readouterr().err


def test_a_database_without_the_tables_of_this_version_starts_no_worker(
    postgres: PostgresCluster, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUMANKIND_DATABASE_URL", postgres.url(postgres.empty_database()))
    assert main(["worker"]) == 1
    assert "humankind migrate" in capsys.readouterr().err
