"""Find out which time zone a name in a calendar file stands for."""

import re
from collections.abc import Mapping
from hashlib import blake2b
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.calendars.ics.blocks import property_value, unfold, zone_blocks
from desktop_assist.calendars.ics.zone_display_name import zone_shown_as

_UTC = frozenset({"UTC", "GMT", "Z"})
_TZID_LINE = re.compile(rb"(?<=[\r\n])TZID[^\r\n]*", re.IGNORECASE)


class ZoneLookup:
    """Resolves the zone names of one file.

    A name that the world knows wins over the file's own description of it, because those are often
    outdated; a description is used where the name means nothing outside the file.
    """

    def __init__(self, content: bytes) -> None:
        self._described = _described_zones(content)
        self._resolved: dict[str, str | None] = {}

    def resolve(self, name: str) -> str | None:
        """A name under which the icalendar library knows the zone; None when nobody does."""
        if name not in self._resolved:
            self._resolved[name] = _known_name(name) or self._learn(name)
        return self._resolved[name]

    def _learn(self, name: str) -> str | None:
        """Teach the library the file's own description, under a name that no other file uses.

        The library keeps one table for all files, and "Customized Time Zone" differs in each.
        """
        from icalendar import Timezone

        block = self._described.get(name)
        if block is None:
            return None
        own_name = f"desktop-assist-{blake2b(block, digest_size=8).hexdigest()}"
        try:
            Timezone.from_ical(_TZID_LINE.sub(b"TZID:" + own_name.encode(), block, count=1))
        # One bad description among many: its events are then shown as "zone unknown".
        except Exception:  # noqa: BLE001
            return None
        return own_name


def _described_zones(content: bytes) -> Mapping[str, bytes]:
    blocks = [unfold(block) for block in zone_blocks(content)]
    names = [property_value(block, b"TZID") for block in blocks]
    return {
        name.decode(errors="replace"): block
        for name, block in zip(names, blocks, strict=True)
        if name
    }


def _known_name(name: str) -> str | None:
    """The IANA name; also for Windows names, and for names with a vendor in front."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = name.strip("/").split("/")
    if parts[-1].upper() in _UTC:
        return "UTC"
    candidates = [name, WINDOWS_TO_OLSON.get(name, "")]
    candidates += ["/".join(parts[start:]) for start in range(len(parts))]
    return next(filter(_is_iana, candidates), None) or zone_shown_as(name)


def _is_iana(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
