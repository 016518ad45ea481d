"""Several wishes about the calendar in one message, each read by itself and asked together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import Piece, Reading, read
from desktop_assist.providers.embedded.proposals.order_parts import order_parts
from desktop_assist.providers.embedded.proposals.read_change import propose_read_change
from desktop_assist.providers.embedded.proposals.read_expense import propose_read_expense
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Ask,
    Find,
    PlannedCall,
    Settled,
    parted,
    together,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import words_of

_OF_CALENDAR = frozenset(("create", "change", "cancel"))
_NEW = frozenset(("create", "told"))
_SURELY = 0.7
_FEWEST, _MOST = 2, 4
_DAY_LENGTH = len("2026-11-22")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s+[\u2013\u2014-]\s+(?:and |und |n )?")
_AND = re.compile(
    r",?\s+(?:oh,? )?(?:and|und|n)(?: (?:also|auch))?\s+|,\s+(?:oh|also|ach)\s+", re.IGNORECASE
)
THAT_DAY = re.compile(
    r"\b(?:on )?(?:that|the same) day\b|\b(?:am|an) (?:dem|diesem|selben|gleichen) tag\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A part of a message that wishes something by itself."""

    text: str
    reading: Reading


def wishes_in(text: str) -> list[Wish]:
    """The parts that are about a meeting of their own each; fewer than two for most messages."""
    sentences = [one for one in _SENTENCE.split(text) if one and one.strip()]
    parts = [part for one in sentences for part in _halves(one) or order_parts(one)]
    found = [Wish(part, read(part)) for part in parts if is_wish(read(part))]
    named = [frozenset(words_of(" ".join(one.reading.texts("tmg")))) for one in found]
    is_each_own = all(not one & other for at, one in enumerate(named) for other in named[at + 1 :])
    return found if is_each_own and _FEWEST <= len(found) <= _MOST else []


def is_wish(reading: Reading) -> bool:
    """Whether a part of a message orders something by itself, as far as it was read."""
    if reading.likely < _SURELY:
        return False
    if reading.chore == "told":
        return bool(reading.texts("a") and reading.texts("mg"))
    if reading.chore == "create":
        return bool(reading.texts("t") and reading.texts("w"))
    is_meant = reading.texts("t") or (reading.texts("o") and reading.texts("w"))
    return reading.chore in _OF_CALENDAR and bool(is_meant)


def _halves(sentence: str) -> list[str]:
    """What stands before and behind an "and", where each is a wish by itself; else nothing."""
    for found in _AND.finditer(sentence):
        halves = [sentence[: found.start()], sentence[found.end() :]]
        if all(is_wish(read(one)) for one in halves):
            return halves
    return []


def propose_wishes(
    wishes: Sequence[Wish], request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """A look for the meetings that are meant, and one question for all wishes.

    Args:
        wishes: The parts of the message.
        request: The message.
        history: What was said before.
        otherwise: What is done where one of them comes to nothing.
    """
    if len(wishes) < _FEWEST:
        return None
    looks = [_look(one, request, history, otherwise) for one in wishes]
    first = next((one for one in looks if isinstance(one, Find)), None)

    def choose(output: JsonObject) -> Settled | Find:
        asked: list[Ask] = []
        for at, (wish, look) in enumerate(zip(wishes, looks, strict=True)):
            found = look.choose(output) if look else _new(wish, request, wishes[:at])
            if (
                not isinstance(found, Ask)
                or found is otherwise
                or REQUEST in found.pending.arguments
            ):
                return otherwise
            asked.append(found)
        calls: list[PlannedCall] = [call for one in asked for call in parted(one.pending)]
        if len({str(one.arguments.get("uid", one)) for one in calls}) < len(calls):
            return otherwise
        question = " ".join(one.question for one in asked)
        return Ask(question, asked[0].choices, together(calls))

    return Find(first.lookup, choose) if first else choose({})


def _look(
    wish: Wish, request: UserRequest, history: History, otherwise: Settled | Find
) -> Find | None:
    """What looks for the meeting of a wish; None for what is new."""
    if wish.reading.chore in _NEW:
        return None
    return propose_read_change(wish.reading, request.saying(wish.text), history, otherwise)


def _new(wish: Wish, request: UserRequest, before: Sequence[Wish]) -> Ask | None:
    """The new meeting, on "that day" of the wish before, or the new expense."""
    if wish.reading.chore == "told":
        return propose_read_expense(wish.reading, request.saying(wish.text))
    day = next(filter(None, (day_of(one, request) for one in reversed(before))), "")
    pieces = wish.reading.pieces
    if day and THAT_DAY.search(wish.text):
        plain = (replace(one, text=THAT_DAY.sub("", one.text).strip()) for one in pieces)
        pieces = (Piece("w", day, 0), *(one for one in plain if one.text))
    reading = replace(wish.reading, pieces=pieces)
    return propose_read_meeting(reading, request.saying(wish.text))


def day_of(wish: Wish, request: UserRequest) -> str:
    """The day that a wish names, as "2026-11-22"; of two the one to which something moves."""
    for said in (*wish.reading.texts("w"), *wish.reading.texts("o")):
        when = understand(said, request.now, request.policy)
        if when is not None and when.names_day and when.start is not None:
            return when.start.isoformat()[:_DAY_LENGTH]
    return ""
