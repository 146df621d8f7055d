"""The parts `load` and `soak` of `./scripts/bench`: the real server, generated hosts, and readers beside it."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from devtools.browser.real_server import RealServer
from devtools.fake_networks.generated import generated_hosts, illness_of
from devtools.launch import running
from devtools.load.figures import Sample, slope, take_sample
from devtools.load.readers import Account, Log, Reader, on_host, percentile, run_readers
from server.accounts.crowd import ACCOUNTS_KEPT
from shared_schema.limits import BATCH_LIMIT

HOSTS = 100
READERS, FEED = 100, 50
PEOPLE = 1000  # whom the readers of a load see, all together
LOAD_SECONDS, RAMP_SECONDS = 90.0, 5.0
P99_TARGET = 1.0

SOAK_READERS = 12
SOAK_THINK = (1.0, 4.0)
SOAK_NEW = 2  # unknown people in each feed of a soak
SOAK_SITE = "home.example"
# So low that both are reached during the warm-up: from then on, what comes in must go out.
SOAK_LIMITS = {"HUMANKIND_MAX_CARDS": "600", "HUMANKIND_MAX_SEEN": "200"}
SAMPLE_SECONDS = 15.0
WARM_UP_MINUTES = 11.0  # until what is held in memory has reached its bounds
LEAST_SAMPLES = 12  # after the warm-up
GROWTH_TARGET = 0.05
LEAST_GROWTH = 5.0  # MB or numbers: less is noise


@contextlib.contextmanager
def generated_networks(folder: Path) -> Iterator[dict[str, str]]:
    """The generated hosts in a process of their own; the environment with which a server finds them."""
    command = [sys.executable, "-m", "devtools.fake_networks", "--port", "0", "--folder", str(folder)]
    with running([*command, "--generated", str(HOSTS)], dict(os.environ), stdout=subprocess.PIPE) as upstream:
        assert upstream.stdout is not None  # noqa: S101 - because of stdout=PIPE
        environment = {}
        for _ in range(2):
            name, _, value = upstream.stdout.readline().removeprefix("export ").strip().partition("=")
            environment[name] = shlex.split(value)[0]
        yield environment


@contextlib.contextmanager
def server_and_hosts(limits: dict[str, str] | None = None) -> Iterator[RealServer]:
    """The real server and the generated hosts, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="humankind-load-") as folder, generated_networks(Path(folder)) as hosts:
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


def bench_soak(minutes: float) -> None:
    """Hours of everyday traffic: people known and new, seen posts, cards, corrections, the reader's own pages."""
    stop, log = threading.Event(), Log()
    samples: list[Sample] = []

    def make(random: Random) -> Reader:
        return Reader(server.port, token, log, random, stop, SOAK_SITE)

    with server_and_hosts(SOAK_LIMITS) as server:
        token = server.token
        _fill_crowd(Reader(server.port, token, log, Random(1), stop))  # noqa: S311 - decides nothing
        start = time.monotonic()
        threads = run_readers(SOAK_READERS, RAMP_SECONDS, make, _browse)
        print(f"soak       {SOAK_READERS} readers for {minutes:.0f} minutes", flush=True)
        while (passed := time.monotonic() - start) < minutes * 60:
            stop.wait(min(SAMPLE_SECONDS, minutes * 60 - passed))
            samples.append(take_sample(server.pid, server.home, (time.monotonic() - start) / 60))
            if len(samples) % 8 == 1:
                print(f"           {samples[-1].line()}", flush=True)
        stop.set()
        for thread in threads:
            thread.join(60)
    for line in log.lines():
        print(f"           {line}")
    warm = [sample for sample in samples if sample.minutes >= WARM_UP_MINUTES]
    if len(warm) < LEAST_SAMPLES:
        print(f"           too short for a verdict: the first {WARM_UP_MINUTES:.0f} minutes are the warm-up")
        return
    for verdict in soak_verdicts(warm):
        print(f"           {verdict.line()}")


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
        is_flat = self.last <= self.first + max(GROWTH_TARGET * self.first, LEAST_GROWTH)
        verdict = "flat" if is_flat else "NOT FLAT"
        return (
            f"{self.name:12} {self.first:5.0f} → {self.last:5.0f}{self.unit} (at most {self.greatest:.0f}), a slope of "
            f"{self.an_hour:+.1f} an hour: {verdict} (target: at most {GROWTH_TARGET:+.0%}, or {LEAST_GROWTH:+.0f})"
        )


def soak_verdicts(warm: list[Sample]) -> list[Verdict]:
    """A verdict for each figure that must not grow, over the samples after the warm-up."""
    figures: tuple[tuple[str, str, Callable[[Sample], float]], ...] = (
        ("server", " MB PSS", lambda sample: sample.pss),
        ("worker host", " MB PSS", lambda sample: sample.host_pss),
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


def _browse(reader: Reader) -> None:
    """One look at a feed by one reader, and now and then something else."""
    random, hosts = reader.random, generated_hosts(HOSTS)
    feed = [_person(random, hosts, newest=200) for _ in range(30)]
    feed += [_person(random, hosts, newest=10**9) for _ in range(SOAK_NEW)]
    reader.look_at(feed)
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
    reader.stop.wait(random.uniform(*SOAK_THINK))


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
