"""What single words and fixed phrases mean in a time phrase, in English and in German."""

from dataclasses import dataclass

from desktop_assist.calendars.phrases.lexicon_english import ENGLISH
from desktop_assist.calendars.phrases.lexicon_german import GERMAN
from desktop_assist.calendars.phrases.zone_names import PLACES, ZONES


@dataclass(frozen=True, slots=True)
class Word:
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
    return zones | {name: Word("zone_place", unit=key) for name, key in PLACES.items()}


_ALL = _zones() | _entries(GERMAN) | _entries(ENGLISH)
WORDS = {word.replace("'", ""): meaning for word, meaning in _ALL.items()}
PHRASES = tuple(sorted((word for word in _ALL if not word.isalpha()), key=len, reverse=True))
