"""Takes everything the program keeps to another computer, in one file."""

import shutil
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from desktop_assist.app.open_database import open_database
from desktop_assist.connectors.mcp.server_table import ServerTable
from desktop_assist.plugins.plugin_table import PluginTable
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.folders import Folders, expanded
from desktop_assist.system.settings import TomlSettings

_STAGE, _ASIDE = "taken-in", "before-taking-in"
_PLACES = ("workspace.folder", "calendar.path", "calendar.contacts", "expenses.sheet")


class Moving:
    """Packs at once; what is taken in takes its place once the program has let go of its files."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._is_staged = False

    def pack(self, file: Path, day: date) -> None:
        """Write everything into one file, keys excepted; blocking.

        Raises:
            FileError: It could not be written.
        """
        # Hardly anybody ever moves, and the end of every program asks.
        from desktop_assist.system.belongings import pack

        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / self._folders.database.name
            with closing(SqliteDatabase(self._folders.database)) as database:
                database.copy_to(copy)
            pack(self._folders, copy, file, day)

    def take_in(self, file: Path) -> date:
        """Read such a file; give the day it was packed on. It counts at the next start; blocking.

        Raises:
            UnreadableFileError: It is no such file.
            FileError: It cannot be read, or there is no room for what is in it.
            StorageError: A newer version of the program packed it.
        """
        from desktop_assist.system.belongings import unpack

        stage = self._stage
        self._is_staged = False
        shutil.rmtree(stage, ignore_errors=True)
        try:
            day = unpack(file, stage)
            # Brought up to date here, so that one that cannot be used never gets in the way.
            with closing(open_database(stage / self._folders.database.name)) as database:
                # Whoever packed the file may start no programs here: the person is asked again.
                ServerTable(database).withdraw()
                PluginTable(database).withdraw()
        except Exception:
            shutil.rmtree(stage, ignore_errors=True)
            raise
        self._is_staged = True
        return day

    def finish(self) -> None:
        """Put in place what was taken in; the database is closed by now.

        Raises:
            FileError: It could not be done.
        """
        if self._is_staged:
            from desktop_assist.system.belongings import swap_in

            swap_in(self._stage, self._folders, self._folders.data / _ASIDE)
            self._forget_places()

    @property
    def _stage(self) -> Path:
        return self._folders.data / _STAGE

    def _forget_places(self) -> None:
        """Folders and files of the other computer that are not on this one are named no more."""
        settings = TomlSettings(self._folders.settings_file)
        found = settings.current()
        for name in _PLACES:
            section, _, key = name.partition(".")
            place = str(getattr(getattr(found, section), key))
            if place and expanded(Path(place)).is_absolute() and not expanded(Path(place)).exists():
                settings.set(name, "")
