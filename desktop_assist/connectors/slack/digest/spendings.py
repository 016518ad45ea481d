"""Finds what people say they have spent."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from desktop_assist.connectors.slack.digest.digest import Spending
from desktop_assist.connectors.slack.digest.sentences import Sentence
from desktop_assist.domain.spoken_time import TimeReader

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR", "dollars": "USD"}
_CODE = r"EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|JPY"
_NUMBER = r"\d{1,3}(?:[.,\u2019' ]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?"
_MONEY = re.compile(
    rf"(?:(?P<before>[€$£]|\b(?:{_CODE}))\s?(?P<first>{_NUMBER})"
    rf"|(?P<second>{_NUMBER})\s?(?P<after>[€$£]|(?:{_CODE}|euros?|dollars)\b))",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:paid|spent|cost(?:s|ed)?|taxi|cab|uber|lunch|dinner|breakfast|hotel|train|flight|parking"
    r"|receipt|reimburse\w*|expense[sd]?|ticket|bill|invoice|bezahlt|ausgelegt|gekostet|kostete"
    r"|quittung|beleg|rechnung|bahn|flug|bewirtung|mittagessen|abendessen|auslage\w*)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|für|on)\s+(?:the |our |a |an |das |die |den |ein |eine |einen )?"
    r"(?P<what>[\w-]+(?: [\w-]+){0,4})",
    re.IGNORECASE,
)
_MOST = 10


def spendings(sentences: Iterable[Sentence], times: TimeReader) -> tuple[Spending, ...]:
    """What was spent, in the order in which it was said."""
    return tuple(one for sentence in sentences for one in _spent(sentence, times))[:_MOST]


def _spent(sentence: Sentence, times: TimeReader) -> Iterator[Spending]:
    text = sentence.text
    if not _SPENT.search(text) or text.rstrip().endswith("?"):
        return
    for found in _MONEY.finditer(text):
        amount = _amount(found["first"] or found["second"])
        if amount is None:
            continue
        sign = found["before"] or found["after"]
        yield Spending(
            amount=amount,
            currency=_SIGNS.get(sign.lower(), sign.upper()),
            what=_what(text),
            day=_day(sentence, times),
            text=text,
            author=sentence.message.author,
            ts=sentence.message.ts,
        )


def _amount(text: str) -> Decimal | None:
    """Read "1,234.50" and "1.234,50" alike: the mark before the last two digits is the point."""
    digits = re.sub(r"[\u2019' ]", "", text)
    point = re.search(r"[.,](\d{1,2})$", digits)
    whole = re.sub(r"[.,]", "", digits[: point.start()] if point else digits)
    try:
        amount = Decimal(f"{whole}.{point[1]}" if point else whole)
    except InvalidOperation:
        return None
    return amount or None


def _what(text: str) -> str:
    found = _FOR.search(text)
    named = _SPENT.findall(text)
    useful = [one for one in named if one.lower() not in ("paid", "spent", "bezahlt", "ausgelegt")]
    what = found["what"] if found and not _MONEY.search(found[0]) else next(iter(useful), "")
    return f"{what[:1].upper()}{what[1:]}"


def _day(sentence: Sentence, times: TimeReader) -> date:
    """The day that is named and is over; else the day on which it was said."""
    for time in times.times_in(sentence.text, sentence.said_at):
        day = time.begins.date() if isinstance(time.begins, datetime) else time.begins
        if day <= sentence.said_at.date():
            return day
    return sentence.said_at.date()
