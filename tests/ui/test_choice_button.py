"""One of several, of which one is down."""

from PySide6.QtGui import QColor

from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.theme import colours_of


def test_the_one_that_is_down_stands_out(qtbot):
    button = ChoiceButton("Week")
    qtbot.addWidget(button)
    button.resize(80, 30)
    up = QColor(button.grab().toImage().pixelColor(40, 4))
    button.setChecked(True)
    down = QColor(button.grab().toImage().pixelColor(40, 4))
    assert down == QColor(colours_of(button.palette()).bubble)
    assert down != up
