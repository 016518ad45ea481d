"""A new meeting at one of two hours: "3 if I'm clear, if not make it 2"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.reply import REQUEST, Ask, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest

_EITHER = re.compile(
    r"\bif (?:not|i(?:['\u2019]?m| am|['\u2019]?ve| have)?|that|it|there|we)\b"
    r"|\botherwise\b|\bor else\b"
    r"|\bwenn (?:ich|da|nicht|das|ned)\b|\bsonst\b|\bfalls\b|\bandernfalls\b|\bansonsten\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w:.])(?P<hour>\d{1,2})(?= (?:if|wenn|falls)\b)"
    r"|(?<=\bmake it )(?P<it>\d{1,2})\b|(?<=\bsonst )(?P<else>\d{1,2})\b",
    re.IGNORECASE,
)
"""A mere number that is an hour."""
_TWO = 2
_MINUTE = timedelta(minutes=1)


def propose_either(reading: Reading, request: UserRequest) -> Find | None:
    """A look whether the first hour is free, and the question for that or the second one.

    None where no two hours are told, or nothing says that one is for the other's sake.

    Args:
        reading: The message as a new meeting.
        request: The message.
    """
    starts = _starts(request)
    if len(starts) != _TWO or not _EITHER.search(request.text):
        return None
    asked = [_asked(one, reading, request) for one in starts]
    first, second = asked
    if first is None or second is None:
        return None
    day = starts[0].date().isoformat()

    def choose(output: JsonObject) -> Settled:
        there = meetings_in(output, request.now.tzinfo)
        return second if _is_taken(first, there) else first

    return Find(PlannedCall("list_meetings", {"from": day, "to": day}), choose)


def _starts(request: UserRequest) -> list[datetime]:
    """The two hours that are told, on the one day that is."""
    text = _BARE.sub(r"at \g<0>", request.text)
    times = find_time_expressions(text, request.now, request.policy)
    found = [one.meaning for one in times]
    days = {_day(one.start) for one in found if one.names_day and one.start}
    hours = [one.start for one in found if one.has_time and one.grain != "daypart"]
    clocks = list(dict.fromkeys(one.timetz() for one in hours if isinstance(one, datetime)))
    if len(days) != 1 or len(clocks) != _TWO:
        return []
    day = days.pop()
    return [datetime.combine(day, clock) for clock in clocks]


def _day(start: date | datetime) -> date:
    return start.date() if isinstance(start, datetime) else start


def _asked(start: datetime, reading: Reading, request: UserRequest) -> Ask | None:
    others = tuple(one for one in reading.pieces if one.tag not in "we" and not _is_bare(one))
    said = replace(reading, pieces=(Piece("w", f"{start:%Y-%m-%d at %H:%M}", 0), *others))
    asked = propose_read_meeting(said, request)
    return asked if asked is not None and REQUEST not in asked.pending.arguments else None


def _is_bare(piece: Piece) -> bool:
    """Whether a mere number was taken for a length: it is the second hour."""
    return piece.tag == "l" and piece.text.strip().isdigit()


def _is_taken(asked: Ask, there: Sequence[Thing]) -> bool:
    """Whether something that begins at an hour of its own is there at the same time."""
    arguments = asked.pending.arguments
    start = datetime.fromisoformat(str(arguments["start"]))
    end = start + int(str(arguments.get("duration_minutes") or 0)) * _MINUTE
    return any(
        isinstance(one.start, datetime)
        and one.start < end
        and datetime.fromisoformat(one.row["end"]) > start
        for one in there
    )
