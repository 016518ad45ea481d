"""Settles an event that was changed here and at the server, so that it can be taken back."""

from dataclasses import dataclass, replace
from uuid import uuid4

from desktop_assist.connectors.calendar_server.calendar_servers import CalendarServers
from desktop_assist.connectors.calendar_server.event_text import event_uid, with_uid
from desktop_assist.connectors.calendar_server.local_calendar import LocalCalendar
from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    Keep,
    ServerCalendar,
    SyncConflict,
    SyncReport,
)
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.domain.cause import Cause, Origin
from desktop_assist.domain.errors import CalendarServerError, UsageError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.safe_write import SafeWriter

_GONE = UsageError(
    "This event is not in conflict any more.", "It was settled meanwhile, or changed once more."
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of it.

    Attributes:
        conflict: What was settled.
        keep: Which version stays.
        change_id: The journal's change; taking it back brings the other version.
        is_told: The server knows it already; else it hears of it at the next round.
        others: How many still wait.
    """

    conflict: SyncConflict
    keep: Keep
    change_id: str
    is_told: bool
    others: tuple[SyncConflict, ...]


class ConflictSettling:
    """Writes the choice here first, journalled like any change; the next round takes it along.

    Args:
        servers: The accounts.
        record: What waits for the person.
        writer: Writes and journals.
        workers: Runs what blocks.
    """

    def __init__(
        self,
        servers: CalendarServers,
        record: SyncRecord,
        writer: SafeWriter,
        workers: WorkerPool,
    ) -> None:
        self._servers = servers
        self._record = record
        self._writer = writer
        self._workers = workers

    def waiting(self) -> tuple[SyncConflict, ...]:
        """Events changed on both sides; blocking."""
        return self._servers.conflicts()

    async def settle(
        self, conflict_id: str, keep: Keep, origin: Origin = "user", turn_id: str | None = None
    ) -> Settled:
        """Let a version stay, or both, and tell the server.

        Raises:
            UsageError: It does not wait any more.
            FileError: The folder cannot be written.
        """
        run = self._workers.run
        waiting = {one.id: one for one in await run(self.waiting)}
        if conflict_id not in waiting:
            raise _GONE
        conflict = waiting[conflict_id]
        server, calendar = await run(self._place, conflict)
        words = f"Chose which version of “{conflict.title}” stays"
        cause = Cause(words, "settle_calendar_conflict", origin, turn_id)
        change_id = await run(self._write, conflict, calendar, keep, cause)
        report = await self._told(server)
        is_told = report is not None and not report.server.problem and not report.left
        return Settled(conflict, keep, change_id, is_told, await run(self.waiting))

    async def _told(self, server: CalendarServer) -> SyncReport | None:
        try:
            return await self._servers.sync(server.id)
        except CalendarServerError:  # nothing may leave just now: the next round's work
            return None

    def _place(self, conflict: SyncConflict) -> tuple[CalendarServer, ServerCalendar]:
        for server in self._servers.listing():
            for calendar in server.calendars:
                if calendar.name == conflict.calendar:
                    return server, calendar
        raise _GONE

    def _write(
        self, conflict: SyncConflict, calendar: ServerCalendar, keep: Keep, cause: Cause
    ) -> str:
        """Write what stays; of mine, theirs first, so that there is a way back to that."""
        local, uid = LocalCalendar(calendar.folder, self._writer), event_uid(conflict.mine)
        _check_unchanged(local, uid, conflict.mine)
        if keep == "mine":
            words = f"Had “{conflict.title}” as the server has it, for a way back"
            _replace(local, uid, conflict.theirs, replace(cause, summary=words))
            change_id = _replace(local, uid, conflict.mine, cause)
            self._record.choose(conflict.id, "mine")
            return change_id
        if keep == "both":
            copy = uuid4().hex
            local.add(copy, with_uid(conflict.mine, copy))
        change_id = _replace(local, uid, conflict.theirs, cause)
        self._record.drop_conflict(conflict.id)
        return change_id


def _check_unchanged(local: LocalCalendar, uid: str, mine: str) -> None:
    """What the person saw and what is there are the same."""
    found = local.find(uid)
    read = local.read([found[0]]) if found else []
    if not read or read[0]["text"].split() != mine.split():
        raise _GONE


def _replace(local: LocalCalendar, uid: str, text: str, cause: Cause) -> str:
    found = local.find(uid)
    if found is None or local.change(found[0], uid, text, found[1]) is None:
        raise _GONE
    change_of = local.write(cause).change_of
    if uid not in change_of:
        raise _GONE
    return change_of[uid]
