"""Reads a time by somebody else's clock: "4 pm his time", "16 Uhr dortiger Zeit"."""

import re

from desktop_assist.calendars.phrases.zone_places import PLACES
from desktop_assist.providers.embedded.clock_there import by_clock_there, only_place_in

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = (
    r"(?P<clock>\b(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?"
    r"(?: ?[aApP]\.?[mM]\b\.?| ?[uU]hr\b| o'clock)?(?: in the (?:morning|afternoon|evening))?"
    r"|noon|midday|midnight"
    rf"|(?:half(?: past)?|(?:a )?quarter (?:past|to)|(?:ten|twenty|five) (?:past|to)) (?:{_WORDS}"
    rf"|\d{{1,2}})(?![:\d])"
    rf"|(?:{_WORDS})(?: (?:thirty|fifteen|forty[- ]?five|twenty|ten|forty|fifty|oh five))?"
    r"(?: o'clock| ?[ap]\.?m\b\.?)?)"
    r"(?: ?(?:-|\u2013|to|till|until|bis) ?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?"
    r"(?: ?[aApP]\.?[mM]\b\.?| ?[uU]hr\b)?)?)"
)
_HALF = (
    r"(?P<half> (?:in der früh|morgens|vormittags|am vormittag|nachmittags|am nachmittag|abends"
    r"|am abend))?"
)
_DAY = (
    r"(?P<day>,? (?:(?:on |this |next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
    r"|sun)(?:day)?"
    r"(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?|tomorrow|today|(?:on )?the \d{1,2}(?:st|nd|rd|th)"
    r"|(?:am )?(?:mon|diens|mitt|donners|frei|sams|sonn)\w+|morgen|heute))?"
)
"""Between the hour and whose it is: "at 10 on Thursday his time"."""
_THEIRS = re.compile(
    rf"{_CLOCK}{_HALF}{_DAY},? ?\(?(?:(?:his|her|their|the client's|the customer's"
    r"|(?!today|tomorrow|this|that)[^\W\d_][\w-]+'s)(?: local)? time\b(?! (?:slot|off|out))"
    r"|local time\b(?! here)|where (?:he|she|they) (?:is|are)\b"
    r"|(?:nach )?(?:seiner|ihrer|deren|dortiger|lokaler|örtlicher) (?:orts)?(?:zeit|uhr)\b"
    r"|ortszeit\b"
    r"|bei (?:ihr|ihm|ihnen|denen)(?= *[.,;!?)]| *$))\)?",
    re.IGNORECASE,
)
"""A time of day that is not by one's own clock."""
_ONLY_LOCAL = re.compile(
    r"local time|ortszeit|lokaler zeit|bei (?:ihr|ihm|ihnen|denen)", re.IGNORECASE
)
"""May be one's own, too, or the place."""
_LATE_HALF = re.compile(r"nachmittag|abend", re.IGNORECASE)
_MORNING_HOUR = re.compile(r"^(?P<hour>1[01]|0?\d)(?=\D|$)")
_NAMED = "|".join(sorted(map(re.escape, PLACES), key=len, reverse=True))
_PLACE = re.compile(
    rf"\s*(?P<aside>[,(;]?\s*\b(?:he|she|they|who)(?:'s|'re| is| are| sits?| lives?| works?)"
    r" (?:based |sitting |currently |over |out |now )?(?=in\b))?(?:\b(?:in|from|aus|over in|out"
    r" of|based in|at our|drüben in) |\()(?:the )?"
    rf"(?P<place>{_NAMED})\b(?! time\b)(?: office)?\)?",
    re.IGNORECASE,
)
_ANSWER = re.compile(rf"\b(?P<place>{_NAMED})\b", re.IGNORECASE)
_BY_WIRE = re.compile(
    r"\b(?:call|phone|ring|zoom|teams|video|telko|telefonat|telefonieren|anruf|videocall|skype"
    r"|online|remote)\b",
    re.IGNORECASE,
)
"""Nobody goes there."""
_UNKNOWN = re.compile(
    rf"{_CLOCK} (?P<place>(?!(?:This|That|Same|Last|Next|First|Any|Some|Story|Tea|Lunch|Play|Free"
    r"|Prime|Full|Part|Half|Quality|Local|Standard|Summer|Daylight|Eastern|Central|Pacific"
    r"|Mountain|Real|Show|Game|Party|Bed|Study|Focus|Down|Over|Closing|Opening|Travel|Family)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?: [A-ZÀ-Þ][a-zà-ÿ]+)?) time\b(?! (?:off|slot|out))"
)
"""A place whose zone is not known."""


_TURNED = re.compile(
    r"\bbei (?:ihm|ihr|ihnen|denen) (?:wäre?|ist|sind) (?:das|es)(?: dann)?"
    r" (?P<zeit>(?:um )?\d{1,2}(?:[:.]\d\d)?(?: uhr)?)"
    r"|\b(?:that(?:'s|'d be| is| would be) )(?P<time>\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)"
    r" (?:for|with) (?:him|her|them)\b",
    re.IGNORECASE,
)
"""Whose clock it is stands before or behind: "bei ihm wäre das um 10 Uhr"."""


_BOTH = re.compile(
    rf"{_CLOCK}{_HALF}{_DAY},? ?\(?(?:(?:his|her|their|(?!today|tomorrow|this"
    rf"|that)[^\W\d_][\w-]+'s)"
    r"(?: local)? time|(?:nach )?(?:seiner|ihrer|deren|dortiger|lokaler) (?:orts)?zeit|bei "
    r"(?:ihr|ihm"
    r"|ihnen|denen))\)?[,;]? ?\(?(?:(?:so|that's|that is|which is|i\.?e\.?|meaning|it's|is"
    r"|or|also|das"
    r" (?:ist|wäre)|sprich|=)[ ,]*)*(?P<own>(?:um )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?: "
    r"?[ap]\.?m\b"
    r"| ?uhr\b)?) (?:here|for (?:me|us)|(?:my|our) time|on (?:my|our) (?:end|side)|hier|bei "
    r"(?:uns|mir)"
    r"|unserer zeit|meiner zeit)\b\)?",
    re.IGNORECASE,
)
"""By both clocks: "10:30 his time, so 9:30 here"."""


def _said_so(found: re.Match[str]) -> str:
    return f"{found['time']} his time" if found["time"] else f"{found['zeit']} seiner Zeit"


def _by_own(found: re.Match[str]) -> str:
    return f"{found['own']}{found['day'] or ''}"


def by_named_clock(text: str) -> str:
    """The time by the clock of the place that is named: "4 pm London time"."""
    text = _TURNED.sub(_said_so, _BOTH.sub(_by_own, by_clock_there(text)))
    theirs, place = _last(_THEIRS, text), _PLACE.search(text)
    town = only_place_in(text) if theirs is not None and place is None else ""
    if theirs is not None and town and not _ONLY_LOCAL.search(theirs[0]):
        return f"{text[: theirs.start()]}{_by_clock_of(town, theirs)}{text[theirs.end() :]}"
    if theirs is None or place is None:
        return text
    if place["aside"] or _BY_WIRE.search(text):
        kept = f"{text[: place.start()]}{text[place.end() :]}"
        theirs = _last(_THEIRS, kept)
        text = kept if theirs else text
    theirs = theirs or _last(_THEIRS, text)
    if theirs is None:
        return text
    said = _by_clock_of(place["place"], theirs)
    before = _THEIRS.sub(r"\g<clock>\g<day>", text[: theirs.start()])
    return " ".join(f"{before}{said}{text[theirs.end() :]}".split())


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What was said last counts: "at two her time, no wait, it's three her time"."""
    return next(reversed(list(pattern.finditer(text))), None)


def asks_for_place(text: str) -> str:
    """Of which words the zone is to be asked; empty where the clock is one's own or known."""
    theirs = _THEIRS.search(text)
    if theirs is not None:
        is_own = _ONLY_LOCAL.search(theirs[0]) is not None
        return "" if is_own else theirs[0].strip(" ()")
    unknown = _UNKNOWN.search(text)
    is_known = unknown is None or unknown["place"].lower() in PLACES
    return "" if is_known or unknown is None else unknown[0]


def with_place(text: str, answer: str) -> str:
    """The request with the place that was answered; as it was where none is named."""
    place = _ANSWER.search(answer)
    theirs = _THEIRS.search(text) or _UNKNOWN.search(text)
    if place is None or theirs is None:
        return text
    said = _by_clock_of(place["place"], theirs)
    return f"{text[: theirs.start()]}{said}{text[theirs.end() :]}"


def without_place(text: str) -> str:
    """The request without the words that say whose clock it is."""
    return _UNKNOWN.sub(r"\g<clock>", _THEIRS.sub(r"\g<clock>\g<day>", text))


def _by_clock_of(place: str, said: re.Match[str]) -> str:
    """The time by the clock of a place, in the language in which it was said."""
    lower = said[0].lower()
    is_german = "zeit" in lower or "bei " in lower
    clock, half = said["clock"], said.groupdict().get("half") or ""
    if _LATE_HALF.search(half):
        clock = _MORNING_HOUR.sub(lambda found: str(int(found["hour"]) + 12), clock)
    named = place if place[:1].isupper() else place.title()
    day = said.groupdict().get("day") or ""
    return f"{clock} {named} {'Zeit' if is_german else 'time'}{day}"
