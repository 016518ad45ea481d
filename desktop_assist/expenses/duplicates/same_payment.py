"""Whether two payments can be one, by what is known of them."""

import re
import unicodedata
from difflib import SequenceMatcher

from desktop_assist.expenses.duplicates.duplicate import SAME_VALUES, PaidOnce

_MOST_DAYS_APART = 3
_LEAST_LIKENESS = 0.8
_LEAST_WORDS, _SAME_WORDS = 12, 0.85
_FORMS = (
    "gmbh ag kg ohg ug ek eg mbh co inc llc ltd limited plc corp corporation company sdn bhd sarl "
    "sas sa srl spa bv nv ab as oy sp zoo sro kft pte pty the der die das le la les und and"
)
_NO_NAME = frozenset(_FORMS.split())


def same_payment(one: PaidOnce, other: PaidOnce) -> str:
    """Why both can be one payment, in words for people; empty when they cannot."""
    days = _days_apart(one, other)
    if days is None or not _is_same_money(one, other):
        return ""
    is_same_day = not days
    if not (
        _may_be_same_merchant(one, other, is_same_day=is_same_day)
        or (is_same_day and says_the_same(one.words, other.words))
    ):
        return ""
    if not days:
        return SAME_VALUES
    return f"same merchant and total, {days} day{'s' if days > 1 else ''} apart"


def _days_apart(one: PaidOnce, other: PaidOnce) -> int | None:
    """None when they are too far apart, or a day is not known."""
    if one.day is None or other.day is None:
        return None
    days = abs((one.day - other.day).days)
    return days if days <= _MOST_DAYS_APART else None


def _is_same_money(one: PaidOnce, other: PaidOnce) -> bool:
    currencies = {one.currency, other.currency} - {""}
    return one.amount is not None and one.amount == other.amount and len(currencies) <= 1


def is_contradicted(one: PaidOnce, other: PaidOnce) -> bool:
    """Whether what is known for sure cannot be of one payment."""
    if not (one.is_sure and other.is_sure):
        return False
    amounts, days = {one.amount, other.amount}, {one.day, other.day}
    return any(len(values) == 2 and None not in values for values in (amounts, days))


def _may_be_same_merchant(one: PaidOnce, other: PaidOnce, *, is_same_day: bool) -> bool:
    """Also where a merchant was not read for sure: day and amount to the cent say enough then."""
    if is_same_merchant(one.merchant, other.merchant):
        return True
    is_known = one.is_sure and other.is_sure and one.merchant and other.merchant
    return is_same_day and not is_known


def says_the_same(one: str, other: str) -> bool:
    """Whether two papers are printed alike, but for a letter here and there: one slip, seen twice.

    Whoever was paid may be read in two ways, as the house or as the company that runs it.
    """
    first, second = one.split(), other.split()
    if min(len(first), len(second)) < _LEAST_WORDS:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SAME_WORDS


def is_same_merchant(one: str, other: str) -> bool:
    """Whether two names are of one merchant: "Taxi Nord GmbH", "TAXI-NORD"."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return SequenceMatcher(None, "".join(first), "".join(second)).ratio() >= _LEAST_LIKENESS


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"\w+", bare.replace(".", "").replace("'", ""))
    return [word for word in words if word not in _NO_NAME] or words
