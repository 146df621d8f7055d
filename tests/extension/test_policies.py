"""The examples for administrators: what they fix is what the extension's managed schema has."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import pytest

from devtools.extension_package import read_manifest
from shared_schema.networks import networks

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "docs" / "policies").glob("*.json"))
STORES = {"chrome": "https://clients2.google.com/", "edge": "https://edge.microsoft.com/"}


def strict(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema, in which each object has only the fields that are named. A browser ignores the others."""
    changed = {key: strict(value) if isinstance(value, dict) else value for key, value in schema.items()}
    return {**changed, "additionalProperties": False} if schema.get("type") == "object" else changed


def read(path: Path) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """The id of the extension, its entry in ExtensionSettings, and its managed settings."""
    content = json.loads(path.read_text(encoding="utf-8"))
    policies = content["policies"] if path.stem == "firefox" else content
    assert policies.keys() == {"ExtensionSettings", "3rdparty"}
    ((own_id, entry),) = policies["ExtensionSettings"].items()
    ((kind, extensions),) = policies["3rdparty"].items()
    assert kind == ("Extensions" if path.stem == "firefox" else "extensions")
    assert extensions.keys() == {own_id}
    return own_id, entry, extensions[own_id]


def test_there_is_an_example_for_each_browser() -> None:
    assert [path.stem for path in EXAMPLES] == ["chrome", "edge", "firefox"]
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert all(f"(policies/{path.name})" in page for path in EXAMPLES)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: str(path.stem))
def test_an_example_has_every_field_with_a_value_that_can_be_used(path: Path) -> None:
    schema = json.loads((ROOT / "extension" / read_manifest()["storage"]["managed_schema"]).read_text("utf-8"))
    own_id, entry, managed = read(path)
    assert [error.message for error in jsonschema.Draft202012Validator(strict(schema)).iter_errors(managed)] == []
    assert managed.keys() == schema["properties"].keys()
    # What the extension would ignore, beyond the types: background/managed_settings.js and lib/rules.js.
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", managed["serverUrl"])
    for field in ("newHosts", "reposts"):
        assert managed[field] in schema["properties"][field]["description"]
    for rule in managed["rules"]:
        assert re.fullmatch(r"verdict:\w+|new|kindness:\d+|tag:.+|list:https://.+", rule["target"])
        assert rule["action"] in schema["properties"]["rules"]["items"]["properties"]["action"]["description"]
        assert rule.get("network") in {None, *networks()}
    assert entry["installation_mode"] == "normal_installed"
    if path.stem == "firefox":
        assert own_id == read_manifest()["browser_specific_settings"]["gecko"]["id"]
        assert entry["install_url"].startswith("https://")
    else:
        assert re.fullmatch("[a-p]{32}", own_id)
        assert entry["update_url"].startswith(STORES[path.stem])
