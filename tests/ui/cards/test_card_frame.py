"""Cards: what they show, and what a click on them says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QPushButton

from desktop_assist.domain.card import Card, CardAction, CardField, CardKind, CardTable
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import ICONS, CardFrame
from desktop_assist.ui.cards.card_table import CardTableView
from tests.helpers.widget_finding import named

ADD = CardAction("Add to expenses", "add_expense", {"receipt": "r1"}, is_primary=True)
FIELDS = (
    CardField("Merchant", "Café", "merchant"),
    CardField("Date", "2026-11-20", "date", "date"),
    CardField("Amount", "23.80", "amount", "money", is_doubtful=True),
    CardField("Category", "Meals", "category", "choice", choices=("Meals", "Travel")),
)


class NoPictures:
    """Remembers what was asked for."""

    def __init__(self):
        self.paths = []

    def load(self, path, size, receive):
        self.paths.append(path)


@pytest.fixture
def show(qtbot):
    def make(card):
        frame = CardFrame(card, NoPictures())
        qtbot.addWidget(frame)
        frame.resize(500, 400)
        frame.show()
        return frame

    return make


@pytest.fixture
def receipt(show):
    return show(Card("receipt", "Receipt", fields=FIELDS, actions=(ADD,)))


def test_every_kind_has_a_drawing():
    assert set(ICONS) == set(CardKind.__args__)


def test_it_shows_what_the_card_says(show):
    card = Card("meeting", "Team sync", "Tuesday", warnings=("Overlaps",), footnote="calendar.ics")
    frame = show(card)
    texts = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert texts == ["Team sync", "Tuesday", "Overlaps", "calendar.ics"]


def test_text_is_never_markup(show):
    frame = show(Card("error", "<img src='/etc/passwd'>"))
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in frame.findChildren(QLabel)
    )


def test_a_click_says_only_what_was_corrected(receipt, qtbot):
    named(receipt, FieldLine, "Merchant").setText("Morgenrot")
    named(receipt, QComboBox, "Category").setCurrentText("Travel")
    with qtbot.waitSignal(receipt.action_clicked) as clicked:
        qtbot.mouseClick(named(receipt, QPushButton, ADD.label), Qt.MouseButton.LeftButton)
    assert clicked.args == [ADD, {"merchant": "Morgenrot", "category": "Travel"}]


def test_only_the_first_action_is_given_what_was_corrected(show, qtbot):
    undo = CardAction("Undo", "undo", {"change_id": "1"})
    frame = show(Card("receipt", "Receipt", fields=FIELDS, actions=(ADD, undo)))
    named(frame, FieldLine, "Merchant").setText("Morgenrot")
    with qtbot.waitSignal(frame.action_clicked) as clicked:
        qtbot.mouseClick(named(frame, QPushButton, "Undo"), Qt.MouseButton.LeftButton)
    assert clicked.args == [undo, {}]


def test_what_is_needed_is_asked_for_in_place_of_a_click(show, qtbot):
    field = CardField("Merchant", "", "merchant", is_needed=True)
    frame = show(Card("receipt", "Receipt", fields=(field,), actions=(ADD,)))
    with qtbot.assertNotEmitted(frame.action_clicked):
        qtbot.mouseClick(named(frame, QPushButton, ADD.label), Qt.MouseButton.LeftButton)
    shown = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert "“Merchant” is missing." in shown


def test_a_date_is_corrected_as_a_date(receipt, qtbot):
    edit = named(receipt, QDateEdit, "Date")
    edit.setDate(edit.date().addDays(1))
    with qtbot.waitSignal(receipt.action_clicked) as clicked:
        qtbot.mouseClick(named(receipt, QPushButton, ADD.label), Qt.MouseButton.LeftButton)
    assert clicked.args[1] == {"date": "2026-11-21"}


def test_return_in_a_field_presses_the_primary_button(receipt, qtbot):
    with qtbot.waitSignal(receipt.action_clicked) as clicked:
        qtbot.keyClick(named(receipt, FieldLine, "Merchant"), Qt.Key.Key_Return)
    assert clicked.args[0] == ADD


def test_an_amount_that_is_no_number_is_not_sent(receipt, qtbot):
    line = named(receipt, FieldLine, "Amount")
    line.setText("a lot")
    with qtbot.assertNotEmitted(receipt.action_clicked):
        qtbot.mouseClick(named(receipt, QPushButton, ADD.label), Qt.MouseButton.LeftButton)
    assert any("not a number" in label.text() for label in receipt.findChildren(QLabel))


def test_buttons_rest_while_a_click_runs_and_go_when_it_is_done(receipt):
    button = named(receipt, QPushButton, ADD.label)
    receipt.show_state(is_running=True, is_over=False, problem="")
    assert not button.isEnabled()
    receipt.show_state(is_running=False, is_over=True, problem="")
    assert not button.isVisible()


def test_a_failed_click_says_why(receipt):
    receipt.show_state(is_running=False, is_over=False, problem="The file was changed.")
    assert any(label.text() == "The file was changed." for label in receipt.findChildren(QLabel))


def test_a_long_table_unfolds(show, qtbot):
    rows = tuple((f"2026-10-{day:02}", "9.90") for day in range(1, 29))
    frame = show(Card("expense_list", "Expenses", table=CardTable(("Date", "Amount"), rows, (1,))))
    table = frame.findChild(CardTableView)
    folded = table.sizeHint().height()
    qtbot.mouseClick(named(frame, QPushButton, "Show 20 more"), Qt.MouseButton.LeftButton)
    assert table.sizeHint().height() > 2 * folded
    assert table.hidden_rows == 0


def test_a_picture_is_asked_for(qtbot):
    pictures = NoPictures()
    frame = CardFrame(Card("receipt", "Receipt", picture=Path("/r.png")), pictures)
    qtbot.addWidget(frame)
    assert pictures.paths == [Path("/r.png")]


def test_a_long_value_stands_below_its_name_over_the_whole_width(show):
    fields = (CardField("Page", "2"), CardField("Travel policy.pdf", "A word. " * 20))
    frame = show(Card("document", "What your documents say", fields=fields))
    page, number, name, value = frame.findChildren(QLabel)[1:5]
    assert page.y() == number.y()
    assert name.geometry().bottom() < value.y()
    assert value.x() == name.x()


MEETING = Card(
    "meeting",
    "Team sync",
    fields=(
        CardField("Where", "Room 4"),
        CardField("Title", "Team sync", "title"),
        CardField("Minutes", "30", "duration_minutes", "number"),
    ),
    actions=(CardAction("Undo", "undo", {"change_id": "c1"}),),
    editing=CardAction("Save changes", "update_meeting", {"uid": "u"}),
)


def test_fields_for_correcting_unfold_at_a_click_and_are_saved_by_the_next(show, qtbot):
    frame = show(MEETING)
    title, minutes = frame.findChildren(FieldLine)
    assert not title.isVisible()
    edit = named(frame, QPushButton, "Edit")

    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)

    assert (title.isVisible(), edit.text()) == (True, "Save changes")
    assert frame.focusWidget() is title
    minutes.setText("45")
    with qtbot.waitSignal(frame.action_clicked) as click:
        qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert click.args == [MEETING.editing, {"duration_minutes": 45}]


def test_other_buttons_are_given_nothing_that_was_corrected(show, qtbot):
    frame = show(MEETING)
    qtbot.mouseClick(named(frame, QPushButton, "Edit"), Qt.MouseButton.LeftButton)
    frame.findChildren(FieldLine)[0].setText("Planning")

    with qtbot.waitSignal(frame.action_clicked) as click:
        qtbot.mouseClick(named(frame, QPushButton, "Undo"), Qt.MouseButton.LeftButton)

    assert click.args == [MEETING.actions[0], {}]
