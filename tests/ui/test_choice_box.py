"""A choice looks like what stands beside it, and works as any other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.theme import GAP, colours_of


@pytest.fixture
def box(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["All", "Replaced by another"])
    box.resize(box.sizeHint())
    box.show()
    return box


def test_a_line_to_type_in_leaves_the_mark_at_the_edge_free(box):
    line = QLineEdit()
    box.take_line(line)
    box.resize(300, 40)
    box.show()
    assert line.geometry().right() < box.width() - box._mark_size - GAP
    assert box.rect().contains(line.geometry())


def test_its_longest_choice_fits(box):
    words = box.fontMetrics().horizontalAdvance("Replaced by another")

    assert box.sizeHint().width() > words + box.fontMetrics().height()


def test_its_ground_is_that_of_the_window_until_the_mouse_is_over_it(box):
    colours = colours_of(box.palette())
    image = box.grab().toImage()

    ground = colours.hover if box.underMouse() else colours.ground
    assert QColor(image.pixel(box.width() - box.height() - 8, box.height() - 6)) == QColor(ground)


def test_it_is_changed_with_the_keys(box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Down)

    assert box.currentText() == "Replaced by another"


def test_what_is_typed_stands_in_its_line_alone(qtbot):
    box, line = ChoiceBox(), QLineEdit()
    qtbot.addWidget(box)
    box.take_line(line)
    box.addItems(["EUR", "USD"])
    box.resize(200, 30)
    box.show()
    qtbot.keyClicks(line, "X")
    assert box.currentText() == "EURX"
    line.hide()
    ground = box.grab().toImage()
    assert len({ground.pixel(x, 15) for x in range(12, 120)}) == 1


def test_what_is_put_in_later_gets_the_room_it_needs(qtbot):
    page, box = QWidget(), ChoiceBox()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    row.addWidget(QLabel("What the table shows"), 1)
    row.addWidget(box)
    page.resize(400, 40)
    page.show()
    box.addItems(["EUR", "Swiss francs"])
    qtbot.waitUntil(lambda: box.width() >= box.sizeHint().width())
