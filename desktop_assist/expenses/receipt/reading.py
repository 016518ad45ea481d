"""Reads a receipt from its pages: merchant, date, total and the rest, each with its confidence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount, amounts_in
from desktop_assist.expenses.receipt.category import category_of
from desktop_assist.expenses.receipt.dates import DateOrder, PrintedDate, dates_in
from desktop_assist.expenses.receipt.details import (
    items_in,
    number_in,
    payment_in,
    tax_of,
    taxes_in,
    tip_in,
)
from desktop_assist.expenses.receipt.e_invoice import EInvoice, read_e_invoice
from desktop_assist.expenses.receipt.merchant_features import NamesOfReceipt, name_features
from desktop_assist.expenses.receipt.origin import Origin, origin_of
from desktop_assist.expenses.receipt.ranker import Ranker
from desktop_assist.expenses.receipt.recognised import Field, Habits, Place, RecognisedReceipt
from desktop_assist.expenses.receipt.total_features import AmountsOfReceipt, features
from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.files.page_text import Line, Page, lines_of

_CERTAIN = 1.0
# The others are its own copy or its conditions.
_MOST_LINES = 600


class ReceiptReader:
    """Reads receipts by learned weights and by rules.

    Args:
        totals: Chooses the total.
        merchants: Chooses the merchant.
    """

    def __init__(self, totals: Ranker, merchants: Ranker) -> None:
        self._totals = totals
        self._merchants = merchants

    def read(self, document: DocumentPages, habits: Habits) -> RecognisedReceipt:
        """What a document says; the invoice inside it, where there is one, is believed."""
        for content in document.attached.values():
            invoice = read_e_invoice(content)
            if invoice is not None:
                return _from_invoice(invoice, document, habits)
        return self._from_pages(_Sheet(document.pages), habits)

    def _from_pages(self, sheet: "_Sheet", habits: Habits) -> RecognisedReceipt:
        origin = origin_of(sheet.text, habits.home_currency)
        merchant = self._merchant(sheet)
        total = self._total(sheet)
        taxes = taxes_in(sheet.amounts, sheet.lines, total.value)
        tax, tax_confidence = tax_of(taxes, sheet.amounts, total.value)
        tip = tip_in(sheet.amounts, total.value)
        number, payment = number_in(sheet.lines), payment_in(sheet.lines)
        category, fit = category_of(
            merchant.value or "", sheet.text, habits.categories, habits.choices
        )
        return RecognisedReceipt(
            merchant=merchant,
            date=_date(sheet, origin.date_order, habits.today),
            total=total,
            currency=_currency(origin, total, sheet),
            tax=Field(tax, tax_confidence, sheet.place_of_value(tax)),
            taxes=taxes,
            tip=Field(tip, 0.8 if tip else 0.0, sheet.place_of_value(tip)),
            number=Field(number or None, 0.8 if number else 0.0),
            payment=Field(payment or None, 0.8 if payment else 0.0),
            items=items_in(sheet.amounts, sheet.lines),
            category=Field(category or None, fit),
            text=sheet.text,
        )

    def _total(self, sheet: "_Sheet") -> Field[Decimal]:
        receipt = AmountsOfReceipt(sheet.amounts, len(sheet.lines))
        candidates = receipt.candidates
        if not candidates:
            return Field()
        shares = self._totals.shares([features(one, receipt) for one in candidates])
        best = max(range(len(shares)), key=shares.__getitem__)
        confidence = self._totals.confidence(shares[best])
        value = candidates[best].value
        return Field(value, confidence, sheet.place_of_value(value))

    def _merchant(self, sheet: "_Sheet") -> Field[str]:
        names = NamesOfReceipt(sheet.lines, sheet.width)
        candidates = list(names.candidates())
        if not candidates:
            return Field()
        shares = self._merchants.shares([name_features(one, names) for one in candidates])
        best = max(range(len(shares)), key=shares.__getitem__)
        chosen = candidates[best]
        return Field(
            chosen.text,
            self._merchants.confidence(shares[best]),
            sheet.place_of_lines(chosen.first, chosen.last),
        )


class _Sheet:
    """The pages of a receipt as one long one."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.width = max((page.width for page in pages), default=1.0)
        self.lines: list[Line] = []
        self._page_of_line: list[int] = []
        self.amounts: list[PrintedAmount] = []
        for number, page in enumerate(pages):
            lines = lines_of(page.words)[: _MOST_LINES - len(self.lines)]
            first = len(self.lines)
            self.amounts += (
                replace(one, line=one.line + first) for one in amounts_in(lines, page.width)
            )
            self.lines += lines
            self._page_of_line += [number] * len(lines)
        self.text = "\n".join(line.text for line in self.lines)

    def place_of_lines(self, first: int, last: int) -> Place:
        """Where lines stand."""
        page = self.pages[self._page_of_line[first]]
        lines = self.lines[first : last + 1]
        return Place(
            self._page_of_line[first],
            min(line.left for line in lines) / page.width,
            min(line.top for line in lines) / page.height,
            max(line.right for line in lines) / page.width,
            max(line.bottom for line in lines) / page.height,
        )

    def place_of_value(self, value: Decimal | None) -> Place | None:
        """Where an amount is printed last."""
        printed = [one for one in self.amounts if one.value == value]
        if not printed:
            return None
        whole = self.place_of_lines(printed[-1].line, printed[-1].line)
        return replace(whole, left=printed[-1].left, right=printed[-1].right)


def _date(sheet: _Sheet, order: DateOrder, today: date) -> Field[date]:
    found = dates_in(sheet.lines, order, today)
    if not found:
        return Field()
    return Field(
        found[0].date,
        _date_confidence(found, today),
        sheet.place_of_lines(found[0].line, found[0].line),
    )


def _date_confidence(found: Sequence[PrintedDate], today: date) -> float:
    others = [one for one in found if one.date != found[0].date]
    confidence = 0.98 if found[0].weight >= 1.5 else 0.95
    if others and found[0].weight - others[0].weight < 0.5:
        confidence = 0.7
    if (today - found[0].date).days > 10 * 365:
        confidence -= 0.1
    return confidence


def _currency(origin: Origin, total: Field[Decimal], sheet: _Sheet) -> Field[str]:
    return Field(origin.currency, origin.sureness, total.place if sheet.amounts else None)


def _from_invoice(invoice: EInvoice, document: DocumentPages, habits: Habits) -> RecognisedReceipt:
    sheet = _Sheet(document.pages)
    goods = "\n".join(item.text for item in invoice.items)
    category, fit = category_of(
        invoice.merchant, goods or sheet.text, habits.categories, habits.choices
    )
    tax = invoice.tax
    if tax is None and invoice.taxes:
        tax = sum((line.amount for line in invoice.taxes), Decimal())
    return RecognisedReceipt(
        merchant=Field(invoice.merchant, _CERTAIN),
        date=Field(invoice.date, _CERTAIN),
        total=Field(invoice.total, _CERTAIN, sheet.place_of_value(invoice.total)),
        currency=Field(invoice.currency, _CERTAIN),
        tax=Field(tax, _CERTAIN if tax is not None else 0.0, sheet.place_of_value(tax)),
        taxes=invoice.taxes,
        tip=Field(),
        number=Field(invoice.number or None, _CERTAIN if invoice.number else 0.0),
        payment=Field(),
        items=invoice.items,
        category=Field(category or None, fit),
        text=sheet.text,
        is_electronic=True,
    )
