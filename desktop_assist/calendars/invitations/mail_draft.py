"""Write a mail that is ready to be sent, for the mail program to open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.invitations.message_lines import OutgoingMethod

if TYPE_CHECKING:
    from email.headerregistry import Address


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A mail about a meeting.

    Attributes:
        sender: Who sends it.
        recipients: Who gets it.
        subject: In one line.
        text: For people.
        method: What the calendar part is for.
        calendar: The calendar part, for programs.
    """

    sender: Attendee
    recipients: tuple[Attendee, ...]
    subject: str
    text: str
    method: OutgoingMethod
    calendar: bytes


def draft_bytes(draft: MailDraft) -> bytes:
    """The mail as a file (.eml).

    It has neither a date nor an identifier: the mail program gives them when it is sent.
    """
    from email.message import EmailMessage
    from email.policy import SMTP, SMTPUTF8

    people = (draft.sender, *draft.recipients)
    is_ascii = all(person.address.isascii() for person in people)
    mail = EmailMessage(policy=SMTP if is_ascii else SMTPUTF8)
    mail["From"] = _address(draft.sender)
    mail["To"] = tuple(map(_address, draft.recipients))
    mail["Subject"] = " ".join(draft.subject.split())
    mail["X-Unsent"] = "1"  # Outlook opens it as a draft, with its button to send
    mail.set_content(draft.text, cte="quoted-printable")
    # Programs know by the method, which must equal the one inside, that this is no attachment.
    mail.add_alternative(
        draft.calendar.decode(),
        subtype="calendar",
        charset="utf-8",
        cte="base64",
        params={"method": draft.method},
    )
    return mail.as_bytes()


def _address(person: Attendee) -> "Address":
    from email.headerregistry import Address

    name = " ".join(person.name.split())
    # Taken apart here: given whole, Python refuses a local part that is not ASCII.
    local_part, _, domain = person.address.rpartition("@")
    return Address(name, local_part, domain)
