from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.sheet_date import parse_date, shown_order

NOVEMBER_3 = date(2026, 11, 3)


@pytest.mark.parametrize(
    "cell",
    [
        NOVEMBER_3,
        datetime(2026, 11, 3, 18, 30, tzinfo=UTC).replace(tzinfo=None),
        "2026-11-03",
        "2026-11-03T18:30:00",
        "2026/11/03",
        "03.11.2026",
        "3.11.26",
        "3. November 2026",
        "3 Nov 2026",
        "Nov 3, 2026",
        "November 3rd 2026",
        46329.0,
    ],
)
def test_one_day_in_many_writings(cell):
    found = parse_date(cell, None, "month_first")

    assert found is not None
    assert found.date == NOVEMBER_3


@pytest.mark.parametrize("cell", ["", "soon", "31.02.2026", "2026-13-01", 12.5, True, "99/99/2026"])
def test_what_is_no_date_is_not_read(cell):
    assert parse_date(cell, None, "day_first") is None


def test_the_rows_that_are_unmistakable_decide_for_the_others():
    order = shown_order(["03/04/2026", "10/28/2026"])

    found = parse_date("03/04/2026", order, "day_first")

    assert found is not None
    assert (found.date, found.doubt) == (date(2026, 3, 4), "")


def test_without_such_rows_the_users_order_is_taken_and_marked():
    found = parse_date("03/04/2026", shown_order(["03/04/2026"]), "day_first")

    assert found is not None
    assert found.date == date(2026, 4, 3)
    assert found.doubt == "03/04/2026 is read as 2026-04-03; could be 2026-03-04."


def test_a_column_that_contradicts_itself_shows_no_order():
    assert shown_order(["28/10/2026", "10/28/2026"]) is None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_written_dates_come_back(day):
    for text in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}"):
        found = parse_date(text, None, "month_first")
        assert found is not None
        assert found.date == day


@given(st.text(max_size=30))
def test_no_text_ends_in_an_error(text):
    parse_date(text, None, "day_first")
