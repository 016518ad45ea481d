"""What was said can be copied, edited and asked for again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.message_view import AnswerRowView, UserRowView
from desktop_assist.ui.chat.sent_pictures import SmallPicture
from desktop_assist.ui.chat.transcript_row import AnswerRow, UserRow
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named

SAID = UserRow("said", "Hello", ("a.pdf", "b.pdf", "c.pdf"), SUNDAY_MORNING, message_id="m1")
ANSWER = AnswerRow("answer", "It is *noon*.", SUNDAY_MORNING)


@pytest.fixture
def show(qtbot):
    def made(view):
        qtbot.addWidget(view)
        view.resize(600, view.row_height(600))
        view.show()
        return view

    return made


def press(qtbot, view, name):
    qtbot.mouseClick(named(view, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_message_is_copied(show, qtbot, qapp):
    press(qtbot, show(UserRowView(SAID, None)), "Copy message")
    assert qapp.clipboard().text() == "Hello"


def test_editing_is_told_with_the_rows_key(show, qtbot):
    view = show(UserRowView(SAID, None))
    with qtbot.waitSignal(view.edit_clicked) as told:
        press(qtbot, view, "Edit message")
    assert told.args == ["said"]


def test_going_on_elsewhere_is_told_with_the_rows_key(show, qtbot):
    view = show(UserRowView(SAID, None))
    with qtbot.waitSignal(view.branch_clicked) as told:
        press(qtbot, view, "Go on from here in another conversation")
    assert told.args == ["said"]


def test_what_is_not_kept_yet_cannot_be_edited(show):
    view = show(UserRowView(replace(SAID, message_id=""), None))
    assert not named(view, QPushButton, "Edit message").isVisible()
    view.show_row(SAID)
    assert named(view, QPushButton, "Edit message").isVisible()


def test_everything_of_it_is_inside_its_row(show):
    view = show(UserRowView(SAID, None))
    assert view.rect().contains(view.childrenRect())


async def test_a_picture_is_seen_above_the_words_and_only_other_files_are_named(show, tmp_path):
    tasks = TaskRunner(pytest.fail)
    files = (tmp_path / "a.pdf", tmp_path / "b.png")
    row = replace(SAID, attachments=("a.pdf", "b.png"), files=files)

    view = show(UserRowView(row, PictureLoader(InlineWorkers(), tasks)))
    view.place(view.geometry())

    small = named(view, SmallPicture, "Picture b.png")
    words = view.text_view.mapTo(view, view.text_view.rect().topLeft())
    assert small.mapTo(view, small.rect().bottomLeft()).y() < words.y()
    notes = [label.text() for label in view.findChildren(QLabel)]
    assert any("a.pdf" in note for note in notes)
    assert not any("b.png" in note for note in notes)
    await tasks.close()


def test_only_the_last_answer_can_be_asked_for_again(show, qtbot):
    view = show(AnswerRowView(ANSWER))
    assert not named(view, QPushButton, "Ask again").isVisible()
    view.show_row(replace(ANSWER, is_last=True))
    with qtbot.waitSignal(view.again_clicked):
        press(qtbot, view, "Ask again")


def test_an_answer_is_copied(show, qtbot, qapp):
    press(qtbot, show(AnswerRowView(ANSWER)), "Copy answer")
    assert qapp.clipboard().text() == "It is *noon*."


def test_what_a_card_says_in_its_place_is_copied_all_the_same(show, qtbot, qapp):
    view = show(AnswerRowView(replace(ANSWER, beside_cards="")))
    press(qtbot, view, "Copy answer")
    assert (view.text_view.text_shown, qapp.clipboard().text()) == ("", "It is *noon*.")
    assert view.text_view.accessibleName() == "It is noon."
