"""An occurrence that was taken out comes back."""

import pytest

from desktop_assist.calendars.ics.series_events import series_events
from desktop_assist.calendars.ics.series_restore import restored
from desktop_assist.domain.errors import UsageError
from tests.helpers.foreign_calendar import EXCEPTION, FOREIGN, SERIES_UID, lines_gone_and_new
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING

CANCELLED = FOREIGN.replace(
    EXCEPTION.encode(), EXCEPTION.replace("SEQUENCE", "STATUS:CANCELLED\nSEQUENCE").encode()
)


def restore(content, text):
    series = series_events(content, SERIES_UID)
    return restored(content, series, text, BERLIN, SUNDAY_MORNING)


@pytest.mark.parametrize("text", ["2026-11-17", "2026-11-17T09:30:00+01:00"])
def test_the_date_that_takes_it_out_goes(text):
    done = restore(FOREIGN, text)

    gone, _ = lines_gone_and_new(FOREIGN, done.content)
    assert gone[0] == "EXDATE;TZID=W. Europe Standard Time:20261117T093000"
    assert done.occurrence.isoformat() == "2026-11-17T09:30:00+01:00"


def test_a_cancelled_exception_gives_way_to_the_rule():
    done = restore(CANCELLED, "2026-12-01")

    assert b"STATUS:CANCELLED" not in done.content
    assert done.content.count(b"BEGIN:VEVENT") == CANCELLED.count(b"BEGIN:VEVENT") - 1


def test_what_was_not_taken_out_is_named_with_those_that_were():
    with pytest.raises(UsageError) as caught:
        restore(FOREIGN, "2026-11-24")
    assert caught.value.hint == "Taken out were: Tuesday, 17 November 2026."
