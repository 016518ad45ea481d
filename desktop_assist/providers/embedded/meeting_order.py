"""Says the order for a meeting in its usual form, however it was put."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.word_list import one_of

_DAYS_FIRST = (
    r"(?:(?:from|between|on|in|next|this|starting|as of|tomorrow|today)\b[^,;:?]{0,40}?"
    r"|\d{1,2}(?:st|nd|rd|th)?\b[^,;:?]{3,40}?)"
)
_IS_AWAY = re.compile(
    rf"^\W*(?P<first>{_DAYS_FIRST},? )?(?:(?:i|we)(?:'m| am|'ll be| will be|'re| are|'ll| will)"
    r"|(?:i|we)(?:'ve| have)(?: got)?)"
    r" (?:taking )?(?:(?:on|in|away on) )?(?P<what>vacation|holidays?|annual leave|parental leave"
    r"|leave|out of (?:the )?office)\b"
    r"|^\W*(?:ich|wir) (?:bin|sind|habe|haben) (?P<when>.*?)(?:(?:im|in|auf) )?"
    r"(?P<was>urlaub|elternzeit|betriebsferien|ferien)\b"
    r"|^\W*(?P<zuerst>(?:vom?|ab|am|in|im|nächste|kommende|diese|von|übermorgen|morgen|heute)"
    r"[^,;:?]{0,50}?) (?:bin|sind|habe|haben|nehme?n?) (?:ich|wir) (?P<dann>[^,;:?]*?)"
    r"(?:(?:im|in|auf) )?(?P<wo>urlaub|elternzeit|betriebsferien|ferien)\b",
    re.IGNORECASE,
)
"""Tells of days that are to be kept free: "I'm on vacation from 21 to 31 December"."""

_SENDS_INVITE = re.compile(
    r"^\W*(?:please )?send (?P<who>(?!an?\b|out\b|the\b)[\w@. -]{2,40}?) an? "
    r"(?:calendar |meeting )?invit(?:e|ation) (?:for|to)\b",
    re.IGNORECASE,
)

_PUT_IT = re.compile(
    r"[,;.!?]\s*(?:(?:so|and|please|pls|then|bitte|also|und|can (?:you|u)|could you|would you)\s+)*"
    r"(?:block|put|mark|enter|add|note|schedule|book|set|get|sort|chuck|pop|stick|bung|pencil|slot|trag|blockier|blocke?|markier"
    r"|leg)e?\s+(?:it|that|this|them|those|das|es|sie|ihn)\b"
    r"(?:\s+(?:as|down|out|off|up|in(?: (?:my|the) (?:calendar|diary))?|als|ein|bitte|mal"
    r"|sorted|booked)\b)*(?:,? and (?:invite|include|add|send) (?:him|her|them)\b"
    r"(?: (?:an? |the )?(?:calendar )?invite)?)?",
    re.IGNORECASE,
)
"""What is to be done with what was told before: "I'm away on Monday, block it as all day"."""

_TO_ENTER = re.compile(
    r"\b(?:eintragen|einplanen|blocken|blockieren|in den kalender)\W*(?:bitte|danke)?\W*$",
    re.IGNORECASE,
)
_ONLY_ADDS = re.compile(
    r"^\W*(?:please |bitte )?(?:don['\u2019]?t|do not|no need to|nichts) [^,;:.!?]{2,40}[,;:.!]\s*"
    r"(?:but |sondern )?(?:just|only|nur|einfach)\s+(?=\w)",
    re.IGNORECASE,
)
"""Says first what is not to be done: "don't move anything, just put in a haircut"."""

_BOOKS_ROOM = re.compile(
    r"^\W*(?:please )?(?:book|reserve) (?P<room>(?:the )?(?:(?:(?:conference|meeting|board"
    r"|[\w'-]+) ?room)"
    r"|room|auditorium|lounge|studio)(?: (?!for\b)[\w.]+)?) for (?P<what>(?:the|our|my|an?)"
    r" (?!(?:whole |entire |half )?(?:morning|afternoon|evening|day|week|hour|team|half)\b)\w.*)$",
    re.IGNORECASE,
)

_SETS_AWAY = re.compile(
    r"^\W*(?:please )?(?:set|put|add|enter|mark|block)(?: up| in)? (?:me |my |an? )?"
    r"(?:down )?(?:as )?"
    r"out[- ]of[- ](?:the[- ])?office(?: (?:message|entry|event|reply))?(?= \w)",
    re.IGNORECASE,
)

_MARKS_LEAVE = re.compile(
    r"^\W*(?:please )?(?:mark|put|block|set|show) (?:me |my calendar )?(?:down )?(?:(?:as|for|on|as"
    r" on) )?(?P<what>(?:annual |parental |sick )?leave|vacation|holiday|pto|time off|day off)"
    r"(?= (?!in\b|into\b)\w)",
    re.IGNORECASE,
)
"""Keeps days of one's own free: "mark me on leave 24 dec to 28 dec"."""

_HOURS = re.compile(
    r"\d[:.]\d\d|\d ?[ap]\.?m\b|\b(?:morning|afternoon|evening|noon|hours?|o'clock)\b",
    re.IGNORECASE,
)
_MARKS_DAYS = re.compile(
    r"^\W*(?:please )?(?:mark|block|set|put|show)(?: off)? (?P<days>(?!me\b)[^,;]{3,40}?)"
    r" (?:down )?as (?:an? |my )?(?P<what>(?:annual |parental |sick )?leave|vacation|holiday|pto"
    r"|time off|day off)\W*$",
    re.IGNORECASE,
)
_SETS_UP = re.compile(
    r"^\W*(?:please )?set (?P<what>(?!up\b)[\w' -]{1,30}?) up(?= )", re.IGNORECASE
)

_BARE_CLOCK = re.compile(
    r"(?<=, )(?=(?:[01]?\d|2[0-3])\.[0-5]\d(?:$|[,;]| (?:for|until|till|to|with|in|bis|mit|im)\b"
    r"| ?[-\u2013]))",
    re.IGNORECASE,
)
"""In Britain a time has a point: "every Monday, 9.30"."""

_NO_NAME = one_of(
    "i, we, you, they, he, she, it, everyone, everybody, nobody, who, what, this, that, there"
)
_KIND = one_of(
    "call, meeting, chat, catch[- ]?up, 1:1, 1-1, 1on1, one[- ]on[- ]one, sync, lunch, coffee",
    "dinner, breakfast, session, talk, interview, demo, review, word, walk-?through, briefing",
    "debrief, check[- ]?in, workshop, drink, tour, kick-?off, handover, intro, appointment",
    "(?:hour|half|minutes?|mins?|time|slot)(?= (?:with (?:me|us|you)\\b|of (?:my|our) time\\b))",
)
_NAME = r"[^\W\d_](?:(?!['\u2019](?:s|d)\b)[\w'.-])*"
_ASKS_FOR = re.compile(
    rf"^\W*(?P<who>(?!(?:{_NO_NAME}|the|my|our|a)\b){_NAME}(?: {_NAME}){{0,2}}?)"
    r"(?:,? (?:from|at|of|over at) (?P<firm>[^,.;]{2,40}?)|,? (?:our|the|my) [\w -]{3,30}?,?)?"
    r"(?: (?:just|also|now|really))*(?: (?:wants|would like|needs|(?:has |is )?ask(?:ed"
    r"|ing) (?:me )?for"
    r"|asked|has requested|requested|is (?:after|keen on|up for)|fancies|suggests|suggested"
    r"|proposed|proposes)"
    r"|['\u2019](?:d like|s (?:just |also |now |really )?(?:after|keen on|up for|wanting|asking for"
    r"|asked (?:me )?for|suggested|proposed)))"
    r"(?: to (?:have|do|set up|schedule|book|arrange|get))? "
    rf"(?P<what>(?:an?|some|another|\d+|half an?)\b (?:[\w'-]+ ){{0,4}}?{_KIND}"
    r"|an? (?:(?!(?:with|to|of|for|from)\b)[\w'-]+ ){0,2}(?!(?:with|to|of|for|from)\b)[\w'-]+"
    r"(?= with (?:me|us)\b))\b(?! (?:room|list)\b)"
    r"(?: (?:with (?:me|us|you)|of (?:my|our) time))?(?P<on> (?:on|re|regarding) (?=(?:the|our"
    r"|my|his|her)\b))?",
    re.IGNORECASE,
)
"""Somebody else's wish: "Ben would like a call about the visit on Tuesday at 3"."""
_AGREED = re.compile(r"\b(?:please|pls|plz|thanks|thx)\W*$", re.IGNORECASE)

_KEEPS_FREE = re.compile(
    r"^\W*(?:please )?(?:keep|hold|leave) (?:my |the )?(?P<when>(?!it\b|that\b|this (?:slot"
    r"|time)\b)[^,;.]{3,50}?)"
    r" (?:free|clear|open)(?= for\b|\W*$)",
    re.IGNORECASE,
)
"""Another word for "block"."""
_SAY = re.compile(
    r",\s*(?:let's )?say,?\s+(?=(?:on |at )?(?:\d|half|noon|next|this|tomorrow|today|(?:mon|tues"
    r"|wednes|thurs"
    r"|fri|satur|sun)day))",
    re.IGNORECASE,
)
"""Proposes a time: "a chat about the rota, say Wednesday at 4"."""
_AND_I = re.compile(
    rf"^\W*(?P<who>(?!(?:{_NO_NAME}|the|my|our|a)\b)[^\W\d_][\w'-]*(?: [^\W\d_][\w-]*)?) and"
    rf" (?:i|me)"
    r" (?:ought to|should|need to|have to|want to|would like to|'d like to|must|are going to)"
    rf" (?:have|do|hold|get) (?P<what>(?:an?|some|another) (?:[\w'-]+ ){{0,3}}?{_KIND})\b",
    re.IGNORECASE,
)
_WOULD_RATHER = re.compile(
    rf"^\W*(?P<who>(?!(?:{_NO_NAME}|the|my|our|a)\b)[^\W\d_][\w'-]*(?: [^\W\d_][\w-]*)?)"
    r"(?: (?:has |just )*(?:rang|called|emailed|mailed|wrote|texted|messaged|says|said|told me))"
    r"(?: me)?(?: (?:to say|saying))?(?: that)? (?:he|she|they)(?:'d| would| can| could|'s| is)?"
    r"(?: (?:rather|prefer|prefers|like|love|free|happy|only))*(?: to)?"
    r"(?: (?:do|have|make|meet|come|speak|talk))?(?: (?:it|me|us))? "
    r"(?=(?:on |at )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|this))",
    re.IGNORECASE,
)
"""When somebody can meet: "Ben rang to say he'd rather do Thursday at 11"."""
_SETS_ASIDE = re.compile(
    r"^\W*(?:please )?(?:put|set|leave) (?:my |the )?(?P<when>(?!up\b|it\b)[^,;.]{3,50}?)"
    r" aside(?= for\b|\W*$)",
    re.IGNORECASE,
)
_PUTS_HOLD = re.compile(
    r"^\W*(?:please )?(?:put|stick|pop|place|add) (?:me |in )?an? (?:hold|block|placeholder"
    r"|blocker)"
    r" (?:on|in|for|over) (?P<when>[^,;.]{3,40}?) (?:for me to|so (?:that )?i can|for|to)(?= \w)",
    re.IGNORECASE,
)
_IN_OTHER_WORDS = (
    (_BARE_CLOCK, "at "),
    (_SAY, ", "),
    (_KEEPS_FREE, r"block \g<when>"),
    (_AND_I, r"set up \g<what> with \g<who>"),
    (_WOULD_RATHER, r"set up a meeting with \g<who> "),
    (_SETS_ASIDE, r"block \g<when>"),
    (_PUTS_HOLD, r"block \g<when> for"),
    (_SETS_UP, r"set up \g<what>"),
    (_SETS_AWAY, "I'm out of office"),
    (_SENDS_INVITE, r"invite \g<who> to"),
    (_PUT_IT, ","),
    (_ONLY_ADDS, ""),
    (_BOOKS_ROOM, r"schedule \g<what> in \g<room>"),
)


@dataclass(frozen=True, slots=True)
class MeetingOrder:
    """An order as it is understood.

    Attributes:
        text: In its usual form.
        is_told: It only tells of days that are to be kept free.
        is_away: It is about days of one's own, so it asks nothing of others.
        is_away_entry: It orders an entry that says so.
        is_put_in: What is to be done with something that is told stands behind it.
    """

    text: str
    is_told: bool
    is_away: bool
    is_away_entry: bool
    is_put_in: bool


def meeting_order(text: str) -> MeetingOrder:
    """Read an order."""
    is_away, is_entry = bool(_IS_AWAY.match(text)), bool(_SETS_AWAY.match(text))
    is_put_in = bool(_PUT_IT.search(text))
    is_wish = _ASKS_FOR.match(text) is not None and not _AGREED.search(text)
    is_told = (is_away or is_wish) and not (is_put_in or _TO_ENTER.search(text))
    is_marked = any(one.match(text) for one in (_MARKS_LEAVE, _MARKS_DAYS))
    return MeetingOrder(_plainly(text), is_told, is_away or is_marked, is_entry, is_put_in)


def _plainly(text: str) -> str:
    marked = _MARKS_LEAVE.match(text) or _MARKS_DAYS.match(text)
    if marked:
        rest = marked.groupdict().get("days") or text[marked.end() :]
        return f"{marked['what']} {rest.strip()}{'' if _HOURS.search(rest) else ', all day'}"
    for pattern, form in _IN_OTHER_WORDS:
        text = pattern.sub(form, text)
    text = _ASKS_FOR.sub(_set_up, text)
    return _IS_AWAY.sub(_kept_free, text)


def _set_up(found: re.Match[str]) -> str:
    who = found["who"] if found["who"][:1].isupper() else found["who"].title()
    about = " about " if found["on"] else ""
    return f"set up {found['what']} with {who}{about}"


def _kept_free(found: re.Match[str]) -> str:
    what = found["what"] or found["was"] or found["wo"]
    told = (found["first"], found["zuerst"], found["when"], found["dann"])
    return " ".join((what, *(one.strip(" ,") for one in told if one))).rstrip()
