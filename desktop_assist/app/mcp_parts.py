"""Joins the tools of other programs."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.mcp.network import NetworkWay
from desktop_assist.connectors.mcp.running_servers import RunningServers
from desktop_assist.connectors.mcp.server_rule import ServerRule
from desktop_assist.connectors.mcp.server_table import ServerTable
from desktop_assist.domain.database import Database
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.outgoing_door import OutgoingDoor


@dataclass(frozen=True, slots=True)
class WayOut:
    """Where connections go, and whether they may."""

    settings: SettingsStore
    door: OutgoingDoor


def mcp_room(
    database: Database, secrets: SecretStore, way: WayOut, folder: Path, workers: WorkerPool
) -> McpRoom:
    """Servers of tools: their table in the database, and their values in the keyring.

    Args:
        database: The program's own file.
        secrets: The keyring.
        way: How this computer reaches the network, if it may.
        folder: Where servers run that were given no folder, each in one of its own.
        workers: Runs what blocks.
    """

    def network(url: str) -> NetworkWay:
        way.door.check(url)
        # What leads out of a company's network to the model leads to servers as well.
        openai = way.settings.current().openai
        return NetworkWay(openai.proxy, openai.ca_file)

    running = RunningServers(folder, secrets, network, workers)
    rule = ServerRule(lambda: way.settings.current().mcp.servers)
    return McpRoom(ServerTable(database), running, secrets, workers, rule)
