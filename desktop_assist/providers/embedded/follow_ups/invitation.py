"""What is said of the invitation to a meeting that came up: get it ready, or in whose name."""

import re

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.reference import Meant, thing_meant
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.intents import save_invitation
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest

_PERSON = re.compile(
    r"\W*(?:(?:in the name of|i am|i'm|my name is|ich bin|im namen von)\s+)?"
    r"(?P<name>[^<>@,;]*?)\s*[<(,]?\s*(?P<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[>)]?\W*",
    re.IGNORECASE,
)


def invitation_asked(request: UserRequest, history: History) -> Act | Ask | Say | None:
    """What to do about the invitation; None when nothing is said of it."""
    waiting = history.asked_who_invites
    person = _PERSON.fullmatch(request.text) if waiting else None
    if waiting is not None and person is not None:
        name, address = person["name"].strip(), person["address"]
        organizer = f"{name} <{address}>" if name else address
        arguments = {**waiting.arguments, "organizer": organizer}
        return Act((PlannedCall(save_invitation.TOOL, arguments),))
    if not save_invitation.is_about_the_last(request.text):
        return None
    thing = thing_meant(Meant("meeting"), history, request)
    return saving(thing) if isinstance(thing, Thing) else thing


def saving(meeting: Thing) -> Act:
    """Get the invitation ready."""
    return Act((PlannedCall(save_invitation.TOOL, meeting.reference),))
