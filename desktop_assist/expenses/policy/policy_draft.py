"""Find the plain rules in a company's document: amounts, days and words, each with its sentence.

Only what a sentence says outright is taken; a person confirms it before it is used.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.currency import find_currency
from desktop_assist.expenses.policy.policy_form import FROM, FormLine


@dataclass(frozen=True, slots=True)
class PolicySentence:
    """A sentence, or a row of a table, with its place in the document."""

    text: str
    page: int | None
    section: str


@dataclass(frozen=True, slots=True)
class DraftedLine:
    """A rule that was found.

    Attributes:
        line: Of the form.
        text: As it is filled in.
        citation: The sentence that says it.
        others: What other sentences say instead: to be decided by a person.
    """

    line: FormLine
    text: str
    citation: Citation
    others: tuple[str, ...] = ()


_NUMBER = r"\d{1,3}(?:[., ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?"
_SIGN = r"US\$|[$€£]|USD|EUR|GBP|CHF|CAD|AUD|SGD"
_AMOUNT = re.compile(
    rf"(?:(?P<sign>{_SIGN})\s?(?P<n1>{_NUMBER})"
    rf"|(?P<n2>{_NUMBER})\s?(?P<sign2>{_SIGN}|euros?|dollars?|pounds?|cents?|ct))(?![\w%])",
    re.IGNORECASE,
)
_SIGN_WORDS = {"dollar": "USD", "euro": "EUR", "pound": "GBP"}
_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Þ•(])")
_LIMITS = re.compile(
    r"\b(?:up to|maximum|max|limit(?:ed)?|cap(?:ped)?|not exceed|at most|no more than|exceeding"
    r"|bis zu|höchstens|maximal|max|begrenzt|nicht mehr als|obergrenze)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""How far from its words an amount may stand, in characters."""


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{text})\b", re.IGNORECASE)


_MEALS = _words(r"meals?|food|subsistence|verpflegung\w*|mahlzeit(?:en)?|essen|spesen für essen")
_A_DAY = _words(r"(?:per|a|each|every) (?:\w+ )?day|daily|/ ?day|pro tag|am tag|je tag|täglich\w*")
_HOTEL = _words(
    r"hotels?|lodging|accommodations?|rooms?|unterkunft|unterkünfte|übernachtung\w*|zimmer"
)
_A_NIGHT = _words(
    r"(?:per|a|each|every) night|nightly|/ ?night|pro nacht|je nacht|pro übernachtung"
)
_RECEIPT = _words(r"receipts?|belege?n?|quittung(?:en)?|rechnung(?:en)?")
_NEEDED = _words(
    r"require[sd]?|must|needs?|needed|mandatory|necessary|submit\w*|provide[sd]?|attach\w*"
    r"|erforderlich|notwendig|muss|müssen|braucht?|brauchen|benötigt\w*|einzureichen|vorzulegen"
)
_ABOVE = _words(
    r"over|above|exceed(?:s|ing)?|more than|greater than|in excess of|at least|über|mehr als"
    r"|oberhalb|übersteig\w*|ab"
)
_COUNTS_ITSELF = _words(r"or (?:more|above|over|greater|higher)|at least|ab|oder mehr|mindestens")
_UNTIL = _words(
    r"(?:within|no later than|not later than|later than|innerhalb(?: von)?|binnen|spätestens"
    r"|später als)\s+(?:\w+\s+\(?)?(?P<days>\d{1,3})\)?\s+(?:calendar\s+|kalender)?(?:days?|tagen?)"
)
_HANDS_IN = _words(
    r"expenses?|reimburse\w*|claims?|submit\w*|receipts?|vouchers?|\w*abrechnung\w*|einreich\w*"
    r"|eingereicht\w*|spesen\w*|auslagen?|belege?|reisekosten\w*|abgerechnet|abzurechnen|paid"
)
_OTHER_DEADLINE = _words(
    r"appeal|example|reimburse (?:you|travell?ers|employees)|pay you|incident|breach"
    r"|invoice payment|approve[sd]?|kündigung|notice"
)
_WAY = _words(r"(?:per|a|each|for every|je|pro|/) ?(?P<unit>miles?|mi|km|kilomet(?:er|re)n?)")
_EXAMPLE = _words(r"for example|e\.g\.|zum beispiel|z\. ?b\.")
_NOT_PAID = _words(
    r"(?:not|never|non-?|cannot be|may not be|won't be) ?(?:be )?(?:reimburs\w*|expens\w*|paid"
    r"|allowed|covered|permitted|eligible|claimed)|prohibited|nicht (?:\w+ )?(?:erstatt\w*"
    r"|übernommen|bezahlt|abrechenbar|erlaubt|zulässig)"
)
_THINGS: dict[str, str] = {
    r"alcohol\w*|alkohol\w*": "alcohol*, wine, beer, spirits, alkohol*, wein, bier",
    r"mini-?bars?": "minibar, mini bar",
    r"(?:traffic |parking )?fines|parking tickets|bußgelder?|strafzettel": (
        "fine, parking ticket, bußgeld"
    ),
    r"tobacco|cigarettes?|tabak\w*|zigaretten": "tobacco, cigarette*, tabak*, zigarette*",
    r"(?:in-room )?movies?|pay[- ]tv": "movie, pay tv",
    r"spas?|massages?": "spa, massage*",
    r"laundry|wäsche\w*": "laundry, wäsche*",
    r"gambling|glücksspiel": "gambling, casino, glücksspiel",
}


def sentences_of(text: str) -> list[str]:
    """A paragraph's sentences."""
    return [one.strip() for one in _SENTENCES.split(text) if one.strip()]


def amounts_said(text: str, home_currency: str) -> set[str]:
    """The amounts in a text, each with its currency: "75.00 USD"."""
    return set(filter(None, (_money(one, home_currency) for one in _AMOUNT.finditer(text))))


def drafted(
    sentences: Iterable[PolicySentence], source: str, home_currency: str
) -> tuple[DraftedLine, ...]:
    """The rules that sentences of a document say outright, one for each line of the form."""
    known = tuple(sentences)
    readers = {
        "meals_per_day": lambda one: _limit(one, _MEALS, _A_DAY, home_currency),
        "hotel_per_night": lambda one: _limit(one, _HOTEL, _A_NIGHT, home_currency),
        "receipt_above": lambda one: _receipt(one, home_currency),
        "mileage_rate": lambda one: _mileage(one, home_currency),
        "deadline_days": _deadline,
    }
    lines: tuple[FormLine, ...] = (
        "meals_per_day", "hotel_per_night", "receipt_above", "mileage_rate", "deadline_days",
    )  # fmt: skip
    found = [
        _best(line, [(one, readers[line](one.text)) for one in known], source) for line in lines
    ]
    return tuple(one for one in (*found, _forbidden(known, source)) if one is not None)


def _best(
    line: FormLine, read: list[tuple[PolicySentence, str]], source: str
) -> DraftedLine | None:
    """The first that names a limit, else the first; what others say is kept beside it."""
    said = [(one, text) for one, text in read if text and not _EXAMPLE.search(one.text)]
    if not said:
        return None
    sentence, text = next((one for one in said if _LIMITS.search(one[0].text)), said[0])
    others = dict.fromkeys(other for _, other in said if other != text)
    return DraftedLine(line, text, _citation(sentence, source), tuple(others))


def _citation(sentence: PolicySentence, source: str) -> Citation:
    return Citation(source, sentence.text, sentence.page, sentence.section)


def _limit(text: str, thing: re.Pattern[str], per: re.Pattern[str], home: str) -> str:
    """The amount next to "a day" or "a night" in a sentence about the thing."""
    if not thing.search(text):
        return ""
    places = [found.start() for found in per.finditer(text)]
    near = [
        (min(abs(one.end() - place) for place in places), _money(one, home))
        for one in _AMOUNT.finditer(text)
        if places
    ]
    close = [one for one in near if one[0] <= _NEAR and one[1]]
    return min(close)[1] if close else ""


def _receipt(text: str, home: str) -> str:
    if not (_RECEIPT.search(text) and _NEEDED.search(text)):
        return ""
    for above in _ABOVE.finditer(text):
        amount = _AMOUNT.search(text, above.end(), above.end() + _NEAR)
        if amount:
            counts = _COUNTS_ITSELF.fullmatch(above[0])
            return f"{FROM if counts else ''}{_money(amount, home)}"
    for amount in _AMOUNT.finditer(text):
        if _COUNTS_ITSELF.match(text, amount.end() + 1):
            return f"{FROM}{_money(amount, home)}"
    return ""


def _mileage(text: str, home: str) -> str:
    for amount in _AMOUNT.finditer(text):
        way = _WAY.match(text[amount.end() :].lstrip())
        money = _money(amount, home)
        if way and money:
            return f"{money} a {'mi' if way['unit'].lower().startswith('m') else 'km'}"
    return ""


def _deadline(text: str) -> str:
    found = _UNTIL.search(text)
    if found is None or not _HANDS_IN.search(text) or _OTHER_DEADLINE.search(text):
        return ""
    return found["days"]


def _forbidden(sentences: tuple[PolicySentence, ...], source: str) -> DraftedLine | None:
    found = [(one, list(_things(one.text))) for one in sentences if _NOT_PAID.search(one.text)]
    said = [(one, things) for one, things in found if things]
    if not said:
        return None
    words = dict.fromkeys(thing for _, things in said for thing in things)
    return DraftedLine("forbidden_words", ", ".join(words), _citation(said[0][0], source))


def _things(text: str) -> Iterator[str]:
    return (words for name, words in _THINGS.items() if _words(name).search(text))


def _money(found: re.Match[str], home: str) -> str:
    """For example "75.00 USD"; empty where it cannot be read."""
    number = re.sub(r"\s", "", found["n1"] or found["n2"])
    if re.search(r"[.,]\d{3}(?:[.,]|$)", number) and not number.startswith("0"):
        number = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number)
    number = number.replace(",", ".")
    sign = (found["sign"] or found["sign2"]).lower()
    if sign in ("ct", "cent", "cents"):
        return f"{Decimal(number) / 100} {home}" if number.isdecimal() else ""
    named = next((code for word, code in _SIGN_WORDS.items() if sign.startswith(word)), "")
    whole = number if "." in number else f"{number}.00"
    return f"{whole} {named or find_currency(sign.upper(), home)}"
