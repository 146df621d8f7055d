"""The dashboard and the alert rules ask for metrics that there are, by labels that these have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from server.operate.metrics import REGISTRY, DatabaseGauges, PoolGauges

OPERATE = Path(__file__).parents[3] / "docs/operate"
# Of Prometheus itself, and what its client says of every process (on Linux).
OTHERS = {"up", "process_resident_memory_bytes", "process_cpu_seconds_total"}
FUNCTIONS = set("sum max by rate increase histogram_quantile absent count or le".split())


def names() -> dict[str, set[str]]:
    """The names that a query may use, with their labels."""
    found: dict[str, set[str]] = {name: {"instance", "job"} for name in OTHERS}
    for name, (_, labels) in {**PoolGauges.names, **DatabaseGauges.names}.items():
        found[name] = {*labels, "instance"}
    for collector in REGISTRY._collector_to_names:
        labelled = {*getattr(collector, "_labelnames", ()), "instance"}
        for metric in _described(collector):
            suffixes = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"]}.get(metric.type, [""])
            for suffix in suffixes:
                found[f"{metric.name}{suffix}"] = labelled | ({"le"} if suffix == "_bucket" else set())
    return found


def _described(collector: Collector) -> Iterator[Metric]:
    describe = getattr(collector, "describe", None)
    yield from describe() if describe is not None else ()


def queries() -> list[str]:
    dashboard: dict[str, Any] = json.loads((OPERATE / "grafana.json").read_text(encoding="utf-8"))
    rules: dict[str, Any] = yaml.safe_load((OPERATE / "alerts.yaml").read_text(encoding="utf-8"))
    of_panels = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    return [*of_panels, *(rule["expr"] for group in rules["groups"] for rule in group["rules"])]


@pytest.mark.parametrize("query", queries())
def test_a_query_names_metrics_and_labels_that_there_are(query: str) -> None:
    known = names()
    assert query.count("(") == query.count(")")
    plain = re.sub(r'"[^"]*"', "", query)
    selected = re.findall(r"([a-z_]+)\{([^}]*)\}", plain)
    grouped = [label.strip() for labels in re.findall(r"by \(([^)]*)\)", plain) for label in labels.split(",")]
    used = {
        word
        for word in re.findall(r"[a-z_]{2,}", re.sub(r"by \([^)]*\)|\{[^}]*\}|\[[^\]]*\]", "", plain))
        if word not in FUNCTIONS
    }
    assert used
    assert used <= known.keys()
    labels = set.union(*(known[name] for name in used))
    assert set(grouped) <= labels
    for name, condition in selected:
        assert set(re.findall(r"([a-z_]+)\s*[=!]", condition)) <= known[name]


def test_every_metric_of_ours_is_in_the_dashboard() -> None:
    text = (OPERATE / "grafana.json").read_text(encoding="utf-8")
    ours = {re.sub("_(bucket|sum|count|total)$", "", name) for name in names() if name.startswith("humankind_")}
    assert {name for name in ours if name not in text} == set()


def test_every_panel_and_every_alert_has_a_title_and_advice() -> None:
    dashboard = json.loads((OPERATE / "grafana.json").read_text(encoding="utf-8"))
    assert len({panel["id"] for panel in dashboard["panels"]}) == len(dashboard["panels"])
    assert all(panel["title"] and panel["fieldConfig"]["defaults"]["unit"] for panel in dashboard["panels"])
    rules = yaml.safe_load((OPERATE / "alerts.yaml").read_text(encoding="utf-8"))["groups"][0]["rules"]
    assert all(rule["for"] and rule["labels"]["severity"] in ("page", "ticket") for rule in rules)
    assert all(rule["annotations"]["summary"] and rule["annotations"]["what"] for rule in rules)


def test_no_label_could_name_anybody() -> None:
    labels = set.union(*names().values())
    assert labels == {
        "instance", "job", "le", "version", "part", "endpoint", "method", "status", "counted", "network", "outcome",
        "state", "table",
    }  # fmt: skip
