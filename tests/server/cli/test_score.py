"""Scoring accounts, files of evidence and texts on the command line."""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import pytest
from flask import Flask

from devtools.fake_networks import FakeNetworks
from server.app import create_app
from server.cli import score
from server.cli.client import Client
from server.cli.main import main
from server.networks import readers_in_use
from server.services import build_services
from server.settings import Settings
from shared_schema.endpoints import schema_document
from shared_schema.limits import REASONS_SHOWN

REASON = re.compile(r"^ +([+-]\d+\.\d) (\w+)  ", re.MULTILINE)
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def valid(record: str, content: Any) -> None:
    jsonschema.Draft202012Validator({**schema_document(), "$ref": f"#/$defs/{record}"}).validate(content)


def evidence_file(path: Path, *lines_: Any) -> str:
    path.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines_))
    return str(path)


def about(handle: str) -> dict[str, Any]:
    return {"account": {"network": "x", "host": None, "handle": handle}, "posts": POSTS, "now": "2026-11-22T00:00:00Z"}


@pytest.mark.slow
def test_a_handle_is_scored_as_a_readable_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "sample:maria"]) == 0
    text = capsys.readouterr().out
    for word in ("sample:maria", "Humanity", "Conversation", "Kindness", "█", "Raised the score", "public posts"):
        assert word in text
    assert main(["score", "--language", "de", "sample:maria"]) == 0
    text = capsys.readouterr().out
    for word in ("Mensch: Spricht mit Menschen.", "Freundlichkeit", "Hat die Bewertung erhöht", "öffentliche Beiträge"):
        assert word in text


@pytest.mark.slow
def test_a_card_as_json_is_a_score_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--json", "sample:maria"]) == 0
    (card,) = lines(capsys.readouterr().out)
    valid("ScoreCard", card)
    assert card["cited"]


@pytest.mark.slow
def test_the_reasons_are_those_of_the_card_in_its_order(capsys: pytest.CaptureFixture[str]) -> None:
    main(["score", "--json", "sample:walt"])
    (card,) = lines(capsys.readouterr().out)
    main(["score", "sample:walt"])
    shown = [(float(points), name) for points, name in REASON.findall(capsys.readouterr().out)]
    positions = [*card["reasons"]["raised"][:REASONS_SHOWN], *card["reasons"]["lowered"][:REASONS_SHOWN]]
    contributions = [card["contributions"][position] for position in positions]
    assert shown == [(reason["points"], reason["score"].capitalize()) for reason in contributions]


@pytest.mark.slow
def test_pauses_requested_by_hosts_are_respected_between_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    refusal = {"host": "hn.algolia.com", "path": "*", "status": 429, "headers": {"Retry-After": "600"}, "json": {}}
    (tmp_path / "routes.json").write_text(json.dumps([refusal]), encoding="utf-8")
    with FakeNetworks(responses=tmp_path) as networks:
        for name, value in networks.environment.items():
            monkeypatch.setenv(name, value)
        assert main(["score", "hn:ada"]) == 1
        requests = len(networks.log)
        assert requests > 0
        assert main(["score", "hn:ada"]) == 1
        assert len(networks.log) == requests
    assert capsys.readouterr().err.count("The network asked for a pause.") == 2


class InProcessClient(Client):
    """A client whose requests go straight to an app."""

    def __init__(self, app: Flask, home: Path) -> None:
        super().__init__(home, 0)
        self._client = app.test_client()

    def _request(self, method: str, path: str, body: Any = None, language: str = "en") -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self._token}", "Accept-Language": language}
        response = self._client.open(f"http://127.0.0.1:8377{path}", method=method, json=body, headers=headers)
        return response.status_code, response.get_json()


def test_a_running_server_scores_with_its_corrections(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    services = build_services(Settings(home=home), readers=readers_in_use({}))
    client = InProcessClient(create_app(services=services), home)
    monkeypatch.setattr(score, "running", lambda _home: client)
    client.call("PUT", "/v1/corrections/sample:verity", {"verdict": "person"})
    try:
        assert main(["score", "--json", "sample:verity"]) == 0
        (card,) = lines(capsys.readouterr().out)
        assert (card["verdict"], card["computed_verdict"]) == ("person", "one_way")
        assert card["cited"]
        assert main(["score", "x:ada"]) == 1
        assert "Read some of the account's posts in your own feed" in capsys.readouterr().err
    finally:
        services.close()


@pytest.mark.slow
def test_an_impossible_handle_is_reported_and_the_others_are_scored(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "!!", "sample:maria"]) == 1
    output = capsys.readouterr()
    assert "sample:maria" in output.out
    assert output.err.startswith("!!: No network here has such an account.")


def test_an_evidence_file_becomes_cards_in_the_same_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handles = ["ada", "zoe", "bob"]
    assert main(["score", "--evidence", evidence_file(tmp_path / "e.ndjson", *map(about, handles))]) == 0
    cards = lines(capsys.readouterr().out)
    assert [card["account"]["handle"] for card in cards] == handles
    for card in cards:
        valid("ScoreCard", card)
        assert card["verdict"] == "unsure"
        assert card["not_judged"] == {"humanity": "few", "conversation": "few", "kindness": "few"}


def test_a_bad_line_gives_a_problem_in_its_place_and_a_status_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = evidence_file(
        tmp_path / "e.ndjson", about("ada"), "{broken\n", {"account": {"network": "nowhere"}}, about("bob")
    )
    assert main(["score", "--evidence", path]) == 1
    output = capsys.readouterr()
    first, second, third, fourth = lines(output.out)
    assert (first["key"], fourth["key"]) == ("x:ada", "x:bob")
    for problem in (second, third):
        valid("Problem", problem)
    assert second["instance"] == f"{path}:2"
    assert "2 of 4 lines" in output.err


def test_evidence_may_be_compressed_or_come_from_stdin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "e.ndjson.gz"
    packed.write_bytes(gzip.compress(json.dumps(about("ada")).encode()))
    assert main(["score", "--evidence", str(packed)]) == 0
    from_file = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(packed.read_bytes()))))
    assert main(["score", "--evidence", "-"]) == 0
    assert capsys.readouterr().out == from_file


def test_the_same_evidence_gives_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_file(tmp_path / "e.ndjson", about("ada"))
    outputs = []
    for _ in range(2):
        main(["score", "--evidence", path])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_a_file_in_the_place_of_a_handle_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_file(tmp_path / "ada.ndjson", about("ada"))
    assert main(["score", path]) == 1
    assert "--evidence" in capsys.readouterr().err


@pytest.mark.parametrize("fault", ["folder", "loop"])
def test_what_is_no_file_is_reported_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    path = tmp_path / "ada.ndjson"
    if fault == "folder":
        path.mkdir()
    else:
        path.symlink_to(path)
    assert main(["score", "--quiet", "--evidence", str(path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_missing_file_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--evidence", "/no/such/file"]) == 1
    assert capsys.readouterr().err == "/no/such/file: No such file or directory\n"


def test_the_kindness_of_each_text_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_file(
        tmp_path / "t.ndjson",
        {"text": "Thank you so much, you are wonderful!", "language": "en"},
        {"text": "You are an idiot, shut up."},
        {"language": "en"},
    )
    assert main(["kindness", "--texts", path]) == 1
    kind, harsh, problem = lines(capsys.readouterr().out)
    valid("TextKindness", kind)
    valid("TextKindness", harsh)
    valid("Problem", problem)
    assert kind["kind"] > harsh["kind"]
    assert harsh["hostile"] > kind["hostile"]
