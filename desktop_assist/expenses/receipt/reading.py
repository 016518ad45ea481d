"""Reads a receipt from its pages: merchant, date, total and the rest, each with its confidence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher

from desktop_assist.expenses.receipt.calibration import Calibration
from desktop_assist.expenses.receipt.category import category_of
from desktop_assist.expenses.receipt.dates import date_sureness, dates_in
from desktop_assist.expenses.receipt.details import (
    Printed,
    items_in,
    number_in,
    payment_in,
    tip_in,
)
from desktop_assist.expenses.receipt.e_invoice import EInvoice, read_e_invoice
from desktop_assist.expenses.receipt.labels import Label, plain
from desktop_assist.expenses.receipt.merchant_features import (
    PROVEN,
    NameCandidate,
    NamesOfReceipt,
    has_legal_form,
    name_features,
)
from desktop_assist.expenses.receipt.no_name import is_branch_or_place, is_done, is_trade
from desktop_assist.expenses.receipt.origin import Origin, currencies_in, origin_of
from desktop_assist.expenses.receipt.paper_title import (
    is_credit_note,
    is_title,
    names_a_role,
    without_title,
)
from desktop_assist.expenses.receipt.parting import parts_of
from desktop_assist.expenses.receipt.ranker import Ranker
from desktop_assist.expenses.receipt.recognised import (
    SURE,
    SURE_OF_NAME,
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
from desktop_assist.expenses.receipt.trade_name import (
    headline,
    is_named_below,
    names_by_law,
    names_operator,
    share_a_word,
)
from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.files.page_text import Line

_CERTAIN = 1.0
_NAMED = 0.95
_DOUBTFUL = 0.8
# A name on the paper that is nearly that of a merchant paid before.
_MET, _ALIKE, _LEAST_NAME = 0.97, 0.88, 4
# Below it a line is an address or an item, whatever it is called like.
_POSSIBLE = 0.005
_LEAST_SHARE_OF_HOUSE = 0.03
_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%")
_NOUGHTS = re.compile(r"(?<=[^\W\d_])0+(?=[^\W\d_])")
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
        if not is_credit_note(sheet.lines):
            return self._from_amounts(sheet, habits)
        sheet.amounts = [replace(one, value=abs(one.value)) for one in sheet.amounts]
        receipt = self._from_amounts(sheet, habits)
        return replace(receipt, total=_less(receipt.total), tax=_less(receipt.tax), taxes=())

    def _from_amounts(self, sheet: Sheet, habits: Habits) -> RecognisedReceipt:
        origin = origin_of(sheet.text, habits.home_currency)
        merchant = self._merchant(sheet, habits.merchants)
        total = self._total(sheet)
        taxes = taxes_in(sheet, total.value)
        tax, tax_confidence = tax_of(taxes, sheet.amounts, total.value)
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
        return Field(found[0].date, self._dates.confidence(sureness), place)

    def _total(self, sheet: Sheet) -> Field[Decimal]:
        receipt = AmountsOfReceipt(sheet.amounts, len(sheet.lines))
        candidates = receipt.candidates
        if not candidates:
            return Field()
        shares = self._totals.shares([features(one, receipt) for one in candidates])
        best = max(range(len(shares)), key=shares.__getitem__)
        confidence = self._totals.calibration.confidence(shares[best])
        made = total_of_table(sheet) if confidence < SURE else None
        if proven := _proven(candidates, receipt, made) or _of_sums(sheet, confidence):
            return Field(proven, _MET, sheet.place_of_value(proven, *_TOTAL_LABELS))
        value = candidates[best].value
        if taxed := _taxed_with(candidates[best], candidates, sheet):
            return Field(taxed, _MET, sheet.place_of_value(taxed))
        if is_nameless(candidates[best], receipt) or has_rival(value, receipt):
            confidence = min(confidence, _DOUBTFUL)
        return Field(value, confidence, sheet.place_of_value(value, *_TOTAL_LABELS))

    def _merchant(self, sheet: Sheet, known: Sequence[str]) -> Field[str]:
        pieces = sheet.in_columns()
        lines = [one.line for one in pieces]
        names = NamesOfReceipt(lines, sheet.width, is_letter=sheet.is_letter)
        candidates = list(names.candidates())
        if not candidates:
            return Field()
        shares = self._merchants.shares([name_features(one, names) for one in candidates])
        shares = _without_titles(shares, candidates, lines)
        met = [
            _as_known(one.text, known) if share > _POSSIBLE else ""
            for one, share in zip(candidates, shares, strict=True)
        ]
        # Of letters the weights have seen few: whom one is written to may look like who wrote it.
        standing = [names.standing(one) for one in candidates]
        weighed = [share * part for share, part in zip(shares, standing, strict=True)]
        best = max(range(len(shares)), key=lambda number: (bool(met[number]), weighed[number]))
        chosen, confidence = candidates[best], self._merchants.calibration.confidence(shares[best])
        is_second = standing[best] < PROVEN or shares[best] < max(shares)
        house = None if met[best] else _house_of(chosen, candidates, lines, sheet)
        if house is not None:
            chosen, confidence = house, _sureness_of_house(house, chosen, lines)
        elif chosen.last == headline(lines, _may_be_name) and is_named_below(
            chosen.text, lines[chosen.last + 1 :]
        ):
            confidence = max(confidence, _NAMED)
        elif is_second or _has_house_above(chosen, candidates, shares):
            confidence = min(confidence, _DOUBTFUL)
        name = without_title(chosen.text)
        if sheet.is_recognised:
            name = _with_marks(_with_letters(name), lines)
        return Field(
            met[best] or name,
            _MET if met[best] else confidence,
            sheet.place_of_pieces(pieces[chosen.first : chosen.last + 1]),
            SURE_OF_NAME,
        )


def _proven(
    candidates: Sequence[Candidate], receipt: AmountsOfReceipt, made: Decimal | None
) -> Decimal | None:
    """The amount called a total that the rows of a table of rates make."""
    if made is None:
        return None
    named = receipt.values_called(*_TOTAL_LABELS)
    near = (one.value for one in candidates if abs(one.value - made) <= 2 * CENT)
    return next((one for one in near if one in named), None)


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


def _without_titles(
    shares: list[float], candidates: Sequence[NameCandidate], lines: Sequence[Line]
) -> list[float]:
    """The shares of those that are called as somebody may be, where there are any."""
    left = [
        0.0 if _names_nobody(one, lines) else share
        for share, one in zip(shares, candidates, strict=True)
    ]
    whole = sum(left)
    return [one / whole for one in left] if whole else shares


def _names_nobody(one: NameCandidate, lines: Sequence[Line]) -> bool:
    """Whether it is a title, or a line below the name that says where or what the shop is."""
    text = plain(one.text)
    if is_title(text) or names_a_role(text) or is_done(text):
        return True
    if one.last == 0 or not _may_be_name(lines[0].text):
        return False
    whole = lines[one.last].text
    is_part = one.first == one.last and is_trade(one.text)
    return is_branch_or_place(plain(whole)) or is_trade(whole) or is_part


def _may_be_name(printed: str) -> bool:
    """Whether the first line can be what a shop is called."""
    text = plain(printed)
    letters = sum(one.isalpha() for one in text)
    return letters >= _LEAST_NAME and not (
        is_title(text) or is_done(text) or is_branch_or_place(text) or is_trade(printed)
    )


def _has_house_above(
    chosen: NameCandidate, candidates: Sequence[NameCandidate], shares: Sequence[float]
) -> bool:
    """Whether a company runs a house with a name of its own: "Mensa am Park", "Gastro Nord AG".

    People call it by either name, so the person is asked.
    """
    # A name is given without the point it ends with: "Nord B.V".
    return has_legal_form(f"{chosen.text}.") and any(
        one.first == one.last == chosen.first - 1 == 0
        and share >= _LEAST_SHARE_OF_HOUSE
        and not has_legal_form(one.text)
        for one, share in zip(candidates, shares, strict=True)
    )


def _sureness_of_house(
    house: NameCandidate, company: NameCandidate, lines: Sequence[Line]
) -> float:
    """Of a name on top: people may call a house of another name by either."""
    below = lines[company.last].text
    return _NAMED if names_by_law(below) or share_a_word(house.text, below) else _DOUBTFUL


def _house_of(
    chosen: NameCandidate, candidates: Sequence[NameCandidate], lines: Sequence[Line], sheet: Sheet
) -> NameCandidate | None:
    """The name on top of a paper whose operator was chosen; None where there is no other."""
    if not names_operator(" ".join(one.text for one in lines[chosen.first : chosen.last + 1])):
        return None
    top = headline(lines, _may_be_name)
    if top is None or top >= chosen.last:
        return None
    house = next((one for one in candidates if one.first == one.last == top), None)
    if house is None or _names_nobody(house, lines):
        return None
    # What stands on top of a letter may be anything: a line above its sender, whom it is to.
    company = lines[chosen.last].text
    is_alike = share_a_word(house.text, company)
    if top == chosen.first:  # both together, or one long name
        return house if is_alike or names_by_law(company) else None
    is_slip = names_by_law(company) and not sheet.is_letter
    return house if is_alike or top + 1 == chosen.first or is_slip else None


def _as_known(name: str, known: Sequence[str]) -> str:
    """The person's own name for a merchant who was paid before; empty for a new one."""
    bare = plain(name)
    for one in known:
        alike = SequenceMatcher(None, bare, plain(one), autojunk=False)
        if len(one) >= _LEAST_NAME and alike.quick_ratio() >= _ALIKE and alike.ratio() >= _ALIKE:
            return one
    return ""


def _less(amount: Field[Decimal]) -> Field[Decimal]:
    return replace(amount, value=-amount.value) if amount.value else amount


def _with_letters(name: str) -> str:
    """A recognised name with the letter O where a nought stands between letters: "BR00DJE"."""
    return _NOUGHTS.sub(lambda found: ("O" if name.isupper() else "o") * len(found[0]), name)


def _with_marks(name: str, lines: Sequence[Line]) -> str:
    """A recognised name with the marks that another line has: a logo's "ZELENY" is "Zelený"."""
    words, best = plain(name).split(), name
    for line in lines:
        printed = line.text.split()
        said = [plain(one).strip(".,:;") for one in printed]
        for start in range(len(said) - len(words) + 1):
            if said[start : start + len(words)] == words:
                other = " ".join(printed[start : start + len(words)]).strip(" ,:;")
                best = other if _marks(other) > _marks(best) else best
    return best


def _marks(text: str) -> int:
    return sum(not one.isascii() for one in text)


def _printed(found: Printed | None, sheet: Sheet) -> Field[str]:
    if found is None:
        return Field()
    return Field(found.text, 0.8, sheet.place_of_lines(found.line, found.line))


def _currency(origin: Origin, total: Field[Decimal], sheet: Sheet) -> Field[str]:
    """The currency printed beside the total, else that of where the receipt comes from."""
    place = total.place if sheet.amounts else None
    lines = {one.line for one in sheet.amounts if one.value == total.value}
    named = {code for line in lines for code in currencies_in(sheet.lines[line].text)}
    if len(named) == 1:
        [currency] = named
        return Field(currency, max(_NAMED, origin.sureness), place)
    return Field(origin.currency, origin.sureness, place)


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
