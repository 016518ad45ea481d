"""Why there is nothing to see."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion
from desktop_assist.ui.expenses.expenses_hint import ExpensesHint
from tests.helpers.widget_finding import named


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
