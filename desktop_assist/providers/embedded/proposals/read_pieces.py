"""What the pieces of a message say: people, places, lengths, in the form in which they are kept."""

import re
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.slots.people_named import addressed_in, people_in
from desktop_assist.providers.embedded.slots.spelled_number import spoken_sum
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import whole_words

_LED = re.compile(
    r"^(?:(?:to|for|at|on|until|till|til|by|onto|into|in|over|im|am|um|auf|bis|ab|den|zu|zum|der|die"
    r"|the|a|an|from|von|via|per|beim|bei|dem|das)\b\s*)+(?=\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2})?(?![\d.,]*\d)")
_FIGURES = re.compile(r"\d{3,4}(?![\d.:/-])", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)?\s*")
_DOUBT = whole_words(
    "no, nah, wait, sorry, actually, scratch that, rather, nein, nee, ne, quatsch, doch, lieber"
    ", besser, halt, äh, ähm"
)
TAKEN_BACK = whole_words(
    "no, wait, sorry, scratch that, actually, nein, nee, quatsch, doch, lieber, halt, äh, ähm"
)
"""Says that what follows holds instead."""
_WIDEST_DOUBT = 40
"""In letters."""
_AT_MINE = re.compile(r"^(?:bei )?(?:mir|uns|dir)\s+(?=im\b|in\b)", re.IGNORECASE)
"""In "bei mir im Büro" the place is the office."""
_JOINS = re.compile(r"\s+(?:mit|with|w/?|m\.|von|for|und|and)$", re.IGNORECASE)
_ENDS = re.compile(r"(?:['\u2019]s)?[\s,.;:!?]*$")


def without_lead(text: str) -> str:
    """A piece without the prepositions and articles before it."""
    return _LED.sub("", text.strip()) or text.strip()


def without_joining(text: str) -> str:
    """What a meeting is called without the word that leads on to who comes: "telefonat mit"."""
    return _JOINS.sub("", text)


def time_said(text: str) -> str:
    """A piece about a time, with what a mere "930" lacks."""
    return f"at {text}" if _FIGURES.match(text) else text


def times_that_hold(reading: Reading, request: UserRequest) -> list[str]:
    """The pieces of the new time without those taken back: "um zwei, ach nee, lieber halb drei"."""
    pieces = [one for one in reading.pieces if one.tag == "w"]
    held = [
        one
        for at, one in enumerate(pieces)
        if not any(_takes_back(one, other, request) for other in pieces[at + 1 :])
    ]
    return [one.text for one in held]


def _takes_back(first: Piece, second: Piece, request: UserRequest) -> bool:
    """Whether words between two hours, or two days, say that the second one counts."""
    between = request.text[first.start + len(first.text) : second.start]
    if len(between) > _WIDEST_DOUBT or not _DOUBT.search(between):
        return False
    one, other = (time_of([piece.text], request) for piece in (first, second))
    if one is None or other is None or (one.names_day and one.has_time):
        return False
    return (one.has_time and other.has_time) or (one.names_day and other.names_day)


def time_of(texts: Sequence[str], request: UserRequest) -> Understanding | None:
    """The moment or the day that the pieces of a time name together: "Freitag", "halb zehn"."""
    plain = without_lead(" ".join(map(without_lead, texts)))
    for said in (plain, " ".join(texts), f"at {plain}", f"um {plain}"):
        when = understand(said, request.now, request.policy) if plain else None
        if when is not None and when.start is not None and when.recurrence is None:
            return when
    return None


def plain_name(text: str) -> str:
    """A name as it is kept: without what the sentence hangs to its end, with a capital."""
    name = _ENDS.sub("", _ASIDE.sub(" ", text).strip())
    return name[:1].upper() + name[1:]


def named_people(names: Sequence[str], request: UserRequest) -> tuple[str, ...]:
    """The people that are named, as the contacts know them, else as written."""
    found: list[str] = []
    for one in names:
        known = people_in(one, request.contacts) or addressed_in(one)
        plain = " ".join(plain_name(part) for part in without_lead(one).split())
        found += known or (plain,)
    return tuple(dict.fromkeys(found))


def plain_place(text: str, places: Sequence[str]) -> str:
    """A place as the calendar knows it, else as written."""
    if not text:
        return ""
    plain = _ENDS.sub("", without_lead(_AT_MINE.sub("", text)))
    said = words_of(plain)
    for one in dict.fromkeys(places):
        if one and set(words_of(one)) <= set(said):
            return one
    return plain_name(plain)


def length_of(text: str, request: UserRequest) -> timedelta | None:
    """How long a piece says: "45 min", "anderthalb Stunden"."""
    for said in (text, f"for {without_lead(text)}"):
        when = understand(said, request.now, request.policy)
        if when is not None and when.duration is not None:
            return when.duration
    return None


def sum_of(texts: Sequence[str], request: UserRequest) -> Money | None:
    """The sum that the pieces name: "12.50", "fourteen thirty", "46 pounds", "20 pence"."""
    # One that is told twice is no sum in two words: "I gave 75, change it to 75".
    texts = list(dict.fromkeys(texts))
    said = " ".join(texts)
    if not said:
        return None
    for text in (*texts, said):
        money = find_money(text, request.currency)
        if money.amount is not None:
            return money
    figures = spoken_sum(without_lead(said)) or _bare_number(said)
    return Money(Decimal(figures), "", "") if figures else None


def _bare_number(said: str) -> str:
    """The first number, in figures: "35"."""
    found = _NUMBER.search(said)
    return found[0].replace(",", ".") if found else ""
