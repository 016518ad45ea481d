"""Says in words what is to be new of a meeting or an expense, in either language."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop_assist.calendars.phrases import Point
from desktop_assist.calendars.repeat_words import repeat_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.german_answers.repeats import german_repeats
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.money_told import money_told
from desktop_assist.providers.embedded.text import Text

_A_DAY = 24 * 60
_AT = Text("at {place}", "Ort: {place}")
_WITH = Text("{people} too", "auch {people}")
_WITHOUT = Text("without {people}", "ohne {people}")
_LASTS = Text("{minutes} minutes", "{minutes} Minuten")
_UNTIL = Text("until {time}", "bis {time}")
_AMOUNT = Text("amount {value}", "Betrag {value}")
_CATEGORY = Text('category "{value}"', "Kategorie „{value}“")
_CURRENCY = Text("currency {value}", "Währung {value}")
_MERCHANT = Text('merchant "{value}"', "Händler „{value}“")
_DATE = Text("date {value}", "Datum {value}")
_CALLED = Text('"{title}"', '"{title}"')


def how_often(rule: str, start: Point, language: Language) -> str:
    """An RRULE in words: "every other Friday"."""
    said = german_repeats(rule, start) if language == "german" else repeat_words(rule, start)
    return said[:1].lower() + said[1:]


def days_words(start: Point, arguments: JsonObject, language: Language) -> str:
    """When something new is: its first and last day, its hour, and how often.

    Args:
        start: When it begins.
        arguments: Of `create_meeting`.
        language: To say it in.
    """
    said = point_words(start, language)
    minutes = int(str(arguments.get("duration_minutes") or 0))
    if arguments.get("all_day") and minutes > _A_DAY:
        first = start.date() if isinstance(start, datetime) else start
        last = first + timedelta(minutes=minutes) - timedelta(days=1)
        said = f"{said} \N{EN DASH} {point_words(last, language)}"
    rule = arguments.get("recurrence")
    return f"{said}; {how_often(str(rule), start, language)}" if rule else said


def new_values(
    meeting: Thing, arguments: JsonObject, language: Language, *, tells_end: bool = False
) -> str:
    """What a change makes of a meeting: "Friday, 27 November 2026, 14:00; at Room 7".

    Args:
        meeting: As it is.
        arguments: Of `update_meeting`.
        language: To say it in.
        tells_end: Whether the person said when it is to end, and not how long it is to last.
    """
    start = _point(arguments.get("start"), meeting.start)
    said = []
    if title := arguments.get("title"):
        said.append(_CALLED.in_language(language, title=str(title)))
    if start != meeting.start:
        said.append(point_words(start, language))
    if minutes := arguments.get("duration_minutes"):
        said.append(_lasts(int(str(minutes)), start if tells_end else None, language))
    if rule := arguments.get("recurrence"):
        said.append(how_often(str(rule), start, language))
    if place := arguments.get("location"):
        said.append(_AT.in_language(language, place=str(place)))
    if isinstance(people := arguments.get("attendees"), list):
        said += _guests(meeting, [str(one) for one in people], language)
    return "; ".join(said)


def new_of_expense(expense: Thing, arguments: JsonObject, language: Language) -> str:
    """What a change makes of an expense: "amount 20.00 EUR; category "Travel"".

    Args:
        expense: As it is.
        arguments: Of `update_expense`.
        language: To say it in.
    """
    said = []
    code = str(arguments.get("currency") or expense.row.get("currency") or "")
    if "amount" in arguments:
        amount = money_told(Decimal(str(arguments["amount"])), code, language)
        said.append(_AMOUNT.in_language(language, value=amount))
    elif "currency" in arguments:
        said.append(_CURRENCY.in_language(language, value=code))
    for name, text in (("category", _CATEGORY), ("merchant", _MERCHANT)):
        if value := arguments.get(name):
            said.append(text.in_language(language, value=str(value)))
    if "date" in arguments:
        day = day_words(date.fromisoformat(str(arguments["date"])), language)
        said.append(_DATE.in_language(language, value=day))
    return "; ".join(said)


def _point(told: object, known: Point) -> Point:
    """When it is to begin; a day alone is at the hour at which it is now."""
    if not isinstance(told, str):
        return known
    start = datetime.fromisoformat(told)
    if not isinstance(known, datetime):
        return start.date()
    is_day = "T" not in told
    return datetime.combine(start.date(), known.timetz()) if is_day else start


def _lasts(minutes: int, start: Point | None, language: Language) -> str:
    """How long it is, or until when where its beginning is given."""
    if not isinstance(start, datetime):
        return _LASTS.in_language(language, minutes=str(minutes))
    end = start + timedelta(minutes=minutes)
    return _UNTIL.in_language(language, time=f"{end:%H:%M}")


def _guests(meeting: Thing, people: list[str], language: Language) -> list[str]:
    known = [str(one) for one in meeting.row.get("attendees", ())]
    new = ", ".join(one for one in people if one not in known)
    gone = ", ".join(one for one in known if one not in people)
    said = [_WITH.in_language(language, people=new)] if new else []
    return [*said, _WITHOUT.in_language(language, people=gone)] if gone else said
