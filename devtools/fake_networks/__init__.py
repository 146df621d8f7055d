"""The fixture server that plays the social networks on this machine, for tests and for the demo."""

from devtools.fake_networks.server import LoggedRequest, UpstreamServer

__all__ = ["LoggedRequest", "UpstreamServer"]
