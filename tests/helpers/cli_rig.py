"""The services of the command line, in a temporary folder, with the real parts."""

from collections.abc import Sequence

from desktop_assist.app.mcp_parts import WayOut, mcp_room
from desktop_assist.app.moving import Moving
from desktop_assist.app.outgoing_calls import outgoing_calls
from desktop_assist.app.plugin_parts import plugin_room
from desktop_assist.app.slack_parts import SlackGrounds, slack_room
from desktop_assist.app.usage_parts import usage_report
from desktop_assist.assistant.audit.audit_export import AuditExport
from desktop_assist.assistant.chat_import.chat_importer import ChatImporter
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.export.conversation_exporter import ConversationExporter
from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.cli import program
from desktop_assist.cli.command_line import parse
from desktop_assist.cli.services import (
    AddedByOthers,
    CliPrivacy,
    CliServices,
    Exchange,
    FetchedCalendars,
    KeyChecks,
)
from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.subscription_table import SubscriptionTable
from desktop_assist.domain.errors import ProviderAccessError
from desktop_assist.domain.secret_store import KeyStatus
from desktop_assist.privacy.leaving_statement import leaving_statement
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.extras import Extras
from desktop_assist.system.folders import portable_folders
from desktop_assist.usage.rate_limit import RateLimits
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.usage_picture import UsagePictures
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.hosted_house import hosted_side
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_over
from tests.helpers.quiet_background import NoNotifier
from tests.helpers.receipt_reading import RECOGNITION
from tests.helpers.scripted_provider import ScriptedProvider
from tests.helpers.server_desk import ServerDesk


class MemorySecrets:
    """A SecretStore without a keyring behind it; `reason` says why, when there is to be none."""

    def __init__(self, reason: str = "") -> None:
        self.kept: dict[str, str] = {}
        self.reason = reason

    async def get(self, name):
        return self.kept.get(name)

    async def set(self, name, secret):
        self.kept[name] = secret
        return await self.status(name)

    async def delete(self, name):
        self.kept.pop(name, None)

    async def status(self, name):
        place = "session" if self.reason else "keyring"
        store = "" if self.reason else "a test's keyring"
        return KeyStatus(place if name in self.kept else "none", store, self.reason)


class CliRig:
    """Runs commands, each as its own command line."""

    def __init__(self, folder, provider=None, tools: Sequence = ()) -> None:
        self.folder = folder
        self.house = ExpenseHouse(folder / "files", sheet="expenses.csv")
        self.provider = provider or ScriptedProvider()
        self.rig = assistant_rig(folder, self.provider, *tools)
        self.secrets = MemorySecrets()
        self.server_desk = ServerDesk(folder / "servers")
        self.moments = []
        self.is_forgotten = False
        self.moving = Moving(portable_folders(folder))
        self.sent = SentStore(self.rig.database, self.house.clock)
        self.servers = []
        library = self._library()
        self.hosted = hosted_side(
            library,
            self.rig.database,
            self.rig.services.spending,
            self.house.settings,
            self.house.clock,
        )
        removal = ConversationRemoval(
            self.rig.database, (self.rig.services.turn_log, self.rig.usage)
        )
        spared = SparedCosts(self.rig.database, self.house.clock)
        pictures = UsagePictures(self.rig.database, self.house.clock, spared)
        limits = RateLimits(self.rig.database, self.house.clock)
        self.mcp = mcp_room(
            self.rig.database,
            self.secrets,
            WayOut(self.house.settings, OutgoingDoor(self.house.settings)),
            folder / "mcp",
            self.house.workers,
        )
        self.plugins = plugin_room(self.rig.database, self.house.settings, self.house.workers, ())
        self.services = CliServices(
            assistant=self.rig.assistant,
            assistant_at=self._assistant_at,
            conversations=self.rig.conversations,
            search=ConversationIndex(self.rig.database, self.house.clock),
            removal=removal,
            exchange=Exchange(
                ConversationExporter(self.rig.conversations, self.house.clock),
                ChatImporter(self.rig.conversations, removal, self.house.clock, InlineWorkers()),
            ),
            meetings=MeetingStore(
                WorkspaceCalendars(self.house.files), self.house.writer, self.house.clock
            ),
            fetched=FetchedCalendars(self._subscriptions(), self.server_desk.store),
            contacts=ContactStore(self.house.files, WorkspaceCalendars(self.house.files)),
            expenses=self.house.store,
            duplicates=self.house.duplicates,
            policies=self.house.policies,
            reports=self.house.reports,
            recognition=RECOGNITION,
            library=library,
            hosted_copy=self.hosted.copy,
            hosted_search=self.hosted.search,
            slack=self._slack(),
            others=AddedByOthers(self.mcp, self.plugins),
            facts=self.rig.services.facts,
            assistants=self.rig.assistants,
            changes=self.house.history,
            usage=usage_report(self.rig.usage, pictures, limits),
            spending=self.rig.services.spending,
            turn_log=self.rig.services.turn_log,
            privacy=CliPrivacy(
                sent=self.sent,
                audit=AuditExport(
                    self.rig.services.turn_log, SqliteJournal(self.rig.database), self.house.clock
                ),
                statement=lambda: leaving_statement(
                    outgoing_calls(), self.house.settings.current()
                ),
                records=self,
                redactor=self.rig.services.redactor,
            ),
            settings=self.house.settings,
            secrets=self.secrets,
            key_checks=KeyChecks(self._check_key, self._check_key),
            find_servers=self._find_servers,
            notifier=NoNotifier(),
            clock=self.house.clock,
            workers=self.house.workers,
            folders=portable_folders(folder),
            workspace=self.house.files,
            database=self.rig.database,
            extras=Extras(folder / "no-extras.json"),
        )

    async def run(self, *words: str) -> int:
        return await program.run(parse(words, {}), self.services)

    async def forget(self) -> None:
        self.is_forgotten = True

    def close(self) -> None:
        self.server_desk.close()
        self.rig.close()

    def _subscriptions(self):
        clock, workers = self.house.clock, self.house.workers
        table = SubscriptionTable(self.rig.database, clock, self.folder / "subscriptions")
        download = CalendarDownload(NetworkAccess, workers)
        return CalendarSubscriptions(table, download, self.secrets, clock, workers)

    def _slack(self):
        house = self.house
        return slack_room(
            SlackGrounds(
                self.rig.database,
                house.settings,
                self.secrets,
                house.clock,
                house.workers,
                OutgoingDoor(house.settings),
                SlackWaits(),
            )
        )

    def _library(self):
        house = self.house
        return library_over(self.rig.database, house.files, house.writer, house.clock)

    def _assistant_at(self, now):
        self.moments.append(now)
        return self.rig.assistant

    async def _find_servers(self):
        return self.servers

    async def _check_key(self, key):
        if key.startswith("sk-bad"):
            raise ProviderAccessError("The service does not accept the key.", "Check it.")
