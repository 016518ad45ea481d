import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.documents.documents_head import DocumentsHead
from tests.helpers.widget_finding import named


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Add files", "files_wanted"),
        ("Add folder", "folder_wanted"),
        ("Conversation", "back_wanted"),
        ("Show or hide conversations", "side_wanted"),
    ],
)
def test_each_button_says_what_is_wanted(qtbot, name, signal):
    head = DocumentsHead()
    qtbot.addWidget(head)

    with qtbot.waitSignal(getattr(head, signal)):
        named(head, QPushButton, name).click()
