"""What the commands about calendar servers were asked to do, as plain values."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from desktop_assist.connectors.calendar_server.server_values import Direction, Keep


@dataclass(frozen=True, slots=True)
class AddServer:
    """Add an account at a server; its password is asked for, or read from standard input.

    Attributes:
        calendars: Names of calendars to keep in step at once.
        is_everything: All of them.
        direction: Which side follows the other in those.
    """

    address: str
    user: str
    name: str = ""
    calendars: tuple[str, ...] = ()
    is_everything: bool = False
    direction: Direction = "both"
    is_from_stdin: bool = False


@dataclass(frozen=True, slots=True)
class ListCalendarServers:
    """The accounts, and the calendars kept in step."""


@dataclass(frozen=True, slots=True)
class FindServerCalendars:
    """The calendars that an account has at its server."""

    server: str


@dataclass(frozen=True, slots=True)
class FollowCalendar:
    """Keep a calendar in step."""

    server: str
    calendar: str
    direction: Direction = "both"
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class LeaveCalendar:
    """Keep a calendar in step no longer; its files stay."""

    calendar: str


@dataclass(frozen=True, slots=True)
class TurnCalendar:
    """Let another side follow."""

    calendar: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class SyncServers:
    """Bring one account's calendars into step, or everybody's."""

    server: str | None = None
    accepts_empty: bool = False


@dataclass(frozen=True, slots=True)
class ShowSyncChanges:
    """What was brought into step, newest first."""

    most: int


@dataclass(frozen=True, slots=True)
class ShowConflicts:
    """Events changed on both sides."""


@dataclass(frozen=True, slots=True)
class KeepVersion:
    """Which version of an event stays; done at once, by a round with the server."""

    conflict: str
    keep: Keep


@dataclass(frozen=True, slots=True)
class SetServerPace:
    """How often a server is asked by itself; 0 for never."""

    server: str
    minutes: int


@dataclass(frozen=True, slots=True)
class RemoveServer:
    """Forget an account and its password; the files stay."""

    server: str


CalendarServerOptions: TypeAlias = (
    AddServer
    | ListCalendarServers
    | FindServerCalendars
    | FollowCalendar
    | LeaveCalendar
    | TurnCalendar
    | SyncServers
    | ShowSyncChanges
    | ShowConflicts
    | KeepVersion
    | SetServerPace
    | RemoveServer
)
