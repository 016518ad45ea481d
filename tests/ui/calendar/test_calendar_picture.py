"""What is read for the days on the screen."""

from datetime import date

from desktop_assist.domain.settings import CalendarSettings
from desktop_assist.ui.calendar.calendar_picture import read_picture
from desktop_assist.ui.calendar.lanes import Span
from tests.helpers.calendar_rig import picture

DAYS = (date(2026, 11, 24), date(2026, 11, 25))


async def test_it_holds_the_meetings_of_its_days(rig):
    rig.desk.create(title="Team sync")
    rig.desk.create(title="Later", start="2026-11-26T09:00", end="2026-11-26T10:00")
    read = read_picture(rig.services, DAYS)
    assert [one.title for one in read.meetings] == ["Team sync"]
    assert (read.sources[0].name, read.has_calendar) == ("calendar", True)


async def test_without_a_calendar_it_says_so(rig):
    assert not read_picture(rig.services, DAYS).has_calendar


async def test_what_could_not_be_read_is_named(rig):
    rig.desk.create(title="Team sync")
    broken = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Broken\r\nDTSTART:x\r\nEND:VEVENT\r\n"
    )
    (rig.desk.calendar / "broken.ics").write_text(f"{broken}END:VCALENDAR\r\n")
    read = read_picture(rig.services, DAYS)
    assert [one.title for one in read.skipped] == ["Broken"]
    assert len(read.meetings) == 1


def test_working_time_is_that_of_the_settings():
    settings = CalendarSettings(working_hours_start="08:15", working_hours_end="16:00")
    assert picture(settings).working == Span(495, 960)
    turned = CalendarSettings(working_hours_start="18:00", working_hours_end="16:00")
    assert picture(turned).working == Span(0, 24 * 60)
