from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from desktop_assist.documents.document import Document
from desktop_assist.ui.documents.library_view import LibraryView
from tests.helpers.frozen_clock import FrozenClock

MANY = tuple(Document(Path(f"/{n}.md"), f"{n:03}.md", "", 1, 1) for n in range(100))


def shown(qtbot, documents=MANY):
    view = LibraryView(FrozenClock())
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_documents(documents, (Path("/"),))
    return view


def test_the_chosen_one_stays_chosen_when_the_list_is_read_again(qtbot):
    view = shown(qtbot)
    view.choose("050.md")

    view.show_documents(MANY[10:], (Path("/"),))

    assert view.panel.document.name == "050.md"
    assert view.count_words == "90 documents"


def test_return_opens_the_chosen_one(qtbot):
    view = shown(qtbot)
    view.choose("007.md")

    with qtbot.waitSignal(view.open_wanted) as told:
        qtbot.keyClick(view.findChild(QListWidget), Qt.Key.Key_Return)
    assert told.args == ["007.md"]


def test_without_any_it_says_how_they_come(qtbot):
    view = shown(qtbot, ())

    assert not view.panel.isVisible()


def test_screen_readers_get_both_lines(qtbot):
    item = shown(qtbot).findChild(QListWidget).item(0)

    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "000.md. Can be asked about"
