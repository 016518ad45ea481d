"""Writing a message."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_assist.domain.draft import Draft
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.chat.edit_line import EditLine
from tests.helpers.widget_finding import named


@pytest.fixture
def composer(qtbot):
    composer = Composer()
    qtbot.addWidget(composer)
    composer.resize(500, 120)
    composer.show()
    return composer


@pytest.fixture
def box(composer):
    return composer.findChild(DraftText)


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def drop(composer: Composer, data: QMimeData) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, plain)
    QApplication.sendEvent(composer, entered)
    QApplication.sendEvent(composer, QDropEvent(QPointF(5, 5), copy, data, left, plain))


def test_enter_sends(composer, box, qtbot):
    qtbot.keyClicks(box, "Hello")
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert sent.args == [Draft("Hello")]


def test_shift_enter_starts_a_line_and_the_box_grows(composer, box, qtbot):
    low = box.sizeHint().height()
    qtbot.keyClicks(box, "One")
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(box, "Two")
    assert composer.text == "One\nTwo"
    assert box.sizeHint().height() > low


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_not_sent(composer, box, qtbot, text):
    qtbot.keyClicks(box, text)
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_return_sends_while_a_turn_runs_too(composer, box, qtbot):
    composer.set_busy(is_busy=True)
    qtbot.keyClicks(box, "Hello")
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert sent.args[0].text == "Hello"


def test_escape_stops_a_running_turn_only(composer, box, qtbot):
    with qtbot.assertNotEmitted(composer.stopped):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    composer.set_busy(is_busy=True)
    with qtbot.waitSignal(composer.stopped):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_the_button_stops_while_a_turn_runs(composer, qtbot):
    composer.set_busy(is_busy=True)
    with qtbot.waitSignal(composer.stopped):
        qtbot.mouseClick(named(composer, QPushButton, "Stop"), Qt.MouseButton.LeftButton)


def test_up_brings_back_what_was_sent(composer, box, qtbot):
    composer.accept(Draft("Hello"))
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert composer.text == "Hello"


def test_up_and_down_go_through_all_that_was_sent(composer, box, qtbot):
    composer.remember_sent(["one", "two", " "])
    shown = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(box, key)
        shown.append(composer.text)
    assert shown == ["two", "one", "one", "two", ""]


def test_what_was_brought_back_and_changed_is_kept_from_up(composer, box, qtbot):
    composer.remember_sent(["one", "two"])
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClicks(box, "!")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert composer.text == "two!"


def test_an_unsent_draft_is_shown_again_with_its_files(composer):
    draft = Draft("Not yet", (Path("/tmp/a.pdf"),))
    composer.set_text("something else")
    composer.show_draft(draft)
    assert composer.draft == draft
    composer.detach(Path("/tmp/a.pdf"))
    composer.detach(Path("/tmp/b.pdf"))
    assert composer.draft == Draft("Not yet")


def test_up_moves_the_cursor_when_there_is_text(composer, box, qtbot):
    composer.accept(Draft("Hello"))
    composer.set_text("New")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert composer.text == "New"


def test_dropped_files_are_attached_once_each(composer, box, qtbot):
    drop(composer, files("/tmp/a.pdf", "/tmp/b.ics"))
    drop(composer, files("/tmp/a.pdf"))
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert sent.args[0].attachments == (Path("/tmp/a.pdf"), Path("/tmp/b.ics"))


def test_text_that_is_dropped_is_written_where_the_cursor_is(composer):
    data = QMimeData()
    data.setText("words")
    composer.set_text("Some ")
    drop(composer, data)
    assert composer.text == "Some words"


def test_a_chip_can_be_removed(composer, qtbot):
    composer.attach([Path("/tmp/a.pdf")])
    remove = named(composer, QPushButton, "Remove a.pdf")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    composer.submit()
    assert not named(composer, QPushButton, "Send").isEnabled()


def test_pasted_files_are_attached(composer, box):
    box.insertFromMimeData(files("/tmp/a.pdf"))
    named(composer, QPushButton, "Remove a.pdf")
    assert composer.text == ""


def test_a_pasted_picture_is_told(composer, box, qtbot):
    data = QMimeData()
    data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(composer.picture_pasted):
        box.insertFromMimeData(data)


def test_pasted_text_is_text(composer, box, qtbot):
    data = QMimeData()
    data.setText("words")
    with qtbot.waitSignal(composer.text_pasted):
        box.insertFromMimeData(data)
    assert composer.text == "words"


def test_it_says_who_answers(composer, qtbot):
    composer.set_provider("On this computer")
    button = named(composer, QPushButton, "Who answers: On this computer. Choose another")
    with qtbot.waitSignal(composer.provider_clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_earlier_message_is_written_anew(composer, box, qtbot, tmp_path):
    kept = tmp_path / "kept.pdf"
    kept.touch()
    composer.begin_edit("m1", "Hello", [kept, tmp_path / "gone.pdf"])
    qtbot.keyClicks(box, " again")
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert sent.args == [Draft("Hello again", (kept,), edits="m1")]


def test_escape_leaves_an_edit(composer, box, qtbot):
    composer.begin_edit("m1", "Hello", [])
    assert composer.findChild(EditLine).isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (composer.text, composer.findChild(EditLine).isVisible()) == ("", False)
    qtbot.keyClicks(box, "New")
    composer.end_edit()
    assert composer.text == "New"


def test_once_sent_the_next_message_is_a_new_one(composer, qtbot):
    composer.begin_edit("m1", "Hello", [])
    composer.accept(Draft("Hello"))
    composer.set_text("Next")
    with qtbot.waitSignal(composer.submitted) as sent:
        composer.submit()
    assert sent.args[0].edits == ""
