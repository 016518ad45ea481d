"""Read from a receipt's text what is unmistakable; anything else is left to the person."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.money import Money, parse_money
from desktop_assist.expenses.sheet_date import parse_date

_TOTAL = re.compile(
    r"(?i)^\W*(?:grand total|total due|amount due|total amount|total|gesamtbetrag|gesamtsumme"
    r"|rechnungsbetrag|zahlbetrag|endbetrag)\b(?!.*(?:net|netto|excl|ohne))"
)
_AMOUNT = re.compile(r"(?:[€$£]|[A-Z]{3})?\s*-?\d[\d.,' ]*[.,]\d{2}(?!\d)\s*(?:[€$£]|[A-Z]{3}\b)?")
_DATE = re.compile(r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))\b")
_DATE_LABEL = re.compile(
    r"(?i)\b(?:invoice date|date of issue|rechnungsdatum|belegdatum|datum|date)\b"
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReceiptText:
    """What a receipt's text says; None where it does not say it, or says it in two ways."""

    date: date | None
    total: Money | None


def read_receipt_text(text: str, conventions: SheetConventions) -> ReceiptText:
    """Look for the one date and the one total."""
    lines = text.splitlines()
    totals = [_only_amount(line, conventions) for line in lines if _TOTAL.search(line)]
    labelled = [line for line in lines if _DATE_LABEL.search(line)]
    day = _the_only(_dates(labelled, conventions)) or _the_only(_dates(lines, conventions))
    return ReceiptText(day, _the_only({total for total in totals if total}))


def _only_amount(line: str, conventions: SheetConventions) -> Money | None:
    found = _AMOUNT.findall(line)
    money = parse_money(found[0], conventions.home_currency) if len(found) == 1 else None
    return None if money is None or money.is_doubtful else money


def _dates(lines: list[str], conventions: SheetConventions) -> set[date]:
    texts = [text for line in lines for text in _DATE.findall(line)]
    found = (parse_date(text, None, conventions.date_order) for text in texts)
    return {one.date for one in found if one and not one.doubt}


def _the_only(found: set[T]) -> T | None:
    return next(iter(found)) if len(found) == 1 else None
