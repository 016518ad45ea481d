"""The files of the next message."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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
