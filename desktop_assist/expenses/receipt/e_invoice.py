"""Reads an electronic invoice: what it says needs no recognition and leaves no doubt.

Two XML forms are in use: Cross Industry Invoice (UN/CEFACT, inside ZUGFeRD and Factur-X PDFs; 1.0
of 2014 and 2.x) and UBL 2.1 Invoice and CreditNote (OASIS; XRechnung, Peppol).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from desktop_assist.expenses.currency import CODES
from desktop_assist.expenses.receipt.place import Place

_CREDIT_NOTES = {"381", "384-credit", "396", "261", "262", "83"}
_LONGEST = 5_000_000
XML = ".xml"


@dataclass(frozen=True, slots=True)
class TaxLine:
    """One rate of tax on a receipt.

    Attributes:
        rate: In per cent; None when it is not printed.
        base: What it is on, before tax; None when it is not printed.
        amount: The tax.
        place: Where it was read.
    """

    rate: Decimal | None
    base: Decimal | None
    amount: Decimal
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class InvoiceItem:
    """One thing that was bought, and where it was read."""

    text: str
    amount: Decimal | None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class EInvoice:
    """What an electronic invoice says. A credit note's amounts are negative."""

    merchant: str
    date: date
    total: Decimal
    currency: str
    number: str
    tax: Decimal | None
    taxes: tuple[TaxLine, ...]
    items: tuple[InvoiceItem, ...]


def read_e_invoice(content: bytes) -> EInvoice | None:
    """Read an invoice in XML; None when it is no invoice, or lacks its merchant, date or total."""
    root = _parsed(content)
    if root is None:
        return None
    try:
        match _name(root):
            case "CrossIndustryInvoice" | "CrossIndustryDocument":
                return _read_cii(root)
            case "Invoice" | "CreditNote":
                return _read_ubl(root)
            case _:
                return None
    except (ValueError, InvalidOperation):
        return None


def is_e_invoice(path: Path) -> bool:
    """Whether a file is an electronic invoice on its own. For the worker process."""
    if path.suffix.casefold() != XML or not path.is_file() or path.stat().st_size > _LONGEST:
        return False
    return read_e_invoice(path.read_bytes()) is not None


def _parsed(content: bytes) -> ElementTree.Element | None:
    # No invoice has a document type; entities that grow when they are read need one.
    if len(content) > _LONGEST or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return None
    try:
        return ElementTree.fromstring(content)  # noqa: S314 - nothing is declared in it
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError):
        return None


def _read_cii(root: ElementTree.Element) -> EInvoice | None:
    # The second names are those of 2014.
    document = _first(root, "ExchangedDocument", "HeaderExchangedDocument")
    settlement = _first(
        root, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"
    )
    if document is None or settlement is None:
        return None
    sums = _first(
        settlement,
        "SpecifiedTradeSettlementHeaderMonetarySummation",
        "SpecifiedTradeSettlementMonetarySummation",
    )
    if sums is None:
        return None
    sign = _sign(_text(document, "TypeCode"), _text(sums, "GrandTotalAmount"))
    seller = _first(root, "SellerTradeParty")
    day = _first(document, "IssueDateTime")
    return _checked(
        merchant=_text(seller, "Name"),
        day=_cii_date("".join(day.itertext()) if day is not None else ""),
        total=sign * Decimal(_text(sums, "GrandTotalAmount")),
        currency=_text(settlement, "InvoiceCurrencyCode"),
        number=_text(document, "ID"),
        tax=_signed(_text(sums, "TaxTotalAmount"), sign),
        taxes=tuple(_cii_taxes(settlement, sign)),
        items=tuple(_cii_items(root, sign)),
    )


def _cii_taxes(settlement: ElementTree.Element, sign: int) -> Iterator[TaxLine]:
    # Direct ones only: items and allowances have taxes of their own.
    for tax in settlement:
        if _name(tax) == "ApplicableTradeTax" and _text(tax, "CalculatedAmount"):
            rate = _text(tax, "RateApplicablePercent") or _text(tax, "ApplicablePercent")
            base = _text(tax, "BasisAmount")
            yield TaxLine(
                _decimal(rate),
                _signed(base, sign),
                sign * Decimal(_text(tax, "CalculatedAmount")),
            )


def _cii_items(root: ElementTree.Element, sign: int) -> Iterator[InvoiceItem]:
    for line in _all(root, "IncludedSupplyChainTradeLineItem"):
        name = _text(_first(line, "SpecifiedTradeProduct"), "Name")
        if name:
            yield InvoiceItem(name, _signed(_text(line, "LineTotalAmount"), sign))


def _read_ubl(root: ElementTree.Element) -> EInvoice | None:
    sums = _first(root, "LegalMonetaryTotal")
    supplier = _first(root, "AccountingSupplierParty")
    if sums is None:
        return None
    is_credit = _name(root) == "CreditNote"
    sign = _sign("381" if is_credit else "380", _text(sums, "TaxInclusiveAmount"))
    registered = _text(_first(supplier, "PartyLegalEntity"), "RegistrationName")
    return _checked(
        merchant=_text(_first(supplier, "PartyName"), "Name") or registered,
        day=date.fromisoformat(_child_text(root, "IssueDate")),
        total=sign * Decimal(_text(sums, "TaxInclusiveAmount") or _text(sums, "PayableAmount")),
        currency=_child_text(root, "DocumentCurrencyCode"),
        number=_child_text(root, "ID"),
        tax=_signed(_text(_child(root, "TaxTotal"), "TaxAmount"), sign),
        taxes=tuple(_ubl_taxes(root, sign)),
        items=tuple(_ubl_items(root, sign)),
    )


def _ubl_taxes(root: ElementTree.Element, sign: int) -> Iterator[TaxLine]:
    # Not those of single items, which lie deeper.
    for tax in _all(_child(root, "TaxTotal"), "TaxSubtotal"):
        yield TaxLine(
            _decimal(_text(tax, "Percent")),
            _signed(_text(tax, "TaxableAmount"), sign),
            sign * Decimal(_text(tax, "TaxAmount")),
        )


def _ubl_items(root: ElementTree.Element, sign: int) -> Iterator[InvoiceItem]:
    for line in (*_all(root, "InvoiceLine"), *_all(root, "CreditNoteLine")):
        name = _text(_first(line, "Item"), "Name")
        if name:
            yield InvoiceItem(name, _signed(_text(line, "LineExtensionAmount"), sign))


def _checked(  # noqa: PLR0913 - a field each
    *,
    merchant: str,
    day: date,
    total: Decimal,
    currency: str,
    number: str,
    tax: Decimal | None,
    taxes: tuple[TaxLine, ...],
    items: tuple[InvoiceItem, ...],
) -> EInvoice | None:
    if not merchant or currency not in CODES:
        return None
    return EInvoice(merchant, day, total, currency, number, tax, taxes, items)


def _sign(kind: str, total: str) -> int:
    """-1 for a credit note whose amounts are given without their minus."""
    return -1 if kind in _CREDIT_NOTES and not total.startswith("-") else 1


def _cii_date(text: str) -> date:
    digits = "".join(text.split())
    return datetime.strptime(digits[:8], "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone


def _signed(text: str, sign: int) -> Decimal | None:
    return sign * Decimal(text) if text else None


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _all(element: ElementTree.Element | None, name: str) -> Iterator[ElementTree.Element]:
    return iter(()) if element is None else (one for one in element.iter() if _name(one) == name)


def _child(element: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next((one for one in element if _name(one) == name), None)


def _child_text(element: ElementTree.Element, name: str) -> str:
    found = _child(element, name)
    return "" if found is None else " ".join((found.text or "").split())


def _first(element: ElementTree.Element | None, *names: str) -> ElementTree.Element | None:
    """The first element of the first name that there is."""
    found = (one for name in names for one in _all(element, name))
    return next(found, None)


def _text(element: ElementTree.Element | None, name: str) -> str:
    found = _first(element, name)
    return "" if found is None else " ".join((found.text or "").split())
