"""The workflows and issue forms in .github are valid, and refer only to scripts and options that exist."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FORGE = ROOT / ".github"
WORKFLOWS = sorted((FORGE / "workflows").glob("*.yml"))
FORMS = [path for path in sorted((FORGE / "ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]
_SCRIPT = re.compile(r"\./scripts/([\w.-]+)((?: --?[\w-]+)*)")
FIELD_TYPES = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def load(path: Path) -> dict[Any, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict), path
    return content


def test_the_expected_files_exist() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "test.yml"]
    assert [path.name for path in FORMS] == ["bug_report.yml", "site_changed.yml", "wrong_verdict.yml"]
    assert load(FORGE / "ISSUE_TEMPLATE" / "config.yml").keys() == {"blank_issues_enabled"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: str(path.name))
def test_a_workflow_has_triggers_permissions_and_steps(path: Path) -> None:
    workflow = load(path)
    # YAML 1.1 reads the key `on` as True.
    assert workflow.keys() >= {"name", True, "permissions", "jobs"}
    for job in workflow["jobs"].values():
        systems = job.get("strategy", {}).get("matrix", {}).get("system", ["ubuntu-latest"])
        assert job["runs-on"] in ("ubuntu-latest", "${{ matrix.system }}")
        assert set(systems) <= {"ubuntu-latest", "macos-latest", "windows-latest"}
        assert all(("uses" in step) != ("run" in step) for step in job["steps"])
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[\w-]+@v\d+", step.get("uses", "actions/checkout@v5"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: str(path.name))
def test_an_issue_form_has_a_label_for_every_field(path: Path) -> None:
    form = load(path)
    assert form.keys() == {"name", "description", "labels", "body"}
    ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    assert len(set(ids)) == len(ids) > 0
    for field in form["body"]:
        assert field["type"] in FIELD_TYPES
        assert ("value" if field["type"] == "markdown" else "label") in field["attributes"]
        assert field["type"] != "dropdown" or len(field["attributes"]["options"]) > 1


@pytest.mark.parametrize(
    "path", sorted(path for path in FORGE.rglob("*") if path.is_file()), ids=lambda path: path.name
)
def test_every_script_and_option_that_is_named_exists(path: Path) -> None:
    for name, options in _SCRIPT.findall(path.read_text(encoding="utf-8")):
        script = ROOT / "scripts" / name
        assert os.access(script, os.X_OK), name
        help_text = script.read_text(encoding="utf-8")
        assert [option for option in options.split() if f"scripts/{name} {option}" not in help_text] == []


def test_the_matrix_has_every_supported_python() -> None:
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["classifiers"]
    prefix = "Programming Language :: Python :: "
    supported = [text.removeprefix(prefix) for text in classifiers if text.startswith(prefix)]
    assert load(FORGE / "workflows" / "test.yml")["jobs"]["unit"]["strategy"]["matrix"]["python"] == supported


def test_the_release_is_signed_with_secrets_that_the_documentation_names() -> None:
    workflow = (FORGE / "workflows" / "release.yml").read_text(encoding="utf-8")
    secrets = re.findall(r"secrets\.(\w+)", workflow)
    assert secrets == ["AMO_JWT_ISSUER", "AMO_JWT_SECRET"]
    page = (ROOT / "docs" / "publish.md").read_text(encoding="utf-8")
    assert all(f"| `{secret}` |" in page for secret in secrets)
    assert "web-ext sign --channel unlisted" in workflow
    assert "--upload-source-code" in workflow
