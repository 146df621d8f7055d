"""`./scripts/bench`: measures speed, memory and size next to an alternative, and prints medians.

Machines are noisy, so the two sides of a ratio are measured in turn (A B A B …). These are not tests: the figures
hold for the machine that they were measured on.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from flask import Flask, Response

from devtools.benchmark_versions import card_digests, install_cost, scoring_speed, start_cost
from devtools.extension_package import EXTENSION, MAX_BYTES, ROOT, STORES, pack_extension
from devtools.generate_extension import ENTRY_POINT, content_files, site_scripts
from devtools.load.figures import thread_seconds
from devtools.processes import free_port, running, serving, wait_until_ready
from devtools.varied_posts import varied_posts
from server.networks.readers.sample import samples
from server.scoring.text import predict
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

RUNS = 5
# Turns of one server and then the other, and requests of a turn: what else runs changes within seconds.
TURNS, REQUESTS = 40, 100
SCORED_ACCOUNTS = 40  # half of them to warm up
SOAK_MINUTES = 60.0
OLD_HELP = "the folder with an older checkout, to compare; scroll: with another copy of the extension"
SITE_RUNS = 3  # for each site after the first
Cost = TypeVar("Cost")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def rounds(first: Callable[[], float], second: Callable[[], float], turns: int = RUNS) -> tuple[float, float, float]:
    """Takes two measurements in turn. Returns the median of each, and the median of the ratios of the pairs."""
    pairs = [(first(), second()) for _ in range(turns)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def sample_posts() -> list[Post]:
    """All posts of the sample accounts: realistic lengths and several languages."""
    return [post for evidence in samples().values() for post in evidence.posts]


def evidence_of(number: int, posts: list[Post], count: int) -> Evidence:
    """Evidence of one account with `count` posts, each with its own id and a plausible time."""
    chosen = [
        Post(
            id=f"{number}-{at}",
            text=posts[(number * 37 + at * 11) % len(posts)].text,
            created_at=times.write(NOW - timedelta(minutes=97 * at + (at * at * 13 + number) % 61)),
            language="en",
            is_reply=at % 3 == 0,
            reply_to=f"friend{at % 23}" if at % 3 == 0 else None,
            is_repost=at % 17 == 1,
        )
        for at in range(count)
    ]
    return Evidence(account=Account(network="x", handle=f"ada{number}"), posts=chosen)


def bench_scoring(old: Path | None = None) -> None:
    """Scores accounts with 200 posts each, in processor time, next to an older version."""
    count = 200
    kinds = {
        "whose texts all differ": [
            evidence_of(number, varied_posts(number, count), count) for number in range(SCORED_ACCOUNTS)
        ],
        "that share 402 texts": [evidence_of(number, sample_posts(), count) for number in range(SCORED_ACCOUNTS)],
    }
    for kind, accounts in kinds.items():
        speed, before, ratio = rounds(
            partial(scoring_speed, ROOT, accounts), partial(scoring_speed, old, accounts) if old else lambda: 1.0
        )
        compared = f", the older version {before:.0f}: {ratio:.2f} ×" if old else ""
        print(
            f"scoring    {speed:8.0f} accounts of {count} posts {kind} in a second of processor time{compared} "
            "(target: at least 100, or twice version 0.1.0)",
            flush=True,
        )


def bench_cards(old: Path | None = None) -> None:
    """Whether an older version makes the same cards, byte for byte: what is only made faster must."""
    accounts = [
        *samples().values(),
        *(evidence_of(each, varied_posts(each, 60), 60) for each in range(SCORED_ACCOUNTS)),
    ]
    if old is None:
        print(f"cards      {len(accounts):8.0f} accounts; --old says which version to compare")
        return
    pairs = zip(card_digests(ROOT, accounts), card_digests(old, accounts), strict=True)
    same = sum(ours == theirs for ours, theirs in pairs)
    print(f"cards      {same:8.0f} of {len(accounts)} have the same bytes as in the older version")


def bench_start(old: Path | None = None) -> None:
    """A cold start to the first response, and the memory at rest, next to an older version."""
    for name, costs in in_turn(start_cost, old, RUNS):
        seconds, processor, megabytes = (statistics.median(column) for column in zip(*costs, strict=True))
        print(
            f"{'start':10} {seconds:8.2f} s from start to the first response, {processor:.2f} s of processor time, "
            f"{megabytes:.0f} MB at rest, all processes ({name})"
        )


def bench_install(old: Path | None = None) -> None:
    """An installation with pip, its cache warm, next to an older version."""
    for name, costs in in_turn(install_cost, old, SITE_RUNS):
        seconds, processor, wheel, installed = (statistics.median(column) for column in zip(*costs, strict=True))
        print(
            f"{'install':10} {seconds:8.1f} s with pip, {processor:.1f} s of processor time; wheel {wheel:.1f} MB, "
            f"installed {installed:.0f} MB ({name})"
        )


def in_turn(measure: Callable[[Path], Cost], old: Path | None, runs: int) -> list[tuple[str, list[Cost]]]:
    """The name and the costs of this version, and of the older one where there is one, measured in turn."""
    versions = {"this version": ROOT, **({"the older version": old} if old else {})}
    costs: dict[str, list[Cost]] = {name: [] for name in versions}
    for _ in range(runs):
        for name, folder in versions.items():
            costs[name].append(measure(folder))
    return list(costs.items())


def bench_kindness() -> None:
    """Rates the kindness of texts, next to vaderSentiment with the same texts."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    texts = [post.text for post in sample_posts()] * 10
    analyser = SentimentIntensityAnalyzer()

    def ours() -> float:
        start = time.perf_counter()
        for text in texts:
            predict(text, "en")
        return len(texts) / (time.perf_counter() - start)

    def ours_with_detection() -> float:
        start = time.perf_counter()
        for text in texts:
            predict(text)
        return len(texts) / (time.perf_counter() - start)

    def vader() -> float:
        start = time.perf_counter()
        for text in texts:
            analyser.polarity_scores(text)
        return len(texts) / (time.perf_counter() - start)

    ours()
    a, b, ratio = rounds(ours, vader)
    print(f"kindness   {a:8.0f} texts/s, vaderSentiment {b:.0f}: {ratio:.2f} × (target: at least 1)")
    a, b, ratio = rounds(ours_with_detection, vader)
    print(f"           {a:8.0f} texts/s with language detection: {ratio:.2f} × vaderSentiment")


def bare_app() -> Flask:
    """The alternative: a Flask route that returns a constant response."""
    app = Flask("bare")
    body = Path(os.environ["HUMANKIND_BENCH_BYTES"]).read_bytes()

    @app.post("/v1/scores")
    def scores() -> Response:
        return Response(body, mimetype="application/json")

    @app.get("/v1/health")
    def health() -> Response:
        return Response("{}", mimetype="application/json")

    return app


def request_scores(connection: http.client.HTTPConnection, token: str, body: bytes) -> bytes:
    """The body of one POST /v1/scores. Raises RuntimeError for any status but 200."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/scores", body, headers)
    response = connection.getresponse()
    content = response.read()
    if response.status != 200:
        raise RuntimeError(f"{response.status}: {content[:200]!r}")
    return content


def wait_for_cards(connection: http.client.HTTPConnection, token: str, body: bytes) -> bytes:
    """The response once every account in it is ready. Raises RuntimeError after 30 seconds."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        response = request_scores(connection, token, body)
        if all(result["status"] == "ready" for result in json.loads(response)["results"]):
            return response
        time.sleep(0.2)
    raise RuntimeError("the accounts were not ready in time")


def processor_time(process: int, connection: http.client.HTTPConnection, token: str, bodies: Sequence[bytes]) -> float:
    """Microseconds of processor time that a server and the processes below it spend on a request, the client excluded.

    The bodies are sent in turn on a connection that stays open, as a browser's does.
    """
    before = thread_seconds(process)
    for number in range(REQUESTS):
        request_scores(connection, token, bodies[number % len(bodies)])
    return (thread_seconds(process) - before) / REQUESTS * 1e6


def bench_requests() -> None:
    """50 cached accounts in one POST, next to a bare Flask route that returns the same bytes under gunicorn.

    As a page that is opened again asks for them, and in another order each time, so that no whole response is known.
    """
    posts = sample_posts()
    evidences = [evidence_of(number, posts, 40) for number in range(50)]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with serving(home) as (port, server):
            token = (home / "token").read_text().strip()
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            import msgspec

            seen = [{"account": e.account, "posts": e.posts} for e in evidences]
            request_scores(connection, token, msgspec.json.encode({"accounts": seen}))
            queries = [{"account": e.account} for e in evidences]
            orders = [[*queries[at:], *queries[:at]] for at in range(len(queries))]
            bodies = [msgspec.json.encode({"accounts": order, "page_host": "x.com"}) for order in orders]
            body = bodies[0]
            response = wait_for_cards(connection, token, body)
            (Path(folder) / "bytes").write_bytes(response)
            environment = {**os.environ, "HUMANKIND_BENCH_BYTES": str(Path(folder) / "bytes")}
            bare_port = free_port()
            command = [sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{bare_port}", "--workers", "1"]
            command += ["--worker-class", "gthread", "--threads", "8", "--keep-alive", "15", "--log-level", "error"]
            with running([*command, "devtools.benchmark:bare_app()"], environment) as bare:
                wait_until_ready(f"http://127.0.0.1:{bare_port}", bare)
                bare_connection = http.client.HTTPConnection("127.0.0.1", bare_port, timeout=60)
                for name, sent in (("again", [body]), ("in another order each time", bodies)):
                    theirs, ours, ratio = rounds(
                        partial(processor_time, bare.pid, bare_connection, token, sent),
                        partial(processor_time, server.pid, connection, token, sent),
                        TURNS,
                    )
                    print(
                        f"requests   {ours:8.0f} µs of processor time for 50 cached accounts "
                        f"({len(response) / 1000:.0f} kB) {name}, bare Flask route {theirs:.0f}: {ratio:.2f} × as many "
                        "in the same time (target: at least 0.8)"
                    )


def bench_package() -> None:
    """Size of the extension's largest package."""
    with tempfile.TemporaryDirectory() as folder:
        size = max(pack_extension(Path(folder) / "humankind.zip", store) for store in STORES)
    print(f"package    {size / 1000:8.0f} kB (target: under {MAX_BYTES / 1000:.0f})")


def bench_first_card() -> None:
    """CPU time until the first worker can start, and that until a text of another language is judged."""
    program = (
        "import time\nfrom server.accounts.workers import host\nhost.load()\nfirst = time.process_time()\n"
        "host.load_languages(['de'])\nprint(first, time.process_time() - first)"
    )
    run = partial(subprocess.run, [sys.executable, "-c", program], capture_output=True, text=True, check=True)
    times_taken = [tuple(map(float, run().stdout.split())) for _ in range(RUNS)]
    first, language = (statistics.median(each[at] for each in times_taken) for at in (0, 1))
    print(f"first card {first:8.2f} s of CPU time before its account is read (target: under 2)")
    print(f"           {language:8.2f} s more, once, for another language")


def script_bytes() -> dict[str, int]:
    """Bytes of the extension that a page of each network has the browser parse, by the network's first host."""
    return {
        str(script["matches"][0]): sum((EXTENSION / name).stat().st_size for name in script["js"])
        for script in site_scripts(EXTENSION)
        if ENTRY_POINT in script["js"]
    }


def bench_scripts() -> None:
    """Bytes of the extension that a page parses, next to a page that would load the files of all sites."""
    sizes = script_bytes()
    sites = sum(path.stat().st_size for path in (EXTENSION / "sites").glob("*.js"))
    shared = sum((EXTENSION / name).stat().st_size for name in content_files([]))
    for number, (page, size) in enumerate(sizes.items()):
        print(
            f"{'' if number else 'scripts':10} {size / 1000:8.0f} kB on {page}, with the files of all sites "
            f"{(shared + sites) / 1000:.0f}: {size / (shared + sites):.2f} ×"
        )


def bench_feed() -> None:
    """Time in the page's callbacks for feeds of 3,000 posts, next to an observer of added nodes that does nothing."""
    from devtools.benchmark_feed import POSTS, SITES, callback_times

    for number, site in enumerate(SITES):
        ours, nothing = callback_times(site, RUNS if number == 0 else SITE_RUNS)
        total = ours.mutation + ours.later
        print(
            f"{'feed' if number == 0 else '':10} {ours.mutation:8.1f} ms in mutation callbacks on {POSTS} posts of "
            f"{site}, an observer of added nodes that does nothing {nothing.mutation:.1f}: "
            f"{ours.mutation / nothing.mutation:.2f} × (target: at most 1.5)"
        )
        print(f"           {total:8.1f} ms including deferred callbacks: {total / nothing.mutation:.2f} ×")


def bench_scroll(old: Path | None = None) -> None:
    """Styles, layout and main thread while heavy feeds are scrolled: without badges, with them, and as they were."""
    from devtools.benchmark_scroll import SITES, scrolling_costs

    copies = {"now": ROOT / "extension", **({"old": old} if old else {})}
    for site in SITES:
        for name, cost in scrolling_costs(site, SITE_RUNS, copies).items():
            print(
                f"{'scroll':10} {site:9} {'no badges' if name == 'page' else name:9} {cost.styles:5.0f} styles "
                f"{cost.style_ms:6.0f} ms, {cost.layouts:5.0f} layouts {cost.layout_ms:6.0f} ms, "
                f"scripts {cost.script_ms:6.0f} ms, main thread {cost.task_ms:6.0f} ms",
                flush=True,
            )


def bench_store_of_a_community() -> None:
    """A million cards in PostgreSQL next to ten thousand."""
    from devtools.benchmark_store import main as bench_store  # imported here: only this part needs PostgreSQL

    bench_store()


def bench_load_of_many_readers() -> None:
    """Many readers at once while three of ten hosts are ill: latency and errors."""
    from devtools.load.load import bench_load

    bench_load()


def bench_hostile_hosts() -> None:
    """Known accounts in a feed that also holds accounts of ten hostile hosts: how much later they come."""
    from devtools.load.load import bench_hostile

    bench_hostile()


def bench_queue_of_a_community() -> None:
    """Look-ups over hosts with odd limits, by several workers over PostgreSQL, one of which is killed."""
    from devtools.benchmark_queue import bench_queue  # needs PostgreSQL

    bench_queue()


def bench_readers_of_a_community() -> None:
    """1,000 readers of a community server with two web processes and two workers."""
    from devtools.load.community import bench_community  # needs PostgreSQL

    bench_community()


def bench_soak(minutes: float = SOAK_MINUTES) -> None:
    """Everyday traffic for a long time: memory, descriptors and threads must stay flat."""
    from devtools.load import load

    load.bench_soak(minutes)


PARTS: dict[str, Callable[[], None]] = {
    "requests": bench_requests,
    "scoring": bench_scoring,
    "cards": bench_cards,
    "kindness": bench_kindness,
    "start": bench_start,
    "install": bench_install,
    "first-card": bench_first_card,
    "package": bench_package,
    "scripts": bench_scripts,
    "feed": bench_feed,
    "scroll": bench_scroll,
    "load": bench_load_of_many_readers,
    "hostile": bench_hostile_hosts,
    "queue": bench_queue_of_a_community,
    "store": bench_store_of_a_community,
    "community": bench_readers_of_a_community,
    "soak": bench_soak,
}


def main() -> int:
    """Runs the chosen parts. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="./scripts/bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="measure only this part; may be repeated")
    parser.add_argument("--old", type=lambda text: Path(text).resolve(), help=OLD_HELP)
    parser.add_argument("--minutes", type=float, default=SOAK_MINUTES, help=f"soak: how long ({SOAK_MINUTES:.0f})")
    options = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        **PARTS,
        "scroll": partial(bench_scroll, options.old),
        "scoring": partial(bench_scoring, options.old),
        "cards": partial(bench_cards, options.old),
        "start": partial(bench_start, options.old),
        "install": partial(bench_install, options.old),
        "soak": partial(bench_soak, options.minutes),
    }
    chosen = options.only or [name for name in parts if name not in ("cards", "soak", "queue", "community")]
    cores, python = os.cpu_count(), sys.version.split()[0]
    print(f"Medians of {RUNS} runs, or {TURNS} turns for requests. {cores} cores, Python {python}.", flush=True)
    for name in chosen:
        parts[name]()
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
