"""Events are grouped by identifier, and far ones are left unread."""

from datetime import date

import pytest

from desktop_assist.calendars.ics.series import series_of


def event(*lines):
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", "")).encode()


def test_exceptions_belong_to_their_event():
    content = (
        event("UID:1", "DTSTART:20261124T140000Z")
        + event("UID:2", "DTSTART:20261125T140000Z")
        + event("UID:1", "RECURRENCE-ID:20261201T140000Z", "DTSTART:20261202T140000Z")
    )

    assert [(one.uid, len(one.blocks)) for one in series_of(content)] == [("1", 2), ("2", 1)]


def test_events_without_identifier_stand_alone():
    content = event("DTSTART:20261124T140000Z") + event("DTSTART:20261124T140000Z")

    assert [one.uid for one in series_of(content)] == ["", ""]


@pytest.mark.parametrize(
    ("lines", "touches_november", "touches_next_year"),
    [
        (("DTSTART:20261124T140000Z", "DTEND:20261124T150000Z"), True, False),
        (("DTSTART:20261124T140000Z", "DTEND:20280101T150000Z"), True, True),
        (("DTSTART:20261124T140000Z", "DURATION:P900D"), True, True),
        (("DTSTART:20261124T140000Z", "RRULE:FREQ=WEEKLY"), True, True),
        (("DTSTART:20271124T140000Z",), False, True),
        (("SUMMARY:no dates at all",), True, True),
        (("DTSTART:20260231T140000Z",), True, True),
    ],
)
def test_only_what_may_touch_the_days_is_read(lines, touches_november, touches_next_year):
    (series,) = series_of(event("UID:1", *lines))

    assert series.may_touch(date(2026, 11, 1), date(2026, 11, 30)) == touches_november
    assert series.may_touch(date(2027, 11, 1), date(2027, 12, 30)) == touches_next_year


def test_the_title_can_be_told_without_parsing():
    (series,) = series_of(event("UID:1", "SUMMARY:Lunch\\, long"))

    assert series.title == "Lunch, long"
