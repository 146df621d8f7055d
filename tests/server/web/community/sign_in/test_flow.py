"""What one attempt to sign in costs the server."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from server.web.community.sign_in.flow import SignIn

pytestmark = pytest.mark.postgres


class Hanging:
    """A provider that does not respond until `responds` is set."""

    name = host = "slow.example"

    def __init__(self) -> None:
        self.waiting = threading.Semaphore(0)
        self.responds = threading.Event()

    def authorization_url(self, _attempt: object) -> str:
        self.waiting.release()
        self.responds.wait(30)
        return "https://slow.example/authorize"

    identify = cast("Any", authorization_url)


@pytest.fixture
def provider() -> Hanging:
    return Hanging()


@pytest.fixture
def sign_in(provider: Hanging) -> SignIn:
    from server.web.community.keys import Keys
    from server.web.community.sign_in.flow import SignIn

    nothing = cast("Any", None)  # would fail where it is used
    return SignIn([provider], Keys("invented"), nothing, nothing, "https://humankind.example", 8)


def test_a_provider_that_hangs_holds_a_quarter_of_the_threads(
    sign_in: SignIn, provider: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    from server.web.community.sign_in.flow import SignInError

    monkeypatch.setattr("server.web.community.sign_in.flow._TURN_SECONDS", 0.01)
    holding = [threading.Thread(target=sign_in.begin, args=[provider]) for _ in range(2)]
    for each in holding:
        each.start()
        assert provider.waiting.acquire(timeout=10)
    with pytest.raises(SignInError) as caught:
        sign_in.begin(provider)
    assert caught.value.reason == "unavailable"
    provider.responds.set()
    for each in holding:
        each.join(10)
    assert sign_in.begin(provider)[0] == "https://slow.example/authorize"
