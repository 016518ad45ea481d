"""Builds what keeps calendars of servers in step with folders here."""

from collections.abc import Callable
from pathlib import Path

from desktop_assist.connectors.calendar_download import NetworkAccess
from desktop_assist.connectors.calendar_server.calendar_servers import (
    CalendarServers,
    ServerGrounds,
)
from desktop_assist.connectors.calendar_server.server_table import ServerTable
from desktop_assist.connectors.calendar_server.sync_engine import SyncEngine
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.connectors.calendar_server.sync_round import SyncRound
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.system.private_packages import PrivatePackages
from desktop_assist.system.resources import resource_path

_FOLDER = "calendars"


def calendar_servers(
    folder: Path,
    network: Callable[[], NetworkAccess],
    files: tuple[WorkspaceSource, SafeWriter],
    own: tuple[Database, Clock, SecretStore, WorkerPool],
) -> CalendarServers:
    """The accounts, and what brings them into step.

    Args:
        folder: For the engine, and for what it remembers.
        network: How this computer reaches the network.
        files: Where the person's files are, and what writes them.
        own: The program's own parts.
    """
    (workspace, writer), (database, clock, secrets, workers) = files, own
    pins = resource_path("calendar_server/requirements.txt")
    packages = PrivatePackages(folder / "engine", pins, "Calendar servers")
    table, record = ServerTable(database, clock), SyncRecord(database, clock)
    engine = SyncEngine(packages, folder / "states", network)
    grounds = ServerGrounds(
        table,
        record,
        engine,
        SyncRound(engine, table, record, writer, clock),
        secrets,
        lambda: workspace.current().folder / _FOLDER,
        clock,
        workers,
    )
    return CalendarServers(grounds)
