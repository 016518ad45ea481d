"""Only the events of one series change; the file around them stays."""

from datetime import timedelta

import pytest

from desktop_assist.calendars.ics.series_edit import SeriesEdit
from desktop_assist.calendars.ics.series_events import series_events
from desktop_assist.calendars.meeting_change import MeetingChange
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin
from tests.helpers.foreign_calendar import FOREIGN, RULE, SERIES_UID, SINGLE, SINGLE_UID
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING


def edit(uid, content=FOREIGN):
    return SeriesEdit(content, series_events(content, uid), BERLIN, SUNDAY_MORNING)


def test_a_dropped_series_leaves_the_rest():
    assert edit(SINGLE_UID).dropped().content == FOREIGN.replace(SINGLE.encode(), b"")


def test_an_exception_stands_right_behind_its_rule():
    content = (
        edit(SERIES_UID)
        .changed_occurrence(berlin("2026-11-24T09:30"), MeetingChange(length=timedelta(hours=1)))
        .content
    )

    assert content.startswith(FOREIGN[: FOREIGN.index(RULE.encode())] + RULE.encode())
    assert b"DTEND;TZID=W. Europe Standard Time:20261124T103000\n" in content


def test_dates_added_to_a_rule_move_along():
    with_dates = RULE.replace("EXDATE", "RDATE:20261119T083000Z,20261120T083000Z\nEXDATE")
    content = FOREIGN.replace(RULE.encode(), with_dates.encode())

    moved = edit(SERIES_UID, content).changed(
        MeetingChange(start=berlin("2026-11-03T10:30")), berlin("2026-11-03T09:30")
    )

    dates = b"RDATE;TZID=W. Europe Standard Time:20261119T103000,20261120T103000"
    assert dates in moved.content.replace(b"\n ", b"")


def test_lengths_of_their_own_cannot_be_moved_together():
    period = RULE.replace("EXDATE", "RDATE;VALUE=PERIOD:20261119T083000Z/PT2H\nEXDATE")
    content = FOREIGN.replace(RULE.encode(), period.encode())

    with pytest.raises(UsageError):
        edit(SERIES_UID, content).changed(
            MeetingChange(start=berlin("2026-11-03T10:30")), berlin("2026-11-03T09:30")
        )


def test_a_cancelled_occurrence_is_one_more_date():
    content = edit(SERIES_UID).dropped_occurrence(berlin("2026-11-24T09:30")).content

    assert content.count(b"\nEXDATE;TZID=W. Europe Standard Time:") == 2
