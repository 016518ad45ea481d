"""Repetitions, as RRULE values."""

import pytest

from tests.helpers.time_phrases import meaning_of


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("every day", "FREQ=DAILY"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("jeden zweiten Montag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("every Monday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("every 3 months", "FREQ=MONTHLY;INTERVAL=3"),
        ("the last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("on the 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("twice a month on the 1st and 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("twice a week on Monday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("every Friday, 6 times", "FREQ=WEEKLY;BYDAY=FR;COUNT=6"),
        ("every Friday until 18 December", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261218"),
    ],
)
def test_repetitions(phrase, rule):
    assert meaning_of(phrase).recurrence == rule


def test_an_adverb_in_a_title_does_not_repeat_a_dated_meeting():
    assert meaning_of("Quarterly review on 4 December at 10").recurrence is None
