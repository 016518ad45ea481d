"""Find the row of a table that a question asks for, and the number in it."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from desktop_assist.documents.lookup.asked import AskedTime, asked_time
from desktop_assist.documents.lookup.cell_reading import shown
from desktop_assist.documents.lookup.indexed_table import Hit, IndexedTable
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
from desktop_assist.documents.lookup.region import nearest_rows, place_asked
from desktop_assist.documents.lookup.states import STATES
from desktop_assist.documents.lookup.told_rows import best_told
from desktop_assist.documents.lookup.typed_table import TypedTable
from desktop_assist.documents.lookup.validity import is_in_season, season_words
from desktop_assist.documents.question_words import question_words
from desktop_assist.system.cities import countries_of, lands_of

MOST_CHOICES = 8
_STATES = frozenset((*STATES, *STATES.values()))


_IN_A_PLACE = re.compile(
    r"\bin (?!Euro|Bezug|Prozent|Total|Summe|General)[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}"
    r"(?=\s*(?:[?!,.]|$|(?:cost|costs|be|per|a|kosten|sein|pro|limit|rate|max|maximal|höchstens)\b))"
)
"""Names a place: "a hotel in Rome", "a night in New Delhi cost"."""


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
        hits = _without_other_lands(asked, [hit for table in tables for hit in table.hits(asked)])
        looked = None if hits else _of_country(question, asked, tables, time)
        looked = looked or _of_where_it_lies(question, asked, tables, hits, time)
        if looked or not hits:
            return looked or _of_state(question, asked, tables, time)
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
        Hit(table, place, frozenset(), is_specific=False)
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
                Hit(table, hit.place, frozenset(range(start, end)), is_specific=True)
                for table in tables
                for hit in table.hits(country)
                if not hit.is_specific or not table.has_regions
            ]
            whole = [one for one in own if one.table.is_of_whole_region(one.place)]
            rest = [one for one in own if any(map(is_rest, one.table.place_of(one.place)))]
            if chosen := whole or rest or [one for one in own if not one.table.has_regions]:
                looked = _of_places(question, chosen, time)
                named = _as_asked(asked, range(start, end)) or city.title()
                return LookedUp(
                    looked.cells,
                    looked.choices,
                    looked.note
                    or f"{named} has no row of its own; this is the row of its country.",
                )
    return None


def _of_where_it_lies(
    question: str,
    asked: str,
    tables: Sequence[IndexedTable],
    hits: Sequence[Hit],
    time: AskedTime | None,
) -> LookedUp | None:
    """A place that is known, of which no table has a row: the row of the region it lies in."""
    place = place_asked(asked)
    if place is None or any(hit.words & place.words for hit in hits):
        return None
    country = _words_of(asked, lands_of(place.name))
    if any(not hit.words <= country for hit in hits):
        return None
    found = [
        Hit(table, n, place.words, is_specific=True)
        for table in tables
        for n in nearest_rows(place.name, [table.place_of(n) for n in range(table.count)])
    ]
    if not found:
        return None
    looked = _of_places(question, found, time)
    named = _as_asked(asked, place.words) or place.name.title()
    note = f"{named} has no row of its own; this is the row for all others."
    return LookedUp(looked.cells, looked.choices, looked.note or note)


def _without_other_lands(asked: str, hits: list[Hit]) -> list[Hit]:
    """The hits but for those by a part of a name: Northern Ireland is not in Ireland."""
    place = place_asked(asked)
    words = folded(asked).split()

    def is_elsewhere(hit: Hit) -> bool:
        lands = lands_of(" ".join(words[n] for n in sorted(hit.words)))
        return bool(lands) and place is not None and not lands & lands_of(place.name)

    return [hit for hit in hits if not (place and hit.words < place.words and is_elsewhere(hit))]


def _words_of(asked: str, names: Collection[str]) -> frozenset[int]:
    """Which words of a question are any of these names."""
    runs = (range(start, end) for start, end, name in names_asked(asked) if name in names)
    return frozenset(place for run in runs for place in run)


def _as_asked(asked: str, places: Iterable[int]) -> str:
    """A name as the question writes it, where its words can be counted; else empty."""
    words = re.findall(r"\w+", asked)
    name = " ".join(words[n] for n in sorted(places) if len(words) == len(folded(asked).split()))
    return name.title() if name.islower() else name


def _is_state(word: str) -> bool:
    name = word.strip(",.?!")
    return (name.isupper() and name.lower() in STATES) or name.lower() in STATES.values()


def _is_in_another_state(asked: str, hits: Sequence[Hit]) -> bool:
    """Whether a state is named right after the place, as in "Paris, Texas": no row lies there."""
    words = folded(asked).split()
    after = {word for hit in hits for word in words[max(hit.words) + 1 :][:1]}
    said = asked.replace(",", " ").replace("?", " ").split()
    return any(word in STATES.values() or word.upper() in said for word in after & _STATES)


def _of_region(
    question: str, asked: str, hits: Sequence[Hit], time: AskedTime | None
) -> LookedUp | None:
    """A place without a row of its own, in a region that has some."""
    named = _unknown_names(asked, hits)
    for hit in _in_time(hits, time) if named else ():
        rest = hit.table.rest(next(iter(_region_names(hit)), ""))
        if rest:
            found = [Hit(hit.table, place, hit.words, is_specific=True) for place in rest]
            looked = _of_places(question, found, time)
            return LookedUp(
                looked.cells,
                looked.choices,
                f"{named} has no row of its own; this is the row for all others.",
            )
    return None


def _of_whole_region(
    question: str, asked: str, hits: Sequence[Hit], time: AskedTime | None
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


def _without(question: str, time: AskedTime | None) -> str:
    for first, last in sorted(time.words, reverse=True) if time else ():
        question = f"{question[:first]} . {question[last:]}"
    return question


def _region_names(hit: Hit) -> list[str]:
    names = hit.table.place_of(hit.place)
    return [name for cell in names[:1] for name in names_in(cell)]


def _unknown_names(asked: str, hits: Sequence[Hit]) -> str:
    """Words with a capital letter that no row knows: perhaps a town."""
    words = asked.split()
    known = {name for hit in hits for name in _region_names(hit)}
    found = [
        word.strip(",.?!")
        for word in words[1:]
        if word[0].isupper() and not any(word.strip(",.?!").lower() in name for name in known)
    ]
    return " ".join(word for word in found if question_words(word))


def _in_time(hits: Sequence[Hit], time: AskedTime | None) -> list[Hit]:
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


def _of_places(question: str, hits: Sequence[Hit], time: AskedTime | None) -> LookedUp:
    current = sorted(_in_time(hits, time), key=lambda hit: (hit.table.order, hit.place))
    if not current:
        newest = max(hits, key=lambda hit: hit.table.days[1]).table
        return LookedUp(note=f"The newest table, {newest.table.source}, ends on {newest.days[1]}.")
    told = best_told(question, [hit.table.place_of(hit.place) for hit in current])
    current = [current[n] for n in told]
    places = dict.fromkeys(hit.table.place_of(hit.place) for hit in current)
    if plain := plain_place(places):
        current = [hit for hit in current if hit.table.place_of(hit.place) == plain]
    elif len(places) > 1 and not _have_same_values(question, current):
        return LookedUp(choices=tuple(dict.fromkeys(map(_place_words, places)))[:MOST_CHOICES])
    held = [hit for hit in current if time is None or _holds(hit, time)]
    # The same document may lie in two folders.
    cells = {(one.column, one.quote, one.row): one for hit in held for one in _cells(question, hit)}
    return LookedUp(tuple(cells.values()))


def _have_same_values(question: str, hits: Sequence[Hit]) -> bool:
    """Whether it makes no difference which of them is meant."""
    values = {tuple(cell.value for cell in _cells(question, hit)) for hit in hits}
    return len(values) == 1


def _holds(hit: Hit, time: AskedTime) -> bool:
    _, row = hit.table.table.rows[hit.place]
    return is_in_season(hit.table.table, row, time)


def _cells(question: str, hit: Hit) -> list[FoundCell]:
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
