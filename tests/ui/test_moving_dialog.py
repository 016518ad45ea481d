"""Moving to another computer, as the person does it."""

import asyncio
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.ui.moving_dialog import MovingDialog, MovingServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named

FILE = Path("all.zip")


@pytest.fixture
async def dialog(qtbot):
    tasks, window = TaskRunner(pytest.fail), QWidget()
    qtbot.addWidget(window)
    window.packed = []

    def take_in(file):
        if file != FILE:
            raise UnreadableFileError("It is broken.", "Choose another.")
        return date(2026, 11, 20)

    services = MovingServices(
        lambda file, day: window.packed.append((file, day)),
        take_in,
        lambda: Path("Documents"),
        InlineWorkers(),
        FrozenClock(),
    )
    yield MovingDialog(services, tasks, window)
    await tasks.close()


def said(dialog):
    return named(dialog, QLabel, "What came of it").text()


async def test_it_says_where_ones_own_files_are(dialog):
    await asyncio.sleep(0.01)
    assert any("the folder Documents" in one.text() for one in dialog.findChildren(QLabel))


async def test_saving_tells_where_it_is(dialog):
    dialog.save(FILE)
    await asyncio.sleep(0.01)
    assert dialog.parentWidget().packed == [(FILE, date(2026, 11, 22))]
    assert said(dialog) == "Saved as all.zip."


async def test_what_was_taken_in_counts_after_a_new_start(dialog, qtbot):
    dialog.show()
    dialog.take_in(FILE)
    await asyncio.sleep(0.01)
    assert "20 Nov 2026" in said(dialog)
    with qtbot.waitSignal(dialog.quit_wanted):
        qtbot.mouseClick(named(dialog, QPushButton, "Quit now"), Qt.MouseButton.LeftButton)


async def test_a_refusal_says_why_and_lets_another_be_chosen(dialog):
    dialog.take_in(Path("other.zip"))
    await asyncio.sleep(0.01)
    assert said(dialog) == "It is broken. Choose another."
    assert named(dialog, QPushButton, "Take in a saved file…").isEnabled()


async def test_what_came_of_it_takes_no_room_from_the_other_lines(dialog):
    dialog.show()
    await asyncio.sleep(0.01)
    dialog.resize(dialog.width(), dialog.layout().totalHeightForWidth(dialog.width()))
    dialog.take_in(FILE)
    await asyncio.sleep(0.05)
    labels = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(labels) >= 4
    assert [one.text() for one in labels if one.height() < one.heightForWidth(one.width())] == []
