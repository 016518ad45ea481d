"""All that is known of one thing."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from desktop_assist.ui.detail_panel import DetailPanel


@pytest.fixture
def panel(qtbot):
    panel = DetailPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def texts(panel):
    QCoreApplication.sendPostedEvents()
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def test_what_is_shown_next_takes_the_place_of_what_was_shown(panel):
    panel.show_details("Team sync", "Stands", (("File", "a.ics"), ("", "b.ics")))
    panel.show_details("Lunch", "Taken back", (("File", "c.ics"),))
    assert texts(panel) == ["Lunch", "Taken back", "File", "c.ics"]


def test_a_button_is_named_after_what_it_does(panel, qtbot):
    button = panel.add_button("Take back", "undo")
    with qtbot.waitSignal(button.clicked):
        button.click()
    assert button.accessibleName() == "Take back"
