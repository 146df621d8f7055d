"""What a client chooses is no label: each of its words would stay in memory."""

from __future__ import annotations

from flask import Flask

from server.operate.metrics import REGISTRY, REQUESTS
from server.web.community import measured


def labels() -> set[tuple[str, ...]]:
    return {
        tuple(sample.labels[name] for name in ("endpoint", "method", "status"))
        for metric in REQUESTS.collect()
        for sample in metric.samples
    }


def test_methods_and_addresses_that_clients_make_up_are_counted_as_one() -> None:
    app = Flask(__name__)
    app.add_url_rule("/known/<name>", "measured.known", lambda name: name, methods=["GET"])
    measured.install(app)
    client, before = app.test_client(), labels()
    for number in range(20):
        client.open(f"/unknown-{number}", method="GET")
        client.open(f"/known/{number}", method="GET")
        client.open("/known/ada", method=f"MADEUP{number}")
        client.open("/known/ada", method="get")
    known = {("measured.known", "GET", "200"), ("none", "GET", "404"), ("none", "other", "405")}
    assert labels() - before <= known
    assert ("none", "other", "405") in labels()
    assert REGISTRY.get_sample_value(
        "humankind_requests_total", {"endpoint": "none", "method": "other", "status": "405"}
    )
