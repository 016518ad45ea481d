"""Finds what else a receipt says: tip, number, how it was paid, and what was bought."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.e_invoice import InvoiceItem
from desktop_assist.expenses.receipt.labels import Label, labels_in, plain
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.total_features import labels_of

_NUMBER = re.compile(
    r"(?:(?:tax )?invoice|receipt|rechnungs?|factuur|facture|bill|check|chk|ticket|doc|beleg|bon|"
    r"inv|rcpt|trans|transaction|order|ref|cb|slip)\W{0,3}"
    r"(?:no|nr|num|number|nummer|n°|#|id)?[.:#\s]{0,4}(?P<number>[a-z0-9][a-z0-9/-]*\d[a-z0-9/-]*)"
)
_CARD = re.compile(
    r"(visa|master\s?card|amex|american express|maestro|girocard|ec-karte|discover|debit|"
    r"credit card)"
)
_LAST_FOUR = re.compile(r"(?:[x*•.#]{2,}[\s-]?|ending(?: in)? )(\d{4})(?!\d)")
_CASH = re.compile(
    r"(?<![a-z])(cash|bar|bargeld|especes|contant|tunai|efectivo|kontant)(?![a-z])"
    # The kind of paper or of shop says nothing of how it was paid.
    r"(?!\s?(?:&|and)?\s?(?:carry|sales?|bill|memo|back|register|voucher|receipt|invoice|discount))"
)
_COUNT = re.compile(r"^\s*\d{1,3}\s?(?:x|pcs?|st(?:k|uck)?)?\.?\s+", re.IGNORECASE)
# Headings of columns, and opening hours, are no goods.
_NO_GOODS = re.compile(
    r"(?:[\W\d]|rm|qty|items?|price|amount|pcs|disc|hrs|am|pm|(?:mon|tue|wed|thu|fri|sat|sun)\b|"
    r"\b(?:mo|di|mi|do|fr|sa|so|uhr)\b)*"
)
_LEAST_LETTERS = 3
_MOST_ITEMS = 200
_NO_ITEM = {
    Label.FINAL, Label.TOTAL, Label.SUBTOTAL, Label.TENDERED, Label.CHANGE, Label.ROUNDING,
    Label.TAX, Label.TIP, Label.SUGGESTED, Label.SUMMARY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """Words, and the number of the line they were read from."""

    text: str
    line: int


def tip_in(amounts: Iterable[PrintedAmount], total: Decimal | None) -> Decimal | None:
    """The tip that was given; suggested ones are none."""
    tips = {
        one.value
        for one in amounts
        if Label.TIP in labels_of(one)
        and not labels_of(one) & {Label.SUGGESTED, Label.TOTAL, Label.FINAL}
        and "%" not in one.label
        and one.value > 0
        and (total is None or one.value < total)
    }
    return tips.pop() if len(tips) == 1 else None


def number_in(sheet: Sheet) -> Printed | None:
    """The number of the receipt or invoice; None when none is printed with its name."""
    for place, line in enumerate(sheet.lines):
        match = _NUMBER.search(plain(line.text))
        if match:
            start, end = match.span("number")
            printed = line.text[start:end] if len(plain(line.text)) == len(line.text) else ""
            return Printed((printed or match["number"]).upper().strip("/-"), place)
    return None


def payment_in(sheet: Sheet) -> Printed | None:
    """Such as "Cash" or "Visa 1234"; None when it is not printed."""
    texts = [plain(line.text) for line in sheet.lines]
    card, digits = _first(_CARD, texts), _first(_LAST_FOUR, texts)
    if card or digits:
        name = card.text.title() if card else "Card"
        line = (digits or card or Printed("", 0)).line
        return Printed(f"{name} {digits.text}" if digits else name, line)
    cash = _first(_CASH, texts)
    return Printed("Cash", cash.line) if cash else None


def _first(pattern: re.Pattern[str], texts: Sequence[str]) -> Printed | None:
    found = ((pattern.search(text), number) for number, text in enumerate(texts))
    return next((Printed(match[1], number) for match, number in found if match), None)


def items_in(sheet: Sheet) -> tuple[InvoiceItem, ...]:
    """What was bought: lines with a name and an amount, before the first sum."""
    sums = (one.line for one in sheet.amounts if labels_of(one) & _NO_ITEM)
    end = min(sums, default=len(sheet.lines))
    last_of_line = {one.line: one for one in sheet.amounts if one.line < end}
    found = []
    for number, one in sorted(last_of_line.items()):
        label = one.label if not one.is_above else sheet.lines[number - 1].text
        name = _COUNT.sub("", label).strip(" .:*-")
        if (
            sum(letter.isalpha() for letter in name) >= _LEAST_LETTERS
            and not labels_in(name) & _NO_ITEM
            and not _NO_GOODS.fullmatch(plain(name))
        ):
            place = sheet.place_of_lines(number, number)
            found.append(InvoiceItem(name, one.value, place))
    return tuple(found[:_MOST_ITEMS])
