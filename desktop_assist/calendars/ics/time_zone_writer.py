"""Describe a time zone in a calendar file, so that other programs show the right hour.

The description is a yearly rule. Lists of every change of the clock up to 2038, as the icalendar
library writes them, are ignored by desktop Outlook, which then shows meetings an hour off
(https://github.com/iCalcreator/iCalcreator/issues/86 and 106).
"""

from datetime import datetime, timedelta

from desktop_assist.calendars.ics.time_zone_rule import Observance, observances

# Rules are stated from here on; the year other programs use as well.
_FIRST_YEAR = 1970


def time_zone_lines(zone_name: str, year: int) -> list[str]:
    """The VTIMEZONE component of a zone, true from `year` on; empty when no rule fits the zone.

    Times in such a zone are best written in UTC.
    """
    found = observances(zone_name, year)
    if not found:
        return []
    lines = [line for one in found for line in _observance_lines(one)]
    return ["BEGIN:VTIMEZONE", f"TZID:{zone_name}", *lines, "END:VTIMEZONE"]


def _observance_lines(observance: Observance) -> list[str]:
    # Ireland's law calls winter the exception; programs expect DAYLIGHT to be the later clock.
    kind = "DAYLIGHT" if observance.offset > observance.offset_from else "STANDARD"
    return [
        f"BEGIN:{kind}",
        *_onset_lines(observance),
        f"TZOFFSETFROM:{_offset(observance.offset_from)}",
        f"TZOFFSETTO:{_offset(observance.offset)}",
        f"TZNAME:{observance.name}",
        f"END:{kind}",
    ]


def _onset_lines(observance: Observance) -> list[str]:
    if observance.begins is None:
        return [f"DTSTART:{datetime(_FIRST_YEAR, 1, 1):%Y%m%dT%H%M%S}"]  # noqa: DTZ001
    first = observance.begins.moment(_FIRST_YEAR)
    return [f"DTSTART:{first:%Y%m%dT%H%M%S}", f"RRULE:{observance.begins.recurrence()}"]


def _offset(offset: timedelta) -> str:
    sign, size = ("-", -offset) if offset < timedelta() else ("+", offset)
    hours, rest = divmod(int(size.total_seconds()), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{sign}{hours:02}{minutes:02}" + (f"{seconds:02}" if seconds else "")
