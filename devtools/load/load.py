"""The parts `load` and `soak` of `./scripts/bench`: the real server, generated hosts, and readers beside it."""

from __future__ import annotations

import contextlib
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from random import Random
from typing import NamedTuple

from devtools.browser.real_server import RealServer
from devtools.fake_networks.generated import generated_hosts, illness_of
from devtools.fake_networks.traps import TRAPS
from devtools.load.figures import Sample, count_kept, slope, take_sample
from devtools.load.readers import LOOK_SECONDS, Account, Log, Reader, on_host, percentile, run_readers
from devtools.processes import fake_networks
from server.accounts.crowd import ACCOUNTS_KEPT
from shared_schema.limits import BATCH_LIMIT

HOSTS = 100
READERS, FEED = 100, 50
PEOPLE = 1000  # whom the readers of a load see, all together
LOAD_SECONDS, RAMP_SECONDS = 90.0, 5.0
P99_TARGET = 1.0

TRAPPED_READERS, TRAPPED_TURNS, TURN_SECONDS = 4, 5, 30.0
TRAPPED_TARGET = 3.0  # times the p99 of cached responses where no host is hostile

SOAK_READERS = 4
SOAK_SITE = "home.example"
SOAK_CARDS, SOAK_SEEN = 600, 200
# So low that both are reached during the warm-up: from then on, what comes in must go out.
SOAK_LIMITS = {"HUMANKIND_MAX_CARDS": str(SOAK_CARDS), "HUMANKIND_MAX_SEEN": str(SOAK_SEEN)}
SAMPLE_SECONDS = 15.0
# The work after which everything that is held in memory has reached its bound, whatever the machine needs for it.
# The accounts of the crowd, and those whose keys are remembered, are there before the readers come. More readers come
# than will be judged: how many responses are made at the same moment decides how much memory the process takes for
# good, and a machine that is disturbed later would show as a step what this has reached before.
WARM_UP = {"kept cards": SOAK_CARDS, "kept seen": SOAK_SEEN, "export": 10, "feed": 15, "card": 100, "correction": 30}
WARM_UP_READERS = 12  # beside those that stay
WARM_UP_MINUTES = 40.0  # a machine that needs longer for it is too slow for a verdict
# Between the warm-up, which is faster, and the samples that are judged. The warm-up leaves gaps in the heap; in a run
# of 28 minutes everyday traffic took about a quarter of an hour to fill them.
SETTLING_SECONDS = 900.0
LEAST_SAMPLES = 12  # after the warm-up
GROWTH_TARGET = 0.05  # from the first to the last third
LEAST_GROWTH = 5.0  # MB or numbers: less is noise
GROWTH_AN_HOUR = 2.0  # MB or numbers, by the slope: a day would add 48 MB to a server that takes 100
SLOW = 0.5  # of the looks that the readers would take if every response came at once


@contextlib.contextmanager
def server_and_hosts(limits: dict[str, str] | None = None) -> Iterator[RealServer]:
    """The real server and the generated hosts, each in a process of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="humankind-load-") as folder,
        fake_networks(Path(folder), generated=HOSTS) as hosts,
    ):
        environment = {"HUMANKIND_NEW_HOSTS": "at-once", **(limits or {}), **hosts}
        server = RealServer(Path(folder) / "home", environment)
        try:
            yield server
        finally:
            server.stop()
            log = (Path(folder) / "home.log").read_text("utf-8", "replace")
            notes = [line for line in log.splitlines() if "Traceback" in line or "ERROR" in line or "failed" in line]
            if notes:
                print(f"           the server's log has {len(notes)} notes of errors, the first: {notes[0]}")


def bench_load(seconds: float = LOAD_SECONDS) -> None:
    """READERS readers with feeds of FEED accounts; three of ten hosts are ill."""
    hosts = generated_hosts(HOSTS)
    people = [on_host(hosts[number % HOSTS], f"person{number // HOSTS}") for number in range(PEOPLE)]
    stop, log = threading.Event(), Log()
    feeds: dict[Reader, list[Account]] = {}

    def make(random: Random) -> Reader:
        reader = Reader(server.port, token, log, random, stop)
        feeds[reader] = random.sample(people, FEED)
        return reader

    def walk(reader: Reader) -> None:
        reader.look_at(feeds[reader])
        reader.stop.wait(reader.random.uniform(1.0, 3.0))

    with server_and_hosts() as server:
        token = server.token
        threads = run_readers(READERS, RAMP_SECONDS, make, walk)
        time.sleep(seconds)
        sample = take_sample(server.pid, server.home, seconds / 60)
        stop.set()
        for thread in threads:
            thread.join(60)
    lines = log.lines()
    p99 = percentile([*log.cached, *log.uncached], 0.99)
    is_reached = p99 <= P99_TARGET and not log.errors
    print(f"load       {READERS} readers × {FEED} accounts on {HOSTS} hosts, 30 % of them ill, {seconds:.0f} s")
    for line in [*lines, sample.line()]:
        print(f"           {line}")
    print(
        f"           p99 of all {p99:.2f} s, {log.errors.total()} errors: {'met' if is_reached else 'NOT MET'} "
        f"(target: at most {P99_TARGET:.0f} s and none)"
    )


def bench_hostile() -> None:
    """Whether readers whose feed holds accounts of ten hostile hosts get what is known as fast as others do.

    Turns with and without the hostile hosts take place one after the other, on one server.
    """
    people = [on_host(host, f"person{number}") for host in generated_hosts(2) for number in range(FEED // 2)]
    stop, is_trapped, numbers = threading.Event(), threading.Event(), count()
    logs = {False: Log(), True: Log()}

    def walk(reader: Reader) -> None:
        """One look at known people."""
        reader.log = logs[is_trapped.is_set()]
        reader.look_at(people)
        reader.stop.wait(reader.random.uniform(0.2, 0.6))

    def walk_into_traps(reader: Reader) -> None:
        """While it is their turn, one look at people of hostile hosts whom nobody has seen."""
        if is_trapped.wait(1.0):
            reader.look_at([on_host(host, f"person{next(numbers)}") for host in TRAPS], 1.0)
            reader.stop.wait(reader.random.uniform(0.2, 0.6))

    with server_and_hosts() as server:
        token, trapped = server.token, Log()
        Reader(server.port, token, logs[False], Random(1), stop).look_at(people, WARM_UP_MINUTES * 60)  # noqa: S311
        logs[False] = Log()
        threads = run_readers(
            TRAPPED_READERS, 1.0, lambda random: Reader(server.port, token, logs[False], random, stop), walk
        )
        threads += run_readers(
            TRAPPED_READERS, 1.0, lambda random: Reader(server.port, token, trapped, random, stop), walk_into_traps
        )
        for turn in range(2 * TRAPPED_TURNS):
            time.sleep(TURN_SECONDS)
            (is_trapped.clear if turn % 2 else is_trapped.set)()
        stop.set()
        sample = take_sample(server.pid, server.home, 2 * TRAPPED_TURNS * TURN_SECONDS / 60)
        for thread in threads:
            thread.join(60)
    without, with_traps = (percentile(logs[key].cached, 0.99) for key in (False, True))
    ratio = with_traps / without
    print(
        f"hostile    {TRAPPED_READERS} readers × {FEED} known accounts, {TRAPPED_TURNS} turns of {TURN_SECONDS:.0f} s "
        f"without and with {len(TRAPS)} hostile hosts in the feed"
    )
    for name, log in (("without", logs[False]), ("with", logs[True])):
        for line in log.lines():
            print(f"           {name:8} {line}")
    print(f"           {trapped.results} results of hostile hosts; {sample.line()}")
    print(
        f"           p99 of known accounts {ratio:.2f} × of without: {'met' if ratio <= TRAPPED_TARGET else 'NOT MET'} "
        f"(target: at most {TRAPPED_TARGET:.0f} ×)"
    )


class Speed(NamedTuple):
    """How the readers of a soak browse: seconds between two looks, and of one look at most, and how many unknown people
    there are in each feed.
    """

    think: tuple[float, float]
    look: float
    new: int

    def looks(self, seconds: float) -> float:
        """How often all readers would look in so many seconds if every response came at once."""
        return SOAK_READERS * seconds / statistics.mean(self.think)


FAST = Speed((0.2, 0.6), 2.0, 12)
EVERYDAY = Speed((3.0, 6.0), LOOK_SECONDS, 2)


class Browsing:
    """What the readers of a soak do, at a speed that may change meanwhile."""

    def __init__(self) -> None:
        self.speed = FAST
        self.looks = 0

    def walk(self, reader: Reader) -> None:
        """One look at a feed by one reader, and now and then something else."""
        _browse(reader, self.speed)
        self.looks += 1
        reader.stop.wait(reader.random.uniform(*self.speed.think))


def bench_soak(minutes: float) -> None:
    """Everyday traffic: people known and new, seen posts, cards, corrections, the reader's own pages.

    The warm-up ends when so much has been done that everything in memory has reached its bound. `minutes` of traffic
    are judged after it.
    """
    stop, warm, log, browsing = threading.Event(), threading.Event(), Log(), Browsing()

    def make(random: Random) -> Reader:
        return Reader(server.port, token, log, random, stop, SOAK_SITE)

    def make_for_warm_up(random: Random) -> Reader:
        return Reader(server.port, token, log, random, warm, SOAK_SITE)

    def done() -> dict[str, int]:
        kept = {f"kept {kind}": count_kept(server.home, kind) for kind in ("cards", "seen")}
        return kept | {name: len(times) for name, times in log.other.items()}

    with server_and_hosts(SOAK_LIMITS) as server:
        token = server.token
        start = time.monotonic()

        def watch(seconds: float, is_done: Callable[[], bool] = lambda: False) -> list[Sample]:
            """Samples until the time is over or something is done. Prints one every two minutes."""
            samples: list[Sample] = []
            end = time.monotonic() + seconds
            while (left := end - time.monotonic()) > 0 and not is_done():
                stop.wait(min(SAMPLE_SECONDS, left))
                samples.append(take_sample(server.pid, server.home, (time.monotonic() - start) / 60))
                if len(samples) % 8 == 1:
                    print(f"           {samples[-1].line()}; {browsing.looks} looks", flush=True)
            return samples

        _fill_crowd(Reader(server.port, token, log, Random(1), stop))  # noqa: S311 - decides nothing
        print(f"soak       {SOAK_READERS} readers for {minutes:.0f} minutes after the warm-up", flush=True)
        threads = run_readers(SOAK_READERS, RAMP_SECONDS, make, browsing.walk)
        guests = run_readers(WARM_UP_READERS, RAMP_SECONDS, make_for_warm_up, browsing.walk)
        watch(WARM_UP_MINUTES * 60, lambda: is_warm(done()))
        warm.set()
        for thread in guests:
            thread.join(60)
        warmed_up, took = is_warm(done()), (time.monotonic() - start) / 60
        work = ", ".join(f"{name} {count}" for name, count in done().items())
        print(f"           warm-up: {took:.1f} minutes; {work}", flush=True)
        samples: list[Sample] = []
        if warmed_up:
            browsing.speed = EVERYDAY
            watch(SETTLING_SECONDS)
            looks = browsing.looks
            samples = watch(minutes * 60)
            looks = browsing.looks - looks
        stop.set()
        for thread in threads:
            thread.join(60)
    for line in log.lines():
        print(f"           {line}")
    if not warmed_up:
        print("           no verdict: this machine is too slow, the bounds of what is held were not reached")
        return
    share = looks / EVERYDAY.looks(minutes * 60)
    print(
        f"           {looks} looks at feeds, {share:.0%} of what these readers take if every response comes at once"
        + (": this machine was slow" if share < SLOW else "")
    )
    if len(samples) < LEAST_SAMPLES:
        print("           no verdict: too short")
        return
    for verdict in soak_verdicts(samples):
        print(f"           {verdict.line()}")


def is_warm(done: Mapping[str, int]) -> bool:
    """Whether so much has been done, by kind, that what is held in memory has reached its bounds."""
    return all(done.get(name, 0) >= count for name, count in WARM_UP.items())


def _fill_crowd(reader: Reader) -> None:
    """Shows as many accounts as a day of the crowd has room for. Their host must not be asked, so nobody is read."""
    for start in range(0, ACCOUNTS_KEPT, BATCH_LIMIT):
        names = [f"passer-by{number}" for number in range(start, start + BATCH_LIMIT)]
        queries = [{"account": on_host("passing.example", name)} for name in names]
        body = {"accounts": queries, "new_hosts": "on_click", "page_host": SOAK_SITE}
        reader.call("crowd", "POST", "/v1/scores", json.dumps(body).encode())


class Verdict(NamedTuple):
    """How a figure went after the warm-up: its median in the first and in the last third of the samples."""

    name: str
    unit: str
    first: float
    last: float
    greatest: float
    an_hour: float

    def line(self) -> str:
        """The verdict as a line of the report."""
        is_flat = (
            self.last <= self.first + max(GROWTH_TARGET * self.first, LEAST_GROWTH) and self.an_hour <= GROWTH_AN_HOUR
        )
        verdict = "flat" if is_flat else "NOT FLAT"
        return (
            f"{self.name:12} {self.first:5.0f} → {self.last:5.0f}{self.unit} (at most {self.greatest:.0f}), a slope of "
            f"{self.an_hour:+.1f} an hour, in 24 hours {24 * self.an_hour:+.0f}: {verdict} (target: a slope of at most "
            f"{GROWTH_AN_HOUR:+.0f}, and between thirds {GROWTH_TARGET:+.0%} or {LEAST_GROWTH:+.0f})"
        )


def soak_verdicts(warm: list[Sample]) -> list[Verdict]:
    """A verdict for each figure that must not grow, over the samples after the warm-up."""
    figures: tuple[tuple[str, str, Callable[[Sample], float]], ...] = (
        ("server", " MB PSS", lambda sample: sample.pss),
        ("worker host", " MB RSS", lambda sample: sample.host_rss),
        ("descriptors", "", lambda sample: float(sample.descriptors)),
        ("threads", "", lambda sample: float(sample.threads)),
    )
    third = len(warm) // 3
    return [
        Verdict(
            name,
            unit,
            statistics.median(map(value, warm[:third])),
            statistics.median(map(value, warm[-third:])),
            max(map(value, warm)),
            slope(warm, value),
        )
        for name, unit, value in figures
    ]


def _browse(reader: Reader, speed: Speed) -> None:
    random, hosts = reader.random, generated_hosts(HOSTS)
    feed = [_person(random, hosts, newest=200) for _ in range(30)]
    feed += [_person(random, hosts, newest=10**9) for _ in range(speed.new)]
    reader.look_at(feed, speed.look)
    reader.call("seen", "POST", "/v1/seen", json.dumps({"accounts": [_shown(random)]}).encode())
    choice = random.random()
    key = f"mastodon:{feed[0]['host']}/@{feed[0]['handle']}"
    if choice < 0.1:
        reader.call("card", "GET", f"/v1/scores/{key}", may_fail=illness_of(feed[0]["host"]) is not None)
    elif choice < 0.15:
        reader.call("correction", "PUT", f"/v1/corrections/{key}", b'{"verdict": "person", "note": "A friend"}')
    elif choice < 0.2:
        reader.call("correction", "DELETE", f"/v1/corrections/{key}")
    elif choice < 0.25:
        reader.call("feed", "GET", "/v1/feed")
    elif choice < 0.27:
        reader.call("export", "GET", "/v1/export")
    elif choice < 0.3:
        reader.call("resolve", "GET", f"/v1/resolve?q=@{feed[1]['handle']}@{feed[1]['host']}")
    if random.random() < 0.05:
        reader.close()


def _person(random: Random, hosts: tuple[str, ...], newest: int) -> Account:
    number = random.randrange(newest)
    return on_host(hosts[number % len(hosts)], f"person{number // len(hosts)}")


def _shown(random: Random) -> dict[str, object]:
    """Posts of somebody on a network that only pages show."""
    number = random.randrange(2000)
    posts = [
        {
            "id": f"{number}-{random.randrange(10**6)}",
            "text": f"Thank you, that helped me a lot with my {random.choice(('roof', 'bread', 'violin'))}! " * 3,
            "is_reply": True,
            "reply_to": f"friend{random.randrange(20)}",
            "created_at": f"2026-11-{random.randrange(1, 25):02}T{random.randrange(24):02}:00:00Z",
        }
        for _ in range(10)
    ]
    return {"account": {"network": "x", "handle": f"reader{number}"}, "posts": posts}
