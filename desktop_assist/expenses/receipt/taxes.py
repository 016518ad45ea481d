"""Finds the tax on a receipt: line by line where each is named, row by row where a table is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, permutations, product

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.e_invoice import TaxLine
from desktop_assist.expenses.receipt.labels import Label, labels_in, plain
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.total_features import labels_of

_CENT = Decimal("0.01")
_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%")
# "Tax code, %, Amount, Tax": the rows below have their rates without a sign.
_OF_RATES = re.compile(
    r"%|(?<![a-z])(?:rate|satz|steuersatz|taux|tarief|aliquota|stawka|sazba)(?![a-z])"
)
_BARE_RATE = re.compile(r"(?<![\w.,])(\d{1,2})(?![\d.,%\w])")
# A tax that two offices share, each with its own line: India, Canada, states and their cities.
_SHARE = re.compile(
    r"(?<![a-z])(cgst|sgst|utgst|igst|gst|pst|qst|hst|tps|tvq|state|county|city|district)(?![a-z])"
)
# "Fee (incl. of GST) 35.40" is the fee.
_TAX_IN_IT = re.compile(
    r"\((?:incl?|inkl|includ\w*|inclusi\w*|inkl\w*)\b[^()]*\b(?:gst|vat|tax|taxes|mwst|ust|btw|tva|"
    r"iva|dph|ddv|pdv)\)\W*$"
)
_TAXES = r"(?:ptu|tax(?:es)?|vat|gst|btw|mwst|mehrwertsteuer|ust|iva|tva|moms|dph|impuestos|mva)"
_SUMS_OF = (
    r"(?:suma|summa|sum|total|totaal|summe|somme|totale|totalt|samlet|gesamt|celkem|i alt|razem)"
)
_WHOLE_TAX = re.compile(
    rf"^{_SUMS_OF}(?: (?:de|des|of|di|der))? {_TAXES}\W*$|^{_TAXES}[- ](?:total|totaal|sum)\W*$"
)
_NO_TAX = {Label.DISCOUNT, Label.TIP}
_HEADING_LINES = 4
_SEVERAL, _COLUMNS = 2, 2
_HIGHEST_RATE = Decimal(35)
_NET_AND_TAX = 2
_SURE, _LIKELY, _GUESS = 0.97, 0.8, 0.5


def taxes_in(sheet: Sheet, total: Decimal | None) -> tuple[TaxLine, ...]:
    """The tax lines whose amounts can be tax of the total, each rate once.

    A table that says of each rate what was taxed with it proves itself; what is named tax elsewhere
    is then only taken for rates that are not in it.
    """
    sums = row_of_sums(sheet)
    if sums is not None and total == sums.amount + (sums.base or 0):
        return (sums,)
    rows = tuple(_table_rows(sheet))
    named = _named_taxes(sheet, total)
    if not rows:
        return named
    known = {row.rate for row in rows}
    return (*rows, *(one for one in named if one.rate is not None and one.rate not in known))


def tax_of(
    taxes: Sequence[TaxLine], amounts: Sequence[PrintedAmount], total: Decimal | None
) -> tuple[Decimal | None, float]:
    """All tax together, and how sure that is: surest where net and tax make the total."""
    if total is None or not taxes:
        return None, 0.0
    if (surest := _borne_out(taxes, amounts, total)) is not None:
        return surest, _SURE
    whole = _named_whole(amounts, total)
    return (whole, _LIKELY) if whole is not None else _likeliest(taxes)


def _borne_out(
    taxes: Sequence[TaxLine], amounts: Sequence[PrintedAmount], total: Decimal
) -> Decimal | None:
    """All tax where the sums that are printed prove it."""
    sums = [line.amount for line in taxes]
    every = sum(sums, Decimal())
    if proven := _proven(sums, amounts, total):
        return proven
    bases = [line.base for line in taxes if line.base is not None]
    is_each_based = len(bases) == len(taxes)
    is_all = is_each_based and abs(sum(bases, every) - total) <= len(taxes) * _CENT
    return every if is_all or _makes(sum(map(_gross, taxes)), total, taxes) else None


def _likeliest(taxes: Sequence[TaxLine]) -> tuple[Decimal, float]:
    """All tax where nothing proves it."""
    sums = [line.amount for line in taxes]
    every = sum(sums, Decimal())
    is_each_based = all(line.base is not None for line in taxes)
    has_own_rates = len({line.rate for line in taxes} - {None}) == len(taxes)
    # Only the shares of two offices are kept when they are alike.
    has_shares = len({(line.rate, line.amount) for line in taxes}) < len(taxes)
    if is_each_based or has_own_rates or has_shares or len(taxes) == 1:
        return every, _LIKELY
    # A sum that is printed as one of them is counted twice.
    twice = (one for one in sums if every - one == one)
    return next(((one, _LIKELY) for one in twice), (max(sums), _GUESS))


def _named_whole(amounts: Sequence[PrintedAmount], total: Decimal) -> Decimal | None:
    """What is called the sum of all tax: "Suma PTU", "Total taxes"."""
    named = [
        one.value
        for one in amounts
        if _WHOLE_TAX.search(plain(one.label)) and 0 < one.value < total / 2 and one.in_row == 1
    ]
    return named[-1] if len(set(named)) == 1 else None


def _proven(
    sums: Sequence[Decimal], amounts: Sequence[PrintedAmount], total: Decimal
) -> Decimal | None:
    """All of the taxes, those of a line, or one, that a printed net sum lacks to the total."""
    nets = {one.value for one in amounts if labels_of(one) & {Label.SUBTOTAL, Label.NET}}
    for tax in dict.fromkeys((sum(sums, Decimal()), *_sums_of_lines(amounts), *sums)):
        # What is over half of it is the goods: "VAT 3.8 % on 200.00 7.32", and a city tax beside.
        if 0 < tax < total / 2 and any(
            abs(net + tax - total) <= _CENT for net in nets | _above(tax, amounts)
        ):
            return tax
    return None


def _above(tax: Decimal, amounts: Sequence[PrintedAmount]) -> set[Decimal]:
    """What stands alone on the line right above a tax: the goods, whatever they are called."""
    own = (one for one in amounts if one.value == tax and one.in_row == 1)
    # "City tax excl. VAT 3.50" is no tax of what stands above it.
    lines = {one.line - 1 for one in own if Label.NET not in labels_of(one)}
    return {one.value for one in amounts if one.line in lines and one.in_row == 1}


def row_of_sums(sheet: Sheet) -> TaxLine | None:
    """The row that says of everything what it is without tax, the tax, and with it; or None.

    As "Total 900.00 90.00 990.00" below "Ex GST, GST, Incl GST": the three prove each other.
    """
    for number, row in groupby(reversed(sheet.amounts), lambda one: one.line):
        whole, *parts = sorted(row, key=lambda one: -one.value)
        is_sum = Label.TOTAL in labels_in(sheet.lines[number].text)
        if is_sum and len(parts) > _NET_AND_TAX:
            of_all = _tax_among(parts, whole, sheet)
            if of_all is not None:
                return of_all
        if not is_sum or len(parts) != _NET_AND_TAX or parts[-1].value <= 0:
            continue
        net, tax = parts
        is_rate = tax.value * 100 <= net.value * _HIGHEST_RATE
        if is_rate and abs(net.value + tax.value - whole.value) <= _CENT:
            return TaxLine(None, net.value, tax.value, sheet.place_of_amount(tax))
    return None


def _tax_among(
    parts: Sequence[PrintedAmount], whole: PrintedAmount, sheet: Sheet
) -> TaxLine | None:
    """The tax among what a sum is made of, by the rate above it: "Net, Service, VAT 7 %, Total"."""
    if abs(sum((one.value for one in parts), -whole.value)) > _CENT or parts[-1].value <= 0:
        return None
    heads = (one.text for one in sheet.lines[: whole.line] if Label.TAX in labels_in(one.text))
    rates = {_number(rate) for head in heads for rate in _RATE.findall(head)}
    for one, rate in product(parts, sorted(rates)):
        base = whole.value - one.value
        if _is_tax_of(one.value, base, rate):
            return TaxLine(rate, base, one.value, sheet.place_of_amount(one))
    return None


def total_of_table(sheet: Sheet) -> Decimal | None:
    """What the rows of a table of several rates make together; None where there is none."""
    rows = list(_table_rows(sheet))
    if len({one.rate for one in rows}) < _SEVERAL:
        return None
    return sum((one.amount + (one.base or 0) for one in rows), Decimal())


def _gross(line: TaxLine) -> Decimal:
    """What a tax of its rate is in, as it is rounded."""
    return line.amount * (100 + line.rate) / line.rate if line.rate else Decimal()


def _makes(gross: Decimal | int, total: Decimal, taxes: Sequence[TaxLine]) -> bool:
    """Whether the goods of each rate make the total, as far as half a cent of tax can tell."""
    rates = [line.rate for line in taxes if line.rate]
    slack = sum(_CENT / 2 * (100 + rate) / rate for rate in rates)
    return len(rates) == len(taxes) and abs(gross - total) <= slack


def _named_taxes(sheet: Sheet, total: Decimal | None) -> tuple[TaxLine, ...]:
    """Those that stand beside a word for tax."""
    found: dict[tuple[str, Decimal | None, Decimal], TaxLine] = {}
    for one in sheet.amounts:
        names = labels_of(one)
        if Label.TAX not in names or one.value <= 0 or (one.is_above and one.in_row > 1):
            continue
        if _TAX_IN_IT.search(plain(one.label)):
            continue
        if total is not None and not one.value < total / 2:
            continue
        rates = _RATE.findall(sheet.lines[one.line].text)
        rate = _number(rates[0]) if len(rates) == 1 else None
        # In "MwSt 7 % netto 6,54 0,46" the last one is the tax: it fits the rate.
        is_net = names & {Label.SUBTOTAL, Label.NET} and Label.TOTAL not in names
        if is_net and (rate is None or total is None):
            continue
        if rate is not None and total is not None and not _fits(one.value, rate, total):
            continue
        if _is_base(one, rate, sheet.amounts):
            continue
        base = _base_beside(one, rate, sheet.amounts)
        line = TaxLine(rate, base, one.value, sheet.place_of_amount(one))
        share = _SHARE.search(plain(one.label))
        found.setdefault((share[1] if share else "", rate, one.value), line)
    known = {line.amount for line in found.values() if line.rate is not None}
    return tuple(
        line for line in found.values() if line.rate is not None or line.amount not in known
    )


def _table_rows(sheet: Sheet) -> Iterator[TaxLine]:
    """The rows of a table of rates: "A 6% 12,55 0,75", below a heading that says tax."""
    amounts = {line: list(found) for line, found in groupby(sheet.amounts, lambda one: one.line)}
    names = [labels_in(line.text) for line in sheet.lines]
    for number, found in amounts.items():
        if names[number] & _NO_TAX:
            continue
        above = range(max(number - _HEADING_LINES, 0), number)
        heads = [one for one in above if Label.TAX in names[one] and one not in amounts]
        rates = _RATE.findall(sheet.lines[number].text)
        # "A 19 %  netto 1,68  0,32" names no tax, but the rate makes it.
        if len(rates) == 1 and (heads or names[number] & {Label.TAX, Label.NET}):
            yield from _taxes_of_row(_number(rates[0]), found, sheet)
        if not rates and heads and _OF_RATES.search(plain(sheet.lines[heads[-1]].text)):
            bare = _BARE_RATE.findall(sheet.lines[number].text)
            yield from _taxes_of_row(_number(bare[0]), found, sheet) if len(bare) == 1 else ()
        # "Price, VAT 7 %" above, and at the foot of both columns their sums.
        of_column = _RATE.findall(sheet.lines[heads[-1]].text) if heads else []
        if not rates and len(of_column) == 1 and Label.TOTAL in names[number]:
            yield from _tax_of_sum(_number(of_column[0]), found, sheet)


def _tax_of_sum(
    rate: Decimal, amounts: Sequence[PrintedAmount], sheet: Sheet
) -> tuple[TaxLine, ...]:
    """The tax beside a sum that it is in."""
    if len(amounts) != _COLUMNS or not 0 < rate <= _HIGHEST_RATE:
        return ()
    whole, tax = amounts
    if abs(tax.value - whole.value * rate / (100 + rate)) > _CENT:
        return ()
    return (TaxLine(rate, whole.value - tax.value, tax.value, sheet.place_of_amount(tax)),)


def _taxes_of_row(
    rate: Decimal, amounts: Sequence[PrintedAmount], sheet: Sheet
) -> tuple[TaxLine, ...]:
    """What of a base and the base itself, or the sum with it, stand there as the rate makes it."""
    if not 0 < rate <= _HIGHEST_RATE:
        return ()
    pairs = list(permutations((one for one in amounts if one.value > 0), 2))
    sums = {one.value for one in sheet.amounts if Label.TOTAL in labels_of(one)}
    for net, tax in pairs:
        # Summed up row by row it may be some cents off, but makes the total with the goods.
        slack = 3 * _CENT if net.value + tax.value in sums else _CENT
        if tax.value < net.value and _is_tax_of(tax.value, net.value, rate, slack):
            return (TaxLine(rate, net.value, tax.value, sheet.place_of_amount(tax)),)
    # "Rate, Gross, VAT": what it is in stands beside it.
    for gross, tax in pairs:
        base = gross.value - tax.value
        if base > tax.value and _is_tax_in(tax.value, gross.value, rate):
            return (TaxLine(rate, base, tax.value, sheet.place_of_amount(tax)),)
    for net, tax, other in permutations((one for one in amounts if one.value > 0), 3):
        is_halved = abs(tax.value - other.value) <= _CENT
        if is_halved and _is_tax_of(tax.value + other.value, net.value, rate):
            both = tax.value + other.value
            return (TaxLine(rate, net.value, both, sheet.place_of_amount(tax)),)
    return ()


def _is_tax_of(tax: Decimal, base: Decimal, rate: Decimal, slack: Decimal = _CENT) -> bool:
    return tax > 0 and abs(tax - base * rate / 100) <= slack


def _is_tax_in(tax: Decimal, gross: Decimal, rate: Decimal) -> bool:
    return tax > 0 and abs(tax - gross * rate / (100 + rate)) <= _CENT / 2


def _sums_of_lines(amounts: Iterable[PrintedAmount]) -> Iterator[Decimal]:
    """Of lines that name several taxes, as "CGST 376.00 SGST 376.00"."""
    taxes = (one for one in amounts if labels_of(one) == {Label.TAX} and one.value > 0)
    for _, found in groupby(taxes, lambda one: one.line):
        yield sum((one.value for one in found), Decimal())


def _number(rate: str) -> Decimal:
    return Decimal(rate.replace(",", "."))


def _fits(tax: Decimal, rate: Decimal, total: Decimal) -> bool:
    """Whether the tax can be of that rate on a part of the total."""
    most = (total * rate / 100).quantize(_CENT, ROUND_HALF_UP)
    return bool(rate) and tax <= most + 2 * _CENT


def _is_base(amount: PrintedAmount, rate: Decimal | None, amounts: Iterable[PrintedAmount]) -> bool:
    """Whether it is what the tax after it was taken of: "VAT 19 % on 11.00  1.76"."""
    if rate is None:
        return False
    tax = (amount.value * rate / (100 + rate), amount.value * rate / 100)
    return any(
        one.line == amount.line
        and 0 < one.value < amount.value
        and any(abs(one.value - expected) <= 2 * _CENT for expected in tax)
        for one in amounts
    )


def _base_beside(
    tax: PrintedAmount, rate: Decimal | None, amounts: Iterable[PrintedAmount]
) -> Decimal | None:
    if rate is None:
        return None
    for one in amounts:
        expected = (one.value * rate / 100).quantize(_CENT, ROUND_HALF_UP)
        if (
            one.line == tax.line
            and one.value != tax.value
            and abs(expected - tax.value) <= 2 * _CENT
        ):
            return one.value
    return None
