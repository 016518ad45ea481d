"""Keep the description of a time zone in a calendar file as long as an event names it."""

import re

_ZONE = re.compile(
    rb"^BEGIN:VTIMEZONE[ \t]*[\r\n]+TZID:([^\r\n]+)[\r\n].*?[\r\n]END:VTIMEZONE[ \t]*[\r\n]+",
    re.MULTILINE | re.DOTALL,
)
_EVENT = re.compile(rb"^BEGIN:VEVENT.*?^END:VEVENT", re.MULTILINE | re.DOTALL)


def with_zones_still_named(before: bytes, after: bytes, now: bytes) -> bytes:
    """What to aim at when the change from `before` to `after` is taken out of `now`.

    The change may have put in a zone together with its event, and events written later name the
    zone too. It then stays, as if it had been there before.
    """
    added = [zone[0] for zone in _ZONE.finditer(after) if zone[0] not in before]
    ours = set(_EVENT.findall(after))
    later = b"".join(event for event in _EVENT.findall(now) if event not in ours)
    for zone in added:
        match = _ZONE.fullmatch(zone)
        name = match[1] if match else b""
        place = after.index(zone)
        if b";TZID=" + name + b":" in later and after.startswith(before[:place]):
            before = before[:place] + zone + before[place:]
    return before
