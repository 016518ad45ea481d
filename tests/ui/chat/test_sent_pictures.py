"""The pictures of a sent message."""

import asyncio

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.picture_dialog import PictureDialog
from desktop_assist.ui.chat.sent_pictures import SentPictures, SmallPicture
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


@pytest.fixture
def files(tmp_path):
    paths = tuple(tmp_path / f"{number}.png" for number in range(3))
    for path in paths:
        image = QImage(300, 200, QImage.Format.Format_RGB32)
        image.fill(0x22AA44)
        image.save(str(path))
    return paths


@pytest.fixture
async def shown(qtbot):
    tasks = TaskRunner(pytest.fail)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield SentPictures(PictureLoader(InlineWorkers(), tasks), window)
    await tasks.close()


async def test_they_are_as_many_and_stand_at_the_right(shown, files):
    shown.show_files(files)
    shown.place(QRect(0, 0, 270, shown.height_for(270)))
    boxes = [one.geometry() for one in shown.findChildren(SmallPicture)]
    assert [box.top() for box in boxes] == [0, 0, 128]
    assert boxes[1].right() == boxes[2].right() == 269
    assert shown.height_for(270) == 248 > shown.height_for(600)


async def test_a_picture_appears_in_its_place_once_it_was_read(shown, files):
    shown.show_files(files[:1])
    shown.place(QRect(0, 0, 600, shown.height_for(600)))
    small = named(shown, SmallPicture, "Picture 0.png")
    before = small.grab().toImage().pixelColor(60, 30).name()
    await asyncio.sleep(0.02)
    assert before != small.grab().toImage().pixelColor(60, 30).name() == "#22aa44"


async def test_a_click_shows_it_large(shown, files, qtbot):
    shown.show_files(files)
    shown.place(QRect(0, 0, 600, shown.height_for(600)))
    qtbot.mouseClick(named(shown, SmallPicture, "Picture 1.png"), Qt.MouseButton.LeftButton)
    (dialog,) = shown.window().findChildren(PictureDialog)
    assert dialog.windowTitle() == "1.png"


async def test_without_files_they_take_no_room(shown):
    shown.show_files(())
    assert shown.height_for(600) == 0
