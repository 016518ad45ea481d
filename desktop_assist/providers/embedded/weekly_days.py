"""Reads which weekdays come again, and from when on, where a word beside them says so."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:days?)?"
    r"|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?|mo|di|mi|do|fr|sa|so"
)
_JOIN = r"\.?,?\s*(?:\+|&|/|,|\band\b|\bund\b|\bplus\b)\s*"
_LIST = rf"\b(?P<list>(?:{_DAY})(?:{_JOIN}(?:{_DAY}))+)\b\.?"
_WEEKDAYS = re.compile(
    rf"(?P<every>\b(?:every|each|jeden|jede[nr]? woche|immer|next|nächsten?|this|diesen?)\s+)?"
    rf"(?:\b(?:on|am)\s+)?{_LIST}",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    rf"\b{one_of('each week, every week, per week, a week, weekly, jede woche, wöchentlich')}\b,?",
    re.IGNORECASE,
)
_FROM_NOW_ON = re.compile(
    r"\b(?:recurring|repeating|regular(?:ly)?|standing|ongoing|going forward|from now on"
    r"|(?:starting|beginning|starts|begins|from|as of) (?:from |on |in )?(?:next|this|the|now"
    rf"|{_DAY}|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b|regelmäßig\w*|wiederkehrend\w*|immer|fest|künftig|in zukunft"
    r"|(?:ab|beginnend|startend) (?:ab |mit |am )?(?:der |dem )?(?:nächste|kommende|diese|sofort"
    r"|jetzt|montag|dienstag|mittwoch|donnerstag|freitag)\w*)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:los geht(?:'s|s| es)|(?:es )?geht(?:'s| es)? los|(?:das )?erste mal|zum ersten mal"
    r"|erstmals|start ist|(?P<english>kicking off|kick(?:s|ed)? off"
    r"|first (?:one|time)(?: is)?(?: on)?"
    r"|(?:it |we )?starts?(?: it)?|(?:it |we )?begins?))"
    r"\s+(?=(?:in |on |am |ab |an )?(?:der |dem |the )?"
    rf"(?:next|this|nächste|kommende|diese|übermorgen|morgen|tomorrow|\d|{_DAY}|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|januar|februar|märz"
    r"|mai|juni|juli|oktober|dezember)\w*\b)(?:in (?:der )?|on |am |ab |an )?",
    re.IGNORECASE,
)
"""Names the first time of several: "los geht's nächste Woche"."""
_REPEATS = re.compile(
    r"\b(?:every|each|weekly|fortnightly|biweekly|monthly|daily|\w+days|alle|jede[nrs]?|\w+tags"
    r"|wöchentlich|monatlich|täglich)\b",
    re.IGNORECASE,
)
_ONCE = frozenset({"next", "this", "nächsten", "nächste", "diesen", "diese"})


def with_weekly_days(text: str) -> str:
    """The text with "every" before weekdays that come again, and "starting" before the first."""
    if _REPEATS.search(text):
        text = _BEGINS.sub(lambda one: "starting " if one["english"] else "ab ", text)
    days = _WEEKDAYS.search(text)
    if days is None or (days["every"] or "").strip().lower() in _ONCE:
        return text
    says_always = _ALWAYS.search(text)
    if not (says_always or days["every"] or _FROM_NOW_ON.search(_apart(text, days))):
        return text
    every = "jeden" if re.search(r"tag|woch|\bund\b", days[0], re.IGNORECASE) else "every"
    plain = f"{text[: days.start()]}{every} {days['list']}{text[days.end() :]}"
    return " ".join(_ALWAYS.sub("", plain).split()) if says_always else plain


def _apart(text: str, days: re.Match[str]) -> str:
    """What stands around the days: "from Tuesday and Thursday" says nothing itself."""
    return f"{text[: days.start()]} … {text[days.end() :]}"
