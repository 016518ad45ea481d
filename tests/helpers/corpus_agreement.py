"""The real calendar files, and what independent implementations agree takes place in them."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_assist.calendars.calendar_place import is_calendar_file
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.meeting import Meeting

# Where the expected occurrences were worked out with a fault that this program does not have.
DIFFERS = {
    "office_365_invalid_timezone.ics": (
        "“Customized Time Zone” is described nowhere in the file; the reference took it from"
        " another file read before. The zone is shown as unknown."
    ),
    "UntilRespectsTimezoneTest.ics": (
        "UNTIL without a zone is local time, so the last occurrence counts; the reference read it"
        " as UTC."
    ),
    "event_invalid_exdate.ics": (
        "America/New_York is known without a description in the file, and an EXDATE in UTC takes"
        " out the occurrence at that moment; the references did neither."
    ),
    "rrule_until_all_day_ms.ics": (
        "An EXDATE at midnight, as Exchange writes it, takes a whole day out; the references"
        " ignored it."
    ),
}
# Paths that say the file is broken on purpose.
_BROKEN = ("invalid", "fuzz", "broken", "bad", "error", "crash")


def corpus_files(data: Path) -> list[Path]:
    """All files, in a fixed order."""
    return sorted(path for path in (data / "corpus").rglob("*") if is_calendar_file(path))


def is_valid(path: Path, data: Path) -> bool:
    """Whether a file claims to be a whole, correct calendar."""
    name = path.relative_to(data / "corpus").as_posix().lower()
    return not any(word in name for word in _BROKEN) and b"BEGIN:VCALENDAR" in path.read_bytes()


def expected_cases(data: Path) -> list[dict[str, Any]]:
    """The cases: a file, a window, and the occurrences in it."""
    cases: list[dict[str, Any]] = json.loads((data / "expected_occurrences.json").read_text())
    return cases


def agrees(case: Mapping[str, Any], data: Path) -> bool:
    """All that is expected is found, and nothing more but for a day at either end."""
    path = data / "corpus" / case["file"]
    first, last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in case["window"])
    day = timedelta(days=1)
    content = CalendarContent(path.read_bytes(), path)
    found = content.between(Window(first - day, last + day, UTC)).meetings
    inside = content.between(Window(first + day, last - day, UTC)).meetings
    wanted = Counter(
        ((utc or start).rstrip("Z"), (title or "").strip())
        for start, _, _, utc, title in case["occurrences"]
    )
    return wanted <= _named(found) and (case["truncated"] or _named(inside) <= wanted)


def _named(meetings: Iterable[Meeting]) -> Counter[tuple[str, str]]:
    return Counter((_utc_text(meeting.start), meeting.title.strip()) for meeting in meetings)


def _utc_text(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    return moment.isoformat()
