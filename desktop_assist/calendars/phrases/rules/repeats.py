"""Repetitions: "every weekday", "last Friday of each month", "alle zwei Wochen"."""

from desktop_assist.calendars.phrases.calendar_math import DAY_CODES
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import PARTS
from desktop_assist.calendars.phrases.rules.holidays import holiday_pattern
from desktop_assist.calendars.phrases.terms import (
    Days,
    Frequency,
    Limit,
    Pattern,
    Repeat,
    Unread,
)

_WORKDAYS = DAY_CODES[:5]
_WEEKEND = DAY_CODES[5:]
_UNITS: dict[str, tuple[Frequency, int]] = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
_ADVERBS: dict[str, Frequency] = {
    "DAILY": "DAILY",
    "WEEKLY": "WEEKLY",
    "MONTHLY": "MONTHLY",
    "YEARLY": "YEARLY",
}
_INCLUDING = frozenset({"through", "thru", "bis einschließlich", "up to and including"})
_DAYS_PER_WEEK = 7
_DAYS_PER_MONTH = 31
_MOST_IN_A_MONTH = {"weekday": 5, "workday": 20}
"""So many every month has, but for the fifth weekday."""
_MONTHS_PER_QUARTER = 3
_FIRST_MONTHS = (1, 4, 7, 10)
_LAST_MONTHS = (3, 6, 9, 12)
_A_COUPLE = 2
_LISTED = ("first", "second", "third", "fourth", "fifth")
_HALF_YEAR = Repeat("MONTHLY", 6)


def _how_often(found: Found) -> Repeat | None:
    """The frequency alone: "every two weeks", "monthly", "once a week"."""
    if found.has("adverb"):
        name, _, interval = found.unit("adverb").partition(" ")
        return Repeat(_ADVERBS[name], int(interval))
    unit = found.unit("unit") or found.unit("every")
    if found.kind("unit") == "quarter":
        unit = "quarter"
    is_vague = found.kind("count") == "few" and found.number("count") > _A_COUPLE
    if unit not in _UNITS or is_vague:
        return None
    frequency, times = _UNITS[unit]
    every_nth = found.number("other") or _A_COUPLE
    count = times * (every_nth if found.has("other") else found.number("count", 1))
    if frequency == "DAILY" and count % _DAYS_PER_WEEK == 0:
        return Repeat("WEEKLY", count // _DAYS_PER_WEEK)
    return Repeat(frequency, count)


def _every_unit(found: Found, _: Context) -> Repeat | Unread | None:
    if found.text("every") in {"all", "alle"} and not _is_plural(found.text("unit")):
        return None
    if found.text("every") == "all" and found.has("count") and found.text("unit").endswith("s"):
        return None  # "all three days" are each of them; only "alle drei Tage" leaves two out
    interval = (
        found.number("other") or _A_COUPLE if found.has("other") else found.number("count", 1)
    )
    if found.kind("unit") == "workday":
        return Repeat("WEEKLY", interval, Pattern(_WORKDAYS)) if interval == 1 else Unread()
    if found.unit("unit") == "weekend":
        return Repeat("WEEKLY", interval, Pattern(_WEEKEND))
    return _how_often(found) or Unread()


def _is_plural(unit: str) -> bool:
    return unit.endswith(("s", "e", "n"))


def _weekdays_of(found: Found) -> tuple[str, ...]:
    days = sorted({found.number(name) for name in _LISTED if found.has(name)})
    return tuple(DAY_CODES[day] for day in days)


def _every_weekday(found: Found, _: Context) -> Repeat | None:
    if found.text("every") == "all" and found.kind("first") == "weekday":
        return None  # "all Friday" is one long day
    interval = 2 if found.has("other") else found.number("count", 1)
    return Repeat("WEEKLY", interval, Pattern(_weekdays_of(found)))


def _often_on_weekdays(found: Found, _: Context) -> Repeat | None:
    """Read "every two weeks on Monday and Thursday"."""
    repeat = _how_often(found)
    if repeat is None or repeat.frequency != "WEEKLY":
        return None
    return repeat._replace(pattern=Pattern(_weekdays_of(found)))


def _numbered_weekday(found: Found, _: Context) -> Repeat:
    """Read "every 2nd Tuesday" without a month: the first is a month's, others count weeks."""
    code, number = DAY_CODES[found.number("weekday")], found.number("nth")
    if number == 1:
        return Repeat("MONTHLY", pattern=Pattern((f"1{code}",)))
    in_month = Pattern((f"{number}{code}",)) if number > 2 else None
    return Repeat("WEEKLY", number, Pattern((code,)), other=in_month)


def _except_weekday(found: Found, _: Context) -> Repeat | None:
    is_working_week = found.kind("unit") == "workday"
    said = {found.unit("unit"), found.unit("every"), found.unit("adverb")}
    if not is_working_week and said.isdisjoint({"day", "DAILY 1"}):
        return None
    days = _days_but(found, _WORKDAYS if is_working_week else DAY_CODES)
    return Repeat("WEEKLY", pattern=Pattern(days))


def _days_but(found: Found, days: tuple[str, ...]) -> tuple[str, ...]:
    left = _weekdays_of(found)
    return tuple(day for day in days if day not in left)


def _days_of_month(found: Found, _: Context) -> Repeat | None:
    """Read "the first Monday of every month", "monthly on the 1st and 15th"."""
    pattern = _pattern(found)
    is_bare = not (found.has("unit") or found.has("adverb"))
    repeat = Repeat("MONTHLY") if is_bare else _how_often(found)
    if pattern is None or repeat is None or repeat.frequency != "MONTHLY":
        return None
    if found.has("of") and repeat.interval == _MONTHS_PER_QUARTER:
        return Repeat("MONTHLY", pattern=_in_quarters(pattern))
    return repeat._replace(pattern=pattern)


def _pattern(found: Found) -> Pattern | None:
    if found.has("day"):
        numbers = {found.number(name) for name in ("day", "also") if found.has(name)}
        is_possible = max(numbers) <= _DAYS_PER_MONTH
        return Pattern(by_month_day=tuple(sorted(numbers))) if is_possible else None
    numbers = {-1} if found.has("at_last") else {found.number("nth")}
    numbers |= {found.number("also")} if found.has("also") else set()
    if found.has("also_last"):
        numbers |= {-1}
    ordered = sorted(numbers, key=lambda number: (number < 0, number))
    if max(map(abs, ordered)) > _MOST_IN_A_MONTH.get(found.kind("piece"), _DAYS_PER_MONTH):
        return None
    if found.kind("piece") == "workday":
        return Pattern(_WORKDAYS, position=ordered[0]) if len(ordered) == 1 else None
    if found.kind("piece") == "unit":
        return Pattern(by_month_day=tuple(ordered)) if found.unit("piece") == "day" else None
    code = DAY_CODES[found.number("piece")]
    return Pattern(tuple(f"{number}{code}" for number in ordered))


def _in_quarters(pattern: Pattern) -> Pattern:
    """The day in each quarter's first or last month: "the last working day of each quarter"."""
    numbers = [pattern.position or 0, *pattern.by_month_day]
    numbers += [int(code[:-2]) for code in pattern.by_day if len(code) > len("MO")]
    months = _LAST_MONTHS if min(numbers) < 0 else _FIRST_MONTHS
    return pattern._replace(by_month=months)


def _of_month_every_year(found: Found, _: Context) -> Repeat | None:
    """Read "annually on the first Monday of May"."""
    pattern = _pattern(found)
    repeat = _how_often(found) if found.has("unit") or found.has("adverb") else Repeat("YEARLY")
    if pattern is None or repeat is None or repeat.frequency != "YEARLY" or pattern.position:
        return None
    return repeat._replace(pattern=pattern._replace(by_month=(found.number("month"),)))


def _every_part(found: Found, _: Context) -> Repeat:
    name = "morning" if found.kind("part") == "morgen" else found.unit("part")
    if not found.has("first"):
        return Repeat("DAILY", part=PARTS[name])
    return Repeat("WEEKLY", pattern=Pattern(_days_but(found, DAY_CODES)), part=PARTS[name])


def _weekday_parts(found: Found, _: Context) -> Repeat:
    days = [DAY_CODES[found.number(name)] for name in ("weekday", "second") if found.has(name)]
    return Repeat("WEEKLY", pattern=Pattern(tuple(days)), part=PARTS[found.unit("part")])


def _adverb(found: Found, _: Context) -> Repeat | None:
    repeat = _how_often(found)
    return repeat._replace(is_weak=True) if repeat else None


def _everyday(found: Found, _: Context) -> Repeat | None:
    return Repeat("DAILY") if found.unit("every") == "day" else None


def _workdays(_: Found, __: Context) -> Repeat:
    return Repeat("WEEKLY", pattern=Pattern(_WORKDAYS))


def _plural(found: Found, _: Context) -> Repeat | None:
    """Read "weekdays at 9" and "weekends at 11", but not "5 weekdays"."""
    if found.text("unit") in {"weekdays", "workdays", "werktage"}:
        return Repeat("WEEKLY", pattern=Pattern(_WORKDAYS))
    if found.text("unit") in {"weekends", "wochenenden"}:
        return Repeat("WEEKLY", pattern=Pattern(_WEEKEND))
    return None


def _per_unit(found: Found, _: Context) -> Repeat | None:
    return _how_often(found) if found.number("times", 1) == 1 else None


def _several_times(found: Found, _: Context) -> Repeat | Unread:
    """Twice a year is every half year; twice a week says nothing of the days."""
    is_half = found.text("times") in {"twice", "two times", "zweimal", "zwei mal"}
    return _HALF_YEAR if is_half and found.unit("unit") == "year" else Unread()


def _monday_to_friday(found: Found, _: Context) -> Repeat | None:
    first, last = found.number("first"), found.number("last")
    if first >= last:
        return None
    return Repeat("WEEKLY", pattern=Pattern(DAY_CODES[first : last + 1]))


def _until(found: Found, _: Context) -> Limit:
    """Until Friday includes it; until March does not, until the end of March does."""
    days = found.term("day", Days)
    is_past_it = days.grain == "day" or found.has("end") or found.text("until") in _INCLUDING
    return Limit(until=days.last) if is_past_it else Limit(before=days.first)


def _before(found: Found, context: Context) -> Limit | None:
    """Read "sometime before Friday"; looking back, nothing says where it would begin."""
    is_ahead = context.policy.direction == "future"
    return Limit(before=found.term("day", Days).first) if is_ahead else None


def _times(found: Found, _: Context) -> Limit:
    return Limit(times=found.number("count"))


def _few_times(found: Found, _: Context) -> Limit | None:
    """Read "three times"; "twice" and "zweimal" may be anything."""
    words = {"two times": 2, "three times": 3, "zwei mal": 2, "drei mal": 3, "dreimal": 3}
    count = words.get(found.text("times"))
    return Limit(times=count) if count else None


def _every_year(found: Found, _: Context) -> Repeat | None:
    """Read "every March 3rd"."""
    days = found.term("day", Days)
    if days.has_year or days.pattern is None:
        return None
    pattern = days.pattern
    if not pattern.by_month:
        return Repeat("MONTHLY", pattern=pattern) if days.is_number else None
    return Repeat("YEARLY", pattern=pattern)


def _every_holiday(found: Found, _: Context) -> Repeat | Unread:
    """A holiday that follows Easter has no rule that a calendar could hold."""
    pattern = holiday_pattern(found.unit("holiday"))
    return Repeat("YEARLY", pattern=pattern) if pattern else Unread()


_DAY = "weekday|weekdays|weekday_stub"
_LIST = f"first={_DAY} " + " ".join(f"comma? and|stroke? {name}={_DAY}?" for name in _LISTED[1:])
_LAST_DAY = "last=weekdays|weekday_stub"
_OFTEN = (
    "every count=count? unit=unit|quarter",
    "every other=other|ordinal unit=unit|quarter",
    "adverb=adverb",
    "once article|every|per|in count=count? unit=unit|quarter",
)
_LISTED_OFTEN = (*_OFTEN, "times_a article|every|per|in unit=unit")
"""Before a list of days, which says how often by itself: "twice a week on Monday and Friday"."""
_EVERY = _OFTEN[:2]
_OF_MONTH = (
    "on|in? the? nth=ordinal piece=weekday|workday|unit",
    "on|in? the? at_last=last piece=weekday|workday|unit",
    "on|in? the? nth=ordinal and|stroke the? also=ordinal piece=weekday",
    "on|in? the? nth=ordinal and|stroke the? also_last=last piece=weekday",
    "on? the? day=ordinal",
    "on? the? day=ordinal and|comma|stroke the? also=ordinal",
    "on the? day=day_number dot?",
    "on the? day=day_number dot? and the? also=day_number dot?",
)
_EXCEPT = "except on? first=weekday|weekdays and? second=weekday|weekdays?"
_NO_NUMBER = ("any_number", "ordinal", "last", "next", "this", "decimal")
_NO_DATE = ("month", "dot month", "of month", "day_number", "unit", "oclock")

RULES = (
    Rule("on? every=every unit=unit|workday", _every_unit),
    Rule("on? every=every other=other|ordinal unit=unit|workday", _every_unit),
    Rule("every=every count=count unit=unit|workday", _every_unit),
    Rule("every=every", _everyday),
    Rule("every unit=quarter", _every_unit),
    Rule("on? every nth=ordinal|second weekday=weekday|weekdays", _numbered_weekday),
    Rule(
        f"every=every unit=unit|workday? {_EXCEPT}",
        _except_weekday,
    ),
    Rule(
        f"adverb=adverb {_EXCEPT}",
        _except_weekday,
    ),
    Rule(f"on? every=every {_LIST}", _every_weekday),
    Rule(f"on? every other=other {_LIST}", _every_weekday),
    Rule(f"on|from|every? first={_DAY} dot? through {_LAST_DAY} dot?", _monday_to_friday),
    Rule("on? first=weekdays stroke second=weekdays", _every_weekday),
    Rule("on? first=weekdays comma|and? second=weekdays|weekday_stub?", _every_weekday),
    Rule(
        "on? first=weekdays comma? and? second=weekdays comma? and? third=weekdays", _every_weekday
    ),
    *(Rule(f"{often} comma? on|at? {_LIST}", _often_on_weekdays) for often in _LISTED_OFTEN),
    *(Rule(f"on? {_LIST} comma? {often}", _often_on_weekdays) for often in _OFTEN),
    Rule("every first=weekday through last=weekday", _monday_to_friday),
    *(
        Rule(
            f"{often} comma? {days} of|in? the? month_unit=unit?",
            _days_of_month,
            not_before=_NO_DATE,
        )
        for often in _LISTED_OFTEN
        for days in _OF_MONTH
    ),
    *(Rule(f"{days} of=of|in? {often}", _days_of_month) for often in _EVERY for days in _OF_MONTH),
    *(Rule(f"on? every {days} of|in? the? unit=unit", _days_of_month) for days in _OF_MONTH),
    Rule("on? every day=day_number dot? of|in? the? unit=unit", _days_of_month),
    Rule(
        "on? every day=day_number dot? and|comma the? also=day_number dot? of|in? the? unit=unit",
        _days_of_month,
    ),
    *(Rule(f"on? every {days}", _days_of_month) for days in _OF_MONTH[2:4]),
    Rule("on? every at_last=last piece=weekday", _days_of_month),
    *(
        Rule(f"{often} comma? {days} of|in month=month", _of_month_every_year)
        for often in _OFTEN
        for days in _OF_MONTH[:2]
    ),
    *(Rule(f"on? every {days} of|in month=month", _of_month_every_year) for days in _OF_MONTH[:2]),
    Rule("every part=part", _every_part),
    Rule("weekday=weekday part=parts", _weekday_parts),
    Rule("weekday=weekday and second=weekday part=parts", _weekday_parts),
    Rule(f"every part=part {_EXCEPT}", _every_part),
    Rule("adverb=adverb", _adverb),
    Rule("weekday_adverb", _workdays),
    Rule("on workday", _workdays),
    Rule("unit=workday|unit", _plural, not_after=_NO_NUMBER),
    Rule("once article|every|per|in unit=unit", _per_unit),
    Rule("times=times_a article|every|per|in unit=unit", _several_times),
    Rule("times=n12 article|per unit=unit", _per_unit),
    Rule("on? every holiday=holiday", _every_holiday),
)

LIMITS = (
    Rule("until=until the? day=any_days", _until),
    Rule("until=to the? day=any_days", _until, after="repeat|weak_repeat|time|times"),
    Rule("before the? day=any_days", _before),
    Rule("for? count=count times_word", _times),
    Rule("for? count=times_count", _times),
    Rule("times=times_a", _few_times),
    Rule("on? every day=day", _every_year),
)
