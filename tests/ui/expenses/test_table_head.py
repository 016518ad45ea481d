"""What narrows the table."""

from datetime import date

from PySide6.QtWidgets import QComboBox

from desktop_assist.ui.expenses.period_choice import Days
from desktop_assist.ui.expenses.table_head import TableHead
from desktop_assist.ui.search_line import SearchLine

TODAY = date(2026, 11, 22)


def test_a_period_and_words_are_chosen_and_left_again(qtbot):
    head, changes = TableHead(), []
    qtbot.addWidget(head)
    head.changed.connect(lambda: changes.append((head.days(TODAY).first, head.words)))
    head.findChild(QComboBox).setCurrentText("Last month")
    head.look_for("taxi")
    qtbot.waitUntil(lambda: len(changes) == 2)
    assert changes[-1] == (date(2026, 10, 1), "taxi")
    head.show_everything()
    assert (head.days(TODAY), head.words) == (Days(), "")


def test_down_leads_into_the_rows(qtbot):
    head = TableHead()
    qtbot.addWidget(head)
    line = head.findChild(SearchLine)
    assert line.accessibleName() == "Filter expenses"
    with qtbot.waitSignal(head.left_down):
        line.left_down.emit()
