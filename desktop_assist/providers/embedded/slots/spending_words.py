"""Which expenses are asked for: without a receipt, the largest, over an amount, in a currency."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.slots.asked_currency import read_asked_currency
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, find_money
from desktop_assist.providers.embedded.slots.remainder import CUT, cut
from desktop_assist.providers.embedded.word_list import one_of

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one ein eine einen", "two zwei", "three drei", "four vier", "five fünf", "six sechs",
         "seven sieben", "eight acht", "nine neun", "ten zehn"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_SEVERAL = 5
_NUMBER = "|".join(sorted((*_NUMBERS, r"\d{1,2}"), key=len, reverse=True))
_RECEIPT = one_of("receipts?, belege?n?, quittung(?:en)?, bons?, kassenzettel, proof, nachweise?")
_A = r"(?:(?:an?|any|the|ein|eine|einen|der|die|noch|still|yet|got|my|mir|its|their)\s+)*"
LEFT_OUT = re.compile(
    r"[,;:(.]?\s*\b(?:apart from|except(?:ing)?(?: for)?|excluding|without"
    r"|not (?:counting|including)"
    r"|leaving out|other than|minus|ohne|außer|ausser|abgesehen von|bis auf)\s+"
    r"(?!(?:a |any |an? |the |eine?n? )?(?:receipts?|belege?|quittung\w*|bons?|project|category))"
    r"(?P<what>[^,;:()?!.]{2,40})"
    r"|(?:^|[,;:(.?!])\s*(?:(?:and|but|und|aber)\s+)?(?P<out>[^,;:()?!.]{2,40}?)\s+"
    r"(?:(?:don't|doesn't|dont|do not|does not) count|(?:aren't|isn't|are not|is not|not)"
    r" (?:counted|included)|(?:zählen|zählt) nicht)\b",
    re.IGNORECASE,
)
"""What is not to be counted: "apart from the hotels", "flights don't count"."""
_LACKS = one_of(
    "without, ohne, lack(?:s|ing)?, miss(?:es|ing)?, (?:do|does)(?:n't| not) have, with no, no",
    "ha(?:s|ve)(?:n't| not)(?: got)?, ha(?:s|ve) no, need(?:s|ed)?, keine?n?, brauch\\w*",
    "fehlt, fehlen(?:de)?, short of, (?:not|n't) (?:backed|covered|supported) by",
    "(?:can't|cannot|can not) (?:document|prove|back up) with",
)
_LACKING = re.compile(
    rf"(?:\b|(?<=n)(?='t)|(?=n't)){_LACKS}\s+{_A}{_RECEIPT}(?:\s+(?:for|für))?\b"
    rf"|\b{_RECEIPT}\s+(?:are |is |am i |are we |have i |still |yet |do (?:i|we) (?:still )?"
    rf"|i still |noch |mir )*"
    r"(?:missing|needed|need|lacking|fehlen|fehlt|brauche)\b"
    r"|\b(?:not|nicht)(?: yet| noch)? (?:belegt|documented|receipted)\b|\bunbelegt\w*\b"
    rf"|\b(?:fehlt|fehlen)\b(?=.*\b{_RECEIPT})",
    re.IGNORECASE,
)
_FIELDS = {
    "category": one_of("categor(?:y|ies), kategorien?"),
    "description": one_of("descriptions?, notes?, beschreibung(?:en)?, notiz(?:en)?"),
    "project": one_of("projects?(?: code)?, projekte?, cost cent(?:er|re)s?, kostenstellen?"),
    "attendees": one_of("attendees?, guests?, participants?, teilnehmer, gäste, gast"),
}
_LACKING_FIELD = {
    field: re.compile(
        rf"(?:\b|(?<=n)(?='t)|(?=n't)){_LACKS}\s+{_A}{name}(?:\s+(?:set|yet|given|assigned))?\b"
        rf"|\b{name}\s+(?:is |are |ist |noch |still )*(?:missing|empty|blank|fehlt|fehlen|leer)\b"
        rf"|\b(?:fehlt|fehlen)\b(?: \w+){{0,3}} {name}\b",
        re.IGNORECASE,
    )
    for field, name in _FIELDS.items()
}
_HANDED = one_of(
    "(?:been )?(?:submitted|claimed|handed in|turned in|sent in)",
    "eingereicht, abgerechnet, abgegeben, eingegeben",
)
_OPEN = re.compile(
    rf"\b(?:unsubmitted|unclaimed|uneingereicht\w*|(?:still )?to be {_HANDED}"
    rf"|(?:(?:have|has|are|is|did)(?:n't| not)|not|nicht|haven't)(?: yet| noch)? {_HANDED}(?: yet)?"
    rf"|noch(?: nicht)? (?:zu )?(?:einzureichen|abzurechnen)"
    rf"|(?:still|noch) nicht {_HANDED}(?:e\w+)?"
    r"|(?:my|mein\w*|noch) (?:open|offene?n?)(?= (?:expenses?|receipts?|spesen|ausgaben|auslagen"
    r"|belege)\b))\b",
    re.IGNORECASE,
)
_HANDED_IN = re.compile(
    rf"\b(?:(?:already|bereits|schon) {_HANDED}|(?:submitted|claimed) (?=expenses|receipts|costs)"
    r"|(?:eingereichte|abgerechnete)n? (?=spesen|ausgaben|auslagen|belege))",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:reports?|claims|\w*abrechnung(?:en)?|\w*berichte?)\b", re.IGNORECASE)
_PROOF = re.compile(rf"\b{_RECEIPT}\b", re.IGNORECASE)
_LARGEST = (
    "biggest, largest, highest, priciest, dearest, costliest, top, most expensive",
    "größte[nrsm]?, teuerste[nrsm]?, höchste[nrsm]?, am teuersten, kostspieligste\\w*",
)
_SMALLEST = (
    "smallest, lowest, cheapest, least expensive, kleinste[nrsm]?, billigste[nrsm]?",
    "günstigste[nrsm]?, niedrigste[nrsm]?, geringste[nrsm]?, am billigsten, am günstigsten",
)
_ITEM = one_of(
    "expenses?, receipts?, bills?, costs?, purchases?, items?, spendings?, payments?, fares?",
    "ausgaben?, posten, rechnung(?:en)?, belege?, kosten, einkäufe?, zahlung(?:en)?, spesen",
)
_PLURAL = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:expenses|receipts|bills|costs|purchases|items|payments|fares"
    r"|ausgaben|rechnungen|belege|kosten|einkäufe|zahlungen)\b",
    re.IGNORECASE,
)
_RANK = re.compile(
    rf"\b(?:(?P<before>{_NUMBER})\s+)?(?:(?P<largest>{one_of(*_LARGEST)})"
    rf"|(?P<smallest>{one_of(*_SMALLEST)}))(?:\s+(?P<after>{_NUMBER}))?\b"
    r"(?!\s*(?:categor|kategor|merchant|händler|shop|month|monat|vendor))",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(?:the )?most\b(?P<between>.*?)\b(?:in one (?:go|purchase|payment)|at once|in a single "
    r"(?:go|purchase))\b|\bam meisten\b(?P<dazwischen>.*?)\bauf einmal\b",
    re.IGNORECASE,
)
_NEWEST = re.compile(
    rf"\b(?:(?P<n1>{_NUMBER})\s+)?(?:last|latest|most recent|newest|letzten?r?|neuesten?|jüngsten?)"
    rf"\s+(?:(?P<n2>{_NUMBER})\s+)?(?={_ITEM}\b)|\bmost recent\b|\bzuletzt\b"
    r"|(?<=\bi )last\b",
    re.IGNORECASE,
)
_MONEY = r"(?:[€$£¥]\s?)?\d[\d.,']*\d|(?:[€$£¥]\s?)?\d"
_MONTH = r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*"
_AMOUNT = (
    rf"(?:{_MONEY})(?:\s?(?:[€$£¥]|(?:{CURRENCY_WORD})\b))?(?!(?:\.|th|st)?\s*(?:of )?{_MONTH}\b)"
    r"(?![\w.,:]*\d)(?!\s*(?:%|percent|prozent|min|hours?|h\b|days?|people|persons?|uhr|stunden?"
    r"|tagen?|personen|km|miles|weeks?|wochen?|months?|monaten?|am\b|pm\b|o'clock|th\b|\.\s*[A-Z]))"
)
_BETWEEN = re.compile(
    rf"\b(?:between|zwischen)\s+(?P<low>{_AMOUNT}|\d+)\s+(?:and|und)\s+(?P<high>{_AMOUNT})"
    rf"|\b(?:from|von)\s+(?P<a>\d[\d.,]*)\s+(?:to|bis)\s+(?P<b>{_AMOUNT})"
    rf"(?<=[€$£a-z])(?<!\d)",
    re.IGNORECASE,
)
_IN_MONEY = r"(?= ?(?:[€$£]|\S+ ?(?:€|euro|eur|dollar|usd|pound|chf|franken)))"
_BOUND_WORDS = (
    (
        "at_least",
        "0.01",
        "over, above, (?:more|greater|higher) than, exceeding, über, (?:mehr|größer|höher) als",
    ),
    (
        "at_least",
        "0",
        f"at least, no less than, mindestens, wenigstens, ab{_IN_MONEY}, from{_IN_MONEY}",
    ),
    (
        "at_most",
        "-0.01",
        "under, below, less than, cheaper than, smaller than, unter, weniger als, kleiner als",
    ),
    ("at_most", "0", f"at most, up to, no more than, höchstens, bis zu, maximal, bis{_IN_MONEY}"),
)
_BOUNDS = tuple(
    (
        re.compile(rf"\b{one_of(words)}\s+(?P<amount>{_AMOUNT})", re.IGNORECASE),
        name,
        Decimal(step),
    )
    for name, step, words in _BOUND_WORDS
)


@dataclass(frozen=True, slots=True)
class SpendingWords:
    """What was said about which expenses.

    Attributes:
        arguments: Of the question.
        rest: The rest of the words.
        currencies: Further ones, in each of which the same is asked.
    """

    arguments: dict[str, JsonValue]
    rest: str
    currencies: tuple[str, ...] = ()


def read_spending_words(text: str, home: str = "") -> SpendingWords:
    """Everything of the kind that a question about expenses says.

    Args:
        text: The question.
        home: The person's own currency, which tells whose dollars are meant.
    """
    found: dict[str, JsonValue] = {}
    for read in (_lacking, _handed_in, _rank, _newest):
        more, text = read(text)
        found = {**more, **found}
    for read_money in (_between, _bound):
        more, text = read_money(text, home)
        found = {**more, **found}
    asked = read_asked_currency(text, home)
    return SpendingWords({**asked.arguments, **found}, asked.rest, asked.others)


_Read = tuple[dict[str, JsonValue], str]


def _lacking(text: str) -> _Read:
    cutting = cut(text, _LACKING)
    if cutting.found is None:
        return _lacking_field(text)
    return {"without": "receipt"}, re.sub(
        rf"\b{_RECEIPT}\b", CUT, cutting.rest, flags=re.IGNORECASE
    )


def _handed_in(text: str) -> _Read:
    """Whether a report was handed in with them; of the reports themselves another question asks."""
    if _REPORTS.search(text):
        return {}, text
    for pattern, is_handed_in in ((_OPEN, False), (_HANDED_IN, True)):
        cutting = cut(text, pattern)
        if cutting.found is not None:
            return {"handed_in": is_handed_in}, cutting.rest
    return {}, text


def _lacking_field(text: str) -> _Read:
    """What is not filled in, besides the receipt."""
    for field, pattern in _LACKING_FIELD.items():
        cutting = cut(text, pattern)
        if cutting.found is not None:
            return {"without": field}, cutting.rest
    return {}, text


def _rank(text: str) -> _Read:
    if at_once := _AT_ONCE.search(text):
        kept = at_once["between"] or at_once["dazwischen"] or ""
        rest = f"{text[: at_once.start()]}{kept}{CUT}{text[at_once.end() :]}"
        return {"order": "largest", "count": 1}, rest
    cutting = cut(text, _RANK)
    if cutting.found is None:
        return {}, text
    found = cutting.found
    named = found["before"] or found["after"]
    count = _count(named, text[found.end() :])
    return {"order": "largest" if found["largest"] else "smallest", "count": count}, cutting.rest


def _newest(text: str) -> _Read:
    cutting = cut(text, _NEWEST)
    if cutting.found is None:
        return {}, text
    found = cutting.found
    return {"order": "newest", "count": _count(found["n1"] or found["n2"], text[found.end() :])}, (
        cutting.rest
    )


def _between(text: str, home: str) -> _Read:
    cutting = cut(text, _BETWEEN)
    if cutting.found is None:
        return {}, text
    found = cutting.found
    low, one = _amount(found["low"] or found["a"], home)
    high, other = _amount(found["high"] or found["b"], home)
    currency = one or other
    in_it: dict[str, JsonValue] = {"currency": currency} if currency else {}
    return {"at_least": f"{low:.2f}", "at_most": f"{high:.2f}", **in_it}, cutting.rest


def _bound(text: str, home: str) -> _Read:
    found: dict[str, JsonValue] = {}
    for pattern, name, step in _BOUNDS:
        cutting = cut(text, pattern)
        if cutting.found is None or name in found:
            continue
        amount, currency = _amount(cutting.found["amount"], home)
        found[name] = f"{amount + step:.2f}"
        found |= {"currency": currency} if currency else {}
        text = cutting.rest
    return found, text


def _count(named: str | None, following: str) -> int:
    """How many: as said, else one, or several of a plural."""
    if named:
        return _NUMBERS.get(named.lower()) or int(named)
    return _SEVERAL if _PLURAL.match(following) else 1


def _amount(text: str, home: str) -> tuple[Decimal, str]:
    money = find_money(text, home)
    if money.amount is not None:
        return money.amount, money.currency
    return Decimal(re.sub(r"\D", "", text)), ""
