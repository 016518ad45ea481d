"""How often a meeting takes place, in words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.repeat_words import new_repeat_words, reminder_words, repeat_words

MONDAY = datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("Europe/Berlin"))
FRIDAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", ""),
        ("FREQ=DAILY", "Every day"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=5", "Every 3 days, 5 times"),
        ("FREQ=WEEKLY", "Every Monday"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261225T090000Z", "Every Monday, until 25 December 2026"),
        # The last moment of a day where the meeting is, though it is the day before in London.
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261224T230000Z", "Every Monday, until 25 December 2026"),
        ("FREQ=WEEKLY;BYDAY=WE,MO", "Every Monday and Wednesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "Every 2 weeks on Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every day from Monday to Friday"),
        ("FREQ=MONTHLY;BYDAY=-1MO", "On the last Monday of every month"),
        ("FREQ=MONTHLY", "Every month on day 30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "On the last day of every month"),
        ("FREQ=YEARLY", "Every year on 30 November"),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
            "By a rule of its own: FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30", "Every month on day 15, 30"),
        ("FREQ=MONTHLY;INTERVAL=3", "Every 3 months on day 30"),
        ("FREQ=HOURLY", "By a rule of its own: FREQ=HOURLY"),
    ],
)
def test_a_rule_is_told_as_people_say_it(rule, words):
    assert repeat_words(rule, MONDAY) == words


def test_whole_days_repeat_too():
    rule = "FREQ=MONTHLY;BYDAY=1FR;UNTIL=20270301"

    assert repeat_words(rule, FRIDAY) == "On the first Friday of every month, until 1 March 2027"


def test_a_rule_that_was_taken_away_is_told():
    assert new_repeat_words("FREQ=DAILY", MONDAY) == "Every day"
    assert new_repeat_words("", MONDAY) == "Not any more"
    assert new_repeat_words(None, MONDAY) == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (None, ""),
        (0, "At the start"),
        (1, "1 minute before"),
        (45, "45 minutes before"),
        (60, "1 hour before"),
        (120, "2 hours before"),
        (1440, "1 day before"),
        (2880, "2 days before"),
    ],
)
def test_a_reminder_is_told_in_its_largest_unit(minutes, words):
    assert reminder_words(minutes) == words
