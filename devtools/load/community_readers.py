"""The readers of a community, for locust: `devtools/load/community.py` starts it and reads what it found.

Each looks at screens of accounts as the extension does, signs every request, and asks again for what is pending. Both
halves of a signed request go to whichever web process comes next, as behind a proxy.
"""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from geventhttpclient.client import HTTPClientPool
from locust import FastHttpUser, between, events, task  # only this process imports it

from server.web import proof

PLAN: dict[str, Any] = json.loads(Path(os.environ["HUMANKIND_LOAD_PLAN"]).read_text(encoding="utf-8"))
ORIGIN = f"chrome-extension://{'a' * 32}"
SCREEN, UNKNOWN = 50, 5
TOGETHER_SECONDS = 0.16  # what the extension asks for again in one request
# Readers come through a proxy, which sends their requests over few connections that it keeps.
PROXY = HTTPClientPool(concurrency=PLAN["proxy_connections"], network_timeout=60.0, connection_timeout=60.0)
PROOF_PATH, SCORES_PATH = "/v1/proof", "/v1/scores"
_numbers = count()
_turns = count()
# What each reader got, by the reader's number: screens and all batches, of unknown accounts those requested and those
# that came.
RESULTS: dict[int, dict[str, int]] = defaultdict(lambda: {"screens": 0, "batches": 0, "unknown": 0, "became_known": 0})
MISSING: dict[str, int] = defaultdict(int)  # known accounts that were not shown, by what was said instead


class CommunityReader(FastHttpUser):
    """One reader with one browser."""

    wait_time = between(*PLAN["pause_seconds"])
    connection_timeout = network_timeout = 60.0
    client_pool = PROXY
    host = "http://127.0.0.1"  # unused: every request names its process

    def on_start(self) -> None:
        """Takes the next reader of the plan."""
        self.number = next(_numbers)
        self.id, self.key = PLAN["browsers"][self.number % len(PLAN["browsers"])]
        self.chance = Random(self.number)  # noqa: S311 - so that two runs do the same
        self.feed = self.chance.sample(PLAN["known"], PLAN["feed"])

    @task
    def screen(self) -> None:
        """Looks at a screen, nine tenths of whose accounts are known."""
        known = self.chance.sample(self.feed, SCREEN - UNKNOWN)
        unknown = self.chance.sample(PLAN["unknown"], UNKNOWN)
        start = time.perf_counter()
        results = self._look_up([*known, *unknown])
        if results is None:
            return
        self.environment.events.request.fire(
            request_type="screen",
            name="screen",
            response_time=(time.perf_counter() - start) * 1000,
            response_length=0,
            exception=None,
            context={},
        )
        counts = RESULTS[self.number]
        counts["screens"] += 1
        for result in results[: len(known)]:
            if result["status"] != "ready":
                problem = result.get("problem") or {}
                MISSING[str(problem.get("type", result["status"]))] += 1
        counts["unknown"] += UNKNOWN
        end = time.monotonic() + PLAN["look_seconds"]
        pending = self._count_known(unknown, results[len(known) :])
        while pending and (due := min(at for at, _ in pending)) < end:
            time.sleep(max(0.0, due - time.monotonic()))  # locust makes it yield to the other readers
            due_now = [account for at, account in pending if at <= due + TOGETHER_SECONDS]
            again = self._look_up(due_now)
            if again is None:
                break
            later = [each for each in pending if each[0] > due + TOGETHER_SECONDS]
            pending = [*later, *self._count_known(due_now, again)]

    def _count_known(self, accounts: list[Any], results: list[Any]) -> list[tuple[float, Any]]:
        """Counts what became known; the accounts that are still pending, with the times to ask for them again."""
        now = time.monotonic()
        pending = [
            (now + result["retry_after_ms"] / 1000, account)
            for account, result in zip(accounts, results, strict=True)
            if _is_pending(result)
        ]
        RESULTS[self.number]["became_known"] += len(accounts) - len(pending)
        return pending

    def _look_up(self, accounts: list[Any]) -> list[Any] | None:
        RESULTS[self.number]["batches"] += 1
        body = json.dumps({"accounts": [{"account": account} for account in accounts], "page_host": "home.example"})
        challenge = json.dumps({"id": self.id, "nonce": f"{self.chance.getrandbits(128):032x}"})
        shown = self._post(PROOF_PATH, challenge)
        if shown is None:
            return None
        signed = proof.authorization(self.key, PLAN["url"], self.id, shown["nonce"], "POST", SCORES_PATH, body.encode())
        response = self._post(SCORES_PATH, body, Authorization=signed)
        return None if response is None else list(response["results"])

    def _post(self, path: str, body: str, **more: str) -> Any:
        port = PLAN["ports"][next(_turns) % len(PLAN["ports"])]
        headers = {
            "Host": PLAN["url"].removeprefix("https://"),
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": f"10.{self.number // 65536}.{self.number // 256 % 256}.{self.number % 256}",
            "Origin": ORIGIN,
            "Content-Type": "application/json",
            **more,
        }
        with self.client.post(
            f"http://127.0.0.1:{port}{path}", data=body, headers=headers, name=path, catch_response=True
        ) as response:
            if response.status_code != 200:
                response.failure(f"{response.status_code} {(response.text or '')[:200]}")
                return None
            return response.json()


def _is_pending(result: Any) -> bool:
    return bool(result["status"] == "pending")


@events.quitting.add_listener  # type: ignore[untyped-decorator] # locust has no types for it
def write_figures(environment: Any, **_options: Any) -> None:
    """Writes what was found where the plan says."""
    stats = environment.stats
    latencies = {
        entry.name: {
            "requests": entry.num_requests,
            "p50": entry.get_response_time_percentile(0.5),
            "p95": entry.get_response_time_percentile(0.95),
            "p99": entry.get_response_time_percentile(0.99),
            "longest": entry.max_response_time,
        }
        for entry in stats.entries.values()
    }
    failures = {f"{error.name}: {error.error}": error.occurrences for error in stats.errors.values()}
    figures = {"latencies": latencies, "failures": failures, "missing": MISSING, "readers": list(RESULTS.values())}
    Path(PLAN["figures"]).write_text(json.dumps(figures), encoding="utf-8")
