"""Dropping on the window, and pasting into it."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.drop_zone import DropZone
from tests.helpers.chat_rig import make_chat_rig
from tests.helpers.inline_workers import InlineWorkers


@pytest.fixture
async def rig(qtbot):
    rig = make_chat_rig()
    rig.ground = QWidget()
    qtbot.addWidget(rig.pane)
    qtbot.addWidget(rig.ground)
    rig.zone = DropZone(rig.ground, rig.pane)
    rig.zone.bring_to_life(InlineWorkers(), rig.tasks)
    yield rig
    await rig.tasks.close()


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def received(rig):
    return [path for paths, _ in rig.assistant.received for path in paths]


async def test_a_folder_gives_its_files_one_by_one(rig, tmp_path):
    for name in ("a.ics", "b.ics"):
        (tmp_path / name).touch()
    await rig.take_in(lambda: rig.zone.take(files(tmp_path)))
    assert received(rig) == [tmp_path / "a.ics", tmp_path / "b.ics"]


async def test_an_empty_folder_is_told(rig, tmp_path):
    rig.zone.take(files(tmp_path))
    await asyncio.sleep(0.05)
    assert rig.pane.notices.text == "There are no files in this folder."


async def test_others_may_take_files_first_unless_it_was_said_what_they_are(rig):
    rig.zone.offer_files_to(lambda files: [file for file in files if file.suffix != ".png"])
    await rig.take_in(lambda: rig.zone.take(files("/a.png", "/b.ics")))
    assert received(rig) == [Path("/b.ics")]
    await rig.take_in(lambda: rig.zone.take(files("/a.png"), "receipt"))
    assert rig.assistant.acts == [("keep_receipt", {"file": "/a.png"}, "conv-1")]


async def test_a_picture_without_a_file_gets_one(rig, qtbot):
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(0)
    data = QMimeData()
    data.setImageData(image)
    with qtbot.waitSignal(rig.zone.taken):
        await rig.take_in(lambda: rig.zone.take(data))
    assert QImage(str(received(rig)[0])).size() == image.size()


async def test_nothing_of_use_is_said_to_be_none(rig):
    assert not rig.zone.take(QMimeData())
