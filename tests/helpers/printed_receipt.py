"""Receipts as they are printed, for tests that need their lines where they stand."""

from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.files.page_text import Line, Page, Word, lines_of

WIDTH = 400.0
_LINE = 24.0
_LETTER = 9.0


def printed_page(*rows: str) -> Page:
    """A row a line; what stands behind two spaces is printed at the right."""
    words = []
    for number, row in enumerate(rows):
        left, _, right = row.partition("  ")
        top = 20 + number * _LINE
        if left.strip():
            words.append(_word(left.strip(), 20.0, top))
        if right.strip():
            words.append(_word(right.strip(), WIDTH - 20 - _LETTER * len(right.strip()), top))
    return Page(WIDTH, 40 + len(rows) * _LINE, tuple(words))


def printed_lines(*rows: str) -> list[Line]:
    """The lines of such a page."""
    return lines_of(printed_page(*rows).words)


def printed(*rows: str) -> DocumentPages:
    """A document of one such page."""
    return DocumentPages((printed_page(*rows),), {})


def _word(text: str, left: float, top: float) -> Word:
    return Word(text, left, top, left + _LETTER * len(text), top + 16)


TILL_SLIP = (
    "HARBOUR STREET CAFE",
    "12 Harbour Street",
    "Portland, ME 04101",
    "(207) 555-0142",
    "Server: Kim  Table 4",
    "03/14/2026  12:41 PM",
    "2 Fish Tacos  24.00",
    "1 Lemonade  4.50",
    "Subtotal  28.50",
    "Tax  2.28",
    "Total  $30.78",
    "VISA XXXX1234  30.78",
    "Thank you!",
)
INVOICE = (
    "Papierwerk Nord GmbH - Hafenweg 4 - 20457 Hamburg",
    "Beispiel AG",
    "Musterstraße 3",
    "10115 Berlin",
    "Rechnung",
    "Rechnungsnr. 2026-0417",
    "Rechnungsdatum  14.03.2026",
    "Lieferdatum  10.03.2026",
    "Kopierpapier A4  95,00",
    "Ordner  24,00",
    "Nettobetrag  119,00",
    "zzgl. 19 % MwSt  22,61",
    "Rechnungsbetrag  141,61 €",
    "Zahlbar bis 28.03.2026",
    "Papierwerk Nord GmbH, HRB 4711, www.papierwerk-nord.de",
)
