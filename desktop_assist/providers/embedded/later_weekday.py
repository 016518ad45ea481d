"""Looks in later weeks for a meeting of which only the weekday is said.

"Move the review from the Wednesday" may be said of the Wednesday after next: where this one has no
review, the next one with it is meant.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.slots.period import Period
from desktop_assist.providers.embedded.slots.target import Target

_WEEKS = 4
_BARE = re.compile(
    r"(?<!this )(?<!next )(?<!coming )(?<!last )\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
    r"(?!\s+(?:week\b|next\b|after\b|the \d|\d))"
    r"|(?<!diesen )(?<!nächsten )(?<!kommenden )(?<!letzten )\b(?:mon|diens|donners|frei|sams|sonn)"
    r"tag\b|(?<!diesen )(?<!nächsten )(?<!kommenden )(?<!letzten )\bmittwoch\b",
    re.IGNORECASE,
)


def weekday_alone(target: Target) -> date | None:
    """The day that was read, where nothing but a weekday names it and a title is said."""
    when = target.when
    if when is None or not target.words or when.has_time or when.grain != "day":
        return None
    if when.recurrence is not None or not _BARE.search(target.said) or when.start is None:
        return None
    return when.start.date() if isinstance(when.start, datetime) else when.start


def weeks_after(day: date) -> Period:
    """The days to look through."""
    return Period(day + timedelta(weeks=1), day + timedelta(weeks=_WEEKS))


def on_weekday_of(things: Sequence[Thing], day: date) -> tuple[Thing, ...]:
    """Those that are on the same day of a week."""
    return tuple(one for one in things if _day(one).weekday() == day.weekday())


def _day(thing: Thing) -> date:
    return thing.start.date() if isinstance(thing.start, datetime) else thing.start
