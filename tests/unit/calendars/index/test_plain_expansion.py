"""Series worked out without the library, held against what the library makes of them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.plain_expansion import plain_series
from tests.helpers.plain_rows import days, rows_of_library, rows_of_ours

RULES = (
    *("DAILY", "DAILY;INTERVAL=3", "WEEKLY", "WEEKLY;INTERVAL=2;WKST=SU", "MONTHLY", "YEARLY"),
    *("DAILY;COUNT=20", "WEEKLY;COUNT=5", "MONTHLY;BYMONTHDAY=-1,15,31", "MONTHLY;COUNT=7"),
)
FORMS = (";TZID=Europe/Berlin:{}", ";TZID=America/New_York:{}", ":{}Z", ":{}")
# Clocks change on 29 March and 25 October 2026 in Berlin.
STARTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31))  # noqa: DTZ001 - a wall's
LENGTHS = st.sampled_from((0, 30, 600, 3000))


@st.composite
def series(draw) -> Series:
    start, rule = draw(STARTS).replace(second=0, microsecond=0), draw(st.sampled_from(RULES))
    form, minutes = draw(st.sampled_from(FORMS)), draw(LENGTHS)
    later = start + timedelta(days=draw(st.integers(0, 60)))
    lines = [*times(form, start, minutes), f"RRULE:FREQ={rule}"]
    if draw(st.booleans()):
        lines.append("EXDATE" + form.format(f"{later:%Y%m%dT%H%M%S}"))
    blocks = [block(lines)]
    if draw(st.booleans()):
        name = "RECURRENCE-ID" + form.format(f"{later:%Y%m%dT%H%M%S}")
        blocks.append(block([*times(form, later + timedelta(hours=2), 45), name]))
    return Series("1", tuple(blocks), None, None)


def times(form: str, start: datetime, minutes: int) -> list[str]:
    end = start + timedelta(minutes=minutes)
    return [
        f"{name}{form.format(f'{moment:%Y%m%dT%H%M%S}')}"
        for name, moment in (("DTSTART", start), ("DTEND", end))
    ]


def block(lines: list[str]) -> bytes:
    return "\r\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "")).encode()


HOMES = st.sampled_from(("Europe/Berlin", "America/New_York", "Pacific/Kiritimati"))


@given(series(), st.integers(-10, 500), st.integers(0, 60), HOMES)
def test_a_series_takes_place_when_the_library_says(one, days_later, length, home):
    first = date(2026, 6, 1) + timedelta(days=days_later - 150)
    window = days(first, first + timedelta(days=length), ZoneInfo(home))
    zones = ZoneLookup(b"")
    assume(plain_series(one.blocks, zones) is not None)

    assert rows_of_ours(one, zones, window) == rows_of_library(one, zones, window)


def test_two_events_of_one_name_are_left_to_the_library():
    lines = times(FORMS[0], datetime(2026, 11, 24, 9), 30)  # noqa: DTZ001 - a wall's

    assert plain_series((block(lines), block(lines)), ZoneLookup(b"")) is None
