"""Things side by side that wrap like text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    holder.show()
    yield flow
    holder.close()


@pytest.mark.parametrize(("width", "height"), [(320, 20), (210, 50), (100, 80)])
def test_it_wraps(flow, width, height):
    assert flow.heightForWidth(width) == height


def test_things_stand_in_order(flow):
    flow.parentWidget().resize(210, 60)
    places = [(flow.itemAt(n).geometry().x(), flow.itemAt(n).geometry().y()) for n in range(3)]
    assert places == [(0, 0), (110, 0), (0, 30)]


def test_things_stand_at_the_right_where_one_reads_from_there(flow):
    flow.parentWidget().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.parentWidget().resize(210, 60)
    places = [(flow.itemAt(n).geometry().x(), flow.itemAt(n).geometry().y()) for n in range(3)]
    assert places == [(110, 0), (0, 0), (110, 30)]


def test_what_is_hidden_or_grows_is_measured_anew(flow):
    box = flow.itemAt(0).widget()
    assert flow.heightForWidth(210) == 50
    box.hide()
    assert flow.heightForWidth(210) == 20
    box.show()
    box.setFixedSize(100, 40)
    assert flow.heightForWidth(210) == 70
    assert flow.minimumSize().height() == 40


def test_things_can_be_taken_out(flow):
    flow.takeAt(0)
    assert flow.count() == 2
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None
