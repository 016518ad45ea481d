"""What leaves passes one door, and the statement says how it stands."""

from contextlib import closing

import pytest

from desktop_assist.app.privacy_parts import Outgoing
from desktop_assist.domain.errors import OfflineError
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.settings import TomlSettings
from tests.helpers.frozen_clock import FrozenClock


class Guard:
    """Stands for the guard of the process, which could not be taken away again."""

    watches = 0

    def watch(self):
        self.watches += 1


def test_the_switch_is_followed_by_door_guard_and_statement(tmp_path):
    settings = TomlSettings(tmp_path / "settings.toml")
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        outgoing = Outgoing(settings, database, FrozenClock())
        outgoing.guard = Guard()
        outgoing.follow()
        settings.set("privacy.offline", "true")
        outgoing.follow()

        assert outgoing.guard.watches == 1
        with pytest.raises(OfflineError):
            outgoing.door.check()
        assert outgoing.statement().summary.startswith("Offline is on")
