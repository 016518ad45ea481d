"""The rows of the open conversation."""

import pytest

from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import ActivityRow, AnswerRow, UserRow


@pytest.fixture
def model(qapp):
    return TranscriptModel()


def test_an_answer_grows(model, qtbot):
    model.add(AnswerRow("a", "One"))
    with qtbot.waitSignal(model.row_changed) as changed:
        model.append_text("a", " two")
    assert changed.args == [0]
    assert model.find("a").text == "One two"


def test_only_answers_grow(model, qtbot):
    model.add(UserRow("u", "One"))
    with qtbot.assertNotEmitted(model.row_changed):
        model.append_text("u", " two")


def test_a_row_goes(model, qtbot):
    model.add(ActivityRow("a", "Working…"))
    with qtbot.waitSignal(model.row_removed):
        model.remove("a")
    assert len(model) == 0
    assert model.last is None


def test_what_is_gone_cannot_change(model, qtbot):
    with qtbot.assertNotEmitted(model.row_changed), qtbot.assertNotEmitted(model.row_removed):
        model.change(UserRow("gone", "x"))
        model.remove("gone")


def test_keys_are_new_each_time(model):
    assert model.new_key() != model.new_key()
