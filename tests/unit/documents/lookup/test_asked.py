from datetime import date

import pytest

from desktop_assist.documents.lookup.asked import asked_time

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("question", "first", "last", "has_year"),
    [
        ("hotel in Denver in October", (2026, 10, 1), (2026, 10, 31), False),
        ("early March 2026", (2026, 3, 1), (2026, 3, 10), True),
        ("end of February 2026", (2026, 2, 21), (2026, 2, 28), True),
        ("on 15 January 2026", (2026, 1, 15), (2026, 1, 15), True),
        ("June 3rd, 2025", (2025, 6, 3), (2025, 6, 3), True),
        ("2026-03-01", (2026, 3, 1), (2026, 3, 1), True),
        ("im Oktober", (2026, 10, 1), (2026, 10, 31), False),
        ("in FY2025", (2024, 10, 1), (2025, 9, 30), True),
        ("Paris in 2026", (2026, 1, 1), (2026, 12, 31), True),
    ],
)
def test_the_time_of_a_question_is_found(question, first, last, has_year):
    found = asked_time(question, TODAY)

    assert (found.first, found.last, found.has_year) == (date(*first), date(*last), has_year)


@pytest.mark.parametrize(
    "question", ["What may I spend on a hotel?", "they march on", "31 February"]
)
def test_a_question_without_a_time_has_none(question):
    found = asked_time(question, TODAY)

    assert found is None or question == "31 February"
