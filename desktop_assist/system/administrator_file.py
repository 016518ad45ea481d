"""Reads the settings that a company's administrator has fixed for everybody on this computer.

The file is in a folder that only an administrator can write. Its tables are those of settings.toml;
what stands in it wins over what a person chose. `[administrator] name = "…"` says who that is.
"""

import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.setting_locks import NO_LOCKS, SettingLocks

_WHO = "administrator"
_NOBODY_NAMED = "your administrator"
_FOLDER = "desktop-assist"


def administrator_path() -> Path:
    """Where the file is looked for.

    No variable of the environment leads elsewhere: it would be the way around the file.
    """
    if sys.platform == "win32":
        import appdirs  # asks the registry, not the environment

        return Path(appdirs.site_data_dir(_FOLDER, appauthor=False)) / "settings.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / _FOLDER / "settings.toml"
    return Path("/etc") / _FOLDER / "settings.toml"


class AdministratorFile:
    """The file, which need not exist; blocking.

    Args:
        path: Where it is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def stamp(self) -> tuple[int, int] | None:
        """Tells whether it has changed; None while it does not exist.

        Raises:
            SettingsError: It cannot be reached: what it fixes must not be passed over.
        """
        try:
            status = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._unusable(error.strerror or "it cannot be reached") from error
        return status.st_mtime_ns, status.st_size

    def tables(self) -> dict[str, Any]:
        """Its tables as they stand there; none where the file does not exist.

        Raises:
            SettingsError: It cannot be read.
        """
        if self.stamp() is None:
            return {}
        import tomllib  # most computers have no such file, and the first paint need not wait

        try:
            return tomllib.loads(self._path.read_text("utf-8"), parse_float=Decimal)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise self._unusable(str(error)) from error

    def locks(self) -> SettingLocks:
        """What is fixed, and by whom."""
        tables = self.tables()
        names = frozenset(
            f"{section}.{key}"
            for section, table in tables.items()
            if section != _WHO and isinstance(table, dict)
            for key in table
        )
        if not names:
            return NO_LOCKS
        who = tables.get(_WHO, {})
        name = who.get("name") if isinstance(who, dict) else None
        return SettingLocks(names, str(name or _NOBODY_NAMED), str(self._path))

    def _unusable(self, reason: str) -> SettingsError:
        return SettingsError(
            f"The settings of your administrator in {self._path} cannot be used: {reason}.",
            "Ask your administrator to mend the file; until then the program does not start.",
        )
