"""Says English changes of a meeting in their usual form: "from Monday on the standup is at 9"."""

import re
from collections.abc import Callable
from typing import TypeAlias

_PLEASE = r"(?:(?:please|pls|can you|could you|ok|so|and|also)\W+)*"
_HOUR = r"(?:\d{1,2}[:.][0-5]\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{1,2}|noon|half (?:past )?\w+)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_FROM = (
    r"(?:from|starting|as of|beginning)(?: from| with| on)? (?P<since>now|tomorrow"
    r"|(?:next|the following|this) \w+|(?:next )?\w+day(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{_MONTH})?)(?: on(?:wards?)?)?"
)
_DAYS = r"(?:every|each|daily|weekly|monthly|mon|tue|wed|thu|fri|sat|sun)"
_NAME = (
    r"(?P<the>(?:the|our|my) )?"
    rf"(?P<which>(?!there\b|i\b|we\b|it\b|he\b|she\b)(?:(?!\b{_DAYS})[^,;.?+]){{2,40}}?)"
)
_IS = (
    r"(?: (?:is|will be|should be|starts?|begins?|moves?|goes|has to be|needs to be|runs?)"
    r"(?: (?:now|going to be|moving))?)?"
)
_SINCE_FIRST = re.compile(
    rf"^\W*{_PLEASE}{_FROM},? (?:make |move |put )?{_NAME}{_IS} (?:at |to )?(?P<hour>{_HOUR})"
    r"(?: please| instead)*\W*$",
    re.IGNORECASE,
)
_SINCE_LAST = re.compile(
    rf"^\W*{_PLEASE}(?:make |move |put |shift )?{_NAME}{_IS} (?:at |to )?(?P<hour>{_HOUR})"
    rf"(?: please| instead)* {_FROM}(?: please)?\W*$",
    re.IGNORECASE,
)
_LONG = (
    r"(?:\d+(?:[.,]\d)?|an?|half an|one|two|three)(?: |-)?(?:h(?:ou)?rs?|min(?:ute)?s?)"
    r"(?: and a half)?"
)
_NOT_SO_LONG = re.compile(
    rf"^\W*{_PLEASE}{_NAME} (?:is|are|takes|lasts|should be|will be) (?P<long>{_LONG}),? "
    rf"(?:and )?(?:not|instead of|rather than) (?:just |only )?{_LONG}\W*$",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    rf"^\W*{_PLEASE}(?:move |shift |push |make )?(?P<which>(?:the |our |my )?"
    r"(?!call me\b|let\b|ring\b|remind\b|it\b|that\b|this\b)"
    r"[^,;.?\d]{2,40}?(?:meeting|call|review|sync|round|workshop|training|interview|demo"
    r"|catch-?up|check-?in|standup|appointment|session|briefing|lunch|kick-?off))"
    rf",? (?P<long>{_LONG}) (?P<to>later|earlier)(?: please| pls| thanks)*\W*$",
    re.IGNORECASE,
)
_REPORTED_NEW = re.compile(
    r"^\W*(?:the |my )?(?P<which>[a-z][\w' -]{2,30}?)(?:'s office)? (?:rang|called|phoned|emailed"
    r"|wrote|texted|got in touch|have been in touch|were in touch)"
    r"(?:[,;:.-]+| and| to say| saying)+ ?"
    r"(?:(?:it|that|the appointment|they)(?:'s| is|'ve| have|'re| are)?(?: (?:now|been|had to"
    r"|moved|moving|move|changed|changing|it|to|put|back|for|on))*)? "
    r"(?P<when>(?:the )?\d{1,2}(?:st|nd|rd|th)[^,;.?]{0,40}"
    r"|\w+day\b[^,;.?]{0,40}|tomorrow[^,;.?]{0,40})\W*$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\s*\b(?:now|instead)\b")
_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _since(found: re.Match[str]) -> str:
    hour = re.sub(r"(?<=\d)\.(?=\d)", ":", found["hour"])
    return f"the {found['which']} should be at {hour} from {found['since']} on"


def _reported(found: re.Match[str]) -> str:
    return f"the {found['which']} has moved to {_NOW.sub('', found['when'])}"


_RULES: tuple[_Rule, ...] = (
    (_SINCE_FIRST, _since),
    (_SINCE_LAST, _since),
    (_NOT_SO_LONG, lambda one: f"the {one['which']} should last {one['long']}"),
    (_SHIFTED, lambda one: f"move {one['which']} by {one['long']} {one['to']}"),
    (_REPORTED_NEW, _reported),
)


def in_usual_change(text: str) -> str:
    """The change in its usual form; the text as it is where it is none."""
    for pattern, usual in _RULES:
        if found := pattern.match(text):
            return usual(found)
    return text
