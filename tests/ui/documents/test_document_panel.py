from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.documents.document import Document
from desktop_assist.ui.documents.document_panel import DocumentPanel
from tests.helpers.active_window import show_active
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.widget_finding import named

GUIDE = Document(Path("/p/guide.md"), "guide.md", "Hotels", 2, 5, effective=date(2026, 1, 1))
FOLDERS = (Path("/p"), Path("/handbook"))


def shown(qtbot, document=GUIDE):
    panel = DocumentPanel(FrozenClock())
    qtbot.addWidget(panel)
    panel.show()
    panel.show_document(document, FOLDERS)
    return panel


def test_a_wrong_day_is_not_passed_on(qtbot):
    panel = shown(qtbot)
    told = []
    panel.described.connect(told.append)
    line = named(panel, QLineEdit, "In force since")
    for text in ("soon", "2026-01-01", "2026-05-01", ""):
        line.setText(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)

    assert [one["effective"] for one in told] == ["2026-05-01", ""]


def test_what_is_being_typed_stays_when_the_list_is_read_again(qtbot):
    panel = shown(qtbot)
    show_active(qtbot, panel)
    line = named(panel, QLineEdit, "Tags")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=5_000)
    line.setText("tra")

    panel.show_document(replace(GUIDE, passages=6), FOLDERS)
    assert (line.text(), panel.told("Passages")) == ("tra", "6")
    panel.show_document(replace(GUIDE, name="other.md"), FOLDERS)
    assert line.text() == ""


def test_a_document_of_an_added_folder_is_removed_with_it(qtbot):
    panel = shown(qtbot, replace(GUIDE, path=Path("/handbook/guide.md")))

    with qtbot.waitSignal(panel.removal_wanted) as told:
        named(panel, QPushButton, "Remove folder handbook").click()
    assert told.args == ["/handbook"]
