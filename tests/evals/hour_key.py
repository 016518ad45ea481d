"""What is in the files after a working hour, held against what is right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Component

from tests.evals.hour_folder import Chore, Hour
from tests.evals.hour_person import CHECKED, Said
from training.name_likeness import likeness

_LISTED = ("attendees",)


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the finished files, or one thing an answer must hold.

    Attributes:
        kind: What it belongs to.
        of: Which one.
        name: Its name.
        wanted: What is right.
        found: What is there.
        is_right: Whether it is the same.
        is_written: Whether the wrong value stands in a file and nobody was told that it is unsure.
    """

    kind: str
    of: str
    name: str
    wanted: str
    found: str
    is_right: bool
    is_written: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting in the calendar files; times by the person's clock."""

    values: Mapping[str, Any]

    def likeness(self, key: Mapping[str, Any]) -> int:
        """How many of the wanted values it has."""
        return sum(_same(self.values.get(name), wanted) for name, wanted in key.items())


def events_in(calendar: Path, zone: ZoneInfo) -> list[Event]:
    """The meetings in a folder, read by the icalendar library alone."""
    contents = (file.read_bytes() for file in sorted(calendar.rglob("*.ics")))
    found = (one for content in contents for one in Calendar.from_ical(content).walk("VEVENT"))
    return [
        Event(_values(one, zone))
        for one in found
        if str(one.get("STATUS", "")).upper() != "CANCELLED"
    ]


def _values(event: Component, zone: ZoneInfo) -> dict[str, Any]:
    guests = event.get("ATTENDEE", [])
    named = event.get("X-DESKTOP-ASSIST-ATTENDEE", [])
    people = [*_list(guests), *_list(named)]
    rule = event.get("RRULE")
    return {
        "title": str(event.get("SUMMARY", "")),
        "start": _local(event["DTSTART"].dt, zone),
        "end": _local(event["DTEND"].dt if "DTEND" in event else event["DTSTART"].dt, zone),
        "location": str(event.get("LOCATION", "")),
        "repeats": rule.to_ical().decode() if rule else "",
        "attendees": [_person(one) for one in people],
    }


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _person(value: Any) -> str:
    name = getattr(value, "params", {}).get("CN", "")
    return str(name or value).removeprefix("mailto:")


def _local(moment: date, zone: ZoneInfo) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return (moment.astimezone(zone) if moment.tzinfo else moment).strftime("%Y-%m-%dT%H:%M")


def meeting_fields(
    done: Sequence[tuple[Chore, Said]], before: Sequence[Event], after: Sequence[Event]
) -> Iterator[Field]:
    """Each meeting that was to be made or changed, and each that nobody wanted."""
    left = [one for one in after if one not in before]
    for chore, _ in done:
        key = chore.key.get("meeting")
        if key is None:
            continue
        best = max(left, key=lambda one: one.likeness(key), default=None)
        is_there = best is not None and best.likeness(key) > 0
        if is_there:
            left.remove(best)
        for name, wanted in key.items():
            found = best.values.get(name) if is_there else None
            is_right = is_there and _same(found, wanted)
            yield Field(
                "meeting",
                chore.say,
                name,
                str(wanted),
                str(found),
                is_right,
                is_there and not is_right,
            )
    for chore, _ in done:
        if gone := chore.key.get("gone"):
            is_gone = not any(one.likeness(gone) == len(gone) for one in after)
            yield Field(
                "meeting", chore.say, "gone", str(gone), "" if is_gone else "there", is_gone
            )
    for one in left:
        yield Field("meeting", "nothing", "unwanted", "", str(dict(one.values)), False, True)


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        names = sorted(str(one).casefold() for one in found or ())
        return len(names) == len(wanted) and all(
            any(str(one).casefold() in name for name in names) for one in wanted
        )
    if isinstance(wanted, datetime):
        return str(found) == wanted.strftime("%Y-%m-%dT%H:%M")
    return str(found or "").casefold() in str(wanted).casefold().split("|")


def answer_fields(done: Sequence[tuple[Chore, Said]]) -> Iterator[Field]:
    """What the answers had to hold; a list inside holds several ways to say the same."""
    for chore, said in done:
        told = f"{said.text} {said.results}".casefold()
        for wanted in chore.key.get("says", ()):
            ways = _list(wanted)
            is_right = any(str(way).casefold() in told for way in ways)
            yield Field(chore.do, chore.say, "says", str(ways), said.text[:300], is_right)
        if source := chore.key.get("source"):
            is_right = any(source.casefold() in one.casefold() for one in said.sources)
            yield Field(chore.do, chore.say, "source", source, str(said.sources), is_right)


def file_fields(done: Sequence[tuple[Chore, Said]], folder: Path) -> Iterator[Field]:
    """The files that had to be made, by how their names end."""
    for chore, said in done:
        for ending in chore.key.get("files", ()):
            found = [str(one.relative_to(folder)) for one in folder.rglob(f"*{ending}")]
            yield Field(
                chore.do, chore.say, "file", ending, str(found or said.text[:200]), bool(found)
            )


def receipt_fields(
    hour: Hour, kept: Mapping[str, str], rows: Sequence[Mapping[str, Any]]
) -> Iterator[Field]:
    """Each row in the sheet: of a receipt, or of an expense that was only told.

    Args:
        hour: Has what stands on them.
        kept: Under which name each that was dropped was kept; empty where it was not.
        rows: Of the finished sheet.
    """
    left = list(rows)
    for key in (one for one in hour.receipts if one["file"] in kept):
        name = Path(kept[key["file"]]).name
        own = [row for row in left if name and Path(str(row.get("receipt") or "")).name == name]
        if key.get("no_row"):
            yield Field("receipt", key["file"], "no row", "", str(own), not own, bool(own))
            left = [row for row in left if row not in own]
            continue
        for wanted in (key, key.get("also")):
            if wanted is None:
                continue
            row = max(own, key=lambda one, of=wanted: _likeness(one, of), default=None)
            yield from _row_fields(key["file"], wanted, row)
            if row is not None:
                own.remove(row)
                left.remove(row)
    yield from _told_fields(hour, left)
    for _ in left:
        yield Field("receipt", "nothing", "unwanted", "", "a row more", False, True)


def _told_fields(hour: Hour, left: list[Mapping[str, Any]]) -> Iterator[Field]:
    """The rows of expenses that were told without a receipt; they are taken out of ``left``."""
    for chore in hour.chores:
        wanted = chore.key.get("expense")
        if wanted is None:
            continue
        bare = (row for row in left if not row.get("receipt"))
        row = max(bare, key=lambda one, of=wanted: _likeness(one, of), default=None)
        if row is not None and not _likeness(row, wanted):
            row = None
        yield from _row_fields(chore.say, wanted, row)
        if row is not None:
            left.remove(row)


def _row_fields(
    file: str, key: Mapping[str, Any], row: Mapping[str, Any] | None
) -> Iterator[Field]:
    for name in (one for one in CHECKED if one in key):
        found = _in_row(row, name) if row else None
        is_right = row is not None and _same_value(name, found, key)
        is_written = row is not None and found not in (None, "") and not is_right
        yield Field("receipt", file, name, str(key[name]), str(found), is_right, is_written)


def _in_row(row: Mapping[str, Any], name: str) -> Any:
    return row.get("amount" if name == "total" else name)


def _likeness(row: Mapping[str, Any], key: Mapping[str, Any]) -> int:
    """How many of the wanted values a row has."""
    return sum(_same_value(one, _in_row(row, one), key) for one in CHECKED if one in key)


def _same_value(name: str, found: Any, key: Mapping[str, Any]) -> bool:
    match name:
        case "merchant":
            return any(likeness(str(found or ""), one) > 0 for one in key["merchant"].split("|"))
        case "total" | "tax":
            amounts = {Decimal(key[one]) for one in (name, f"or_{name}") if key.get(one)}
            return bool(found) and Decimal(str(found)) in amounts
        case _:
            return str(found) == key[name]
