"""An edit can be left again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.chat.edit_line import EditLine
from tests.helpers.widget_finding import named


def test_its_button_ends_the_edit(qtbot):
    line = EditLine()
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(named(line, QPushButton, "Stop editing"), Qt.MouseButton.LeftButton)
