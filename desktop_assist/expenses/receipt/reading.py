"""Reads a receipt from its pages: merchant, date, total and the rest, each with its confidence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.calibration import Calibration
from desktop_assist.expenses.receipt.category import category_of
from desktop_assist.expenses.receipt.crown_signs import (
    CROWNS,
    has_crown_sign,
    likeliest_crown,
)
from desktop_assist.expenses.receipt.dates import date_sureness, dates_in
from desktop_assist.expenses.receipt.details import (
    Printed,
    items_in,
    number_in,
    payment_in,
    tip_in,
)
from desktop_assist.expenses.receipt.e_invoice import EInvoice, read_e_invoice
from desktop_assist.expenses.receipt.folio import (
    charges_in,
    headed_sum,
    paid_in_parts,
    paid_with_tip,
)
from desktop_assist.expenses.receipt.given_back import is_credit_note, is_sum_given_back
from desktop_assist.expenses.receipt.labels import Label
from desktop_assist.expenses.receipt.merchant import merchant_of
from desktop_assist.expenses.receipt.origin import Origin, currencies_in, origin_of
from desktop_assist.expenses.receipt.parting import parts_of
from desktop_assist.expenses.receipt.prose import reads_as_prose
from desktop_assist.expenses.receipt.ranker import Ranker
from desktop_assist.expenses.receipt.recognised import (
    SURE,
    Field,
    Habits,
    RecognisedReceipt,
)
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.taxes import row_of_sums, tax_of, taxes_in, total_of_table
from desktop_assist.expenses.receipt.total_features import (
    CENT,
    AmountsOfReceipt,
    Candidate,
    features,
    has_rival,
    is_nameless,
    labels_of,
)
from desktop_assist.files.document_pages import DocumentPages

_CERTAIN = 1.0
_EVEN, _UNSURE_DAY = 0.5, 0.9
_NAMED = 0.95
_DOUBTFUL = 0.8
_MET = 0.97
_UNSURE = 0.4
_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%")
_TOTAL_LABELS = (Label.FINAL, Label.TOTAL)


class ReceiptReader:
    """Reads receipts by learned weights and by rules.

    Args:
        totals: Chooses the total.
        merchants: Chooses the merchant.
        dates: How often a date is right.
    """

    def __init__(self, totals: Ranker, merchants: Ranker, dates: Calibration) -> None:
        self._totals = totals
        self._merchants = merchants
        self._dates = dates

    def read(self, document: DocumentPages, habits: Habits) -> tuple[RecognisedReceipt, ...]:
        """The receipts in a document; the invoice inside it, where there is one, is believed."""
        for content in document.attached.values():
            invoice = read_e_invoice(content)
            if invoice is not None:
                return (_from_invoice(invoice, document, habits),)
        sheets = [
            Sheet(one.pages, one.first_page, is_recognised=document.is_recognised)
            for one in parts_of(document.pages, habits.today)
        ]
        receipts = [self._from_sheet(one, habits) for one in sheets]
        if len(sheets) > 1:
            receipts = [
                replace(receipt, part=sheet.place_of_part())
                for receipt, sheet in zip(receipts, sheets, strict=True)
            ]
        return tuple(receipts)

    def _from_sheet(self, sheet: Sheet, habits: Habits) -> RecognisedReceipt:
        """One receipt; of a credit note, whose amounts have a minus or none, all are less."""
        if is_credit_note(sheet.lines):
            sheet.amounts = [replace(one, value=abs(one.value)) for one in sheet.amounts]
            return _given_back(self._from_amounts(sheet, habits))
        receipt = self._from_amounts(sheet, habits)
        if is_sum_given_back(receipt.total.value, sheet.amounts):
            receipt = receipt if _is_less(receipt) else _given_back(receipt)
        is_open = _is_less(receipt) and receipt.tax.value is None
        return self._with_tax_given_back(receipt, sheet, habits) if is_open else receipt

    def _with_tax_given_back(
        self, receipt: RecognisedReceipt, sheet: Sheet, habits: Habits
    ) -> RecognisedReceipt:
        """A receipt that comes to less than nothing, with the tax it would have as a purchase."""
        sheet.amounts = [replace(one, value=-one.value) for one in sheet.amounts]
        bought = self._from_amounts(sheet, habits)
        is_same = bought.total.value == -(receipt.total.value or 0)
        return replace(receipt, tax=_less(bought.tax)) if is_same else receipt

    def _from_amounts(self, sheet: Sheet, habits: Habits) -> RecognisedReceipt:
        origin = origin_of(sheet.text, habits.home_currency)
        merchant = merchant_of(sheet, habits.merchants, self._merchants)
        total = self._total(sheet)
        taxes = taxes_in(sheet, total.value)
        tax, tax_confidence = tax_of(taxes, sheet.amounts, total.value)
        if tax_confidence < _MET and (charged := charges_in(sheet)) is not None:
            is_its = charged.tax is not None and charged.total == total.value
            tax, tax_confidence = (charged.tax, _MET) if is_its else (tax, tax_confidence)
        tip = tip_in(sheet.amounts, total.value)
        category, fit = category_of(
            merchant.value or "", sheet.text, habits.categories, habits.choices
        )
        return RecognisedReceipt(
            merchant=merchant,
            date=self._date(sheet, origin, habits.today),
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

    def _date(self, sheet: Sheet, origin: Origin, today: date) -> Field[date]:
        found = dates_in(sheet.lines, origin.date_order, today)
        if not found:
            return Field()
        sureness = date_sureness(found, origin.sureness)
        place = sheet.place_of_lines(found[0].line, found[0].line)
        confidence = self._dates.confidence(sureness)
        if found[0].is_ambiguous and origin.sureness < _EVEN:
            # As likely from a country that writes the month first: "10/08" has to be looked at.
            confidence = min(confidence, _UNSURE_DAY)
        return Field(found[0].date, confidence, place)

    def _total(self, sheet: Sheet) -> Field[Decimal]:
        receipt = AmountsOfReceipt(_charged(sheet), len(sheet.lines))
        candidates = receipt.candidates
        if not candidates:
            return Field()
        shares = self._totals.shares([features(one, receipt) for one in candidates])
        best = max(range(len(shares)), key=shares.__getitem__)
        confidence = self._totals.calibration.confidence(shares[best])
        made = total_of_table(sheet) if confidence < SURE else None
        of_account = _of_account(sheet)
        if (
            proven := of_account
            or _proven(candidates, receipt, made)
            or _summed_up(candidates[best], receipt)
            or _of_sums(sheet, confidence)
        ):
            return Field(proven, _MET, sheet.place_of_value(proven, *_TOTAL_LABELS))
        value = candidates[best].value
        if taxed := _taxed_with(candidates[best], candidates, sheet):
            return Field(taxed, _MET, sheet.place_of_value(taxed))
        if is_nameless(candidates[best], receipt) or has_rival(value, receipt):
            confidence = min(confidence, _DOUBTFUL)
        return Field(value, confidence, sheet.place_of_value(value, *_TOTAL_LABELS))


def _charged(sheet: Sheet) -> list[PrintedAmount]:
    """The amounts, without those that a sentence tells of: "Smoking is charged with 250.00"."""
    told = {number for number, one in enumerate(sheet.lines) if reads_as_prose(one.text)}
    charged = [
        one
        for one in sheet.amounts
        if one.line not in told or labels_of(one) & {*_TOTAL_LABELS, Label.CARD, Label.TENDERED}
    ]
    return charged or sheet.amounts


def _of_account(sheet: Sheet) -> Decimal | None:
    """The total that the charges of each day make, or what was paid with a tip or in parts."""
    charged = charges_in(sheet)
    if charged is not None:
        return charged.total
    found = (one(sheet.amounts) for one in (paid_with_tip, paid_in_parts, headed_sum))
    return next(filter(None, found), None)


def _proven(
    candidates: Sequence[Candidate], receipt: AmountsOfReceipt, made: Decimal | None
) -> Decimal | None:
    """The amount called a total that the rows of a table of rates make."""
    if made is None:
        return None
    named = receipt.values_called(*_TOTAL_LABELS)
    near = (one.value for one in candidates if abs(one.value - made) <= 2 * CENT)
    return next((one for one in near if one in named), None)


def _summed_up(chosen: Candidate, receipt: AmountsOfReceipt) -> Decimal | None:
    """The largest amount, where it is called a total and all above make it, but none chose it."""
    largest = receipt.by_size[0]
    is_named = largest in receipt.values_called(*_TOTAL_LABELS)
    is_open = chosen.value != largest and is_nameless(chosen, receipt)
    return largest if is_open and is_named and receipt.is_sum_above(largest) else None


def _taxed_with(chosen: Candidate, candidates: Sequence[Candidate], sheet: Sheet) -> Decimal | None:
    """What a tax that was taken for the total is in: "Paid 120.00, of which VAT 21 % 20.83"."""
    printed = chosen.printed[0]
    rates = _RATE.findall(sheet.lines[printed.line].text)
    if len(rates) != 1 or not any(Label.TAX in labels_of(one) for one in chosen.printed):
        return None
    rate = Decimal(rates[0].replace(",", "."))
    return next(
        (
            one.value
            for one in candidates
            if one.value > chosen.value
            and abs(one.value * rate / (100 + rate) - chosen.value) <= CENT / 2
        ),
        None,
    )


def _of_sums(sheet: Sheet, confidence: float) -> Decimal | None:
    """What a row of sums says it is with its tax, where the total is in doubt."""
    sums = row_of_sums(sheet) if confidence < SURE else None
    return None if sums is None or sums.base is None else sums.base + sums.amount


def _is_less(receipt: RecognisedReceipt) -> bool:
    return receipt.total.value is not None and receipt.total.value < 0


def _given_back(receipt: RecognisedReceipt) -> RecognisedReceipt:
    return replace(receipt, total=_less(receipt.total), tax=_less(receipt.tax), taxes=())


def _less(amount: Field[Decimal]) -> Field[Decimal]:
    return replace(amount, value=-amount.value) if amount.value else amount


def _printed(found: Printed | None, sheet: Sheet) -> Field[str]:
    if found is None:
        return Field()
    return Field(found.text, 0.8, sheet.place_of_lines(found.line, found.line))


def _currency(origin: Origin, total: Field[Decimal], sheet: Sheet) -> Field[str]:
    """The currency printed beside the total, else that of where the receipt comes from."""
    place = total.place if sheet.amounts else None
    lines = {one.line for one in sheet.amounts if one.value == total.value}
    if not any(currencies_in(sheet.lines[line].text) for line in lines):
        lines |= {one.line for one in sheet.amounts if not one.value and _is_left(one)}
    named = {code for line in lines for code in currencies_in(sheet.lines[line].text)}
    if len(named) == 1:
        [currency] = named
        return Field(currency, max(_NAMED, origin.sureness), place)
    is_crown = any(has_crown_sign(sheet.lines[line].text) for line in lines)
    if is_crown and origin.currency not in CROWNS:
        return Field(likeliest_crown(sheet.text), _UNSURE, place)
    return Field(origin.currency, origin.sureness, place)


def _is_left(one: PrintedAmount) -> bool:
    """Whether it is what remains to be paid: "Balance due USD 0.00"."""
    return bool(labels_of(one) & {Label.BALANCE, Label.FINAL})


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
