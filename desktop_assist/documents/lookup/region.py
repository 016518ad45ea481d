"""Which row holds for a place without one of its own: "elsewhere in the UK", "rest of Europe"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.documents.lookup.place_names import (
    folded,
    is_for_all,
    names_asked,
    names_in,
    without_fillers,
)
from desktop_assist.documents.question_words import is_telling
from desktop_assist.system.cities import lands_of, members_of

_ANYWHERE = 1_000
_OUTSIDE = re.compile(
    r"^(?:outside(?: of)?|ausserhalb|ausser|not in|except|excluding) (?:the |der )?"
)
_AT_HOME = re.compile(
    r"^(?:inland|im inland|domestic|national|home(?: country)?|within the country)\b"
)
"""A row for the own country, which a table does not name."""


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """A city or a country of a question.

    Attributes:
        name: In English and small letters.
        words: Which words of the question name it.
    """

    name: str
    words: frozenset[int]


def place_asked(asked: str) -> AskedPlace | None:
    """The longest name of a place in a question that is known; None where none is."""
    known = [
        AskedPlace(name, frozenset(range(start, end)))
        for start, end, name in names_asked(asked)
        if lands_of(name) and (is_telling(name) or " " in name)
    ]
    return max(known, key=lambda one: len(one.words), default=None)


def nearest_rows(place: str, rows: Sequence[Collection[str]]) -> list[int]:
    """Which rows hold for a place that has none of its own, those of the smallest region.

    Args:
        place: The name of a city or a country, in English.
        rows: The cells that name each of them.
    """
    lands = lands_of(place)
    sizes = {n: _size(cells, lands) for n, cells in enumerate(rows)}
    least = min((size for size in sizes.values() if size), default=0)
    if not least or (least == _ANYWHERE and not any(map(_names_place, rows))):
        return []
    found = [n for n, size in sizes.items() if size == least]
    # Which country is the own one is not told: so either row may be meant.
    home = [n for n, cells in enumerate(rows) if any(_AT_HOME.match(folded(one)) for one in cells)]
    return sorted({*found, *home}) if least == _ANYWHERE else found


def _names_place(cells: Collection[str]) -> bool:
    """Whether a row is of a place: "other" of things that are bought holds for no country."""
    names = {EXONYMS.get(one, one) for cell in cells for one in _names(cell)}
    is_home = any(_AT_HOME.match(folded(one)) for one in cells)
    return is_home or any(lands_of(one) or members_of(one) for one in names)


def _size(cells: Collection[str], lands: frozenset[str]) -> int:
    """How many countries the region of a row has that holds for a place; 0: it does not."""
    sizes = [_size_of(cell, lands) for cell in cells if cell.strip()]
    # Of "Germany | other cities" the country is the region; "Germany | Berlin" is none.
    return min(sizes) if sizes and all(sizes) else 0


def _size_of(cell: str, lands: frozenset[str]) -> int:
    if is_for_all(cell):
        return _ANYWHERE
    name = folded(cell)
    if outside := _OUTSIDE.match(name):
        excluded = _in_english(name[outside.end() :])
        is_in = excluded in lands or bool(members_of(excluded) & lands)
        return 0 if is_in or not (lands_of(excluded) or members_of(excluded)) else _ANYWHERE - 1
    names = set(map(_in_english, _names(cell)))
    if names & lands:
        return 1
    sizes = [len(members) for one in names if (members := members_of(one)) & lands]
    return min(sizes, default=0)


def _names(cell: str) -> tuple[str, ...]:
    return (*names_in(cell), without_fillers(cell))


def _in_english(name: str) -> str:
    return EXONYMS.get(name, name)
