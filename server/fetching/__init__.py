"""The only outbound HTTP client: SSRF checks, rate limits, robots.txt, cache.

| module | what it decides |
| --- | --- |
| address_guard | which URLs and IP addresses may be contacted |
| proxy | the reader's own proxy, and what it cannot be asked for |
| transport | one request and its response, limited in time and size |
| rate_limits | when the next request to a host may start |
| robots | which pages programs may read |
| cache | which responses are kept, and for how long |
| fetcher | all of them together |

Built on urllib3, which keeps no cookies, reads no proxies or passwords from the environment and follows no redirects
unless asked to. The settings name the proxy.
"""

from server.fetching.errors import FetchError, NewHostError, QueuedError
from server.fetching.fetcher import Fetcher, HostCheck
from server.fetching.proxy import Proxy, parse_proxy, proxy_from_environment
from server.fetching.responses import FetchedPage
from server.fetching.upstream_map import parse_upstream_map

__all__ = [
    "FetchError",
    "FetchedPage",
    "Fetcher",
    "HostCheck",
    "NewHostError",
    "Proxy",
    "QueuedError",
    "parse_proxy",
    "parse_upstream_map",
    "proxy_from_environment",
]
