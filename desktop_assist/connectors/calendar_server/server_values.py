"""An account at a calendar server, its calendars, and what became of them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.secret_store import KeyStatus

Direction: TypeAlias = Literal["both", "fetch", "send"]
"""`fetch`: only read here; `send`: only read there."""
Side: TypeAlias = Literal["here", "there"]
ChangeKind: TypeAlias = Literal["added", "changed", "removed"]
Keep: TypeAlias = Literal["mine", "theirs", "both"]

DIRECTIONS: tuple[Direction, ...] = ("both", "fetch", "send")
KEEPS: tuple[Keep, ...] = ("mine", "theirs", "both")


@dataclass(frozen=True, slots=True)
class FoundCalendar:
    """A calendar that the account has there.

    Attributes:
        url: Where it is.
        name: What the server calls it.
        is_writable: Whether this account may change it.
    """

    url: str
    name: str
    is_writable: bool = True


@dataclass(frozen=True, slots=True)
class ServerCalendar:
    """A calendar that is kept in step.

    Attributes:
        id: Names it for ever.
        server_id: The account it belongs to.
        url: Where it is.
        name: What the person calls it.
        folder: Its events, one file each.
        direction: Which side follows the other.
        as_of: When both sides were last in step, aware; None before the first time.
        problem: Why they are not; empty when they are.
        hint: What to do about that.
    """

    id: str
    server_id: str
    url: str
    name: str
    folder: Path
    direction: Direction
    as_of: datetime | None = None
    problem: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CalendarServer:
    """An account at a server; its password is in the keyring.

    Attributes:
        id: Names it for ever, also in the keyring.
        name: What the person calls it.
        url: Where it is.
        user: Who the account is.
        every_minutes: How often it is asked by itself; 0 for never.
        next_at: When it is asked again, aware.
        calendars: Those kept in step.
        failures: How often in a row it could not be asked.
        needs_person: Whether that will not pass by itself.
    """

    id: str
    name: str
    url: str
    user: str
    every_minutes: int
    next_at: datetime
    calendars: tuple[ServerCalendar, ...] = ()
    failures: int = 0
    needs_person: bool = False

    @property
    def problem(self) -> str:
        """The first thing that is wrong with it; empty when nothing is."""
        return next((one.problem for one in self.calendars if one.problem), "")


@dataclass(frozen=True, slots=True)
class NewServer:
    """An account just added: the calendars found there, and where its password is kept."""

    server: CalendarServer
    found: tuple[FoundCalendar, ...]
    password: KeyStatus


@dataclass(frozen=True, slots=True)
class SyncChange:
    """One event that was brought into step.

    Attributes:
        calendar: The calendar's name.
        side: Where it was written.
        kind: What was done to it there.
        title: The event's own.
        at: When, aware.
        change_id: Of the journal, to take it back; empty for what was sent.
    """

    calendar: str
    side: Side
    kind: ChangeKind
    title: str
    at: datetime
    change_id: str = ""

    @property
    def words(self) -> str:
        """The change in a line, for people."""
        place = "here" if self.side == "here" else "at the server"
        return f"{self.kind} {place}: {self.title or 'an event'}"


@dataclass(frozen=True, slots=True)
class SyncConflict:
    """An event changed on both sides since they were last in step: neither version is written.

    Attributes:
        id: Names it while it lasts.
        calendar: The calendar's name.
        title: The event's own.
        mine: The version here, as a calendar file.
        theirs: The version at the server.
        keep: What the person chose; None when nothing yet. It is done at the next sync.
    """

    id: str
    calendar: str
    title: str
    mine: str
    theirs: str
    keep: Keep | None = None


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one round with a server did.

    Attributes:
        server: The account as it is now.
        changes: Every event that was brought into step.
        conflicts: How many wait for the person.
        left: How many could not be brought into step yet; the next round tries again.
    """

    server: CalendarServer
    changes: tuple[SyncChange, ...] = ()
    conflicts: int = 0
    left: int = 0

    @property
    def words(self) -> str:
        """All of it in a line or two, for people."""
        if self.server.problem:
            return self.server.problem
        here = sum(one.side == "here" for one in self.changes)
        done = f"{here} changed here, {len(self.changes) - here} at the server"
        sentences = [
            f"“{self.server.name}” is in step: {done if self.changes else 'nothing new'}.",
            *([f"{self.conflicts} changed in both places wait for you."] * (self.conflicts > 0)),
            *([f"{self.left} are tried again next time."] * (self.left > 0)),
        ]
        return " ".join(sentences)
