"""Meetings at the same time stand side by side."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.calendar.lanes import Lane, Span, lanes

SPANS = st.lists(
    st.tuples(st.integers(0, 1_400), st.integers(1, 300)).map(lambda t: Span(t[0], t[0] + t[1])),
    max_size=25,
)


@given(SPANS)
def test_nothing_covers_anything_else(spans):
    found = lanes(spans)
    for (one, lane), (other, beside) in combinations(zip(spans, found, strict=True), 2):
        is_apart = (
            lane.left + lane.width <= beside.left + 1e-9
            or beside.left + beside.width <= lane.left + 1e-9
        )
        assert is_apart or not one.meets(other)


@given(SPANS)
def test_everything_is_within_its_day(spans):
    for lane in lanes(spans):
        assert lane.left >= 0
        assert lane.width > 0
        assert lane.left + lane.width <= 1 + 1e-9


@given(SPANS)
def test_what_overlaps_nothing_has_all_the_room(spans):
    found = lanes(spans)
    for number, span in enumerate(spans):
        others = (other for at, other in enumerate(spans) if at != number)
        if not any(span.meets(other) for other in others):
            assert found[number] == Lane(0, 1)


def test_one_after_the_other_has_all_the_room():
    assert lanes([Span(0, 60), Span(60, 120)]) == [Lane(0, 1), Lane(0, 1)]


def test_two_at_once_share_it():
    assert lanes([Span(0, 60), Span(30, 90)]) == [Lane(0, 0.5), Lane(0.5, 0.5)]


def test_a_free_column_beside_it_is_used():
    long, first, second, third = Span(0, 240), Span(0, 60), Span(30, 60), Span(120, 180)
    assert lanes([long, first, second, third])[3] == Lane(1 / 3, 2 / 3)


def test_nothing_gives_nothing():
    assert lanes([]) == []
