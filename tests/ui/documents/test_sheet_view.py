from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop_assist.domain.shown_document import ShownSheet
from desktop_assist.ui.documents.sheet_view import SheetView
from tests.helpers.active_window import show_active

RATES = ShownSheet("Rates", (("City", "Rate"), ("Rome", "200"), ("Paris", "230")))
NOTES = ShownSheet("Notes", (("Paris is dear.",),))


def shown(qtbot):
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    show_active(qtbot, view)
    view.show_sheets((RATES, NOTES), 0, 2)
    return view


def test_the_row_is_marked_and_copied(qtbot, qapp):
    view = shown(qtbot)
    assert view.current_row == 2

    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "Paris\t230"


def test_the_row_is_marked_whatever_keys_are_held(qtbot):
    view = shown(qtbot)
    window = view.window().windowHandle()

    QTest.keyPress(window, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        view.find_all("paris")
        view.show_hit(0)
    finally:
        QTest.keyRelease(window, Qt.Key.Key_Control)

    assert [one.row() for one in view.focusProxy().selectionModel().selectedRows()] == [2]


def test_rows_of_all_sheets_are_found(qtbot):
    view = shown(qtbot)

    assert view.find_all("paris") == view.hit_count == 2
    view.show_hit(1)
    assert view.findChild(QComboBox).currentText() == "Notes"


def test_columns_are_named_as_spreadsheet_programs_do(qtbot):
    view = SheetView()
    qtbot.addWidget(view)
    view.show_sheets((ShownSheet("", (tuple(map(str, range(28))),)),), 0, None)

    model = view.focusProxy().model()
    names = [model.headerData(n, Qt.Orientation.Horizontal) for n in (0, 25, 26, 27)]
    assert names == ["A", "Z", "AA", "AB"]
