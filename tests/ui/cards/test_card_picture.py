"""Pictures of cards."""

import asyncio

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop_assist.ui.cards.card_picture import CardPicture, PictureLoader, read_picture
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "receipt.png"
    image = QImage(900, 1_500, QImage.Format.Format_RGB32)
    image.fill(0xFFEEDD)
    image.save(str(path))
    return path


def test_a_large_picture_is_read_small(picture):
    image = read_picture(picture, QSize(150, 200))
    assert (image.width(), image.height()) == (120, 200)


def test_what_is_no_picture_is_empty(tmp_path):
    path = tmp_path / "broken.png"
    path.write_bytes(b"no picture")
    assert read_picture(path, QSize(10, 10)).isNull()


async def test_it_appears_when_it_has_been_read(picture, qtbot):
    tasks = TaskRunner(pytest.fail)
    view = CardPicture(picture, PictureLoader(InlineWorkers(), tasks))
    qtbot.addWidget(view)
    await asyncio.sleep(0.02)
    assert view.grab().toImage().pixelColor(60, 100).name() == "#ffeedd"
    await tasks.close()


async def test_a_picture_scrolled_away_meanwhile_is_no_fault(picture):
    errors = []
    tasks = TaskRunner(errors.append)
    view = CardPicture(picture, PictureLoader(InlineWorkers(), tasks))
    view.deleteLater()
    await asyncio.sleep(0.05)
    assert errors == []
    await tasks.close()


async def test_pasted_pictures_get_files_and_nothing_is_left_without_one(
    picture, tmp_path, monkeypatch
):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    tasks, saved = TaskRunner(pytest.fail), []
    pictures = PictureLoader(InlineWorkers(), tasks)
    assert list(temporary.iterdir()) == []

    image = read_picture(picture, QSize(10, 10))
    pictures.save(image, saved.append)
    pictures.save(image, saved.append)
    await asyncio.sleep(0.02)

    assert [path.name for path in saved] == ["pasted-1.png", "pasted-2.png"]
    assert all(path.is_file() and temporary in path.parents for path in saved)
    await tasks.close()
