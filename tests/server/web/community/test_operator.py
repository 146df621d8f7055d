"""The operator's page: what it shows, to whom, and what it must not show."""

from __future__ import annotations

import pytest

from server.accounts.account_records import Generation
from server.accounts.aliases import keyed
from server.accounts.community_aliases import SharedAliases
from server.accounts.jobs.community_queue import CommunityQueue
from server.accounts.jobs.queue import ListTask, RefreshTask
from server.locales.catalog import LANGUAGES
from server.locales.formats import duration, size
from server.store.postgres.listener import Listener
from shared_schema.networks import account_of
from tests.server.web.community.community_client import URL, CommunityProcess, Reader

KEYS = ("mastodon:garden.example/@ada", "bluesky:ben.example")


@pytest.fixture
def busy(process: CommunityProcess) -> CommunityProcess:
    """A server with jobs, a reader's own ones too, and a host that asked for a pause."""
    database = process.services.database
    listener = Listener(database.url)
    queue = CommunityQueue(database, SharedAliases(database, process.clock), listener)
    shared, private = (queue.of_reader(77, lambda _key, own=own: own) for own in (False, True))  # type: ignore[misc]
    for jobs in (shared, private):
        for key in KEYS:
            jobs.submit(RefreshTask(keyed(account_of(key)), Generation(key, 0, 0)))
    private.submit(ListTask("https://lists.example/secret.csv"))
    database.run(
        lambda connection: connection.execute(
            "INSERT INTO back_offs VALUES ('slow.example', '', extract(epoch FROM now()) + 7200, 'rate-limited', 429)"
            ", ('path.example', 'abc', extract(epoch FROM now()) + 7200, 'refused', 403) ON CONFLICT DO NOTHING"
        )
    )
    listener.close()
    return process


def test_an_operator_sees_the_server_and_nobodys_reading(busy: CommunityProcess) -> None:
    page = Reader(busy, "Olga", role="operator").get("/operator")
    assert page.status_code == 200
    for shown in (
        "Mastodon",
        "Bluesky",
        "slow.example",
        "The network asked for a pause.",
        "request_counts",
        "MB",
        "Web",
    ):
        assert shown in page.text, shown
    for hidden in ("ada", "garden.example", "ben.example", "secret.csv", "path.example", "77/"):
        assert hidden not in page.text, hidden
    assert "No worker runs." in page.text


@pytest.mark.parametrize("role", ["reader", "steward"])
def test_for_others_there_is_no_such_page(process: CommunityProcess, role: str) -> None:
    reader = Reader(process, "Eve", role=role)
    assert reader.get("/operator").status_code == 404
    assert "/operator" not in reader.get("/data").text
    assert process.client().get(f"{URL}/operator").status_code == 401


def test_the_page_is_in_the_navigation_of_operators(process: CommunityProcess) -> None:
    assert 'href="/operator"' in Reader(process, "Olga", role="operator").get("/data").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_every_language(busy: CommunityProcess, language: str) -> None:
    operator = Reader(busy, "Olga", role="operator")
    page = operator.browser.get(f"{URL}/operator", headers={"Accept-Language": language})
    assert page.status_code == 200
    assert f'lang="{language}"' in page.text
    assert duration(7200, language)
    assert size(1_200_000, language)
    if language != "en":
        assert "Nothing here says" not in page.text


def test_times_and_sizes_are_written_as_people_do() -> None:
    assert duration(7200, "en") == "2 hours"
    assert duration(90_000, "de") == "1 Tag"
    assert size(1_234_567, "en") == "1.2 MB"
