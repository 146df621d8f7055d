"""The fixture server that plays the social networks on this machine, for tests and for the demo."""

from tests.upstream.server import Asked, UpstreamServer

__all__ = ["Asked", "UpstreamServer"]
