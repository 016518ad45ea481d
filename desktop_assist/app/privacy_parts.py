"""Builds what every connection that leaves the laptop passes."""

from collections.abc import Awaitable, Callable

from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.calendars.contacts.employee_list import EmployeeList
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.leaving_statement import LeavingStatement, leaving_statement
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.privacy.people import People
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.system.network_guard import NetworkGuard
from desktop_assist.system.resources import resource_path


class Outgoing:
    """What every connection that leaves the laptop passes, and what is kept of it.

    Attributes:
        door: Refuses what may not leave.
        guard: Prevents what passes no door.
        sent: What left for model services.
    """

    def __init__(self, settings: SettingsStore, database: Database, clock: Clock) -> None:
        self.door = OutgoingDoor(settings)
        self.guard = NetworkGuard(self.is_shut)
        self.sent = SentStore(database, clock)
        self._settings = settings
        self._ends: list[Callable[[], Awaitable[object]]] = []
        self.follow()

    def is_shut(self) -> bool:
        """Whether nothing may leave the laptop; blocking."""
        return self.door.is_shut

    def follow(self) -> None:
        """Guard this process from the first time on that it is to be offline; blocking."""
        if self.is_shut():
            self.guard.watch()

    def when_shut(self, end: Callable[[], Awaitable[object]]) -> None:
        """Have something that keeps a connection open ended once nothing may leave any more."""
        self._ends.append(end)

    async def keep(self, workers: WorkerPool) -> None:
        """See to it that nothing is open which may not be; harmless to ask again and again."""
        await workers.run(self.follow)
        if await workers.run(self.is_shut):
            for end in self._ends:
                await end()

    def statement(self) -> LeavingStatement:
        """What leaves the laptop and when, as things stand; blocking."""
        from desktop_assist.app.outgoing_calls import outgoing_calls

        return leaving_statement(outgoing_calls(), self._settings.current())


def build_redactor(contacts: ContactSource, settings: SettingsStore) -> Redactor:
    """What takes personal data out, with everybody known and employed here."""
    known = EmployeeList(contacts, settings).known
    return Redactor(People(resource_path("names/people.txt.gz"), known, settings))
