from datetime import date

import pytest

from desktop_assist.documents.lookup.asked import AskedTime
from desktop_assist.documents.lookup.validity import days_of, is_in_season, season_words
from tests.helpers.rate_tables import ABROAD, CITIES, SEASONS, table


@pytest.mark.parametrize(
    ("rows", "source", "first", "last"),
    [
        (CITIES, "rates_fy2026.csv", (2025, 10, 1), (2026, 9, 30)),
        (CITIES, "rates 2025.csv", (2025, 1, 1), (2025, 12, 31)),
        (ABROAD, "abroad.csv", (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_a_table_says_for_when_it_is_made(rows, source, first, last):
    assert days_of(table(rows, source)) == (date(*first), date(*last))


def test_a_season_may_reach_over_the_end_of_the_year():
    rates = table(ABROAD)
    winter = rates.rows[2][1]

    days = {month: date(2026, month, 1) for month in (1, 6, 12)}
    held = {m: is_in_season(rates, winter, AskedTime(d, d, has_year=True)) for m, d in days.items()}

    assert held == {1: True, 6: False, 12: True}
    assert season_words(rates, winter) == "2026-12-01 to 2026-03-15"


def test_a_row_without_a_season_always_holds():
    rates = table(CITIES)
    day = date(2026, 7, 1)

    assert is_in_season(rates, rates.rows[4][1], AskedTime(day, day, has_year=True))
    assert season_words(rates, rates.rows[4][1]) == ""


def test_a_season_in_one_cell_is_said_unless_it_is_the_year():
    rates = table(SEASONS)

    assert [season_words(rates, row) for _, row in rates.rows[1:]] == ["Oct 1 - Apr 30", ""]
