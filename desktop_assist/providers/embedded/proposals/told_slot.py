"""Puts a meeting on the day that was just found free, where only its hour is told."""

from dataclasses import replace

from desktop_assist.providers.embedded.follow_ups.asked_day import day_asked
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.learned.reading import Piece, read
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.proposals.read_pieces import time_of
from desktop_assist.providers.embedded.reply import REQUEST, Ask
from desktop_assist.providers.embedded.request import UserRequest

_LIKELY = 0.8


def told_slot(typed: str, request: UserRequest, history: History) -> Ask | None:
    """The question whether to add it; None where no free time was found just before.

    "Lovely. Half two till quarter to four then, with Nikhil. Drawings for the new casting."

    Args:
        typed: The message as it was typed.
        request: The message in usual words.
        history: What was said before.
    """
    slots, reading = history.slots, read(typed)
    if slots is None or slots.place < history.turn_start:
        return None
    if reading.chore != "create" or reading.likely < _LIKELY:
        return None
    pieces = read(request.text, "create").pieces
    hours = [one for one in pieces if one.tag == "w"]
    when = time_of([one.text for one in hours], request)
    day = day_asked(request, history)
    if not day or when is None or when.names_day or not when.has_time:
        return None
    start = hours[0].start
    says_length = any(one.tag in "el" for one in pieces)
    lasts = () if says_length else (Piece("l", f"{slots.minutes} min", start),)
    whole = replace(reading, pieces=(Piece("w", day, start), *pieces, *lasts))
    ask = propose_read_meeting(whole, request)
    is_whole = ask is not None and ask.pending.tool == create_meeting.TOOL
    return ask if ask and is_whole and REQUEST not in ask.pending.arguments else None
