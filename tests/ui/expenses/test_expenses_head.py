"""The line above the views."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.translation import speak
from desktop_assist.system.languages import catalogue_of
from desktop_assist.ui.expenses.expenses_head import ExpensesHead
from desktop_assist.ui.expenses.view_names import CHARTS, RECEIPTS, REPORTS, TABLE
from tests.helpers.widget_finding import named


@pytest.fixture
def head(qtbot):
    head = ExpensesHead(("Table", "Charts"))
    qtbot.addWidget(head)
    head.resize(900, 50)
    head.show()
    return head


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("Conversation", "back_wanted"),
        ("Add expense", "new_wanted"),
        ("Show or hide conversations", "side_wanted"),
    ],
)
def test_a_button_says_what_is_wanted(head, qtbot, button, signal):
    with qtbot.waitSignal(getattr(head, signal)):
        named(head, QPushButton, button).click()


def test_a_view_is_chosen(head, qtbot):
    with qtbot.waitSignal(head.view_wanted) as told:
        named(head, QPushButton, "Charts").click()
    assert told.args == ["Charts"]
    head.show_view("Table")
    assert named(head, QPushButton, "Table").isChecked()


def test_a_view_may_say_how_many_wait(head):
    head.name_view("Charts", "Charts (3)")
    assert named(head, QPushButton, "Charts (3)").text() == "Charts (3)"


def test_a_narrow_window_takes_two_lines(head):
    wide = head.sizeHint().height()
    head.resize(200, 90)
    assert head.sizeHint().height() > wide


@pytest.mark.parametrize("language", ["en", "de"])
def test_beside_the_conversations_a_window_of_900_has_room_for_one_line(qtbot, language):
    speak(catalogue_of(language))
    head = ExpensesHead((TABLE, RECEIPTS, CHARTS, REPORTS))
    qtbot.addWidget(head)
    head.show()
    head.resize(618, 34)

    assert head.sizeHint().height() < 2 * head.new_button.height()
