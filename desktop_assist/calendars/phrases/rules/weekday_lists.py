"""Weekdays as in a timetable ("Mon Wed Fri"), and those left out ("but not on Fridays")."""

from desktop_assist.calendars.phrases.calendar_math import DAY_CODES
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Exclusion, Pattern, Repeat, Unread

_LONGEST_STUB = 5
_NOT = frozenset({"not on", "nicht"})
_WORDS = frozenset({"so", "do"})
"""English words, so they need another short weekday beside them."""


def _timetable(found: Found, _: Context) -> Repeat | None:
    """Short names in a row are every week's; "Monday, Wednesday and Friday" may be this week's."""
    days = [token for token in found.tokens if token.kind in {"weekday", "weekday_stub"}]
    texts = {token.text for token in days}
    if any(len(text) > _LONGEST_STUB for text in texts) or texts <= _WORDS:
        return None
    numbers = [int(token.value) for token in days]
    if numbers != sorted(set(numbers)):
        return None
    return Repeat("WEEKLY", pattern=Pattern(tuple(DAY_CODES[number] for number in numbers)))


def _alternate(found: Found, _: Context) -> Repeat | None:
    """Read "on alternate Fridays"."""
    code = DAY_CODES[found.number("day")]
    is_said = found.text("other") == "alternate"
    return Repeat("WEEKLY", 2, Pattern((code,))) if is_said else None


def _next_few(found: Found, _: Context) -> Repeat:
    """Read "the next four Fridays"."""
    code = DAY_CODES[found.number("day")]
    return Repeat("WEEKLY", pattern=Pattern((code,)), times=found.number("count"))


def _without(found: Found, _: Context) -> Exclusion | None:
    """Not "but" alone, and "not on" only days that come again: "not on Monday but Tuesday"."""
    is_single = any(token.kind == "weekday" for token in found.tokens)
    if found.text("except") == "but" or (is_single and found.text("except") in _NOT):
        return None
    if found.has("unit"):
        return Exclusion(DAY_CODES[5:]) if found.unit("unit") == "weekend" else Exclusion(())
    days = (token for token in found.tokens if token.kind in {"weekday", "weekdays"})
    return Exclusion(tuple(DAY_CODES[int(token.value)] for token in days))


_DAY = "weekday|weekday_stub"
_ONCE = ("weekday|weekday_stub", "next", "this", "of", "through", "dash", "n_more")
_THAT_WEEK = ("next", "this", "last", "through", "and")


def _unread(found: Found, _: Context) -> Unread | None:
    """Read "every Monday, but not in August" as far as a rule can hold it: no further."""
    return None if found.text("except") in {"but", *_NOT} else Unread()


RULES = (
    Rule(f"on? {_DAY} {_DAY} {_DAY}", _timetable, not_before=_ONCE, not_after=_THAT_WEEK),
    Rule(f"on? {_DAY} {_DAY} {_DAY} {_DAY}", _timetable, not_before=_ONCE, not_after=_THAT_WEEK),
    Rule(f"on? {_DAY} {_DAY}", _timetable, not_before=_ONCE, not_after=_THAT_WEEK),
    Rule(f"on? {_DAY} stroke {_DAY} stroke? {_DAY}?", _timetable, not_before=_ONCE),
    Rule("on|every? other=other day=weekday|weekdays", _alternate),
    Rule("for|on|in? the? next count=n12|n24 day=weekdays", _next_few),
    Rule("except=except on? the? weekday|weekdays comma? and? weekday|weekdays?", _without),
    Rule("except=except on|at? the? unit=unit", _without),
)

EXCEPT_DAYS = (Rule("except=except on|in|at? the? any_days", _unread),)
"""Tried after days."""
