"""Understand a time zone as Windows shows it in a list: "(UTC+01:00) Amsterdam, Berlin, Rome"."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

_SHOWN = re.compile(r"(?:\((?:UTC|GMT)(?P<offset>[+-]\d\d?:?\d\d)?\)\s*)?(?P<places>\S.*)")
_BETWEEN_PLACES = re.compile(r"\s*[,;、]\s*")
# No summer time on either half of the Earth at one of these.
_SEASONS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))

# What is shown and names no place of the zone's own name.
_REGIONS = {
    "atlantic time (canada)": "America/Halifax",
    "arizona": "America/Phoenix",
    "central america": "America/Guatemala",
    "central time (us & canada)": "America/Chicago",
    "coordinated universal time": "UTC",
    "eastern time (us & canada)": "America/New_York",
    "hawaii": "Pacific/Honolulu",
    "indiana (east)": "America/Indiana/Indianapolis",
    "mountain time (us & canada)": "America/Denver",
    "newfoundland": "America/St_Johns",
    "pacific time (us & canada)": "America/Los_Angeles",
    "saskatchewan": "America/Regina",
    "alaska": "America/Anchorage",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "canberra": "Australia/Sydney",
    "chennai": "Asia/Kolkata",
    "edinburgh": "Europe/London",
    "new delhi": "Asia/Kolkata",
    "osaka": "Asia/Tokyo",
    "pretoria": "Africa/Johannesburg",
    "abu dhabi": "Asia/Dubai",
    "st. petersburg": "Europe/Moscow",
    # As shown in other languages, where no place in the list is written as in English.
    "lissabon": "Europe/Lisbon",
    "kairo": "Africa/Cairo",
    "athen": "Europe/Athens",
    "moskau": "Europe/Moscow",
    "東京": "Asia/Tokyo",
    "大阪": "Asia/Tokyo",
    "北京": "Asia/Shanghai",
}


@lru_cache(maxsize=256)
def zone_shown_as(name: str) -> str | None:
    """The IANA zone behind such a name; None when a place in it is unknown, or the offset differs.

    Without an offset in front, only a list of several places is believed: one word may be anything.
    """
    match = _SHOWN.fullmatch(name.strip())
    if match is None:
        return None
    places = _BETWEEN_PLACES.split(match["places"].strip())
    if match["offset"] is None and "(UTC)" not in name and len(places) == 1:
        return _REGIONS.get(places[0].casefold())
    found = [zone for place in places for zone in _zones_of(place)]
    shown = _offset(match["offset"]) if match["offset"] or "(" in name[:1] else None
    fitting = [zone for zone in found if shown is None or _standard_offset(zone) == shown]
    return fitting[0] if fitting else None


def _zones_of(place: str) -> Iterator[str]:
    key = place.casefold()
    if key in _REGIONS:
        yield _REGIONS[key]
    if key in _by_place():
        yield _by_place()[key]


@lru_cache(maxsize=1)
def _by_place() -> Mapping[str, str]:
    """Zones by the place they are named after."""
    zones = sorted(name for name in available_timezones() if "/" in name)
    places = {zone.rsplit("/", 1)[1].replace("_", " ").casefold(): zone for zone in zones}
    return {place: zone for place, zone in places.items() if not zone.startswith("Etc/")}


def _offset(text: str | None) -> timedelta:
    if text is None:
        return timedelta()
    digits = text[1:].replace(":", "").zfill(4)
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -size if text.startswith("-") else size


def _standard_offset(zone: str) -> timedelta:
    """What Windows shows: the offset outside summer time, all year."""
    offsets = [moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in _SEASONS]
    return min(offset for offset in offsets if offset is not None)
