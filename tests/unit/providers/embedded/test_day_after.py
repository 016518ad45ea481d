"""A day that is told by another is said by its date."""

import pytest

from desktop_assist.providers.embedded.day_after import with_day_after
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Verschieb die Klausur am 3. Dezember auf den Montag darauf",
            "Verschieb die Klausur am 3. Dezember auf 2026-12-07",
        ),
        (
            "Verschieb die Klausur vom 3. Dezember auf den darauffolgenden Donnerstag",
            "Verschieb die Klausur vom 3. Dezember auf 2026-12-10",
        ),
        (
            "Leg das Review am 3. Dezember auf den Tag danach",
            "Leg das Review am 3. Dezember auf 2026-12-04",
        ),
        (
            "Move the review on 3 December to the Friday after, 1 pm",
            "Move the review on 3 December to 2026-12-04, 1 pm",
        ),
        (
            "Move the review on 3 December to the day after",
            "Move the review on 3 December to 2026-12-04",
        ),
    ],
)
def test_the_day_is_counted_from_the_one_before(text, said):
    assert with_day_after(text, request(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        "Verschieb die Klausur auf Montag",
        "Verschieb sie auf den Montag darauf",
        "Move the review on 3 December to the Friday after the fair",
    ],
)
def test_without_a_day_before_it_nothing_is_counted(text):
    assert with_day_after(text, request(text)) == text
