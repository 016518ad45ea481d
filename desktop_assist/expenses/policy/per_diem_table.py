"""A table of flat rates by place and season, as companies and governments publish them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.category_words import plain
from desktop_assist.files.formats.table import Cell, Table
from desktop_assist.system.cities import countries_of

_CITY = re.compile(r"city|location|destination|town|ort|stadt|place|ville|ciudad")
_REGION = re.compile(r"country|state|land|pays|pais|region")
_COUNTY = re.compile(r"county|defined")
_FROM = re.compile(r"season.*(?:begin|start|from)|^(?:valid )?from$|^von$|gultig ab")
_TO = re.compile(r"season.*end|^(?:valid )?(?:to|until)$|^bis$|gultig bis")
_HEADING_ROWS = 10
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_LEAP_YEAR = 2000
# Places that German and English name differently.
_OTHER_NAMES = {
    "munchen": "munich", "koln": "cologne", "nurnberg": "nuremberg", "hannover": "hanover",
    "wien": "vienna", "zurich": "zurich", "genf": "geneva", "bern": "berne", "mailand": "milan",
    "rom": "rome", "venedig": "venice", "florenz": "florence", "prag": "prague",
    "warschau": "warsaw", "brussel": "brussels", "lissabon": "lisbon", "moskau": "moscow",
    "athen": "athens", "kopenhagen": "copenhagen", "peking": "beijing", "tokio": "tokyo",
    "deutschland": "germany", "osterreich": "austria", "schweiz": "switzerland",
    "frankreich": "france", "italien": "italy", "spanien": "spain", "belgien": "belgium",
    "niederlande": "netherlands", "polen": "poland", "tschechien": "czech republic",
    "danemark": "denmark", "schweden": "sweden", "norwegen": "norway", "finnland": "finland",
    "grossbritannien": "united kingdom", "vereinigtes konigreich": "united kingdom",
    "uk": "united kingdom", "great britain": "united kingdom", "irland": "ireland",
    "griechenland": "greece", "ungarn": "hungary", "turkei": "turkey", "japan": "japan",
    "vereinigte staaten": "united states", "usa": "united states", "us": "united states",
    "washington, d.c.": "district of columbia", "washington dc": "district of columbia",
    "washington": "district of columbia", "nyc": "new york", "new york city": "new york",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Season:
    """Days that come back each year, both included: (month, day) to (month, day)."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the table.

    Attributes:
        city: In plain letters; empty where the row holds for the whole region.
        region: A country or a state, in plain letters.
        names: Every name the city goes by, and the counties it stands for.
        season: When it holds; None for the whole year.
        cells: All of it.
    """

    city: str
    region: str
    names: frozenset[str]
    season: _Season | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlaceRate:
    """A rate, and the place it is for as the table names it."""

    place: str
    rate: Decimal


@dataclass(frozen=True, slots=True)
class PerDiemTable:
    """The rates of one file."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[_Row, ...]
    places: tuple[str, ...]

    def rate(self, place: str, day: date, column: str, default: str = "") -> PlaceRate | None:
        """The rate of a place on a day; None where the table does not know the place.

        Args:
            place: "Munich", "Zürich, Switzerland", "Lunch in Paris".
            day: Decides the season.
            column: The heading of the rates.
            default: The place that stands for all that are not in the table.

        Raises:
            UnreadableFileError: The table has no such column, or no amount in it.
        """
        number = self._column(column)
        row = self._row(place, day) or (self._row(default, day) if default else None)
        if row is None:
            return None
        return PlaceRate(self.places[self.rows.index(row)], self._amount(row, number))

    def _column(self, heading: str) -> int:
        names = [plain(one) for one in self.columns]
        if plain(heading) not in names:
            known = ", ".join(filter(None, self.columns))
            raise UnreadableFileError(
                f'{self.name} has no column "{heading}".', f"Its columns are: {known}."
            )
        return names.index(plain(heading))

    def _amount(self, row: _Row, column: int) -> Decimal:
        cell = row.cells[column] if column < len(row.cells) else ""
        text = re.sub(r"[^\d.,]", "", repr(cell) if isinstance(cell, float) else str(cell))
        if re.search(r",\d{1,2}$", text):
            text = text.replace(".", "").replace(",", ".")
        try:
            return Decimal(text.replace(",", ""))
        except InvalidOperation as error:
            raise UnreadableFileError(
                f'{self.name} has no amount in column "{self.columns[column]}" of a place.',
                "Correct it there.",
            ) from error

    def _row(self, place: str, day: date) -> _Row | None:
        """The row of the city, else of the region; of several with one name the one that fits."""
        said = _names_in(place)
        if not said:
            return None
        here = said.union(*map(countries_of, said))
        held = [row for row in self.rows if row.season is None or row.season.holds(day)]
        ways: tuple[Callable[[_Row], bool], ...] = (
            lambda row: bool(row.city) and row.city in said and row.region in said,
            lambda row: bool(row.city) and row.city in said,
            lambda row: bool(row.names & said) and bool(row.city),
            lambda row: not row.city and row.region in here,
            lambda row: row.city in _OTHERS and row.region in here,
            # "Standard rate" for the row "Standard rate for all places not listed".
            lambda row: any(name.startswith(plain(place)) for name in row.names),
        )
        for fits in ways:
            found = next((row for row in held if fits(row)), None)
            if found is not None:
                return found
        return None


_OTHERS = ("[other]", "other", "others", "sonstige", "ubrige", "im ubrigen")


def per_diem_table(name: str, table: Table) -> PerDiemTable:
    """The rates of a spreadsheet.

    Raises:
        UnreadableFileError: It has no column of places.
    """
    for number, row in enumerate(table.rows[:_HEADING_ROWS]):
        headings = tuple(str(cell).strip() for cell in row)
        plains = [plain(one) for one in headings]
        city, region = _find(_CITY, plains), _find(_REGION, plains)
        if (city is not None or region is not None) and len(list(filter(None, plains))) > 1:
            rows = table.rows[number + 1 :]
            reader = _RowReader(plains, city, region)
            return PerDiemTable(
                name,
                headings,
                tuple(map(reader.read, rows)),
                tuple(map(reader.place, rows)),
            )
    raise UnreadableFileError(
        f"{name} has no column of places.", "It needs a heading such as City or Country."
    )


class _RowReader:
    """Reads rows under headings."""

    def __init__(self, headings: Sequence[str], city: int | None, region: int | None) -> None:
        self._city = city
        self._region = region
        self._county = _find(_COUNTY, headings)
        self._from = _find(_FROM, headings)
        self._to = _find(_TO, headings)

    def read(self, row: Sequence[Cell]) -> _Row:
        city, region = _known(_text(row, self._city)), _known(_text(row, self._region))
        listed = re.split(r"\s*[/;]\s*|,\s+|\s+and\s+", f"{city}/{_text(row, self._county)}")
        names = frozenset(map(_known, filter(None, (city, *listed))))
        first, last = (_month_day(_cell(row, one)) for one in (self._from, self._to))
        season = _Season(first, last) if first and last else None
        return _Row(city, region, names, season, tuple(row))

    def place(self, row: Sequence[Cell]) -> str:
        shown = (_cell(row, self._city), _cell(row, self._region))
        return ", ".join(filter(None, (str(one).strip() for one in shown)))


def _find(pattern: re.Pattern[str], headings: Sequence[str]) -> int | None:
    return next((n for n, one in enumerate(headings) if pattern.search(one)), None)


def _cell(row: Sequence[Cell], number: int | None) -> Cell:
    return row[number] if number is not None and number < len(row) else ""


def _text(row: Sequence[Cell], number: int | None) -> str:
    return plain(str(_cell(row, number)))


def _known(name: str) -> str:
    """The name that is used for a place, whatever the language."""
    plain_name = plain(name).strip(" .")
    return _OTHER_NAMES.get(plain_name, plain_name)


def _names_in(place: str) -> frozenset[str]:
    """Every name a text may hold: "Lunch in New York, USA" holds "new york" and "united states"."""
    names = {_known(place)}
    for part in re.split(r"[,;/()]| - ", place):
        words = plain(part).split()
        names |= {
            _known(" ".join(words[start:end]))
            for start in range(len(words))
            for end in range(start + 1, min(len(words), start + 4) + 1)
        }
    return frozenset(filter(None, names))


def _month_day(cell: Cell) -> tuple[int, int] | None:
    """The day of a year in "October 1", "10/01/2026", "2026-10-01" or a date."""
    if isinstance(cell, date):
        return cell.month, cell.day
    text = plain(str(cell))
    if found := re.fullmatch(r"([a-z]+)\.? (\d{1,2})", text):
        month = next((n for n, one in enumerate(_MONTHS, 1) if one.startswith(found[1])), 0)
        return (month, int(found[2])) if month else None
    if found := re.match(r"\d{4}-(\d\d)-(\d\d)", text):
        return int(found[1]), int(found[2])
    if found := re.match(r"(\d\d?)/(\d\d?)/\d{4}", text):
        return int(found[1]), int(found[2])
    return None
