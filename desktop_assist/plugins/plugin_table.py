"""What is kept of the plugins that the person allowed."""

import json
from dataclasses import dataclass

from desktop_assist.domain.database import Database, Migration, Statement

MIGRATIONS = (
    Migration(
        room="plugins",
        number=1,
        statements=(
            """
            CREATE TABLE allowed_plugins (
                name TEXT NOT NULL PRIMARY KEY,
                version TEXT NOT NULL,
                fingerprint TEXT NOT NULL,
                trusted TEXT NOT NULL
            ) WITHOUT ROWID
            """,
        ),
    ),
)
_ALL = "SELECT name, version, fingerprint, trusted FROM allowed_plugins ORDER BY name"
_KEEP = "INSERT OR REPLACE INTO allowed_plugins VALUES (?, ?, ?, ?)"
_REMOVE = "DELETE FROM allowed_plugins WHERE name = ?"


@dataclass(frozen=True, slots=True)
class AllowedPlugin:
    """A plugin as the person allowed it: any other version or content is another plugin.

    Attributes:
        name: The package's.
        version: Of the package.
        fingerprint: Of its files.
        trusted: Its tools that run without asking.
    """

    name: str
    version: str
    fingerprint: str
    trusted: tuple[str, ...] = ()


class PluginTable:
    """Reads and writes them; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plugins(self) -> tuple[AllowedPlugin, ...]:
        """All of them, by name."""
        return tuple(self._database.rows(_plugin, _ALL))

    def keep(self, plugin: AllowedPlugin) -> None:
        """Keep one as it is now."""
        row = (plugin.name, plugin.version, plugin.fingerprint, json.dumps(plugin.trusted))
        self._database.write(Statement(_KEEP, row))

    def withdraw(self) -> None:
        """Take back every yes."""
        self._database.write(Statement("DELETE FROM allowed_plugins"))

    def remove(self, name: str) -> None:
        """Forget one."""
        self._database.write(Statement(_REMOVE, (name,)))


def _plugin(name: str, version: str, fingerprint: str, trusted: str) -> AllowedPlugin:
    return AllowedPlugin(name, version, fingerprint, tuple(json.loads(trusted)))
