"""The fields of one expense."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop_assist.ui.cards.card_frame import WarningLine
from desktop_assist.ui.expenses.expense_form import ExpenseForm, FormField
from tests.helpers.active_window import show_active
from tests.helpers.widget_finding import named

FIELDS = (
    FormField("date", "2026-10-31"),
    FormField("merchant", "Taxi Nord"),
    FormField("amount", "12.50", is_doubtful=True),
    FormField("category"),
)


@pytest.fixture
def form(qtbot):
    form = ExpenseForm()
    qtbot.addWidget(form)
    form.show_fields(FIELDS, ["Taxi"])
    show_active(qtbot, form)
    return form


def test_the_doubtful_field_comes_first_and_tab_leads_on(form, qtbot):
    form.enter()
    seen = []
    for _ in FIELDS:
        seen.append(form.focusWidget().accessibleName())
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["Amount", "Date", "Merchant", "Category"]


def test_what_is_typed_is_given_and_what_is_empty_is_not(form, qtbot):
    named(form, QLineEdit, "Amount").setText(" 13.00 ")
    assert form.values == {"amount": "13.00", "date": "2026-10-31", "merchant": "Taxi Nord"}


def test_return_submits_from_any_field(form, qtbot):
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(named(form, QLineEdit, "Merchant"), Qt.Key.Key_Return)


def test_the_field_with_the_keyboard_is_told(form, qtbot):
    with qtbot.waitSignal(form.field_entered) as told:
        named(form, QLineEdit, "Merchant").setFocus()
    assert told.args == ["merchant"]


def test_other_fields_take_the_place_of_the_first(form):
    form.show_fields([FormField("amount", "1")])
    assert form.values == {"amount": "1"}


def test_what_the_rules_say_stands_at_the_field(form):
    form.show_notes({"amount": "Above the limit."})
    notes = [one for one in form.findChildren(WarningLine) if one.isVisible()]
    assert [one.text for one in notes] == ["Above the limit."]
    form.show_notes({})
    assert not notes[0].isVisible()
