"""Offer what can be done about a message about a meeting."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from desktop_assist.calendars.invitations.incoming_message import IncomingMethod
from desktop_assist.calendars.invitations.incoming_store import Incoming
from desktop_assist.calendars.invitations.invitation_card import arguments, save_action
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import CardAction
from desktop_assist.domain.json_value import JsonValue

_BUTTONS = (("Accept", "accept"), ("Maybe", "maybe"), ("Decline", "decline"))
_Actions: TypeAlias = tuple[CardAction, ...]


def incoming_actions(incoming: Incoming) -> _Actions:
    """The buttons of its card; none where there is nothing to be done."""
    method, relation = incoming.message.method, incoming.standing.relation
    if method == "REQUEST":
        return _request_actions(incoming)
    actions = _OF_NEWS.get(method)
    return actions(incoming) if actions and relation == "newer" else ()


def can_answer(incoming: Incoming) -> bool:
    """Whether it is an invitation that the person may say yes or no to."""
    message = incoming.message
    is_late = incoming.standing.relation == "older" or incoming.is_from_us
    organizer = message.people.organizer
    has_both = bool(message.people.guests) and organizer is not None and bool(organizer.address)
    return message.method == "REQUEST" and has_both and not is_late


def _request_actions(incoming: Incoming) -> _Actions:
    relation, file = incoming.standing.relation, incoming.message.meeting.file
    if relation == "older":
        return ()
    answers = _BUTTONS if can_answer(incoming) else ()
    buttons = tuple(_answer(label, answer, file) for label, answer in answers)
    labels = {"unknown": "Add to calendar", "newer": "Update meeting"}
    if relation not in labels:
        return buttons
    return (*buttons, _answer(labels[relation], "none", file))


def _answer(label: str, answer: str, file: Path) -> CardAction:
    given: dict[str, JsonValue] = {"file": str(file), "answer": answer}
    return CardAction(label, tool="answer_invitation", arguments=given)


def _take(label: str, file: Path) -> CardAction:
    return CardAction(label, tool="import_calendar", arguments={"file": str(file)}, is_primary=True)


def _proposed(incoming: Incoming) -> dict[str, JsonValue]:
    """The change that a proposal asks for."""
    meeting = incoming.message.meeting
    which = arguments(incoming.message.key)
    start, end = meeting.start, meeting.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return {**which, "start": start.isoformat(), "all_day": True}
    minutes = (end.astimezone(UTC) - start.astimezone(UTC)) // timedelta(minutes=1)
    return {**which, "start": start.isoformat(), "duration_minutes": minutes}


def _reply_actions(incoming: Incoming) -> _Actions:
    file = incoming.message.meeting.file
    return () if incoming.strangers else (_take("Note the answer", file),)


def _cancel_actions(incoming: Incoming) -> _Actions:
    file = incoming.message.meeting.file
    marking: dict[str, JsonValue] = {"file": str(file), "keep_cancelled": True}
    mark = CardAction("Mark as cancelled", tool="import_calendar", arguments=marking)
    return (_take("Take out of calendar", file), mark)


def _counter_actions(incoming: Incoming) -> _Actions:
    label = f"Move to {when_words(incoming.message.meeting)}"
    return (CardAction(label, tool="update_meeting", arguments=_proposed(incoming)),)


def _refresh_actions(incoming: Incoming) -> _Actions:
    if incoming.strangers:
        return ()
    return (save_action("Save invitation", incoming.message.key),)


_OF_NEWS: Mapping[IncomingMethod, Callable[[Incoming], _Actions]] = {
    "REPLY": _reply_actions,
    "CANCEL": _cancel_actions,
    "COUNTER": _counter_actions,
    "REFRESH": _refresh_actions,
}
