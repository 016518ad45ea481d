"""A person is written down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.domain.contact import Contact
from desktop_assist.ui.contacts.contact_form import ContactForm
from tests.helpers.widget_finding import named

ANNA = Contact("Anna Berg", ("anna@a.example", "berg@b.example"), ("Annie",))


@pytest.fixture
def form(qtbot):
    form = ContactForm()
    qtbot.addWidget(form)
    return form


def test_what_is_known_is_shown_and_return_keeps_it(form, qtbot):
    form.show_contact(ANNA)
    line = named(form, QLineEdit, "Also called")
    line.setText("Annie; Nan")
    with qtbot.waitSignal(form.submitted) as submitted:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert submitted.args == [Contact(ANNA.name, ANNA.addresses, ("Annie", "Nan"))]


def test_nothing_is_kept_when_it_is_discarded(form, qtbot):
    form.show_contact(None)
    assert named(form, QLineEdit, "Name").text() == ""
    with qtbot.waitSignal(form.left), qtbot.assertNotEmitted(form.submitted):
        named(form, QPushButton, "Discard").click()
