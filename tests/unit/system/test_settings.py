"""settings.toml is checked when read and keeps its comments when written."""

import os
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import SettingsError
from desktop_assist.system.settings import TomlSettings


@pytest.fixture
def store(tmp_path):
    return TomlSettings(tmp_path / "config" / "settings.toml")


def test_a_missing_file_means_the_defaults(store):
    assert store.current().assistant.provider == "embedded"


def test_a_value_set_is_read_back_from_the_file(store):
    store.set("calendar.default_duration_minutes", "45")
    assert TomlSettings(store.path).current().calendar.default_duration_minutes == 45


def test_setting_one_value_keeps_comments_and_what_is_not_known(store):
    store.path.parent.mkdir()
    store.path.write_text(
        "# mine\n[calendar]\npath = 'work.ics' # the shared one\n[future]\nx = 1\n"
    )
    store.set("calendar.week_start", "sunday")
    text = store.path.read_text()
    assert "# mine" in text
    assert "# the shared one" in text
    assert "[future]" in text


def test_a_change_from_outside_is_seen(store):
    store.set("expenses.home_currency", "USD")
    store.path.write_text('[expenses]\nhome_currency = "CHF"\n# longer now\n')
    assert store.current().expenses.home_currency == "CHF"


def test_several_paths_are_kept_as_a_list(store):
    store.set("calendar.others", "team.ics; /home/lena/private ;")

    assert '"team.ics", "/home/lena/private"' in store.path.read_text()
    assert store.current().calendar.others == ("team.ics", "/home/lena/private")


def test_a_list_set_to_nothing_is_empty(store):
    store.set("calendar.others", "team.ics")

    assert store.set("calendar.others", "").calendar.others == ()


@pytest.mark.parametrize("text", ["on", "true", "yes"])
def test_switches_take_everyday_words(store, text):
    assert store.set("workspace.sample", text).workspace.sample is True


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("assistant.provider", "psychic"),
        ("appearance.text_percent", "large"),
        ("workspace.sample", "perhaps"),
        ("calendar.colour", "red"),
        ("calendar.time_zone", "Mars/Base"),
        ("nonsense", "1"),
    ],
)
def test_a_value_that_is_not_allowed_changes_nothing(store, name, value):
    with pytest.raises(SettingsError) as caught:
        store.set(name, value)
    assert caught.value.hint
    assert not store.path.exists()


@pytest.mark.parametrize(
    "text",
    [
        "[calendar",
        "calendar = 3",
        "[calendar]\ndefault_duration_minutes = true",
        "[openai]\nmodel_id=4",
        "[calendar]\nothers='team.ics'",
        "[calendar]\nothers=[1]",
        "[expenses]\nrates=['USD 0.92']",
    ],
)
def test_a_broken_file_is_named_not_guessed(store, text):
    store.path.parent.mkdir()
    store.path.write_text(text)
    with pytest.raises(SettingsError):
        store.current()
    assert store.path.read_text() == text


@pytest.mark.parametrize("text", ["[calendar", "calendar = 3"])
def test_a_broken_file_is_not_written_to(store, text):
    store.path.parent.mkdir()
    store.path.write_text(text)
    with pytest.raises(SettingsError):
        store.set("expenses.home_currency", "USD")
    assert store.path.read_text() == text


@pytest.mark.skipif(os.name == "nt", reason="Windows takes the file for missing")
def test_a_folder_that_is_a_file_is_told_of(tmp_path):
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(SettingsError, match="cannot be read: Not a directory"):
        TomlSettings(tmp_path / "home" / "settings.toml").current()


@pytest.mark.parametrize(("text", "written"), [("7.50", "7.50"), ("12", "12")])
def test_an_amount_is_kept_digit_by_digit(store, text, written):
    assert store.set("budget.monthly_usd", text).budget.monthly_usd == Decimal(text)
    assert f"monthly_usd = {written}" in store.path.read_text()


@pytest.mark.parametrize("text", ["-1", "much", "nan", "inf", "1e9"])
def test_an_amount_that_is_none_is_refused(store, text):
    with pytest.raises(SettingsError):
        store.set("budget.monthly_usd", text)
