"""From a key in the clipboard to the first answer streamed by OpenAI, in the real program."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from desktop_assist.app.moment import Moment
from desktop_assist.app.window import WindowParts
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.settings import TomlSettings
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_row import AnswerRow
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_program import WindowProgram
from desktop_assist.ui.window_start import WindowStart
from desktop_assist.ui.window_state import WindowState
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, said
from tests.helpers.widget_finding import named

MOST_CLICKS = 4
LIMIT_S = 20


class Hand:
    """Clicks, and counts the clicks."""

    def __init__(self, qtbot) -> None:
        self.clicks = 0
        self._qtbot = qtbot

    def click(self, button: QWidget, place: QPoint | None = None) -> None:
        at = button.rect().center() if place is None else place
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)
        self.clicks += 1


@pytest.fixture
async def server():
    async with ResponsesServer(lambda _: answered(said("Rome is the capital."))) as running:
        yield running


@asynccontextmanager
async def running_program(home: Path, server: ResponsesServer, application) -> AsyncIterator:
    """The program from its first paint to its end; Qt quits at the end of each async fixture."""
    folders = portable_folders(home)
    settings = TomlSettings(folders.settings_file)
    settings.set("openai.base_url", server.url)
    behind = WindowParts(folders, Moment())
    start = WindowStart(settings.current(), home / "window.ini", behind.build, behind.close)
    face = WindowFace(MainWindow(WindowState(start.state_file)), Theme())
    face.show_settings(start.settings)
    face.window.show()
    program = WindowProgram(face, start)
    running = asyncio.get_running_loop().create_task(program.run())
    await until(lambda: program.is_alive)
    yield program
    program.quit()
    await running
    face.window.deleteLater()


async def until(is_so) -> None:
    async with asyncio.timeout(LIMIT_S):
        while not is_so():  # noqa: ASYNC110  another process's answer has no event here
            await asyncio.sleep(0.01)


async def test_from_a_key_to_the_first_streamed_answer_in_four_clicks(
    server, application, own_looks, tmp_path, qtbot
):
    hand = Hand(qtbot)
    QGuiApplication.clipboard().setText(GOOD_KEY)
    async with running_program(tmp_path, server, application) as program:
        window = program._window
        hand.click(window.pane.composer.provider_control)
        await choose(window, "Keys, servers", hand, qtbot)
        await use_pasted_key(window.findChild(QDialog), hand, qtbot)
        text = window.pane.composer.focusProxy()
        qtbot.keyClicks(text, "What is the capital of Italy?")
        qtbot.keyClick(text, Qt.Key.Key_Return)
        model = window.findChild(Transcript)._model
        await until(lambda: any(is_whole(row) for row in model.rows))
    assert hand.clicks <= MOST_CLICKS
    assert server.requests[-1].headers["authorization"] == f"Bearer {GOOD_KEY}"


async def choose(window: MainWindow, words: str, hand: Hand, qtbot) -> None:
    """An entry of the menu that stands open."""
    await until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    entry = next(one for one in menu.actions() if one.text().startswith(words))
    hand.click(menu, menu.actionGeometry(entry).center())
    await until(lambda: window.findChild(QDialog) is not None)


async def use_pasted_key(dialog: QDialog, hand: Hand, qtbot) -> None:
    line = dialog.focusWidget()
    assert line is named(dialog, QLineEdit, "OpenAI key")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hand.click(named(dialog, QPushButton, "Check and use"))
    await until(lambda: "The key works" in dialog.pages.provider._key.notice.text)
    hand.click(named(dialog, QPushButton, "Close"))


def is_whole(row) -> bool:
    return isinstance(row, AnswerRow) and row.text == "Rome is the capital."
