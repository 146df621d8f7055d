"""What `./scripts/bench` prints: speed and size beside a named alternative, medians of several runs in turn.

Machines are noisy, so every ratio compares two things measured one after the other, again and again (A B A B …).
Nothing here is a test; the figures belong to the machine they were measured on.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask, Response

from devtools.launch import ROOT, running, wait_until_ready
from server.networks.readers.sample import samples
from server.scoring import score
from server.scoring.text import predict
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

RUNS = 5
SITE_RUNS = 3  # of each further site's feed
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def rounds(first: Callable[[], float], second: Callable[[], float]) -> tuple[float, float, float]:
    """Medians of two measurements taken in turn, and the median of their ratio pair by pair."""
    pairs = [(first(), second()) for _ in range(RUNS)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def sample_posts() -> list[Post]:
    """All posts of the invented accounts that come with the server: realistic lengths and a mix of languages."""
    return [post for told in samples().values() for post in told.posts]


def evidence_of(number: int, posts: list[Post], count: int) -> Evidence:
    """One account with so many of the posts, each with its own id and a plausible time."""
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


def bench_scoring() -> None:
    """Accounts of 200 posts scored from evidence, on one core."""
    accounts = [evidence_of(number, sample_posts(), 200) for number in range(40)]
    score(accounts[0], NOW)

    def once() -> float:
        start = time.perf_counter()
        for evidence in accounts:
            score(evidence, NOW)
        return len(accounts) / (time.perf_counter() - start)

    speed = statistics.median(once() for _ in range(RUNS))
    print(f"scoring    {speed:8.0f} accounts/s of 200 posts each, one core (asked: at least 50)")


def bench_kindness() -> None:
    """Texts judged a second, beside vaderSentiment on the same texts."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    texts = [post.text for post in sample_posts()] * 10
    analyser = SentimentIntensityAnalyzer()

    def ours() -> float:
        start = time.perf_counter()
        for text in texts:
            predict(text, "en")
        return len(texts) / (time.perf_counter() - start)

    def detecting() -> float:
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
    print(f"kindness   {a:8.0f} texts/s, vaderSentiment {b:.0f}: {ratio:.2f} × (asked: at least 1)")
    a, b, ratio = rounds(detecting, vader)
    print(f"           {a:8.0f} texts/s where the language must be told first: {ratio:.2f} × vaderSentiment")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def bare_app() -> Flask:
    """The alternative: a Flask route that returns bytes it already has."""
    app = Flask("bare")
    answer = Path(os.environ["HUMANKIND_BENCH_BYTES"]).read_bytes()

    @app.post("/v1/scores")
    def scores() -> Response:
        return Response(answer, mimetype="application/json")

    @app.get("/v1/health")
    def health() -> Response:
        return Response("{}", mimetype="application/json")

    return app


@contextlib.contextmanager
def our_server(home: Path) -> Iterator[tuple[int, str, subprocess.Popen[str]]]:
    """The real server on a free port: port, token, process."""
    port = free_port()
    environment = {**os.environ, "HUMANKIND_HOME": str(home)}
    command = [sys.executable, "-m", "server", "serve", "--port", str(port)]
    with running(command, environment, stdout=subprocess.DEVNULL) as process:
        wait_until_ready(f"http://127.0.0.1:{port}", process)
        yield port, (home / "token").read_text().strip(), process


def ask(connection: http.client.HTTPConnection, token: str, body: bytes) -> bytes:
    """One POST /v1/scores; raises RuntimeError for anything but 200."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/scores", body, headers)
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{answer.status}: {content[:200]!r}")
    return content


def all_ready(connection: http.client.HTTPConnection, token: str, body: bytes) -> bytes:
    """The answer once every account in it is ready; raises RuntimeError after half a minute."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        answer = ask(connection, token, body)
        if all(result["status"] == "ready" for result in json.loads(answer)["results"]):
            return answer
        time.sleep(0.2)
    raise RuntimeError("the accounts did not get ready")


def throughput(port: int, token: str, body: bytes, seconds: float = 2.0, clients: int = 4) -> float:
    """Requests a second that so many clients get answered over kept connections."""
    counts = [0] * clients
    end = time.perf_counter() + seconds

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        while time.perf_counter() < end:
            ask(connection, token, body)
            counts[number] += 1
        connection.close()

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def bench_answers() -> None:
    """50 cached accounts in one POST, beside a bare Flask route that returns the same bytes under the same gunicorn."""
    posts = sample_posts()
    evidences = [evidence_of(number, posts, 40) for number in range(50)]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir(mode=0o700)
        with our_server(home) as (port, token, _):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            import msgspec

            filling = [{"account": e.account, "posts": e.posts} for e in evidences]
            ask(connection, token, msgspec.json.encode({"accounts": filling}))
            body = msgspec.json.encode({"accounts": [{"account": e.account} for e in evidences]})
            answer = all_ready(connection, token, body)
            (Path(folder) / "bytes").write_bytes(answer)
            environment = {**os.environ, "HUMANKIND_BENCH_BYTES": str(Path(folder) / "bytes")}
            bare = free_port()
            command = [sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{bare}", "--workers", "1"]
            command += ["--worker-class", "gthread", "--threads", "8", "--keep-alive", "15", "--log-level", "error"]
            with running([*command, "devtools.benchmark:bare_app()"], environment) as process:
                wait_until_ready(f"http://127.0.0.1:{bare}", process)
                ours, theirs, ratio = rounds(
                    lambda: throughput(port, token, body), lambda: throughput(bare, token, body)
                )
    print(
        f"answers    {ours:8.0f} requests/s of 50 cached accounts ({len(answer) / 1000:.0f} kB), bare Flask route "
        f"{theirs:.0f}: {ratio:.2f} × (asked: at least 0.5)"
    )


def resident_megabytes(process: int) -> float:
    """Memory of a process and its children, as the kernel counts it (resident set)."""
    total = 0.0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError):
            status = (folder / "status").read_text()
            fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
            if int(folder.name) == process or int(fields["PPid"]) == process:
                total += int(fields["VmRSS"].split()[0]) / 1000
    return total


def bench_server() -> None:
    """Cold start to the first answered request, and memory at rest (gunicorn's master and its worker together)."""
    starts, sizes = [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            start = time.perf_counter()
            with our_server(home) as (port, token, process):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                ask(connection, token, b'{"accounts": [{"account": {"network": "sample", "handle": "maria"}}]}')
                starts.append(time.perf_counter() - start)
                time.sleep(1)
                sizes.append(resident_megabytes(process.pid))
    print(f"server     {statistics.median(starts):8.2f} s from start to the first answer (asked: under 2)")
    print(f"           {statistics.median(sizes):8.0f} MB at rest, both processes (asked: under 120)")


def bench_package() -> None:
    """Size of the extension's package."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "humankind.zip"
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, str(ROOT / "scripts" / "package"), str(target)], check=True, stdout=subprocess.DEVNULL
        )
        size = target.stat().st_size / 1000
    print(f"package    {size:8.0f} kB (asked: under 300)")


def bench_feed() -> None:
    """Time in the page's callbacks on feeds of 3,000 posts, beside an observer of added nodes that does nothing."""
    from devtools.benchmark_feed import POSTS, SITES, callback_times

    for place, site in enumerate(SITES):
        ours, nothing = callback_times(site, RUNS if place == 0 else SITE_RUNS)
        whole = ours.mutation + ours.later
        print(
            f"{'feed' if place == 0 else '':10} {ours.mutation:8.1f} ms in mutation callbacks on {POSTS} posts of "
            f"{site}, an observer of added nodes that does nothing {nothing.mutation:.1f}: "
            f"{ours.mutation / nothing.mutation:.2f} × (asked: at most 1.5)"
        )
        print(
            f"           {whole:8.1f} ms with the work that comes later, when there is time: "
            f"{whole / nothing.mutation:.2f} ×"
        )


PARTS: dict[str, Callable[[], None]] = {
    "answers": bench_answers,
    "scoring": bench_scoring,
    "kindness": bench_kindness,
    "server": bench_server,
    "package": bench_package,
    "feed": bench_feed,
}


def main() -> int:
    """Runs the chosen parts; returns the exit status."""
    parser = argparse.ArgumentParser(prog="./scripts/bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="one part; may be given several times")
    chosen = parser.parse_args().only or list(PARTS)
    print(f"Medians of {RUNS} runs. {os.cpu_count()} cores, Python {sys.version.split()[0]}.", flush=True)
    for name in chosen:
        PARTS[name]()
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
