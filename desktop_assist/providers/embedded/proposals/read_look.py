"""Looks into the calendar for what the learned models read as a question to it."""

from datetime import timedelta

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.providers.embedded.intents import find_free_time, find_meetings, list_meetings
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.read_pieces import plain_name, without_lead
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_FREE = whole_words(
    "free, nothing, clear, gaps?, room, space, open, available, slots?, frei, freie\\w*, luft"
    ", nichts, nix, lücken?, platz, zeit"
)
_OF_CALENDAR = frozenset((list_meetings.TOOL, find_free_time.TOOL))
_WHEN_FREE = Text("When am I free {when}?", "Wann bin ich {when} frei?")
_LASTING = Text(" for {minutes} minutes", " für {minutes} Minuten")
_WHAT_IS_ON = Text("What is on my calendar {when}?", "Was steht {when} in meinem Kalender?")


def propose_read_look(reading: Reading, request: UserRequest) -> Act | None:
    """The look that answers it; None where neither a time nor a meeting is read.

    Args:
        reading: The message as a question to the calendar.
        request: The message.
    """
    when = " ".join(reading.texts("wo"))
    lasting = _lasting(when, request)
    if when and (lasting or _FREE.search(request.lower)):
        asked = _WHEN_FREE.in_language(request.language, when=when + lasting)
        return _act(find_free_time.read(request.saying(asked)))
    for tag, field in (("t", "text"), ("p", "person")):
        if name := plain_name(without_lead(reading.first(tag))):
            return Act((PlannedCall(find_meetings.TOOL, {field: name, "when": "coming"}),))
    asked = _WHAT_IS_ON.in_language(request.language, when=when)
    return _act(list_meetings.read(request.saying(asked))) if when else None


def with_length_told(reply: Reply, reading: Reading, request: UserRequest) -> Act | None:
    """The look for free time as long as is told beside the day; None where the rules have it.

    Args:
        reply: What the rules look up.
        reading: The message as a question to the calendar.
        request: The message.
    """
    tools = [one.tool for one in reply.calls] if isinstance(reply, Act) else []
    is_missed = tools and tools != [find_free_time.TOOL] and set(tools) <= _OF_CALENDAR
    if not is_missed or not _lasting(" ".join(reading.texts("wo")), request):
        return None
    found = propose_read_look(reading, request)
    return found if found and found.calls[0].tool == find_free_time.TOOL else None


def _lasting(when: str, request: UserRequest) -> str:
    """For how long it is to be free, where that stands apart: "have I two hours on Friday"."""
    found = find_time_expressions(request.text, request.now, request.policy)
    lengths = [one.meaning.duration for one in found if one.meaning.start is None]
    length = next((one for one in lengths if one), None)
    beside = find_time_expressions(when, request.now, request.policy)
    if length is None or any(one.meaning.duration for one in beside if one.meaning.start is None):
        return ""
    minutes = str(length // timedelta(minutes=1))
    return _LASTING.in_language(request.language, minutes=minutes)


def _act(reply: Reply | None) -> Act | None:
    return reply if isinstance(reply, Act) else None
