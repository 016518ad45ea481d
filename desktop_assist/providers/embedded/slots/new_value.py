"""Splits "the dentist to Friday" into what is to change and what it is to become."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from desktop_assist.calendars.phrases import Understanding, find_time_expressions, understand
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import BY_TIME

_TO = re.compile(
    r"\s+(?:back |up |forward |over )?(?:to|until|till|into|as|auf|nach|zu|in)\s+",
    re.IGNORECASE,
)
_FIRST_TO = re.compile(rf"(?:(?<!\d)|(?<=1:1)){_TO.pattern}", re.IGNORECASE)
_TIME_ONLY = re.compile(r"\s+(?:for|at|um|für|am|on|from|von)\s+", re.IGNORECASE)
_BARE_CLOCK = re.compile(
    r"(?:\d{1,2}(?:[.:]\d\d)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:thirty|fifteen|forty[- ]five))?)(?=\s*(?:$|,|(?:this|in the|on|tomorrow|today"
    r"|tonight|sharp|instead"
    r"|as|morgen|heute|am)\b))(?!\.\s*\w)",
    re.IGNORECASE,
)
_NOT_NEW = re.compile(
    r"\s*,?\s*\b(?:at )?(?:the )?same (?:(?:place|room) and )?(?:time|hour)\b"
    r"(?:,? and (?:the same )?(?:place|room|venue|length))?"
    r"|\s*,?\s*\b(?:zur |um die )?(?:selben?|gleichen?) (?:uhr)?zeit\b"
    r"|\s*,?\s*\b(?:instead of|rather than|statt|nicht|not)\b.*",
    re.IGNORECASE,
)
_FROM_OLD = re.compile(
    r"\s+(?:from|von|vom)\s+(?P<old>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)\s*(?:uhr|h)?$", re.IGNORECASE
)
"""The hour that it has now: "from 4 to 5"."""
_LENGTH = (
    r"(?:(?<![:\d])\d+(?!:)|(?:an?|one|two|three|half an?|eine?|einen|zwei|drei)\b)"
    r"(?:(?!\b(?:with|to|by|mit|um|auf)\b)[\w ,.-])*?"
)
"""A number and what follows it up to the unit; "1:1 with Lena" is none."""
_UNIT = one_of("min(?:ute)?[ns]?, hours?, days?, weeks?, h, stunden?, tage?n?, wochen?")
_LATER = one_of("later, back, forward, earlier, sooner, später, früher, nach hinten, nach vorne?")
_SHIFT = re.compile(
    rf"\s*(?:\b(?:back|forward|out)\s+)?\b(?:by|um)\s+(?P<by>{_LENGTH}{_UNIT})\b(?:\s+(?P<way>{_LATER}))?"
    rf"|\s*\b(?P<way3>back|forward|out|ahead)\s+(?P<by3>{_LENGTH}{_UNIT})\b"
    rf"|\s*\b(?P<by2>{_LENGTH}{_UNIT})\s+(?P<way2>{_LATER})",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"earlier|sooner|forward|früher|nach vorne?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """The words before and after "to"; `after` is empty when nothing new is named."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Shift:
    """By how much, None when not said; earlier is negative. And the words without it."""

    by: timedelta | None
    rest: str


def split_at_to(text: str) -> Split:
    """Split at the first "to", whatever follows."""
    found = _FIRST_TO.search(f" {text}")
    if found is None:
        return Split(text, "")
    return Split(text[: max(found.start() - 1, 0)].strip(), text[found.end() - 1 :].strip())


def split_at_time(text: str, request: UserRequest) -> Split:
    """Split where a new time begins: after "to", else before the last time that is named."""
    for pattern in (_TO, _TIME_ONLY):
        for found in pattern.finditer(text):
            before, after = text[: found.start()], text[found.end() :]
            old = _FROM_OLD.search(before) if pattern is _TO else None
            if old is not None and begins_with_time(after, request):
                return Split(f"{before[: old.start()]} at {old['old']}", after)
            is_stretch = pattern is _TO and _is_number_of_stretch(before, request)
            if not is_stretch and begins_with_time(after, request):
                return Split(before, after)
    return Split(text, "")


def split_before_last_time(text: str, request: UserRequest) -> Split:
    """Split before the last time, where no word leads to it: "the review next Monday"."""
    kept = _NOT_NEW.sub("", text)
    found = find_time_expressions(kept, request.now, request.policy)
    times = [one for one in found if one.meaning.start is not None]
    if not times or re.search(r"\w", kept[times[-1].end :]):
        return Split(text, "")
    return Split(kept[: times[-1].start], kept[times[-1].start :])


def _is_number_of_stretch(before: str, request: UserRequest) -> bool:
    """Whether "9" in "9 to 5" is no new value's beginning; "on December 8 to 15:00" has one."""
    if not before[-1:].isdigit() or BY_TIME.search(before):
        return False
    found = find_time_expressions(before, request.now, request.policy)
    is_day = bool(found) and found[-1].meaning.names_day and not found[-1].meaning.has_time
    return not is_day or found[-1].end < len(before)


def begins_with_time(text: str, request: UserRequest) -> bool:
    """Whether a time stands right at the beginning."""
    plain = clock_words(_NOT_NEW.sub("", text))
    found = find_time_expressions(plain, request.now, request.policy)
    return bool(found) and not text[: max(found[0].start - 4, 0)].strip()


def clock_words(text: str) -> str:
    """A bare number after "to" is an hour: "10" becomes "at 10"."""
    return f"at {text}" if _BARE_CLOCK.match(text.strip(" .?!")) else text


def new_time(text: str, request: UserRequest) -> Understanding | None:
    """The time that is named, "at the same time" being none."""
    kept = _NOT_NEW.sub("", text)
    return understand(clock_words(kept), request.now, request.policy)


def find_shift(text: str, request: UserRequest) -> Shift:
    """How much later or earlier something is to be."""
    cutting = cut(text, _SHIFT)
    found = cutting.found
    if found is None:
        return Shift(None, text)
    length = understand(
        found["by"] or found["by2"] or found["by3"], request.now, replace(request.policy)
    )
    if length is None or length.duration is None:
        return Shift(None, text)
    is_earlier = _EARLIER.search(found[0]) is not None
    return Shift(-length.duration if is_earlier else length.duration, cutting.rest)
