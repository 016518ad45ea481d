"""Says in German how often a meeting takes place, and when one is reminded of it."""

from datetime import date, datetime

from desktop_assist.calendars.ics.plain_rule import PlainRule, plain_rule
from desktop_assist.calendars.repeat_words import last_day
from desktop_assist.calendars.wording import and_words
from desktop_assist.providers.embedded.day_words import day_words

# Any Monday will do.
_WEEKDAYS = tuple(day_words(date(2024, 1, day), "german").split(",")[0] for day in range(1, 8))
_WORKDAYS = (0, 1, 2, 3, 4)
_NUMBERS = {1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", 5: "fünften", -1: "letzten"}


def german_repeats(rule: str, start: datetime | date) -> str:
    """The words; empty for a meeting that is once, or whose rule has no short words.

    Args:
        rule: As in RFC 5545, 3.3.10.
        start: When the meeting is first.
    """
    day = start.date() if isinstance(start, datetime) else start
    plain = plain_rule(rule, day) if rule else None
    if plain is None or any(number not in _NUMBERS for number, _ in plain.numbered):
        return ""
    every = _every(plain, day)
    if plain.until:
        return f"{every} bis {_date(last_day(plain, start))}"
    return f"{every}, {plain.times}-mal" if plain.times else every


def german_reminder(minutes: int) -> str:
    """When one is reminded: "2 Stunden vorher"."""
    for length, one, many in ((1440, "einen Tag", "Tage"), (60, "eine Stunde", "Stunden")):
        count, rest = divmod(minutes, length)
        if count and not rest:
            return f"{one} vorher" if count == 1 else f"{count} {many} vorher"
    return f"{minutes} Minuten vorher" if minutes else "zu Beginn"


def _every(rule: PlainRule, start: date) -> str:
    count = rule.interval
    match rule.frequency:
        case "DAILY":
            return "jeden Tag" if count == 1 else f"alle {count} Tage"
        case "WEEKLY":
            days = tuple(sorted(rule.weekdays or (start.weekday(),)))
            if days == _WORKDAYS and count == 1:
                return "jeden Tag von Montag bis Freitag"
            named = and_words([_WEEKDAYS[day] for day in days], "und")
            return f"jeden {named}" if count == 1 else f"alle {count} Wochen am {named}"
        case "MONTHLY":
            numbered = [f"{_NUMBERS[number]} {_WEEKDAYS[day]}" for number, day in rule.numbered]
            named = and_words(numbered or _month_days(rule, start), "und")
            return f"jeden Monat am {named}" if count == 1 else f"alle {count} Monate am {named}"
        case _:
            named = _date(start).rsplit(" ", 1)[0]
            return f"jedes Jahr am {named}" if count == 1 else f"alle {count} Jahre am {named}"


def _month_days(rule: PlainRule, start: date) -> list[str]:
    days = rule.month_days or (start.day,)
    return ["letzten Tag" if day == -1 else f"{day}." for day in days]


def _date(day: date) -> str:
    """Without its weekday: "25. Dezember 2026"."""
    return day_words(day, "german").split(", ", 1)[1]
