"""Receipts that came with a message: read, and added when that is asked, as dropped ones are."""

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.providers.embedded.conversation import Messages
from desktop_assist.providers.embedded.follow_ups.dropped_receipt import read_and_add
from desktop_assist.providers.embedded.follow_ups.given_receipts import (
    are_to_wait,
    asks_for_else,
    hands_over,
)
from desktop_assist.providers.embedded.follow_ups.hand_over import (
    asks_to_add,
    only_shows_them,
)
from desktop_assist.providers.embedded.follow_ups.held_back import held_back
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply, Several
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

_SUMS = whole_words(
    "total, subtotal, amount due, balance due, invoice, receipt, bill, vat, sales tax, paid",
    "summe, gesamt(?:betrag|preis)?, betrag, zu zahlen, rechnung(?:sbetrag)?, quittung, beleg",
    "mwst, ust, umsatzsteuer, bezahlt, facture, montant, totaal, factuur, fattura, totale",
)
"""What stands on papers somebody paid by; a contract or a policy is quoted instead."""
_PAPERS = frozenset(
    {
        *("application/pdf", "text/xml", "application/xml"),
        *("message/rfc822", "application/vnd.ms-outlook"),
    }
)
_LONGEST_PAPER = 6_000
_ASKS_OF_SUM = whole_words(
    "cost, costs, how much, total, amount, price, paid, pay, spend, spent, tax, vat",
    "kostet\\w*, gekostet, kosten, wie ?viel, betrag, summe, gesamt\\w*, preis, bezahlt, mwst",
)
_READS = starting_with(
    "(?:please |can you |could you |bitte |kannst du )*(?:read|scan|parse|lies|scanne?|erkenne?)"
)
_LONGEST_QUESTION = 12


def attached_receipts(request: UserRequest, messages: Messages, history: History) -> Reply | None:
    """What to do about them; None for any other request, and where none is attached.

    Args:
        request: What is asked.
        messages: The conversation.
        history: What came of it until now.
    """
    files = _receipts_in(messages[-1:])
    is_adding = asks_to_add(request)
    if not files and is_adding and not history.receipts and not history.mentions:
        files = _receipts_in(messages[history.turn_start :])
    holds_back = held_back(request.text, ()) is not None
    is_given = bool(files) and _gives(request)
    is_asked = is_adding or is_given or _asks_what_it_says(request) or only_shows_them(request)
    if not files or not is_asked:
        return None
    names = [str(one.path) for one in files]
    # Which of them stays out is known once they are read.
    if holds_back or not (is_adding or is_given):
        return Act(tuple(PlannedCall("read_receipt", {"file": name}) for name in names))
    place, is_alone = len(messages) - 1, len(names) == 1
    return Several(tuple(read_and_add(one, request, place, is_alone=is_alone) for one in names))


def _gives(request: UserRequest) -> bool:
    """Whether they are given to be entered, in whatever words."""
    return hands_over(request) and not asks_for_else(request) and not are_to_wait(request)


def _asks_what_it_says(request: UserRequest) -> bool:
    text = request.text
    is_short = len(text.split()) <= _LONGEST_QUESTION
    return not text or bool(_READS.search(text)) or (is_short and bool(_ASKS_OF_SUM.search(text)))


def _receipts_in(messages: Messages) -> list[AttachmentPart]:
    """The attached files of the last message that has any, where all may be receipts."""
    for message in reversed(messages):
        files = [part for part in message.parts if isinstance(part, AttachmentPart)]
        if files:
            return files if all(map(_may_be_receipt, files)) else []
    return []


def _may_be_receipt(file: AttachmentPart) -> bool:
    if file.media_type.startswith("image/"):
        return True
    is_paper = file.media_type in _PAPERS
    is_unread = not file.text.strip()
    says_sum = len(file.text) <= _LONGEST_PAPER and bool(_SUMS.search(file.text))
    return is_paper and (is_unread or says_sum)
