"""What a message comes to by what the learned models read in it."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.intents.generate_expense_report import which_days
from desktop_assist.providers.embedded.learned.chores import Chore
from desktop_assist.providers.embedded.learned.reading import Reading, read
from desktop_assist.providers.embedded.proposals.better_query import in_known_words
from desktop_assist.providers.embedded.proposals.case_told import with_case
from desktop_assist.providers.embedded.proposals.free_look import asks_rule
from desktop_assist.providers.embedded.proposals.meetings import propose_meetings
from desktop_assist.providers.embedded.proposals.money_talk import SPENT
from desktop_assist.providers.embedded.proposals.read_change import propose_read_change
from desktop_assist.providers.embedded.proposals.read_correction import (
    corrects_known,
    propose_read_correction,
)
from desktop_assist.providers.embedded.proposals.read_either import propose_either
from desktop_assist.providers.embedded.proposals.read_expense import propose_read_expense
from desktop_assist.providers.embedded.proposals.read_look import propose_read_look
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.proposals.read_spending import propose_read_spending
from desktop_assist.providers.embedded.proposals.report_told import only_looks, propose_report
from desktop_assist.providers.embedded.proposals.spending_asked import propose_spending_answer
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say, Settled, Several
from desktop_assist.providers.embedded.request import UserRequest

ORDERED: frozenset[Chore] = frozenset(("create", "change", "cancel", "told", "correct"))
"""Chores that change something; they are asked first."""
ASKED: frozenset[Chore] = frozenset(("report", "spent", "policy"))
"""Chores that look something up, or make a new file of it."""
CHANGES: frozenset[Chore] = frozenset(("change", "cancel"))
_AS_WELL = 0.05
"""So likely another chore must be to be tried where the likeliest comes to nothing."""
_SURELY = 0.9
"""So likely a report or what was spent must be asked for where no rule finds which."""
_MAY_CHANGE = 0.1
"""So likely a new meeting must be a change to be held against those that are there."""


def proposed_by_reading(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """The question whether to do what was read, or the look for it; None where it comes to none.

    Args:
        reading: The message as it was read.
        request: The message.
        history: What was said before.
        otherwise: What is done where nothing that is there fits.
    """
    if reading.chore == "look":
        return propose_read_look(reading, request)
    if reading.chore in ASKED:
        return _looked_for(reading, request, history, otherwise)
    if reading.chore not in ORDERED:
        return None
    others = sorted(reading.chances, key=lambda one: reading.chances[one])
    likely = [one for one in others if reading.chances[one] >= _AS_WELL and one in ORDERED]
    found: Settled | Find | None = None
    for chore in likely:
        as_this = read(request.text, chore)
        found = proposed_as(as_this, request, history, found or otherwise) or found
    if reading.chore == "create" and found is not None:
        return unless_there(found, request, history)
    return found


def proposed_as(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """The same for the one chore that was read."""
    match reading.chore:
        case "change" | "cancel":
            by_words = propose_meetings(request, history, otherwise, known="there")
            return propose_read_change(reading, request, history, by_words or otherwise)
        case "create":
            return propose_either(reading, request) or propose_read_meeting(reading, request)
        case "told":
            told = propose_read_expense(reading, request)
            return corrects_known(reading, request, told) if told else None
        case "correct":
            moved = propose_read_change(read(request.text, "change"), request, history, otherwise)
            is_new = bool(reading.texts("m") and reading.texts("a") and not reading.texts("b"))
            as_told = propose_read_expense(read(request.text, "told"), request) if is_new else None
            return propose_read_correction(reading, request, moved or otherwise, as_told)
        case _:
            return None


def unless_there(
    found: Settled | Find, request: UserRequest, history: History, least: float = _MAY_CHANGE
) -> Settled | Find:
    """A new meeting, unless one of that name is there and a change is likely as well.

    Args:
        found: The new meeting.
        request: The message.
        history: What was said before.
        least: How likely a change must be.
    """
    chances = read(request.text).chances
    best = max(CHANGES, key=lambda one: chances[one])
    if chances[best] < least:
        return found
    return propose_read_change(read(request.text, best), request, history, found) or found


def _looked_for(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """A look for what is asked, or the question which report to make."""
    if reading.chore == "report":
        return _report(reading, request, history, otherwise)
    if reading.chore == "spent":
        return _spending(reading, request, history, otherwise)
    found = with_case(in_known_words(looked_up(request), request), request)
    return None if isinstance(found, Several | Say) else found


def _report(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """The report, or the question of which days where nobody else knows more."""
    days = " ".join(reading.texts("d"))
    asked = request.saying(days) if days else request
    if not isinstance(otherwise, Say) or reading.likely < _SURELY:
        return propose_report(asked, history, otherwise, is_read=True)
    open_days = which_days(request)
    return propose_report(asked, history, open_days, is_read=True) or open_days


def _spending(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Settled | Find | None:
    """The look into the sheet by its words, or by what was read where these do not tell."""
    is_spent = SPENT.search(request.lower)
    if not (reading.texts("md") or is_spent) or (asks_rule(otherwise, request) and not is_spent):
        return None
    named = propose_read_spending(reading, request) if reading.likely >= _SURELY else None
    is_open = isinstance(otherwise, Say | Find) or only_looks(otherwise)
    known = named if named and is_open else otherwise
    return propose_spending_answer(request, history, known, is_read=True) or named


def looked_up(request: UserRequest) -> Act:
    """The look for it in the documents."""
    return Act((PlannedCall("search_policies", {"query": request.text.strip(" ?.!")}),))
