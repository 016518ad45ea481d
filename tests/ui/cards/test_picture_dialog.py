"""A picture is shown large at a click."""

import asyncio

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.picture_dialog import PictureDialog, cover, openable_picture
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


@pytest.fixture
async def pictures():
    tasks = TaskRunner(pytest.fail)
    yield PictureLoader(InlineWorkers(), tasks)
    await tasks.close()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


async def test_a_click_on_a_cards_picture_shows_it_larger(tmp_path, pictures, window, qtbot):
    path = tmp_path / "receipt.png"
    QImage(600, 300, QImage.Format.Format_RGB32).save(str(path))
    small = openable_picture(path, pictures)
    small.setParent(window)

    qtbot.mouseClick(small, Qt.MouseButton.LeftButton)
    await asyncio.sleep(0.02)

    (dialog,) = window.findChildren(PictureDialog)
    shown = named(dialog, QLabel, "Picture receipt.png").pixmap()
    assert shown.width() == 2 * shown.height() > small.width()


async def test_one_that_is_gone_says_so(tmp_path, pictures, window):
    dialog = PictureDialog(tmp_path / "gone.png", pictures, window)
    await asyncio.sleep(0.02)
    label = named(dialog, QLabel, "Picture gone.png")
    assert label.text() == "gone.png cannot be read any more."


@pytest.mark.parametrize(("width", "height"), [(400, 100), (100, 400), (50, 50)])
def test_a_box_is_filled_whatever_the_shape(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    covered = cover(image, QSize(100, 100)).toImage()
    assert covered.size() == QSize(100, 100)
    assert covered.pixelColor(0, 99).red() == 255
