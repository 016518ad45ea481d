"""When a meeting is to be that is told of in one breath, with what was first thought of before it.

"Fri at 10.. no he cannot before half 10, so half 10 til 12" names three hours, and means the last.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import TimeExpression
from desktop_assist.providers.embedded.word_list import one_of

_MINUTE = timedelta(minutes=1)
_CORRECTED = re.compile(
    r"\b"
    + one_of(
        "no,? (?:wait|actually|sorry|hang on|make|that|it|he|she|they|not|scratch|sooner)",
        "wait,? no, actually, scratch that, strike that, sorry, i mean, or rather",
        "make (?:it|that), so(?= \\W*¦), can(?:'t|not|nae) (?:do|make)?, couldn't",
        "too (?:early|late|tight), won't work",
        "instead, better, it's now, is now, turns out, changed to, nein, doch (?:erst|lieber)",
    )
    + r"|\.{2,}\s*(?:no|nah|nope|nein)\b",
    re.IGNORECASE,
)
"""Between two hours it says that the second one counts."""


_POINT = re.compile(
    r"(?<![\d.,:£$€])(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5][05])(?![\d.,]*\d)"
    r"(?! ?(?:£|\$|€|%|quid|pounds?|dollars?|euros?|bucks|km|miles?|hours?|hrs?|h\b))"
)
_HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = rf"(?:1[0-2]|[1-9]|{_HOUR_WORDS})"
_BARE = re.compile(
    r"\b(?P<lead>(?:move[ds]?|shift(?:ed)?|push(?:ed)?|bump(?:ed)?|shove|changed?|switch|swap"
    r"|put|bring|pull|slide|go(?:es)?)\b"
    r"[^.;?!]{0,60}? (?:to|till?|until)|make (?:it|that)|can(?:'t|not|nae)? (?:do|be|make)"
    rf"|works? at|start(?:s|ing)? at|now at) (?P<hour>{_HOUR})"
    r"(?=\W*$|\s*[,.;](?!\d)|\s+(?:instead|please|pls|then|would|will|if|cos|because|on|this|next"
    r"|tomorrow|tmrw|thurs|mon|tues?|weds?|fri|sat|sun|\w+day|not|rather|so|and the"
    r"|for (?:me|an?|half|\d+))\b)",
    re.IGNORECASE,
)
"""Behind a word for a change a bare number is an hour: "shift to 4"."""


_NOW = re.compile(
    r"(?<=\bis |\bbe )now (?=(?:at|on|from|half|quarter|\d))"
    r"| now\b(?= [a-z]+['\u2019]s\b| (?:that|as|because|cos|since|he|she|they|we|i)\b|,|\W*$)",
    re.IGNORECASE,
)
"""Says that it is otherwise since then, and no time."""
_SUITS = re.compile(
    r",\s+(?=(?:at |but )?(?:half |quarter (?:past|to) )?"
    rf"(?:\d{{1,2}}(?::\d\d)?|{_HOUR_WORDS})(?: ?[ap]m| thirty| fifteen| forty[- ]five)?"
    r" (?:suits?|works?|is (?:better|fine|ok)|would (?:be|suit|work|do))\b)",
    re.IGNORECASE,
)
"""Before the hour that is wanted instead: "she can't do two on Wednesday, half four suits her"."""


def with_clocks(text: str) -> str:
    """The text with hours that only a change makes hours: "make it 1.30", "shift it to 4"."""
    text = _NOW.sub("", _POINT.sub(r"\g<hour>:\g<minute>", text))
    text = _SUITS.sub("; ", text)
    return _BARE.sub(r"\g<lead> \g<hour> o'clock", text)


def settled(found: Sequence[TimeExpression], text: str) -> list[str]:
    """What counts of it, in words: one hour, its day, how long and how often.

    Args:
        found: What the text says about time.
        text: The whole message; "now" in "now half an hour is enough" is no hour that is wanted.
    """
    found = [one for one in found if one.text.lower() != "ist"]  # in German it is no zone
    clocks = [one for one in found if _is_clock(one)]
    if not clocks:
        return [_words(one, text) for one in _without_rest(found)]
    clock = _meant([one for one in clocks if not _is_now(one, text)] or clocks, text)
    others = [one for one in found if not _is_clock(one) and one.meaning.grain != "daypart"]
    kept = [*_days_of(found, clock, others), *(_words(one, text) for one in (clock, *others))]
    return [*kept, *_lengths(clocks, clock, text)]


def _is_now(one: TimeExpression, text: str) -> bool:
    return re.search(r"\b(?:now|jetzt)\b", _words(one, text), re.IGNORECASE) is not None


def _words(one: TimeExpression, text: str) -> str:
    return text[one.start : one.end]


def _without_rest(found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Without the week, where it repeats: "every Monday, from next week on"."""
    repeats = any(one.meaning.recurrence for one in found)
    return [one for one in found if not (repeats and one.meaning.grain == "week")]


def _is_clock(one: TimeExpression) -> bool:
    return one.meaning.has_time and one.meaning.grain != "daypart"


def _meant(clocks: Sequence[TimeExpression], text: str) -> TimeExpression:
    first = clocks[0]
    for one in clocks[1:]:
        between = text[first.end : one.start] + " ¦"
        if _CORRECTED.search(between):
            first = one
    return first


def _days_of(
    found: Sequence[TimeExpression], clock: TimeExpression, others: Sequence[TimeExpression]
) -> list[str]:
    """The day of an hour that does not count, where the one that does has none."""
    if clock.meaning.names_day or any(one.meaning.names_day for one in others):
        return []
    starts = [one.meaning.start for one in found if one is not clock and one.meaning.names_day]
    days = [one.date() if isinstance(one, datetime) else one for one in starts if one is not None]
    return [f"{days[0]:%Y-%m-%d}"] if days else []


def _lengths(clocks: Sequence[TimeExpression], clock: TimeExpression, text: str) -> Iterator[str]:
    """How long it is to be, of "now half an hour"."""
    for one in clocks:
        length = one.meaning.duration
        if one is not clock and length is not None and _is_now(one, text):
            yield f"for {length // _MINUTE} minutes"
