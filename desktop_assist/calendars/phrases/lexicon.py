"""What single words and fixed phrases mean in a time phrase, in English and in German."""

from functools import cache
from typing import NamedTuple

from desktop_assist.calendars.phrases.lexicon_english import ENGLISH
from desktop_assist.calendars.phrases.lexicon_german import GERMAN
from desktop_assist.calendars.phrases.lexicon_holidays import HOLIDAYS
from desktop_assist.calendars.phrases.zone_names import SHORT, ZONES
from desktop_assist.calendars.phrases.zone_places import PLACES


class Word(NamedTuple):
    """A word's kind, with its number or its word in the sense of that kind."""

    kind: str
    value: float = 0
    unit: str = ""


def _entries(table: str) -> dict[str, Word]:
    """Read a table of lines `kind: word, word=sense, …`; a sense is a number or a name."""
    words: dict[str, Word] = {}
    for line in filter(None, map(str.strip, table.splitlines())):
        kind, _, listed = line.partition(":")
        for entry in listed.split(","):
            word, _, sense = entry.strip().partition("=")
            words[word] = _word(kind, sense)
    return words


def _word(kind: str, sense: str) -> Word:
    try:
        return Word(kind, float(sense or 0))
    except ValueError:
        return Word(kind, unit=sense)


def _zones() -> dict[str, Word]:
    zones = {name: Word("zone_word", unit=key) for name, key in ZONES.items()}
    zones |= {name: Word("zone_short", unit=key) for name, key in SHORT.items()}
    return zones | {name: Word("zone_place", unit=key) for name, key in PLACES.items()}


_GERMAN_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_GERMAN_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig")
_GERMAN_TEENS = ("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn")
_GERMAN_COUNTED = (*_GERMAN_ONES, "zehn", *_GERMAN_TEENS[:2])
_GERMAN_ORDINALS = (
    *("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte"),
    "zehnte",
)
_ENDINGS = ("", "e", "er", "es", "en")
_HIGHEST_DAY = 31


def _german_numbers() -> dict[str, Word]:
    """Composed numbers ("fünfundvierzig") and ordinals ("einundzwanzigsten")."""
    numbers = {tens: 10 * (place + 2) for place, tens in enumerate(_GERMAN_TENS)}
    for number, one in enumerate(_GERMAN_ONES, 1):
        numbers |= {f"{one}und{tens}": 10 * t + number for t, tens in enumerate(_GERMAN_TENS, 2)}
    teens = (*_GERMAN_TEENS, "achtzehn", "neunzehn")
    ordinals = {teen + "te": number for number, teen in enumerate(teens, 11)}
    ordinals |= {name + "ste": n for name, n in numbers.items() if n <= _HIGHEST_DAY}
    words = {name: Word("number", number) for name, number in numbers.items()}
    for number, one in enumerate(_GERMAN_COUNTED, 1):
        words[one + "einhalb"] = Word("number", number + 0.5)
        words[one + "mal"] = Word("times_count", number)
        words |= {f"{one}stündig{end}": Word("compact_span", 60 * number) for end in _ENDINGS}
    ordinals |= {name: number for number, name in enumerate(_GERMAN_ORDINALS, 1)}
    for name, number in ordinals.items():
        words |= {name + ending: Word("ordinal", number) for ending in ("", "n", "r", "s", "m")}
    return words


_TAKEN_BACK = (
    "no",
    "oh no",
    "hm no",
    "hmm no",
    "actually",
    "sorry",
    "oops",
    "wait",
    "no wait",
    "or",
)
_INSTEAD = (
    "make it",
    "make that",
    "let's do",
    "let's make it",
    "let's make that",
    "let's say",
    "say",
)
_GERMAN_TAKEN_BACK = ("nein", "ach nein", "äh nein", "halt", "oder", "doch", "quatsch", "ne", "nee")
_GERMAN_INSTEAD = ("sagen wir", "sagen wir lieber", "machen wir", "dann", "doch lieber", "mach")


def _corrections() -> dict[str, Word]:
    """Read "actually let's do", "oder sagen wir": two words of one list each."""
    pairs = ((_TAKEN_BACK, _INSTEAD), (_GERMAN_TAKEN_BACK, _GERMAN_INSTEAD))
    return {
        f"{first} {second}": Word("correction")
        for firsts, seconds in pairs
        for first in firsts
        for second in seconds
    }


@cache
def words() -> dict[str, Word]:
    """What single words mean, apostrophes left out."""
    return {word: meaning for word, meaning in _all().items() if " " not in word}


@cache
def phrases() -> dict[str, Word]:
    """What several words mean together; without apostrophes, and with spaces for hyphens."""
    return {word: meaning for word, meaning in _all().items() if " " in word}


_SPACED = str.maketrans({"'": "", "-": " ", "/": " "})


@cache
def _all() -> dict[str, Word]:
    """Made at the first phrase, for a start of the program needs none of it."""
    known = (
        _zones()
        | _german_numbers()
        | _corrections()
        | _entries(GERMAN)
        | _entries(ENGLISH)
        | _entries(HOLIDAYS)
    )
    return {word.translate(_SPACED): meaning for word, meaning in known.items()}
