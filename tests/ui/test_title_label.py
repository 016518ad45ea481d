"""A title that has not enough room says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop_assist.ui.title_label import TitleLabel

TITLE = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"


@pytest.fixture
def label(qtbot):
    label = TitleLabel(TITLE)
    qtbot.addWidget(label)
    label.show()
    return label


def test_it_ends_in_an_ellipsis_and_tells_the_rest_under_the_mouse(label):
    label.resize(200, 30)
    label.grab()
    assert label.shown_text.endswith("…")
    assert label.toolTip() == label.text() == TITLE


def test_with_room_it_is_whole(label):
    label.resize(900, 30)
    label.grab()
    assert (label.shown_text, label.toolTip()) == (TITLE, "")


def test_it_asks_for_little_room_so_that_a_window_can_be_narrow(label):
    assert label.minimumSizeHint().width() < 100


def test_it_stands_where_one_begins_to_read(label):
    label.setText("I")
    label.resize(300, 30)
    places = {}
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        label.setLayoutDirection(way)
        picture = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        ground = picture.pixel(150, 15)
        places[way] = {x for x in range(300) if picture.pixel(x, 15) != ground}
    left, right = places.values()
    assert left
    assert right
    assert max(left) < 150 < min(right)
