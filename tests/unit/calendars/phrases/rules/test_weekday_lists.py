"""Weekdays in a row, and those that a repetition leaves out."""

import pytest

from tests.helpers.time_phrases import meaning_of


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("mon wed fri 7am", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("Di/Do um 18 Uhr", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("on alternate Fridays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("the next four Fridays at 2", "FREQ=WEEKLY;BYDAY=FR;COUNT=4"),
        ("daily at 9, except Fridays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU"),
        ("täglich um 9 außer am Wochenende", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every weekday at 10, but not on Wednesdays", "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR"),
        ("every Monday except in August", "FREQ=WEEKLY;BYDAY=MO"),
    ],
)
def test_weekdays_in_a_row_and_those_left_out(phrase, rule):
    assert meaning_of(phrase).recurrence == rule


@pytest.mark.parametrize(
    "phrase",
    ["Monday, Wednesday and Friday at 7", "mon wed fri next week", "not Monday but Tuesday at 10"],
)
def test_days_that_may_come_once_do_not_repeat(phrase):
    assert meaning_of(phrase).recurrence is None
