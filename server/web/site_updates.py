"""Fetches released site tables: on request, or once a day where the reader switched that on.

The only request of Humankind that is not about an account. It says nothing about the reader: it has no parameters, and
goes through the same client, with the same guard and proxy, as every other.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from server.fetching import Fetcher, FetchError
from server.fetching.fetcher import Request
from server.fetching.responses import Response
from server.web import site_releases
from server.web.site_releases import Release, ReleaseError
from shared_schema.networks import RateLimit
from shared_schema.times import DAY, HOUR

log = logging.getLogger(__name__)
_FIRST_WAIT = (60.0, 1800.0)  # seconds after the start, at random: not when the machine is busy, nor all at once
_LOOK_SECONDS = HOUR  # a laptop sleeps, so whether a day has passed is looked at more often
_RATE_LIMIT = RateLimit(requests=2, seconds=60.0)


class NoReleasesError(Exception):
    """This copy of Humankind does not say where its releases are. The text is for readers."""


def update(fetcher: Fetcher, home: Path, now: datetime) -> Release | None:
    """Fetches the latest release and uses it from now on; None where it is in use already.

    Raises NoReleasesError, FetchError, ReleaseError, and OSError where it cannot be saved.
    """
    if not site_releases.ADDRESS or not site_releases.PUBLIC_KEY:
        raise NoReleasesError("This copy of Humankind has no address for new site tables, and no key to check them.")
    request = Request("json", site_releases.ADDRESS, _RATE_LIMIT, "application/json", fresh=True)
    return site_releases.install(home, fetcher.perform(request, _body), now)


def _body(response: Response) -> bytes:
    """The bytes as they came. Their media type does not matter: the signature decides."""
    return response.body


class DailyUpdates:
    """Looks for a release once a day, in a thread that ends with the server."""

    def __init__(self, fetcher: Fetcher, home: Path, clock: Callable[[], datetime]) -> None:
        self._fetcher = fetcher
        self._home = home
        self._clock = clock

    def start(self) -> None:
        """Starts the thread."""
        threading.Thread(target=self._run, name="site-updates", daemon=True).start()

    def check(self) -> None:
        """Looks for a release, if that was a day ago. What fails is logged; the tables in use stay in use."""
        now = self._clock()
        if 0 <= now.timestamp() - site_releases.state(self._home).checked_at < DAY:
            return
        try:
            site_releases.note_check(self._home, now)  # before it: what fails is tried again tomorrow
            release = update(self._fetcher, self._home, now)
        except (NoReleasesError, FetchError, ReleaseError, OSError) as error:
            log.warning("New site tables could not be used. %s", error)
            return
        if release is not None:
            log.warning("Site tables of version %d are used from now on.", release.version)

    def _run(self) -> None:
        time.sleep(random.uniform(*_FIRST_WAIT))  # noqa: S311 - not a secret
        while True:
            self.check()
            time.sleep(_LOOK_SECONDS)
