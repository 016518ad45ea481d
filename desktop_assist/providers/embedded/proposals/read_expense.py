"""Proposes the expense without a receipt that the learned models read in a message."""

from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.expense_told import (
    day_paid,
    expense_asked,
    payee_in,
)
from desktop_assist.providers.embedded.proposals.read_pieces import plain_name, sum_of, without_lead
from desktop_assist.providers.embedded.reply import Ask
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import words_of


def propose_read_expense(reading: Reading, request: UserRequest) -> Ask | None:
    """The question whether to enter it; None where no sum, or nobody who was paid, is read.

    Args:
        reading: The message as an expense told.
        request: The message.
    """
    money = sum_of(reading.texts("a"), request)
    named = reading.first("m") or _payee(reading, request) or reading.first("g")
    what = plain_name(without_lead(named))
    if money is None or not what:
        return None
    days = " ".join(reading.texts("d")) or request.text
    day = day_paid(days, request) or request.now.date()
    return expense_asked(request, money, what, day)


def _payee(reading: Reading, request: UserRequest) -> str:
    """Who was paid by the words around it, unless it is the sum itself: "fourteen thirty for …".

    Where it was read what was bought, the payee is named with it: "a snack from Billa".
    """
    found = payee_in(request)
    named = set(words_of(found))
    if named <= set(words_of(" ".join(reading.texts("a")))):
        return ""
    bought = set(words_of(" ".join(reading.texts("g"))))
    return found if named <= bought or not bought else ""
