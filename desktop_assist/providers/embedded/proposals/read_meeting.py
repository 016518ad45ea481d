"""Proposes the meeting that the learned models read in a message."""

import re

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.new_meeting import meeting_asked
from desktop_assist.providers.embedded.proposals.read_pieces import (
    named_people,
    plain_name,
    plain_place,
    time_said,
    without_lead,
)
from desktop_assist.providers.embedded.proposals.settled_times import settled
from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_WITH = Text("Meeting with {people}", "Termin mit {people}")
_UNTIL, _FOR = Text(" until {end}", " bis {end}"), Text(" for {length}", " {length}")
_ORDER = Text('schedule "{title}" {when}', 'Termin "{title}" {when} eintragen')
_QUOTES = re.compile('["\u201c\u201d\u201e]')


def propose_read_meeting(reading: Reading, request: UserRequest) -> Ask | None:
    """The question whether to make it, or what is open about it; None where no time is read.

    Args:
        reading: The message as a new meeting.
        request: The message.
    """
    language = request.language
    when = " ".join(map(time_said, reading.texts("w"))) or _times_told(request)
    if not when:
        return None
    if end := without_lead(reading.first("e")):
        when += _UNTIL.in_language(language, end=end)
    if length := reading.first("l"):
        when += _FOR.in_language(language, length=without_lead(length))
    people = named_people(reading.texts("p"), request)
    title = plain_name(_QUOTES.sub("", reading.first("t")))
    if not title and people:
        title = _WITH.in_language(language, people=", ".join(people))
    order = _ORDER.in_language(language, title=title, when=when)
    reply = create_meeting.read(request.saying(order)) if title else None
    if not isinstance(reply, Act) or len(reply.calls) != 1:
        return reply if isinstance(reply, Ask) else None
    place = plain_place(reading.first("r"), ())
    told: JsonObject = {"location": place} if place else {}
    guests: JsonObject = {"attendees": list(people)} if people else {}
    return meeting_asked({**reply.calls[0].arguments, **told, **guests}, request)


def _times_told(request: UserRequest) -> str:
    """The times of a message of which none was marked, those that hold in the end."""
    found = find_time_expressions(request.text, request.now, request.policy)
    return ", ".join(settled([one for one in found if one.meaning.start], request.text))
