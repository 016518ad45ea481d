"""Proves the total of an account of many rows: what was charged day by day, and how it was paid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, groupby, pairwise

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.dates import MONTH
from desktop_assist.expenses.receipt.labels import Label, plain
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.total_features import labels_of

# A row of the account begins with its day: "11/23/2026", "12.11.", "Nov 17", "12 nov".
_DAY = re.compile(
    rf"^(?:\d{{1,4}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}}|\.)?|(?:{MONTH})\.? \d{{1,2}}"
    rf"|\d{{1,2}}\.? (?:{MONTH}))(?![a-z\d])"
)
_PAYMENT = re.compile(
    r"\b(?:visa|master ?card|amex|american express|maestro|girocard|twint|paypal|credit card|"
    r"debit card|kreditkarte|carte|karta|kartou|kartenzahlung|payment|paid|deposit|prepayment|"
    r"advance|cash|zahlung|bezahlt|anzahlung|vorauszahlung|paiement|acompte|regle|reglement|arrhes|"
    r"pagamento|pagato|caparra|acconto|pago|pagado|anticipo|platba|zaloha|wplata|zaliczka|betaling|"
    r"aanbetaling|forskud|refund|erstattung)\b"
)
_OFF = re.compile(
    r"\b(?:\w*rabatt\w*|skonto|nachlass|discount|savings?|coupon|voucher|remise|sconto|descuento|"
    r"korting|sleva|rabat)\b"
)
_VAT = re.compile(r"\b(?:mwst|ust|mehrwertsteuer|umsatzsteuer|vat|tva|iva|btw|dph|ddv)\b")
_STAY_TAX = re.compile(
    r"\b(?:city ?taxe?|kurtaxe|ortstaxe|kurbeitrag|bettensteuer|gastetaxe|tourist tax"
    r"|taxe de sejour|tassa di soggiorno|toeristenbelasting|imposta di soggiorno)\b"
)
"""What a town takes for each night: beside a value added tax it is none."""
_SUMS = {Label.TOTAL, Label.FINAL}
_PAYMENTS = {Label.TENDERED, Label.CARD}
_NO_SUM = {Label.SUBTOTAL, Label.NET, Label.TAX, Label.COUNT, Label.CHANGE}
_TALL = 1.3
_MOST_TIP = Decimal("0.3")
"""Of the bill, where nothing says that it is a tip."""
_LEAST_ROWS, _MOST_PARTS = 3, 3


@dataclass(frozen=True, slots=True)
class Charges:
    """What the rows of an account make together, and the tax among them, where it has rows."""

    total: Decimal
    tax: Decimal | None


def charges_in(sheet: Sheet) -> Charges | None:
    """The charges of an account by days; None where they do not make the sum that is printed."""
    rows = list(_dated_rows(sheet))
    charged = [one for one in rows if one.value and not _is_payment(one)]
    if len(charged) < _LEAST_ROWS:
        return None
    total = sum((one.value for one in charged), Decimal())
    dated = {one.line for one in rows}
    sums = {one.value for one in sheet.amounts if one.line not in dated and _is_sum(one)}
    paid = sum((abs(one.value) for one in rows if one not in charged), Decimal())
    if total not in sums | {paid}:
        return None
    has_vat = any(_VAT.search(plain(line.text)) for line in sheet.lines)
    taxes = [
        one.value
        for one in charged
        if Label.TAX in labels_of(one) and not (has_vat and _STAY_TAX.search(plain(one.label)))
    ]
    return Charges(total, sum(taxes, Decimal()) or None)


def paid_with_tip(amounts: Sequence[PrintedAmount]) -> Decimal | None:
    """What was paid where a tip, and what it makes with a bill above, follow each other.

    By hand one writes only the figures below the sum: "+ 4.40", "= 57.-".
    """
    for place, (tip, paid) in enumerate(pairwise(amounts[1:]), start=1):
        bills = [one for one in amounts[:place] if labels_of(one) & _SUMS]
        is_tip = Label.TIP in labels_of(tip) and Label.SUGGESTED not in labels_of(tip)
        is_paid = is_tip and bool(labels_of(paid) & (_SUMS | _PAYMENTS))
        bills += [amounts[place - 1]] if is_paid else []
        if not is_paid and not _is_by_hand(amounts[place - 1], tip, paid):
            continue
        if any(0 < tip.value < one.value and one.value + tip.value == paid.value for one in bills):
            return paid.value
    return None


def _is_by_hand(bill: PrintedAmount, tip: PrintedAmount, paid: PrintedAmount) -> bool:
    """Whether two bare figures, each in a row of its own, stand below a sum."""
    is_bare = all(one.in_row == 1 and not re.search(r"\w", one.label) for one in (tip, paid))
    is_small = 0 < tip.value <= bill.value * _MOST_TIP
    return bool(labels_of(bill) & _SUMS) and is_bare and is_small


def paid_in_parts(amounts: Sequence[PrintedAmount]) -> Decimal | None:
    """The total that a deposit and what was paid at last make together; None where none is."""
    parts = {
        one.line: abs(one.value)
        for one in amounts
        if one.value and _is_payment(one) and Label.CHANGE not in labels_of(one)
    }
    totals = {one.value for one in amounts if one.value > 0 and _is_sum(one)}
    for count in range(2, min(len(parts), _MOST_PARTS) + 1):
        for some in combinations(parts.values(), count):
            if sum(some, Decimal()) in totals:
                return sum(some, Decimal())
    return None


def headed_sum(amounts: Sequence[PrintedAmount]) -> Decimal | None:
    """What stands alone and large above all others, and is what they make: an app's receipt."""
    heights = sorted(one.height for one in amounts)
    if len(amounts) <= _LEAST_ROWS - 1:
        return None
    first, rest = amounts[0], [one for one in amounts[1:] if not _is_payment(one)]
    is_large = first.height > _TALL * heights[len(heights) // 2]
    is_alone = first.in_row == 1 and (first.is_above or not first.label)
    makes = sum((one.value for one in rest), Decimal()) == first.value
    return first.value if is_large and is_alone and makes and len(rest) > 1 else None


def _dated_rows(sheet: Sheet) -> Iterator[PrintedAmount]:
    """What each row that begins with a day comes to: its last amount."""
    for number, row in groupby(sheet.amounts, lambda one: one.line):
        if _DAY.match(plain(sheet.lines[number].text)):
            yield list(row)[-1]


def _is_payment(one: PrintedAmount) -> bool:
    names = labels_of(one)
    is_named = bool(_PAYMENT.search(plain(one.label))) or bool(names & _PAYMENTS)
    return is_named and not names & _SUMS and not _OFF.search(plain(one.label))


def _is_sum(one: PrintedAmount) -> bool:
    names = labels_of(one)
    spoilt = names & _NO_SUM - ({Label.TAX} if Label.INCLUSIVE in names else set())
    return bool(names & _SUMS) and not spoilt and not _is_payment(one)
