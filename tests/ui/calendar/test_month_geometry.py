"""Where everything is in a month."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.calendar.month_geometry import MonthGeometry

SIZES = st.builds(
    MonthGeometry,
    st.integers(300, 2_000),
    st.integers(300, 1_500),
    st.integers(4, 6),
    st.integers(10, 34),
)


@given(SIZES, st.integers(0, 27))
def test_a_day_is_found_where_it_is_drawn(place, number):
    centre = place.cell(number).center()
    assert place.day_at(centre.x(), centre.y()) == number


@given(SIZES)
def test_what_there_is_room_for_stays_within_its_day(place):
    if place.rows:
        last = place.row_box(0, 0, 0, place.rows - 1)
        assert last.bottom() <= place.cell(0).bottom()
        assert place.cell(0).contains(place.more_box(0, 0).center())


def test_beside_the_days_there_is_none():
    place = MonthGeometry(700, 500, 5, 16)
    assert place.day_at(2, 200) is None
    assert place.day_at(300, 3) is None
