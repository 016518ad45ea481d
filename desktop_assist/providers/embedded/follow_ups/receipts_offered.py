"""Offers to enter the receipts that lie there, where what is said of them is not understood.

Nobody who hands over twenty receipts with an unusual sentence is to be told of a missing model.
"""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.agreed import is_agreed
from desktop_assist.providers.embedded.follow_ups.dropped_receipt import added, added_but
from desktop_assist.providers.embedded.follow_ups.hand_over import PAPER_WORD, THING, VERB
from desktop_assist.providers.embedded.follow_ups.held_back import held_back
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_ALL_OF_THEM = "all_receipts"
_TOOL = "add_expense"
_ONE = Text(
    "Add the receipt {names} to your expenses, as far as it is certain?",
    "Den Beleg {names} in die Ausgaben eintragen, soweit er sicher ist?",
)
_SEVERAL = Text(
    "Add the {count} receipts to your expenses, as far as they are certain?",
    "Die {count} Belege in die Ausgaben eintragen, soweit sie sicher sind?",
)
_YES = Text("Yes", "Ja")
_ASKS = re.compile(
    r"^\W*(?:(?:please|bitte|can you|could you|kannst du)\W+)*(?:what|why|when|who|which|how|was"
    r"|wer"
    r"|wann|warum|wie|welche\w*|show|list|find|search|change|correct|delete|remove|zeig\w*|such\w*"
    r"|find\w*|änder\w*|korrigier\w*|lösch\w*)\b",
    re.IGNORECASE,
)
_ALL = {"english": "add all the receipts", "german": "alle Belege eintragen"}


def receipts_offered(request: UserRequest, history: History) -> Ask | None:
    """The question whether to enter those that were dropped just before; None for other words."""
    waiting = tuple(history.receipts.values())
    is_recent = any(one.place >= history.turn_start for one in waiting)
    is_about_them = any(one.search(request.text) for one in (VERB, THING, PAPER_WORD))
    if not is_recent or not is_about_them or _ASKS.search(request.text):
        return None
    language = request.language
    text = _ONE if len(waiting) == 1 else _SEVERAL
    question = text.in_language(language, count=str(len(waiting)), names=waiting[0].name)
    pending = PlannedCall(_TOOL, {_ALL_OF_THEM: True})
    return Ask(question, (_YES.in_language(language),), pending)


def offer_taken(pending: PlannedCall, answer: UserRequest, history: History) -> Reply | None:
    """What to do once the offer is taken up; None for any other question or answer."""
    if pending.arguments.get(_ALL_OF_THEM) is not True:
        return None
    every = _ALL[answer.language]
    waiting, since = tuple(history.receipts.values()), history.turn_start
    if held := held_back(answer.text):
        return added_but(replace(held, rest=every), answer.saying(every), waiting, since)
    return added(answer.saying(every), waiting, since) if is_agreed(answer.text) else None
