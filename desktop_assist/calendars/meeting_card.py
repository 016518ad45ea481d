"""Show a meeting that was written on a card."""

from collections.abc import Iterable

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.files.file_words import in_its_folder


def meeting_card(
    meeting: Meeting, change_id: str, warnings: Iterable[str] = (), notes: str = ""
) -> Card:
    """When, where and with whom, with Undo and the file."""
    shown = (
        ("Where", meeting.location),
        ("With", ", ".join(meeting.attendees)),
        ("Notes", notes),
    )
    return Card(
        kind="meeting",
        title=meeting.title,
        subtitle=when_words(meeting),
        fields=tuple(CardField(label, value) for label, value in shown if value),
        warnings=tuple(warnings),
        footnote=f"Written to {in_its_folder(meeting.file)}",
        actions=(
            CardAction("Undo", tool="undo", arguments={"change_id": change_id}),
            CardAction("Show file", opens=meeting.file),
        ),
    )


def clash_warnings(clashes: Iterable[Meeting]) -> tuple[str, ...]:
    """One line for each meeting that takes place at the same time."""
    return tuple(f"Clashes with {one.title}: {when_words(one)}" for one in clashes)
