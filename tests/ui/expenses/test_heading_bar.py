"""The headings above the table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QTableView

from desktop_assist.ui.expenses.heading_bar import HeadingBar


def bar(qtbot):
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(2, 2, table)
    model.setHorizontalHeaderLabels(["Merchant", "Amount"])
    table.setModel(model)
    table.setHorizontalHeader(HeadingBar(table))
    table.resize(400, 200)
    table.show()
    return table


def picture(heading, section):
    width = heading.sectionSize(section)
    left = heading.sectionViewportPosition(section)
    return heading.viewport().grab().toImage().copy(left, 0, width, heading.height())


def test_the_arrow_stands_at_the_heading_that_sorts(qtbot):
    table = bar(qtbot)
    heading = table.horizontalHeader()
    heading.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    without = picture(heading, 0)
    heading.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    up = picture(heading, 0)
    heading.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    down = picture(heading, 0)
    assert up not in (without, down)


def test_a_narrow_heading_can_be_painted(qtbot):
    table = bar(qtbot)
    heading = table.horizontalHeader()
    canvas = QImage(8, 20, QImage.Format.Format_ARGB32)
    painter = QPainter(canvas)
    heading.paintSection(painter, canvas.rect(), 0)
    painter.end()
    assert heading.sizeHint().height() > heading.fontMetrics().height()
