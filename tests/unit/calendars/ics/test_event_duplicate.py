"""A meeting is made once more, with an identity of its own."""

from desktop_assist.calendars.ics.event_duplicate import duplicate
from desktop_assist.calendars.ics.series_events import series_events
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_what_ties_it_to_the_first_is_left_out_and_the_rest_kept():
    copy = duplicate(series_events(FOREIGN, SERIES_UID).main, "new", SUNDAY_MORNING).decode()

    assert "UID:new\n" in copy
    assert "SEQUENCE:0\n" in copy
    assert 'X-VENDOR;X-ODD="a:b;c":kept\n' in copy
    assert not any(name in copy for name in ("RRULE", "EXDATE", "ORGANIZER"))


def test_nobody_has_answered_yet():
    copy = duplicate(series_events(FOREIGN, SERIES_UID).main, "new", SUNDAY_MORNING)

    unfolded = copy.replace(b"\n ", b"").decode()
    assert "ACCEPTED" not in unfolded
    assert unfolded.count("PARTSTAT=NEEDS-ACTION") == 2
    assert "CN=Ben Okoro;" in unfolded
