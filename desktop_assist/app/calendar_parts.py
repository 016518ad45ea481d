"""Join the calendars: those of the workspace, those fetched from elsewhere, and what is in them."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.own_address import OwnAddress
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.subscription_table import SubscriptionTable
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.safe_write import SafeWriter


@dataclass(frozen=True, slots=True)
class CalendarGrounds:
    """What they stand on.

    Attributes:
        folder: Where copies of subscribed calendars are.
    """

    workspace: WorkspaceSource
    folder: Path
    writer: SafeWriter
    clock: Clock
    settings: SettingsStore
    database: Database
    secrets: SecretStore
    workers: WorkerPool


@dataclass(frozen=True, slots=True)
class CalendarParts:
    """The calendars.

    Attributes:
        subscriptions: Those fetched from elsewhere.
        sources: All there are.
        meetings: What is in them.
    """

    subscriptions: CalendarSubscriptions
    sources: CalendarSources
    meetings: MeetingStore


def calendar_parts(grounds: CalendarGrounds) -> CalendarParts:
    """The calendars as the program joins them."""
    subscriptions = _subscriptions(grounds)
    sources = WorkspaceCalendars(grounds.workspace, (subscriptions,))
    meetings = MeetingStore(
        sources,
        grounds.writer,
        grounds.clock,
        CalendarReader(grounds.database),
        OwnAddress(grounds.settings),
    )
    return CalendarParts(subscriptions, sources, meetings)


def _subscriptions(grounds: CalendarGrounds) -> CalendarSubscriptions:
    def network() -> NetworkAccess:
        # What leads out of a company's network to the model leads to calendars as well.
        settings = grounds.settings.current().openai
        return NetworkAccess(settings.proxy, settings.ca_file)

    table = SubscriptionTable(grounds.database, grounds.clock, grounds.folder)
    download = CalendarDownload(network, grounds.workers)
    return CalendarSubscriptions(table, download, grounds.secrets, grounds.clock, grounds.workers)
