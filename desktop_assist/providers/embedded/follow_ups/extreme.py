"""Which of the expenses shown last is meant by "the smallest one" or "the most expensive one"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.list_place import EXPENSE, named_place
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_SMALLEST = one_of(
    "smallest, cheapest, lowest, least expensive, littlest, kleinste\\w*, günstigste\\w*",
    "billigste\\w*, niedrigste\\w*",
)
_LARGEST = one_of(
    "largest, biggest, highest, most expensive, priciest, dearest, größte\\w*, teuerste\\w*",
    "höchste\\w*",
)
_OLDEST = one_of("oldest, earliest, älteste\\w*, früheste\\w*")
_NEWEST = one_of("newest, latest, most recent, neueste\\w*, jüngste\\w*")
_WHICH = re.compile(
    rf"\b(?:the|my|that|die|den|das|meine) (?:(?P<small>{_SMALLEST})|(?P<large>{_LARGEST})"
    rf"|(?P<old>{_OLDEST})|(?P<new>{_NEWEST}))"
    rf"(?: (?:one|of (?:them|those|these)|davon|{EXPENSE}))?"
    r"(?=\W*$|\s+(?:to|is|was|of|as|by|from|auf|in|um|ist|war)\b)",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^\W*(?:(?:please|pls|ok|and|now|can you|could you|bitte|und|jetzt|kannst du)\W+)*"
    r"(?:delete|remove|drop|cancel|scrap|change|correct|fix|update|set|make|rename|put|mark"
    r"|lösch|entfern|änder|korrigier|setz|streich|mach)",
    re.IGNORECASE,
)


def with_place_of_extreme(request: UserRequest, history: History) -> UserRequest:
    """The request with the place in the list where "the smallest one" is to be changed.

    It stays as it is where nothing is ordered, nothing was shown, two are as small, or they cannot
    be compared because their currencies differ.
    """
    found = _WHICH.search(request.text) if _ORDERS.search(request.text) else None
    shown = history.listed("expense") if found else ()
    if found is None or len(shown) < 2:
        return request
    place = _place(shown, {name for name, said in found.groupdict().items() if said})
    if place is None:
        return request
    text = request.text
    return request.saying(f"{text[: found.start()]}{named_place(place)}{text[found.end() :]}")


def _place(shown: tuple[Thing, ...], kind: set[str]) -> int | None:
    if kind <= {"old", "new"}:
        days = [one.day for one in shown]
        return _only(days, max(days) if "new" in kind else min(days))
    if len({str(one.seen.get("currency")) for one in shown}) > 1:
        return None
    amounts = [Decimal(str(one.seen.get("amount") or 0)) for one in shown]
    if min(amounts) < 0:  # whether what was given back is the smallest is open
        return None
    return _only(amounts, max(amounts) if "large" in kind else min(amounts))


def _only(sizes: Sequence[object], edge: object) -> int | None:
    return sizes.index(edge) if sizes.count(edge) == 1 else None
