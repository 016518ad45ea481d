"""The files and folders of an assistant."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_assist.ui.settings.document_choice import DocumentChoice
from tests.helpers.widget_finding import named


@pytest.fixture
def choice(qtbot):
    choice = DocumentChoice()
    qtbot.addWidget(choice)
    choice.show_documents(("/p/law", "/p/terms.pdf", "/p/law"))
    return choice


def test_each_stands_there_once_and_can_be_removed(choice):
    assert choice.documents == ("/p/law", "/p/terms.pdf")

    named(choice, QPushButton, "Remove law").click()

    assert choice.documents == ("/p/terms.pdf",)


def test_files_are_added(choice):
    named(choice, QPushButton, "Add files…").click()
    dialog = choice.findChild(QFileDialog)

    dialog.filesSelected.emit(["/p/more.pdf"])
    dialog.close()

    assert choice.documents[-1] == "/p/more.pdf"
