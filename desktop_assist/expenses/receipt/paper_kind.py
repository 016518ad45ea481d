"""Tells an invoice or a receipt from other papers by what is printed on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.expenses.receipt.e_invoice import read_e_invoice
from desktop_assist.expenses.receipt.labels import Label, labels_in, plain
from desktop_assist.expenses.receipt.prose import reads_as_prose
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.files.document_pages import (
    MAIL_ENDINGS,
    DocumentPages,
    first_pages,
    read_mail_page,
)

PaperKind: TypeAlias = Literal["receipt", "document", "unclear", "unread"]
"""Unread: its pages are pictures, and the part of the program that reads these is missing."""

# A receipt says what it is in words of its own near its top, not in the middle of a sentence.
_TITLE = re.compile(
    r"\b(?:invoice|receipt|credit note|bill|folio|\w*rechnung(?:nr)?|quittung|gutschrift|kassenbon|"
    r"beleg|fahrkarte|fahrschein|(?:online|handy)-?ticket|facture|avoir|recu|"
    r"ticket de caisse|factuur|kassabon|bon|creditnota|fattura|"
    r"ricevuta|scontrino|factura|recibo|faktura|paragon|kvitto|kvittering|uctenka|"
    r"(?:sales?|cash|till) (?:slip|docket|memo)|credit memo|kassenzettel|verkaufsbeleg|"
    r"szamla|nyugta|"
    r"e-?ticket|boarding pass|cash sales?|resit|invois)\b"
)
# Papers that have sums as an invoice has, but on which nothing was paid or is owed.
_NO_PAYMENT = re.compile(
    r"\b(?:quotation|quote|estimate|offer|proposal|pro.?forma|order confirmation|purchase order|"
    r"delivery note|packing list|statement of account|account statement|bank statement|pay ?slip|"
    r"price list|budget|reminder|expense report|per diem rates|angebot|kostenvoranschlag|"
    r"auftragsbestatigung|bestellung|lieferschein|kontoauszug|gehaltsabrechnung|lohnabrechnung|"
    r"entgeltabrechnung|preisliste|mahnung|zahlungserinnerung|reisekostenabrechnung|"
    r"spesenabrechnung|devis|bon de commande|bon de livraison|releve de compte|"
    r"bulletin de paie|fiche de paie|rappel|note de frais mensuelle|offerte|pakbon|"
    r"orderbevestiging|aanmaning|loonstrook|preventivo|presupuesto)\b"
)
_ORDER = re.compile(
    r"\b(?:order confirmation|auftragsbestatigung|bestellung|bon de commande|orderbevestiging)\b"
)
"""What was ordered in a shop on the internet is paid at once, and no other paper may come."""
_RULES = re.compile(
    r"\b(?:polic(?:y|ies)|guidelines?|handbook|regulations?|agreement|contract|"
    r"terms and conditions|code of conduct|procedures?|manual|\w*richtlinien?|\w*vertrag|"
    r"\w*vereinbarung|\w*ordnung|handbuch|leitfaden|satzung|merkblatt|reglement|contrat|"
    r"politique|accord|conditions generales|overeenkomst|beleid|voorwaarden|contratto|contrato)\b"
)
_NUMBERED = re.compile(
    r"\b(?:invoice|receipt|bill|rechnungs?|beleg|facture|factuur|fattura|factura|bon|order|booking)"
    r"[\s-]*(?:no|nr|number|num|nummer|n[°o]|id|date|datum|#)|\w*rechnung(?:s(?:nummer|nr|datum)\b|.{0,30}\bnr\b)|"
    r"factuur(?:nummer|datum)|(?:numero|date) d[e'\u2019] ?(?:la )?facture"
)
_TAXED = re.compile(
    r"\b(?:ust\.?[\s-]*id|steuer-?n(?:umme)?r|"
    r"(?:vat|tva|btw|iva|siret|iban|gst (?:id|no|reg))\b)"
)
# How it was paid, as a till or a service prints it.
_PAID = re.compile(
    r"\b(?:visa|master\s?card|amex|maestro|girocard|ec-karte)\b.*\d{4}\b|\bamount paid\b|"
    r"^(?:payment method|paid (?:with|by|on)|bezahlt (?:mit|per)|zahlungsart)\b|"
    r"^(?:paid|bezahlt|paye|betaald|pagato|pagado)\W+(?:(?:in|by|with|per|mit|par|met|con) )?"
    r"(?:visa|master ?card|amex|maestro|girocard|ec-karte|(?:credit |debit )?card|cash|bar|karte"
    r"|carte|especes|pin|contant|contanti|carta|efectivo|tarjeta|paypal|twint)\b|"
    # What a till was given, and what it gave back.
    r"^(?:cash|change|tendered|bar|gegeben(?: bar)?|ruckgeld|wechselgeld|especes|rendu|contant|"
    r"wisselgeld|contanti|resto|kartenzahlung|(?:debit |credit )?card|paid|bezahlt|karte|visa"
    r"|master ?card|amex|maestro|girocard|ec-karte|twint)\W+(?:[a-z]{3} |[€$£])?\d+[.,]\d\d$"
)
# On tickets and on the folios of hotels; on invoices also the head of a column or what is left to
# pay, so it is no label of a total elsewhere.
_PRICE = re.compile(
    r"\b(?:(?:gesamt|fahr|ticket)preis|gross|balance|solde|saldo)\b|"
    r"^(?:price|fare|preis|prijs|prix|prezzo|precio|pris|cena)\b"
)
_SLIP = re.compile(
    r"(?:quittung|kwitantie|kwijtschrift|recu|ricevuta|recibo|cash memo|receipt|official receipt)\b"
)
"""Filled in by hand: the only sum on it is what was paid, and is not called so."""
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!\s*(?:eur|chf|gbp|usd|[€$£%]))")
"""The time of day that tills print."""
_SLIP_LINES = 40
_FEW_AMOUNTS = 2
_TOTALS = {Label.FINAL, Label.TOTAL}
_PARTS = {Label.SUBTOTAL, Label.NET, Label.TAX}
_TITLE_LINES, _LONGEST_TITLE, _LONGEST_SUM = 25, 60, 70
_HEADING_LINES = 8
_ENOUGH, _LITTLE = 4, 1
_MUCH_PROSE = 0.35
_LEAST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Seen:
    """What speaks for and against its being a receipt."""

    title: bool
    number: bool
    total: bool
    parts: bool
    is_taxed: bool
    is_paid: bool
    prose: float
    has_rules: bool
    is_unpaid: bool
    is_cut: bool
    is_slip: bool

    @property
    def points(self) -> int:
        return (
            2 * self.title
            + self.number
            + 2 * self.total
            + self.parts
            + self.is_taxed
            + 2 * self.is_paid
            + self.is_slip
            - 2 * (self.prose > _MUCH_PROSE)
            - 2 * self.has_rules
            - 2 * self.is_cut
        )


def paper_kind(path: Path) -> PaperKind:
    """What a PDF or a mail is. For the worker process: a page that is a picture takes seconds.

    Raises:
        UnreadableFileError: It is broken, protected or too large.
    """
    if path.suffix.casefold() in MAIL_ENDINGS:
        return _kind_of_mail(read_mail_page(path))
    try:
        document = first_pages(path)
    except PartMissingError:
        return "unread"
    if any(read_e_invoice(content) for content in document.attached.values()):
        return "receipt"
    return kind_of(document)


def _kind_of_mail(document: DocumentPages) -> PaperKind:
    """A shop's mail is short of what a paper says: a sum among lines that are no prose will do."""
    sheet = Sheet(document.pages)
    seen = _seen(sheet, is_cut=False)
    heads = (plain(line.text) for line in sheet.lines[:_HEADING_LINES])
    is_unpaid = seen.is_unpaid and not any(_ORDER.search(one) for one in heads)
    is_bare = seen.prose <= _MUCH_PROSE and not (is_unpaid or seen.has_rules)
    return "receipt" if seen.total and is_bare else "document"


def kind_of(document: DocumentPages) -> PaperKind:
    """What a document is whose first pages these are."""
    sheet = Sheet(document.pages)
    if len(sheet.lines) < _LEAST_LINES:
        return "unclear"
    is_scan = document.is_recognised
    seen = _seen(sheet, is_cut=document.is_cut and not is_scan, is_scan=is_scan)
    # Of a scan one page is known: what is to be paid may stand on the next. A slip of a machine
    # says only what was paid.
    has_total = seen.total or (is_scan and (document.is_cut or seen.is_paid))
    if has_total and seen.points >= _ENOUGH and not seen.is_unpaid:
        return "receipt"
    return "document" if seen.points <= _LITTLE and not seen.total else "unclear"


def _seen(sheet: Sheet, *, is_cut: bool, is_scan: bool = False) -> _Seen:
    texts = [plain(line.text) for line in sheet.lines]
    prose = [reads_as_prose(line.text) for line in sheet.lines]
    heads = [
        "" if is_prose or len(text) > _LONGEST_TITLE else text
        for text, is_prose in zip(texts[:_TITLE_LINES], prose, strict=False)
    ]
    # In a longer line an amount is told of, not charged.
    said = [labels_in(one.label) for one in sheet.amounts if len(texts[one.line]) <= _LONGEST_SUM]
    title = _first(_TITLE, heads)
    is_slip = any(_SLIP.match(one) for one in heads[:_HEADING_LINES])
    return _Seen(
        title=title < len(heads),
        number=any(_NUMBERED.search(one) for one in texts),
        total=any(one & _TOTALS for one in said)
        or any(_PRICE.search(texts[one.line]) for one in sheet.amounts)
        or (is_slip and 0 < len(sheet.amounts) <= _FEW_AMOUNTS),
        parts=any(one & _PARTS for one in said),
        is_taxed=any(_TAXED.search(one) for one in texts),
        is_paid=any(
            _PAID.search(one)
            for one, is_prose in zip(texts, prose, strict=True)
            if not is_prose and len(one) <= _LONGEST_SUM
        ),
        prose=sum(prose) / len(prose),
        has_rules=_first(_RULES, heads) < min(_HEADING_LINES, title),
        # "Reminder of invoice 12", but not "Invoice 12 for your order 7".
        is_unpaid=_first(_NO_PAYMENT, heads) < min(_HEADING_LINES, title + 1, len(heads)),
        is_cut=is_cut,
        is_slip=is_scan
        and len(texts) <= _SLIP_LINES
        and not any(prose)
        and any(_CLOCK.search(one) for one in texts),
    )


def _first(pattern: re.Pattern[str], texts: Sequence[str]) -> int:
    """The number of the first text that says it; their count where none does."""
    return next((number for number, one in enumerate(texts) if pattern.search(one)), len(texts))
