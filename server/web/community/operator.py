"""`/operator`: the state of the whole server, for readers whose role is operator. It has nothing of any reader.

It names hosts that asked for a pause, since an operator can do something about them. That somebody here looked up an
account of theirs follows from it; who did is nowhere.
"""

from __future__ import annotations

from flask import Blueprint, render_template

from server.locales.cards import localized_problem
from server.locales.formats import duration, size
from server.operate.overview import read_overview
from server.store.postgres.steps import steps
from server.web.community.current import community_services
from server.web.language import request_language
from shared_schema.networks import networks
from shared_schema.problems import PROBLEM_TYPES, problem

blueprint = Blueprint("operator", __name__)
_NO_NETWORKS = {"list": "page-nav-lists", "claim": "operator-claims"}  # how the keys of other jobs begin → message
_TABLES_SHOWN = 12


@blueprint.get("/operator")
def overview() -> str:
    """The page. For others there is none."""
    services = community_services()
    services.auth.require_role("operator")
    language, found = request_language(), read_overview(services.database)
    return render_template(
        "operator.html",
        processes=found.processes,
        workers=found.workers,
        versions_differ=len({process.version for process in found.processes if process.part in ("web", "worker")}) > 1,
        step=found.step,
        newest_step=steps()[-1],
        queue=[
            {
                "network": "" if row.network in _NO_NETWORKS else _network_name(row.network),
                "message": _NO_NETWORKS.get(row.network),
                "waiting": row.waiting,
                "running": row.running,
                "oldest": duration(row.oldest_seconds, language) if row.waiting else "–",
            }
            for row in found.queue
        ],
        paused=[
            {"host": host.host, "reason": _reason(host.slug, language), "left": duration(host.seconds, language)}
            for host in found.paused_hosts
        ],
        silent=found.silent_hosts,
        tables=[
            {"name": table.name, "rows": table.rows, "size": size(table.size, language)}
            for table in found.tables[:_TABLES_SHOWN]
        ],
        database_size=size(found.database_size, language),
        retention=None if found.retention_seconds is None else duration(found.retention_seconds, language),
        card_days=services.settings.card_days,
        seen_days=services.settings.seen_days,
    )


def _network_name(name: str) -> str:
    row = networks().get(name)
    return row.name if row is not None else name


def _reason(slug: str, language: str) -> str:
    return localized_problem(problem(slug), language).title if slug in PROBLEM_TYPES else slug
