"""Any words about time together, and what only whole sentences show."""

import re
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.phrases import understand
from desktop_assist.calendars.phrases.lexicon import phrases, words
from tests.helpers.frozen_clock import SUNDAY_MORNING

_NUMBERS = (
    "1",
    "3",
    "9",
    "12",
    "13",
    "31",
    "45",
    "2027",
    "10:30",
    "25:99",
    "3.12.",
    "31.2.",
    "12/31",
    "4,5",
)
_WORDS = sorted((*words(), *phrases(), *_NUMBERS))


def test_a_decimal_beside_a_weekday_is_a_length():
    meaning = understand("on Wednesday 4,5 hours", SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.start, meaning.duration) == (date(2026, 11, 25), timedelta(hours=4.5))


def test_a_repetition_that_ends_before_it_begins_is_asked_about():
    meaning = understand("every Friday until Tuesday", SUNDAY_MORNING)

    assert meaning is not None
    assert (meaning.recurrence, bool(meaning.alternatives)) == (None, True)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8))
def test_any_words_have_an_orderly_meaning_or_none(said):
    meaning = understand(" ".join(said), SUNDAY_MORNING)

    if meaning is not None and meaning.start is not None and meaning.end is not None:
        assert meaning.end > meaning.start
    if meaning is not None and meaning.recurrence and meaning.start is not None:
        assert first_of(meaning.recurrence, meaning.start) == as_date(meaning.start)


def first_of(rule: str, start: date) -> date:
    """The first day on a rule, from its start on, as dateutil counts it."""
    whole_days = re.sub(r"UNTIL=(\d{8})(T\d{6}Z)?", r"UNTIL=\1T235959", rule)
    midnight = datetime.combine(as_date(start), time(0))
    return rrulestr(whole_days, dtstart=midnight)[0].date()


def as_date(point: date) -> date:
    return point.date() if isinstance(point, datetime) else point
