"""What the rows add up to."""

from decimal import Decimal

from PySide6.QtWidgets import QPushButton

from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion, read_picture
from desktop_assist.ui.expenses.totals_line import TotalsLine, expenses_words

# An amount and its currency stay on one line.
ALL = "3 expenses: 84.50\N{NO-BREAK SPACE}EUR   30.00\N{NO-BREAK SPACE}USD"


async def test_totals_stand_by_currency_and_give_way_to_the_selection(qtbot, rig):
    line = TotalsLine()
    qtbot.addWidget(line)
    line.show_picture(read_picture(rig.house.store, TableQuestion()))
    assert line.text == ALL
    line.show_selection(2, {"EUR": Decimal("84.50")})
    assert line.text == "2 selected: 84.50\N{NO-BREAK SPACE}EUR"
    line.show_selection(1, {})
    assert line.text == ALL


def test_rows_that_were_left_out_can_be_asked_for(qtbot, tmp_path):
    line = TotalsLine()
    qtbot.addWidget(line)
    line.show_picture(ExpensePicture(skipped=(SkippedRow(4, "no date"),), file=tmp_path))
    button = line.findChild(QPushButton)
    assert (button.accessibleName(), line.isHidden()) == ("1 row was left out", False)
    with qtbot.waitSignal(line.skipped_wanted):
        button.click()


def test_one_is_no_plural():
    assert [expenses_words(n) for n in (0, 1, 1234)] == [
        "0 expenses",
        "1 expense",
        "1,234 expenses",
    ]
