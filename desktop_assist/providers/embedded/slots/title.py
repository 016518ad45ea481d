"""What a meeting is called: quoted, after "about", or what is left of the sentence."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT, cut
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of

_NAMED = one_of(
    "called, titled, named, entitled, namens, mit dem titel, title:?, titel:?, subject:, betreff:",
    "topic:, thema:",
)
_QUOTES = "|".join(
    (
        r"\"([^\"]{2,})\"",
        r"\u201c([^\u201d]{2,})\u201d",
        r"\u201e([^\u201c\u201d\"]{2,})[\u201c\u201d\"]",
        r"«([^»]{2,})»",
        r"(?<!\w)'([^']{2,}(?:'\w[^']*)?)'(?!\w)",
        r"\u2018([^\u2019]{2,})\u2019",
    )
)
_QUOTED = re.compile(rf"(?:\b{_NAMED}\s+)?(?:{_QUOTES})", re.IGNORECASE)
_CALLED = re.compile(
    rf"(?:\b{_NAMED}|(?<=[,;¦.] )(?:the )?(?:subject|topic|title|betreff|thema|titel)(?: is| ist)?)"
    r"\s+(?P<title>[^,¦]+)",
    re.IGNORECASE,
)
_ABOUT = one_of(
    "about, regarding, concerning, re:, on the topic of, topic:?, thema:?, zum thema, wegen, über",
    "es geht (?:ja |dabei |da |auch )*um, traktand(?:um|en):?, bezüglich, betreffend, zwecks",
    "zu, to (?:talk about|discuss|go over|review|go through|run through|talk through|look at)",
    "to (?:catch up on|walk through|look over|chat about|sort out|plan for|prep(?:are)?(?: for)?)",
)
_ALL_OF = one_of(
    "(?:all|both)(?: of)?(?: (?:the|our|my|those|these))?(?: (?:two|three|four|five))?",
    "the, our, a, das, die, den, der, my, those, these",
)
_TOPIC = re.compile(
    rf"\b{_ABOUT}\s+(?:{_ALL_OF} )?(?P<title>[^,¦.?!]+)",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\b(?:(?:in|on|onto|to|into) (?:my|the|our) (?:calend[ae]r|schedule|agenda|diary)"
    r"|on the books|(?:in|für) (?:meinen|den|meinem) kalender)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^\W*(?:(?:please|pls|bitte|can you|could you)\W+)*"
    r"(?:mark|markiere?|flag|block|put|enter|blocke?|blockiere?)(?: (?:on|off|out))?\W*¦\W*"
    r"(?:(?:for me|for us|off|out|down|me|mir|mich|in)\W+)*(?:as|als)\b",
    re.IGNORECASE,
)
_POLITE = one_of(
    "(?:please )?(?:don't|do not) forget to, (?:bitte )?nicht vergessen",
    "put (?:me|us) down for, save the date(?: for)?, mark (?:my|the) calendar(?: for)?, note",
    "let's (?:do|have|get), mal, noch, gerne?",
    "please, pls, plz, bitte, can u, could u, can we, could we, shall we, können wir, can you",
    "could you, would you, (?:can|could|shall|should) (?:we|i|you) (?:please )?(?:do|have)",
    "will you, kannst du, könntest du, hey, hi, ok, okay",
    "i(?:'d| would) (?:need|love|like)(?: to (?:have|run|hold|do|host|get|see))?",
    "i(?:'ve| have) got(?: to)?, need(?: to)?",
    "got(?: to)?",
    "(?:i |we )?(?:wanna|gotta)(?: have)?, (?:i |we )?want(?: to)?, we have to, looking for",
    "i(?:'d| would) like (?:you )?to, i (?:want|need) (?:you )?to, i (?:want|need|have)",
    "(?:ich |wir )?(?:brauchen?|bräuchten?|müssen|muss|möchten?|hätten?|würden?)(?: gerne?)?",
    "let's, let us, we should, we need to, we need, just, also, go ahead and, move nothing",
    "(?:i|we)(?:'m| am|'re| are) (?:seeing|meeting|having)",
)
_VERB = one_of(
    "schedule, book, set up, setup, set aside, set, arrange, organi[sz]e, plan, put in, put, add",
    "create, make, block(?: off| out)?, pencil in, enter, get together, get, find, fix, reserve",
    "hold, have, do(?=\\W*(?:¦|an?\\b|some\\b|our\\b|lunch\\b|dinner\\b|coffee\\b|breakfast\\b))",
    "pop(?: in)?, stick, squeeze(?: in)?, slot(?: in)?, chuck(?: in)?, throw(?: in)?",
    "talk, meet, speak, reconvene, regroup, touch base, send(?: out)?, invite, lade?, leg(?:e)?",
    "plane, trag(?:e)?, vereinbare?",
    "erstell(?:e)?, mach(?:e)?, buch(?:e)?, setz(?:e)?, stell(?:e)?, verabrede",
    "blocke?, blockiere?, reserviere?, richte?, notiere?, vermerke?, packe?, organisiere?",
)
_ARTICLE = one_of(
    "the following, an?, the, some, my, our, new, another, me, us, for me, event, recurring",
    "folgende[ns]?, ein(?:en|e|em|er)?, '?nen?, '?ne, der, die, das, den, mir, uns, neue[rns]?",
)
_VERB_AND_NOUN = one_of(
    "book (?:club|fair|launch|tour|signing|reading|presentation|review), block party, talk show",
    "meet(?: and | & |-and-)greet, meet-?up, get-together, set design, hold music, plan b",
)
_END = r"(?:\b|(?=\W))"
_OPENING = re.compile(
    rf"^(?:\W*{_POLITE}{_END})*(?:\W*(?!{_VERB_AND_NOUN}\b){_VERB}{_END})?"
    rf"(?:\W*(?:{_POLITE}|{_ARTICLE}){_END})*",
    re.IGNORECASE,
)
"""Only the first verb is one: in "add book club" the second belongs to the title."""
_EDGE_WORD = one_of(
    "for, on, at, from, to, in, of, and, with, by, is, be, a, an, the, that, it, invite, event",
    "until, every, lasting, starting, please, blocked, scheduled, booked, added, der, die, das",
    "dem, den, rein, reinsetzen, reinschreiben, reinnehmen, reinstellen, vormerken",
    "or, am, um, für, fürs, zum, mit, ein, eine, einen, bitte, ab, und, oder, auf, eintragen",
    "einplanen",
    "duration, dauer, length, lasting, date, datum, time, zeit, w/, re, als, named, um, @",
    "mich, sich, sometime, some time, irgendwann, at some point, soon, bald",
    "planen, anlegen, vereinbaren, buchen, organisieren, machen, ansetzen, erstellen, blocken",
    "klar, reichen, reicht, genügen, genügt, is enough, are enough, will do, should do",
)
_EDGES = re.compile(
    rf"^(?:\W|\b{_EDGE_WORD}\b)+(?=\w|$)"
    rf"|(?:[\s\W]|(?<!\w-)\b(?:{_EDGE_WORD}|next|nächste[nrms]?)\b)+$",
    re.IGNORECASE,
)
_BREAK = re.compile(rf"[¦;]|,\s|:\s|\s[-\u2013\u2014]\s|{NO_ABBREVIATION}\.(?:\s|$)|[?!](?:\s|$)")
_ANY_MEETING = one_of(
    "meeting, meet, appointment, chat, talk, event, slot, time, invite, session, something",
    "calendar, kalender, blocker, block, entry, eintrag, hold, spot, discussion, conversation",
    "(?:phone |video |zoom |skype |teams )?call",
    "termin, besprechung, treffen, gespräch, anruf, unterhaltung, diskussion, sitzung, telefonat",
    "telko, videocall",
)
_KIND = one_of("new, recurring, regular, short, quick, brief, kurz(?:es?)?, neues?, regelmäßiges?")
_GENERIC = re.compile(rf"^(?:{_KIND}(?: |$))*{_ANY_MEETING}?$", re.IGNORECASE)
_FOR_TWO = re.compile(
    r"\b"
    + one_of(
        "lunch, dinner, breakfast, coffee, call, sync, zoom, meeting, catch[- ]?up, 1:1, chat",
        "1on1, one[- ]on[- ]one, drinks?, interview, treffen, mittagessen, kaffee, gespräch",
        "termin, besprechung, telefonat, anruf",
    )
    + "$",
    re.IGNORECASE,
)
_NAMES_SOMETHING = re.compile(r"[^\W\d_]{2}|\d:\d")
_EMPTY_WORDS = frozenset(
    {"", "calendar", "kalender", "meet", "event", "slot", "time", "something", "invite"}
)
_FUNCTION_WORDS = one_of(
    "ich, wir, du, ihr, mich, mir, uns, dich, muss, müssen, kann, können, soll, will, bin, sind",
    "habe?, hab, haben, noch, da, dann, geht, ginge, es, das, i, we, have, need, to",
    "(?:i|we|you|he|she|it|they)'(?:ll|d|m|re|ve|s), will, be, sit down",
    "(?:he|she|they|i|we) (?:can|could)(?: do| make| manage)?(?: it)?",
)
_SAYS_NOTHING = re.compile(rf"^(?:{_FUNCTION_WORDS}(?: |$))+$", re.IGNORECASE)
_WHAT_FOR = re.compile(
    r"\b(?:for|für) (?P<title>(?!(?:me|us|mich|uns|it)\b)[^,¦.?!]+)", re.IGNORECASE
)
"""What is left of a sentence, and no name: "ich muss mich"."""
_MOST_NAMES = 2


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


def make_title(rest: str, people: tuple[str, ...], with_word: str) -> str:
    """A title out of what is left of a request; "Meeting" when nothing is."""
    rest = _MARKED.sub(CUT, _CALENDAR.sub(CUT, rest))
    called = cut(rest, _CALLED)
    if called.found:
        return _first_upper(_trimmed(called.found["title"]))
    topic = cut(rest, _TOPIC)
    subject = _subject(topic.rest)
    says_nothing = _SAYS_NOTHING.match(subject) is not None
    topic = topic if topic.found or not says_nothing else cut(rest, _WHAT_FOR)
    title = _trimmed(topic.found["title"]) if topic.found else ""
    if title and (says_nothing or _GENERIC.match(subject)):
        return _first_upper(title)
    return _with_people(subject, people, with_word)


def has_subject(rest: str) -> bool:
    """True when what is left of a request names something."""
    return not _GENERIC.match(_subject(_CALENDAR.sub(CUT, rest)))


def _subject(text: str) -> str:
    """The first piece that names something, else the first piece."""
    pieces = [_trimmed(_OPENING.sub("", piece)) for piece in _BREAK.split(text)]
    pieces = [piece for piece in pieces if _NAMES_SOMETHING.search(piece)]
    named = (piece for piece in pieces if not (_GENERIC.match(piece) or _SAYS_NOTHING.match(piece)))
    return next(named, pieces[0] if pieces else "")


def _trimmed(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _EDGES.sub("", text)
    return " ".join(text.split())


def _with_people(subject: str, people: tuple[str, ...], with_word: str) -> str:
    if subject.lower() in _EMPTY_WORDS or _SAYS_NOTHING.match(subject):
        subject = "Termin" if with_word == "mit" else "Meeting"
    people = tuple(name for name in people if name.lower() != "team")
    if not people or not _FOR_TWO.search(subject) or len(people) > _MOST_NAMES:
        return _first_upper(subject)
    and_word = "und" if with_word == "mit" else "and"
    return f"{_first_upper(subject)} {with_word} {f' {and_word} '.join(people)}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
