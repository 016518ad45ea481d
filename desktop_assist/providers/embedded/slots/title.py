"""What a meeting is called: quoted, after "about", or what is left of the sentence."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT, cut

_QUOTED = re.compile(
    r"(?:\b(?:called|titled|named|namens|title:?|titel:?)\s+)?"
    r"(?:\"(?P<a>[^\"]{2,})\"|“(?P<b>[^”]{2,})”|„(?P<c>[^“”\"]{2,})[“”\"]|«(?P<d>[^»]{2,})»"
    r"|(?<!\w)'(?P<e>[^']{2,}(?:'\w[^']*)?)'(?!\w)|‘(?P<f>[^’]{2,})’)"
)
_CALLED = re.compile(r"\b(?:called|titled|named|entitled|namens|mit dem titel)\s+(?P<title>[^,¦]+)", re.I)
_TOPIC = re.compile(
    r"(?:\b(?:about|regarding|concerning|re:|to (?:talk about|discuss|go over|review)|on the topic of"
    r"|zum thema|wegen|über|zu)|\bre:)\s+(?:the |our |a |das |die |den |der )?(?P<title>[^,¦.?!]+)",
    re.I,
)
_CALENDAR = re.compile(
    r"\b(?:(?:in|on|onto|to|into)\s+(?:my|the|our)\s+(?:calendar|calender|schedule|agenda|diary)"
    r"|(?:in|für)\s+(?:meinen|den|meinem)\s+kalender)\b",
    re.I,
)
_POLITE = (
    r"(?:please|bitte|can you|could you|would you|will you|kannst du|könntest du|hey|hi|ok|okay"
    r"|i(?:'d| would) like (?:you )?to|i (?:want|need) (?:you )?to|i (?:want|need|have)|let's|let us|we should|we need to|we need"
    r"|help me|just|also|go ahead and|ich (?:brauche|möchte)|move nothing)"
)
_VERB = (
    r"(?:schedule|book|set up|setup|set|arrange|organi[sz]e|plan|put in|put|add|create|make|block(?: off| out)?"
    r"|pencil in|enter|get|find|fix|reserve|hold|have|leg(?:e)?|plane|trag(?:e)?|erstell(?:e)?|vereinbare?|mach(?:e)?|buch(?:e)?|setz(?:e)?|talk|meet|speak|treffen)"
)
_ARTICLE = r"(?:an?|the|some|my|our|new|a new|another|ein(?:en|e|em|er)?|der|die|das|den|me|us|mir|uns)"
_OPENING = re.compile(rf"^(?:\W*(?:{_POLITE}|{_VERB}|{_ARTICLE}|for me|event)(?:\b|(?=\W)))+", re.I)
_EDGE_WORD = r"(?:for|on|at|from|to|in|of|and|with|by|is|be|an|am|um|für|mit|ein|eine|einen|bitte|please|blocked|scheduled|booked|added|the|a|ab|und|starting|that|it|invite|ein(?:tragen|planen)?|event|until|every|lasting)"
_EDGES = re.compile(rf"^(?:\W|\b{_EDGE_WORD}\b)+(?=\w|$)|(?:[\s\W]|\b{_EDGE_WORD}\b)+$", re.I)
_GENERIC = re.compile(
    r"^(?:meeting|meet|call|appointment|chat|talk|event|slot|time|invite|session|termin|besprechung|treffen"
    r"|gespräch|anruf|something|phone call|video call|zoom call|skype call|teams call)?$",
    re.I,
)
_FOR_TWO = re.compile(
    r"\b(?:lunch|dinner|breakfast|coffee|call|sync|zoom|meeting|catch[- ]?up|1:1|one[- ]on[- ]one|chat|drinks?"
    r"|interview|treffen|mittagessen|kaffee|gespräch)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Title:
    """A quoted title, empty when none was, and the text without it."""

    title: str
    rest: str


def find_quoted_title(text: str) -> Title:
    """A title in quotation marks: kept as written."""
    cutting = cut(text, _QUOTED)
    if cutting.found is None:
        return Title("", text)
    return Title(next(filter(None, cutting.found.groups())).strip(), cutting.rest)


def make_title(rest: str, people: tuple[str, ...]) -> str:
    """A title out of what is left of a request; "Meeting" when nothing is."""
    rest = _CALENDAR.sub(CUT, rest)
    called = cut(rest, _CALLED)
    if called.found:
        return _first_upper(_trimmed(called.found["title"]))
    topic = cut(rest, _TOPIC)
    subject = _subject(topic.rest)
    if topic.found and _GENERIC.match(subject):
        return _first_upper(_trimmed(topic.found["title"]))
    return _with_people(subject, people)


def has_subject(rest: str) -> bool:
    """True when what is left of a request names something."""
    return not _GENERIC.match(_subject(_CALENDAR.sub(CUT, rest)))


def _subject(text: str) -> str:
    pieces = [_trimmed(_OPENING.sub("", piece)) for piece in re.split(r"[¦;]|,\s|:\s|\s[-–—]\s|[.?!](?:\s|$)", text)]
    pieces = [piece for piece in pieces if len(re.sub(r"\W", "", piece)) > 1]
    return next((piece for piece in pieces if not _GENERIC.match(piece)), pieces[0] if pieces else "")


def _trimmed(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _EDGES.sub("", text)
    return " ".join(text.split())


def _with_people(subject: str, people: tuple[str, ...]) -> str:
    if _GENERIC.match(subject):
        subject = "Call" if "call" in subject.lower() else "Meeting"
    if not people or not _FOR_TWO.search(subject) or len(people) > 2:  # noqa: PLR2004 - more make no title
        return _first_upper(subject)
    return f"{_first_upper(subject)} with {' and '.join(people)}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
