"""Find the heading row of an expense sheet and what its columns hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_assist.expenses.currency import CODES
from desktop_assist.expenses.expense import ExpenseColumn
from desktop_assist.files.formats.table import Cell, Table

_MAX_HEADING_ROW = 40
_NEEDED: frozenset[ExpenseColumn] = frozenset(("date", "amount"))
_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
# The first names of a line are the surest: where two columns fit, the earlier name wins.
_NAMES: Mapping[ExpenseColumn, str] = MappingProxyType(
    {
        "id": "id|expense id|nr|no|number|nummer|lfd nr|beleg nr|belegnummer",
        "date": "date|expense date|receipt date|transaction date|purchase date|invoice date|datum"
        "|belegdatum|rechnungsdatum|kaufdatum|day|tag",
        "merchant": "merchant|vendor|supplier|payee|store|shop|händler|haendler|lieferant|anbieter"
        "|firma|geschäft|zahlungsempfänger|empfänger|company|where|wo",
        "category": "category|expense category|expense type|type|kategorie|kostenart|art|konto",
        "description": "description|purpose|details|notes|note|comment|memo|item|beschreibung"
        "|zweck|verwendungszweck|buchungstext|bemerkung|notiz|anlass|text|what|was",
        "amount": "amount|total|total amount|gross amount|gross|amount gross|expense amount|betrag"
        "|gesamtbetrag|bruttobetrag|brutto|betrag brutto|summe|gesamt|sum|price|cost|preis|kosten"
        "|net amount|nettobetrag|netto|net",
        "currency": "currency|curr|ccy|currency code|währung|waehrung|whg|wkz",
        "tax": "tax|vat|tax amount|vat amount|sales tax|gst|mwst|ust|mwst betrag|steuer"
        "|steuerbetrag|umsatzsteuer|mehrwertsteuer",
        "receipt": "receipt|receipt file|file|attachment|beleg|belegdatei|quittung|datei|anhang",
        "status": "status|state|stand|erledigt",
    }
)
_COLUMNS: Mapping[str, tuple[ExpenseColumn, int]] = MappingProxyType(
    {
        name: (column, rank)
        for column, names in _NAMES.items()
        for rank, name in enumerate(names.split("|"))
    }
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row and the columns that were recognised in it.

    Attributes:
        row: As the spreadsheet program counts.
        places: Where each column stands, from 0.
        texts: Every cell of the row, as written.
    """

    row: int
    places: Mapping[ExpenseColumn, int]
    texts: tuple[str, ...]

    @property
    def columns(self) -> range:
        """The columns of the table: the recognised ones and those beside them with a heading."""
        first, stop = min(self.places.values()), max(self.places.values()) + 1
        while first > 0 and self.texts[first - 1]:
            first -= 1
        while stop < len(self.texts) and self.texts[stop]:
            stop += 1
        return range(first, stop)


def find_heading(table: Table) -> Heading | None:
    """The first row that names at least a date and an amount; None when there is none."""
    for number, row in enumerate(table.rows[:_MAX_HEADING_ROW], start=1):
        places = _places(row)
        if places.keys() >= _NEEDED:
            return Heading(number, places, tuple(str(cell).strip() for cell in row))
    return None


def _places(row: Sequence[Cell]) -> dict[ExpenseColumn, int]:
    best: dict[ExpenseColumn, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        found = _COLUMNS.get(_plain(cell)) if isinstance(cell, str) else None
        if found is None:
            continue
        column, rank = found
        best[column] = min(best.get(column, (rank, place)), (rank, place))
    return {column: place for column, (_, place) in best.items()}


def _plain(text: str) -> str:
    """The words of a heading without marks, brackets and a currency: "Betrag in EUR" is betrag."""
    words = _NOT_A_LETTER.sub(" ", _IN_BRACKETS.sub(" ", text)).casefold().split()
    if len(words) > 1 and words[-1].upper() in CODES:
        words.pop()
    if len(words) > 1 and words[-1] == "in":
        words.pop()
    return " ".join(words)
