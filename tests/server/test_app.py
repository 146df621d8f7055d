"""The app leaves out what Flask does for every request, but nothing that a part of the server relies on."""

from __future__ import annotations

from flask import Blueprint, Flask, Response
from werkzeug.test import Client

from server.app import App


def app_with(blueprint: Blueprint) -> tuple[Flask, Client]:
    """An app with the blueprint and one route of it."""
    app = App("test")
    blueprint.add_url_rule("/here", view_func=lambda: "here")
    app.register_blueprint(blueprint)
    return app, app.test_client()


def test_the_functions_of_the_app_run_before_each_request_until_one_responds() -> None:
    app, client = app_with(Blueprint("part", "test"))
    called = []
    app.before_request(lambda: called.append("first"))
    app.before_request(lambda: Response("refused", status=403))
    app.before_request(lambda: called.append("last"))
    response = client.get("/here")
    assert (response.status_code, response.text) == (403, "refused")
    assert called == ["first"]


def test_a_check_of_one_blueprint_is_not_left_out() -> None:
    blueprint = Blueprint("part", "test")
    blueprint.before_request(lambda: Response("refused", status=403))
    app, client = app_with(blueprint)
    app.before_request(lambda: None)
    assert client.get("/here").status_code == 403


def test_an_app_without_checks_serves() -> None:
    _, client = app_with(Blueprint("part", "test"))
    assert client.get("/here").text == "here"
