"""An empty view says what to do."""

from PySide6.QtWidgets import QLabel

from desktop_assist.ui.expenses.nothing_yet import NothingYet


def test_it_says_what_is_missing_and_what_to_do(qtbot):
    page = NothingYet("document", "No report yet", "Make one.")
    qtbot.addWidget(page)
    page.show()
    texts = [label.text() for label in page.findChildren(QLabel) if label.text()]
    assert texts == ["No report yet", "Make one."]
