"""The veil that says files are welcome."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.drop_overlay import TEXT, DropOverlay
from desktop_assist.ui.theme import LIGHT


def test_it_frames_the_place_to_drop_and_says_so(qtbot, application):
    ground = QWidget()
    qtbot.addWidget(ground)
    overlay = DropOverlay(ground)
    overlay.resize(400, 300)
    picture = overlay.grab().toImage()
    seen = {picture.pixelColor(x, 150).name() for x in range(400)}
    assert QColor(LIGHT.accent).name() in seen
    assert overlay.accessibleName() == TEXT


def test_the_mouse_reaches_what_is_below(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(200, 200)
    overlay = DropOverlay(ground)
    overlay.resize(200, 200)
    ground.show()
    overlay.show()
    assert ground.childAt(QPoint(100, 100)) is None
