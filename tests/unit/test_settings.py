from __future__ import annotations

import stat

import pytest

from faqbot.errors import SettingsError
from faqbot.settings import (
    SECRETS,
    VARIABLES,
    Settings,
    child_environment,
    complete_env_file,
    read_settings,
)


def test_an_empty_environment_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_blank_values_count_as_absent():
    assert read_settings({"FAQBOT_CLINIC_NAME": "  ", "RASA_PORT": ""}) == Settings()


def test_values_are_read_as_the_type_of_their_default():
    settings = read_settings(
        {
            "FAQBOT_CLINIC_NAME": " Rose Clinic ",
            "RASA_PORT": "5105",
            "FAQBOT_ALLOWED_ORIGINS": "https://a.example, https://b.example,",
        }
    )
    assert settings.clinic_name == "Rose Clinic"
    assert settings.rasa_port == 5105
    assert settings.rasa_url == "http://127.0.0.1:5105"
    assert settings.allowed_origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize("value", ["x", "-1", "0", "65536", "80.5", "²"])
def test_a_port_that_is_none_is_refused_by_the_name_of_its_variable(value):
    with pytest.raises(SettingsError, match="FAQBOT_WEB_PORT"):
        read_settings({"FAQBOT_WEB_PORT": value})


@pytest.mark.parametrize(("secret", "is_fine"), [("x" * 15, False), ("x" * 16, True)])
def test_a_secret_has_sixteen_characters_or_more(secret, is_fine):
    if is_fine:
        assert read_settings({"FAQBOT_SECRET": secret}).secret == secret
    else:
        with pytest.raises(SettingsError, match="FAQBOT_SECRET is too short"):
            read_settings({"FAQBOT_SECRET": secret})


def test_secrets_have_no_default():
    assert Settings().secret is None and Settings().rasa_token is None


@pytest.mark.parametrize(
    ("locale", "emergency", "crisis"),
    [
        ("en-US", "911", "988"),
        ("en_GB", "999", "116 123"),
        ("AU", "000", "13 11 14"),
        ("de-DE", "112", "112"),
    ],
)
def test_the_country_decides_the_emergency_numbers(locale, emergency, crisis):
    settings = Settings(locale=locale)
    assert (settings.emergency, settings.crisis) == (emergency, crisis)


def test_configured_emergency_numbers_win_over_the_country():
    settings = Settings(locale="en-US", emergency_number="118", crisis_line="115")
    assert (settings.emergency, settings.crisis) == ("118", "115")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(locale="en-US"), "poison control on 1-800-222-1222"),
        (Settings(locale="de-DE"), "your poison control centre"),
        (Settings(locale="de-DE", poison_line="19240"), "poison control on 19240"),
    ],
)
def test_poison_control_has_a_number_only_where_one_is_known(settings, words):
    assert settings.poison_control == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "please ask our clinic's team directly"),
        ({"clinic_phone": "020 1"}, "you can reach our clinic by phone on 020 1"),
        (
            {"clinic_email": "a@b.example", "clinic_url": "https://b.example"},
            "by e-mail at a@b.example or on https://b.example",
        ),
    ],
)
def test_the_contact_names_only_what_is_configured(given, words):
    assert Settings(**given).contact.endswith(words)


def test_each_setting_has_a_variable_of_its_own():
    assert len(set(VARIABLES.values())) == len(VARIABLES)


def test_a_child_process_gets_the_environment_with_telemetry_off(monkeypatch):
    monkeypatch.setenv("SOMETHING", "kept")
    environment = child_environment(EXTRA="1")
    assert environment["SOMETHING"] == "kept"
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"
    assert environment["EXTRA"] == "1"


def test_missing_secrets_are_written_once_and_are_nobody_elses_to_read(tmp_path):
    path = tmp_path / ".env"
    path.write_text("FAQBOT_CLINIC_NAME=Rose", encoding="utf-8")
    assert complete_env_file(path) == list(SECRETS)
    written = path.read_text("utf-8")
    assert written.startswith("FAQBOT_CLINIC_NAME=Rose\n")
    assert all(f"{name}=" in written for name in SECRETS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert complete_env_file(path) == []
    assert path.read_text("utf-8") == written


def test_secrets_of_the_environment_are_not_written(tmp_path, monkeypatch):
    for name in SECRETS:
        monkeypatch.setenv(name, "given elsewhere, long")
    assert complete_env_file(tmp_path / ".env") == []
    assert not (tmp_path / ".env").exists()


def test_two_secrets_are_never_the_same(tmp_path):
    complete_env_file(tmp_path / ".env")
    values = [line.split("=", 1)[1] for line in (tmp_path / ".env").read_text().splitlines()]
    assert len(set(values)) == len(SECRETS)
    assert read_settings(dict(zip(SECRETS, values))).secret
