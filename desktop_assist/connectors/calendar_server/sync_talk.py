"""Answers what the engine asks about the folders here, and gathers what it tells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import uuid4

from desktop_assist.connectors.calendar_server.event_text import event_title, with_uid
from desktop_assist.connectors.calendar_server.local_calendar import LocalCalendar
from desktop_assist.connectors.calendar_server.server_values import (
    ChangeKind,
    ServerCalendar,
    Side,
    SyncChange,
)
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord, Version
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.files.safe_write import SafeWriter

Answer: TypeAlias = JsonValue
_TOOL = "sync_calendars"
_KINDS: dict[str, ChangeKind] = {"added": "added", "changed": "changed", "removed": "removed"}


@dataclass(slots=True)
class CalendarRound:
    """How one round with a calendar went so far.

    Attributes:
        changes: What was brought into step.
        conflicts: Identifiers of events changed on both sides that wait for the person.
        left: What could not be brought into step, by the kind of reason.
        emptied: The side that has lost all its events since the last time; empty when none has.
        failure: The kind of what ended it; empty when nothing did.
        is_over: Whether it came to its end.
        is_unfinished: Whether another round has something to do at once.
    """

    calendar: ServerCalendar
    local: LocalCalendar
    changes: list[SyncChange] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    emptied: str = ""
    failure: str = ""
    is_over: bool = False
    is_unfinished: bool = False


class SyncTalk:
    """One conversation with the engine; blocking.

    Args:
        calendars: Those of the round.
        writer: Writes and journals.
        record: Keeps conflicts and what was sent.
        clock: Dates the changes.
        report: Told how far it is, in words for people.
    """

    def __init__(
        self,
        calendars: tuple[ServerCalendar, ...],
        writer: SafeWriter,
        record: SyncRecord,
        clock: Clock,
        report: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.rounds = {
            one.id: CalendarRound(one, LocalCalendar(one.folder, writer)) for one in calendars
        }
        self._record = record
        self._clock = clock
        self._report = report
        self._gathered: dict[str, SyncChange] = {}
        self._answers: Mapping[str, Callable[[CalendarRound, JsonObject], Answer]] = {
            "list": lambda current, _: current.local.listing(),
            "read": self._read,
            "add": self._add,
            "change": self._change,
            "remove": self._remove,
            "conflict": self._decide,
            "commit": lambda current, _: self._commit(current),
        }

    def hear(self, said: JsonObject) -> Answer:
        """Take in what the engine says; the answer when it asked, None when it told.

        Raises:
            FileError: The folder cannot be written.
        """
        current = self.rounds.get(str(said.get("calendar", "")))
        if current is None:
            return None
        if "ask" in said:
            return self._answers[str(said["ask"])](current, said)
        self._take(current, said)
        return None

    def _read(self, current: CalendarRound, said: JsonObject) -> Answer:
        names = said["names"]
        return current.local.read(map(str, names)) if isinstance(names, list) else []

    def _add(self, current: CalendarRound, said: JsonObject) -> Answer:
        made = current.local.add(str(said["uid"]), str(said["text"]))
        if made is None:
            return {}
        self._gather(said, "added", str(said["text"]))
        return {"name": made[0], "etag": made[1]}

    def _change(self, current: CalendarRound, said: JsonObject) -> Answer:
        name, uid, text, etag = (str(said[key]) for key in ("name", "uid", "text", "etag"))
        mark = current.local.change(name, uid, text, etag)
        if mark is None:
            return {}
        self._gather(said, "changed", text)
        return {"etag": mark}

    def _remove(self, current: CalendarRound, said: JsonObject) -> Answer:
        name, uid, etag = (str(said[key]) for key in ("name", "uid", "etag"))
        gone = current.local.remove(name, uid, etag)
        if gone is not None:
            self._gather(said, "removed", gone)
        return {"done": gone is not None}

    def _decide(self, current: CalendarRound, said: JsonObject) -> Answer:
        """Which version of an event stays: the person's choice, or what needs none."""
        uid, mine, theirs = str(said["uid"]), _version(said["here"]), _version(said["there"])
        if current.calendar.direction != "both":
            return {"keep": "there" if current.calendar.direction == "fetch" else "here"}
        if self._record.was_sent(current.calendar.id, uid, theirs.mark):
            return {"keep": "here"}  # theirs is what left here before the answer got lost
        title = event_title(mine.text)
        chosen = self._record.meet(current.calendar.id, uid, title, (mine, theirs))
        if chosen is None:
            current.conflicts.append(uid)
        elif chosen == "both":
            self._add_copy(current, mine.text)
        return {"keep": {"mine": "here", "theirs": "there", "both": "there"}.get(chosen or "", "")}

    def _add_copy(self, current: CalendarRound, text: str) -> None:
        """Mine beside theirs, as an event of its own, which the next round sends."""
        uid = uuid4().hex
        current.local.add(uid, with_uid(text, uid))
        self._gather({"uid": uid}, "added", text)
        current.is_unfinished = True

    def _commit(self, current: CalendarRound) -> Answer:
        gathered, self._gathered = self._gathered, {}
        cause = Cause(f"Brought “{current.calendar.name}” into step", _TOOL, "user")
        written = current.local.write(cause)
        for uid, change_id in written.change_of.items():
            kind, title = gathered[uid].kind, gathered[uid].title
            current.changes.append(self._made("here", kind, title, change_id))
        current.left += ["moved on"] * len(written.left)
        return {"left": written.left}

    def _take(self, current: CalendarRound, said: JsonObject) -> None:
        name = current.calendar.name
        match said["tell"]:
            case "fetched":
                self._report(f"“{name}”: {said['count']} of {said['of']} events fetched.")
            case "sending":
                uid, mark = str(said["uid"]), str(said["mark"])
                self._record.add_sending(current.calendar.id, uid, mark)
            case "sent":
                kind, title = _KINDS[str(said["kind"])], event_title(str(said["text"]))
                current.changes.append(self._made("there", kind, title))
                self._report(f"“{name}”: {title or 'an event'} sent.")
            case "left":
                current.left.append(str(said["kind"]))
            case "emptied":
                current.emptied = str(said["side"])
            case "failed":
                current.failure = str(said["kind"])
            case _:
                current.is_over = True

    def _gather(self, said: JsonObject, kind: ChangeKind, text: str) -> None:
        self._gathered[str(said["uid"])] = self._made("here", kind, event_title(text))

    def _made(self, side: Side, kind: ChangeKind, title: str, change_id: str = "") -> SyncChange:
        return SyncChange("", side, kind, title, self._clock.now(), change_id)


def _version(value: JsonValue) -> Version:
    fields = value if isinstance(value, Mapping) else {}
    return Version(str(fields.get("text", "")), str(fields.get("mark", "")))
