"""Real calendar files of nine other projects: read as far as possible, never damaged."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from desktop_assist.calendars.calendar_place import is_calendar_file
from desktop_assist.calendars.ics.blocks import last_calendar_end
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.ics.series import series_of
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.shared_data import shared_data

SAMPLE_STEP = 12

# Where the expected occurrences were worked out with a fault that this program does not have.
DIFFERS = {
    # The zone name is described nowhere; the reference took it from another file read before.
    "office_365_invalid_timezone.ics",
    "Bug2938007.ics",
    # UNTIL without a zone is local time, so the last occurrence counts.
    "HourlyUntil1.ics",
    "UntilRespectsTimezoneTest.ics",
    # America/New_York is known without a description in the file.
    "event_invalid_exdate.ics",
    # An EXDATE at midnight takes a whole day out.
    "rrule_until_all_day_ms.ics",
}


def corpus():
    files = [path for path in shared_data("calendars").rglob("*") if is_calendar_file(path)]
    return sorted(files)


def sample():
    return corpus()[::SAMPLE_STEP]


def check_create_and_undo(path, folder):
    """Every byte outside the new event stays; after undo the file is as before."""
    copy = folder / "copy.ics"
    before = path.read_bytes()
    copy.write_bytes(before)
    desk = CalendarDesk(folder, calendar=copy)
    try:
        desk.create(title="Entwurf; prüfen, drucken", recurrence="FREQ=WEEKLY;COUNT=3")
    except UnreadableFileError:
        assert last_calendar_end(before) is None
        assert copy.read_bytes() == before
        return
    after = copy.read_bytes()
    place = last_calendar_end(before) if before.strip() else 0
    if before.strip():
        inserted = after[place : place + len(after) - len(before)]
        assert after == before[:place] + inserted + before[place:]
        assert inserted.count(b"BEGIN:VEVENT") == 1
    assert desk.titles("2026-11-23", "2026-12-31").count("Entwurf; prüfen, drucken") == 3
    desk.history.undo()
    assert copy.read_bytes() == before


def test_create_and_undo_leave_every_other_byte(tmp_path):
    for number, path in enumerate(sample()):
        folder = tmp_path / str(number)
        folder.mkdir()
        check_create_and_undo(path, folder)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_create_and_undo_leave_every_other_byte_of_all_files(tmp_path):
    for number, path in enumerate(corpus()):
        folder = tmp_path / str(number)
        folder.mkdir()
        check_create_and_undo(path, folder)


def test_no_event_is_lost_without_a_reason():
    for path in sample():
        content = path.read_bytes()
        listing = CalendarContent(content, path).events(UTC)
        assert len(listing.meetings) + len(listing.skipped) >= len(series_of(content))
        assert all(event.reason for event in listing.skipped)


def agrees(case):
    """All that is expected is found, and nothing more but for a day at either end."""
    path = shared_data("calendars") / "corpus" / case["file"]
    first, last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in case["window"])
    day = timedelta(days=1)
    content = CalendarContent(path.read_bytes(), path)
    found = content.between(Window(first - day, last + day, UTC)).meetings
    inside = content.between(Window(first + day, last - day, UTC)).meetings
    wanted = Counter(
        ((utc or start).rstrip("Z"), (title or "").strip())
        for start, _, _, utc, title in case["occurrences"]
    )
    return wanted <= named(found) and (case["truncated"] or named(inside) <= wanted)


def named(meetings):
    return Counter((utc_text(meeting.start), meeting.title.strip()) for meeting in meetings)


def utc_text(moment):
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    return moment.isoformat()


@pytest.mark.timeout(300)
def test_occurrences_agree_with_other_implementations():
    expected = json.loads((shared_data("calendars") / "expected_occurrences.json").read_text())
    wrong = {case["file"].rsplit("/", 1)[-1] for case in expected if not agrees(case)}

    assert wrong <= DIFFERS
