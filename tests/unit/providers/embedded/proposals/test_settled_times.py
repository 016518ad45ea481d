"""Of several hours the one that counts."""

import pytest

from desktop_assist.calendars.phrases import find_time_expressions, understand
from desktop_assist.providers.embedded.proposals.settled_times import settled, with_clocks
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("fri at 10.. no he cannae do before half 10, so half 10 til 12", "2026-11-27T10:30", 90),
        (
            "thurs at two no wait that was her first it's three thirty, 30 min",
            "26T15:30",
            30,
        ),
        ("thurs at 3, an hour, the train leaves at 6", "2026-11-26T15:00", 60),
        ("tuesday at nine, too early so make it ten for 45 min", "2026-11-24T10:00", 45),
    ],
)
def test_what_was_first_thought_of_does_not_count(text, start, minutes):
    text = with_clocks(text)
    asked = request(text)
    found = find_time_expressions(text, asked.now, asked.policy)

    when = understand(" ".join(settled(found, text)), asked.now, asked.policy)

    assert when is not None
    assert start in when.start.isoformat()
    assert when.duration.total_seconds() == minutes * 60


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("so 11 cannot work, make it 1.30. still an hour", "make it 1:30. still"),
        ("this thurs only shift to 4, I cover at 2", "shift to 4 o'clock, I"),
        ("move the call to two", "to two o'clock"),
        ("the test is now at 4:15", "the test is at 4:15"),
        ("he paid 1.30 pounds", "1.30 pounds"),
        ("put it to two people", "to two people"),
        ("room 4.12", "room 4.12"),
    ],
)
def test_a_number_behind_a_change_is_an_hour(said, plain):
    assert plain in with_clocks(said)
