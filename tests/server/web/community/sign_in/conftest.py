"""Two web processes that offer sign-in, and the providers that they offer."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.server.web.community.community_client import CommunityProcess
    from tests.server.web.community.sign_in.fake_providers import FakeIssuer, FakeSocial, TlsServer


@pytest.fixture(scope="module")
def issuer() -> FakeIssuer:
    from tests.server.web.community.sign_in.fake_providers import FakeIssuer

    return FakeIssuer()


@pytest.fixture(scope="module")
def social() -> FakeSocial:
    from tests.server.web.community.sign_in.fake_providers import FakeSocial

    return FakeSocial()


@pytest.fixture(scope="module")
def providers(issuer: FakeIssuer, social: FakeSocial, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TlsServer]:
    from tests.server.web.community.sign_in.fake_providers import TlsServer

    server = TlsServer([issuer, social], tmp_path_factory.mktemp("tls"))
    yield server
    server.close()


@pytest.fixture(scope="module")
def sign_in_settings(providers: TlsServer) -> dict[str, Any]:
    from server.settings import Secret
    from tests.server.web.community.sign_in.fake_providers import CLIENT_ID, CLIENT_SECRET, ISSUER, SOCIAL

    return {
        "oidc_issuer": f"https://{ISSUER}",
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": Secret(CLIENT_SECRET),
        "mastodon_sign_in": frozenset({SOCIAL}),
        "upstream_map": providers.upstream,
        "ca_bundle": providers.ca_bundle,
        "address_requests": 100_000,  # every visitor of these tests comes from one address, on a fast machine at once
    }


@pytest.fixture(scope="module")
def processes(
    database_url: str, tmp_path_factory: pytest.TempPathFactory, sign_in_settings: dict[str, Any]
) -> Iterator[list[CommunityProcess]]:
    from tests.server.web.community.community_client import CommunityProcess

    homes = [tmp_path_factory.mktemp("home") for _ in range(2)]
    first = CommunityProcess(homes[0], database_url, **sign_in_settings)
    shutil.copy(homes[0] / "secret", homes[1])
    started = [first, CommunityProcess(homes[1], database_url, **sign_in_settings)]
    yield started
    for process in started:
        process.services.close()


@pytest.fixture
def start(
    process: CommunityProcess, database_url: str, tmp_path: Path, sign_in_settings: dict[str, Any]
) -> Iterator[Callable[..., CommunityProcess]]:
    """Starts another process on the same database, with settings of its own."""
    from tests.server.web.community.community_client import CommunityProcess

    started: list[CommunityProcess] = []

    def start_one(**chosen: Any) -> CommunityProcess:
        home = tmp_path / str(len(started))
        home.mkdir(mode=0o700)
        shutil.copy(process.services.settings.home / "secret", home)
        started.append(CommunityProcess(home, database_url, **{**sign_in_settings, **chosen}))
        return started[-1]

    yield start_one
    for each in started:
        each.services.close()


@pytest.fixture(autouse=True)
def as_before(issuer: FakeIssuer, social: FakeSocial, processes: list[CommunityProcess]) -> Iterator[None]:
    """What a test changed of the providers is changed back, and nothing that was read there is held."""
    kept = [(provider, dict(vars(provider))) for provider in (issuer, social)]
    for provider, values in kept:
        for name in ("requests", "codes", "tokens", "back_with"):
            getattr(provider, name).clear()
        values["person" if provider is issuer else "account"] = dict(values.get("person") or values["account"])
    for process in processes:
        database = process.services._parts.database
        database.run(lambda connection: connection.execute("DELETE FROM code_attempts"))
        sign_in = process.services.sign_in
        assert sign_in is not None
        sign_in.providers["oidc"]._held.clear()  # type: ignore[attr-defined] # of the provider's own
    yield
    for provider, values in kept:
        vars(provider).update(values)
