"""All pages of the running program: named for a screen reader, in German, from right to left."""

import asyncio
from contextlib import suppress

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_assist.app.moment import Moment
from desktop_assist.app.window import WindowParts
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import speak
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.languages import catalogue_of
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.settings.page_list import PageList
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_program import WindowProgram
from desktop_assist.ui.window_start import WindowStart
from desktop_assist.ui.window_state import WindowState

LIMIT_S = 60
SETTLING_S = 10
CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QTextEdit,
)  # fmt: skip
# In German as in English: names of things, and words that are the same in both.
SAME = {"Version", "Name", "Status"}
TEXT_PERCENT = 150


@pytest.fixture
async def window(own_looks, tmp_path):
    """The whole program in German, with large text, from right to left."""
    speak(catalogue_of("de"))
    behind = WindowParts(portable_folders(tmp_path), Moment())
    window = MainWindow(WindowState(None))
    window.resize(1100, 800)
    theme = Theme("light", TEXT_PERCENT)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.show_settings(Settings())
    window.show()
    start = WindowStart(Settings(), tmp_path / "window.ini", behind.build, behind.close)
    program = WindowProgram(WindowFace(window, theme), start)
    task = asyncio.get_running_loop().create_task(program.run())
    await until(lambda: program.is_alive)
    yield window
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
    window.deleteLater()


async def until(is_so, limit_s=LIMIT_S):
    async with asyncio.timeout(limit_s):
        while not is_so():  # noqa: ASYNC110  what a thread does has no event here
            await asyncio.sleep(0.01)


async def pages_of(window):
    """Each page and each page of the settings, as it comes onto the screen."""
    yield "conversation", window
    for name in ("calendar", "expenses", "documents"):
        getattr(window, f"{name}_requested").emit()
        await asyncio.sleep(0.3)
        yield name, window
    window.settings_requested.emit("")
    await until(lambda: window.findChildren(PageList))
    dialog = next(one for one in window.findChildren(QDialog) if one.findChildren(PageList))
    names = dialog.findChild(PageList)
    for row in range(names.count()):
        names.setCurrentRow(row)
        await asyncio.sleep(0.05)
        yield names.item(row).text(), dialog
    dialog.close()


def shown(within, kind=QWidget):
    return [one for one in within.findChildren(kind) if one.isVisible()]


def spoken_name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def unnamed(within):
    """What is used, stands for itself, and has nothing for a screen reader to say."""
    whole = [one for one in shown(within) if isinstance(one, (QComboBox, QAbstractSpinBox))]
    parts = [part for one in whole for part in one.children()]
    controls = [one for one in shown(within) if isinstance(one, CONTROLS) and one not in parts]
    return [repr(one) for one in controls if not spoken_name(one).strip()]


def english_in(within, german):
    """Texts on the screen that German has other words for; "Tag" is a day there."""
    labels = [*shown(within, QLabel), *shown(within, QAbstractButton)]
    texts = {one.text() for one in labels} - SAME
    words = set(german.values())
    return [text for text in texts - words if german.get(text, text) != text]


def beside(within):
    """What lies outside of its window, or is cut off at a side."""
    frame = QRect(QPoint(0, 0), within.size())
    buttons = shown(within, QAbstractButton)
    boxes = [(one, QRect(one.mapTo(within, QPoint(0, 0)), one.size())) for one in buttons]
    return [
        f"{one.text() or one.accessibleName()}: {box}"
        for one, box in boxes
        if box.left() < frame.left() or box.right() > frame.right()
    ]


def cut_short(within):
    """Buttons whose words do not find room, side by side or below each other."""
    buttons = [one for one in shown(within, ActionButton) if one.text() and not one.toolTip()]
    narrow = [one for one in buttons if one.width() < one.sizeHint().width()]
    return [
        f"{one.text()}: {one.size()}"
        for one in narrow
        if not one.hasHeightForWidth() or one.height() < one.heightForWidth(one.width())
    ]


def faults_of(page, german):
    return [*unnamed(page), *english_in(page, german), *beside(page), *cut_short(page)]


# Whether this machine has sound is no matter here.
@pytest.mark.qt_log_ignore("pipewire-0.3")
async def test_every_page_is_named_in_german_and_keeps_to_the_window(window):
    german = {**catalogue_of("de").texts, **catalogue_of("de").told()}
    faults, count = {}, 0

    async for name, page in pages_of(window):
        with suppress(TimeoutError):  # what is wrong for good is told below
            await until(lambda page=page: not faults_of(page, german), SETTLING_S)
        faults |= {name: found} if (found := faults_of(page, german)) else {}
        count += 1

    assert count >= 12
    assert faults == {}
