"""Which part of a repeating meeting is meant."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.calendar.scope_choice import SCOPES, ScopeChoice
from tests.helpers.active_window import show_active
from tests.helpers.widget_finding import named


@pytest.mark.parametrize(("label", "scope"), SCOPES)
def test_each_button_is_one_answer(qtbot, label, scope):
    choice = ScopeChoice("It repeats. Move which?", "Jour fixe")
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.chosen) as told:
        named(choice, QPushButton, label).click()
    assert told.args == [scope]
    assert "Jour fixe" in choice.accessibleName()


def test_the_keyboard_begins_with_the_least(qtbot):
    choice = ScopeChoice("It repeats. Move which?", "Jour fixe")
    qtbot.addWidget(choice)
    show_active(qtbot, choice)
    choice.setFocus()
    qtbot.waitUntil(named(choice, QPushButton, "Only this one").hasFocus)
