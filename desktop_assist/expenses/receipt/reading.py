"""Reads a receipt from its pages: merchant, date, total and the rest, each with its confidence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.receipt.category import category_of
from desktop_assist.expenses.receipt.dates import DateOrder, PrintedDate, dates_in
from desktop_assist.expenses.receipt.details import (
    Printed,
    items_in,
    number_in,
    payment_in,
    tax_of,
    taxes_in,
    tip_in,
)
from desktop_assist.expenses.receipt.e_invoice import EInvoice, read_e_invoice
from desktop_assist.expenses.receipt.labels import Label
from desktop_assist.expenses.receipt.merchant_features import NamesOfReceipt, name_features
from desktop_assist.expenses.receipt.origin import Origin, origin_of
from desktop_assist.expenses.receipt.parting import DocumentPart, parts_of
from desktop_assist.expenses.receipt.ranker import Ranker
from desktop_assist.expenses.receipt.recognised import Field, Habits, RecognisedReceipt
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.total_features import AmountsOfReceipt, features
from desktop_assist.files.document_pages import DocumentPages

_CERTAIN = 1.0
_TOTAL_LABELS = (Label.FINAL, Label.TOTAL)


class ReceiptReader:
    """Reads receipts by learned weights and by rules.

    Args:
        totals: Chooses the total.
        merchants: Chooses the merchant.
    """

    def __init__(self, totals: Ranker, merchants: Ranker) -> None:
        self._totals = totals
        self._merchants = merchants

    def read(self, document: DocumentPages, habits: Habits) -> tuple[RecognisedReceipt, ...]:
        """The receipts in a document; the invoice inside it, where there is one, is believed."""
        for content in document.attached.values():
            invoice = read_e_invoice(content)
            if invoice is not None:
                return (_from_invoice(invoice, document, habits),)
        parts = parts_of(document.pages, habits.today)
        return tuple(self._from_part(one, habits, is_only=len(parts) == 1) for one in parts)

    def _from_part(self, part: DocumentPart, habits: Habits, *, is_only: bool) -> RecognisedReceipt:
        sheet = Sheet(part.pages, part.first_page)
        receipt = self._from_pages(sheet, habits)
        return receipt if is_only else replace(receipt, part=sheet.place_of_part())

    def _from_pages(self, sheet: Sheet, habits: Habits) -> RecognisedReceipt:
        origin = origin_of(sheet.text, habits.home_currency)
        merchant = self._merchant(sheet)
        total = self._total(sheet)
        taxes = taxes_in(sheet, total.value)
        tax, tax_confidence = tax_of(taxes, sheet.amounts, total.value)
        tip = tip_in(sheet.amounts, total.value)
        category, fit = category_of(
            merchant.value or "", sheet.text, habits.categories, habits.choices
        )
        return RecognisedReceipt(
            merchant=merchant,
            date=_date(sheet, origin.date_order, habits.today),
            total=total,
            currency=_currency(origin, total, sheet),
            tax=Field(tax, tax_confidence, sheet.place_of_value(tax, Label.TAX)),
            taxes=taxes,
            tip=Field(tip, 0.8 if tip else 0.0, sheet.place_of_value(tip, Label.TIP)),
            number=_printed(number_in(sheet), sheet),
            payment=_printed(payment_in(sheet), sheet),
            items=items_in(sheet),
            category=Field(category or None, fit),
            text=sheet.text,
        )

    def _total(self, sheet: Sheet) -> Field[Decimal]:
        receipt = AmountsOfReceipt(sheet.amounts, len(sheet.lines))
        candidates = receipt.candidates
        if not candidates:
            return Field()
        shares = self._totals.shares([features(one, receipt) for one in candidates])
        best = max(range(len(shares)), key=shares.__getitem__)
        confidence = self._totals.confidence(shares[best])
        value = candidates[best].value
        return Field(value, confidence, sheet.place_of_value(value, *_TOTAL_LABELS))

    def _merchant(self, sheet: Sheet) -> Field[str]:
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


def _printed(found: Printed | None, sheet: Sheet) -> Field[str]:
    if found is None:
        return Field()
    return Field(found.text, 0.8, sheet.place_of_lines(found.line, found.line))


def _date(sheet: Sheet, order: DateOrder, today: date) -> Field[date]:
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


def _currency(origin: Origin, total: Field[Decimal], sheet: Sheet) -> Field[str]:
    return Field(origin.currency, origin.sureness, total.place if sheet.amounts else None)


def _from_invoice(invoice: EInvoice, document: DocumentPages, habits: Habits) -> RecognisedReceipt:
    sheet = Sheet(document.pages)
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
