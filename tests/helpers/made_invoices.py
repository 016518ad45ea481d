"""Invoices as PDF, in three languages, that name who sent them in six places."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 595, 842
ROW = 15


@dataclass(frozen=True, slots=True)
class Words:
    """What one language calls the parts of an invoice, and who trades in it."""

    seller: str
    address: tuple[str, str]
    buyer: tuple[str, ...]
    title: str
    number: str
    day: str
    day_format: str
    heads: tuple[str, str]
    goods: tuple[str, str]
    sums: tuple[str, str, str]
    tax_id: str
    thanks: str
    comma: str = ","


WORDS = {
    "en": Words(
        "Harbour Lights Catering Ltd",
        ("14 Quay Street", "Bristol BS1 4TR"),
        ("Bill to", "Meridian Insurance plc", "Anna Wells", "200 Park Lane", "London W1K 7AF"),
        "Invoice",
        "Invoice no.",
        "Invoice date",
        "%d %B %Y",
        ("Description", "Amount"),
        ("Buffet lunch for 24 guests", "Delivery and set-up"),
        ("Subtotal", "VAT 20%", "Total due GBP"),
        "VAT no. GB 294 1836 55",
        "Thank you for your order. Please pay within 30 days.",
        ".",
    ),
    "de": Words(
        "Seebrise Veranstaltungstechnik GmbH",
        ("Hafenstraße 8", "24103 Kiel"),
        ("Nordlicht Versicherung AG", "Frau Petra Lorenz", "Wall 12", "24937 Flensburg"),
        "Rechnung",
        "Rechnungsnummer",
        "Rechnungsdatum",
        "%d.%m.%Y",
        ("Bezeichnung", "Betrag"),
        ("Miete Tonanlage", "Aufbau und Transport"),
        ("Nettobetrag", "MwSt. 19 %", "Gesamtbetrag EUR"),
        "USt-IdNr. DE 281 447 902",
        "Wir danken für Ihren Auftrag und bitten um Zahlung bis zum genannten Termin.",
    ),
    "fr": Words(
        "Atelier Mercier SARL",
        ("27 rue des Tanneurs", "69005 Lyon"),
        ("Client", "Assurances Beaulieu SA", "5 avenue Foch", "75116 Paris"),
        "Facture",
        "Facture n°",
        "Date de facture",
        "%d/%m/%Y",
        ("Désignation", "Montant"),
        ("Impression de 500 brochures", "Frais de port"),
        ("Total HT", "TVA 20 %", "Total TTC EUR"),
        "TVA intracommunautaire FR 40 303265045",
        "Nous vous remercions de votre confiance.",
    ),
}
DAY, NET, TAX = date(2026, 10, 14), Decimal("412.50"), {"en": 20, "de": 19, "fr": 20}


def total_of(language: str) -> Decimal:
    """What is to be paid."""
    return NET + _tax(language)


def made_invoice(path: Path, language: str, place: str) -> Path:
    """An invoice whose sender is named where `place`, one of PLACES, says."""
    from reportlab.pdfgen.canvas import Canvas

    words = WORDS[language]
    page = Canvas(str(path), (WIDTH, HEIGHT), invariant=True)
    y = PLACES[place](page, words)
    _column(page, 60, y, words.buyer)
    _column(page, 380, y, (f"{words.number} 2026-0417", f"{words.day} {_day(words)}"))
    page.setFont("Helvetica-Bold", 16)
    page.drawString(60, y - 110, words.title)
    _table(page, y - 140, language)
    page.setFont("Helvetica", 9)
    page.drawString(60, 150, words.thanks)
    page.save()
    return path


def _table(page: Any, y: float, language: str) -> None:
    words = WORDS[language]
    amounts = (NET - 62, Decimal(62), NET, _tax(language), total_of(language))
    names = (*words.goods, *words.sums)
    rows = [words.heads]
    rows += [(name, _money(words, one)) for name, one in zip(names, amounts, strict=True)]
    page.setFont("Helvetica", 10)
    for number, (name, amount) in enumerate(rows):
        page.drawString(60, y - number * ROW, name)
        page.drawRightString(535, y - number * ROW, amount)
    page.line(60, y - 4, 535, y - 4)


def _in_logo(page: Any, words: Words) -> float:
    """A picture with the name, and the name nowhere else."""
    from PIL import Image, ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader

    font = ImageFont.load_default(size=50)
    logo = Image.new("RGB", (int(font.getlength(words.seller)) + 60, 130), "navy")
    ImageDraw.Draw(logo).text((30, 30), words.seller, "white", font)
    page.drawImage(ImageReader(logo), 60, HEIGHT - 90, logo.width / 3, logo.height / 3)
    return HEIGHT - 150


def _in_head(page: Any, words: Words) -> float:
    page.setFont("Helvetica-Bold", 15)
    page.drawString(60, HEIGHT - 60, words.seller)
    _column(page, 60, HEIGHT - 78, words.address)
    return HEIGHT - 150


def _at_right(page: Any, words: Words) -> float:
    page.setFont("Helvetica-Bold", 11)
    page.drawRightString(535, HEIGHT - 50, words.seller)
    page.setFont("Helvetica", 9)
    for number, line in enumerate((*words.address, words.tax_id), 1):
        page.drawRightString(535, HEIGHT - 50 - number * 12, line)
    return HEIGHT - 150


def _in_footer(page: Any, words: Words) -> float:
    page.setFont("Helvetica", 7)
    page.drawCentredString(WIDTH / 2, 52, " · ".join((words.seller, *words.address)))
    page.drawCentredString(WIDTH / 2, 42, f"{words.tax_id} · IBAN DE30 5075 0094 0000 0485 67")
    return HEIGHT - 80


def _in_sender_line(page: Any, words: Words) -> float:
    page.setFont("Helvetica", 7)
    page.drawString(60, HEIGHT - 132, ", ".join((words.seller, *words.address)))
    return HEIGHT - 150


def _by_tax_id(page: Any, words: Words) -> float:
    _column(page, 60, 100, (words.seller, words.tax_id, "info@example.org"))
    return HEIGHT - 80


PLACES: dict[str, Callable[[Any, Words], float]] = {
    "logo": _in_logo,
    "head": _in_head,
    "right": _at_right,
    "footer": _in_footer,
    "sender line": _in_sender_line,
    "tax id": _by_tax_id,
}


def _column(page: Any, x: float, y: float, lines: tuple[str, ...]) -> None:
    page.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        page.drawString(x, y - number * 13, line)


def _tax(language: str) -> Decimal:
    return (NET * TAX[language] / 100).quantize(Decimal("0.01"))


def _money(words: Words, amount: Decimal) -> str:
    return f"{amount:.2f}".replace(".", words.comma)


def _day(words: Words) -> str:
    return DAY.strftime(words.day_format)
