"""A browser in which somebody signs in."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from werkzeug.test import TestResponse

from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess
from tests.server.web.community.sign_in.fake_providers import FakeProvider

FROM_ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}


class Visitor:
    """One browser. Its cookies are kept, and it sends strict ones only where it comes from the server itself."""

    def __init__(self, process: CommunityProcess, provider: FakeProvider, name: str = "oidc") -> None:
        self.process, self.provider, self.name = process, provider, name
        self.browser = process.client()

    def leave(self) -> TestResponse:
        """Presses the button."""
        return self.browser.get(f"{URL}/sign-in/{self.name}", headers=SAME_ORIGIN)

    def visit(self, address: str) -> str:
        """Signs in at the provider; the address to which it sends the browser back."""
        parts = urlsplit(address)
        assert parts.hostname == self.provider.host
        response = self.provider.app.test_client().get(address)
        assert response.status_code == 302, response.text
        return response.headers["Location"]

    def come_back(self, address: str, process: CommunityProcess | None = None) -> TestResponse:
        """Follows the provider's redirect. The browser sends no strict cookie along."""
        client = (process or self.process).client()
        for name in ("__Host-humankind-sign-in",):
            cookie = self.browser.get_cookie(name, domain="humankind.example")
            if cookie is not None:
                client.set_cookie(name, cookie.value, domain="humankind.example", secure=True)
        response = client.get(address, headers=FROM_ELSEWHERE)
        for name in ("__Host-humankind", "__Host-humankind-sign-in"):
            cookie = client.get_cookie(name, domain="humankind.example")
            if cookie is not None:
                self.browser.set_cookie(name, cookie.value, domain="humankind.example", secure=True)
        return response

    def sign_in(self) -> TestResponse:
        """All of it."""
        left = self.leave()
        assert left.status_code == 303, left.text
        return self.come_back(self.visit(left.headers["Location"]))

    def reader(self) -> int | None:
        """Who has the session of this browser."""
        cookie = self.browser.get_cookie("__Host-humankind", domain="humankind.example")
        if cookie is None:
            return None
        found = self.process.services.joining.session(cookie.value.partition(".")[0])
        return found[0] if found else None


def parameters_of(address: str) -> dict[str, str]:
    """The query of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
