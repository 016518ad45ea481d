"""Reads and writes which accounts and calendars there are."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_assist.connectors.calendar_server.server_values import (
    DIRECTIONS,
    CalendarServer,
    Direction,
    ServerCalendar,
)
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement

_SERVERS = """
SELECT id, name, url, user, every_minutes, next_at, failures, needs_person
FROM calendar_servers ORDER BY name COLLATE NOCASE, id
"""
_CALENDARS = """
SELECT id, server_id, url, name, folder, direction, as_of, problem, hint
FROM server_calendars ORDER BY name COLLATE NOCASE, id
"""
_SETTLE = "UPDATE calendar_servers SET next_at = ?, failures = ?, needs_person = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class _ServerRow:
    id: str
    name: str
    url: str
    user: str
    every_minutes: int
    next_at: str
    failures: int
    needs_person: int


@dataclass(frozen=True, slots=True)
class _CalendarRow:
    id: str
    server_id: str
    url: str
    name: str
    folder: str
    direction: str
    as_of: str
    problem: str
    hint: str


class ServerTable:
    """The accounts and their calendars; blocking.

    Args:
        database: The program's own.
        clock: In whose zone the times are given.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def servers(self) -> tuple[CalendarServer, ...]:
        """All of them by name, each with its calendars."""
        calendars = [self._calendar(row) for row in self._database.rows(_CalendarRow, _CALENDARS)]
        rows = self._database.rows(_ServerRow, _SERVERS)
        return tuple(
            self._server(row, tuple(one for one in calendars if one.server_id == row.id))
            for row in rows
        )

    def server(self, server_id: str) -> CalendarServer | None:
        """One of them; None when it is not there any more."""
        return next((one for one in self.servers() if one.id == server_id), None)

    def add(self, server: CalendarServer) -> None:
        """Keep a new account, without calendars."""
        sql = "INSERT INTO calendar_servers VALUES (?, ?, ?, ?, ?, ?, 0, 0)"
        values = (server.id, server.name, server.url, server.user, server.every_minutes)
        self._database.write(Statement(sql, (*values, stored(server.next_at))))

    def remove(self, server_id: str) -> None:
        """Forget an account and everything about it."""
        self._delete("calendar_servers", server_id)

    def add_calendar(self, calendar: ServerCalendar) -> None:
        """Keep a new calendar in step from now on."""
        sql = "INSERT INTO server_calendars VALUES (?, ?, ?, ?, ?, ?, '', '', '')"
        own = (calendar.id, calendar.server_id, calendar.url, calendar.name)
        values = (*own, str(calendar.folder), calendar.direction)
        self._database.write(Statement(sql, values))

    def remove_calendar(self, calendar_id: str) -> None:
        """Keep a calendar in step no longer."""
        self._delete("server_calendars", calendar_id)

    def turn(self, calendar_id: str, direction: Direction) -> None:
        """Let another side follow."""
        sql = "UPDATE server_calendars SET direction = ? WHERE id = ?"
        self._database.write(Statement(sql, (direction, calendar_id)))

    def set_pace(self, server_id: str, every_minutes: int) -> None:
        """Ask an account more or less often; 0 for never by itself."""
        sql = "UPDATE calendar_servers SET every_minutes = ? WHERE id = ?"
        self._database.write(Statement(sql, (every_minutes, server_id)))

    def take(self, server: CalendarServer, until: datetime) -> bool:
        """Take up a round; False when another copy of the program has done so meanwhile."""
        sql = "UPDATE calendar_servers SET next_at = ? WHERE id = ? AND next_at = ?"
        values = (stored(until), server.id, stored(server.next_at))
        return bool(self._database.write(Statement(sql, values)))

    def settle(self, server: CalendarServer, pause: timedelta) -> None:
        """Keep how a round with an account ended."""
        next_at = stored(self._clock.now() + pause)
        values = (next_at, server.failures, int(server.needs_person), server.id)
        self._database.write(Statement(_SETTLE, values))

    def settle_calendar(self, calendar: ServerCalendar) -> None:
        """Keep how a round with a calendar ended."""
        sql = "UPDATE server_calendars SET as_of = ?, problem = ?, hint = ? WHERE id = ?"
        as_of = stored(calendar.as_of) if calendar.as_of else ""
        values = (as_of, calendar.problem, calendar.hint, calendar.id)
        self._database.write(Statement(sql, values))

    def _delete(self, table: str, row_id: str) -> None:
        # The table's name is one of ours.
        self._database.write(Statement(f"DELETE FROM {table} WHERE id = ?", (row_id,)))  # noqa: S608

    def _calendar(self, row: _CalendarRow) -> ServerCalendar:
        return ServerCalendar(
            id=row.id,
            server_id=row.server_id,
            url=row.url,
            name=row.name,
            folder=Path(row.folder),
            direction=next(one for one in DIRECTIONS if one == row.direction),
            as_of=self._moment(row.as_of) if row.as_of else None,
            problem=row.problem,
            hint=row.hint,
        )

    def _server(self, row: _ServerRow, calendars: tuple[ServerCalendar, ...]) -> CalendarServer:
        server = CalendarServer(
            row.id, row.name, row.url, row.user, row.every_minutes, self._moment(row.next_at)
        )
        return replace(
            server,
            calendars=calendars,
            failures=row.failures,
            needs_person=bool(row.needs_person),
        )

    def _moment(self, text: str) -> datetime:
        return datetime.fromisoformat(text).astimezone(self._clock.time_zone)


def stored(moment: datetime) -> str:
    """A moment as it is kept, so that later ones sort later."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
