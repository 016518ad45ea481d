"""The window as a whole."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.settings import AssistantSettings, Settings
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.conversation_list import ConversationList
from desktop_assist.ui.drop.drop_overlay import DropOverlay
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page import Page
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.active_window import show_active
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named

KEPT = {"kept": (Message("m1", "assistant", (TextPart("Said before."),), SUNDAY_MORNING),)}


@pytest.fixture
def assistant():
    return FakeAssistant([TextDelta("It is noon.")], "conv-1")


@pytest.fixture
async def window(qtbot, tmp_path, assistant):
    window = MainWindow(WindowState(tmp_path / "window.ini"))
    window.show_settings(Settings())
    qtbot.addWidget(window)
    window.show()
    tasks = TaskRunner(pytest.fail)
    conversations = window.conversations = FakeConversations(dict(KEPT))
    window.start(
        ChatServices(
            assistant, conversations, conversations.services, InlineWorkers(), FrozenClock()
        ),
        tasks,
    )
    await asyncio.sleep(0.05)
    yield window
    await tasks.close()


def file_drop(name="/tmp/a.ics"):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name)])
    return data


def drag_over(window, data):
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(300, 100), copy, data, left, plain)
    QApplication.sendEvent(window, event)


def drop(window, data):
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    drag_over(window, data)
    QApplication.sendEvent(window, QDropEvent(QPoint(300, 100), copy, data, left, plain))


async def test_a_kept_conversation_is_listed_and_opens(window, qtbot):
    side = window.findChild(ConversationList)
    assert side.titles() == ["Today", "About kept"]
    side.opened.emit("kept")
    await asyncio.sleep(0.05)
    assert window.findChild(TextView).column.text() == "Said before."
    assert side.current_id == "kept"


async def test_ctrl_n_starts_a_new_conversation(window, qtbot):
    window.findChild(ConversationList).opened.emit("kept")
    await asyncio.sleep(0.05)
    show_active(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(ConversationList).current_id == ""


async def test_a_new_conversation_joins_the_list(window, qtbot, assistant):
    box = window.findChild(DraftText)
    qtbot.keyClicks(box, "What time is it?")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    await asyncio.sleep(0.1)
    assert window.findChildren(TextView)[-1].column.text() == "It is noon."
    assert [draft.text for draft in assistant.drafts] == ["What time is it?"]


async def test_a_conversation_is_listed_while_its_first_answer_is_on_the_way(
    window, qtbot, assistant
):
    window.conversations.kept["conv-1"] = ()
    assistant.events = [30.0]
    box = window.findChild(DraftText)
    qtbot.keyClicks(box, "What time is it?")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    await asyncio.sleep(0.1)
    assert "About conv-1" in window.findChild(ConversationList).titles()
    assert not assistant.was_closed


@pytest.mark.parametrize("name", ["Settings", "Conversations"])
async def test_typing_anywhere_writes_in_the_composer(window, qtbot, name):
    show_active(qtbot, window)
    elsewhere = named(window, QWidget, name)
    elsewhere.setFocus()
    qtbot.keyClick(elsewhere, "W")
    qtbot.keyClicks(window.focusWidget(), "hy?")
    assert window.pane.composer.text.lower() == "why?"


async def test_a_shortcut_is_not_written(window, qtbot):
    named(window, QPushButton, "Settings").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert window.pane.composer.text == ""


async def test_a_dropped_file_is_taken_in(window, assistant):
    drop(window, file_drop())
    await asyncio.sleep(0.05)
    paths, conversation_id = assistant.received[0]
    assert [str(path) for path in paths] == ["/tmp/a.ics"]
    assert conversation_id is None


async def test_the_overlay_shows_while_files_are_dragged_over(window):
    drag_over(window, file_drop())
    overlay = window.findChild(DropOverlay)
    assert overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()


async def test_the_overlay_leaves_the_composer_free(window):
    drag_over(window, file_drop())
    overlay, composer = window.findChild(DropOverlay), window.pane.composer
    assert overlay.geometry().bottom() < composer.mapTo(window, QPoint(0, 0)).y()


async def test_dropped_text_is_written_in_the_composer(window):
    data = QMimeData()
    data.setText("words")
    drop(window, data)
    assert window.pane.composer.text == "words"


async def test_a_file_is_pasted_anywhere(window, qtbot, assistant, qapp):
    qapp.clipboard().setMimeData(file_drop())
    named(window, QPushButton, "Settings").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await asyncio.sleep(0.05)
    assert [paths for paths, _ in assistant.received] == [(Path("/tmp/a.ics"),)]


async def test_a_drop_on_a_tile_says_what_the_file_is(window, assistant):
    data, plain = file_drop("/tmp/rules.pdf"), Qt.KeyboardModifier.NoModifier
    drag_over(window, data)
    overlay = window.findChild(DropOverlay)
    point = overlay.mapTo(window, overlay.tiles()[1].center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragMoveEvent(point, copy, data, left, plain))
    assert overlay.planned[0].words == "Document for the policies"
    QApplication.sendEvent(window, QDropEvent(QPointF(point), copy, data, left, plain))
    await asyncio.sleep(0.05)
    assert assistant.acts == [("keep_document", {"file": "/tmp/rules.pdf"}, None)]


async def test_closing_asks_and_does_not_end(window, qtbot):
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()


async def test_a_narrow_window_hides_the_list(window):
    window.resize(500, 600)
    assert not window.findChild(ConversationList).isVisible()
    window.resize(1_000, 600)
    assert window.findChild(ConversationList).isVisible()


async def test_it_says_honestly_who_answers(window):
    line = window.pane.honest_line
    assert "without a model" in line.text()
    window.show_settings(Settings(assistant=AssistantSettings("openai")))
    assert "OpenAI" in line.text()


async def test_everything_one_can_use_has_a_name(window):
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(DraftText)]
    assert all(one.accessibleName() for one in controls if one.isVisible())


async def test_tab_reaches_every_button(window, qtbot):
    show_active(qtbot, window)
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in buttons if one.isEnabled() and one not in reached] == []


async def test_tab_goes_through_the_conversation_before_the_composer_and_leaves_neither(window):
    window.pane.composer.set_text("What time is it?")
    window.pane.composer.submit()
    await asyncio.sleep(0.05)
    stops = window._tabs.stops()
    parts = [window._rail, window._side, window._head, window.pane._transcript]
    parts.append(window.pane.composer)
    of_part = [
        next(n for n, part in enumerate(parts) if part == one or part.isAncestorOf(one))
        for one in stops
    ]
    assert of_part == sorted(of_part)
    assert set(of_part) == {0, 1, 2, 3, 4}


async def test_its_place_is_remembered(window, tmp_path, qtbot):
    window.resize(777, 555)
    window.put_away()
    again = MainWindow(WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 555)


async def test_its_first_paint_is_told_once(qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    told = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    assert told == [True]


async def test_settings_open_from_the_window(window, qtbot):
    with qtbot.waitSignal(window.settings_requested):
        qtbot.mouseClick(named(window, QPushButton, "Settings"), Qt.MouseButton.LeftButton)


async def test_another_page_takes_the_place_of_the_conversation(window, qtbot):
    page = Page()
    window.show_page(page)
    assert (page.isVisible(), window.pane.isVisible()) == (True, False)
    window.findChild(ConversationList).opened.emit("kept")
    assert (page.isVisible(), window.pane.isVisible()) == (False, True)
    await asyncio.sleep(0.05)


async def test_the_buttons_at_the_edge_stay_and_say_what_is_shown(window, qtbot):
    class Documents(Page):
        name = "documents"

    window.show_page(Documents())
    documents = named(window, QPushButton, "Documents")
    assert (documents.isVisible(), documents.isChecked()) == (True, True)

    qtbot.mouseClick(named(window, QPushButton, "Open conversation"), Qt.MouseButton.LeftButton)
    assert (window.pane.isVisible(), documents.isChecked()) == (True, False)


async def test_typing_on_another_page_writes_nothing_in_the_composer(window, qtbot):
    window.show_page(Page())
    qtbot.keyClick(window, "W")
    assert window.pane.composer.text == ""
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.isVisible()


async def test_a_file_dropped_on_another_page_is_answered_in_the_conversation(window, assistant):
    window.show_page(Page())
    drop(window, file_drop())
    await asyncio.sleep(0.05)
    assert assistant.received
    assert window.pane.isVisible()


async def test_the_calendar_is_asked_for_with_a_button_or_keys(window, qtbot):
    with qtbot.waitSignal(window.calendar_requested):
        named(window, QPushButton, "Calendar").click()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.calendar_requested):
        qtbot.keyClick(window, Qt.Key.Key_C, held)


async def test_labels_never_read_markup(window):
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in window.findChildren(QLabel)
    )


async def test_a_message_that_was_found_opens_its_conversation(window):
    window.findChild(ConversationList).place_chosen.emit("kept", "m1")
    await asyncio.sleep(0.05)
    assert window.findChild(TextView).column.text() == "Said before."


async def test_searching_shows_the_list(window, qtbot):
    window.toggle_side()
    show_active(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(ConversationList).isVisible()
