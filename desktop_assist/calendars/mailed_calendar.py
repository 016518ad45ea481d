"""Find the calendar that a mail carries."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.calendars.ics.blocks import property_value

if TYPE_CHECKING:
    from email.message import Message

_CALENDAR_TYPES = frozenset({"text/calendar", "application/ics"})
_BEGIN = b"BEGIN:VCALENDAR"


@dataclass(frozen=True, slots=True)
class MailedCalendar:
    """The calendar of a mail.

    Attributes:
        content: In UTF-8, with its METHOD even where only the mail says it.
        sender: Mail address of whoever sent it; empty when nobody is named.
        recipients: Mail addresses of those it was sent to.
    """

    content: bytes
    sender: str = ""
    recipients: tuple[str, ...] = ()


def calendar_in_mail(content: bytes) -> MailedCalendar | None:
    """The calendar of a mail; None when it carries none."""
    from email import message_from_bytes
    from email.policy import compat32

    # The lenient parser: the newer one fails on some headers of real mails.
    mail = message_from_bytes(content, policy=compat32)
    found = next(_calendars(mail), None)
    if found is None:
        return None
    senders = _addresses(mail, "From")
    return MailedCalendar(found, senders[0] if senders else "", _addresses(mail, "To", "Cc"))


def _calendars(mail: "Message") -> Iterator[bytes]:
    for part in mail.walk():
        name = str(part.get_filename() or "").lower()
        if part.get_content_type() not in _CALENDAR_TYPES and not name.endswith(".ics"):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and _BEGIN in payload.upper():
            yield _with_method(_in_utf8(payload, part), part)


def _in_utf8(payload: bytes, part: "Message") -> bytes:
    try:
        return payload.decode(str(part.get_content_charset() or "utf-8")).encode()
    except (LookupError, UnicodeError):  # an encoding that nobody knows, or another than it says
        return payload


def _with_method(payload: bytes, part: "Message") -> bytes:
    method = part.get_param("method")
    if not isinstance(method, str) or not method.isalpha() or property_value(payload, b"METHOD"):
        return payload
    place = payload.upper().index(_BEGIN) + len(_BEGIN)
    return payload[:place] + b"\r\nMETHOD:" + method.encode() + payload[place:]


def _addresses(mail: "Message", *headers: str) -> tuple[str, ...]:
    from email.utils import getaddresses

    values = [str(value) for name in headers for value in mail.get_all(name, [])]
    return tuple(address for _, address in getaddresses(values) if "@" in address)
