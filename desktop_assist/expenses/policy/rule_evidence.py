"""Whether a document says a rule: its words stand there, and the figures stand in these words."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from desktop_assist.expenses.category_words import is_category, plain
from desktop_assist.expenses.policy.policy_draft import PolicySentence, amounts_said
from desktop_assist.expenses.policy.rule import RuleField
from desktop_assist.expenses.policy.said_rule import SaidKind, SaidPer, SaidRule

_SHORTEST = 8
_STRAIGHT = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201c\u201d\u201e", "'")
    | dict.fromkeys("\u2013\u2014", "-")
    | dict.fromkeys("\u00a0\u202f", " ")
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PLACES = re.compile(r"[.,](?=\d{3}(?:\D|$))")


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{text})\b")


_PER: Mapping[SaidPer, re.Pattern[str]] = {
    "day": _words(r"day|daily|tag|taglich\w*|kalendertag|diem"),
    "night": _words(r"nights?|nightly|nacht|ubernachtung\w*|stay"),
    "person": _words(
        r"person|people|head|guests?|attendees?|participants?|diners?|gast|gaste|teilnehmer\w*|kopf"
    ),
    "trip": _words(r"trips?|journeys?|travel|reise|dienstreise\w*|geschaftsreise\w*"),
    "month": _words(r"months?|monthly|monat\w*"),
    "year": _words(r"years?|yearly|annual\w*|calendar year|jahr\w*|jahrlich\w*"),
}
_FIELDS: Mapping[RuleField, re.Pattern[str]] = {
    "receipt": _words(r"receipts?|invoices?|vouchers?|proof|beleg\w*|quittung\w*|rechnung\w*"),
    "attendees": _words(
        r"attendees?|guests?|participants?|names?|who attended|teilnehmer\w*|gaste|namen"
    ),
    "description": _words(
        r"purpose|reason|description|explanation|justif\w+|zweck|anlass|grund|begrundung"
    ),
    "project": _words(r"projects?|cost cent(?:er|re)s?|clients?|projekt\w*|kostenstelle\w*"),
    "payment": _words(r"cards?|pa(?:y|id)\w*|cash|karte\w*|firmenkarte|zahlung\w*|bar"),
    "place": _words(r"city|cities|place|destination|location|ort|stadt|reiseziel"),
}
_NEEDED = _words(
    r"requir\w*|must|needs?|needed|mandatory|necessary|only|shall|should|include\w*|provide\w*"
    r"|attach\w*|state\w*|list\w*|submit\w*|erforderlich|notwendig|muss|mussen|brauch\w*"
    r"|benotig\w*|anzugeben|beizufugen|ist|sind"
)
_REFUSED = _words(
    r"not|never|no|non|cannot|can't|won't|without|prohibit\w*|exclud\w*|ineligible|nicht|kein\w*"
    r"|ausgeschlossen|verboten|unzulassig"
)
_DAYS = _words(r"days?|weeks?|months?|fortnight|tage?n?|wochen?|monat\w*|kalendertage?n?")
_LENGTHS = {"week": 7, "woch": 7, "mont": 30, "mona": 30, "fort": 14}
_TWICE = _words(r"duplicates?|twice|once|double|doppelt\w*|mehrfach\w*|einmal|zweimal")
_COUNTED = {
    word: number
    for number, words in enumerate(
        ("one ein einem einer eine", "two zwei", "three drei", "four vier", "five funf",
         "six sechs", "seven sieben", "eight acht", "nine neun", "ten zehn"), start=1
    )
    for word in words.split()
} | {"fourteen": 14, "vierzehn": 14, "thirty": 30, "dreissig": 30, "dreißig": 30, "sixty": 60,
     "sechzig": 60, "ninety": 90, "neunzig": 90}  # fmt: skip


class DocumentWords:
    """A document's sentences, as the words of a rule are looked up in them."""

    def __init__(self, sentences: Sequence[PolicySentence]) -> None:
        self._sentences = sentences
        self._bare = [bare(one.text) for one in sentences]

    def place_of(self, evidence: str) -> PolicySentence | None:
        """The sentence, or two that follow each other, that hold the words; None: none do."""
        wanted = bare(evidence)
        if len(wanted) < _SHORTEST:
            return None
        whole = zip(self._sentences, self._bare, strict=True)
        found = next((one for one, text in whole if wanted in text), None)
        return found or self._over_two(wanted)

    def _over_two(self, wanted: str) -> PolicySentence | None:
        """Words that begin in one sentence and end in the next."""
        for number, (text, following) in enumerate(pairwise(self._bare)):
            if wanted in f"{text} {following}":
                first, second = self._sentences[number : number + 2]
                return PolicySentence(f"{first.text} {second.text}", first.page, first.section)
        return None


def bare(text: str) -> str:
    """With one kind of spaces, quotation marks and dashes, and no capitals."""
    return " ".join(text.translate(_STRAIGHT).split()).casefold()


def is_borne_out(rule: SaidRule, section: str, home_currency: str) -> bool:
    """Whether the words of the document, under their heading, say what the rule says."""
    words = plain(rule.evidence)
    if rule.category and not _names(rule.category, f"{plain(section)} {words}"):
        return False
    if rule.amount is not None and not _has_amount(rule, home_currency):
        return False
    return _SAYS[rule.kind](rule, words)


def said_words(rule: SaidRule) -> tuple[str, ...]:
    """Of the words that are not paid for, those that the document itself uses."""
    words = plain(rule.evidence)
    stems = {one: plain(one).strip("* ") for one in rule.words}
    return tuple(one for one, stem in stems.items() if len(stem) > 1 and stem in words)


def _names(category: str, text: str) -> bool:
    """Whether the kind of expense is named, by one thing or by several."""
    words = {form for one in re.findall(r"\w+", text) for form in (one, one.removesuffix("s"))}
    return any(is_category(one, category, {}) for one in words)


def _has_amount(rule: SaidRule, home_currency: str) -> bool:
    """With its currency; where the words name no currency, the home currency is meant."""
    said = [one.rsplit(" ", 1) for one in amounts_said(rule.evidence, home_currency)]
    if said:
        return any(Decimal(one[0]) == rule.amount and one[1] == rule.currency for one in said)
    return rule.currency == home_currency and rule.amount in _numbers_in(rule.evidence)


def _numbers_in(text: str) -> set[Decimal]:
    found = (_PLACES.sub("", one).replace(",", ".") for one in _NUMBER.findall(text))
    return {Decimal(one) for one in found if one.count(".") < 2}


def _caps(rule: SaidRule, words: str) -> bool:
    per = _PER.get(rule.per)
    return per is None or per.search(words) is not None


def _requires(rule: SaidRule, words: str) -> bool:
    return _NEEDED.search(words) is not None and all(
        one in _FIELDS and _FIELDS[one].search(words) for one in rule.fields
    )


def _forbids(_: SaidRule, words: str) -> bool:
    return _REFUSED.search(words) is not None


def _sets_days(rule: SaidRule, words: str) -> bool:
    return rule.days in _days_in(words)


def _asks_once(_: SaidRule, words: str) -> bool:
    return _TWICE.search(words) is not None


def _pays_ways(rule: SaidRule, words: str) -> bool:
    way = r"miles?|mi" if rule.unit == "mi" else r"km|kilomet\w+"
    return _words(way).search(words) is not None


def _days_in(words: str) -> set[int]:
    """The numbers of days before "days", "weeks" or "months", in figures or in words."""
    found = set()
    for unit in _DAYS.finditer(words):
        length = _LENGTHS.get(unit[0][:4], 1)
        for before in re.findall(r"\w+", words[: unit.start()])[-3:]:
            number = int(before) if before.isdecimal() and len(before) < 4 else _COUNTED.get(before)
            if number:
                found.add(number * length)
    return found


_SAYS: Mapping[SaidKind, Callable[[SaidRule, str], bool]] = {
    "cap": _caps,
    "require": _requires,
    "forbid": _forbids,
    "window": _sets_days,
    "unique": _asks_once,
    "mileage": _pays_ways,
}
