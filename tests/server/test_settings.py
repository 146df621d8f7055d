"""Settings come from one table; what cannot be used is said in a sentence."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from server.networks import readers_in_use
from server.settings import SETTINGS, Settings, SettingsError, settings_help, settings_table


def test_the_table_and_the_settings_name_the_same_things() -> None:
    assert [setting.name for setting in SETTINGS] == [field.name for field in fields(Settings)]
    for setting in SETTINGS:
        assert setting.variable in settings_table()
        assert setting.variable in settings_help()


def test_what_is_not_set_has_its_default() -> None:
    assert Settings.from_environment({}) == Settings.from_environment({"HUMANKIND_PORT": " "})
    assert Settings.from_environment({}).port == 8377


def test_what_is_set_counts() -> None:
    chosen = Settings.from_environment(
        {
            "HUMANKIND_HOME": "/tmp/somewhere",  # noqa: S108 - a name, nothing is written
            "HUMANKIND_PORT": "9000",
            "HUMANKIND_UPSTREAM_MAP": "mastodon.example=127.0.0.1:8444",
        }
    )
    assert chosen.home == Path("/tmp/somewhere")  # noqa: S108 - the same
    assert chosen.port == 9000
    assert chosen.upstream_map == {"mastodon.example": ("127.0.0.1", 8444)}
    assert chosen.as_plain()["upstream_map"] == "mastodon.example=127.0.0.1:8444"


def test_x_is_read_only_through_a_service_that_somebody_named() -> None:
    off, on = Settings(), Settings.from_environment({"HUMANKIND_X_SERVICE": "https://fx.example/"})
    assert on.x_service == "https://fx.example"
    assert "x" not in readers_in_use(off.services)
    assert readers_in_use(on.services).keys() - readers_in_use(off.services).keys() == {"x"}


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("HUMANKIND_PORT", "http"),
        ("HUMANKIND_PORT", "0"),
        ("HUMANKIND_PORT", "70000"),
        ("HUMANKIND_THREADS", "1"),
        ("HUMANKIND_MAX_CARDS", "1000000"),
        ("HUMANKIND_UPSTREAM_MAP", "mastodon.example=10.0.0.1:443"),
        ("HUMANKIND_X_SERVICE", "http://fx.example"),
        ("HUMANKIND_X_SERVICE", "fx.example"),
        ("HUMANKIND_X_SERVICE", "https://localhost"),
        ("HUMANKIND_X_SERVICE", "https://me:secret@fx.example"),
        ("HUMANKIND_X_SERVICE", "https://fx.example/?a=b"),
        ("HUMANKIND_CA_BUNDLE", "/no/such/file.pem"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_variable(variable: str, text: str) -> None:
    with pytest.raises(SettingsError, match=variable):
        Settings.from_environment({variable: text})
