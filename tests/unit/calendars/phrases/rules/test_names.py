"""Words that look like a time and are none."""

import pytest

from desktop_assist.calendars.phrases import understand
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.time_phrases import meaning_of, start_of, stretch_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Review in room 4.12 on Thursday at 10:00",
        "Review in room 3/4 on Thursday at 10:00",
        "Release 2.10.1 on Thursday at 10:00",
        "1:1 with Sunday Okoro on Thursday at 10:00",
        "Lunch with May and June on Thursday at 10:00",
        "Talk about the $10.50 invoice on Thursday at 10:00",
        "4 people for the review on Thursday at 10:00",
        "Termin mit Frau Montag am Donnerstag um 10 Uhr",
        "Call 555-1234 on Thursday at 10:00",
    ],
)
def test_a_name_or_a_number_is_no_time(sentence):
    assert start_of(sentence) == "2026-11-26 10:00"
    assert meaning_of(sentence).alternatives == ()


@pytest.mark.parametrize("sentence", ["page 12", "the ratio is 1:1", "it costs 12.50 euros"])
def test_nothing_is_read_where_no_time_is(sentence):
    assert understand(sentence, SUNDAY_MORNING) is None


def test_a_number_that_is_a_time_stays_one():
    assert start_of("tomorrow in the meeting room 3 pm") == "2026-11-23 15:00"
    assert stretch_of("tomorrow in the hall 9-10:30") == ("2026-11-23 09:00", "2026-11-23 10:30")
