"""What was found in a table: the numbers, or what is still open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundCell:
    """One number of a table.

    Attributes:
        source: The document's name.
        sheet: Its sheet; empty where it has only one.
        row: As a spreadsheet program counts.
        column: The heading.
        value: As it is written there.
        place: The names in its row: "CO, Denver / Aurora".
        season: When it holds within the year; empty: always.
        quote: The row, word for word, its cells joined with " | ".
        page: Where its table begins, in a document with pages.
    """

    source: str
    sheet: str
    row: int
    column: str
    value: str
    place: str
    season: str
    quote: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the tables say.

    Attributes:
        cells: What was found; several where several rows hold, or several numbers are meant.
        choices: Places that could be meant, where the question leaves that open.
        note: What should be known beside: that a place has no row of its own, or the edition.
    """

    cells: tuple[FoundCell, ...] = ()
    choices: tuple[str, ...] = ()
    note: str = ""
