"""`python -m devtools.generate`: writes every generated file. With `--check`, fails if a file is out of date.

Generated are shared_schema/schema.json and openapi.json, extension/generated/, parts of extension/manifest.json,
problems.ftl and settings.ftl in server/locales/en, the tables in docs/networks.md, docs/settings.md and PRIVACY.md, and
the words that *How it works* shows of each text model.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from devtools.extension_package import ROOT
from devtools.generate_extension import content_files_script, contract_script, manifest, type_declarations
from devtools.permissions import permissions_table
from server import __version__
from server.scoring.explain import STRONGEST_WORDS, strongest_words
from server.settings import SETTINGS, settings_table
from shared_schema.endpoints import openapi_document, schema_document
from shared_schema.networks import networks
from shared_schema.problems import PROBLEM_TYPES

NETWORKS_PAGE = ROOT / "docs" / "networks.md"
SETTINGS_PAGE = ROOT / "docs" / "settings.md"
PRIVACY_PAGE = ROOT / "PRIVACY.md"


def _pretty(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def networks_table() -> str:
    """The networks as two Markdown tables, for docs/networks.md: what is read, and what is respected."""
    rows = [row for row in networks().values() if row.id != "sample"]
    read = [
        f"| {row.name}{f' ({row.includes})' if row.includes else ''} | {row.fetched or '–'} | {row.seen or '–'} |"
        for row in rows
    ]
    respected = [f"| {row.name} | {'; '.join(row.opt_outs) or '–'} | {row.terms} |" for row in rows]
    return "\n".join(
        [
            *("| network | read by the server | seen in your own pages |", "| --- | --- | --- |", *read),
            *("", "Opt-outs that are respected, and what each network's terms allow:", ""),
            *("| network | opt-outs | terms |", "| --- | --- | --- |", *respected, ""),
        ]
    )


def problem_catalog() -> str:
    """English titles and next steps of all problems as a Fluent catalog, from which they are translated."""
    lines = [
        "# Generated from shared_schema/problems.py by `python -m devtools.generate`.",
        "# What went wrong, and below it what the reader can do next.",
    ]
    for slug, problem_type in PROBLEM_TYPES.items():
        lines += ["", f"problem-{slug} = {problem_type.title}"]
        lines += [f"    .next = {problem_type.next}"] if problem_type.next else []
    return "\n".join(lines) + "\n"


def settings_catalog() -> str:
    """What each setting does as a Fluent catalog, from which it is translated."""
    lines = [
        "# Generated from server/settings.py by `python -m devtools.generate`.",
        "# What each setting of the server does, on the page of the reader's data.",
        "",
        *(f"settings-{setting.name} = {setting.help}" for setting in SETTINGS),
    ]
    return "\n".join(lines) + "\n"


def with_table(path: Path, name: str, table: str) -> str:
    """The text of a page, with the table between its two HTML comments replaced.

    Raises ValueError if the page does not have these comments exactly once.
    """
    block = re.compile(rf"<!-- {name} -->\n.*?<!-- /{name} -->\n", re.DOTALL)
    replacement = f"<!-- {name} -->\n\n{table}\n<!-- /{name} -->\n"
    text, count = block.subn(lambda _: replacement, path.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError(f"{path} must contain <!-- {name} --> and <!-- /{name} --> exactly once.")
    return text


def generated() -> dict[Path, str]:
    """Every generated file with the text that it must have."""
    look = json.loads((ROOT / "shared_schema" / "look.json").read_text(encoding="utf-8"))
    extension = ROOT / "extension"
    new_manifest = manifest(extension / "manifest.json", __version__)
    return {
        ROOT / "shared_schema" / "schema.json": _pretty(schema_document()),
        ROOT / "shared_schema" / "openapi.json": _pretty(openapi_document(__version__)),
        extension / "generated" / "contract.js": contract_script(look),
        extension / "generated" / "contract.d.ts": type_declarations(schema_document()),
        extension / "generated" / "content_files.js": content_files_script(extension),
        ROOT / "server" / "locales" / "en" / "problems.ftl": problem_catalog(),
        ROOT / "server" / "locales" / "en" / "settings.ftl": settings_catalog(),
        STRONGEST_WORDS: _pretty(strongest_words()),
        NETWORKS_PAGE: with_table(NETWORKS_PAGE, "networks", networks_table()),
        SETTINGS_PAGE: with_table(SETTINGS_PAGE, "settings", settings_table()),
        PRIVACY_PAGE: with_table(PRIVACY_PAGE, "permissions", permissions_table(json.loads(new_manifest))),
        extension / "manifest.json": new_manifest,
    }


def main(arguments: list[str]) -> int:
    """Writes or checks the files. Returns the exit status."""
    check = "--check" in arguments
    outdated = {
        path: text
        for path, text in generated().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }
    for path, text in outdated.items():
        print(f"{'out of date' if check else 'wrote'}: {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if check and outdated else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
