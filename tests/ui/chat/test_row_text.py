"""Text of rows that are not on the screen."""

import pytest

from desktop_assist.ui.chat.row_text import selected_html, selected_text, text_column
from desktop_assist.ui.chat.text_column import END, TextPlace
from desktop_assist.ui.chat.text_selection import RowPlace, TextSelection
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import ActivityRow, AnswerRow, UserRow


@pytest.fixture
def model(qapp):
    return TranscriptModel()


def selected(model, qapp, anchor=None, head=None):
    selection = TextSelection(model, model)
    if anchor is None:
        selection.select_all()
    else:
        selection.set(anchor, head)
    return selected_text(model, selection, qapp.font())


def test_messages_are_read_one_below_the_other(model, qapp):
    model.load([UserRow("u", "So *what*?"), ActivityRow("w", "…"), AnswerRow("a", "**This.**")])
    assert selected(model, qapp) == "So *what*?\n\nThis."


def test_an_answer_that_stands_on_a_card_is_read_all_the_same(model, qapp):
    model.load([UserRow("u", "15 % of 340?"), AnswerRow("a", "It is **51**.", beside_cards="")])
    whole = "15 % of 340?\n\nIt is 51."
    assert selected(model, qapp) == whole
    begin, end = RowPlace("u", TextPlace(0, 0)), RowPlace("a", TextPlace(0, 0))
    assert selected(model, qapp, begin, end) == whole
    selection = TextSelection(model, model)
    selection.select_all()
    assert "51" in selected_html(model, selection, qapp.font())


def test_only_the_selected_part_is_read(model, qapp):
    model.load([UserRow("u", "first words"), AnswerRow("a", "one\n\n*two* three")])
    begin, end = RowPlace("u", TextPlace(0, 6)), RowPlace("a", TextPlace(1, 3))
    assert selected(model, qapp, begin, end) == "words\n\none\n\ntwo"


def test_a_very_long_selection_is_copied_as_it_was_written(model, qapp):
    model.load(AnswerRow(f"a{number}", "**bold**") for number in range(400))
    assert selected(model, qapp).split("\n\n")[1:3] == ["**bold**", "**bold**"]


def test_a_row_without_text_of_its_own_has_none(qapp):
    assert text_column(ActivityRow("w", "Working…"), qapp.font()) is None


def test_a_part_that_begins_behind_the_end_is_empty(model, qapp):
    model.load([AnswerRow("a", "one")])
    assert selected(model, qapp, RowPlace("a", TextPlace(7, 0)), RowPlace("a", END)) == ""


@pytest.mark.parametrize(("count", "is_rich"), [(2, True), (40, False)])
def test_a_selection_keeps_its_looks_unless_it_is_long(model, qapp, count, is_rich):
    model.load([AnswerRow(f"a{number}", f"**bold {number}**") for number in range(count)])
    selection = TextSelection(model, model)
    selection.select_all()
    assert ("bold 1</span>" in selected_html(model, selection, qapp.font())) == is_rich
