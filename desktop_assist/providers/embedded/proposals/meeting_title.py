"""What a meeting is to be called: what it is about, what kind it is, or who is to come."""

import re
from collections.abc import Sequence

from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.proposals.german_title import (
    company_in,
    kind_in,
    purpose_in,
    subject_in,
    topic_in,
)
from desktop_assist.providers.embedded.slots.occasion import bare_title, occasion_in
from desktop_assist.providers.embedded.slots.people_named import name_said
from desktop_assist.providers.embedded.slots.title import find_quoted_title
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_MEETING = Text("Meeting with {people}", "Termin mit {people}")
_ADDRESS = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|Mag\.|Ing\.)(?= |¦|$)")
_ENDS = (
    r"(?=[,.;!?¦]|\s(?:with|wi'|on|at|in|for|from|and|so|mit|am|um|im|für|und|bitte|please)\b|$)"
)
_CALLED = re.compile(
    r"\b(?:call it|name it|called|titled|nenn\w* (?:es|das|ihn)|heißt|namens|titel|betreff|thema)"
    r"(?: that| it)?[:,]? (?P<title>[^,.;!?¦]{3,60})",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:about|regarding|re|concerning|to (?:talk(?: about| through| over)?|go (?:through|over)"
    r"|discuss|run through|look at|plan|review|sort(?: out)?|do|write|finish|work on"
    r"|(?:walk|talk|run|take) (?:(?:me|us|him|her|them) )?(?:through|over))"
    r"|go (?:through|over)|wegen|zum thema|über|bezüglich|betreffend|(?:es geht )?um (?!\d))"
    r" (?:the |his |her |our |my |their |that |this |die |den |das |dem |der )?"
    r"(?P<title>[^,.;!?¦]{3,60}?)" + _ENDS,
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|as|für|als) (?:the |an? |our |my |die |den |das |eine?n? )?"
    r"(?P<title>[^,.;!?¦]{3,60}?)" + _ENDS,
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:eine?[nrm]?|noch eine?n?) "
    r"(?P<title>(?!Stunde|Viertel|Dreiviertel|Termin\b|Sitzung\b|Halbe|Besprechung\b|Treffen\b"
    r"|Gespräch\b|Minute)[A-ZÄÖÜ][\w-]+"
    r"(?: (?:zu[mr]?|von|vom|für|über|des|der) [A-ZÄÖÜ][\w-]+)?)"
)
"""In German what it is has a capital: "wir brauchen noch eine Nachbesprechung"."""
_WANTED = re.compile(
    r"\b(?:i'd like|i want|i need|we need|i'll need|like to have|put in|pop in|put|add|have|do)"
    r" an? [\s¦]*(?P<title>(?!chat|call|word|meeting|slot|session|hour|half|quarter|quick|short"
    r"|time"
    r"|bit|couple)[a-z][\w-]+(?: (?!right\b|straight\b|directly\b|just\b)[\w-]+)?)"
    r"(?= with| at| on| about| (?:right |straight |directly |just )?(?:before|after)|[,.;!?¦]|$)",
    re.IGNORECASE,
)
_PUT_IN = re.compile(
    r"\b(?:put|stick|pop|have|do|get|slot|book|pencil|block|add|squeeze|fit)(?: in| me)?"
    r" (?:an? |the |my |our |some )?(?P<title>(?!it\b|that\b|this\b|them\b|him\b|her\b|me\b|us\b"
    r"|an?\b|\d|in\b|half\b|time\b|hour\b)[\w'&/-]+(?: [\w'&/-]+){0,4}?)"
    r"(?: (?:in|on|down|there))?(?=\s*(?:¦|$|[,.;]|\b(?:instead|there|for|with|at|from)\b))",
    re.IGNORECASE,
)
"""What is put in: "stick deep work in instead"."""
COMES = re.compile(
    r"\b(?:(?:the|my|our|a) (?P<title>(?![\w -]*\b(?:it|he|she|they|that|who)\b)"
    r"[a-z][\w -]{2,30}?)(?:['\u2019]?s| is| are|['\u2019]re)"
    r"\s+(?:coming\b|booked\b|due\b|here\b|in\b|over\b|round\b|¦)"
    r"|(?:see|seeing|meet|meeting) (?:the|my|our|a) (?P<who>[a-z][\w -]{2,30}?)(?= ¦|[,.;]|$"
    r"| (?:about|on|at|re|for)\b))",
    re.IGNORECASE,
)
_AWAY = one_of(
    "(?:annual )?leave, holidays?, pto, vacation, out of office, day off, urlaub, ferien"
)
_OFF = re.compile(rf"\b(?P<title>{_AWAY})\b", re.IGNORECASE)
_DOING = re.compile(
    r"^(?:going|running|talking|working|looking|catching)"
    r"(?: (?:through|over|about|on|at|up on|up))? (?:the |his |her |our |my )?"
    r"|^(?:de[mnr]|die|das|his|her|their|thru|through|over) |\s+so (?:call|name) .*$"
    r"|\s+(?:zusammensitzen|zusammensetzen|besprechen|durchgehen|sprechen|reden|abstimmen)$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    rf"^(?:me|us|him|her|them|it|that|this|an?|mir|uns|ihn|sie|es|{one_of('hour', 'half')})\b",
    re.IGNORECASE,
)


def title_in(rest: str, text: str, people: Sequence[str], language: Language) -> str:
    """The title; empty where nothing tells it.

    Args:
        rest: The message without its times.
        text: The message.
        people: The names of those who are to come.
        language: Of the message.
    """
    quoted = find_quoted_title(text)
    if quoted.title:
        return quoted.title
    if language == "german" and (title := _german(rest, people)):
        return title[:1].upper() + title[1:]
    for pattern in (_CALLED, _OFF):
        found = pattern.search(text if pattern is _CALLED else rest)
        if found is not None and _is_title(found["title"], people):
            return _capital(_DOING.sub("", found["title"].strip(" '-")))
    is_english = language == "english"
    title, led = occasion_in(rest) if is_english else "", _led(rest, people, is_english=is_english)
    # In "to go through the audit papers" no audit takes place.
    title = led if not title or title in led.removesuffix(title) else title
    title = _capital(title) or _by_people(rest, text, people, language)
    return title or (subject_in(rest) if language == "german" else "")


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _led(rest: str, people: Sequence[str], *, is_english: bool) -> str:
    """What stands behind "about", "to go through" or "for"."""
    for pattern in (_TOPIC, _NOUN, _WANTED, *([COMES, _PUT_IN] if is_english else []), _FOR):
        found = pattern.search(rest)
        said = next(filter(None, found.groupdict().values()), "") if found else ""
        title = _DOING.sub("", said.strip(" '-"))
        title = bare_title(title) if is_english else title
        if title and _is_title(title, people):
            return title
    return ""


def _by_people(rest: str, text: str, people: Sequence[str], language: Language) -> str:
    """A call or a meeting with those who come; empty where nobody does."""
    talk = occasion_in(rest, is_talk=True) if language == "english" else ""
    said = [name_said(one, text) for one in people]
    said = [re.sub(r"^Herr ", "Herrn ", one) for one in said]
    if talk:
        return _capital(" with ".join(filter(None, (talk, " and ".join(said)))))
    return _MEETING.in_language(language, people=", ".join(said)) if people else ""


def _german(rest: str, people: Sequence[str]) -> str:
    """By the nouns of a German sentence, which have capitals; nobody is what it is about."""
    plain = _ADDRESS.sub("", rest)
    for name in (part for one in people for part in one.split()):
        plain = re.sub(rf"\b{re.escape(name)}\w?\b", "¦", plain)
    off = _OFF.search(rest)
    if off:
        return off["title"]
    return kind_in(plain) or topic_in(plain) or company_in(plain) or purpose_in(plain)


def _is_title(title: str, people: Sequence[str]) -> bool:
    firsts = {one.split(" ", maxsplit=1)[0].lower() for one in people}
    is_addressed = _ADDRESS.match(title) is not None
    return not (is_addressed or _NO_TITLE.match(title) or title.lower() in firsts)
