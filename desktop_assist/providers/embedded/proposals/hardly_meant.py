"""What the rules made of a message that is hardly about that, as it was read."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.chore_of_call import chore_of
from desktop_assist.providers.embedded.proposals.read_message import (
    CHANGES,
    ORDERED,
    looked_up,
    proposed_by_reading,
)
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    Say,
    Settled,
    then_settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.understanding import not_understood
from desktop_assist.providers.embedded.words import MEETING_VERB

_SURELY = 0.9
_SURELY_NOTHING = 0.95
"""How likely it must be that nothing is wished, against a meeting of which something is open."""
_HARDLY = 0.03
"""What is less likely than that, a question is not about."""


def unless_hardly_meant(
    reply: Settled | Find, reading: Reading, request: UserRequest, history: History
) -> Settled | Find:
    """The reply, or what is said in its place.

    Args:
        reply: What the rules make of the message.
        reading: The message as it was read.
        request: The message.
        history: What was said before.
    """
    if isinstance(reply, Act | Ask) and is_far_off(reply, reading, request):
        return asked_elsewhere(reading, request, history)
    if reading.chore != "other":
        return reply

    def unless_far_off(found: Settled) -> Settled | Find:
        is_elsewhere = is_far_off(found, reading, request)
        return asked_elsewhere(reading, request, history) if is_elsewhere else found

    if isinstance(reply, Find):
        reply = then_settled(reply, unless_far_off)
    if reading.likely < _SURELY_NOTHING:
        return reply
    if MEETING_VERB.search(request.lower):
        return reply
    return then_settled(reply, lambda one: not_understood(request) if _is_vague(one) else one)


def is_far_off(found: Settled, reading: Reading, request: UserRequest) -> bool:
    """Whether it is a question that is hardly what the rules took it for.

    "Can I borrow the van for the weekend, is anything written down?" asks for no meetings.
    """
    if isinstance(found, Say) or reading.chore in ORDERED:
        return False  # "…, can you add that too?" orders, whatever it was taken for
    calls = (found.pending,) if isinstance(found, Ask) else found.calls
    chores = {chore_of(one) for one in calls}
    is_taken = bool(chores) and chores <= {"look", "spent", "correct", *CHANGES}
    is_likely = any(reading.chances.get(one, 0.0) >= _HARDLY for one in chores if one)
    return is_taken and not is_likely and bool(asked_part(request.text).questions)


def asked_elsewhere(reading: Reading, request: UserRequest, history: History) -> Settled | Find:
    """The look into the sheet, where it is surely that which is asked; else into the documents."""
    documents = looked_up(request)
    if reading.chore != "spent" or reading.likely < _SURELY:
        return documents
    return proposed_by_reading(reading, request, history, documents) or documents


def _is_vague(found: Settled) -> bool:
    """Whether it is asked for the day or the hour of a meeting that the rules made out."""
    if not isinstance(found, Ask) or chore_of(found.pending) != "create":
        return False
    return REQUEST in found.pending.arguments
