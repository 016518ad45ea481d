"""The OpenAI service is asked with the person's own key, at the address now set."""

from contextlib import closing

import pytest

from desktop_assist.app.openai_access import CopyGrounds, KeyGrounds, OpenAIAccess
from desktop_assist.domain.errors import OfflineError, ProviderRequestError
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.settings import TomlSettings


class OneKey:
    """Stands for the keyring."""

    async def get(self, name):
        return "sk-from-the-keyring"


@pytest.fixture
def settings(tmp_path):
    return TomlSettings(tmp_path / "settings.toml")


@pytest.fixture
def left(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        yield CopyGrounds(database, None)


def access_of(settings, left, *, uses_environment):
    grounds = KeyGrounds(settings, OneKey(), OutgoingDoor(settings))
    return OpenAIAccess(grounds, left, uses_environment=uses_environment)


async def test_the_environment_serves_only_when_asked_for(settings, left, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-the-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://gateway.example/v1")
    silent = access_of(settings, left, uses_environment=False)
    asked = access_of(settings, left, uses_environment=True)
    assert (await silent.read_key(), silent.settings().base_url) == ("sk-from-the-keyring", "")
    assert await asked.read_key() == "sk-from-the-environment"
    assert asked.settings().base_url == "https://gateway.example/v1"


async def test_an_address_of_ones_own_wins_over_the_environments(settings, left, monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "https://gateway.example/v1")
    settings.set("openai.base_url", "https://own.example/v1")
    access = access_of(settings, left, uses_environment=True)
    assert access.settings().base_url == "https://own.example/v1"


async def test_offline_no_key_is_given_out(settings, left):
    access = access_of(settings, left, uses_environment=False)
    settings.set("privacy.offline", "true")

    with pytest.raises(OfflineError):
        await access.read_key()
    with pytest.raises(OfflineError):
        await access.check_key("sk-1")


async def test_a_key_goes_to_allowed_hosts_only(settings, left):
    access = access_of(settings, left, uses_environment=False)
    settings.set("openai.base_url", "https://elsewhere.example/v1")
    settings.set("privacy.hosts", "*.corp.example")

    with pytest.raises(ProviderRequestError, match="elsewhere"):
        await access.read_key()
