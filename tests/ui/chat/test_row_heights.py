"""Heights of rows, guessed and corrected."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.chat.row_heights import RowHeights


def test_rows_follow_one_another():
    heights = RowHeights([10, 20, 30])
    assert [heights.top(row) for row in range(3)] == [0, 10, 30]
    assert heights.total == 60


def test_a_corrected_height_moves_what_is_below():
    heights = RowHeights([10, 20, 30])
    assert heights.set(0, 15)
    assert heights.top(1) == 15
    assert not heights.set(0, 15)


def test_rows_come_and_go():
    heights = RowHeights([10])
    heights.insert(1, 5)
    heights.remove(0)
    assert (len(heights), heights.total, heights.height(0)) == (1, 5, 5)


@given(st.lists(st.integers(1, 50), min_size=1), st.integers(-10, 2_000))
def test_the_row_at_a_height_contains_it(sizes, y):
    heights = RowHeights(sizes)
    row = heights.index_at(y)
    inside = min(max(y, 0), heights.total - 1)
    assert heights.top(row) <= inside < heights.top(row) + heights.height(row)


CORRECTIONS = st.lists(
    st.tuples(st.sampled_from(["set", "insert", "remove"]), st.integers(0, 60), st.integers(1, 99))
)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=40), CORRECTIONS)
def test_tops_are_what_the_heights_add_up_to_after_any_corrections(sizes, corrections):
    heights = RowHeights(sizes)
    for kind, number, height in corrections:
        index = number % len(heights)
        if kind == "set":
            heights.set(index, height)
        elif kind == "insert":
            heights.insert(index, height)
        elif len(heights) > 1:
            heights.remove(index)
        known = [heights.height(row) for row in range(len(heights))]
        tops = [sum(known[:row]) for row in range(len(known) + 1)]
        assert [heights.top(row) for row in range(len(known) + 1)] == tops
        assert [heights.index_at(top) for top in tops[:-1]] == list(range(len(known)))
