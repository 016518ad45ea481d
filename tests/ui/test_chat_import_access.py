"""Conversations of another assistant are taken over in the window."""

import asyncio

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_assist.assistant.chat_import.chat_importer import ImportedChats
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.ui.chat_import_access import ChatImportAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


class Chats:
    """Takes what it is given, but for what is called broken."""

    def __init__(self):
        self.gone = ()

    async def take(self, path):
        if "broken" in path.name:
            raise UnreadableFileError("It is broken.", "Take the ZIP.")
        return ImportedChats("ChatGPT", ("conv_1", "conv_2"), 1)

    async def let_go(self, done):
        self.gone = done.ids


@pytest.fixture
async def window(qtbot):
    tasks, kept = TaskRunner(pytest.fail), FakeConversations()
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    window.start(
        ChatServices(FakeAssistant(), kept, kept.services, InlineWorkers(), FrozenClock()), tasks
    )
    window.chats = Chats()
    window.access = ChatImportAccess(window, window.chats, tasks)
    yield window
    await tasks.close()


async def told(window):
    await asyncio.sleep(0.02)
    return window.pane.notices.text


async def test_what_was_chosen_is_taken_over_and_can_be_let_go_again(window):
    window.access.ask()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit("export.zip")
    dialog.close()
    words = "2 conversations of ChatGPT were taken over. 1 was here already."
    assert await told(window) == words

    named(window, QPushButton, "Undo").click()
    assert await told(window) == "They are gone again."
    assert window.chats.gone == ("conv_1", "conv_2")


async def test_what_is_broken_is_told_with_what_helps(window, tmp_path):
    window.access.take(tmp_path / "broken.zip")
    assert await told(window) == "It is broken. Take the ZIP."


async def test_a_dropped_file_of_conversations_is_taken_and_nothing_else(window, tmp_path):
    chats, other = tmp_path / "conversations.json", tmp_path / "a.json"
    assert window.access.take_files([chats, other]) == [other]
    assert (await told(window)).startswith("2 conversations")
