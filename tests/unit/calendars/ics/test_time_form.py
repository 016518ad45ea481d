"""Times are written as the event writes its own."""

from datetime import UTC, date, datetime

import pytest

from desktop_assist.calendars.ics.time_form import TimeForm, form_of
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

WALL = datetime(2026, 11, 24, 14, 0)  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("line", "start", "written"),
    [
        ("DTSTART;TZID=Europe/Berlin:20261103T090000", berlin("2026-11-03T09:00"),
         "X;TZID=Europe/Berlin:20261124T140000"),
        ('DTSTART;VALUE=DATE-TIME;TZID="a:b":20261103T090000', berlin("2026-11-03T09:00"),
         'X;TZID="a:b":20261124T140000'),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261103T090000", datetime(2026, 11, 3, 9),  # noqa: DTZ001
         "X;TZID=tzone://Microsoft/Utc:20261124T140000"),
        ("DTSTART:20261103T080000Z", datetime(2026, 11, 3, 8, tzinfo=UTC), "X:20261124T140000Z"),
        ("DTSTART:20261103T080000", datetime(2026, 11, 3, 8), "X:20261124T140000"),  # noqa: DTZ001
        ("DTSTART;VALUE=DATE:20261103", date(2026, 11, 3), "X;VALUE=DATE:20261124"),
    ],
)  # fmt: skip
def test_a_time_is_written_like_the_start(line, start, written):
    assert form_of(line, start, BERLIN).line("X", WALL) == written


def test_a_moment_is_seen_on_the_forms_own_clock():
    form = TimeForm("zone", BERLIN, ";TZID=Europe/Berlin")

    assert form.wall(datetime(2026, 11, 24, 13, tzinfo=UTC)) == WALL
    assert form.wall_of_utc(datetime(2026, 11, 24, 13)) == WALL  # noqa: DTZ001
    assert form.moment(WALL) == berlin("2026-11-24T14:00")
    assert form.end_text(WALL) == "20261124T130000Z"


def test_whole_days_stay_dates():
    form = TimeForm("date", BERLIN)

    assert (form.moment(WALL), form.end_text(WALL)) == (date(2026, 11, 24), "20261124")
