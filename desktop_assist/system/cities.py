"""Tells where a place lies, for tables of rates that name countries or parts of the world only."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from desktop_assist.system.resources import resource_path

_FILE, _REGIONS = "search/cities.tsv", "search/regions.tsv"
_WORD = re.compile(r"\w+")


def countries_of(city: str) -> tuple[str, ...]:
    """The names of the country it lies in, in English and small letters; empty: not known.

    Args:
        city: Its English name, in any letters.
    """
    return _cities().get(_folded(city), ())


def all_cities() -> Collection[str]:
    """Every city that is known, in small letters without accents."""
    return _cities().keys()


def lands_of(place: str) -> frozenset[str]:
    """All names of what a city or a country lies in, its own among them; empty: not known."""
    name = _folded(place)
    return frozenset(countries_of(name)) or _common_names(name)


def called_also(country: str) -> frozenset[str]:
    """The other names of a country: "Ireland" of "Republic of Ireland"; empty: it is none."""
    name = _folded(country)
    own = _lines_of().get(name, ())
    return frozenset(one for one in _common_names(name) - {name} if _lines_of()[one] == own)


def members_of(region: str) -> frozenset[str]:
    """The countries of a part of the world, by the name that is usual; empty: not known."""
    return _regions().get(_folded(region), frozenset())


def _common_names(country: str) -> frozenset[str]:
    """Those that all parts of a country have: England is Great Britain, which is not England."""
    lines = _lines_of().get(country, ())
    return frozenset.intersection(*map(frozenset, lines)) if lines else frozenset()


@cache
def _lines_of() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """From each name of a country to all names in the lines that it stands in."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for names, _ in _lines(_FILE):
        for one in names:
            found[one] = (*found.get(one, ()), names)
    return MappingProxyType(found)


@cache
def _regions() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(
        {one: frozenset(members) for names, members in _lines(_REGIONS) for one in names}
    )


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({one: names for names, cities in _lines(_FILE) for one in cities})


def _lines(file: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What stands before the tab of each line, and what behind it."""
    for line in resource_path(file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            before, _, after = line.partition("\t")
            yield _names(before), _names(after)


def _names(text: str) -> tuple[str, ...]:
    return tuple(map(_folded, text.split(",")))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
