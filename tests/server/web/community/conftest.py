"""Two web processes of a community server, as on two machines with the same secret, for the tests of one file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server.web.community.community_client import CommunityProcess
    from tests.server.web.community.owned_network import OwnedNetwork


@pytest.fixture(scope="module")
def processes(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[CommunityProcess]]:
    from tests.server.web.community.community_client import CommunityProcess

    homes = [tmp_path_factory.mktemp("home") for _ in range(2)]
    first = CommunityProcess(homes[0], database_url)
    shutil.copy(homes[0] / "secret", homes[1])
    started = [first, CommunityProcess(homes[1], database_url)]
    yield started
    for process in started:
        process.services.close()


@pytest.fixture
def process(processes: list[CommunityProcess]) -> CommunityProcess:
    return processes[0]


@pytest.fixture
def other_process(processes: list[CommunityProcess]) -> CommunityProcess:
    return processes[1]


@pytest.fixture
def network(process: CommunityProcess) -> Iterator[OwnedNetwork]:
    """A network as a running worker sees it, in which owners of accounts can write."""
    from tests.server.web.community.owned_network import OwnedNetwork, running_worker

    network = OwnedNetwork()
    with running_worker(process, network):
        yield network


@pytest.fixture
def all_tries(process: CommunityProcess) -> None:
    """What was tried before does not count."""
    process.services._parts.database.run(lambda connection: connection.execute("DELETE FROM code_attempts"))
