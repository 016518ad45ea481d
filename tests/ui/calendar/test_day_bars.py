"""Bars over days are stacked, and what has no room is counted."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.calendar.day_bars import day_bars, fitted
from tests.helpers.calendar_rig import moment, shown

WEEK = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))


def whole_days(first: int, count: int, title="Fair"):
    start = moment("2026-11-23T00:00") + timedelta(days=first)
    end = start + timedelta(days=count)
    return shown(f"{start:%Y-%m-%d}", f"{end:%Y-%m-%d}", title, all_day=True)


MEETINGS = st.lists(
    st.builds(
        lambda first, count, n: whole_days(first, count, f"Title {n}"),
        st.integers(-9, 8),
        st.integers(1, 12),
        st.integers(),
    ),
    max_size=20,
)


@given(MEETINGS)
def test_no_two_bars_share_a_place(meetings):
    places = [(bar.row, at) for bar in day_bars(meetings, WEEK) for at in columns(bar)]
    assert len(places) == len(set(places))


@given(MEETINGS, st.integers(1, 5))
def test_each_bar_is_drawn_or_counted(meetings, rows):
    bars = day_bars(meetings, WEEK)
    kept = fitted(bars, 7, rows)
    for at in range(7):
        there = [bar for bar in bars if at in columns(bar)]
        drawn = [bar for bar in kept.bars if at in columns(bar)]
        assert len(drawn) + kept.hidden[at] == len(there)
        assert all(bar.row < rows for bar in drawn)
        assert not kept.hidden[at] or all(bar.row < rows - 1 for bar in drawn)


def test_a_bar_says_that_it_goes_on():
    (bar,) = day_bars([whole_days(-2, 20)], WEEK)
    assert (bar.first, bar.last, bar.comes_in, bar.goes_on) == (0, 6, True, True)


def test_whole_days_have_an_end_to_pull_where_it_is_seen():
    (bar,) = day_bars([whole_days(0, 20)], WEEK)
    assert [bar.edge_at(place, 100) for place in (2, 50, 98)] == ["first", "none", "none"]


def test_a_short_bar_is_mostly_for_moving():
    (bar,) = day_bars([whole_days(1, 2)], WEEK)
    assert [bar.edge_at(place, 8) for place in (1, 4, 7)] == ["first", "none", "last"]


def test_the_longer_one_is_above():
    short, long = whole_days(0, 1, "Short"), whole_days(0, 4, "Long")
    assert [bar.shown.title for bar in day_bars([short, long], WEEK)] == ["Long", "Short"]


def test_hours_past_midnight_stand_on_the_day_they_begin():
    night = shown("2026-11-27T22:00", "2026-11-28T01:30", "Release night")
    (bar,) = day_bars([night], WEEK)
    assert (bar.first, bar.last) == (4, 4)


def test_what_is_elsewhere_is_left_out():
    assert day_bars([whole_days(7, 2), whole_days(-3, 3)], WEEK) == ()


def columns(bar) -> range:
    return range(bar.first, bar.last + 1)
