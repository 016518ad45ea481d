"""The server of one's own choice is asked with its own key, at the address now set."""

import pytest

from desktop_assist.app.compatible_access import CompatibleAccess
from desktop_assist.domain.errors import OfflineError, ProviderAccessError
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.system.settings import TomlSettings
from tests.helpers.chat_server import ChatServer
from tests.helpers.memory_secrets import MemorySecrets


@pytest.fixture
def access(tmp_path):
    settings = TomlSettings(tmp_path / "settings.toml")
    return CompatibleAccess(settings, MemorySecrets(), OutgoingDoor(settings))


async def test_the_settings_and_the_key_are_read_at_the_moment_of_use(access):
    assert await access.read_key() is None

    access._settings.set("compatible.base_url", "http://127.0.0.1:11434/v1")
    await access._secrets.set("compatible", "k")

    assert access.provider().is_local
    assert await access.read_key() == "k"


async def test_a_key_is_checked_at_the_server(access):
    async with ChatServer() as server:
        server.key = "right"
        access._settings.set("compatible.base_url", server.url)

        await access.check_key("right")
        with pytest.raises(ProviderAccessError):
            await access.check_key("wrong")


async def test_offline_only_a_server_on_this_computer_is_asked(access):
    access._settings.set("privacy.offline", "true")
    access._settings.set("compatible.base_url", "http://127.0.0.1:11434/v1")
    assert await access.read_key() is None

    access._settings.set("compatible.base_url", "https://gateway.example.com/v1")
    with pytest.raises(OfflineError):
        await access.read_key()
