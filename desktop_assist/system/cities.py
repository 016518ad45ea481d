"""Tells which country a city lies in, for tables of rates that name countries only."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from desktop_assist.system.resources import resource_path

_FILE = "search/cities.tsv"
_WORD = re.compile(r"\w+")


def countries_of(city: str) -> tuple[str, ...]:
    """The names of the country it lies in, in English and small letters; empty: not known.

    Args:
        city: Its English name, in any letters.
    """
    return _cities().get(_folded(city), ())


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in resource_path(_FILE).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        countries, _, cities = line.partition("\t")
        names = tuple(_folded(one) for one in countries.split(","))
        found.update((_folded(one), names) for one in cities.split(","))
    return MappingProxyType(found)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
