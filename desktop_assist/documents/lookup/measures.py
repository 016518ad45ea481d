"""Which number of a row is asked for: "what may a room cost" is the column "Lodging Rate"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.documents.lookup.place_names import folded
from desktop_assist.documents.lookup.spoken_names import is_done_with
from desktop_assist.documents.lookup.typed_table import TypedTable
from desktop_assist.documents.word_stem import stem

_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class _Measure:
    """One kind of number: how people ask for it, and how columns call it."""

    asked: re.Pattern[str]
    heading: re.Pattern[str]


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(text.split(', '))})", re.IGNORECASE)


_MEASURES = (
    _Measure(
        _words(
            "lodging, hotel, rooms?\\b, accommodation, night, overnight, sleep, stay, airbnb, motel"
            ", übernacht, unterkunft, zimmer"
        ),
        _words(
            "lodging, hotel, accommodation, room, night, übernacht, unterkunft"
            ", (?:max\\w*|limit|cap|höchst\\w*|obergrenze|betrag|satz|rate|amount|price|preis)\\W+"
            "(?:(?:per|pro|je|a|for|für) )?(?:night|nacht|room|zimmer|hotel|übernacht)"
        ),
    ),
    _Measure(
        _words(
            "meals?\\b, m&ie, mie\\b, food, eat, breakfast, lunch, dinner, incidental, verpfleg"
            ", essen"
        ),
        _words("(?:local )?meal, m&ie, mie\\b, food, verpfleg"),
    ),
    _Measure(
        _words(
            "total, per[- ]diem, maximum, altogether, combined, all in, tagessatz, \\w*pauschale"
            ", gesamt, insgesamt, sum\\b, daily, tage?geld, spesensatz, \\w*pauschbetrag"
            ", (?:travel |subsistence )?allowance, subsistence, diäten"
            ", (?:per|a|each|full|whole|pro|je|am|einen|ganzen?|voller) (?:day|tag)\\b"
        ),
        _words(
            "(?:maximum )?per diem, total, gesamt, \\w*pauschale, tagess[aä]tz, \\w*pauschbetrag"
            ", (?:full|whole|entire|ganzer?|voller?)\\W+(?:day|tag), 24 ?(?:h|hours|std|stunden)\\b"
            ", (?:daily|day) (?:rate|allowance), (?:travel |subsistence )?allowance, subsistence"
            ", tage?geld, (?:amount |betrag |rate )?(?:per|pro|je) (?:day|tag)"
        ),
    ),
)


_COST = _Measure(
    _words("costs?\\b, charged?\\b, price, fees?\\b, pay\\b, kostet?\\b, gebühr, preis"),
    _words("charges?\\b, costs?\\b, prices?\\b, fees?\\b, hire\\b, kosten, preis, gebühr"),
)
_UNITS = re.compile(
    r"\b(?P<half>half(?: an?)?[- ]|halbe[rn]? )?"
    r"(?P<unit>day|week|month|hour|night|mile|km|tag|woche|monat|stunde|nacht)(?:s|e|en|n)?\b|\b(?P<daily>daily)\b",
    re.IGNORECASE,
)
_DISTANCE = _Measure(
    _words("mileage\\b, (?:per|a|pro|je) (?:mile|km|kilomet)"),
    _words("per (?:mile|km|kilomet), (?:pro|je) (?:km|kilomet), miles\\b, km\\b"),
)
_OF_SOME = re.compile(
    r"\b(?:first|last|half|partial|further|arrival|departure|travel(?:l?ing)? days?|an-"
    r"|\w*anreise\w*|\w*abreise\w*|halber|angebrochene\w*|eintägig\w*)(?!\w)",
    re.IGNORECASE,
)
"""Said of a number that holds only for a part of it: "first and last day"."""
_DAY_OF_TRAVEL = _Measure(
    _words(
        "(?:first|last)(?:(?: and| or|/) last)? (?:day|tag), \\w*(?:anreise|abreise|reise)tag"
        ", (?:arrival|departure|travel(?:l?ing)?)[ -]?days?, days? of (?:arrival|departure|travel)"
        ", days? (?:when |that |on which )?(?:i|we|one|you) (?:fly|flies|travel|drive|go|come|get"
        "|head|arrive|leave|return)s?(?: back)?(?: home| out| there| back| in)?"
        ", tage?,? (?:an dem|wo|wenn) (?:ich|wir|man) (?:\\w+ )?\\w*(?:fahren?|fliegen?|reisen?"
        "|fährt|kommen?)"
    ),
    _words(".*\\b(?:first|last|arrival|departure|travel(?:l?ing)? day|an-|an/|anreise|abreise)"),
)
_PART_OF_DAY = _Measure(
    _words(
        "half[ -]day, partial day, part of (?:a|the) day, halbe[nr]? tag, eintägig, tagesreise"
        ", tagestour"
        ", (?:over|more than|above|über|mehr als|ab) (?:8|acht|eight) ?(?:h\\b|std|hours|st)"
    ),
    _words(".*\\b(?:half|partial|halb|eintägig|(?:8|acht|eight) ?(?:h\\b|std|hours|stunden))"),
)
_PARTS_OF_TRIP = (_DAY_OF_TRAVEL, _PART_OF_DAY)
"""What is asked of a part of a trip, which has columns of its own in many tables."""
_AND = re.compile(r"[,;]?\s(?:and|und|plus|&|sowie)\s", re.IGNORECASE)


def asked_columns(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns of numbers that a question asks for; none where it asks for something else.

    Of two questions in one, "what does it cost a day and how many miles are free", each has its
    own.
    """
    found = [_asked_columns(table, one) for one in _AND.split(question)]
    return tuple(dict.fromkeys(n for columns in found for n in columns))


def _asked_columns(table: TypedTable, question: str) -> tuple[int, ...]:
    numbers = table.places("number")
    for part in _PARTS_OF_TRIP:
        found = [n for n in numbers if part.heading.match(table.columns[n].heading)]
        if found and part.asked.search(question):
            return tuple(found)
    for measure in _MEASURES:
        if measure.asked.search(question):
            found = [n for n in numbers if measure.heading.match(table.columns[n].heading)]
            if found:
                return _usual(table, found, question)
    rates = _costs(table, question) or _per_distance(table, question)
    return rates or _named_number(table, question) or _implied(table, question)


def _named_number(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns that the question calls by their own words; of a mere rate that of the room."""
    named = _named(table, question)
    if not named or _is_told_apart(table, named):
        return named
    lodging = (n for n in table.places("number") if _is_called(table, n, _MEASURES[0]))
    return tuple(lodging) or named


def _implied(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns that are meant though nothing of theirs is named."""
    numbers = table.places("number")
    done = tuple(n for n in numbers if is_done_with(table.columns[n].heading, question))
    if done:
        return done
    if len(numbers) == 1 and _is_sheet_named(table, question):
        return numbers
    # "Per diem" of a table that has no sum of its own is all of its numbers.
    asks_all = _MEASURES[-1].asked.search(question)
    kinds = [m for m in _MEASURES[:-1] if any(_is_called(table, n, m) for n in numbers)]
    return numbers if asks_all and kinds else ()


def _is_sheet_named(table: TypedTable, question: str) -> bool:
    """Whether the question says what the whole sheet is about: its only number is meant."""
    asked = {stem(word) for word in folded(question).split()}
    names = [stem(word) for word in _telling(table.sheet)]
    return bool(names) and all(one in asked for one in names)


def _costs(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns that say what something costs, those for the time or the way that is asked."""
    if not _COST.asked.search(question):
        return ()
    headings = {n: table.columns[n].heading for n in table.places("number")}
    found = tuple(n for n, heading in headings.items() if _COST.heading.search(heading))
    asked = _units(question)
    return tuple(n for n in found if asked and _units(headings[n]) == asked) or found


def _per_distance(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns of what a mile or a kilometre is paid with."""
    if not _DISTANCE.asked.search(question):
        return ()
    headings = ((n, table.columns[n].heading) for n in table.places("number"))
    return tuple(n for n, heading in headings if _DISTANCE.heading.search(heading))


def _usual(table: TypedTable, found: Sequence[int], question: str) -> tuple[int, ...]:
    """Those that hold for all of it, where no part is asked for."""
    if _OF_SOME.search(question):
        return tuple(found)
    usual = tuple(n for n in found if not _OF_SOME.search(table.columns[n].heading))
    return usual or tuple(found)


def _units(text: str) -> frozenset[str]:
    found = _UNITS.finditer(text)
    return frozenset(
        "day" if one["daily"] else f"{'half ' if one['half'] else ''}{one['unit'].lower()}"
        for one in found
    )


def _is_called(table: TypedTable, place: int, measure: _Measure) -> bool:
    return measure.heading.match(table.columns[place].heading) is not None


def _named(table: TypedTable, question: str) -> tuple[int, ...]:
    """The columns whose own words the question uses, those with most of them."""
    asked = {stem(word) for word in folded(question).split()}
    rated = {
        n: sum(stem(word) in asked for word in _telling(table.columns[n].heading))
        for n in table.places("number")
    }
    most = max(rated.values(), default=0)
    return tuple(n for n, count in rated.items() if most and count == most)


def _is_told_apart(table: TypedTable, named: Sequence[int]) -> bool:
    """Whether it was more than "the rate" that the question named."""
    return len(named) == 1 or not all("rate" in folded(table.columns[n].heading) for n in named)


def _telling(heading: str) -> list[str]:
    return [word for word in folded(heading).split() if len(word) >= _LEAST_LETTERS]
