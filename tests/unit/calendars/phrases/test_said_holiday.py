"""Holidays that say what for, and those that say when."""

import pytest

from tests.helpers.time_phrases import meaning_of, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Halloween prep on 29 October at 3 pm", "2027-10-29 15:00"),
        ("Thanksgiving off next year Oct 11 all day", "2027-10-11"),
        ("Weihnachten planen am Freitag um 10", "2026-11-27 10:00"),
    ],
)
def test_beside_another_day_a_holiday_is_what_it_is_about(phrase, start):
    meaning = meaning_of(phrase)

    assert start_of(phrase) == start
    assert not meaning.alternatives
    assert all(begin > 0 for begin, _ in meaning.spans)


@pytest.mark.parametrize(
    ("phrase", "others"),
    [
        ("dinner on Christmas or 27 December at 6 pm", ["2026-12-25 18:00:00+01:00"]),
        ("on Christmas the call with Tim, 27 December at 6 pm", ["2026-12-25 18:00:00+01:00"]),
    ],
)
def test_a_holiday_that_may_be_the_day_is_kept_as_another_reading(phrase, others):
    assert [str(one.start) for one in meaning_of(phrase).alternatives] == others


def test_by_itself_a_holiday_is_the_day():
    assert start_of("dinner Christmas 6 pm") == "2026-12-25 18:00"


def test_the_same_day_said_twice_is_one():
    meaning = meaning_of("Christmas dinner with all of us, 25 December at 6 pm")

    assert str(meaning.start) == "2026-12-25 18:00:00+01:00"
    assert not meaning.alternatives
