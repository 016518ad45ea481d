"""Real calendar files of nine other projects: read as far as possible, never damaged."""

from datetime import UTC, date, timedelta

import pytest

from desktop_assist.calendars.ics.blocks import last_calendar_end
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.series import series_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.plain_expansion import plain_series
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.corpus_agreement import DIFFERS, agrees, corpus_files, expected_cases
from tests.helpers.plain_rows import days, rows_of_library, rows_of_ours
from tests.helpers.shared_data import shared_data

SAMPLE_STEP = 24


def corpus():
    return corpus_files(shared_data("calendars"))


def sample():
    return corpus()[::SAMPLE_STEP]


def file_of(case):
    return case["file"].rsplit("/", 1)[-1]


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


def test_series_read_without_the_library_are_read_as_by_it():
    compared = 0
    for path in sample():
        content = path.read_bytes()
        zones = ZoneLookup(content)
        for one in series_of(content):
            plain = plain_series(one.blocks, zones)
            if plain is None:
                continue
            day = date.fromordinal(plain.master.start.toordinal())
            for first in (day - timedelta(days=3), day + timedelta(days=300)):
                window = days(first, first + timedelta(days=45))
                assert rows_of_ours(one, zones, window) == rows_of_library(one, zones, window), path
            compared += 1
    assert compared > len(sample())


def test_no_event_is_lost_without_a_reason():
    for path in sample():
        content = path.read_bytes()
        listing = CalendarContent(content, path).events(UTC)
        assert len(listing.meetings) + len(listing.skipped) >= len(series_of(content))
        assert all(event.reason for event in listing.skipped)


def test_occurrences_of_some_files_agree_with_other_implementations():
    data = shared_data("calendars")

    wrong = {file_of(case) for case in expected_cases(data)[::4] if not agrees(case, data)}

    assert wrong <= DIFFERS.keys()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_occurrences_agree_with_other_implementations():
    data = shared_data("calendars")
    cases = expected_cases(data)

    wrong = {file_of(case) for case in cases if not agrees(case, data)}

    assert wrong <= DIFFERS.keys()
    assert len(wrong) <= 0.02 * len(cases)
