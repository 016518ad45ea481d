"""What is selected over several messages."""

import pytest

from desktop_assist.ui.chat.text_column import BEGIN, END, TextPlace
from desktop_assist.ui.chat.text_selection import RowPlace, TextSelection
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow

HERE, THERE = RowPlace("b", TextPlace(1, 2)), RowPlace("d", TextPlace(0, 3))


@pytest.fixture
def selection(qapp):
    model = TranscriptModel()
    model.load(AnswerRow(key, key) for key in "abcde")
    return TextSelection(model, model)


@pytest.mark.parametrize(("anchor", "head"), [(HERE, THERE), (THERE, HERE)])
def test_it_reaches_from_the_upper_to_the_lower_place(selection, anchor, head):
    selection.set(anchor, head)
    assert selection.rows() == range(1, 4)
    assert selection.part_of(1) == (HERE.place, END)
    assert selection.part_of(2) == (BEGIN, END)
    assert selection.part_of(3) == (BEGIN, THERE.place)
    assert selection.part_of(4) is None


def test_it_goes_on_from_where_it_began(selection):
    selection.extend_to(HERE)
    assert selection.is_empty
    selection.extend_to(THERE)
    assert not selection.is_empty


def test_all_is_everything(selection):
    selection.select_all()
    assert [selection.part_of(row) for row in (0, 4)] == [(BEGIN, END), (BEGIN, END)]


def test_a_change_is_told_once(selection, qtbot):
    with qtbot.waitSignal(selection.changed):
        selection.set(HERE, THERE)
    with qtbot.assertNotEmitted(selection.changed):
        selection.set(HERE, THERE)


def test_rows_that_are_gone_are_not_selected(selection):
    selection.set(RowPlace("gone", BEGIN), THERE)
    assert selection.rows() == range(0)
