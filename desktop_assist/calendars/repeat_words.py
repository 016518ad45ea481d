"""Say how often a meeting takes place and when one is reminded of it, in words for people."""

from datetime import UTC, date, datetime

from desktop_assist.calendars.ics.plain_rule import PlainRule, plain_rule
from desktop_assist.calendars.meeting import Moment
from desktop_assist.calendars.meeting_time import MINUTES_A_DAY
from desktop_assist.calendars.wording import weekday_words
from desktop_assist.domain.date_words import date_words

# Any Monday will do.
_WEEKDAYS = tuple(weekday_words(date(2024, 1, day)) for day in range(1, 8))
_WORKDAYS = (0, 1, 2, 3, 4)
_MINUTES_AN_HOUR = 60


def repeat_words(rule: str, start: Moment) -> str:
    """For example "Every Monday, until 25 December 2026"; empty for a meeting that is once.

    Args:
        rule: As in RFC 5545, 3.3.10.
        start: When the meeting is first.
    """
    if not rule:
        return ""
    plain = plain_rule(rule, start.date() if isinstance(start, datetime) else start)
    every = _every(plain, start) if plain else ""
    if plain is None or not every:
        return f"By a rule of its own: {rule}"
    if plain.until:
        return f"{every}, until {date_words(last_day(plain, start))}"
    return f"{every}, {plain.times} times" if plain.times else every


def new_repeat_words(rule: str | None, start: Moment) -> str:
    """The same of a rule that was changed: None when it was not, empty when it was taken away."""
    if rule is None:
        return ""
    return repeat_words(rule, start) or "Not any more"


def last_day(rule: PlainRule, start: Moment) -> date:
    """The day until which a rule holds, where the meeting is."""
    written = rule.until
    if not (written.endswith("Z") and isinstance(start, datetime)):
        return datetime.strptime(written[:8], "%Y%m%d").replace(tzinfo=UTC).date()
    last = datetime.strptime(written, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return last.astimezone(start.tzinfo).date()


def reminder_words(minutes: int | None) -> str:
    """For example "2 hours before"; empty when nothing is said of a reminder."""
    if not minutes:
        return "" if minutes is None else "At the start"
    short = "1 minute before" if minutes == 1 else f"{minutes} minutes before"
    return _days_before(minutes) or _hours_before(minutes) or short


def reminded_words(reminder: str) -> str:
    """A sentence of what `reminder_words` gives: "Reminder: 2 hours before."."""
    return f"Reminder: {reminder}." if reminder else ""


def _days_before(minutes: int) -> str:
    days, rest = divmod(minutes, MINUTES_A_DAY)
    if rest:
        return ""
    return "1 day before" if days == 1 else f"{days} days before"


def _hours_before(minutes: int) -> str:
    hours, rest = divmod(minutes, _MINUTES_AN_HOUR)
    if rest:
        return ""
    return "1 hour before" if hours == 1 else f"{hours} hours before"


def _every(rule: PlainRule, start: Moment) -> str:
    """Without its end; empty for what nobody says in a few words."""
    count = rule.interval
    match rule.frequency:
        case "DAILY":
            return "Every day" if count == 1 else f"Every {count} days"
        case "WEEKLY":
            return _weekly(rule, start)
        case "MONTHLY":
            return _monthly(rule, start)
        case _:
            day = date_words(start).rsplit(" ", 1)[0]
            return f"Every year on {day}" if count == 1 else f"Every {count} years on {day}"


def _weekly(rule: PlainRule, start: Moment) -> str:
    count, days = rule.interval, tuple(sorted(rule.weekdays or (start.weekday(),)))
    if days == _WORKDAYS and count == 1:
        return "Every day from Monday to Friday"
    *before, last = (_WEEKDAYS[day] for day in days)
    others = ", ".join(before)
    if others:
        every = f"Every {others} and {last}"
        return every if count == 1 else f"Every {count} weeks on {others} and {last}"
    return f"Every {last}" if count == 1 else f"Every {count} weeks on {last}"


def _monthly(rule: PlainRule, start: Moment) -> str:
    count, days = rule.interval, rule.month_days or (start.day,)
    if rule.numbered:
        return "" if count > 1 or len(rule.numbered) > 1 else _numbered(*rule.numbered[0])
    if days == (-1,):
        return "On the last day of every month"
    if min(days) < 0:
        return ""
    listed = ", ".join(map(str, days))
    if count == 1:
        return f"Every month on day {listed}"
    return f"Every {count} months on day {listed}"


def _numbered(number: int, weekday: int) -> str:
    day = _WEEKDAYS[weekday]
    words = {
        1: f"On the first {day} of every month",
        2: f"On the second {day} of every month",
        3: f"On the third {day} of every month",
        4: f"On the fourth {day} of every month",
        5: f"On the fifth {day} of every month",
        -1: f"On the last {day} of every month",
    }
    return words.get(number, "")
