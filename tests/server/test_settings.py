"""Settings come from one definition; an invalid value is explained in a sentence."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from server.accounts.jobs.queue import RUNNING_PER_HOST
from server.networks import readers_in_use
from server.settings import SETTINGS, Settings, SettingsError, settings_help, settings_table


def test_every_field_of_the_settings_is_in_the_table_and_the_help() -> None:
    assert [setting.name for setting in SETTINGS] == [field.name for field in fields(Settings)]
    for setting in SETTINGS:
        assert setting.variable in settings_table()
        assert setting.variable in settings_help()


def test_the_table_shows_the_defaults_of_the_fields() -> None:
    settings = Settings()
    shown = {setting.name: setting.default for setting in SETTINGS}
    for name in ("port", "threads", "readers", "max_cards", "max_seen_accounts", "user_agent"):
        assert shown[name] == str(getattr(settings, name))


def test_the_user_agent_states_how_many_requests_a_host_gets_at_a_time() -> None:
    assert RUNNING_PER_HOST == 2
    assert "at most two at a time per host" in Settings().user_agent
    (readers,) = [setting for setting in SETTINGS if setting.name == "readers"]
    assert "at most two per host" in readers.help


def test_a_setting_that_is_not_set_has_its_default() -> None:
    assert Settings.from_environment({}) == Settings.from_environment({"HUMANKIND_PORT": " "})
    assert Settings.from_environment({}).port == 8377


def test_settings_come_from_the_environment() -> None:
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


def test_x_is_read_only_through_a_service_that_was_set() -> None:
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
        ("HUMANKIND_CA_BUNDLE", "/home/" + "a" * 300),
        ("HUMANKIND_CA_BUNDLE", "~nobody-of-that-name/file.pem"),
        ("HUMANKIND_HOME", "~nobody-of-that-name/humankind"),
        ("HUMANKIND_USER_AGENT", "Мой сервер/1.0"),
        ("HUMANKIND_USER_AGENT", "Mine/1.0\nX-Evil: 1"),
    ],
)
def test_an_invalid_value_is_explained_with_its_variable(variable: str, text: str) -> None:
    with pytest.raises(SettingsError, match=variable):
        Settings.from_environment({variable: text})


def test_sign_in_is_set_for_an_issuer_and_for_hosts(tmp_path: Path) -> None:
    secret = tmp_path / "oidc_secret"
    secret.write_text("xyzzy\n", encoding="utf-8")
    chosen = Settings.from_environment(
        {
            "HUMANKIND_OIDC_ISSUER": "https://login.example/realms/school/",
            "HUMANKIND_OIDC_CLIENT_ID": "humankind",
            "HUMANKIND_OIDC_CLIENT_SECRET_FILE": str(secret),
            "HUMANKIND_OIDC_REQUIRE": "groups=readers, email=@school.example",
            "HUMANKIND_OIDC_LOCAL": "on",
            "HUMANKIND_MASTODON_SIGN_IN": "Social.example, other.example",
        }
    )
    assert chosen.oidc_issuer == "https://login.example/realms/school/", "as tokens repeat it"
    assert chosen.oidc_require == {"groups=readers", "email=@school.example"}
    assert chosen.mastodon_sign_in == {"social.example", "other.example"}
    assert chosen.has_sign_in
    assert not Settings().has_sign_in
    assert chosen.oidc_client_secret is not None
    assert chosen.oidc_client_secret.text == "xyzzy"
    assert "xyzzy" not in f"{chosen} {chosen!r} {chosen.as_plain()}"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("OIDC_ISSUER", "http://login.example"),
        ("OIDC_ISSUER", "https://login.example:8443"),
        ("OIDC_ISSUER", "https://me@login.example"),
        ("OIDC_ISSUER", "https://login.example/?tenant=1"),
        ("OIDC_ISSUER", "https://localhost"),
        ("OIDC_ISSUER", "login.example"),
        ("OIDC_REQUIRE", "groups"),
        ("OIDC_REQUIRE", "=readers"),
        ("OIDC_REQUIRE", "groups=,"),
        ("OIDC_CLIENT_SECRET_FILE", "/nowhere/secret"),
        ("MASTODON_SIGN_IN", "https://social.example"),
        ("MASTODON_SIGN_IN", "social.example/path"),
        ("MASTODON_SIGN_IN", "10.0.0.1"),
        ("MASTODON_SIGN_IN", "localhost"),
        ("MASTODON_SIGN_IN", "social.example,"),
        ("MASTODON_SIGN_IN_DAYS", "-1"),
    ],
)
def test_what_sign_in_cannot_use_is_refused(variable: str, value: str) -> None:
    values = {"HUMANKIND_OIDC_ISSUER": "https://login.example", "HUMANKIND_OIDC_CLIENT_ID": "humankind"}
    with pytest.raises(SettingsError, match=f"HUMANKIND_{variable} is"):
        Settings.from_environment({**values, f"HUMANKIND_{variable}": value})


@pytest.mark.parametrize("alone", ["HUMANKIND_OIDC_ISSUER", "HUMANKIND_OIDC_CLIENT_ID"])
def test_an_issuer_and_the_name_of_this_server_there_belong_together(alone: str) -> None:
    with pytest.raises(SettingsError, match="belong together"):
        Settings.from_environment({alone: "https://login.example"})
