"""Named time zones."""

import pytest

from tests.helpers.time_phrases import meaning_of


@pytest.mark.parametrize(
    ("phrase", "zone"),
    [
        ("tomorrow 4pm London time", "Europe/London"),
        ("tomorrow 4pm in New York time", "America/New_York"),
        ("tomorrow at 15:00 UTC", "UTC"),
    ],
)
def test_zones(phrase, zone):
    meaning = meaning_of(phrase)

    assert meaning.zone == zone
    assert str(meaning.start.tzinfo) == zone


def test_a_town_alone_is_no_zone():
    assert meaning_of("tomorrow 4pm in London").zone is None
