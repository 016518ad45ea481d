"""A zone is described by its yearly rule, never by a list of dates."""

from desktop_assist.calendars.ics.time_zone_writer import time_zone_lines


def test_a_zone_with_summer_time():
    assert time_zone_lines("Europe/Berlin", 2026) == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_a_zone_without_summer_time():
    lines = time_zone_lines("America/Caracas", 2026)

    assert lines.count("BEGIN:STANDARD") == 1
    assert "TZOFFSETTO:-0400" in lines
    assert not [line for line in lines if line.startswith("RRULE")]


def test_summer_is_daylight_in_ireland_as_well():
    lines = time_zone_lines("Europe/Dublin", 2026)

    assert lines[lines.index("BEGIN:DAYLIGHT") + 1] == "DTSTART:19700329T010000"


def test_a_zone_that_keeps_to_no_rule_is_not_described():
    assert time_zone_lines("Africa/Casablanca", 2026) == []
