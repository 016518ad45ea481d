#!/usr/bin/env python3
"""Make the list by which people's names are found: what stands for a person, and what may not.

    python3 build/make_name_list.py FAKER WORDS PLACES

FAKER is the unpacked wheel of Faker (MIT licence); its names of people of 80 countries are taken.
WORDS holds `american-english-small` and `ngerman` of Debian's packages wamerican-small and
wngerman, PLACES tables of places (CSV) as the United States publish them for their daily
allowances. From both only a mark is taken: that a name is a word or a place as well.
"""

import csv
import gzip
import importlib
import re
import sys
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

from desktop_assist.privacy.name_list import Mark, folded

TARGET = Path(__file__).resolve().parents[1] / "resources" / "names" / "people.tsv.gz"
# Where a name of these countries is a German noun, too, the name is meant more often.
NEARBY = "de_DE de_AT de_CH en_US en_GB fr_FR es_ES it_IT nl_NL pl_PL sv_SE da_DK pt_PT tr_TR no_NO"
CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december easter christmas montag dienstag mittwoch donnerstag
freitag samstag sonntag januar februar märz april mai juni juli oktober dezember ostern
english german french spanish italian dutch danish polish turkish swedish chinese japanese
germany france spain italy switzerland austria england scotland ireland netherlands belgium poland
sweden norway denmark finland portugal greece turkey india china japan canada mexico brazil
"""
# Places so well known that somebody called so is told by the words around the name.
PLACES_TOO = """
charlotte victoria madison jackson sydney florence georgia dallas austin
"""
SHORTEST = 3
PLACE_COLUMNS = ("DESTINATION", "Country", "State/Country", "Location")
WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the list."""
    faker, words, places = (Path(one) for one in sys.argv[1:4])
    sys.path.insert(0, str(faker))
    first, surnames = set(_names(faker, "first_name")), set(_names(faker, "last_name"))
    nearby = set(_names(faker, "first_name", NEARBY.split()))
    english = set(_words(words / "american-english-small"))
    german = set(_words(words / "ngerman"))
    nouns = {folded(one) for one in (words / "ngerman").read_text("utf-8").split() if one.istitle()}
    calendar = {folded(one) for one in CALENDAR.split()}
    elsewhere = (_places(places) - nearby) | _states() | calendar
    marks: dict[str, str] = {}
    for name in sorted(first | surnames):
        is_word = name in english or name in german
        mark = ""
        if name in first:
            is_doubtful = is_word or len(name) < SHORTEST or name in PLACES_TOO.split()
            is_doubtful |= name in nouns and name not in nearby
            is_rare = is_doubtful and name not in nearby
            mark += _mark(Mark.FIRST, is_word=is_doubtful, is_place=is_rare or name in elsewhere)
        if name in surnames and len(name) >= SHORTEST:
            is_doubtful = is_word or name in nouns
            mark += _mark(Mark.SURNAME, is_word=is_doubtful, is_place=name in elsewhere)
        marks[name] = mark
    lines = "".join(f"{name}\t{mark}\n" for name, mark in marks.items() if mark)
    TARGET.parent.mkdir(exist_ok=True)
    # The same list gives the same bytes.
    TARGET.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))
    print(f"{len(marks)} names, {TARGET.stat().st_size} bytes")


def _mark(mark: Mark, *, is_word: bool, is_place: bool) -> str:
    if is_place:
        return mark.as_place
    return mark.as_word if is_word else mark


def _names(faker: Path, kind: str, countries: list[str] | None = None) -> Iterator[str]:
    for folder in sorted((faker / "faker" / "providers" / "person").iterdir()):
        if not (folder / "__init__.py").exists() or (countries and folder.name not in countries):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if kind in attribute and not attribute.startswith("_") and not callable(values):
                yield from _parts(values)


def _parts(values: object) -> Iterator[str]:
    if isinstance(values, property):
        return
    for value in values:  # type: ignore[attr-defined]
        name = value[0] if isinstance(value, tuple) else value
        if isinstance(name, str):
            for part in WORD.findall(name):
                if len(part) > 1 and folded(part).isascii():
                    yield folded(part)


def _words(file: Path) -> Iterator[str]:
    for word in file.read_text("utf-8").split():
        if word.islower() and word.isalpha():
            yield folded(word)


def _states() -> set[str]:
    states = importlib.import_module("faker.providers.address.en_US").Provider.states
    return {folded(name) for name in states if WORD.fullmatch(name)}


def _places(folder: Path) -> set[str]:
    """Places of one word: "Boston", yet not the "John" of "St. John"."""
    named = [zone.rsplit("/", 1)[-1] for zone in zoneinfo.available_timezones()]
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", errors="replace", newline="") as lines:
            for row in csv.DictReader(lines):
                named += [row[column] or "" for column in PLACE_COLUMNS if column in row]
    parts = [part.strip() for name in named for part in re.split("[/,]", name)]
    return {folded(part) for part in parts if WORD.fullmatch(part)}


if __name__ == "__main__":
    main()
