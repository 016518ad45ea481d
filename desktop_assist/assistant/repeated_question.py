"""Tells when two questions about the documents are the same one, so that one answer serves both."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from desktop_assist.domain.evidence import PASSAGE_LISTS, passage_text
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.provider import ModelRequest

_POLITE_START = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon)|please|quick question|hallo|bitte"
    r"|(?:can|could|would) you (?:please )?(?:tell me|say|check|find out)"
    r"|do you (?:happen to )?know|i(?:'d| would) like to know|i want to know|tell me"
    r"|(?:kannst du|können sie) mir (?:bitte )?sagen)\b[\s,:;!.-]*"
)
_POLITE_END = re.compile(r"[\s,;.!?-]*\b(?:please|thanks|thank you|cheers|bitte|danke)?[\s.!?]*$")
_SIGNS = {0x2018: "'", 0x2019: "'", 0x60: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2013: "-"}
# What such a question means moves with the day on which it is asked.
_RELATIVE = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|now|current(?:ly)?|latest|recent(?:ly)?|ago|so far"
    r"|still|(?:this|next|last|past|coming) \w+|in \w+ (?:day|week|month|year)s?"
    r"|heute|morgen|übermorgen|gestern|jetzt|derzeit|aktuell\w*|neueste\w*|noch"
    r"|(?:diese|nächste|kommende|letzte|vorige|vergangene)\w* \w+"
    r"|(?:vor|in) \w+ (?:tag|woche|monat|jahr)\w*)\b"
)
_MONTH = r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*"
# "may" and "march" are months beside a number only.
_DATED = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}\.\d{{1,2}}\.|\b\d{{1,2}}(?:\.|st|nd|rd|th)? {_MONTH}\b"
    rf"|\b{_MONTH} \d{{1,2}}\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|januar|februar|märz|juni|juli|oktober|dezember)\b"
)
# A date with its year. What came into force years ago holds tomorrow as it does today.
_WITH_YEAR = re.compile(
    rf"(?:\b{_MONTH}\.? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?"
    rf"|\b\d{{1,2}}(?:\.|st|nd|rd|th)? {_MONTH}\.?,? "
    r"|\b\d{1,2}[./-]\d{1,2}[./-])?\b(?P<year>(?:19|20)\d\d)\b(?:-\d\d-\d\d)?"
)
_LONG_AGO_YEARS = 2
# Then an old date says when something ends as well.
_HOLDS_FOR = re.compile(
    r"\b(?:valid|expire[sd]?|until|gültig|befristet|bis|läuft)\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|ten|ein|eines|zwei|drei|vier|fünf|zehn)"
    r"[ -](?:years?|jahren?)\b"
)


@dataclass(frozen=True, slots=True)
class AnswerGrounds:
    """All that an answer comes from.

    Attributes:
        question: As the person asked it, and as it was looked up.
        found: What the documents say to it now.
        request: Instructions, tools and remembered facts that go to the model with it.
        model_id: The model.
    """

    question: tuple[str, ...]
    found: JsonObject
    request: ModelRequest
    model_id: str


@dataclass(frozen=True, slots=True)
class AlikeGrounds:
    """What an answer comes from, the words of the question aside.

    Attributes:
        context: Stands for all that goes to the model beside question and passages.
        passages: What was found, by what stands for each.
    """

    context: str
    passages: Mapping[str, str]

    def cited(self, quotes: Iterable[str]) -> tuple[str, ...]:
        """The passages in which quotations stand; none where one of them stands nowhere here."""
        found: list[str] = []
        for quote in filter(None, quotes):
            words = " ".join(quote.split())
            places = [key for key, text in self.passages.items() if words in " ".join(text.split())]
            if not places:
                return ()
            found.append(places[0])
        return tuple(dict.fromkeys(found))


def folded(question: str) -> str:
    """A question without what changes nothing: capitals, spaces, courtesies, its last mark."""
    text = " ".join(unicodedata.normalize("NFKC", question).translate(_SIGNS).casefold().split())
    before = None
    while before != text:
        before, text = text, _POLITE_START.sub("", _POLITE_END.sub("", text))
    return text


def repeat_key(grounds: AnswerGrounds) -> str | None:
    """The same for the same question on the same grounds; None where each asking is its own.

    An answer is never older than what it stands on: the passages themselves are part of the key,
    and so is the day where they name dates that are not long past, since which of them holds
    depends on it.
    """
    question = [folded(one) for one in grounds.question]
    passages = list(_passages(grounds.found))
    if not all(question) or not passages or any(map(_RELATIVE.search, question)):
        return None
    return _digest((question, passages, _context(grounds, passages)))


def alike_grounds(grounds: AnswerGrounds) -> AlikeGrounds:
    """What has to be the same when only the words of the question differ."""
    passages = list(_passages(grounds.found))
    texts = {_digest(one): one[2] for one in passages}
    return AlikeGrounds(_digest(_context(grounds, passages)), texts)


def _context(grounds: AnswerGrounds, passages: list[tuple[str, str, str]]) -> tuple[object, ...]:
    """What goes to the model beside the question; the day, where it may matter."""
    request = grounds.request
    day = _day(request.now) if _does_day_matter(passages, request.now.year) else ""
    tools = [one.name for one in request.tools]
    facts = [one.text for one in request.facts]
    return (day, grounds.model_id, request.instructions, tools, facts)


def _digest(parts: tuple[object, ...]) -> str:
    return sha256(json.dumps(parts).encode()).hexdigest()


def _passages(found: JsonObject) -> Iterator[tuple[str, str, str]]:
    for name in PASSAGE_LISTS:
        listed = found.get(name)
        for one in listed if isinstance(listed, list | tuple) else ():
            if isinstance(one, Mapping):
                yield (str(one.get("source")), str(one.get("page")), passage_text(one))


def _does_day_matter(passages: list[tuple[str, str, str]], year: int) -> bool:
    """Whether the passages name a date that may come, or came of late."""
    return any(_is_dated(text.casefold(), year) for _, _, text in passages)


def _is_dated(text: str, year: int) -> bool:
    years = [int(one["year"]) for one in _WITH_YEAR.finditer(text)]
    if any(one > year - _LONG_AGO_YEARS for one in years):
        return True
    has_end = bool(years) and bool(_HOLDS_FOR.search(text))
    return has_end or bool(_DATED.search(_WITH_YEAR.sub(" ", text)))


def _day(now: datetime) -> str:
    return now.date().isoformat()
