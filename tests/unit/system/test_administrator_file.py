"""What an administrator has fixed wins, is named, and cannot be passed over."""

import pytest

from desktop_assist.domain.errors import SettingsError
from desktop_assist.system.administrator_file import AdministratorFile, administrator_path
from desktop_assist.system.settings import TomlSettings

FIXED = """
[administrator]
name = "IT of Acme"
[assistant]
provider = "openai"
[openai]
data_residency = "eu"
model_id = "gpt-6-luna"
[budget]
monthly_usd = 20
[mcp]
servers = ["https://tools.acme.example/*"]
[workspace]
allowed_folders = ["/srv/acme"]
[privacy]
hide_names = true
hosts = ["gateway.acme.example"]
"""


@pytest.fixture
def file(tmp_path):
    (tmp_path / "fixed.toml").write_text(FIXED)
    return AdministratorFile(tmp_path / "fixed.toml")


@pytest.fixture
def settings(tmp_path, file):
    (tmp_path / "settings.toml").write_text('[openai]\ndata_residency = "us"\nproxy = ""\n')
    return TomlSettings(tmp_path / "settings.toml", file)


def test_what_is_fixed_wins_over_what_was_chosen(settings):
    now = settings.current()

    assert (now.assistant.provider, now.openai.data_residency) == ("openai", "eu")
    assert (now.budget.monthly_usd, now.privacy.hosts) == (20, ("gateway.acme.example",))


def test_a_fixed_setting_cannot_be_changed_and_says_who_can(settings):
    with pytest.raises(SettingsError, match="IT of Acme"):
        settings.set("openai.data_residency", "global")

    for name, value in {"mcp.servers": "", "workspace.allowed_folders": "/home"}.items():
        with pytest.raises(SettingsError, match="IT of Acme"):
            settings.set(name, value)
    assert settings.set("openai.context_tokens", "8000").openai.context_tokens == 8000
    assert "openai.data_residency" in settings.locks().names


def test_a_change_of_the_file_is_seen(settings, tmp_path):
    settings.current()
    (tmp_path / "fixed.toml").write_text('[openai]\ndata_residency = "in"\n')

    assert settings.current().openai.data_residency == "in"
    assert settings.current().assistant.provider == "embedded"


def test_without_a_file_nothing_is_fixed(tmp_path):
    file = AdministratorFile(tmp_path / "none" / "settings.toml")

    assert (file.tables(), file.locks().names) == ({}, frozenset())


@pytest.mark.parametrize("text", ["[openai\n", '[openai]\ndata_residency = "mars"\n'])
def test_a_file_that_cannot_be_used_is_not_passed_over(tmp_path, text):
    (tmp_path / "fixed.toml").write_text(text)
    settings = TomlSettings(tmp_path / "settings.toml", AdministratorFile(tmp_path / "fixed.toml"))

    with pytest.raises(SettingsError):
        settings.current()


def test_no_variable_leads_to_another_file(monkeypatch, tmp_path):
    usual = administrator_path()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME", "DESKTOP_ASSIST_HOME"):
        monkeypatch.setenv(name, str(tmp_path))

    assert administrator_path() == usual
    assert usual.is_absolute()
