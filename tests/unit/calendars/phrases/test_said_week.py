"""Weekdays in the week or month that is said elsewhere."""

import pytest

from tests.helpers.time_phrases import meaning_of, start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Thursday at 9 next week", "2026-11-26 09:00"),
        ("on Friday from 2 to 4 pm the week after next", "2026-12-04 14:00"),
        ("Donnerstag um 9, nächste Woche", "2026-11-26 09:00"),
        ("a Monday in January at 3 pm", "2027-01-04 15:00"),
        ("Tuesday next week, no, Monday", "2026-11-23"),
    ],
)
def test_the_weekday_is_of_the_week_that_is_said(phrase, start):
    assert start_of(phrase) == start


def test_days_in_a_row_are_of_the_week_that_the_last_one_names():
    meaning = meaning_of("Tuesday and Thursday the week after next")

    assert str(meaning.start) == "2026-12-01"
    assert [str(other.start) for other in meaning.alternatives] == ["2026-12-03"]


def test_only_the_day_that_fits_is_moved():
    assert start_of("Friday and Tuesday next week") == "2026-11-27"


def test_a_stretch_across_days_is_moved_as_a_whole():
    stretch = stretch_of("Thursday 9 am to Friday noon in week 50")

    assert stretch == ("2026-12-10 09:00", "2026-12-11 12:00")


def test_both_readings_are_told_where_words_lie_between():
    meaning = meaning_of("lunch on Thursday at noon, then coffee the week after next")

    assert str(meaning.start)[:10] == "2026-12-03"
    assert [str(other.start)[:10] for other in meaning.alternatives] == ["2026-11-26"]


@pytest.mark.parametrize("topic", ["plan for the week after next", "plan for December"])
def test_the_week_of_something_else_moves_nothing(topic):
    meaning = meaning_of(f"Thursday at 9: {topic}")

    assert str(meaning.start)[:10] == "2026-11-26"
    assert meaning.alternatives == ()
