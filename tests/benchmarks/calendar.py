"""What a week of a large calendar costs: processor time against reading and expanding it whole.

The calendars are made up, the same in each run. Beside the index, the same file is parsed with
icalendar and the same week expanded with recurring-ical-events in the same run: the events once,
the series five times, of which the median counts. No program that has just started can answer
before it has made the meetings of the week: that alone is told as the floor. Of the phrases, the
median of one and the import are told, the standard library aside.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.index import tables
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.phrases import understand
from desktop_assist.storage.sqlite_database import SqliteDatabase

ROOT = Path(__file__).resolve().parents[2]
COLD_LIMIT, WARM_LIMIT = 10, 500
SERIES_RUNS = 5
PHRASE_LIMIT_MS, IMPORT_LIMIT_MS = 1.0, 30.0
HOME = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 10, tzinfo=HOME)
WEEK = Window(datetime(2026, 11, 23, tzinfo=HOME), datetime(2026, 11, 30, tzinfo=HOME), home=HOME)
FIRST_DAY = datetime(2025, 1, 6)  # noqa: DTZ001 - written with the zone beside it
DAYS = 3 * 365
PHRASES = (
    "next Tuesday 2 pm",
    "tomorrow at noon for an hour",
    "every second Friday at 9:30",
    "the last Thursday of November",
    "in three weeks, 10 to 11",
    "nächsten Mittwoch um 14 Uhr",
    "Monday 3 pm New York time",
    "from 13 to 15 July",
)
_IMPORT = (
    "import time, calendar, collections, dataclasses, datetime, functools, re, typing, zoneinfo;"
    " began = time.process_time(); import desktop_assist.calendars.phrases;"
    " print(time.process_time() - began)"
)


@dataclass(frozen=True, slots=True)
class Costs:
    """Of one calendar, in seconds of processor time.

    Attributes:
        whole: Parsing all of it and expanding the week, with the libraries alone.
        cold: The first week from an empty index.
        warm: The same week for a program that has just started, the index being there.
        again: The same question asked a second time.
        edited: The week after one event was edited.
        floor: Making the meetings of the week, out of what they say.
    """

    whole: float
    cold: float
    warm: float
    again: float
    edited: float
    floor: float

    def ratios(self) -> Mapping[str, float]:
        """How many times dearer the whole is."""
        return {
            "cold": round(self.whole / self.cold, 1),
            "warm": round(self.whole / self.warm, 1),
            "again": round(self.whole / self.again, 1),
            "edited": round(self.whole / self.edited, 1),
            "floor": round(self.whole / self.floor, 1),
        }


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    _costs(_series(3))  # the first use of the libraries counts for nobody
    calendars = {f"{count:,} events": _singles(count) for count in options.events}
    costs = {name: _costs(content) for name, content in calendars.items()}
    series = f"{options.series:,} two-year series"
    costs[series] = _median([_costs(_series(options.series)) for _ in range(SERIES_RUNS)])
    phrase_ms, import_ms = _phrase_ms(options.runs), _import_ms()
    ratios = {name: one.ratios() for name, one in costs.items()}
    # The week of the series is so full that a new process cannot: see the floor.
    limited = [one for name, one in ratios.items() if name != series]
    is_ok = (
        all(one["cold"] >= COLD_LIMIT for one in ratios.values())
        and all(one["warm"] >= WARM_LIMIT for one in limited)
        and ratios[series]["again"] >= WARM_LIMIT
        and phrase_ms < PHRASE_LIMIT_MS
        and import_ms < IMPORT_LIMIT_MS
    )
    figures = {"ok": is_ok, "ratios": ratios, "phrase_ms": phrase_ms, "import_ms": import_ms}
    if options.json:
        seconds = {name: vars_of(one) for name, one in costs.items()}
        print(json.dumps({**figures, "cpu_s": seconds}))
    else:
        _show(costs, ratios)
        print(f"one phrase, median: {phrase_ms:.2f} ms (limit {PHRASE_LIMIT_MS:g})")
        print(f"import of the phrases: {import_ms:.0f} ms (limit {IMPORT_LIMIT_MS:g})")
    return 0 if is_ok else 1


def vars_of(costs: Costs) -> Mapping[str, float]:
    """The seconds by name."""
    return {field.name: getattr(costs, field.name) for field in fields(costs)}


def _median(costs: Sequence[Costs]) -> Costs:
    return Costs(
        **{
            field.name: statistics.median(getattr(one, field.name) for one in costs)
            for field in fields(Costs)
        }
    )


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench calendar", description=__doc__)
    parser.add_argument("--events", type=int, nargs="*", default=[10_000, 50_000])
    parser.add_argument("--series", type=int, default=200)
    parser.add_argument("--runs", type=int, default=50, help="readings of each phrase")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _costs(content: bytes) -> Costs:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "calendar.ics"
        file.write_bytes(content)
        with closing(SqliteDatabase(Path(folder) / "index.sqlite3")) as database:
            database.migrate(tables.MIGRATIONS)
            reader = CalendarReader(database)
            cold = _cpu_s(lambda: reader.between(file, WEEK))
            again = _cpu_s(lambda: reader.between(file, WEEK))
            warm = statistics.median(
                _cpu_s(lambda: CalendarReader(database).between(file, WEEK)) for _ in range(5)
            )
            place = content.index(b"SUMMARY:", len(content) // 2)
            file.write_bytes(content[:place] + b"SUMMARY:Edited " + content[place + 8 :])
            edited = _cpu_s(lambda: reader.between(file, WEEK))
            told = [_told(meeting) for meeting in reader.between(file, WEEK).meetings]
            floor = statistics.median(_cpu_s(lambda: _made(told)) for _ in range(5))
    return Costs(_cpu_s(lambda: _whole(content)), cold, warm, again, edited, floor)


def _told(meeting: Meeting) -> Mapping[str, Any]:  # the values of the fields
    return {field.name: getattr(meeting, field.name) for field in fields(meeting)}


def _made(told: Sequence[Mapping[str, Any]]) -> list[Meeting]:
    return [Meeting(**one) for one in told]


def _whole(content: bytes) -> None:
    calendar = icalendar.Calendar.from_ical(content)
    recurring_ical_events.of(calendar).between(WEEK.start, WEEK.end)


def _cpu_s(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _phrase_ms(runs: int) -> float:
    spent = [_cpu_s(partial(understand, phrase, NOW)) for _ in range(runs) for phrase in PHRASES]
    return 1000 * statistics.median(spent)


def _import_ms() -> float:
    command = (sys.executable, "-c", _IMPORT)
    spent = [
        float(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
        for _ in range(5)
    ]
    return 1000 * statistics.median(spent)


def _show(costs: Mapping[str, Costs], ratios: Mapping[str, Mapping[str, float]]) -> None:
    print("one week, in milliseconds of processor time, and how many times dearer the whole is")
    print(f"{'':24}{'whole':>10}" + "".join(f"{name:>20}" for name in ("cold", "warm")), end="")
    print("".join(f"{name:>20}" for name in ("again", "edited", "floor")))
    for name, one in costs.items():
        cells = (
            f"{1000 * getattr(one, kind):9.1f} {ratio:9.0f}x"
            for kind, ratio in ratios[name].items()
        )
        print(f"{name:24}{1000 * one.whole:10.0f}" + "".join(cells))
    print(f"limits: cold {COLD_LIMIT}x; warm {WARM_LIMIT}x, for the series again {WARM_LIMIT}x")


def _singles(count: int) -> bytes:
    chosen = random.Random(count)
    lines = (
        line
        for number in range(count)
        for line in _event(
            number, FIRST_DAY + timedelta(minutes=15 * chosen.randrange(DAYS * 24 * 4))
        )
    )
    return _calendar(lines)


def _series(count: int) -> bytes:
    chosen = random.Random(count)
    return _calendar(line for number in range(count) for line in _repeating(number, chosen))


def _repeating(number: int, chosen: random.Random) -> Iterator[str]:
    start = FIRST_DAY + timedelta(days=chosen.randrange(300), minutes=15 * chosen.randrange(96))
    end = start + timedelta(days=730)
    rule = chosen.choice(("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=DAILY"))
    yield from _event(number, start, f"RRULE:{rule};UNTIL={end:%Y%m%dT%H%M%SZ}")
    if number % 4 == 0 and rule == "FREQ=WEEKLY":
        moved = start + timedelta(weeks=4)
        name = f"RECURRENCE-ID;TZID=Europe/Berlin:{moved:%Y%m%dT%H%M%S}"
        yield from _event(number, moved + timedelta(hours=1), name)


def _event(number: int, start: datetime, *more: str) -> Iterator[str]:
    yield from (
        "BEGIN:VEVENT",
        f"UID:{number}@example.org",
        "DTSTAMP:20250101T000000Z",
        f"DTSTART;TZID=Europe/Berlin:{start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/Berlin:{start + timedelta(minutes=30):%Y%m%dT%H%M%S}",
        *more,
        f"SUMMARY:Meeting {number} about the plan",
        "LOCATION:Room 4.12",
        f"DESCRIPTION:{'word ' * 12}",
        "ORGANIZER;CN=Anna Example:mailto:anna@example.org",
        "ATTENDEE;CN=Ben Example;PARTSTAT=ACCEPTED:mailto:ben@example.org",
        "STATUS:CONFIRMED",
        "END:VEVENT",
    )


def _calendar(lines: Iterator[str]) -> bytes:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Desktop Assist//bench//EN")
    return "\r\n".join((*head, *lines, "END:VCALENDAR", "")).encode()


if __name__ == "__main__":
    sys.exit(main())
