"""Questions when somebody was met last or is met next, and searches through the calendar."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "find_meetings"
_POLITE = r"\W*(?:(?:please|can you tell me|could you tell me|tell me|bitte|sag mir) )*"
_MEETING = one_of(
    "meetings?, appointments?, calls?, 1:1s?, one[- ]on[- ]ones?, lunch, dinner, coffee, syncs?",
    "chats?, catch[- ]?ups?, conversations?, time, interviews?, reviews?, visits?",
)
_MEETING_GERMAN = one_of(
    "treffen, termine?, gespräche?, besprechung, meetings?, telefonat, mittagessen, mal",
)
_MET = one_of(
    "meet(?: up)?(?: with)?, met(?: with)?, see, seen, saw, talk(?:ed)? (?:to|with)",
    "sp(?:eak|oke|oken) (?:to|with), have a (?:meeting|call) with, had a (?:meeting|call) with",
)
_MEETING_WITH = one_of("meeting(?: with)?, seeing, talking (?:to|with), speaking (?:to|with)")
_WHO = r"(?P<who>[^,.?!]+?)"
_WHAT = r"(?P<what>[^,.?!]+?)"
_NEXT = "(?: next| again| the next time)?"
_OUR_GERMAN = one_of("mein, unser, das, der, die, meine, unsere")
_MEET_GERMAN = one_of("treffe, sehe, spreche, treffen, sehen, sprechen")
_NEXT_GERMAN = "(?: wieder| das nächste mal| als nächstes)?"
_ALL = r"(?:find|search(?: for)?|show me|list) (?:all |the |my )*(?:meetings|appointments|calls)"
_ALL_GERMAN = (
    r"(?:suche?|finde?|zeig\w*(?: mir)?) (?:alle |die |meine )*(?:termine|treffen|meetings)"
)
_PAST = (
    rf"when (?:did|have) (?:i|we) last {_MET} {_WHO}",
    rf"when (?:did|have) (?:i|we) {_MET} {_WHO} (?:last|the last time|most recently)",
    rf"when was (?:the last time|my last time) (?:i|we) {_MET} {_WHO}",
    rf"(?:when was )?(?:my|our|the) last {_MEETING} with {_WHO}",
    rf"when was (?:my|our|the) last {_WHAT} (?:meeting|appointment|visit|call)",
    rf"wann habe? (?:ich|wir) (?:zuletzt|das letzte mal) (?:mit )?{_WHO} (?:ge\w+)",
    rf"wann habe? (?:ich|wir) (?:mit )?{_WHO} (?:zuletzt|das letzte mal) (?:ge\w+)",
    rf"(?:wann war )?{_OUR_GERMAN} letzte[nrs]? {_MEETING_GERMAN} (?:mit|bei) {_WHO}",
)
_COMING = (
    rf"when (?:do|will) (?:i|we) (?:next )?{_MET} {_WHO}{_NEXT}",
    rf"when am i (?:next )?{_MEETING_WITH} {_WHO}{_NEXT}",
    rf"(?:when is |when's )?(?:my|our|the) next {_MEETING} with {_WHO}",
    rf"when(?: is|'s) (?:my|our|the) next {_WHAT} (?:meeting|appointment|visit|call)",
    rf"(?:search|look through|go through) (?:my|the) calendar for {_WHAT}",
    rf"(?:find|search for|look for|look up) {_WHAT} in (?:my|the) calendar",
    rf"wann {_MEET_GERMAN} (?:ich|wir) (?:mit )?{_WHO}{_NEXT_GERMAN}",
    rf"(?:wann ist )?{_OUR_GERMAN} nächste[nrs]? {_MEETING_GERMAN} (?:mit|bei) {_WHO}",
    rf"(?:suche?|finde?) (?:nach )?{_WHAT} (?:im|in meinem) kalender",
    rf"durchsuche? (?:den|meinen) kalender nach {_WHAT}",
    rf"{_ALL} with {_WHO}",
    rf"{_ALL_GERMAN} mit {_WHO}",
    rf"wann ist {_OUR_GERMAN} nächste[nrs]? {_WHAT}",
)
_PATTERNS = tuple(
    (when, re.compile(rf"{_POLITE}{pattern}\W*", re.IGNORECASE))
    for when, patterns in (("past", _PAST), ("coming", _COMING))
    for pattern in patterns
)
_ARTICLE = re.compile(r"^(?:(?:the|my|our|a|an|der|die|das|den|dem|mein\w*) )+", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:you|it|them|him|her|that|this|each other|somebody|anybody|dich|sie|ihn|es|jemand\w*)",
    re.IGNORECASE,
)
_ANY_MEETING = re.compile(rf"{_MEETING}|{_MEETING_GERMAN}|events?|thing", re.IGNORECASE)
"""Names no particular one: "my next appointment" is for the list of the coming days."""
_MOST_WORDS = 4


def read(request: UserRequest) -> Reply | None:
    """The search for a person or a title, or None for any other request."""
    for when, pattern in _PATTERNS:
        found = pattern.fullmatch(request.text)
        if found is not None:
            named = {name: _name(text) for name, text in found.groupdict().items()}
            is_clear = all(_is_name(text, request) for text in named.values())
            return Act((PlannedCall(TOOL, _arguments(named, when)),)) if is_clear else None
    return None


def _arguments(named: dict[str, str], when: str) -> JsonObject:
    fields = {"who": "person", "what": "text"}
    return {**{fields[name]: text for name, text in named.items()}, "when": when}


def _name(text: str) -> str:
    return _ARTICLE.sub("", text.strip(" \"'“”„"))


def _is_name(text: str, request: UserRequest) -> bool:
    """Whether it names somebody or something; a day in it is a question for those days."""
    is_vague = _NOBODY.fullmatch(text) or _ANY_MEETING.fullmatch(text)
    if not text or len(text.split()) > _MOST_WORDS or is_vague:
        return False
    when = understand(text, request.now, request.policy)
    return when is None or when.start is None
