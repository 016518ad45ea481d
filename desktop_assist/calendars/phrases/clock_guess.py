"""Guesses am or pm where it was not said; the policy's docstring has the rules."""

from datetime import time

from desktop_assist.calendars.phrases.terms import Clock, Clocks, DayPart

_AFTERNOON_HOURS = range(1, 8)
_DOUBTFUL_HOURS = range(6, 8)
_NOON = 12
_MIDNIGHT = 24
_NIGHT = 20
_SMALL_HOURS = range(1, 5)


def settled(clock: Clock, part: DayPart | None) -> time:
    """The time meant, with am or pm guessed where it was not said."""
    hour = clock.hour
    if clock.half in {"pm", "evening"}:
        hour = hour % _NOON + _NOON
    elif clock.half == "am":
        hour %= _NOON
    elif clock.half == "open" or (clock.half == "shown" and part is not None):
        hour = _guessed_hour(hour, part)
    return time(hour, clock.minute)


def _guessed_hour(hour: int, part: DayPart | None) -> int:
    if part is None:
        return hour + _NOON if hour in _AFTERNOON_HOURS else hour
    if part.end <= _NOON:
        return hour % _NOON
    return hour if hour >= _NOON else hour + _NOON


def is_doubtful(clock: Clock, part: DayPart | None) -> bool:
    """True when the other half of the day is just as likely."""
    if clock.half == "evening":
        return True
    return clock.half == "open" and part is None and clock.hour in _DOUBTFUL_HOURS


def settled_end(clocks: Clocks, part: DayPart | None) -> time:
    """The end of "10 to 11:30"; an open end lies after the start, within half a day."""
    end = clocks.end
    if end.half not in {"open", "evening"}:
        return settled(end, part)
    plain = time(end.hour % _MIDNIGHT, end.minute)
    later = time(end.hour % _NOON + _NOON, end.minute)
    start = settled(clocks.start, part)
    # "22 bis 1 Uhr" ends on the next day.
    return later if plain <= start < later else plain


def is_small_hour(clock: Clock) -> bool:
    """Whether an evening or a night that has this hour has it after midnight."""
    return clock.half in {"open", "shown"} and clock.hour in _SMALL_HOURS


def is_night(part: DayPart | None) -> bool:
    """True for "at night", which a date has before its morning as well."""
    return part is not None and part.start >= _NIGHT and not part.is_today
