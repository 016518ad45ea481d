"""Pieces of patterns for German orders: a name, a day, the words for a meeting."""

import re
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import APPOINTMENT, CALENDAR, MEETING_NOUN

WORD = r"(?:[^,;.:?!]|:(?=\d)|(?<=\d)\.(?=\s?\d)|(?<=\d)\.(?= [A-Za-z]))"
"""A sign inside a clause; a point only within a date."""
MONTHS = r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
WEEKDAY = (
    r"(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:vormittag|nachmittag"
    r"|abend|früh)?|mo|di|mi|do|fr)"
)
DATE = rf"\d{{1,2}}\.(?: ?\d{{1,2}}\.(?:\d{{2,4}})?| ?{MONTHS})?"
DAY = (
    rf"(?:(?:(?:am |vom )?(?:nächsten |kommenden |diesen )?)?(?:{WEEKDAY}|{DATE})(?![\w.])"
    r"|(?:heute|morgen|übermorgen)(?!\w))"
)
_NO_NAME = one_of(
    "ich, du, er, sie, es, wir, ihr, man, das, die, der, den, dem, ein\\w*, mein\\w*, unser\\w*",
    "alle[sn]?, bitte, mal, wer, wann, was, wie, wo, und, heute, morgen, niemand, jemand, keiner",
    "kein\\w*, diese\\w*, beide\\w*, noch, auch, nichts, notiz\\w*, link, anhang, raum",
)
NAME = rf"(?:(?:herrn?|frau|dr\.) )?(?!{_NO_NAME}\b)[^\W\d_][\w'-]+(?: (?-i:[A-ZÄÖÜ])[\w'-]+)?"
_COMPOUND = re.compile(
    r"\b\w+(?:call|sync|workshop|schulung|führung|begehung|besichtigung|verhandlung|abnahme|prüfung"
    r"|vorstellung|übergabe|seminar|training|unterweisung|inventur|audit|review|kick-?off)\b",
    re.IGNORECASE,
)
"""Called a meeting by the last part of the word: "Werksführung", "Baustellen-Call"."""
_ARTICLE = re.compile(r"(?:der|die|das|den|dem|mein\w*|unser\w*) ", re.IGNORECASE)


Rule: TypeAlias = tuple[tuple[re.Pattern[str], ...], Callable[[re.Match[str]], str]]
"""Forms of an order, and how it is said otherwise."""


def forms(*texts: str) -> tuple[re.Pattern[str], ...]:
    """The patterns, whatever the case."""
    return tuple(re.compile(one, re.IGNORECASE) for one in texts)


def said_by(rules: tuple[Rule, ...], text: str) -> str:
    """What the first form that fits makes of it; other text as it is."""
    for patterns, said in rules:
        found = next((one for form in patterns if (one := form.fullmatch(text))), None)
        if found is not None:
            return said(found)
    return text


def names_meeting(which: str) -> bool:
    """Whether it is called a meeting, or named with an article."""
    lower = which.lower()
    is_called = MEETING_NOUN.search(lower) or APPOINTMENT.search(lower) or _COMPOUND.search(lower)
    return bool(_ARTICLE.match(which) or is_called) and not CALENDAR.search(lower)
