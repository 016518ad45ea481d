"""When something is, as somebody said it."""

from datetime import date, datetime

import pytest

from desktop_assist.domain.spoken_time import SpokenTime

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("time", "last"),
    [
        (SpokenTime(0, 1, MONDAY), MONDAY),
        (SpokenTime(0, 1, MONDAY, date(2026, 11, 26)), date(2026, 11, 25)),
        (SpokenTime(0, 1, MONDAY, is_week=True), date(2026, 11, 27)),
        (SpokenTime(0, 1, datetime(2026, 11, 23, 9)), MONDAY),  # noqa: DTZ001 - only its day counts
    ],
)
def test_the_last_day_is_what_a_deadline_means(time, last):
    assert time.last_day == last
