"""A question about the meeting that just came up: "how long is it?", "wer kommt?"."""

import re
from datetime import date, datetime

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.present_meeting import PresentMeeting, look
from desktop_assist.providers.embedded.follow_ups.reference import Meant, thing_meant
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.meeting_facts import Fact, MeetingFacts
from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_IT = one_of(
    "it, that, this, that one, this one, (?:the|that|this) (?:meeting|call|appointment|event|one)",
    "es, er, sie, das, der, dieser, (?:der|dieser|das|die) (?:termin|besprechung|meeting|treffen)",
)
_FORMS: dict[Fact, str] = {
    "place": one_of(
        f"where(?:'s| is| will) {_IT}(?: be)?(?: held| taking place)?",
        f"(?:in )?(?:which|what) (?:room|place|building) is {_IT}(?: in| held in)?",
        f"wo (?:ist|findet) {_IT}(?: denn)?(?: statt)?, in welchem raum(?: ist {_IT})?",
        "what(?:'s| is) the (?:address|location|place|venue|room), (?:which|what) room",
        "wo genau, wie ist die adresse, welche[rs]? (?:adresse|raum|ort)(?: ist (?:es|das))?",
    ),
    "length": one_of(
        f"how long (?:is|does|will) {_IT}(?: take| last| be| going to (?:be|take|last))?",
        f"how long(?: (?:for|then))?, wie lange(?: (?:dauert|geht|ist) {_IT}(?: denn)?)?",
    ),
    "people": one_of(
        f"who(?:'s| is| else is) (?:coming|invited|attending|joining|going|there)(?: to {_IT})?",
        f"who(?:'s| is| will be| else is) (?:in|at|on|coming to|invited to) {_IT}",
        f"who(?:'s| is) {_IT} with, who with, with whom(?: is {_IT})?",
        f"wer (?:kommt|ist)(?: da| dazu| alles| noch)*(?: (?:dabei|eingeladen|mit))?(?: zu {_IT})?",
        f"mit wem(?: ist {_IT})?",
    ),
    "time": one_of(
        f"when(?:'s| is| does| will) {_IT}(?: be)?(?: start| begin| starting)?",
        f"what time does {_IT} (?:start|begin), (?:at )?what time(?:'s| is) (?!it\\b){_IT}",
        f"which day is {_IT}(?: on)?, what day is (?!it\\b){_IT}(?: on)?",
        f"(?:wann|um wie ?viel uhr|an welchem tag) (?:ist|beginnt|fängt|geht) {_IT}"
        "(?: an| los| denn)*",
    ),
    "end": one_of(
        f"(?:when|what time|at what time) (?:does|will|is) {_IT}"
        " (?:end|finish|finishing|over|be over|done)",
        f"(?:wann|um wie ?viel uhr) endet {_IT}(?: denn)?",
        f"(?:wann|um wie ?viel uhr) ist {_IT}(?: denn)? (?:zu ende|vorbei|aus|fertig)",
        f"bis wann (?:geht|dauert|ist) {_IT}",
    ),
}
_OPENING = r"\W*(?:(?:and|ok(?:ay)?|so|und|also|ach)\b\W*)*"
_ASKED = {
    fact: re.compile(rf"{_OPENING}{form}(?: again| now| noch ?mal| jetzt| nun)?\W*", re.IGNORECASE)
    for fact, form in _FORMS.items()
}


def told_of_it(request: UserRequest, history: History) -> Reply | None:
    """A look for the meeting, from which the fact is told; None when none is asked for."""
    fact = next((one for one, form in _ASKED.items() if form.fullmatch(request.text)), None)
    meant = thing_meant(Meant("meeting"), history, request) if fact else None
    if fact is None or not isinstance(meant, Thing):
        return meant if isinstance(meant, Say) else None
    return look(meant, lambda meeting: _told(fact, meeting, request), request)


def _told(fact: Fact, meeting: PresentMeeting, request: UserRequest) -> Say:
    start, end = (_here(point, request) for point in (meeting.start, meeting.end))
    facts = MeetingFacts(meeting.title, start, end, meeting.place, meeting.guests)
    return Say(facts.told(fact, language=request.language))


def _here(point: date | datetime, request: UserRequest) -> date | datetime:
    return point.astimezone(request.now.tzinfo) if isinstance(point, datetime) else point
