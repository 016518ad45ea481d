"""The values of a card, and their corrections."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QWidget

from desktop_assist.domain.card import CardField
from desktop_assist.ui.cards.card_field import FieldGrid, FieldLine
from tests.helpers.widget_finding import named


@pytest.fixture
def show(qtbot):
    def make(*fields):
        grid = FieldGrid(fields)
        qtbot.addWidget(grid)
        grid.show()
        return grid

    return make


def test_a_value_without_a_name_is_only_shown(show):
    grid = show(CardField("When", "Tuesday"))
    named(grid, QLabel, "When: Tuesday")
    assert grid.findChildren(QLineEdit) == []


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        (CardField("Merchant", "Café", "merchant"), FieldLine),
        (CardField("Date", "2026-11-20", "date", "date"), QDateEdit),
        (CardField("Category", "Meals", "category", "choice", choices=("Meals",)), QComboBox),
    ],
    ids=["text", "date", "choice"],
)
def test_each_kind_has_its_editor(show, field, kind):
    assert named(show(field), kind, field.label).isVisible()


def test_a_date_that_was_not_understood_is_a_line(show):
    grid = show(CardField("Date", "", "date", "date"))
    assert named(grid, FieldLine, "Date").text() == ""
    assert grid.changed_values() == {}


def test_a_choice_of_its_own_is_kept(show):
    grid = show(CardField("Category", "Bees", "category", "choice", choices=("Meals",)))
    assert named(grid, QComboBox, "Category").currentText() == "Bees"
    assert grid.changed_values() == {}


def test_of_a_long_name_the_beginning_is_seen(qtbot):
    line = FieldLine("A filling station with a long name " * 3)
    qtbot.addWidget(line)
    line.resize(100, 30)
    line.show()
    assert line.cursorPosition() == 0


def test_only_corrections_are_told(show, qtbot):
    grid = show(CardField("Merchant", "Café", "merchant"), CardField("Note", "x", "note"))
    merchant = named(grid, FieldLine, "Merchant")
    merchant.end(False)
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClicks(merchant, "!")
    assert grid.changed_values() == {"merchant": "Café!"}


@pytest.mark.parametrize(
    ("text", "is_right"), [("9.90", True), ("9,90 EUR", True), ("", True), ("nine", False)]
)
def test_an_amount_is_a_number(show, text, is_right):
    grid = show(CardField("Amount", text, "amount", "money"))
    assert (grid.first_problem() == "") is is_right


def test_a_doubtful_value_is_marked(show):
    grid = show(CardField("Amount", "9.90", "amount", "money", is_doubtful=True))
    assert named(grid, QWidget, "Amount is not certain").isVisible()


@pytest.mark.parametrize(("content", "is_taken"), [("files", False), ("words", True)])
def test_dropped_files_are_left_to_the_window(qtbot, content, is_taken):
    line, data = FieldLine(), QMimeData()
    qtbot.addWidget(line)
    if content == "files":
        data.setUrls([QUrl.fromLocalFile("/a/receipt.png")])
    else:
        data.setText("Hotel")
    action, button, key = Qt.DropAction, Qt.MouseButton, Qt.KeyboardModifier
    entering = QDragEnterEvent(
        QPoint(5, 5), action.CopyAction, data, button.LeftButton, key.NoModifier
    )
    line.dragEnterEvent(entering)
    assert entering.isAccepted() is is_taken
