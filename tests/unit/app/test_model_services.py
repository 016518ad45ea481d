"""Only the service that was chosen is made ready, and all of them are let go of."""

import asyncio
from contextlib import closing

import pytest

from desktop_assist.app import model_services
from desktop_assist.app.later import Later
from desktop_assist.app.model_services import ModelServices
from desktop_assist.app.openai_access import CopyGrounds, KeyGrounds
from desktop_assist.assistant import server_copy_record, tables
from desktop_assist.assistant.server_copy_record import ServerCopyRecord
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.settings import TomlSettings


class WatchedProvider:
    """Notes what is asked of it; deleting copies may take for ever."""

    def __init__(self, delay_s=0.0) -> None:
        self.asked = []
        self._delay_s = delay_s

    async def warm_up(self):
        self.asked.append("warm up")

    async def delete_left_over_copies(self):
        await asyncio.sleep(self._delay_s)
        self.asked.append("delete copies")

    async def aclose(self):
        self.asked.append("close")


@pytest.fixture
def services(tmp_path):
    settings = TomlSettings(tmp_path / "settings.toml")
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate([*tables.MIGRATIONS, *server_copy_record.MIGRATIONS])
        services = ModelServices(
            KeyGrounds(settings, None, OutgoingDoor(settings)),
            CopyGrounds(database, None),
            uses_environment=False,
        )
        services.openai.provider = Later(WatchedProvider)
        services.compatible.provider = Later(WatchedProvider)
        services.record = ServerCopyRecord(database)
        yield services


@pytest.mark.parametrize(
    ("chosen", "ready"), [("embedded", []), ("openai", ["openai"]), ("compatible", ["compatible"])]
)
async def test_only_the_chosen_one_is_made_ready(services, chosen, ready):
    await services.warm_up(chosen)
    assert [name for name, one in services.providers.items() if one.built] == ready


async def test_copies_are_deleted_before_the_connections_end(services):
    services.compatible.provider()
    services.record.begun("conv_gone", "no such conversation")
    await services.close()
    assert services.openai.provider().asked == ["delete copies", "close"]
    assert services.compatible.provider().asked == ["close"]


async def test_who_was_never_asked_is_not_even_loaded_to_be_put_away(services):
    await services.close()
    assert services.openai.provider.built == services.compatible.provider.built == ()


async def test_nobody_waits_for_copies_that_cannot_be_deleted(services, monkeypatch):
    monkeypatch.setattr(model_services, "_COPIES_LIMIT_S", 0.01)
    services.openai.provider = Later(lambda: WatchedProvider(delay_s=60.0))
    services.openai.provider()  # on a busy machine it may not be there within that time
    services.record.begun("conv_gone", "no such conversation")
    await services.close()
    assert services.openai.provider().asked == ["close"]
