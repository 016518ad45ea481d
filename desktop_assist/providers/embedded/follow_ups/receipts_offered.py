"""Offers to enter the receipts that lie there, where what is said of them is not understood.

Nobody who hands over twenty receipts with an unusual sentence is to be told of a missing model.
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop_assist.providers.embedded.agreed import is_agreed
from desktop_assist.providers.embedded.follow_ups.dropped_receipt import (
    ALL_OF_THEM,
    BUT,
    DroppedReceipt,
    added,
    added_but,
    all_added,
    to_offer,
)
from desktop_assist.providers.embedded.follow_ups.given_receipts import (
    are_to_wait,
    asks_for_else,
    hands_over,
)
from desktop_assist.providers.embedded.follow_ups.hand_over import (
    PAPER_WORD,
    THING_OF_SEVERAL,
    VERB,
    asks_for_others,
    clauses_of,
)
from desktop_assist.providers.embedded.follow_ups.held_back import HeldBack, held_back
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.receipt_names import mentions_in
from desktop_assist.providers.embedded.learned.reading import read
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_ONE = Text(
    "Add the receipt {names} to your expenses, as far as it is certain?",
    "Den Beleg {names} in die Ausgaben eintragen, soweit er sicher ist?",
)
_SEVERAL = Text(
    "Add the {count} receipts to your expenses, as far as they are certain?",
    "Die {count} Belege in die Ausgaben eintragen, soweit sie sicher sind?",
)
_WAITING = Text(
    "Nothing was entered: the {count} receipts stay on their cards until you add them.",
    "Es wurde nichts eingetragen: Die {count} Belege bleiben auf ihren Karten, bis sie eingetragen "
    "werden.",
)
_YES = Text("Yes", "Ja")
_SURELY = 0.85
_LONGEST_NAME = 6
_LEAST_PILE = 3
"""From so many on that lie there, whatever is said and not understood may be about them."""
_ALL = {"english": "add all the receipts", "german": "alle Belege eintragen"}


def receipts_offered(
    request: UserRequest, history: History, *, is_read: bool = False
) -> Reply | None:
    """What to do about those that were dropped just before; None for other words.

    They are entered where it is clear that they are given for that, else it is asked.

    Args:
        request: What is said.
        history: What came of the conversation until now.
        is_read: Whether the words were already taken for something else.
    """
    waiting = tuple(history.receipts.values())
    if not waiting or waiting[-1].place < history.turn_start:
        return None
    is_sure = surely_hands_over(request, history)
    if asks_for_else(request) and not is_sure:
        return None
    held = held_back(request.text, [one.called for one in waiting])
    if are_to_wait(request):
        return Say(_WAITING.in_language(request.language, count=str(len(waiting))))
    plain = request.saying(held.rest) if held else request
    if hands_over(plain):
        return all_added(held, waiting, plain)
    is_for_else = any(map(asks_for_others, clauses_of(plain.text)))
    is_about = _is_about(request.text, waiting, is_read=is_read) and not is_for_else
    return _question(request, waiting, held) if is_sure or is_about else None


def surely_hands_over(request: UserRequest, history: History) -> bool:
    """Whether receipts lie there, and the message was learned to hand such over."""
    is_there = any(one.place >= history.turn_start for one in history.receipts.values())
    return is_there and read(request.text).chances.get("pile", 0.0) >= _SURELY


def _is_about(text: str, waiting: Sequence[DroppedReceipt], *, is_read: bool) -> bool:
    """Whether it may be about them: by its words, or as hardly anything is said of a pile."""
    words = (PAPER_WORD, THING_OF_SEVERAL) if is_read else (PAPER_WORD, THING_OF_SEVERAL, VERB)
    is_pile = len(waiting) >= _LEAST_PILE
    return any(one.search(text) for one in words) or (is_pile and not is_read)


def _question(
    request: UserRequest, waiting: Sequence[DroppedReceipt], held: HeldBack | None
) -> Reply:
    if held:
        return added_but(replace(held, is_sure=False), waiting, request)
    language = request.language
    text = _ONE if len(waiting) == 1 else _SEVERAL
    question = text.in_language(language, count=str(len(waiting)), names=waiting[0].name)
    return Ask(question, (_YES.in_language(language),), to_offer(()))


def offer_taken(pending: PlannedCall, answer: UserRequest, history: History) -> Reply | None:
    """What to do once the offer is taken up; None for any other question or answer."""
    if pending.arguments.get(ALL_OF_THEM) is not True:
        return None
    waiting = tuple(history.receipts.values())
    held = held_back(answer.text, [one.called for one in waiting])
    named = _named(answer, waiting) if held is None else held.places
    told = pending.arguments.get(BUT)
    before = {str(one) for one in told} if isinstance(told, list) else set()
    out = {place for place, one in enumerate(waiting) if one.file in before} | set(named)
    is_meant = is_agreed(answer.text) or bool(named) or held is not None
    if not is_meant:
        return None
    every = answer.saying(_ALL[answer.language])
    if held is not None and not held.places:
        return added_but(held, waiting, every)
    if out:
        return added_but(HeldBack(frozenset(out), every.text), waiting, every)
    return added(every, waiting, history.turn_start)


def _named(answer: UserRequest, waiting: Sequence[DroppedReceipt]) -> frozenset[int]:
    """The receipts that a short answer names: "the Boots one"."""
    if len(answer.text.split()) > _LONGEST_NAME:
        return frozenset()
    found = mentions_in(answer.text, [one.called for one in waiting])
    return frozenset(place for one in found if one.is_one for place in one.places)
