"""Join the calendars: those of the workspace, those fetched from elsewhere, and what is in them."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.app.calendar_server_parts import calendar_servers
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.own_address import OwnAddress
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.calendar_server.calendar_servers import CalendarServers
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.subscription_table import SubscriptionTable
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.errors import CalendarServerError, OfflineError, SubscriptionError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.privacy.outgoing_door import OutgoingDoor


@dataclass(frozen=True, slots=True)
class CalendarGrounds:
    """What they stand on.

    Attributes:
        folder: Where copies of subscribed calendars are.
        engine_folder: For what keeps calendars of servers in step.
    """

    workspace: WorkspaceSource
    folder: Path
    engine_folder: Path
    writer: SafeWriter
    clock: Clock
    settings: SettingsStore
    database: Database
    secrets: SecretStore
    workers: WorkerPool
    door: OutgoingDoor


@dataclass(frozen=True, slots=True)
class CalendarParts:
    """The calendars.

    Attributes:
        subscriptions: Those fetched from elsewhere.
        servers: Those kept in step with a server.
        sources: All there are.
        meetings: What is in them.
        settling: Settles what was changed here and at a server.
    """

    subscriptions: CalendarSubscriptions
    servers: CalendarServers
    sources: CalendarSources
    meetings: MeetingStore
    settling: ConflictSettling


def calendar_parts(grounds: CalendarGrounds) -> CalendarParts:
    """The calendars as the program joins them."""
    subscriptions, servers = _subscriptions(grounds), _servers(grounds)
    sources = WorkspaceCalendars(grounds.workspace, (servers, subscriptions))
    meetings = MeetingStore(
        sources,
        grounds.writer,
        grounds.clock,
        CalendarReader(grounds.database),
        OwnAddress(grounds.settings),
    )
    settling = ConflictSettling(
        servers, SyncRecord(grounds.database, grounds.clock), grounds.writer, grounds.workers
    )
    return CalendarParts(subscriptions, servers, sources, meetings, settling)


def _subscriptions(grounds: CalendarGrounds) -> CalendarSubscriptions:
    def network() -> NetworkAccess:
        try:
            return _network(grounds)
        except OfflineError as error:
            raise SubscriptionError(error.message, error.hint, needs_person=True) from error

    table = SubscriptionTable(grounds.database, grounds.clock, grounds.folder)
    download = CalendarDownload(network, grounds.workers)
    return CalendarSubscriptions(table, download, grounds.secrets, grounds.clock, grounds.workers)


def _servers(grounds: CalendarGrounds) -> CalendarServers:
    def network() -> NetworkAccess:
        try:
            return _network(grounds)
        except OfflineError as error:
            raise CalendarServerError(error.message, error.hint) from error

    files = (grounds.workspace, grounds.writer)
    own = (grounds.database, grounds.clock, grounds.secrets, grounds.workers)
    return calendar_servers(grounds.engine_folder, network, files, own)


def _network(grounds: CalendarGrounds) -> NetworkAccess:
    grounds.door.check()
    # What leads out of a company's network to the model leads to calendars as well.
    settings = grounds.settings.current().openai
    return NetworkAccess(settings.proxy, settings.ca_file)
