"""Show what somebody sent about a meeting, with what can be done about it as buttons."""

from desktop_assist.calendars.invitations.incoming_actions import can_answer, incoming_actions
from desktop_assist.calendars.invitations.incoming_store import Incoming
from desktop_assist.calendars.invitations.participants import Guest, named
from desktop_assist.calendars.wording import clash_warnings, when_words
from desktop_assist.domain.card import Card, CardField

_KINDS = {
    "REQUEST": "Invitation",
    "REPLY": "Answer",
    "CANCEL": "Cancellation",
    "COUNTER": "Proposal for another time",
    "REFRESH": "Request for the invitation",
    "DECLINECOUNTER": "Proposal declined",
    "ADD": "Further times",
}
_ANSWERS = {"ACCEPTED": "comes", "DECLINED": "does not come", "TENTATIVE": "may come"}
_OWN = "It is an invitation of your own."
_REQUESTS = {
    "unknown": "Nothing is in your calendar yet.",
    "newer": "It is newer than what is in your calendar.",
    "same": "It is in your calendar already.",
}
_NO_CHANGE_YET = "Nothing in your calendar has changed yet."


def incoming_card(incoming: Incoming) -> Card:
    """What came and what it means; nothing is changed before a click."""
    message, meeting = incoming.message, incoming.message.meeting
    return Card(
        kind="calendar_import",
        title=f"{_KINDS[message.method]}: {meeting.title}",
        subtitle=when_words(meeting),
        fields=_fields(incoming),
        warnings=_warnings(incoming),
        footnote=what_it_means(incoming),
        actions=incoming_actions(incoming),
    )


def what_it_means(incoming: Incoming) -> str:
    """How the message stands to the calendar, in a sentence."""
    message, relation = incoming.message, incoming.standing.relation
    if relation == "older":
        return f"It is older than what is in your calendar (version {message.sequence}): no change."
    if message.method == "REQUEST":
        return _OWN if incoming.is_from_us else _REQUESTS[relation]
    if relation == "unknown":
        return f"{message.meeting.title or 'The meeting'} is not in your calendar."
    if message.method == "ADD":
        return "Further times of a series cannot be added: ask for the whole invitation."
    return "Your calendar says so already." if relation == "same" else _NO_CHANGE_YET


def _fields(incoming: Incoming) -> tuple[CardField, ...]:
    message = incoming.message
    meeting, organizer = message.meeting, message.people.organizer
    guests = ", ".join(_said(one) for one in message.people.guests)
    is_answer = message.method in ("REPLY", "COUNTER", "REFRESH")
    shown = (
        ("From", "" if is_answer or organizer is None else named(organizer)),
        ("Where", meeting.location),
        ("From" if is_answer else "With", guests),
        ("Comment", message.comment),
        ("Notes", meeting.description if message.method == "REQUEST" else ""),
    )
    fields = tuple(CardField(label, value) for label, value in shown if value)
    return (*fields, *_which_guest(incoming))


def _which_guest(incoming: Incoming) -> tuple[CardField, ...]:
    """The question which of the guests the person is, where that is not known."""
    if not can_answer(incoming) or incoming.own:
        return ()
    addresses = tuple(one.person.address for one in incoming.message.people.guests)
    return (CardField("You are", "", "attendee", "choice", choices=addresses),)


def _said(guest: Guest) -> str:
    answer = _ANSWERS.get(guest.answer, "")
    return f"{named(guest.person)} ({answer})" if answer else named(guest.person)


def _warnings(incoming: Incoming) -> tuple[str, ...]:
    method = incoming.message.method
    warnings = list(clash_warnings(incoming.clashes))
    if incoming.standing.held is not None and method in ("REPLY", "COUNTER", "REFRESH"):
        warnings += [f"{named(one.person)} was not invited to it." for one in incoming.strangers]
    if incoming.other_organizer:
        warnings.append(
            f"It comes from {incoming.other_organizer}, who is not the one who invited to it."
        )
    return tuple(warnings)
