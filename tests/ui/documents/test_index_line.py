from PySide6.QtWidgets import QPushButton

from desktop_assist.documents.index_state import IndexState
from desktop_assist.ui.documents.index_line import IndexLine
from tests.helpers.widget_finding import named


def test_it_is_seen_only_while_there_is_something_to_tell(qtbot):
    line = IndexLine()
    qtbot.addWidget(line)
    line.show_state(IndexState("reading", 1, 4))
    assert (line.text, line.accessibleName()) == ("Reading your documents: 1 of 4",) * 2
    assert not named(line, QPushButton, "Continue").isVisible()

    line.show_state(IndexState("stopped"))
    assert named(line, QPushButton, "Continue").isVisible()
    line.show_state(IndexState())
    assert line.text == ""
