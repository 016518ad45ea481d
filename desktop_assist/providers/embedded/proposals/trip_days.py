"""The days of a trip: by what the calendar has in that place, or by the money paid there."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.named_expenses import Row
from desktop_assist.providers.embedded.slots.period import Period
from desktop_assist.providers.embedded.slots.target import is_same_word, words_of

_DAY = timedelta(days=1)
_GAP = timedelta(days=4)
"""So many days without an expense part two trips."""
_LOOKED_BACK = timedelta(days=3 * 366)
"""An expense of long ago, or one with a wrong year, is on no trip that is spoken of now."""


def day_of(start: date | datetime) -> date:
    """The day on which something begins."""
    return start.date() if isinstance(start, datetime) else start


def span_of(rows: Iterable[Row]) -> Period | None:
    """The days that the calendar is looked at for: of the last years, and those beside them."""
    days = sorted(day_of(one.thing.start) for one in rows)
    if not days:
        return None
    return Period(max(days[0], days[-1] - _LOOKED_BACK) - _DAY, days[-1] + _DAY)


def stretches(rows: Iterable[Row]) -> tuple[Period, ...]:
    """The days of the expenses, those near each other as one stretch."""
    found: list[Period] = []
    for day in sorted({day_of(one.thing.start) for one in rows}):
        if found and day - found[-1].last <= _GAP:
            found[-1] = Period(found[-1].first, day)
        else:
            found.append(Period(day, day))
    return tuple(found)


def days_there(place: str, meetings: Sequence[Thing]) -> tuple[Period, ...]:
    """The days on which the calendar has something in a place."""
    names = [words for one in _names_of(place) if (words := words_of(one))]
    return tuple(
        Period(day_of(one.start), _last_day(one))
        for one in meetings
        if any(all(_is_in(word, words_of(one.text)) for word in words) for words in names)
    )


def _names_of(place: str) -> tuple[str, ...]:
    """What a place is called here and there: "Laibach" is "Ljubljana" in the calendar."""
    name = " ".join(words_of(place))
    english = EXONYMS.get(name, name)
    return (place, english, *(one for one, other in EXONYMS.items() if other == english))


def _is_in(word: str, words: Sequence[str]) -> bool:
    return any(is_same_word(word, one) for one in words)


def _last_day(meeting: Thing) -> date:
    end = str(meeting.row.get("end") or "")
    if not end:
        return day_of(meeting.start)
    last = date.fromisoformat(end[:10])
    is_whole_days = "T" not in end and last > day_of(meeting.start)
    return last - _DAY if is_whole_days else last


def within_days(rows: Iterable[Row], days: Sequence[Period]) -> tuple[Row, ...]:
    """The expenses of these days and of the days beside them, on which one travels.

    Of a stretch of expenses that lies partly there, all; of several days of the calendar only
    those that are on them or beside them.
    """
    some = tuple(rows)
    long = [one for one in days if one.first < one.last]
    if long and len(long) == len(days):  # the calendar has all of the trip
        return tuple(
            row
            for row in some
            if any(one.first - _DAY <= day_of(row.thing.start) <= one.last + _DAY for one in long)
        )
    near = [Period(one.first - _DAY, one.last + _DAY) for one in days]
    met = [
        one
        for one in stretches(some)
        if any(one.first <= day.last and day.first <= one.last for day in near)
    ]
    return tuple(
        row for row in some if any(one.first <= day_of(row.thing.start) <= one.last for one in met)
    )
