"""Fake networks: an HTTPS server on this machine that plays the social networks, for tests, demo and benchmarks."""

from devtools.fake_networks.server import FakeNetworks, LoggedRequest

__all__ = ["FakeNetworks", "LoggedRequest"]
