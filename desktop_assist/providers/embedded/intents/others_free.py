"""Questions whether somebody else is free: only one's own calendar is here, and what it says."""

import re
from dataclasses import replace

from desktop_assist.calendars.contacts.contact_match import contacts_named
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.intents import free_at
from desktop_assist.providers.embedded.reply import Find, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_NOT = (
    r"(?!(?:[Tt]he|[Mm]y|[Ii]t|[Tt]here|[Tt]hat|[Tt]his|[Ii]|[Ww]e|[Rr]oom|[Dd]er|[Dd]ie|[Dd]as"
    r"|[Ee]s|[Dd]a|[Ii]ch|[Ww]ir|[Rr]aum|\w*(?:day|tag)|[Tt]omorrow|[Mm]orgen|[Mm]ittwoch)\b)"
)
_WHO = rf"(?P<who>{_NOT}[^\W\d_][\w'\u2019-]+(?: [A-ZÄÖÜ][\w'\u2019-]+)?)"
_IS_FREE = re.compile(
    rf"\W*(?:[Aa]nd |[Ss]o )?(?:[Ii]s|[Ww]ill) {_WHO}(?: be)?(?: still| also)?"
    r" (?:free|available|busy)(?P<when>(?: |, ).+?)\W*"
)
_HAS_TIME = re.compile(rf"\W*(?:[Dd]oes|[Ww]ill) {_WHO} have (?:any |some )?time(?P<when> .+?)\W*")
_HAT_ZEIT = re.compile(
    rf"\W*(?:[Uu]nd )?(?:[Hh]at|[Hh]ätte) {_WHO} (?P<when>.+?)"
    r" (?:noch |auch )?(?:[Zz]eit|frei)\W*"
)
_IST_FREI = re.compile(
    rf"\W*(?:[Uu]nd )?[Ii]st {_WHO} (?P<when>.+?) (?:noch |auch )?(?:frei|verfügbar|da)\W*"
)
_ASKED = (_IS_FREE, _HAS_TIME, _HAT_ZEIT, _IST_FREI)
_ONLY_OWN = Text(
    "Only your own calendar is seen from here, not that of {who}. Your own time: ",
    "Von hier ist nur der eigene Kalender zu sehen, nicht der von {who}. Zur eigenen Zeit: ",
)
_ASK_OWN = Text(
    "Only your own calendar is seen from here, not that of {who}. When you have time yourself is "
    'told by "when am I free{when}?".',
    "Von hier ist nur der eigene Kalender zu sehen, nicht der von {who}. Wann man selbst Zeit hat, "
    'sagt "wann bin ich {when} frei?".',
)


def read(request: UserRequest) -> Reply | None:
    """What one's own calendar says of that time; None for any other request."""
    found = next(filter(None, (one.fullmatch(request.text) for one in _ASKED)), None)
    if found is None:
        return None
    who, when = found["who"], found["when"]
    if not (who[:1].isupper() or contacts_named(who, request.contacts)):
        return None
    language = request.language
    words = "bin ich {} frei" if language == "german" else "am I free {}"
    own = free_at.read(request.saying(words.format(when.strip(" ,"))))
    if not isinstance(own, Find):
        return Say(_ASK_OWN.in_language(language, who=who, when=when))
    begins, choose = _ONLY_OWN.in_language(language, who=who), own.choose

    def told(output: JsonObject) -> Settled | Find:
        answer = choose(output)
        return replace(answer, text=begins + answer.text) if isinstance(answer, Say) else answer

    return replace(own, choose=told)
