"""Requests to correct an expense that is in the sheet."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.expense_change import (
    ExpenseChange,
    new_values,
    read_expense_change,
)
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.order import Order, find_order, is_refused
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.slots.told_tip import without_tip_told
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import (
    EXPENSE_NOUN,
    EXPENSE_THING,
    MEETING_NOUN,
    OTHER_MONEY,
    QUESTION,
)

TOOL = "update_expense"
_WHAT = Text(
    'What should be changed about "{title}": the amount, the day, the merchant or the category?',
    'Was soll an "{title}" geändert werden: Betrag, Tag, Händler oder Kategorie?',
)
_VERBS = one_of(
    "change, update, edit, correct, fix, set, adjust, modify, amend, rename, move, make",
    "re-?categori[sz]e, re-?classify, classify, categori[sz]e, file(?= .* (?:under|as|in)\\b)",
    "put(?= .* under\\b)",
    "ändere?, korrigiere?, berichtige?, setze?, stelle?, benenne?",
)
_FILES = re.compile(r"file|put|move")
_CLASSIFIES = re.compile(r"(?:re-?)?(?:categori[sz]e|classify)")
_CATEGORY = r"(?:the category |category )?(?P<category>[^,.;]+)"
_UNDER = re.compile(rf"(?P<which>.+?) under {_CATEGORY}")
_INTO = re.compile(
    r"(?P<which>.+?) (?:to|into|in|under) (?:the )?(?P<category>[\w&-]+(?: [\w&-]+)?) category",
    re.IGNORECASE,
)
_AS = re.compile(rf"(?P<which>.+?) (?:under|as|to|into) {_CATEGORY}")
_CENTS = re.compile(r"\d[.,]\d\d\b|\bbetrag\b|\bamount\b|\bprice\b")
_LAST = one_of("ändern, korrigieren, berichtigen, setzen")
_CORRECTS = re.compile(
    r"\W*(?:the |that |my |der |die |das |den |mein\w* )?(?P<which>[^,;]+?) (?:"
    r"(?:was|is|were|cost|costs|war|waren|kostete|hat) "
    r"(?:actually|really|in fact|only|wrong,? (?:it was|it's)|eigentlich|nur|tatsächlich)"
    r"|(?:was|is|cost|costs|war|kostete)(?=.* (?:not|nicht|instead of|statt)(?: (?:on|am|the|der"
    r"|den))* \S+\W*$)"
    r"|(?:is|was|ist|war) (?:wrong|incorrect|not right|falsch|nicht richtig)[,.;:\u2013-]*"
    r" (?:it (?:was|is|should be)|it's|es (?:war|waren|ist|sind|muss|sollte)|richtig (?:ist|sind"
    r"|wäre))"
    r"|(?:should|must|needs to|has to|ought to) (?:be|have been|read|say|go(?: under| in)?)"
    r"|(?:sollte|muss|soll)|(?:belongs?|goes|gehört|gehören))"
    r" (?:gekostet )?(?:(?:in|under|to|into|on|unter|zu[mr]?|am) )?(?:(?:the|die"
    r"|den) )?(?P<value>.+?)"
    r"(?: sein| heißen| lauten)?[ .!]*",
    re.IGNORECASE,
)


_WAS_SUM = re.compile(
    r"\W*(?P<which>[^,;]+?) (?:was|were|cost|costs|war|waren|kostete) "
    r"(?P<value>[€$£]?\d[\d.,]*(?: ?(?:[€$£]|[a-z]+))?)\W*",
    re.IGNORECASE,
)
_RECEIPT_WAS = re.compile(
    r"\W*(?:the|my|der|die|das|mein\w*) (?P<which>(?:receipt|expense|entry|bill|beleg|ausgabe"
    r"|rechnung|quittung|eintrag) [^,;]+?) (?:was|is|war|ist) "
    r"(?P<value>[€$£]?\d+[.,]\d\d(?: ?(?:[€$£]|[a-z]+))?)\W*",
    re.IGNORECASE,
)
"""Tells a sum of one that is in the sheet: "der Beleg vom Gasthof war 35,60"."""
_IS_MET = re.compile(
    r"\b(?:with|mit) (?!(?:tax|tip|vat|service|mwst|trinkgeld)\b)\w"
    r"|\bsame (?:time|hour)\b|\b(?:gleiche|selbe|dieselbe)n? (?:uhr)?zeit\b"
    r"|\b(?:at|um) \d|\d ?(?:[ap]m|uhr)\b|\d:\d\d"
    r"|\b(?:tomorrow|morgen|next week|nächste\w* woche)\b"
    r"|^\W*(?:move|shift|verschieb\w*)\b\D* (?:to|auf) (?:(?:next|this|nächste\w*) )?\w+(?:day"
    r"|tag|woch)\W*$",
    re.IGNORECASE,
)
"""A lunch that goes to another day in company, at an hour or in the days to come is a meeting."""
_PLEASE_CORRECT = re.compile(
    r"[,;.:]\s*(?:please |bitte |so )?(?:correct|fix|change|update|adjust|korrigier\w*|änder\w*"
    r"|berichtig\w*)"
    r"(?: (?:it|that|this|das|es))?(?: please| bitte)?\W*$",
    re.IGNORECASE,
)
"""What is told before it is how it should be."""


def read(request: UserRequest) -> Reply | None:
    """A correction, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The correction that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def _read(request: UserRequest, answers: tuple[str, ...]) -> Find | None:
    request = request.saying(without_tip_told(request.text))
    order = _told_and_ordered(request) or find_order(request.text, _VERBS, _LAST) or _told(request)
    if order is None:
        return None
    order = _filed(order)
    change = read_expense_change(order, request)
    target = read_target(change.target, request.looking_back())
    text = request.lower
    says_which = target.words or target.when or target.amount or target.rank
    if OTHER_MONEY.search(text) or not says_which:
        return None
    if _is_of_a_meeting(change, text):
        return None
    is_thing = EXPENSE_THING.search(text) and change.values
    if not (EXPENSE_NOUN.search(text) or is_thing or _is_money(change, text)):
        return None
    wanted = _Wanted(change.values, request, answers)
    return Choice(TOOL, target, answers, request, order.is_sure, wanted.settle).find()


def _told(request: UserRequest) -> Order | None:
    """A correction that is only told, as in "The taxi was actually 18.40": it is asked first."""
    found = _CORRECTS.fullmatch(request.text) or _RECEIPT_WAS.fullmatch(request.text)
    if found is None or QUESTION.search(request.lower) or is_refused(request.text):
        return None
    return Order("change", f"{found['which']} to {found['value']}", is_sure=False)


def _told_and_ordered(request: UserRequest) -> Order | None:
    """A correction that is told before it is ordered: "Vapiano was 25.50, please correct it"."""
    if not _PLEASE_CORRECT.search(request.text):
        return None
    plain = request.saying(_PLEASE_CORRECT.sub("", request.text))
    found = _WAS_SUM.fullmatch(plain.text)
    if found is None or QUESTION.search(plain.lower):
        return _told(plain)
    return Order("change", f"{found['which']} to {found['value']}", is_sure=False)


def _filed(order: Order) -> Order:
    """What is filed under something gets that category."""
    is_filed = _FILES.fullmatch(order.verb) is not None
    found = (_UNDER.fullmatch(order.rest) or _INTO.fullmatch(order.rest)) if is_filed else None
    found = _AS.fullmatch(order.rest) if _CLASSIFIES.fullmatch(order.verb) else found
    if found is None:
        return order
    return replace(order, rest=f"the category of {found['which']} to {found['category']}")


def _is_of_a_meeting(change: ExpenseChange, text: str) -> bool:
    """Whether "rename the vendor call" is about a meeting, whatever a vendor is elsewhere."""
    if EXPENSE_NOUN.search(text) or {"amount", "currency"} & change.values.keys():
        return False
    nouns = [found[0] for found in MEETING_NOUN.finditer(text)]
    if nouns and change.values.keys() == {"date"} and _IS_MET.search(text):
        return True
    return any(not EXPENSE_THING.fullmatch(noun) for noun in nouns)


def _is_money(change: ExpenseChange, text: str) -> bool:
    """Whether the new value can only be an expense's; a bare number may be a volume."""
    if {"currency", "merchant", "category"} & change.values.keys():
        return True
    return "amount" in change.values and bool(_CENTS.search(text))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """New values, and the answers to questions about them."""

    values: dict[str, str]
    request: UserRequest
    answers: tuple[str, ...]

    def settle(self, expense: Thing, answers: tuple[str, ...]) -> Settled:
        """The call for this expense, or the question what is to change."""
        values = dict(self.values)
        for answer in answers:
            values |= new_values(answer, self.request)
        # "It stands there with 68.40, but I paid more": the sum that was read is the old one.
        values = {name: one for name, one in values.items() if not _is_so(expense, name, one)}
        if values:
            return Act((PlannedCall(TOOL, {**expense.key, **values}),))
        text = _WHAT.in_language(self.request.language, title=expense.title)
        known: JsonObject = {
            **expense.key,
            REQUEST: "\n".join((self.request.text, *self.answers)),
        }
        return Ask(text, (), PlannedCall(TOOL, known))


def _is_so(expense: Thing, name: str, value: str) -> bool:
    """Whether the sheet has this sum already."""
    if name != "amount" or expense.amount is None:
        return False
    try:
        return Decimal(value) == expense.amount
    except InvalidOperation:
        return False
