"""Proposes the meeting that the learned models read in a message."""

import re
from dataclasses import replace

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
    times_that_hold,
    without_joining,
    without_lead,
)
from desktop_assist.providers.embedded.proposals.settled_times import settled
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import people_in
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.text import Text

_WITH = Text("Meeting with {people}", "Termin mit {people}")
_UNTIL, _FOR = Text(" until {end}", " bis {end}"), Text(" for {length}", " für {length}")
_ORDER = Text('schedule "{title}" {when}', 'Termin "{title}" {when} eintragen')
_AND_WITH, _AND = Text(" with {people}", " mit {people}"), Text(" and ", " und ")
_HALF_OF_DAY = re.compile(r"[ap]\.?m\.?", re.IGNORECASE)
_WITH_GUEST = re.compile(r"\s+(?:w/?|with|mit|m\.)\s+(?P<who>[^,;]+)$", re.IGNORECASE)
_FOR_LED = re.compile(r"^(?:for|für|only|just|nur|about|etwa|so)\s+", re.IGNORECASE)
"""Stands before a length; its article is a part of it: "an hour"."""
_QUOTES = re.compile('["\u201c\u201d\u201e]')


def propose_read_meeting(reading: Reading, request: UserRequest) -> Ask | None:
    """The question whether to make it, or what is open about it; None where no time is read.

    Args:
        reading: The message as a new meeting.
        request: The message.
    """
    language = request.language
    when = _when(reading, request)
    if not when:
        return None
    title, people = _named(reading, request)
    order = _ORDER.in_language(language, title=title, when=when)
    reply = create_meeting.read(request.saying(order)) if title else None
    if isinstance(reply, Ask) and people and REQUEST in reply.pending.arguments:
        # What is answered is read together with the order, so it has to name them.
        order += _AND_WITH.in_language(language, people=_AND.in_language(language).join(people))
        reply = create_meeting.read(request.saying(order))
    if not isinstance(reply, Act) or len(reply.calls) != 1:
        return reply if isinstance(reply, Ask) else None
    place = plain_place(reading.first("r"), ())
    told: JsonObject = {"location": place} if place else {}
    guests: JsonObject = {"attendees": list(people)} if people else {}
    return meeting_asked({**reply.calls[0].arguments, **told, **guests}, request)


def with_people_read(reply: Act | Ask, reading: Reading, request: UserRequest) -> Act | Ask:
    """A meeting of the rules with the people one knows who were read as coming, and missed by them.

    Args:
        reply: A meeting that is made, or asked about.
        reading: The message as a new meeting.
        request: The message.
    """
    call = reply.pending if isinstance(reply, Ask) else reply.calls[0]
    people = [who for one in reading.texts("p") for who in people_in(one, request.contacts)]
    is_made = call.tool == create_meeting.TOOL and "title" in call.arguments
    others = reply.choices[1:] if isinstance(reply, Ask) else reply.calls[1:]
    is_whole = REQUEST not in call.arguments and not others
    # Of two with that name it is asked who is meant.
    named = set(words_of(str(call.arguments.get("title", ""))))
    is_one_each = len(people) == len(reading.texts("p"))
    is_one_each &= not named & set(words_of(" ".join(reading.texts("p"))))
    if not (is_made and is_whole and people and is_one_each) or call.arguments.get("attendees"):
        return reply
    arguments: JsonObject = {**call.arguments, "attendees": list(dict.fromkeys(people))}
    if isinstance(reply, Ask):
        return meeting_asked(arguments, request)
    return replace(reply, calls=(replace(call, arguments=arguments),))


def _when(reading: Reading, request: UserRequest) -> str:
    """When it is, until when, or for how long, as one says it in an order."""
    language = request.language
    held = times_that_hold(reading, request)
    half = next((one for one in held if _HALF_OF_DAY.fullmatch(one)), "")
    when = " ".join(time_said(one) for one in held if one != half)
    when = when or _times_told(request)
    if not when:
        return ""
    when = f"{when} {half}".rstrip()
    if end := without_lead(reading.first("e")):
        # "815 to 830 am": both are in the morning.
        when += _UNTIL.in_language(language, end=f"{end} {half}".rstrip())
    if length := reading.first("l"):
        when += _FOR.in_language(language, length=_FOR_LED.sub("", length))
    return when


def _named(reading: Reading, request: UserRequest) -> tuple[str, tuple[str, ...]]:
    """What it is called, and who comes."""
    people = named_people(reading.texts("p"), request)
    title = plain_name(without_joining(_QUOTES.sub("", reading.first("t"))))
    if found := _WITH_GUEST.search(title):
        # Of "spore test w marcus" the person is no part; nor is one left out who is only there.
        is_read = set(words_of(found["who"])) & set(words_of(" ".join(people)))
        is_known = bool(people_in(found["who"], request.contacts))
        people = people or (named_people([found["who"]], request) if is_known else ())
        title = title[: found.start()] if is_read else title
    if not title and people:
        title = _WITH.in_language(request.language, people=", ".join(people))
    return title, people


def _times_told(request: UserRequest) -> str:
    """The times of a message of which none was marked, those that hold in the end."""
    found = find_time_expressions(request.text, request.now, request.policy)
    return ", ".join(settled([one for one in found if one.meaning.start], request.text))
