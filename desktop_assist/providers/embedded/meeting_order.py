"""Says the order for a meeting in its usual form, however it was put."""

import re
from dataclasses import dataclass

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
    r"[,;.]\s*(?:(?:so|and|please|then|bitte|also|und)\s+)*"
    r"(?:block|put|mark|enter|add|note|schedule|book|trag|blockier|blocke?|markier|leg)e?\s+"
    r"(?:it|that|this|them|those|das|es|sie|ihn)\b"
    r"(?:\s+(?:as|down|out|off|in(?: (?:my|the) (?:calendar|diary))?|als|ein|bitte|mal)\b)*",
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
    r"^\W*(?:please )?(?:book|reserve) (?P<room>(?:the )?(?:(?:conference|meeting|board) ?room"
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

_IN_OTHER_WORDS = (
    (_BARE_CLOCK, "at "),
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
    is_told = is_away and not (is_put_in or _TO_ENTER.search(text))
    is_marked = any(one.match(text) for one in (_MARKS_LEAVE, _MARKS_DAYS))
    return MeetingOrder(_plainly(text), is_told, is_away or is_marked, is_entry, is_put_in)


def _plainly(text: str) -> str:
    marked = _MARKS_LEAVE.match(text) or _MARKS_DAYS.match(text)
    if marked:
        rest = marked.groupdict().get("days") or text[marked.end() :]
        return f"{marked['what']} {rest.strip()}{'' if _HOURS.search(rest) else ', all day'}"
    for pattern, form in _IN_OTHER_WORDS:
        text = pattern.sub(form, text)
    return _IS_AWAY.sub(_kept_free, text)


def _kept_free(found: re.Match[str]) -> str:
    what = found["what"] or found["was"] or found["wo"]
    told = (found["first"], found["zuerst"], found["when"], found["dann"])
    return " ".join((what, *(one.strip(" ,") for one in told if one))).rstrip()
