"""Servers of tools with everything that keeps and runs them, in a folder."""

import sys
from pathlib import Path

from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.mcp.network import NetworkWay
from desktop_assist.connectors.mcp.running_servers import RunningServers
from desktop_assist.connectors.mcp.server_config import launched
from desktop_assist.connectors.mcp.server_rule import ServerRule
from desktop_assist.connectors.mcp.server_table import MIGRATIONS, ServerTable
from desktop_assist.connectors.mcp.time_limits import TimeLimits
from desktop_assist.plugins.plugin_table import MIGRATIONS as PLUGIN_TABLES
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_secrets import MemorySecrets

SCRIPT = Path(__file__).with_name("scripted_mcp_server.py")


def scripted(way: str, name: str = "notes", **variables):
    """A server that does what `way` says."""
    # Without site packages it is there in a third of the time.
    return launched(name, (sys.executable, "-I", "-S", str(SCRIPT), way), variables)


class McpDesk:
    """Close it at the end."""

    def __init__(self, folder: Path, limits: TimeLimits | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.database = SqliteDatabase(folder / "servers.sqlite3")
        self.database.migrate([*MIGRATIONS, *PLUGIN_TABLES])
        self.secrets, self.workers = MemorySecrets(), InlineWorkers()
        self.table = ServerTable(self.database)
        self.running = RunningServers(
            folder / "mcp", self.secrets, lambda url: NetworkWay(), self.workers, limits
        )
        self.only: tuple[str, ...] = ()
        rule = ServerRule(lambda: self.only)
        self.room = McpRoom(self.table, self.running, self.secrets, self.workers, rule)

    async def allowed(self, way: str, name: str = "notes"):
        """A server that was added and allowed."""
        await self.room.add(scripted(way, name))
        return await self.room.allow(name)

    def tool(self, name: str):
        return next(one for one in self.room.tools() if one.spec.name == name)

    async def close(self) -> None:
        await self.room.close()
        self.database.close()
