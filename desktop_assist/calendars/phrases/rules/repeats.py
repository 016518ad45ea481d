"""Repetitions: "every weekday", "last Friday of each month", "alle zwei Wochen"."""

from dataclasses import replace

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import PARTS
from desktop_assist.calendars.phrases.terms import Days, Frequency, Limit, Repeat

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
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


def _every_unit(found: Found, _: Context) -> Repeat | None:
    interval = 2 if found.has("other") else found.number("count", 1)
    if found.text("every") == "all" and not found.text("unit").endswith("s"):
        return None
    if found.names["unit"].kind == "workday":
        return Repeat("WEEKLY", interval, _WORKDAYS)
    unit = found.unit("unit") or found.unit("every")
    if unit == "weekend":
        return Repeat("WEEKLY", interval, _WEEKEND)
    if unit not in _UNITS:
        return None
    frequency, times = _UNITS[unit]
    return Repeat(frequency, interval * times)


def _every_weekday(found: Found, _: Context) -> Repeat:
    names = ("first", "second", "third", "fourth", "fifth")
    days = sorted({found.number(name) for name in names if found.has(name)})
    interval = 2 if found.has("other") else found.number("count", 1)
    return Repeat("WEEKLY", interval, tuple(DAY_CODES[day] for day in days))


def _second_weekday(found: Found, context: Context) -> Repeat | None:
    """Read "every 2nd Tuesday" without a month."""
    days = _every_weekday(found, context)
    return replace(days, interval=2) if found.number("nth") == 2 else None


def _except_weekday(found: Found, _: Context) -> Repeat | None:
    left = {found.number(name) for name in ("first", "second") if found.has(name)}
    is_daily = found.unit("unit") == "day" or found.unit("every") == "day"
    days = tuple(code for day, code in enumerate(DAY_CODES) if day not in left)
    return Repeat("WEEKLY", by_day=days) if is_daily else None


def _quarterly(_: Found, __: Context) -> Repeat:
    return Repeat("MONTHLY", 3)


def _nth_weekday(found: Found, _: Context) -> Repeat | None:
    if found.unit("unit") != "month":
        return None
    code = DAY_CODES[found.number("weekday")]
    numbers = [-1] if found.has("at_last") else [found.number("nth")]
    if found.has("also"):
        numbers.append(found.number("also"))
    return Repeat("MONTHLY", by_day=tuple(f"{number}{code}" for number in numbers))


def _day_of_month(found: Found, _: Context) -> Repeat | None:
    if found.unit("unit") != "month":
        return None
    return Repeat("MONTHLY", by_month_day=found.number("day"))


def _every_part(found: Found, _: Context) -> Repeat:
    name = "morning" if found.names["part"].kind == "morgen" else found.unit("part")
    return Repeat("DAILY", part=PARTS[name])


def _weekday_parts(found: Found, _: Context) -> Repeat:
    days = (DAY_CODES[found.number("weekday")],)
    return Repeat("WEEKLY", by_day=days, part=PARTS[found.unit("part")])


def _adverb(found: Found, _: Context) -> Repeat:
    name, times = found.unit("adverb").split()
    return Repeat(_ADVERBS[name], int(times), is_weak=True)


def _everyday(found: Found, _: Context) -> Repeat | None:
    return Repeat("DAILY") if found.unit("every") == "day" else None


def _workdays(_: Found, __: Context) -> Repeat:
    return Repeat("WEEKLY", by_day=_WORKDAYS)


def _per_unit(found: Found, _: Context) -> Repeat | None:
    unit = _UNITS.get(found.unit("unit"))
    return Repeat(*unit) if unit and found.number("count", 1) == 1 else None


def _monday_to_friday(found: Found, _: Context) -> Repeat | None:
    first, last = found.number("first"), found.number("last")
    return Repeat("WEEKLY", by_day=DAY_CODES[first : last + 1]) if first < last else None


def _until(found: Found, _: Context) -> Limit:
    return Limit(until=found.term("day", Days).last)


def _times(found: Found, _: Context) -> Limit:
    return Limit(count=found.number("count"))


_LIST = "first=weekday|weekdays comma|and? second=weekday|weekdays?"
_LONG = " ".join(f"comma|and? {name}=weekday|weekdays?" for name in ("third", "fourth", "fifth"))

RULES = (
    Rule("on? every=every unit=unit|workday", _every_unit),
    Rule("on? every=every other=other|second unit=unit|workday", _every_unit),
    Rule("every=every count=count unit=unit|workday", _every_unit),
    Rule("every=every", _everyday),
    Rule("every quarter", _quarterly),
    Rule("on? every nth=ordinal first=weekday", _second_weekday),
    Rule(
        "every=every unit=unit? except first=weekday|weekdays and? second=weekday|weekdays?",
        _except_weekday,
    ),
    Rule(f"on? every {_LIST}", _every_weekday),
    Rule(f"on? every {_LIST} {_LONG}", _every_weekday),
    Rule("on? every other=other|second first=weekday", _every_weekday),
    Rule(
        "on? first=weekdays comma|and? second=weekdays? comma|and? third=weekdays?", _every_weekday
    ),
    Rule("every first=weekday through last=weekday", _monday_to_friday),
    Rule("on? every nth=ordinal weekday=weekday of|in? the|every? unit=unit", _nth_weekday),
    Rule("on? every at_last=last weekday=weekday of|in? the|every? unit=unit", _nth_weekday),
    Rule("on? the? nth=ordinal weekday=weekday of|in? every unit=unit", _nth_weekday),
    Rule(
        "on? the? nth=ordinal and also=ordinal weekday=weekday of|in? every unit=unit",
        _nth_weekday,
    ),
    Rule("on? the? at_last=last weekday=weekday of|in? every unit=unit", _nth_weekday),
    Rule("on? the? day=ordinal of|in? every unit=unit", _day_of_month),
    Rule("every part=part", _every_part),
    Rule("weekday=weekday part=parts", _weekday_parts),
    Rule("adverb=adverb", _adverb),
    Rule("weekday_adverb", _workdays),
    Rule("on workday", _workdays),
    Rule("once article unit=unit", _per_unit),
    Rule("once every unit=unit", _per_unit),
    Rule("count=n12 article unit=unit", _per_unit),
)

LIMITS = (
    Rule("until the? end_of? day=any_days", _until),
    Rule("for? count=count times_word", _times),
)
