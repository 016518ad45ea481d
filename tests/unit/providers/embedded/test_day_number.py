"""A weekday and a day of the month may not go together."""

import pytest

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.day_number import is_other_day
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("am Donnerstag, 11. um 13 Uhr", True),
        ("am Donnerstag, den 26. um 13 Uhr", False),
        ("Donnerstag, 10. Dezember um 9", False),
        ("am Donnerstag um 13 Uhr", False),
        ("nichts davon", False),
    ],
)
def test_the_number_has_to_be_that_of_the_day(text, is_other):
    said = request(text)

    assert is_other_day(text, understand(text, said.now, said.policy)) is is_other
