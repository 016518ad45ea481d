"""What a message says an expense is to be: its amount, category, day or currency."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.expenses.currency import currencies_called, exponent
from desktop_assist.providers.embedded.proposals.named_expenses import Row
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, find_money
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.spelled_number import in_figures
from desktop_assist.providers.embedded.slots.target import words_of

_SUM = (
    rf"(?:[€$£] ?)?\d+(?:[.,]\d{{1,2}})?(?: ?(?:[€$£]|(?:{CURRENCY_WORD})\b))?(?![\w.,:]*\d)"
    r"(?! ?(?:%|people|persons?|nights?|days?|km|miles?|uhr|o'clock|personen|nächte|tage"
    r"|[ap]\.?m|min(?:ute)?s?|minuten|h(?:ou)?rs?|stunden?)\b)"
)
_MONEY = re.compile(
    rf"[€$£] ?\d+(?:[.,]\d{{1,2}})?|\d+(?:[.,]\d{{1,2}})? ?(?:[€$£]|(?:{CURRENCY_WORD})\b)"
    r"|(?<![\d.,])\d+[.,]\d\d(?!\d|[.,]\d)",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\b(?:not|instead of|rather than|nicht|anstatt|statt|and not|und nicht|it says|steht)\s+"
    rf"(?:the |just |only |nur |die |den |mehr )?{_SUM}",
    re.IGNORECASE,
)
_INCLUDED = re.compile(
    r"\b(?:with|incl(?:uding|usive of|\.)?|plus|after|mit|inkl(?:usive|\.)?|samt) "
    r"(?:the |a |my |dem |das |den )?(?:tip|gratuity|service|trinkgeld)"
    r"(?=,? (?:\w+ ){0,4}?(?:[€$£] ?)?\d)",
    re.IGNORECASE,
)
"""Before a sum that has the tip in it already: "with the tip I paid 37.50"."""
_NOT_THE_OLD = re.compile(
    rf"(?P<sum>{_SUM})(?: \w+){{0,2}}?,? (?:instead of|rather than|and not|not|statt|anstatt|nicht)"
    rf" (?:the |just |only |nur |die |den )?{_SUM}",
    re.IGNORECASE,
)
"""The new and the old side by side: "62.40 instead of 57.40"."""
_ADDED = re.compile(
    rf"(?P<one>{_SUM})(?:\s+(?!with\b|incl|mit\b|inkl)\w+){{0,3}}?\s+(?:on top|extra|more|tip|tips"
    rf"|gratuity|trinkgeld"
    rf"|obendrauf|drauf|zusätzlich|mehr)\b"
    rf"|\b(?:another|an extra|extra|tipped(?: \w+)?|tip (?:was|of)|trinkgeld(?: von)?|zusätzlich)"
    rf" (?P<two>{_SUM})",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"\b(?:to be|should(?:'ve| have)?(?: really| actually)? (?:be|been|read|say|come to)"
    rf"|shoulda been|(?:want|need|ought|ha)s? to (?:be|read|come to|say)|come to|came to|make "
    rf"(?:it|that|the .{{1,30}}?)"
    rf"|change .{{1,40}}? to|(?:only|just) (?:claim|put through|charge|expens)(?:e|ing)?"
    rf"|claim(?:ing)? (?:only|just)"
    rf"|(?:knock|bring|drop|cut|reduce|lower|take) (?:it|that|this|the .{{1,30}}?) (?:down )?to"
    rf"|was (?:really|actually)|were|is (?:really|actually)|up to"
    rf"|auf|macht|sind es|waren(?: es)?|sollten?|müssten?)\s+(?:(?:about|all of|es|das) "
    rf")?(?P<sum>{_SUM})",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:should|shoulda|wants? to|needs? to|ought to|bump|make (?:it|that|the)|change|correct|fix"
    r"|adjust|amend|wrong|round(?:ed)?|not on|isn't on|on top|tip|tipped|extra|another|instead"
    r"|rather|actually|really|(?:only|just) (?:claim|put through|charge|expens)(?:e|ing)?"
    r"|claim(?:ing)? (?:only|just)|knock|reduce|lower|aufgerundet|gerundet"
    r"|anpassen|ändern|korrigier\w*|richtig|falsch"
    r"|stimmt nicht|trinkgeld|müsste|sollte|muss|statt|nicht)\b",
    re.IGNORECASE,
)
_END = (
    r"(?=\s*(?:$|[.;!?]|,|\(|\b(?:not|instead|rather|please|pls|will you|would you|could you|can "
    r"you|nicht"
    r"|statt|anstatt|bitte|all (?:the )?same|anyway|regardless|too|as well|trotzdem|and not|if you"
    r"|ta|cheers|thanks|danke|because|since|weil|verbuchen"
    r"|buchen"
    r"|erfassen|einordnen|setzen|packen)\b))"
)
_CATEGORY = re.compile(
    r"\b(?:under(?:neath)?|in(?:to)? (?:the )?category|unter|(?:down|file[ds]?|book(?:ed)?"
    r"|class(?:ed)?"
    r"|label(?:led)?|mark(?:ed)?|tag(?:ged)?|count(?:ed)?|record(?:ed)?|log(?:ged)?) (?:it |that "
    r"|them |this )?as"
    r"|in die kategorie|(?:(?:ver)?buch\w*|erfass\w*|zähl\w*|gilt|gelten|läuft|laufen"
    r"|abrechn\w*)(?: \w+){0,4}? als|(?:gehör(?:t|en)|zähl(?:t|en)) (?:eigentlich |doch )?(?:zur"
    r"|zum|zu|in "
    r"die|ins))"
    rf"\s+(?:the |a |an |die |den |das |der |mein\w* )?(?P<name>[^,.;!?()]+?){_END}",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:put|shift|move|switch|change|belongs?|goes|go|stick|chuck|pop|swap)\b.{0,60}?\b(?:over "
    r"to"
    r"|into|to|in|with)"
    rf" (?:the |my )?(?P<name>[^,.;!?()]+?){_END}",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:was|were|is|are|should (?:be|say|read)|it's|that's|war|waren|ist|sind)\s+(?:really "
    r"|actually |just |all |a "
    r"|an |for |eine? "
    r"|eigentlich |doch )*(?P<name>[^,.;!?()\d]+?)"
    r"(?:\s+(?:thing|things|cost|costs|expense|expenses|stuff|related))?"
    rf"{_END}",
    re.IGNORECASE,
)
_NO_CATEGORY = re.compile(
    r"\b(?:sheet|spreadsheet|expenses?|report|claim|calendar|diary|spesen|ausgaben|kalender|tabelle"
    r"|abrechnung|rug|table|belegen|me|mine|it|that|him|her|them|you|my|your|our|his|their"
    r"|private?|privat|personal|wrong"
    r"|falsch|duplicate|doppelt|rubbish|great|good|bad|lovely|ok|okay|fine|whatever|names?"
    r"|impression|weather|pressure|control|age|law)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_CURRENCY = re.compile(
    rf"\b(?:in|was|were|is|are|waren|war|sind|ist|it's)\s+(?:really |actually |all "
    rf")?(?P<new>{CURRENCY_WORD})\s*,?\s*"
    rf"(?:and |und )?(?:not|nicht|instead of|rather than|statt|anstatt|keine)\s+(?:in "
    rf")?(?:{CURRENCY_WORD})\b",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"\b(?:date|datum)\b|\b(?:on|the|am|vom|dem|den) (?:the )?\d", re.IGNORECASE)
_ON_THE = re.compile(r"\b(?:auf den|vom) (?=\d{1,2}\.)", re.IGNORECASE)
_GERMAN_DAY = re.compile(r"\b(?:den|dem|am|vom) \d{1,2}\.(?: ?\d{1,2}\b\.?)?(?!\d)", re.IGNORECASE)
"""In figures, which are no money: "auf den 17.11."."""
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?![.,]\d)"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:wrong|not|actually|really|instead|should (?:be|have been|read)|falsch|stimmt nicht|nicht"
    r"|statt|eigentlich|ändern|korrigieren|war am(?= \d)|was on(?= the \d)"
    r"|but (?:it|that|this) (?:was|were)(?= (?:on )?the \d)"
    r"|(?:change|fix|correct|amend|update|sort|mend) (?:the|its) date)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<=[a-z] )[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_OF_MONEY = re.compile(
    r"\b(?:one|tip|fare|bill|slip|total|amount|betrag|trinkgeld)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CategorySaid:
    """A category as a message has it, and where it stands.

    Attributes:
        name: As it is to be in the sheet.
        start: Where it begins.
        end: Where it ends.
    """

    name: str
    start: int
    end: int


def category_said(text: str, known: Iterable[str]) -> CategorySaid | None:
    """The category something is to be under; None where none is named.

    Args:
        text: The message.
        known: The categories of the sheet.
    """
    names = tuple(dict.fromkeys(filter(None, known)))
    for pattern, is_free in ((_CATEGORY, True), (_MOVED, False), (_IS, False)):
        for found in pattern.finditer(text):
            name = _category(found["name"], names, is_free=is_free)
            if name:
                return CategorySaid(name, found.start("name"), found.end("name"))
    return None


def _category(said: str, known: tuple[str, ...], *, is_free: bool) -> str:
    words = words_of(said)
    is_short = 0 < len(words) <= _MOST_WORDS
    if not is_short or re.search(r"\d", said) or _NO_CATEGORY.search(said):
        return ""
    same = [one for one in known if set(words) <= set(words_of(one))]
    if same:
        return same[0]
    is_known = is_free or all(map(_is_of_trade, words))
    plain = said.strip(" \"'\u201c\u201d\u201e")
    return plain[:1].upper() + plain[1:] if is_known else ""


_TRADE = frozenset(
    [
        "entertainment",
        "client",
        "clients",
        "customer",
        "hospitality",
        "catering",
        "training",
        "travel",
        "office",
        "marketing",
        "equipment",
        "software",
        "books",
        "gifts",
        "team",
        "event",
        "conference",
        "bewirtung",
        "kundenbewirtung",
        "weiterbildung",
        "schulung",
        "reise",
        "reisekosten",
        "material",
        "buromaterial",
        "geschenk",
        "geschenke",
        "verpflegung",
        "marketing",
        "supplies",
        "accommodation",
        "lodging",
        "transport",
        "meals",
        "subsistence",
    ]
)


def _is_of_trade(word: str) -> bool:
    return word in _TRADE or kind_said(word) in ("lodging", "office", "training", "entertainment")


def may_correct(text: str, home: str) -> bool:
    """Whether an amount, a currency or a day may be said that is new."""
    if _CURRENCY.search(text) or (_OF_DAY.search(text) and _WRONG.search(text)):
        return True
    if not _CORRECTS.search(text):
        return False
    said = in_figures(text, CURRENCY_WORD)
    is_of_money = _OF_MONEY.search(text) or any(map(kind_said, words_of(text)))
    is_number = _NEW.search(said) is not None and (is_of_money or _CAPITAL.search(text) is not None)
    return find_money(said, home).amount is not None or bool(is_number)


def amount_said(text: str, row: Row, home: str) -> tuple[Decimal, str] | None:
    """The amount an expense should have, with its currency where another is said; None: unknown."""
    if not _CORRECTS.search(text):
        return None
    undated = _DAY.sub(" ", _GERMAN_DAY.sub(" ", text))
    text = _INCLUDED.sub("", in_figures(undated, CURRENCY_WORD))
    added = [one["one"] or one["two"] for one in _ADDED.finditer(text)]
    rest = _ADDED.sub(" ", _OLD.sub(" ", text))
    beside = [one["sum"] for one in _NOT_THE_OLD.finditer(text)]
    sums = beside or [one["sum"] for one in _NEW.finditer(rest)]
    if not sums:
        sums = [one[0] for one in _MONEY.finditer(rest)]
    if sums:
        said = [_money(one, row, home) for one in sums]
        # "89 Euro stimmt nicht, waren 98": the one that is there already is not the new one.
        return next((one for one in said if one[0] != row.amount), said[0])
    if not added:
        return None
    return row.amount + sum((_money(one, row, home)[0] for one in added), Decimal(0)), row.currency


def _money(said: str, row: Row, home: str) -> tuple[Decimal, str]:
    """An amount with its currency, that of the expense where it may be meant."""
    number = re.search(r"\d+(?:[.,]\d{1,2})?", said)
    amount = Decimal(number[0].replace(",", ".")) if number else Decimal(0)
    word = re.sub(r"[\d.,]+", " ", said).strip()
    codes = currencies_called(word, "") if word else ()
    is_same = not codes or row.currency in (*codes, *currencies_called(word, home))
    places = Decimal(1).scaleb(-exponent(row.currency))
    return amount.quantize(places), row.currency if is_same else codes[0]


def currency_said(text: str, row: Row, home: str) -> str:
    """The currency an expense should have instead of another; empty where none is said."""
    found = _CURRENCY.search(text)
    codes = currencies_called(found["new"], home) if found else ()
    return codes[0] if codes and row.currency not in codes else ""


def day_said(text: str, row: Row, request: UserRequest) -> date | None:
    """The day an expense should have, where the day is what is wrong."""
    if not (_OF_DAY.search(text) and _WRONG.search(text)):
        return None
    policy = request.policy.for_listing("past")
    text = _ON_THE.sub("am ", text)
    days = [period_of(one.meaning) for one in find_time_expressions(text, request.now, policy)]
    new = [
        one.first for one in days if one and one.first == one.last and one.first != row.thing.start
    ]
    recent = [one for one in new if one <= request.now.date() <= one + timedelta(days=365)]
    return recent[0] if len(set(recent)) == 1 else None
