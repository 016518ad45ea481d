"""Buttons that stay down, as a screen reader has them."""

from PySide6.QtGui import QAccessible

from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.choice_dot import ChoiceDot
from tests.helpers.screen_reader_view import face_of, press


def test_pressing_it_is_a_click_and_it_tells_which_is_down(qtbot):
    button = ChoiceButton("Week")
    qtbot.addWidget(button)
    face = face_of(button)
    assert face.role() is QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "Week"
    assert not face.state().checked
    with qtbot.waitSignal(button.clicked):
        press(button)
    assert face.state().checked


def test_one_of_a_few_is_chosen_by_a_click_too(qtbot):
    dot = ChoiceDot("A &server of your own")
    qtbot.addWidget(dot)
    with qtbot.waitSignal(dot.clicked):
        press(dot)
    assert dot.isChecked()
    assert face_of(dot).text(QAccessible.Text.Name) == "A server of your own"
