"""A message of several wishes as the reader takes it apart, each wish meant by itself."""

import re
from collections.abc import Callable

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.learned.chores import Chore
from desktop_assist.providers.embedded.learned.reading import Reading, read, wishes_of
from desktop_assist.providers.embedded.proposals.new_meeting import meeting_asked
from desktop_assist.providers.embedded.proposals.read_message import CHANGES
from desktop_assist.providers.embedded.proposals.read_pieces import time_of
from desktop_assist.providers.embedded.proposals.read_wishes import (
    THAT_DAY,
    Wish,
    day_of,
    is_wish,
    wishes_in,
)
from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    Reply,
    Settled,
    Several,
    then_settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_BESIDE: frozenset[Chore] = frozenset(("look", "spent", "report", "correct", "policy"))
_SURELY = 0.8
"""How likely what is wished beside an order must be one of these."""
_JOINS = one_of(
    "and, also, oh, then, plus, next, while (?:you're|you are|ur|youre) (?:at it|there)"
    ", one more(?: thing)?, another thing, as well, und, auch, außerdem, ach ja?, dann(?: noch)?"
    ", noch was, noch eins, sowie, ach so, übrigens, btw, by the way, n"
)
_NOT_SO = one_of(
    "no, sorry, wait, hang on, scratch that, actually, i mean, nein, nee, ne, quatsch, halt, moment"
    ", stopp?, doch, lieber, besser, äh, ähm, sprich, das heißt"
)
_TAKES_BACK = re.compile(rf"^\W*(?:{one_of('oh, ach, well, na')}\W+)?{_NOT_SO}\b", re.IGNORECASE)
"""Begins what puts the wish before right."""
_BEFORE_A_WISH = re.compile(rf"^\W*(?:{_JOINS}\b\W*)+", re.IGNORECASE)


def each_wish(
    typed: str, request: UserRequest, meaning: Callable[[UserRequest], Reply]
) -> Act | Several | None:
    """What each wish comes to; None for one wish, or where one of them comes to nothing.

    Changes to several meetings are left to `propose_wishes`, which asks about all of them.

    Args:
        typed: The message as it was typed.
        request: The same, with what is known beside it.
        meaning: What a message means by itself.
    """
    wishes = _put_right(wishes_of(typed))
    if len(wishes) <= 1 or not _are_wishes(wishes, request) or _only_change(wishes, request):
        return None
    plain = [_BEFORE_A_WISH.sub("", one) or one for one in _with_days(wishes, request)]
    replies = [meaning(request.saying(one)) for one in plain]
    parts = [part for one in replies for part in _parts(one)]
    if not all(map(_does_something, parts)):
        return None
    acts = [one for one in parts if isinstance(one, Act)]
    if len(acts) == len(parts):
        return Act(tuple(call for one in acts for call in one.calls))

    def asked(part: Settled) -> Settled | Find:
        return _asked_too(part, request)

    return Several(tuple(then_settled(one, asked) for one in parts))


def _with_days(wishes: list[str], request: UserRequest) -> list[str]:
    """The wishes, "that day" being the one that a wish before names."""
    found, named = list[str](), ""
    for one in wishes:
        told = THAT_DAY.sub(f"on {named}", one) if named else one
        named = day_of(Wish(told, read(told)), request) or _day_in(told, request) or named
        found.append(told)
    return found


def _day_in(text: str, request: UserRequest) -> str:
    """The coming day that a text names, as "2026-11-22"; empty for none."""
    when = understand(text, request.now, request.policy)
    if when is None or when.start is None or not when.names_day:
        return ""
    day = f"{when.start:%Y-%m-%d}"
    return day if day >= f"{request.now:%Y-%m-%d}" else ""


def _are_wishes(wishes: list[str], request: UserRequest) -> bool:
    """Whether each orders or asks something by itself, and one at least orders.

    A question to the documents is asked with the case that is told beside it ("the contract comes
    to 18,500. Who signs?"), and receipts are handed over with all that is said of them.
    """
    readings = [read(one) for one in wishes]
    orders = [_is_row(one) or (is_wish(one) and not _lacks_time(one, request)) for one in readings]
    asks = [one.chore in _BESIDE and one.likely >= _SURELY for one in readings]
    return any(orders) and all(order or ask for order, ask in zip(orders, asks, strict=True))


def _only_change(wishes: list[str], request: UserRequest) -> bool:
    return all(read(one).chore in CHANGES for one in wishes) and bool(wishes_in(request.text))


def _is_row(reading: Reading) -> bool:
    """Whether it is about a row of the sheet, be it there or not: "that one should be 33.50"."""
    likely = reading.chances["told"] + reading.chances["correct"]
    return likely >= _SURELY and bool(reading.texts("a") and reading.texts("mg"))


def _lacks_time(reading: Reading, request: UserRequest) -> bool:
    """Whether a new meeting has no time of its own: "half an hour on Teams should be enough"."""
    return reading.chore == "create" and time_of(reading.texts("w"), request) is None


def _put_right(wishes: list[str]) -> list[str]:
    """The wishes, what puts one right being a part of it."""
    found = wishes[:1]
    for one in wishes[1:]:
        if _TAKES_BACK.match(one) or _goes_on(found[-1], one):
            found[-1] = f"{found[-1]} {one}"
        else:
            found.append(one)
    return found


def _goes_on(before: str, wish: str) -> bool:
    """Whether it only says how long, where or with whom the new meeting before it is to be."""
    reading = read(wish)
    return reading.chore == "change" and not reading.texts("ow") and read(before).chore == "create"


def _parts(reply: Reply) -> tuple[Settled | Find, ...]:
    return reply.parts if isinstance(reply, Several) else (reply,)


def _asked_too(part: Settled, request: UserRequest) -> Settled | Find:
    """The part, a meeting that would be made at once being asked about with the others."""
    is_new = isinstance(part, Act) and all(one.tool == create_meeting.TOOL for one in part.calls)
    if not isinstance(part, Act) or not is_new or len(part.calls) > 1:
        return part
    return meeting_asked(part.calls[0].arguments, request)


def _does_something(reply: Settled | Find) -> bool:
    return isinstance(reply, Act | Ask | Find)
