"""The table with what stands above and below it."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from desktop_assist.ui.expenses.expense_table import ExpenseTable
from desktop_assist.ui.expenses.expenses_hint import ExpensesHint
from desktop_assist.ui.expenses.table_view import TableView
from desktop_assist.ui.expenses.totals_line import TotalsLine
from tests.helpers.widget_finding import named

SELECTED = "3 selected: 84.50\N{NO-BREAK SPACE}EUR   30.00\N{NO-BREAK SPACE}USD"


@pytest.fixture
async def view(qtbot, rig):
    view = TableView(rig.services, rig.tasks)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.refresh()
    await rig.settle()
    return view


def merchants(view):
    return [one.merchant for one in view.picture.expenses]


async def test_a_period_narrows_rows_and_totals(view, rig):
    view.findChild(QComboBox).setCurrentText("Last month")
    await rig.settle()
    assert merchants(view) == ["Taxi Nordstern", "Gasthaus Lindenhof"]
    assert "84.50\N{NO-BREAK SPACE}EUR" in view.findChild(TotalsLine).text


async def test_a_filter_without_a_row_is_widened_again(view, rig, qtbot):
    view.look_for("nowhere")
    qtbot.waitUntil(lambda: view._reading.question.words == "nowhere")
    await rig.settle()
    assert view.findChild(ExpensesHint).isVisible()
    named(view, QPushButton, "Show all expenses").click()
    await rig.settle()
    assert view.findChild(ExpenseTable).isVisible()
    assert len(merchants(view)) == 3


async def test_rows_are_put_in_another_order(view, rig):
    view.findChild(ExpenseTable).sorted_by.emit("amount", False)
    await rig.settle()
    assert merchants(view)[0] == "Taxi Nordstern"


async def test_rows_left_out_are_told_beside_their_button(view, rig, qtbot):
    rig.write("nonsense;Kiosk;;;2.00;EUR;;;")
    view.refresh()
    await rig.settle()
    with qtbot.waitSignal(view.skipped_wanted) as told:
        named(view, QPushButton, "1 row was left out").click()
    assert told.args[0][0].row == 2


async def test_a_missing_sheet_is_no_empty_table(view, rig):
    rig.house.sheet.unlink()
    view.refresh()
    await rig.settle()
    assert "no expense sheet" in view.findChild(ExpensesHint).text


async def test_what_is_selected_is_added_up(view, rig):
    view.findChild(ExpenseTable).selectAll()
    await rig.settle()
    assert view.findChild(TotalsLine).text == SELECTED
