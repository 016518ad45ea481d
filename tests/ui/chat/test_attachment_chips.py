"""The files of the next message."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.chat.attachment_chips import AttachmentChips
from tests.helpers.widget_finding import named

A, B = Path("/tmp/a.pdf"), Path("/tmp/b.ics")


@pytest.fixture
def chips(qtbot):
    chips = AttachmentChips()
    qtbot.addWidget(chips)
    return chips


def test_files_keep_their_order_and_come_once(chips):
    for path in (B, A, B):
        chips.add(path)
    assert chips.paths == (B, A)


def test_a_click_takes_a_file_out(chips, qtbot):
    chips.add(A)
    chips.add(B)
    with qtbot.waitSignal(chips.changed):
        qtbot.mouseClick(named(chips, QPushButton, "Remove a.pdf"), Qt.MouseButton.LeftButton)
    assert chips.paths == (B,)


def test_without_files_it_takes_no_room(chips):
    assert chips.isHidden()
    chips.add(A)
    assert not chips.isHidden()
    chips.clear()
    assert chips.isHidden()


def test_a_long_name_shows_its_beginning_and_its_ending(chips):
    chips.add(Path("/tmp") / f"receipt-{'x' * 60}-2026.pdf")
    (label,) = chips.findChildren(QLabel)
    assert label.text().startswith("receipt-")
    assert label.text().endswith("-2026.pdf")
    assert len(label.text()) < 40


class Pictures:
    """Hands every picture over at once; one of them cannot be read."""

    def load(self, path, size, receive):
        image = QImage(size.width() // 2, size.height(), QImage.Format.Format_RGB32)
        receive(QImage() if path.stem == "broken" else image)


def test_a_picture_is_shown_small_and_a_broken_one_as_a_document(chips):
    chips.use_pictures(Pictures())
    chips.add(Path("/tmp/photo.JPG"))
    chips.add(Path("/tmp/broken.png"))
    pictures = [one for one in chips.findChildren(QLabel) if not one.pixmap().isNull()]
    assert [one.accessibleName() for one in pictures] == ["Picture photo.JPG"]


def test_chips_with_pictures_are_of_one_height(chips):
    chips.use_pictures(Pictures())
    for name in ("wide.png", "tall.png"):
        chips.add(Path("/tmp") / name)
    heights = {one.minimumHeight() for one in chips.findChildren(QLabel) if one.accessibleName()}
    assert len(heights) == 1


def test_a_picture_that_comes_after_its_chip_has_gone_is_dropped(chips):
    late = []
    pictures = Pictures()
    pictures.load = lambda path, size, receive: late.append(receive)
    chips.use_pictures(pictures)
    chips.add(Path("/tmp/photo.png"))
    chips.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    late[0](QImage(2, 2, QImage.Format.Format_RGB32))
    assert chips.paths == ()
