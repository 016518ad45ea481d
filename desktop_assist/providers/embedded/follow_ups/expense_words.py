"""What a follow-up says about an expense: another amount, day, place or category, or not at all.

The expense is known; `expense_change.py` reads requests that have to name theirs.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.list_place import place_in_list, without_place
from desktop_assist.providers.embedded.phrase import PRONOUN, other_words
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, cut, without
from desktop_assist.providers.embedded.word_list import one_of

_DELETED = re.compile(
    rf"(?:{one_of('delete, remove, cancel, drop, scrap, erase, get rid of, take out')}"
    rf"|{one_of('lösche?, entferne?, streiche?, storniere?')})\s+(?P<what>.+?)"
    r"(?: (?:from|aus) (?:my|the|der|meiner) (?:\w+ )?(?:sheet|list|expenses|tabelle|liste))?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:make|was|were|is|be|costs?|to|waren|war|kostete|soll|auf|only|nur|exactly|genau)\b\D{0,12}?"
    r"(?<![\d.,:])(?P<amount>\d+)(?![\d:.,]|\s*(?:%|min|h\b|uhr|am|pm|person|people|days?|tage?))",
    re.IGNORECASE,
)
_NOT = re.compile(r"[,;]?\s*\b(?:not|nicht|and not|und nicht|instead of|statt)\s+(?:the )?\S+.*$")
_WORD = r"[A-ZÀ-Þ0-9&][\w&'\u2019.-]*"
_MERCHANT = re.compile(
    rf"\b(?:at|from|bei|von|beim)\s+(?:the |dem |der )?(?P<a>{_WORD}(?: {_WORD}){{0,4}})"
    r"|\b(?:merchant|vendor|payee|shop|händler)(?: (?:is|was|should be|to|ist|war))?:?\s+(?P<b>.+)"
    rf"|\b(?:call|name|rename|nenne?)\s+{PRONOUN}\s+(?:to )?(?P<c>.+)"
)
_USUAL = one_of(
    "travel, meals?, food, lodging, transport(?:ation)?, software, office supplies, training",
    "entertainment",
)
_CATEGORY = re.compile(
    r"\b(?:in |under |to |unter |zur? )?(?:the |der |die )?(?:category|kategorie)"
    r"(?: (?:is|was|should be|to|ist|soll|auf))?:?\s+(?P<a>[\w &/-]+?)(?: sein)?$"
    rf"|\b(?:file|put|book|count|buche?|setze?|verbuche?)\s+{PRONOUN}\s+(?:under|as|in|als|unter)"
    r"\s+(?P<b>[\w &/-]+)$"
    rf"|^(?:{PRONOUN})(?:'s| is| was| ist| war)\s+(?P<c>{_USUAL})$",
    re.IGNORECASE,
)
_MONEY_WORDS = frozenset(
    {"amount", "betrag", "price", "preis", "cost", "costs", "total", "it's", "that's"}
)


@dataclass(frozen=True, slots=True)
class ExpenseWords:
    """What is to become of an expense. Empty fields stay as they are.

    Attributes:
        amount: As decimal text.
        currency: ISO 4217.
        day: When the money was spent.
        merchant: Who was paid.
        category: In the person's words.
        is_deleted: Whether its row is to go.
        names: Words that must be found in the one meant.
        place_in_list: Which one of the list is meant.
    """

    amount: str = ""
    currency: str = ""
    day: date | None = None
    merchant: str = ""
    category: str = ""
    is_deleted: bool = False
    names: tuple[str, ...] = ()
    place_in_list: int | None = None


def read_expense_words(request: UserRequest) -> ExpenseWords | None:
    """What the words say about an expense; None when they say anything else too, or nothing."""
    text = request.text.strip(" .!")
    found = _DELETED.fullmatch(text)
    if found is not None:
        what = found["what"]
        names = other_words(without_place(what))
        return ExpenseWords(is_deleted=True, names=names, place_in_list=place_in_list(what))
    return _read(request.saying(_NOT.sub("", text)))


def _read(request: UserRequest) -> ExpenseWords | None:
    money = find_money(request.text, request.currency)
    amount = f"{money.amount:.2f}" if money.amount is not None else ""
    bare = None if amount else _BARE.search(request.text)
    rest = money.rest
    if bare:
        amount = f"{bare['amount']}.00"
        rest = rest[: bare.start("amount")] + CUT + rest[bare.end("amount") :]
    rest = without_place(rest)
    when = understand(rest, request.now, replace(request.policy, direction="past"))
    is_day = when is not None and when.names_day and not when.has_time and _is_one_day(when)
    day = when.start if when and is_day else None
    rest = without(rest, when.spans) if when and day else rest
    category = cut(rest, _CATEGORY)
    merchant = cut(category.rest, _MERCHANT)
    words = ExpenseWords(
        amount=amount,
        currency=money.currency,
        day=day.date() if isinstance(day, datetime) else day,
        merchant=_group(merchant.found),
        category=_group(category.found),
        names=tuple(one for one in other_words(merchant.rest) if one not in _MONEY_WORDS),
        place_in_list=place_in_list(request.text),
    )
    if len(words.names) == 1 and not words.currency:
        words = _with_currency(words, request)
    is_empty = replace(words, names=(), place_in_list=None) == ExpenseWords()
    return None if is_empty else words


def _is_one_day(when: Understanding) -> bool:
    """Whether it is no longer time: "and in October?" asks of a month."""
    period = period_of(when)
    return period is not None and period.first == period.last


def _with_currency(words: ExpenseWords, request: UserRequest) -> ExpenseWords:
    """What "in dollars" says."""
    currency = find_money(f"1 {words.names[0]}", request.currency).currency
    return replace(words, currency=currency, names=()) if currency else words


def _group(found: re.Match[str] | None) -> str:
    return next(filter(None, found.groups()), "").strip(" .\"'") if found else ""
