"""Show what was made for the mail program on a card."""

from dataclasses import replace

from desktop_assist.calendars.invitations.invitation_store import HandedOver
from desktop_assist.calendars.invitations.message_files import MessageFiles
from desktop_assist.calendars.invitations.participants import named
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.files.file_words import in_its_folder

OPEN_MAIL = "Open in mail program"
_NOT_SENT = "Nothing is sent yet: open the draft and send it."
_WHO_ASKED = "In whose name does the invitation go out?"


def handed_over_summary(done: HandedOver) -> str:
    """What was made, in words that leave no doubt about who sends it."""
    first, *rest = done.messages
    what = {"REQUEST": "An invitation", "CANCEL": "A cancellation", "REPLY": "An answer"}
    title = done.meeting.title or "the meeting"
    made = (
        f"{what[first.mail.method]} to {_people(first)} for {title} is prepared as a mail draft: "
        f"{in_its_folder(first.draft)}. Open it in your mail program and send it yourself."
    )
    parts = [
        made,
        *(f"A cancellation to {_people(one)} is prepared as well." for one in rest),
        *_left_out(done),
    ]
    return " ".join(parts)


def invitation_card(done: HandedOver) -> Card:
    """To whom, about what and where the files are."""
    first, *rest = done.messages
    title = {"REQUEST": "Invitation", "CANCEL": "Cancellation", "REPLY": "Answer"}
    fields = [CardField("To", _people(first))]
    fields += [CardField("No longer invited", _people(one)) for one in rest]
    return Card(
        kind="meeting",
        title=f"{title[first.mail.method]}: {done.meeting.title}",
        subtitle=when_words(done.meeting),
        fields=tuple(fields),
        warnings=_left_out(done),
        footnote=f"{_NOT_SENT} Saved as {in_its_folder(first.draft)}",
        actions=(
            CardAction(OPEN_MAIL, opens=first.draft, is_primary=True),
            *(CardAction(f"Open the mail to {_people(one)}", opens=one.draft) for one in rest),
            CardAction("Show file", opens=first.draft.parent),
            CardAction("Undo", tool="undo", arguments={"change_id": done.change.id}),
        ),
    )


def organizer_card(key: MeetingKey) -> Card:
    """Ask for a name and an address; asked once, then known."""
    return Card(
        kind="meeting",
        title=_WHO_ASKED,
        subtitle="It is kept in the settings (calendar.organizer) and not asked again.",
        fields=(CardField("Name and address", "", name="organizer"),),
        actions=(replace(save_action("Save invitation", key), is_primary=True),),
    )


def save_action(label: str, key: MeetingKey) -> CardAction:
    """Makes the files of an invitation, an update or a cancellation."""
    return CardAction(label, tool="save_invitation", arguments=arguments(key))


def arguments(key: MeetingKey) -> dict[str, JsonValue]:
    """What names a meeting to the tools."""
    which: dict[str, JsonValue] = {"uid": key.uid}
    return {**which, "recurrence_id": key.recurrence_id} if key.recurrence_id else which


def _people(message: MessageFiles) -> str:
    return ", ".join(map(named, message.mail.recipients))


def _left_out(done: HandedOver) -> tuple[str, ...]:
    names = ", ".join(done.without_address)
    return (f"Not invited, because no mail address is known: {names}.",) if names else ()
