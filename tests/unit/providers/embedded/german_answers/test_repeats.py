"""How often a meeting takes place, in German."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.providers.embedded.german_answers.repeats import german_reminder, german_repeats

MONTAG = datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", ""),
        ("FREQ=DAILY;COUNT=5", "jeden Tag, 5-mal"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261225T090000Z", "jeden Montag bis 25. Dezember 2026"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "alle 2 Wochen am Montag und Mittwoch"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "jeden Tag von Montag bis Freitag"),
        ("FREQ=MONTHLY;BYDAY=-1MO", "jeden Monat am letzten Montag"),
        ("FREQ=MONTHLY;BYMONTHDAY=30", "jeden Monat am 30."),
        ("FREQ=YEARLY", "jedes Jahr am 30. November"),
        ("FREQ=HOURLY", ""),
    ],
)
def test_a_rule_is_told_as_people_say_it(rule, words):
    assert german_repeats(rule, MONTAG) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "zu Beginn"),
        (15, "15 Minuten vorher"),
        (60, "eine Stunde vorher"),
        (120, "2 Stunden vorher"),
        (1440, "einen Tag vorher"),
    ],
)
def test_a_reminder_is_told_in_its_largest_unit(minutes, words):
    assert german_reminder(minutes) == words
