"""Say what became of a message about a meeting that was taken in."""

from desktop_assist.calendars.invitations.incoming_message import IncomingMessage
from desktop_assist.calendars.invitations.participants import named
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.journal import Change
from desktop_assist.domain.tool import ToolOutcome

_ANSWERS = {"ACCEPTED": "comes", "DECLINED": "does not come", "TENTATIVE": "may come"}


def taken_outcome(message: IncomingMessage, change: Change | None) -> ToolOutcome:
    """For the model and for the person; without a change it says why there is none."""
    meeting, summary = message.meeting, _summary(message, is_changed=change is not None)
    actions: tuple[CardAction, ...] = ()
    if change is not None:
        actions = (CardAction("Undo", tool="undo", arguments={"change_id": change.id}),)
    return ToolOutcome(
        output={
            **meeting_json(meeting),
            "title": meeting.title,
            "method": message.method,
            "is_changed": change is not None,
            "summary": summary,
        },
        card=Card(
            kind="calendar_import",
            title=meeting.title,
            subtitle=when_words(meeting),
            footnote=summary,
            actions=actions,
        ),
        change_id=change.id if change else None,
        is_outside=True,
    )


def _summary(message: IncomingMessage, *, is_changed: bool) -> str:
    title = message.meeting.title or "The meeting"
    if not is_changed:
        return _why_not(message, title)
    match message.method:
        case "REQUEST":
            return f"{title} is in your calendar: {when_words(message.meeting)}."
        case "CANCEL":
            return f"{title} does not take place; your calendar says so."
        case _:
            return " ".join(
                f"{named(one.person)} {_ANSWERS.get(one.answer, 'has answered')}: {title}."
                for one in message.people.guests
            )


def _why_not(message: IncomingMessage, title: str) -> str:
    if message.method == "REPLY":
        return (
            f"The answer to {title} was noted before, is to an earlier version, or comes from "
            "somebody who was not invited; nothing was changed."
        )
    return f"Your calendar has this version of {title} or a newer one; nothing was changed."
