"""Show a meeting that was written on a card."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from desktop_assist.calendars.invitations.invitation_card import (
    OPEN_MAIL,
    arguments,
    save_action,
)
from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import when_words, zone_words
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.files.file_words import in_its_folder

_OUTLOOK = ("outlook", "exchange", "office")
"""How those call a calendar of Outlook's that they have subscribed to."""

_MADE_UP = re.compile(r"[0-9a-fA-F-]{32,}.*|\w{24,}")
"""How programs name the file of an event; people never do."""


@dataclass(frozen=True, slots=True)
class CardDetails:
    """What a card tells of a meeting besides itself.

    Attributes:
        invitation: How far the invitation to it has come.
        home: The zone that times without another are in; those in it can be corrected.
        calendars_checked: Names of the calendars that were looked at for clashes.
        has_clash: Whether there was one.
        repeats: How often it takes place, in words, where that was just said.
        reminder: When one is reminded of it, in words, where that was just said.
    """

    invitation: InvitationState
    home: tzinfo | None
    calendars_checked: tuple[str, ...] = ()
    has_clash: bool = False
    repeats: str = ""
    reminder: str = ""


def meeting_card(
    meeting: Meeting,
    change_id: str,
    warnings: Iterable[str] = (),
    notes: str = "",
    details: CardDetails | None = None,
) -> Card:
    """When, where and with whom, with Undo, the invitation and the file."""
    shown = (
        ("Repeats", details.repeats if details else ""),
        ("Reminder", details.reminder if details else ""),
        ("Where", meeting.location),
        ("With", ", ".join(meeting.attendees)),
        ("Notes", notes),
        ("Invitation", details.invitation.in_words(details.home) if details else ""),
    )
    fields = tuple(CardField(label, value) for label, value in shown if value)
    undo = CardAction("Undo", tool="undo", arguments={"change_id": change_id})
    return Card(
        kind="meeting",
        title=meeting.title,
        subtitle=when_words(meeting, details.home if details else None),
        fields=(*fields, *_corrections(meeting, details)),
        warnings=tuple(warnings),
        footnote=_footnote(meeting, details),
        actions=(
            undo,
            *(invitation_actions(details.invitation) if details else ()),
            CardAction("Open in calendar program", opens=meeting.file),
            CardAction("Show in folder", opens=meeting.file.parent),
        ),
        editing=_editing(details) if details and meeting.is_writable else None,
    )


def invitation_actions(invitation: InvitationState) -> tuple[CardAction, ...]:
    """What can be done about the invitation to a meeting now."""
    if invitation.step:
        return (save_action(invitation.step, invitation.key),)
    if invitation.saved is None or not invitation.is_own:
        return ()
    return (CardAction(OPEN_MAIL, opens=invitation.saved.draft),)


def _corrections(meeting: Meeting, details: CardDetails | None) -> tuple[CardField, ...]:
    """What can be changed on the card itself; a time of another zone only in words."""
    if details is None or not meeting.is_writable:
        return ()
    fields = [CardField("Title", meeting.title, "title")]
    start, end = meeting.start, meeting.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        fields.append(CardField("Day", start.isoformat(), "start", "date"))
    elif zone_words(start.tzinfo) == zone_words(details.home):
        minutes = (end.astimezone(UTC) - start.astimezone(UTC)) // timedelta(minutes=1)
        fields.append(CardField("Start", f"{start:%Y-%m-%d %H:%M}", "start"))
        fields.append(CardField("Minutes", str(minutes), "duration_minutes", "number"))
    return (*fields, CardField("Place", meeting.location, "location"))


def _editing(details: CardDetails) -> CardAction:
    return CardAction(
        "Save changes", tool="update_meeting", arguments=arguments(details.invitation.key)
    )


def _footnote(meeting: Meeting, details: CardDetails | None) -> str:
    """Where it was written, and what was looked at for clashes."""
    written = _written(meeting.file)
    names = details.calendars_checked if details else ()
    if details is None or not names:
        return written
    where = f"{len(names)} calendars" if len(names) > 1 else "this calendar"
    found = f"Clashes were looked for in {where}" if details.has_clash else f"No clash in {where}"
    is_connected = any(one in name.casefold() for name in names for one in _OUTLOOK)
    return f"{written}. {found}{'' if is_connected else '; Outlook is not connected'}."


def is_for_programs(file: Path) -> bool:
    """Whether only programs read the name of a calendar file."""
    return _MADE_UP.fullmatch(file.stem) is not None


def _written(file: Path) -> str:
    """To which file, where its name is for people; where only programs read it, to which folder."""
    if is_for_programs(file):
        return f"Written to the folder {file.parent.name}"
    return f"Written to {in_its_folder(file)}"
