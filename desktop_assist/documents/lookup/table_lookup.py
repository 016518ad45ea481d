"""Find the row of a table that a question asks for, and the number in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_assist.documents.lookup.asked import AskedTime, asked_time
from desktop_assist.documents.lookup.cell_reading import shown
from desktop_assist.documents.lookup.looked_up import FoundCell, LookedUp
from desktop_assist.documents.lookup.measures import asked_columns
from desktop_assist.documents.lookup.place_names import (
    folded,
    is_for_all,
    is_rest,
    names_asked,
    names_in,
)
from desktop_assist.documents.lookup.plain_place import plain_place
from desktop_assist.documents.lookup.spoken_names import is_said
from desktop_assist.documents.lookup.states import STATES
from desktop_assist.documents.lookup.typed_table import TypedTable
from desktop_assist.documents.lookup.validity import days_of, is_in_season, season_words
from desktop_assist.documents.question_words import is_telling, question_words
from desktop_assist.files.formats.table import Cell
from desktop_assist.system.cities import countries_of

MOST_CHOICES = 8
_STATES = frozenset((*STATES, *STATES.values()))
# A region holds several places, more often than one name stands for places of several regions.
_REGIONS_OF_SEVERAL, _PLACES_OF_SEVERAL = 0.2, 0.34


_IN_A_PLACE = re.compile(
    r"\bin (?!Euro|Bezug|Prozent|Total|Summe|General)[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}"
    r"(?=\s*(?:[?!,.]|$|(?:cost|costs|be|per|a|kosten|sein|pro|limit|rate|max|maximal|höchstens)\b))"
)
"""Names a place: "a hotel in Rome", "a night in New Delhi cost"."""


@dataclass(frozen=True, slots=True)
class _Hit:
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

    def hits(self, asked: str) -> list[_Hit]:
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
            _Hit(self, place, frozenset(words), bool(columns[place] - self._region_columns))
            for place, words in covered.items()
        ]
        return found or self._spoken_hits(asked)

    def _spoken_hits(self, asked: str) -> list[_Hit]:
        """The rows whose names of several words are said in another order or form."""
        said = ((is_said(name, asked), places) for name, places in self._rows.items())
        return [
            _Hit(self, place, words, is_specific=True)
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


class TableLookup:
    """Looks a question up in several tables.

    Args:
        tables: Those that may be meant.
    """

    def __init__(self, tables: Sequence[TypedTable]) -> None:
        self._tables = [IndexedTable(table, order) for order, table in enumerate(tables)]

    def find(self, question: str, today: date, source: str = "") -> LookedUp | None:
        """What the tables say; None where the question asks nothing of them.

        Args:
            question: As it was asked.
            today: Which year is meant where none is named.
            source: A part of the name of the document that is meant; empty: any.
        """
        time = asked_time(question, today)
        asked = _without(question, time)
        tables = [
            table
            for table in self._tables
            if source.casefold() in table.table.source.casefold()
            and asked_columns(table.table, question)
        ]
        hits = [hit for table in tables for hit in table.hits(asked)]
        if not hits and (looked := _of_country(question, asked, tables, time)):
            return looked
        if not hits:
            return _of_state(question, asked, tables, time)
        most = max(len(hit.words) for hit in hits)
        best = [hit for hit in hits if len(hit.words) == most]
        specific = [hit for hit in best if hit.is_specific]
        if specific and _is_in_another_state(asked, specific):
            return _of_state(question, asked, tables, time)
        if not specific:
            looked = _of_region(question, asked, best, time)
            return looked or _of_whole_region(question, asked, best, time)
        return _of_places(question, specific, time)


def _of_state(
    question: str, asked: str, tables: Sequence[IndexedTable], time: AskedTime | None
) -> LookedUp | None:
    """A place or a state of which no table has any row: the row for all others."""
    is_state = any(_is_state(word) for word in asked.split())
    if not (is_state or _IN_A_PLACE.search(asked)):
        return None
    hits = [
        _Hit(table, place, frozenset(), is_specific=False)
        for table in tables
        for place in table.rest("")
        if is_state or any(map(is_for_all, table.place_of(place)))
    ]
    return _of_region(question, asked, hits, time) if hits else None


def _of_country(
    question: str, asked: str, tables: Sequence[IndexedTable], time: AskedTime | None
) -> LookedUp | None:
    """A city of which no table has a row, where one has a row of the country it lies in."""
    for start, end, city in names_asked(asked):
        for country in countries_of(city):
            own = [
                _Hit(table, hit.place, frozenset(range(start, end)), is_specific=True)
                for table in tables
                for hit in table.hits(country)
                if not hit.is_specific or not table.has_regions
            ]
            whole = [one for one in own if one.table.is_of_whole_region(one.place)]
            rest = [one for one in own if any(map(is_rest, one.table.place_of(one.place)))]
            if chosen := whole or rest or [one for one in own if not one.table.has_regions]:
                looked = _of_places(question, chosen, time)
                return LookedUp(
                    looked.cells,
                    looked.choices,
                    looked.note
                    or f"{city.title()} has no row of its own; this is the row of its country.",
                )
    return None


def _is_state(word: str) -> bool:
    name = word.strip(",.?!")
    return (name.isupper() and name.lower() in STATES) or name.lower() in STATES.values()


def _is_in_another_state(asked: str, hits: Sequence[_Hit]) -> bool:
    """Whether a state is named right after the place, as in "Paris, Texas": no row lies there."""
    words = folded(asked).split()
    after = {word for hit in hits for word in words[max(hit.words) + 1 :][:1]}
    said = asked.replace(",", " ").replace("?", " ").split()
    return any(word in STATES.values() or word.upper() in said for word in after & _STATES)


def _of_region(
    question: str, asked: str, hits: Sequence[_Hit], time: AskedTime | None
) -> LookedUp | None:
    """A place without a row of its own, in a region that has some."""
    named = _unknown_names(asked, hits)
    for hit in _in_time(hits, time) if named else ():
        rest = hit.table.rest(next(iter(_region_names(hit)), ""))
        if rest:
            found = [_Hit(hit.table, place, hit.words, is_specific=True) for place in rest]
            looked = _of_places(question, found, time)
            return LookedUp(
                looked.cells,
                looked.choices,
                f"{named} has no row of its own; this is the row for all others.",
            )
    return None


def _of_whole_region(
    question: str, asked: str, hits: Sequence[_Hit], time: AskedTime | None
) -> LookedUp | None:
    """A region as a whole, or a place in it that has no row of its own."""
    own = [hit for hit in hits if hit.table.is_of_whole_region(hit.place)]
    if not own:
        return None
    looked = _of_places(question, own, time)
    named = _IN_A_PLACE.search(asked)
    first = len(folded(asked[: named.start()]).split()) + 1 if named else 0
    if named is None or any(first in hit.words for hit in own):
        return looked
    place = named[0].split(maxsplit=1)[1]
    return LookedUp(
        looked.cells,
        looked.choices,
        f"{place} has no row of its own; this is the row for all others.",
    )


def _share_of_several(counts: Counter[Cell]) -> float:
    return sum(count > 1 for count in counts.values()) / len(counts) if counts else 0.0


def _without(question: str, time: AskedTime | None) -> str:
    for first, last in sorted(time.words, reverse=True) if time else ():
        question = f"{question[:first]} . {question[last:]}"
    return question


def _region_names(hit: _Hit) -> list[str]:
    names = hit.table.place_of(hit.place)
    return [name for cell in names[:1] for name in names_in(cell)]


def _unknown_names(asked: str, hits: Sequence[_Hit]) -> str:
    """Words with a capital letter that no row knows: perhaps a town."""
    words = asked.split()
    known = {name for hit in hits for name in _region_names(hit)}
    found = [
        word.strip(",.?!")
        for word in words[1:]
        if word[0].isupper() and not any(word.strip(",.?!").lower() in name for name in known)
    ]
    return " ".join(word for word in found if question_words(word))


def _in_time(hits: Sequence[_Hit], time: AskedTime | None) -> list[_Hit]:
    """Those of the edition that is asked for; without a year, of the newest one."""
    if time is not None and time.has_year:
        return [
            hit
            for hit in hits
            if hit.table.days[0] <= time.last and time.first <= hit.table.days[1]
        ]
    by_place: dict[tuple[str, ...], date] = {}
    for hit in hits:
        place = hit.table.place_of(hit.place)
        by_place[place] = max(by_place.get(place, date.min), hit.table.days[1])
    return [hit for hit in hits if hit.table.days[1] == by_place[hit.table.place_of(hit.place)]]


def _of_places(question: str, hits: Sequence[_Hit], time: AskedTime | None) -> LookedUp:
    current = sorted(_in_time(hits, time), key=lambda hit: (hit.table.order, hit.place))
    if not current:
        newest = max(hits, key=lambda hit: hit.table.days[1]).table
        return LookedUp(note=f"The newest table, {newest.table.source}, ends on {newest.days[1]}.")
    places = dict.fromkeys(hit.table.place_of(hit.place) for hit in current)
    if plain := plain_place(places):
        current = [hit for hit in current if hit.table.place_of(hit.place) == plain]
    elif len(places) > 1 and not _have_same_values(question, current):
        return LookedUp(choices=tuple(dict.fromkeys(map(_place_words, places)))[:MOST_CHOICES])
    held = [hit for hit in current if time is None or _holds(hit, time)]
    # The same document may lie in two folders.
    cells = {(one.column, one.quote, one.row): one for hit in held for one in _cells(question, hit)}
    return LookedUp(tuple(cells.values()))


def _have_same_values(question: str, hits: Sequence[_Hit]) -> bool:
    """Whether it makes no difference which of them is meant."""
    values = {tuple(cell.value for cell in _cells(question, hit)) for hit in hits}
    return len(values) == 1


def _holds(hit: _Hit, time: AskedTime) -> bool:
    _, row = hit.table.table.rows[hit.place]
    return is_in_season(hit.table.table, row, time)


def _cells(question: str, hit: _Hit) -> list[FoundCell]:
    table = hit.table.table
    number, row = table.rows[hit.place]
    return [
        FoundCell(
            source=table.source,
            sheet=table.sheet,
            row=number,
            column=table.columns[column].heading,
            value=shown(row[column]),
            place=_place_words(hit.table.place_of(hit.place)),
            season=season_words(table, row),
            quote=" | ".join(shown(cell) for cell in row if cell != ""),
            page=table.page,
        )
        for column in asked_columns(table, question)
        if row[column] != ""
    ]


def _place_words(names: tuple[str, ...]) -> str:
    return ", ".join(filter(None, names[:2]))
