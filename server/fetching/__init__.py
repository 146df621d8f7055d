"""The one guarded and polite way out to the web; the only place that opens a socket to the world.

addresses → where it may go · transport → one bounded exchange · manners → when a host may be asked · robots → what
pages it may read · cache → what need not be asked again · fetcher → all of it together. The HTTP library is urllib3
itself: it keeps no cookies, reads no proxies or passwords from the environment, and follows nothing by itself.
"""

from server.fetching.errors import FetchError
from server.fetching.fetcher import Fetcher
from server.fetching.upstream_map import parse_upstream_map

__all__ = ["FetchError", "Fetcher", "parse_upstream_map"]
