"""Bars to be looked at and gone through."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from desktop_assist.ui.expenses.bar_chart import BarChart
from desktop_assist.ui.expenses.chart_picture import Bar
from desktop_assist.ui.theme import colours_of
from tests.helpers.active_window import show_active
from tests.helpers.screen_reader_view import focused_item, spoken_items

BARS = (Bar("Hotel", Decimal(200), "Hotel"), Bar("Taxi", Decimal(50), "Taxi"),
        Bar("Others", Decimal(-20)))  # fmt: skip


@pytest.fixture
def chart(qtbot):
    chart = BarChart("By category")
    qtbot.addWidget(chart)
    chart.show_bars(BARS, "EUR")
    chart.resize(600, chart.sizeHint().height())
    show_active(qtbot, chart)
    return chart


def middle(chart, row):
    return QPoint(300, 4 + row * chart._line() + chart._line() // 2)


def length(chart, row, colour):
    image = chart.grab().toImage()
    y = middle(chart, row).y()
    ink = QColor(getattr(colours_of(chart.palette()), colour))
    return sum(QColor(image.pixel(x, y)) == ink for x in range(image.width()))


def test_a_bar_is_as_long_as_its_sum_is_large(chart):
    hotel, taxi = length(chart, 0, "accent"), length(chart, 1, "accent")
    assert hotel / taxi == pytest.approx(4, rel=0.05)
    assert length(chart, 2, "warning") == pytest.approx(hotel / 10, rel=0.2)


def test_it_is_said_in_figures(chart):
    assert chart.accessibleDescription().startswith("By category: Hotel 200 EUR; Taxi 50 EUR")


def test_a_reader_has_each_bar_as_an_item_and_hears_the_one_that_is_reached(chart, qtbot):
    assert spoken_items(chart) == ["Hotel, 200 EUR", "Taxi, 50 EUR", "Others, -20 EUR"]
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert focused_item(chart) == "Taxi, 50 EUR"


def test_the_keys_go_from_bar_to_bar_and_open_one(chart, qtbot):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(chart, key)
    assert chart.current == BARS[1]
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == [BARS[1]]


def test_a_click_opens_a_bar_but_none_that_leads_nowhere(chart, qtbot):
    opened = []
    chart.chosen.connect(opened.append)
    for row in (2, 0):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, row))
    assert opened == [BARS[0]]


def test_without_a_bar_nothing_is_current(chart, qtbot):
    chart.show_bars((), "")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert chart.current is None
