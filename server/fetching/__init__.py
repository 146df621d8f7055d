"""The only outbound HTTP client: SSRF checks, rate limits, robots.txt, cache.

| module | what it decides |
| --- | --- |
| address_guard | which URLs and IP addresses may be contacted |
| transport | one request and its response, limited in time and size |
| rate_limits | when the next request to a host may start |
| robots | which pages programs may read |
| cache | which responses are kept, and for how long |
| fetcher | all of them together |

Built on urllib3, which keeps no cookies, reads no proxies or passwords from the environment and follows no redirects
unless asked to.
"""

from server.fetching.errors import FetchError, NewHostError, QueuedError
from server.fetching.fetcher import Fetcher, HostCheck
from server.fetching.responses import FetchedPage
from server.fetching.upstream_map import parse_upstream_map

__all__ = [
    "FetchError",
    "FetchedPage",
    "Fetcher",
    "HostCheck",
    "NewHostError",
    "QueuedError",
    "parse_upstream_map",
]
