"""Any words about time together, and what only whole sentences show."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.phrases import understand
from desktop_assist.calendars.phrases.lexicon import phrases, words
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.time_phrases import meaning_of, start_of

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


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        ("Cancel Tuesday's sync", "2026-11-24", None),
        ("every 2nd and 4th Monday", "2026-11-23", "FREQ=MONTHLY;BYDAY=2MO,4MO"),
        ("every day but Sunday", "2026-11-23", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"),
        ("am 24.12 um 9", "2026-12-24 09:00", None),
    ],
)
def test_what_single_words_decide(text, start, rule):
    assert (start_of(text), meaning_of(text).recurrence) == (start, rule)


def test_one_of_two_times_is_another_reading():
    meaning = meaning_of("Is Thursday at 10 or 11 better?")

    assert str(meaning.start) == "2026-11-26 10:00:00+01:00"
    assert [str(one.start) for one in meaning.alternatives] == ["2026-11-26 11:00:00+01:00"]


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
