"""Read amounts of money as people and spreadsheets write them, exactly."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.expenses.currency import exponent, find_currency, rounded

DecimalMark: TypeAlias = Literal[".", ","]

_NUMBER = re.compile(r"\d(?:[\d.,'\u2019\s]*\d)?")
_GROUP_MARK = re.compile(r"['\u2019\s]")
_MINUS = re.compile(r"[-\u2212\u2013]")
_NO_CENTS = re.compile(r"[.,]\s*[-\u2013\u2014]+")
_MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, its currency where the text names one, and whether it could be meant otherwise."""

    amount: Decimal
    currency: str = ""
    is_doubtful: bool = False


def parse_money(text: str, home_currency: str, mark: DecimalMark | None = None) -> Money | None:
    """Read "1.234,50 €", "USD 12.50", "(12.50)", "12,-" or "1'234.50"; None when it is no amount.

    Args:
        text: One amount.
        home_currency: Says what a bare "$" means, and how many decimals to expect.
        mark: The decimal mark of the column, where it is known.
    """
    numbers = list(_NUMBER.finditer(_NO_CENTS.sub("", text)))
    if len(numbers) != 1 or len(numbers[0][0]) > _MAX_DIGITS * 2:
        return None
    around = text.replace(numbers[0][0], " ", 1)
    words = re.findall(r"[^\W\d_]+", around)
    currency = find_currency(around, home_currency)
    if len(words) > 1 or (words and not currency):
        return None
    digits = _GROUP_MARK.sub("", numbers[0][0])
    used_mark, is_doubtful = _decimal_mark(digits, currency or home_currency, mark)
    amount = _to_decimal(digits, used_mark)
    if amount is None:
        return None
    is_negative = bool(_MINUS.search(_NO_CENTS.sub("", around))) or _is_in_brackets(text)
    return Money(-amount if is_negative else amount, currency, is_doubtful)


def decimal_mark(texts: Iterable[str]) -> DecimalMark | None:
    """The decimal mark that a column's amounts show; None when none of them is unmistakable."""
    votes = {".": 0, ",": 0}
    for text in texts:
        if shown := _shown_mark(text):
            votes[shown] += 1
    if votes["."] == votes[","]:
        return None
    return "." if votes["."] > votes[","] else ","


def from_number(number: float, currency: str) -> Decimal:
    """An amount from a spreadsheet's number.

    `repr` gives the shortest text that means this float, which is what the user typed.
    """
    return rounded(Decimal(repr(number)), currency)


def _shown_mark(text: str) -> DecimalMark | None:
    digits = re.sub(r"[^\d.,]", "", text)
    if "." in digits and "," in digits:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    mark: DecimalMark = "." if "." in digits else ","
    _, found, decimals = digits.partition(mark)
    return mark if found and digits.count(mark) == 1 and len(decimals) in (1, 2) else None


def _decimal_mark(
    digits: str, currency: str, known: DecimalMark | None
) -> tuple[DecimalMark | None, bool]:
    """Which of the marks in `digits` is the decimal one, if any, and whether that is a guess."""
    shown = _shown_mark(digits)
    if shown:
        return shown, known is not None and shown != known and len(set(".,") & set(digits)) == 1
    if not set(".,") & set(digits):
        return None, False
    mark: DecimalMark = "." if "." in digits else ","
    if digits.count(mark) > 1:
        return None, False
    whole, _, decimals = digits.partition(mark)
    if len(decimals) != 3 or len(whole) > 3 or whole.startswith("0"):
        return mark, True
    is_group = mark != known if known else exponent(currency) != 3
    return (None if is_group else mark), known is None or not is_group


def _to_decimal(digits: str, mark: DecimalMark | None) -> Decimal | None:
    whole, _, decimals = digits.rpartition(mark) if mark else (digits, "", "")
    groups = re.split(r"[.,]", whole)
    if len(groups) > 1 and any(len(group) != 3 for group in groups[1:]):
        return None
    return Decimal("".join(groups) + (f".{decimals}" if decimals else ""))


def _is_in_brackets(text: str) -> bool:
    return "(" in text and ")" in text
