"""When a meeting ends, where that is said in a clause of its own: "Schluss bleibt um 16 Uhr"."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.new_value import new_time
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_CLAUSE = re.compile(
    r"(?<!\b\w)(?<!\b\w\w)(?<!\d)[.;!?]+\s+|,\s+|\s[\u2013-]\s|\s(?=(?:und|and)\s)"
)
_OF_A_TIME = one_of(
    "januar, februar, märz, april, mai, juni, juli, august, september, oktober, november",
    "dezember, der woche, de[sr] (?:monats|jahres|quartals), (?:nächste|diese|kommende)\\w*, \\d",
    "of (?:the )?(?:week|month|year|day), gut",
)
_ENDS = re.compile(
    rf"\b(?:ende(?! {_OF_A_TIME}\b)|schlu(?:ss|ß)|endet|enden|end(?:s|ing)?(?= )|finish\w*|fertig"
    r"|done"
    r"|aufhören|aufzuhören|hör\w*\b.*\bauf|wrap\w* up|stop(?:s|ping)?(?= (?:at|by|still)))\b",
    re.IGNORECASE,
)
_STAYS = whole_words(
    "bleib\\w*, wie (?:gehabt|geplant|immer|bisher|vorgesehen|abgemacht|vereinbart)",
    "unverändert, gleich, trotzdem, weiterhin, nach wie vor, dabei, ändert sich (?:da )?nichts",
    "nichts ändern, same, as planned, as before, still, unchanged, stays?, keeps?",
)
_BEGINS = whole_words(
    "beginn\\w*, anfang\\w*, anfängt, fängt, fangen, start\\w*, los\\w*, begins?, kick\\w* off"
)


@dataclass(frozen=True, slots=True)
class ToldEnd:
    """When a meeting is to end.

    Attributes:
        moment: None where nothing says it.
        rest: The message without what says it.
    """

    moment: datetime | None
    rest: str


def told_end(meeting: Thing, request: UserRequest) -> ToldEnd:
    """The end that is told of a meeting beside its beginning, or that is to stay."""
    text = request.text
    if not isinstance(meeting.start, datetime):
        return ToldEnd(None, text)
    for begin, end in _clauses(text):
        clause = text[begin:end]
        if not _ENDS.search(clause) or _BEGINS.search(clause):
            continue
        moment = _moment(clause, meeting, request)
        if moment is not None:
            return ToldEnd(moment, f"{text[:begin]} {text[end:]}")
    return ToldEnd(None, text)


def minutes_to(end: datetime, start: datetime) -> int | None:
    """How long something lasts that begins then; None where it would end before."""
    minutes = int((end - start) / timedelta(minutes=1))
    return minutes if minutes > 0 else None


def _moment(clause: str, meeting: Thing, request: UserRequest) -> datetime | None:
    when = _hour(clause, request)
    if when is not None:
        return datetime.combine(meeting.start, when.timetz())
    return datetime.fromisoformat(meeting.row["end"]) if _STAYS.search(clause) else None


def _hour(clause: str, request: UserRequest) -> datetime | None:
    asked = request.saying(clause)
    when = new_time(clause, asked) or understand(clause, request.now, request.policy)
    if when is None or not when.has_time or not isinstance(when.start, datetime):
        return None
    return when.start


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(one.end() for one in _CLAUSE.finditer(text)), len(text)]
    return list(pairwise(cuts))
