"""Where a meeting is to be at other times than the rules have, it is asked as it was read."""

from dataclasses import replace
from datetime import datetime

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.proposals.new_meeting import meeting_asked
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.proposals.read_pieces import TAKEN_BACK, time_of
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import people_in

_DAY, _HOUR = len("2026-11-22"), slice(len("2026-11-22T"), len("2026-11-22T10:00"))
_TIMES = ("start", "duration_minutes", "recurrence")


def at_times_read(found: Ask, reading: Reading, request: UserRequest) -> Ask:
    """The meeting of the rules, or that which was read where its times are others.

    Args:
        found: What is asked; what the rules make at once they are sure of.
        reading: The message, surely as a new meeting.
        request: The message.
    """
    call = found.pending
    # Of two with that name, or two at that time, it is asked which is meant.
    is_who = any(people_in(one, request.contacts) for one in found.choices)
    is_doubtful = is_who or (_is_whole(call) and found.choices[1:])
    if call.tool != create_meeting.TOOL or is_doubtful or not reading.texts("w"):
        return found
    read_so = propose_read_meeting(reading, request)
    if read_so is None or read_so.pending.tool != create_meeting.TOOL:
        return found
    if _is_better(call, read_so.pending, reading):
        return read_so
    place = read_so.pending.arguments.get("location")
    if not place or call.arguments.get("location") or not _is_whole(call):
        return found
    told: JsonObject = {**call.arguments, "location": place}
    return meeting_asked(told, request)


def with_hour_put_right(ask: Ask, reading: Reading, request: UserRequest) -> Reading | None:
    """The reading on the day of the rules, where these have the hour that was taken back.

    "Move it to Friday at 12, no, sorry, at 1" is at one on Friday.

    Args:
        ask: Whether to change a meeting to that time.
        reading: The message as a change.
        request: The message.
    """
    told = time_of(reading.texts("w"), request)
    start = str(ask.pending.arguments.get("start", ""))
    if told is None or not (told.has_time and isinstance(told.start, datetime)):
        return None
    if not start or not TAKEN_BACK.search(request.text):
        return None
    place = min(one.start for one in reading.pieces if one.tag == "w")
    before = find_time_expressions(request.text[:place], request.now, request.policy)
    hours = {f"{one.meaning.start:%H:%M}" for one in before if one.meaning.has_time}
    if start[_HOUR] not in hours or f"{told.start:%H:%M}" == start[_HOUR]:
        return None
    day = () if told.names_day else (Piece("w", start[:_DAY], place),)
    return replace(reading, pieces=(*day, *reading.pieces))


def _is_better(call: PlannedCall, read: PlannedCall, reading: Reading) -> bool:
    """Whether what was read is to be asked; where it leaves the hour open, against whole days."""
    if "time_zone" in call.arguments:
        return False  # by the clock of another place: "10am her time"
    if not _is_whole(read):
        is_with = read.arguments.get("attendees") and not call.arguments.get("attendees")
        return bool(call.arguments.get("all_day") or (is_with and not _is_whole(call)))
    if not _is_whole(call):
        return True
    return "start" in call.arguments and _differs(call, read, reading)


def _is_whole(call: PlannedCall) -> bool:
    return REQUEST not in call.arguments


def _differs(call: PlannedCall, read: PlannedCall, reading: Reading) -> bool:
    """Whether it begins at another time, or lasts longer or shorter where that was told."""
    names = _TIMES if reading.texts("el") else ("start", "recurrence")
    return any(call.arguments.get(one) != read.arguments.get(one) for one in names)
