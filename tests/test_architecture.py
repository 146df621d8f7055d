"""Imports follow the architecture in docs/architecture.md: they point one way and form no cycles.

The checks read the imports from the source with `ast`; nothing is imported.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("server", "shared_schema", "ml", "devtools", "tests")

# What each part of the server may import, beside itself, shared_schema and the leaves below.
ALLOWED = {
    "web": {"accounts", "operate", "networks", "fetching", "scoring", "store", "locales"},
    "cli": {"web", "accounts", "operate", "networks", "fetching", "scoring", "store", "locales"},
    "accounts": {"operate", "networks", "fetching", "scoring", "store", "locales"},
    "operate": {"store"},
    "networks": {"fetching"},
    "fetching": set[str](),
    "scoring": {"locales"},
    "locales": set[str](),
    "store": set[str](),
}
# Modules directly in server/. `settings` and `paths` may be used anywhere but in the pure and the lowest parts.
LEAVES = {"settings", "paths"}
# The assembly of the whole server, for the entry points only.
ASSEMBLY = {"app", "services", "community"}
WITHOUT_LEAVES = {"fetching", "scoring", "networks", "store"}


def modules(package: str) -> dict[str, Path]:
    """Dotted name → file of every module in a package."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(path: Path) -> tuple[tuple[str, bool], ...]:
    """The absolute imports of a file as (dotted name, whether it runs at import time).

    `from a import b` counts as `a.b`. Imports for type checking only, and those inside functions, do not run at
    import time.
    """
    return tuple(_imports(ast.parse(path.read_text(encoding="utf-8")), eager=True))


def _imports(node: ast.AST, *, eager: bool) -> Iterator[tuple[str, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from ((alias.name, eager) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are absolute"
            yield from ((f"{child.module}.{alias.name}", eager) for alias in child.names)
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from _imports(child, eager=False)
        else:
            is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, eager=eager and not is_function)


def imported_modules(path: Path, known: dict[str, Path], *, eager_only: bool = False) -> set[str]:
    """Those of the known modules that a file imports."""
    found = set()
    for name, eager in imports(path):
        if eager or not eager_only:
            module = name if name in known else name.rpartition(".")[0]
            if module in known:
                found.add(module)
    return found


def part_of(module: str) -> str:
    """`server.web.api` → `web`, `server.settings` → `settings`."""
    return module.split(".")[1] if "." in module else ""


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("server", ("ml", "devtools", "tests")),
        ("shared_schema", ("server", "ml", "devtools", "tests")),
        ("devtools", ("ml", "tests")),
        ("ml", ("devtools", "tests")),
    ],
)
def test_packages_import_only_what_they_build_on(package: str, forbidden: tuple[str, ...]) -> None:
    wrong = {
        f"{module} → {name}"
        for module, path in modules(package).items()
        for name, _ in imports(path)
        if name.split(".")[0] in forbidden
    }
    assert wrong == set()


def test_tests_of_the_server_need_nothing_of_ml() -> None:
    wrong = {
        module
        for module, path in modules("tests").items()
        for name, _ in imports(path)
        if module.startswith("tests.server") and name.split(".")[0] == "ml"
    }
    assert wrong == set()


@pytest.mark.parametrize(("part", "forbidden"), [("data", {"training", "evaluation"}), ("training", {"evaluation"})])
def test_the_parts_of_ml_import_one_way(part: str, forbidden: set[str]) -> None:
    """The evaluation learns anew with data left out; what teaches and what measures must not depend on it."""
    known = modules("ml")
    wrong = {
        f"{module} → {target}"
        for module, path in known.items()
        if part_of(module) == part
        for target in imported_modules(path, known)
        if part_of(target) in forbidden
    }
    assert wrong == set()


def test_scripts_do_not_use_the_tests() -> None:
    for path in (ROOT / "scripts").iterdir():
        text = path.read_text(encoding="utf-8")
        if text.startswith("#!/usr/bin/env python3"):
            names = {name.split(".")[0] for name, _ in _imports(ast.parse(text), eager=True)}
            assert "tests" not in names, path.name
        assert "-m tests." not in text, path.name


@pytest.mark.parametrize("part", ALLOWED)
def test_the_parts_of_the_server_import_one_way(part: str) -> None:
    known = modules("server")
    allowed = ALLOWED[part] | {part, ""} | (set() if part in WITHOUT_LEAVES else LEAVES)
    if part in ("web", "cli"):
        allowed |= ASSEMBLY
    wrong = {
        f"{module} → {target}"
        for module, path in known.items()
        if part_of(module) == part
        for target in imported_modules(path, known)
        if part_of(target) not in allowed
    }
    assert wrong == set()


def test_every_part_of_the_server_has_its_rule() -> None:
    folders = {path.name for path in (ROOT / "server").iterdir() if (path / "__init__.py").is_file()}
    assert folders == ALLOWED.keys()


def test_scoring_is_pure() -> None:
    """Scoring does no I/O except for reading its own tables, and never reads the clock."""
    impure = {"requests", "urllib3", "urllib", "http", "socket", "sqlite3", "time", "subprocess", "flask", "threading"}
    wrong = {
        f"{module} → {name}"
        for module, path in modules("server").items()
        if part_of(module) == "scoring"
        for name, _ in imports(path)
        if name.split(".")[0] in impure
    }
    clocks = {
        f"{module}: {ast.unparse(node)}"
        for module, path in modules("server").items()
        if part_of(module) == "scoring"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".now", ".utcnow", ".today"))
    }
    assert wrong | clocks == set()


@pytest.mark.slow
@pytest.mark.parametrize("package", PACKAGES)
def test_no_package_has_an_import_cycle(package: str) -> None:
    known = modules(package)
    # Importing `a.b.c` runs `a` and `a.b` first, so a module may always import from its own parent packages.
    graph = {
        module: {target for target in imported_modules(path, known, eager_only=True) if not _is_parent(target, module)}
        for module, path in known.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' → '.join(reversed(error.args[1]))}")


def _is_parent(target: str, module: str) -> bool:
    return module == target or module.startswith(f"{target}.")


def test_the_checks_see_every_kind_of_import() -> None:
    source = (
        "import server.app\nfrom server.web import api\nif TYPE_CHECKING:\n    import ml\n"
        "def late():\n    from tests import conftest\n"
    )
    assert set(_imports(ast.parse(source), eager=True)) == {
        ("server.app", True),
        ("server.web.api", True),
        ("ml", False),
        ("tests.conftest", False),
    }


@pytest.mark.slow
def test_the_server_starts_without_what_only_workers_need() -> None:
    program = (
        "import sys, server.cli.main, server.web.serve, server.app\n"
        "from server.networks import readers\n"
        "readers()\n"
        "print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    loaded = set(run.stdout.split())
    assert "server.app" in loaded
    slow = {"bs4", "feedparser", "markdown_it", "server.scoring.card", "server.scoring.text", "server.scoring.signals"}
    assert not loaded & slow
    # A personal server does not need these, so they may not even be installed.
    assert not loaded & {"psycopg", "psycopg_pool", "procrastinate", "alembic", "sqlalchemy", "prometheus_client"}
    assert not loaded & {"dask", "distributed", "pyarrow", "tornado"}
