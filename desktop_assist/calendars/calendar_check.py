"""Say what is wrong with a calendar file, event by event, and what the program makes of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta, tzinfo
from pathlib import Path

from desktop_assist.calendars.ics.blocks import event_spans, last_calendar_end
from desktop_assist.calendars.ics.event_reader import Mended, read_event
from desktop_assist.calendars.ics.occurrences import ExpandedSeries, Window, reason_words
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import as_utc
from desktop_assist.calendars.meeting_import import read_calendar

_LEFT_OUT = "It is left out; all other events are shown."
_NO_ID = Mended("It has no identifier.", "It is shown; it cannot be changed or cancelled here.")
_NO_END = Mended(
    "The file has no line END:VCALENDAR.", "It is read; no meeting can be written into it."
)
_UNFINISHED = Mended("An event begins and does not end.", "It is left out.")
_LOOKED_AT = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class EventProblem:
    """Something wrong in a calendar file.

    Attributes:
        line: Where its event begins, from 1; the last line for the file itself.
        uid: Of the event; empty when it has none.
        title: Of the event.
        problem: What is wrong.
        outcome: What the program does with it.
    """

    line: int
    uid: str
    title: str
    problem: str
    outcome: str


@dataclass(frozen=True, slots=True)
class CheckedCalendar:
    """A calendar file with what is wrong in it."""

    file: Path
    event_count: int
    problems: tuple[EventProblem, ...]


def check_calendar(path: Path, home: tzinfo) -> CheckedCalendar:
    """Read each event of a file by itself; nothing is changed.

    Raises:
        UnreadableFileError: It cannot be read, or is no calendar.
    """
    content = read_calendar(path)
    spans, zones = event_spans(content), ZoneLookup(content)
    problems = [
        EventProblem(_line(content, start), uid, title, found.problem, found.outcome)
        for start, end in spans
        for uid, title in [_named(content[start:end])]
        for found in _problems(content[start:end], zones, path, home)
    ]
    last = _line(content, len(content.rstrip()))
    problems += [EventProblem(last, "", "", one.problem, one.outcome) for one in _of_file(content)]
    return CheckedCalendar(path, len(spans), tuple(problems))


def _problems(block: bytes, zones: ZoneLookup, path: Path, home: tzinfo) -> Iterator[Mended]:
    series = Series("", (block,), None, None)
    try:
        read = read_event(block, zones)
        expanded = ExpandedSeries(series, zones, path)
        start = as_utc(read.component.start, home).astimezone(UTC)
        expanded.between(Window(start, start + _LOOKED_AT, home))
    # One bad event never hides the others: it is listed with its reason.
    except Exception as error:  # noqa: BLE001
        yield Mended(reason_words(error), _LEFT_OUT)
        return
    yield from read.mended
    if read.unknown_zone:
        yield Mended(
            f"The time zone “{read.unknown_zone}” is not known.",
            "Its times are shown as times at home, with a mark.",
        )
    if "UID" not in read.component:
        yield _NO_ID
    for name, _ in read.component.errors:
        yield Mended(
            f"{name or 'A line'} cannot be understood.", "It is passed over, and kept in the file."
        )


def _of_file(content: bytes) -> Iterator[Mended]:
    begun = content.upper().count(b"\nBEGIN:VEVENT")
    if begun > len(event_spans(content)):
        yield _UNFINISHED
    if last_calendar_end(content) is None:
        yield _NO_END


def _named(block: bytes) -> tuple[str, str]:
    series = Series("", (block,), None, None)
    return series.uid_as_written, series.title


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1
