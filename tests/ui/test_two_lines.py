"""Entries in two lines."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_assist.ui.theme import colours_of
from desktop_assist.ui.two_lines import SECOND_LINE, TwoLines


@pytest.fixture
def view(qtbot):
    view = QListWidget()
    qtbot.addWidget(view)
    view.setItemDelegate(TwoLines(view))
    for title in ("October", "September"):
        item = QListWidgetItem(title)
        item.setData(SECOND_LINE, "Draft, 12.00 EUR")
        view.addItem(item)
    view.resize(240, 200)
    view.show()
    return view


def test_an_entry_has_room_for_both_lines(view):
    assert view.visualItemRect(view.item(0)).height() > 2.5 * view.fontMetrics().height()


def test_where_nothing_wraps_no_empty_line_is_left(view):
    view.setItemDelegate(TwoLines(view, is_low=True))
    view.doItemsLayout()

    rows = [view.visualItemRect(view.item(row)).height() for row in (0, 1)]
    assert max(rows) < 3.2 * view.fontMetrics().height()


def test_the_chosen_one_stands_out(view):
    view.setCurrentRow(1)
    image = view.viewport().grab().toImage()
    bubble = QColor(colours_of(view.palette()).bubble)
    grounds = [
        QColor(image.pixel(200, view.visualItemRect(view.item(row)).center().y())) == bubble
        for row in (0, 1)
    ]
    assert grounds == [False, True]
