"""Reads what a request changes about an expense: its amount, day, merchant, category or note.

The request names the expense; `follow_ups/expense_words.py` reads what is said of a known one.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.expenses.currency import currency_called
from desktop_assist.providers.embedded.order import Order
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.new_value import split_at_to
from desktop_assist.providers.embedded.word_list import one_of

_FIELDS = {
    "category": "category, kategorie",
    "date": "date, day, datum, tag",
    "merchant": "merchant, shop, vendor, store, händler, laden",
    "description": "description, note, comment, text, beschreibung, notiz",
    "currency": "currency, währung",
    "amount": "amount, price, total, cost, sum, betrag, preis, summe",
}
_OF = r"(?:\s+(?:of|for|from|von|vom|für|der|des|on|at|bei)\b)?"
_NAMED = {
    field: re.compile(rf"\b(?:(?:the|den|die|das|its|in) )?{one_of(names)}\b{_OF}", re.IGNORECASE)
    for field, names in _FIELDS.items()
}
_CATEGORIES = re.compile(
    one_of(
        "travel, meals?, food, lodging, accommodation, transport(?:ation)?, software, training",
        "office supplies, entertainment, reise\\w*, verpflegung, übernachtung, bewirtung",
    ),
    re.IGNORECASE,
)
_NEW_AND_OLD = re.compile(
    r",?\s*(?:\(?not|instead of|rather than|nicht|statt)\s+(?P<old>.+)", re.IGNORECASE
)
_WAS = re.compile(
    r"\s+(?:was|is|cost|should be|should have been|war|ist|kostete)\s+", re.IGNORECASE
)
_TO_SUM = re.compile(
    r"(?P<which>.+) (?:to|auf) (?P<sum>[€$£]?\d+(?:[.,]\d\d)?(?: ?(?:[€$£]|[a-z]{3,7}))?)",
    re.IGNORECASE,
)
"""Where a day stands before "to": "the taxi from November 16 to 20.50 euros"."""
_DATE = re.compile(
    r"\W*(?:(?:den|am|dem) (?:[0-2]?\d|3[01])\.(?: ?(?:0?\d|1[0-2])(?:\.\d{0,4})?)?"
    r"|(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])\.\d{4})\W*",
    re.IGNORECASE,
)
"""A day and no amount: "auf den 17.11."."""
_PLAIN = re.compile(r"\d+(?:[.,]\d{1,2})?")
_CATEGORY_WORD = re.compile(
    r"^\W*(?:the |die )?(?:category|kategorie)(?: is| ist|:)?\s+", re.IGNORECASE
)
_CHOSEN = frozenset({"category", "currency"})
"""What they were may stand behind what they are to be: "travel, not transport"."""
_FREE = frozenset({"category", "merchant", "description"})
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019«» .?!"


@dataclass(frozen=True, slots=True)
class ExpenseChange:
    """The words for the expense, and the new values by the names of the tool's arguments."""

    target: str
    values: dict[str, str]


def read_expense_change(order: Order, request: UserRequest) -> ExpenseChange:
    """What the order changes; no values when nothing new is named."""
    split = split_at_to(order.rest)
    before, after = split.before, split.after
    if not after and (to_sum := _TO_SUM.fullmatch(order.rest)):
        before, after = to_sum["which"], to_sum["sum"]
    if not after and (was := _WAS.search(order.rest)):
        before, after = order.rest[: was.start()], order.rest[was.end() :]
    for field, pattern in _NAMED.items():
        if pattern.search(before):
            if field in _CHOSEN:
                after = _NEW_AND_OLD.sub("", after)
            values = _field_value(field, after, request) or _free_value(field, after)
            return ExpenseChange(pattern.sub("", before, count=1), values)
    return ExpenseChange(before, new_values(after, request))


def new_values(text: str, request: UserRequest) -> dict[str, str]:
    """The new values, told apart by what they look like."""
    text = _NEW_AND_OLD.sub("", text)
    if _DATE.fullmatch(text) and (day := _date(text.strip(), request)):
        return day
    for field in ("amount", "currency", "category", "date"):
        if values := _field_value(field, text, request):
            return values
    return {}


def _field_value(field: str, text: str, request: UserRequest) -> dict[str, str]:
    plain = _CATEGORY_WORD.sub("", text).strip(_QUOTES)
    match field:
        case "amount":
            return _amount(plain, request)
        case "currency":
            code = currency_called(plain, request.currency)
            return {"currency": code} if code else {}
        case "date":
            return _date(plain, request)
        case "category":
            is_named = _CATEGORY_WORD.match(text) or _CATEGORIES.fullmatch(plain)
            return {"category": plain} if is_named else {}
        case _:
            return {}


def _free_value(field: str, text: str) -> dict[str, str]:
    """A new value of a field that may hold any words."""
    plain = text.strip(_QUOTES)
    return {field: plain} if plain and field in _FREE else {}


def _amount(text: str, request: UserRequest) -> dict[str, str]:
    if _PLAIN.fullmatch(text):
        return {"amount": f"{find_money(f'{text} EUR').amount:.2f}"}
    money = find_money(text, request.currency)
    if money.amount is None:
        return {}
    amount = {"amount": f"{money.amount:.2f}"}
    return {**amount, "currency": money.currency} if money.currency else amount


def _date(text: str, request: UserRequest) -> dict[str, str]:
    when = understand(text, request.now, replace(request.policy, direction="past"))
    if when is None or when.start is None or not when.names_day:
        return {}
    day = when.start.date() if isinstance(when.start, datetime) else when.start
    return {"date": day.isoformat()}
