"""What a phrase was understood to mean."""

from desktop_assist.calendars.phrases import Understanding
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.time_phrases import meaning_of


def test_only_a_time_of_day_is_a_time():
    assert Understanding(SUNDAY_MORNING, None, "minute").has_time
    assert not Understanding(SUNDAY_MORNING, None, "daypart").has_time
    assert not Understanding(SUNDAY_MORNING.date(), None, "day").has_time


def test_the_words_and_their_places_are_told():
    meaning = meaning_of("Sync tomorrow at 10:00")

    assert meaning.spans == ((5, 22),)
    assert meaning.why == ("tomorrow: day", "at 10:00: time")
