"""Tell what kind of answer a question asks for, and whether a sentence holds one of that kind.

Who asks how long wants a span of time, and who asks how much a sum: a sentence without one may
speak of the same thing and still not answer.
"""

import re
from enum import Enum

from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES

_NUMBER = (
    "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half"
    "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|dreißig"
)
_UNIT = (
    "minutes?|hours?|days?|weeks?|months?|years?|quarters?|pay periods?|minuten?|stunden?"
    r"|\w*tage?n?|wochen?|monate?n?|jahre?n?s?"
)
_AT_ONCE = "immediately|at once|same day|right away|indefinitely|forever|sofort|unverzüglich"
_OFTEN = (
    r"once|twice|daily|weekly|monthly|quarterly|annual\w*|yearly|every|each|per (?:day|week|month"
    r"|year)|einmal|zweimal|täglich|wöchentlich|monatlich|jährlich|jede[nrsm]?"
)
_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
_WHEN = "end of|beginning of|before|after|until|ende|anfang"
_CODE = "usd|eur|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|jpy"
_CURRENCY = rf"dollars?|euros?|pounds?|francs?|franken|rappen|cents?|pence|k|{_CODE}"
# A number before its currency or behind it, 45p too, but not 5 p.m.
_SUM = rf"[$€£] ?\d|\d[\d.,]* ?(?:{_CURRENCY})\b|\b(?:{_CODE}) \d|\dp\b(?!\.)|\d ?€"
_PERCENT = "percent|per cent|prozent"
_FREE = "free of charge|for free|no cost|kostenlos"
_PEOPLE = (
    "teams?|managers?|supervisors?|directors?|officers?|heads?|leads?|departments?|hr|committee"
    "|board|counsel|staff|vp|ceo|cfo|cto|president|ops|finance|legal|accounting|office|controller"
    "|owner|coordinator|specialist|assistant|partner|executives?"
    r"|vorgesetzte\w*|\w*leit(?:er|ung|erin)\w*|\w*abteilung|geschäftsführung|\w*beauftragte\w*"
)
_PLACES = (
    "forms?|portal|page|system|tool|app|channel|office|folder|reception|building|room|floor|desk"
    "|calendar|spreadsheet|e-?mail|website|site|intranet|via|through"
    "|formular|raum|gebäude|empfang|über"
)
_ADDRESS = r"[@#]\w|://|www\.|\.(?:com|gov|org|net)\b"

_SPAN = rf"\b(?:\d[\d.,]*|an?|eine?[nrms]?|{_NUMBER})[ -](?:\(\d+\) )?(?:\w+ ){{0,2}}(?:{_UNIT})\b"
_ASKS_SPAN = (
    r"\bhow (?:long|soon|quickly|fast|early|late|far (?:ahead|in advance))\b"
    r"|\bhow (?:much|many) (?:\w+ ){0,2}(?:time|notice|warning|leave|vacation|holiday|pto|minutes"
    r"|hours|days|weeks|months|years)\b|\b(?:notice period|deadline|time limit|frist)\b"
    r"|\bwie (?:lange|schnell|früh|spät)\b"
    r"|\bwie viele (?:\w+ )?(?:\w*tage|stunden|wochen|monate|jahre)\b"
)
_ASKS_SUM = (
    r"\bhow much\b|\bwie (?:viel|hoch|teuer)\b|\b(?:price|costs?|amount|budget|allowance|bonus|rate"
    r"|fee|stipend|per diem|spend|spending|expensive|salary|discount|kostet|betrag|zuschuss)\b"
    # What is charged, but not who is in charge.
    r"|\bwhat\b.{0,40}\bcharged?\b(?! of\b)"
    r"|\bwhat(?:['\u2019]s| is| are) the (?:[\w'\u2019]+ ){0,2}(?:reimbursements?|subsid(?:y|ies)"
    r"|contributions?)\b(?! (?:process|policy|procedure|rules?|forms?|deadline))"
)
_ASKS_COUNT = (
    r"\bhow (?:many|often|old|big|high|large|far)\b|\bwhat (?:age|size|share|percentage)\b"
    r"|\bwie (?:viele|oft|alt|groß|weit)\b"
)


_NAMED = re.compile(r"(?<=[a-zäöüß,:] )(?:[A-ZÄÖÜ][a-zäöüßéèçñ]+ ){1,2}[A-ZÄÖÜ][a-zäöüßéèçñ]+\b")
"""First name and surname, within a sentence; in German it may be another name, of two words."""
_EXACT = re.compile(rf"\d|\b(?:{_NUMBER}|{_DAYS}|{MONTH_NAMES})\b", re.IGNORECASE)


class AnswerKind(Enum):
    """What a question asks for."""

    SPAN = (_ASKS_SPAN, rf"{_SPAN}|\b(?:{_AT_ONCE})\b")
    MOMENT = (
        r"\b(?:when|what time|which day|what date|wann|welche[mn] tag)\b",
        rf"{_SPAN}|\b(?:{MONTH_NAMES}|{_DAYS}|{_OFTEN}|{_WHEN})\b|\d[:.]\d\d\b|\d ?[ap]\.?m\b",
    )
    SUM = (
        _ASKS_SUM,
        rf"{_SUM}|\d[\d.,]* ?(?:{_PERCENT})\b|\d ?%|\b(?:{_FREE})\b",
    )
    COUNT = (_ASKS_COUNT, rf"\d|\b(?:{_NUMBER}|{_OFTEN})\b")
    PERSON = (
        r"\b(?:who|whom|whose|which (?:team|person|department)|wer|wen|wem)\b",
        rf"[@#]\w|\b(?:{_PEOPLE})\b",
    )
    PLACE = (
        r"\b(?:where|which (?:form|tool|program|system|channel|address|site|app)|wo|wohin|woher)\b",
        rf"{_ADDRESS}|\b(?:{_PLACES})\b",
    )

    def __init__(self, asks: str, holds: str) -> None:
        self.asks = re.compile(asks, re.IGNORECASE)
        # In small letters, all of it: to look for capitals as well takes three times as long.
        self.holds = re.compile(holds)

    def is_in(self, sentence: str) -> bool:
        """Whether a sentence holds something of this kind."""
        return self.holds.search(sentence.lower()) is not None

    def is_told_exactly(self, sentence: str) -> bool:
        """Whether a sentence holds it in a number or a name, and not only "after the event"."""
        if self is AnswerKind.PERSON:
            return self.is_in(sentence) or _NAMED.search(sentence) is not None
        is_exact = self is AnswerKind.PLACE or _EXACT.search(sentence) is not None
        return is_exact and self.is_in(sentence)


def answer_kind(question: str) -> AnswerKind | None:
    """What a question asks for; None where any sentence may answer.

    The word that asks comes first: "who approves an expensive hotel" asks for no sum. Of several
    kinds that begin with the same word it is the first in their order.
    """
    found = [(match.start(), kind) for kind in AnswerKind if (match := kind.asks.search(question))]
    return min(found, key=lambda one: one[0])[1] if found else None
