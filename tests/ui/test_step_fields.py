"""Numbers and times in fields that look like the lines beside them, and are stepped through."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtGui import QColor

from desktop_assist.ui.step_fields import NumberField, TimeField
from desktop_assist.ui.theme import colours_of


@pytest.fixture(params=[lambda: NumberField(5, 60, " minutes"), lambda: TimeField(time(9, 30))])
def field(request, qtbot):
    field = request.param()
    qtbot.addWidget(field)
    field.resize(200, field.sizeHint().height())
    field.show()
    return field


def test_a_number_is_kept_when_it_is_typed_out(qtbot):
    field = NumberField(5, 60, " minutes")
    qtbot.addWidget(field)
    kept = []
    field.valueChanged.connect(kept.append)
    field.selectAll()
    qtbot.keyClicks(field, "45")
    assert kept == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert kept == [45]


def test_the_marks_at_its_right_step_it(field, qtbot):
    before = field.text()
    qtbot.mouseClick(
        field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 9, field.height() // 4)
    )
    assert field.text() > before
    qtbot.mouseClick(
        field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 9, 3 * field.height() // 4)
    )
    assert field.text() == before


def test_its_corners_are_round(field):
    picture = field.grab().toImage()
    ground = QColor(colours_of(field.palette()).ground)
    assert picture.pixelColor(field.width() // 2, 3) == ground
    assert picture.pixelColor(0, 0) != QColor(colours_of(field.palette()).border)


def test_a_time_is_shown_as_hours_and_minutes(qtbot):
    field = TimeField(time(9, 5))
    qtbot.addWidget(field)
    assert field.text() == "09:05"
    assert field.time() == QTime(9, 5)
