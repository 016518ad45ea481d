"""Why there is nothing to see."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion
from desktop_assist.ui.expenses.expenses_hint import ExpensesHint
from tests.helpers.widget_finding import named


def test_a_sheet_that_is_not_there_yet_is_no_fault(qtbot):
    hint = ExpensesHint()
    qtbot.addWidget(hint)
    problem = ("There is no expense sheet at /e.xlsx.", "Add a first expense.")
    hint.say(ExpensePicture(problem=problem, is_missing=True), TableQuestion())
    assert hint.text.startswith("There are no expenses yet There is no expense sheet at /e.xlsx.")


@pytest.mark.parametrize(
    ("picture", "words", "says", "button"),
    [
        (ExpensePicture(), "", "Drop receipts", "Add expense"),
        (ExpensePicture(), "kiosk", "fewer words", "Show all expenses"),
        (ExpensePicture(problem=("It is locked.", "Close it.")), "x", "Close it.", "Add expense"),
    ],
)
def test_it_says_why_and_offers_the_next_step(qtbot, picture, words, says, button):
    hint = ExpensesHint()
    qtbot.addWidget(hint)
    hint.show()
    hint.say(picture, TableQuestion(words=words))
    assert says in hint.text
    assert named(hint, QPushButton, button).isVisible()
    hidden = {"Add expense", "Show all expenses"} - {button}
    assert not named(hint, QPushButton, hidden.pop()).isVisible()
