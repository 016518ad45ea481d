"""Count what an amount is shared by: people at a table, nights in a hotel; and meals given."""

import re

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.claim import Meal

_NUMBER_WORDS = (
    ("one", "ein", "eine", "einer"), ("two", "zwei"), ("three", "drei"), ("four", "vier"),
    ("five", "fünf"), ("six", "sechs"), ("seven", "sieben"), ("eight", "acht"), ("nine", "neun"),
    ("ten", "zehn"), ("eleven", "elf"), ("twelve", "zwölf"),
)  # fmt: skip
_NUMBERS = {word: count for count, words in enumerate(_NUMBER_WORDS, 1) for word in words}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_NIGHTS = re.compile(
    rf"\b{_COUNT}\s*(?:x\s*)?(?:nights?|nächten?|nacht|übernachtung(?:en)?|nuits?|noches?|notti?)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\b{_COUNT}\s*(?:x\s*)?(?:people|persons?|pax|attendees|covers|personen|teilnehmer\w*|leute)\b",
    re.IGNORECASE,
)
_GUESTS = re.compile(
    rf"\b(?:with|mit)\s+{_COUNT}\s+(?:more\s+|other\s+|weiteren\s+)?(?P<who>[^\W\d_]{{3,}})",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*(\d{1,3})\s*")
_BETWEEN_NAMES = re.compile(r"[,;/&+\n|]|\s(?:and|und|et|y|e|en|i|with|mit)\s", re.IGNORECASE)
_GIVEN = (
    r"(?:included|incl\w*|inkl\w*|inbegriffen|provided|gestellt|kostenlos|free|complimentary"
    r"|bereitgestellt|enthalten|paid by)"
)
_MEALS: dict[Meal, str] = {
    "breakfast": r"(?:breakfasts?|frühstück\w*)",
    "lunch": r"(?:lunch(?:es)?|mittagessen|mittag)",
    "dinner": r"(?:dinners?|abendessen|abendbrot)",
}
_ALL = r"(?:all meals|full board|vollpension|alle mahlzeiten)"
_HALF = r"(?:half board|halbpension)"


def nights_of(expense: Expense) -> int:
    """For how many nights a hotel's bill is; one where it does not say."""
    found = _NIGHTS.search(f"{expense.description} {expense.merchant}")
    return _number(found) if found else 1


def people_of(expense: Expense) -> int:
    """How many took part; one where it is not said. "With two guests" counts the host, too."""
    attendees = expense.attendees.strip()
    if bare := _BARE.fullmatch(attendees):
        return max(1, int(bare[1]))
    text = f"{attendees} {expense.description}"
    if found := _PEOPLE.search(text):
        return _number(found)
    if attendees:
        return max(1, len([one for one in _BETWEEN_NAMES.split(attendees) if one.strip()]))
    guests = _GUESTS.search(text)
    return _number(guests) + 1 if guests else 1


def provided_meals(text: str) -> tuple[Meal, ...]:
    """The meals that a text says were given: "breakfast included", "inkl. Frühstück"."""
    if re.search(_ALL, text, re.IGNORECASE):
        return ("breakfast", "lunch", "dinner")
    found: list[Meal] = [meal for meal, words in _MEALS.items() if _is_given(words, text)]
    if re.search(_HALF, text, re.IGNORECASE):
        found = ["breakfast", "dinner"]
    return tuple(found)


def _is_given(meal: str, text: str) -> bool:
    after = rf"\b{meal}\b(?:,?\s+(?:is|was|were|are|wird|wurde|war))?[\s(,]+{_GIVEN}"
    before = rf"\b{_GIVEN}\W+(?:\w+\W+){{0,3}}?{meal}\b"
    return bool(re.search(rf"{after}|{before}", text, re.IGNORECASE))


def _number(found: re.Match[str]) -> int:
    word = found["count"].casefold()
    return max(1, int(word) if word.isdecimal() else _NUMBERS[word])
