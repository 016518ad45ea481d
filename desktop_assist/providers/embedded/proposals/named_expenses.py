"""Which of the expenses that are there a message speaks of, however it calls them."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.expenses.currency import currencies_called
from desktop_assist.providers.embedded.found_things import Thing, other_words
from desktop_assist.providers.embedded.proposals.currency_of_place import places_in
from desktop_assist.providers.embedded.proposals.grounding import is_misspelt
from desktop_assist.providers.embedded.proposals.money_talk import NO_NAMES
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import (
    is_of_kind,
    kind_said,
    row_kinds,
)
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, find_money
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.slots.target import is_same_word, telling_words, words_of

_OF_MERCHANT, _OF_TEXT, _OF_CATEGORY, _OF_KIND = 3.0, 2.5, 2.0, 1.5
"""How much a word tells by where it is found."""
_MONEY = re.compile(rf"(?<!\d\s)(?<!\d)\b(?P<name>{CURRENCY_WORD})\b", re.IGNORECASE)
_JOINTS = re.compile(
    r"\s+(?:and|und|plus|or|oder|sowie|&|as well as)\s+|[,;:.?!¦]+\s*", re.IGNORECASE
)
_ALL_OF_KIND = frozenset(("taxi", "train", "flight", "car rental", "fuel", "parking", "lodging"))
_FOR_ALL = frozenset(
    ["meal", "meals", "food", "grub", "nosh", "scran", "essen", "mahlzeiten", "verpflegung"]
)
"""Whatever it is called it is meant; of a lunch or a coffee rather the one that is called so."""
_TEXTS = ("description", "attendees", "project", "place")


@dataclass(frozen=True, slots=True)
class Row:
    """An expense with all the words it can be found by."""

    thing: Thing
    merchant: frozenset[str]
    texts: frozenset[str]
    category: frozenset[str]
    kinds: frozenset[str]

    @property
    def currency(self) -> str:
        """What it was paid in."""
        return str(self.thing.row.get("currency") or "")

    @property
    def amount(self) -> Decimal:
        """What it cost; negative where money came back."""
        return self.thing.amount or Decimal(0)

    def weight(self, word: str) -> float:
        """How well a word names it; 0 where it does not."""
        by_name = self.named(word)
        kind = kind_said(word)
        return by_name or (_OF_KIND if kind and is_of_kind(kind, self.kinds) else 0.0)

    def named(self, word: str) -> float:
        """The same by its own words alone, and not by what kind they are of."""
        for words, weight in (
            (self.merchant, _OF_MERCHANT),
            (self.texts, _OF_TEXT),
            (self.category, _OF_CATEGORY),
        ):
            if any(is_same_word(word, one) or is_misspelt(word, one) for one in words):
                return weight
        return 0.0


def rows_of(things: Iterable[Thing]) -> tuple[Row, ...]:
    """The expenses, ready to be found."""
    return tuple(map(_row, things))


def _row(thing: Thing) -> Row:
    merchant, category = str(thing.row["merchant"]), str(thing.row.get("category") or "")
    texts = " ".join(str(thing.row.get(name) or "") for name in _TEXTS)
    said = f"{merchant} {texts}"
    return Row(
        thing,
        frozenset(words_of(merchant)),
        frozenset(words_of(f"{texts} {' '.join(other_words(texts))}")),
        frozenset(words_of(category)),
        row_kinds(category, said),
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says of expenses, apart from their days.

    Attributes:
        phrases: For each part of it the words that may name some.
        currencies: For each currency that is named what it can be.
        places: With the currency of each.
        amounts: Those that are named, in any currency.
    """

    phrases: tuple[tuple[str, ...], ...]
    currencies: tuple[tuple[str, ...], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    amounts: tuple[Decimal, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words that may name some."""
        return tuple(word for phrase in self.phrases for word in phrase)


def read_said(text: str, request: UserRequest) -> Said:
    """What is said of expenses in a text."""
    spans = find_time_expressions(text, request.now, request.policy.for_listing("past"))
    rest = without(text, tuple((one.start, one.end) for one in spans))
    amounts: list[Decimal] = []
    while (money := find_money(rest, request.currency)).amount is not None:
        amounts.append(money.amount)
        rest = money.rest
    codes = [currencies_called(one["name"], request.currency) for one in _MONEY.finditer(rest)]
    rest = _MONEY.sub(CUT, rest)
    places = places_in(rest)
    for name in places:
        rest = rest.replace(name, " ")
    phrases = (_telling(part) for part in _JOINTS.split(rest))
    return Said(
        tuple(filter(None, phrases)),
        tuple(filter(None, codes)),
        tuple(places.items()),
        tuple(amounts),
    )


def _telling(text: str) -> tuple[str, ...]:
    return tuple(one for one in telling_words(text) if one not in NO_NAMES and len(one) > 1)


def found_by(word: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    """All that a word names: by name and by kind, of a meal rather by name."""
    named = tuple(one for one in rows if one.named(word))
    kind = kind_said(word)
    if named and kind not in _ALL_OF_KIND and word not in _FOR_ALL:
        return named
    return tuple(one for one in rows if one in named or (kind and is_of_kind(kind, one.kinds)))


def all_named(phrases: Iterable[Sequence[str]], rows: Sequence[Row]) -> tuple[Row, ...] | None:
    """All expenses that the phrases name between them; None where no word names any."""
    found: list[Row] = []
    for phrase in phrases:
        sets = [some for word in phrase if (some := found_by(word, rows))]
        common = [one for one in rows if sets and all(one in some for some in sets)]
        if sets and not common:
            common = list(likeliest(phrase, rows))
        found += [one for one in common if one not in found]
    return tuple(one for one in rows if one in found) if found else None


def likeliest(
    words: Sequence[str], rows: Sequence[Row], extra: Callable[[Row], float] = lambda _: 0.0
) -> tuple[Row, ...]:
    """The expenses that the words name best, all of them where some are named as well.

    Args:
        words: Of the message.
        rows: Those that may be meant.
        extra: What else speaks for one.
    """
    told = {
        word: math.log(1 + len(rows) / count)
        for word in set(words)
        if (count := sum(1 for one in rows if one.weight(word)))
    }
    scores = {
        one.thing.group: sum(one.weight(word) * much for word, much in told.items()) for one in rows
    }
    scores = {
        one.thing.group: scores[one.thing.group] + extra(one)
        for one in rows
        if scores[one.thing.group] or extra(one)
    }
    best = max(scores.values(), default=0.0)
    return tuple(one for one in rows if best and scores.get(one.thing.group) == best)


def names_money(text: str) -> bool:
    """Whether a currency is named without an amount."""
    return _MONEY.search(text) is not None


def paid_in(said: Said, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Those in the currencies that are named; all where none is, or where nothing was paid so."""
    there = {one.currency for one in rows}
    meant = {next((code for code in codes if code in there), "") for codes in said.currencies}
    return tuple(one for one in rows if one.currency in meant) if meant & there else tuple(rows)


def spent_there(said: Said, rows: Sequence[Row], home: str) -> tuple[Row, ...] | None:
    """Those spent in the places that are named, by their words or else their money; None: unknown.

    Of the currency of a place that is not one's own.
    """
    if not said.places:
        return tuple(rows)
    found: list[Row] = []
    for name, code in said.places:
        words = words_of(name)
        named = [one for one in rows if all(one.named(word) for word in words)]
        abroad = [one for one in rows if one.currency == code] if code != home else []
        found += [one for one in (*named, *abroad) if one not in found]
    return tuple(one for one in rows if one in found) or None
