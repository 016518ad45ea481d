"""A table with the names of its rows at hand, to find those that a question names."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from desktop_assist.documents.lookup.place_names import is_rest, names_asked, names_in
from desktop_assist.documents.lookup.spoken_names import is_said
from desktop_assist.documents.lookup.states import STATES
from desktop_assist.documents.lookup.typed_table import TypedTable
from desktop_assist.documents.lookup.validity import days_of
from desktop_assist.documents.question_words import is_telling
from desktop_assist.files.formats.table import Cell

# A region holds several places, more often than one name stands for places of several regions.
_REGIONS_OF_SEVERAL, _PLACES_OF_SEVERAL = 0.2, 0.34


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that the question names.

    Attributes:
        table: Its table.
        place: The row's place in it.
        words: Which words of the question its cells cover.
        is_specific: Whether they name more than the region it belongs to.
    """

    table: "IndexedTable"
    place: int
    words: frozenset[int]
    is_specific: bool


class IndexedTable:
    """A table with the names of its rows at hand; `order` is its place among the tables."""

    def __init__(self, table: TypedTable, order: int) -> None:
        self.table = table
        self.order = order
        self.days = days_of(table)
        names = table.places("name")
        self._region_columns = self._regions()
        self._rows: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for place, (_, row) in enumerate(table.rows):
            for column in names:
                for name in names_in(str(row[column])):
                    if name in STATES or is_telling(name):
                        self._rows[name].add((place, column))

    def hits(self, asked: str) -> list[Hit]:
        """The rows that a question names."""
        codes = {word.lower() for word in asked.split() if word.isupper()}
        covered: dict[int, set[int]] = defaultdict(set)
        columns: dict[int, set[int]] = defaultdict(set)
        for start, end, name in names_asked(asked):
            if len(name) == 2 and name in STATES and name not in codes:
                continue  # "in", "or" and "me" are words, but "OR" is Oregon
            for place, column in self._rows.get(name, ()):
                covered[place].update(range(start, end))
                columns[place].add(column)
        found = [
            Hit(self, place, frozenset(words), bool(columns[place] - self._region_columns))
            for place, words in covered.items()
        ]
        return found or self._spoken_hits(asked)

    def _spoken_hits(self, asked: str) -> list[Hit]:
        """The rows whose names of several words are said in another order or form."""
        said = ((is_said(name, asked), places) for name, places in self._rows.items())
        return [
            Hit(self, place, words, is_specific=True)
            for words, places in said
            if words
            for place in sorted({place for place, _ in places})
        ]

    def rest(self, region: str) -> list[int]:
        """The rows for what has none of its own: in a region, else in all of them."""
        names = self.table.places("name")
        everywhere: list[int] = []
        for place, (_, row) in enumerate(self.table.rows):
            if not any(is_rest(str(row[n])) for n in names):
                continue
            others = [str(row[n]) for n in names if not is_rest(str(row[n])) and row[n] != ""]
            if any(region in set(names_in(one)) for one in others):
                return [place]
            if not others:
                everywhere.append(place)
        return everywhere

    @property
    def count(self) -> int:
        """How many rows it has."""
        return len(self.table.rows)

    @property
    def has_regions(self) -> bool:
        """Whether places are named with the country or state they lie in."""
        return bool(self._region_columns)

    def is_of_whole_region(self, place: int) -> bool:
        """Whether a row is a region's own: its country is said, and no town."""
        towns = [n for n in self.table.places("name") if n not in self._region_columns]
        _, row = self.table.rows[place]
        return len(towns) < len(self.table.places("name")) and all(row[n] == "" for n in towns)

    def place_of(self, place: int) -> tuple[str, ...]:
        """What names a row, without its season."""
        _, row = self.table.rows[place]
        return tuple(str(row[n]).strip() for n in self.table.places("name"))

    def _regions(self) -> frozenset[int]:
        """The columns whose names hold several of another column's: a state, a country."""
        names = self.table.places("name")
        return frozenset(one for one in names if any(self._holds(one, other) for other in names))

    def _holds(self, region: int, place: int) -> bool:
        if region == place:
            return False
        pairs = {(row[region], row[place]) for _, row in self.table.rows if row[region] != ""}
        regions, places = (Counter(pair[n] for pair in pairs) for n in (0, 1))
        return (
            _share_of_several(regions) > _REGIONS_OF_SEVERAL
            and _share_of_several(places) <= _PLACES_OF_SEVERAL
        )


def _share_of_several(counts: Counter[Cell]) -> float:
    return sum(count > 1 for count in counts.values()) / len(counts) if counts else 0.0
