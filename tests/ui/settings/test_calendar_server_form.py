"""Where an account at a calendar server is entered."""

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_assist.connectors.calendar_server.calendar_servers import NewAccount
from desktop_assist.ui.settings.calendar_server_form import CalendarServerForm


@pytest.fixture
def form(qtbot):
    made = CalendarServerForm()
    qtbot.addWidget(made)
    return made


def fill(form, *texts):
    for line, text in zip(form._lines, texts, strict=False):
        line.setText(text)


def test_it_is_submitted_when_all_that_is_needed_is_there(form, qtbot):
    fill(form, "cloud.example.org", "ada")
    before = form._add.isEnabled()
    fill(form, "cloud.example.org", "ada", "secret", "Cloud")

    with qtbot.waitSignal(form.submitted) as sent:
        form._lines[-1].returnPressed.emit()

    assert not before
    assert sent.args == [NewAccount("cloud.example.org", "ada", "secret", "Cloud")]


def test_return_in_an_unfinished_form_does_nothing(form, qtbot):
    fill(form, "cloud.example.org")

    with qtbot.assertNotEmitted(form.submitted):
        form._lines[0].returnPressed.emit()


def test_the_password_is_hidden_and_can_be_cleared(form):
    fill(form, "cloud.example.org", "ada", "secret")

    assert form._password.echoMode() == QLineEdit.EchoMode.Password
    form.clear()
    assert form._password.text() == ""
