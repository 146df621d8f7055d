"""The part `community` of `./scripts/bench`: a whole community server under the load of 1,000 readers, and of fewer
until the target is met.

PostgreSQL, two web processes, two workers and generated hosts run on this machine, and so does locust, which makes the
readers: what it needs of the processor, the server lacks.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from devtools.fake_networks.generated import generated_hosts, illness_of
from devtools.load.figures import memory_of, processor_seconds
from devtools.load.load import HOSTS
from devtools.load.readers import Account, on_host
from devtools.postgres import PostgresCluster
from devtools.processes import fake_networks, free_port, running, wait_until_ready
from server.accounts.account_records import AccountRecord, AccountRecords
from server.networks.readers.sample import samples
from server.scoring import score
from server.store import Document
from server.store.memory import MemoryStore
from server.store.postgres.database import Database
from server.store.postgres.store import PostgresStore
from server.web.community.keys import Keys
from server.web.tokens import server_secret
from shared_schema.networks import account_of, key_of

URL = "https://humankind.example"
READERS = 1_000
FEWER = (700, 500, 350, 250, 150)  # tried in turn where the target is not met
SECONDS = 180.0
RAMP = 20  # readers that come each second
KNOWN, UNKNOWN = 3_000, 1_000  # accounts whose cards are there at the start, and those that nobody looked up yet
FEED = 200  # known accounts in each reader's feed
PAUSE_SECONDS = (40.0, 80.0)  # between two screens
LOOK_SECONDS = 40.0  # how long a reader looks at a screen, and asks again for what is pending
PROXY_CONNECTIONS = 256  # that the readers' proxy keeps with each web process, at most
P95_TARGET = 500.0
START_SECONDS = 60.0  # that a web process may take to be ready
WEB, WORKERS = 2, 2


def _accounts(name: str, count: int) -> list[Account]:
    hosts = [host for host in generated_hosts(HOSTS) if illness_of(host) is None]
    return [on_host(hosts[number % len(hosts)], f"{name}{number // len(hosts)}") for number in range(count)]


def _add_readers(database: Database, secret: str, count: int) -> list[tuple[str, str]]:
    """Makes readers with a browser each. Returns the ids and keys of the browsers."""
    keys = Keys(secret)
    ids = [f"{number:032x}" for number in range(count)]
    with database.transaction() as connection:
        connection.execute(
            """
            WITH made AS (INSERT INTO readers (name) SELECT 'a reader' FROM generate_series(1, %s) RETURNING id)
            INSERT INTO browsers (id, reader, origin, browser)
            SELECT browser, reader, %s, 'locust'
            FROM (SELECT id AS reader, row_number() OVER () AS place FROM made) AS readers
            JOIN unnest(%s::text[]) WITH ORDINALITY AS browsers (browser, place) USING (place)
            """,
            [count, f"chrome-extension://{'a' * 32}", ids],
        )
    return [(browser, keys.of_browser(browser)) for browser in ids]


def cards_of(accounts: Sequence[Account]) -> dict[str, Document]:
    """Documents of fresh cards by the accounts' keys: those of the sample accounts, over and over."""
    now = datetime.now(UTC)
    cards = [score(evidence, now) for evidence in samples().values()]
    store = MemoryStore()
    records = AccountRecords(store)
    for number, each in enumerate(accounts):
        account = account_of(f"mastodon:{each['host']}/@{each['handle']}")
        card = msgspec.structs.replace(cards[number % len(cards)], key=key_of(account), account=account)
        record = AccountRecord(card.key, "ready", now.timestamp(), card=card)
        records.save(record, None, records.generation(card.key))
    return {key: {**document, "rests_on_seen": False} for key, document in store.items("cards")}


@contextmanager
def community(readers: int) -> Iterator[dict[str, Any]]:
    """A running community server with readers and cards: the plan for locust."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="humankind-load-")))
        cluster = stack.enter_context(PostgresCluster({"shared_buffers": "256MB"}))
        url = cluster.url(cluster.database())
        hosts = stack.enter_context(fake_networks(folder, generated=HOSTS))
        known, unknown = _accounts("known", KNOWN), _accounts("unknown", UNKNOWN)
        secret = server_secret(folder / "web0")
        database = Database(url)
        browsers = _add_readers(database, secret, readers)
        PostgresStore(database, None).put("cards", cards_of(known))
        database.close()
        ports = [free_port() for _ in range(WEB)]
        web: list[tuple[int, subprocess.Popen[str]]] = []
        processes: dict[str, list[int]] = {"web": [], "worker": [], "postgres": [cluster.pid]}
        for name, port in [
            *((f"web{n}", port) for n, port in enumerate(ports)),
            *((f"worker{n}", 0) for n in range(WORKERS)),
        ]:
            home = folder / name
            home.mkdir(exist_ok=True)
            if name != "web0":
                shutil.copy(folder / "web0" / "secret", home)
            environment = {
                **os.environ,
                **hosts,
                "HUMANKIND_HOME": str(home),
                "HUMANKIND_DATABASE_URL": url,
                "HUMANKIND_PUBLIC_URL": URL,
                "HUMANKIND_NEW_HOSTS": "at-once",
                "HUMANKIND_PORT": str(port or 1),
            }
            command = [sys.executable, "-m", "server", "serve" if port else "worker"]
            process = stack.enter_context(running(command, environment))
            processes[name.rstrip("0123456789")].append(process.pid)
            if port:
                web.append((port, process))
        for port, process in web:
            host = URL.removeprefix("https://")
            wait_until_ready(f"http://127.0.0.1:{port}", process, path="/readyz", host=host, seconds=START_SECONDS)
        yield {
            "url": URL,
            "ports": ports,
            "browsers": browsers,
            "known": known,
            "unknown": unknown,
            "feed": FEED,
            "pause_seconds": PAUSE_SECONDS,
            "look_seconds": LOOK_SECONDS,
            "proxy_connections": PROXY_CONNECTIONS,
            "processes": processes,
            "figures": str(folder / "figures.json"),
        }


def run(readers: int = READERS, seconds: float = SECONDS) -> dict[str, Any]:
    """What locust found."""
    with community(readers) as plan, tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(plan, file)
        file.flush()
        command = [
            *(sys.executable, "-m", "locust", "--headless", "--only-summary", "--loglevel", "WARNING"),
            *("-f", str(Path(__file__).with_name("community_readers.py")), "--reset-stats"),
            *("--users", str(readers), "--spawn-rate", str(RAMP), "--run-time", f"{readers / RAMP + seconds:.0f}s"),
        ]
        environment = {
            **os.environ,
            "HUMANKIND_LOAD_PLAN": file.name,
            "PYTHONPATH": os.pathsep.join(sys.path[:1] or ["."]),
        }
        before, children = _processor(plan), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)  # noqa: S603 - its status tells of failures
        found: dict[str, Any] = json.loads(Path(plan["figures"]).read_text(encoding="utf-8"))
        found["memory"] = {part: [memory_of(pid) for pid in pids] for part, pids in plan["processes"].items()}
        found["processor"] = {part: used - before[part] for part, used in _processor(plan).items()}
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        found["processor"]["locust"] = ended.ru_utime + ended.ru_stime - children.ru_utime - children.ru_stime
        return found


def _processor(plan: dict[str, Any]) -> dict[str, float]:
    """The processor time that each part has used, in seconds."""
    return {part: sum(map(processor_seconds, pids)) for part, pids in plan["processes"].items()}


def bench_community(readers: int = READERS, seconds: float = SECONDS, fewer: Sequence[int] = FEWER) -> None:
    """Measures and prints: with so many readers, and then with fewer until the target is met."""
    for number in (readers, *fewer):
        start = time.monotonic()
        is_reached = _print(run(number, seconds), number)
        print(f"           took {(time.monotonic() - start) / 60:.1f} min", flush=True)
        if is_reached:
            return


def _print(found: dict[str, Any], readers: int) -> bool:
    """Prints what was found; whether the target is met."""
    print(
        f"community  {readers:,} readers, screens of 50 accounts, 45 of them known; "
        f"{WEB} web processes, {WORKERS} workers"
    )
    for name, entry in sorted(found["latencies"].items()):
        print(
            f"           {name:11} {entry['requests']:6} requests  p50 {entry['p50']:.0f} ms  p95 {entry['p95']:.0f}  "
            f"p99 {entry['p99']:.0f}  longest {entry['longest']:.0f}"
        )
    got = found["readers"]
    # All since the start, as the processor's time: locust's own counts begin when all readers are there.
    screens, batches = (sum(each[name] for each in got) for name in ("screens", "batches"))
    shares_of = ", ".join(f"{part} {1000 * used / screens:.0f}" for part, used in found["processor"].items())
    print(
        f"           {screens} screens since the start, {batches / screens:.1f} batches each; "
        f"processor time for each screen, in ms: {shares_of}"
    )
    memory = "; ".join(
        f"{part} {', '.join(f'{each:.0f}' for each in sizes)}" for part, sizes in found["memory"].items()
    )
    print(f"           memory at the end, in MB: {memory}")
    unknown, became_known = (sum(each[name] for each in got) for name in ("unknown", "became_known"))
    starved = readers - sum(each["screens"] > 0 for each in got)
    shares = sorted(each["became_known"] / each["unknown"] for each in got if each["unknown"])
    print(
        f"           of {unknown} unknown accounts {became_known} became known in time; each reader's share is "
        f"{shares[0]:.0%} at least and {shares[len(shares) // 2]:.0%} in the middle; the least served reader got "
        f"{min(each['screens'] for each in got)} screens; {starved} readers got nothing"
    )
    print(
        f"           failures: {found['failures'] or 'none'}; "
        f"known accounts that were not shown: {found['missing'] or 'none'}"
    )
    p95 = found["latencies"]["screen"]["p95"]
    is_reached = p95 <= P95_TARGET and not found["failures"] and not found["missing"] and not starved
    print(
        f"           {readers:,} readers: p95 of a screen {p95:.0f} ms: {'met' if is_reached else 'NOT MET'} "
        f"(target: {P95_TARGET:.0f} ms, no error)"
    )
    return bool(is_reached)
