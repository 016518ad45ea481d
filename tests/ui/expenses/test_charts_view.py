"""Two charts of what the table shows."""

import pytest
from PySide6.QtWidgets import QComboBox

from desktop_assist.ui.expenses.bar_chart import BarChart
from desktop_assist.ui.expenses.charts_view import ChartsView
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion, read_picture
from tests.helpers.widget_finding import named


@pytest.fixture
async def view(rig, qtbot):
    view = ChartsView(rig.services, rig.tasks)
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show_picture(read_picture(rig.house.store, TableQuestion()))
    view.show()
    view.enter()
    await rig.settle()
    return view


async def test_both_charts_are_in_the_usual_currency(view):
    assert "Meals 64.80 EUR; Taxi 19.70 EUR" in _said(view, "By category")
    assert "Oct 2026 84.50 EUR" in _said(view, "By month")


async def test_another_currency_is_chosen(view, rig):
    box = view.findChild(QComboBox)
    box.setCurrentText("USD")
    box.textActivated.emit("USD")
    await rig.settle()
    assert "Books 30.00 USD" in _said(view, "By category")
    assert box.currentText() == "USD"


async def test_a_bar_leads_to_its_rows(view, qtbot):
    chart = named(view, BarChart, "By month")
    with qtbot.waitSignal(view.rows_wanted) as told:
        chart.chosen.emit(chart.current)
    assert told.args == ["2026-10"]


async def test_they_follow_the_table(view, rig):
    view.show_picture(ExpensePicture())
    await rig.settle()
    assert "nothing to draw" in view._note.text()


def _said(view, name):
    return named(view, BarChart, name).accessibleDescription()
