"""Looks at what was fetched: whether it is a calendar, what it calls itself, how long it lasts."""

import re
from datetime import timedelta

from desktop_assist.domain.errors import SubscriptionError

SHORTEST_REST, USUAL_REST, LONGEST_REST = timedelta(minutes=15), timedelta(hours=1), timedelta(1)
_BEGIN, _END = b"BEGIN:VCALENDAR", b"END:VCALENDAR"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_HEAD = 16_384  # both properties stand before the first event
_LONGEST_NAME = 60
_REST = re.compile(
    rb"^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL)(?:;[^:\r\n]*)?:(P[0-9WDTHMS]+)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DURATION = re.compile(
    r"P(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,4})D)?"
    r"(?:T(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8})S)?)?"
)
_NAME = re.compile(rb"^X-WR-CALNAME(?:;[^:\r\n]*)?:(.*)$", re.IGNORECASE | re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")


def check_is_calendar(content: bytes) -> None:
    """Let only a whole calendar pass.

    Raises:
        SubscriptionError: It is something else, or was cut off.
    """
    text = content.removeprefix(_BYTE_ORDER_MARK).strip().upper()
    if text.startswith(_BEGIN) and text.endswith(_END):
        return
    if text.startswith(_BEGIN):
        raise SubscriptionError(
            "The calendar arrived only in part.", "It is fetched again by itself later."
        )
    if text.startswith((b"<!DOCTYPE", b"<HTML", b"<?XML", b"<HEAD", b"<!--")):
        raise SubscriptionError(
            "The address leads to a web page, not to a calendar; perhaps one asking to sign in.",
            "Take the address in iCal format (.ics) from the calendar's own settings.",
            needs_person=True,
        )
    raise SubscriptionError(
        "What the address leads to is not a calendar." if text else "The address leads to nothing.",
        "Take the address in iCal format (.ics) from the calendar's own settings.",
        needs_person=True,
    )


def rest_until_next(content: bytes) -> timedelta:
    """How long a copy lasts before the calendar should be asked again, by its own account."""
    found = _REST.search(content[:_HEAD].replace(b"\r", b""))
    match = _DURATION.fullmatch(found[1].decode("ascii").upper()) if found else None
    if match is None:
        return USUAL_REST
    parts = {unit: int(number) for unit, number in match.groupdict(default="0").items()}
    named = timedelta(**parts)
    return min(max(named, SHORTEST_REST), LONGEST_REST) if named else USUAL_REST


def own_name(content: bytes) -> str:
    """What the calendar calls itself, in one short line; empty when it does not say."""
    found = _NAME.search(_FOLD.sub(b"", content[:_HEAD]).replace(b"\r", b""))
    if found is None:
        return ""
    text = found[1].decode("utf-8", errors="replace").replace("\\,", ",").replace("\\;", ";")
    printable = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(printable.split())[:_LONGEST_NAME].rstrip()
