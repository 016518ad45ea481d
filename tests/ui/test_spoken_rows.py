"""Widgets with rows of their own, as a screen reader has them."""

import gc

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_assist.ui.spoken_faces import tell_current, tell_rows
from desktop_assist.ui.spoken_rows import HeldList, HeldRow, PaintedList, SpokenRow, WordRows
from tests.helpers.active_window import show_active
from tests.helpers.screen_reader_view import face_of, focused_item, spoken_items

LINE = 20


class Painter(QWidget):
    """Rows that keys go through."""

    def __init__(self, words):
        super().__init__()
        self.words, self.current = words, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def spoken_face(self):
        return PaintedList(self, self)

    def spoken_rows(self):
        return [SpokenRow(words, words) for words in self.words]

    def spoken_box(self, row):
        return QRect(0, self.words.index(row.key) * LINE, self.width(), LINE)

    def spoken_current(self):
        return self.words[self.current]


def painter_on(qtbot, words):
    painter = Painter(words)
    qtbot.addWidget(painter)
    show_active(qtbot, painter)
    painter.setFocus()
    qtbot.waitUntil(painter.hasFocus)
    return painter


def test_what_is_painted_is_a_list_with_places(qtbot):
    painter = painter_on(qtbot, ["one", "two"])
    assert spoken_items(painter) == ["one", "two"]
    second = face_of(painter).child(1)
    assert second.rect().top() == painter.mapToGlobal(QRect(0, LINE, 1, 1).topLeft()).y()
    assert second.parent().object() is painter
    assert not second.childCount()


def test_the_row_that_the_keys_have_reached_has_the_focus(qtbot):
    painter = painter_on(qtbot, ["one", "two"])
    painter.current = 1
    tell_current(painter)
    assert focused_item(painter) == "two"
    states = [face_of(painter).child(at).state().focused for at in range(2)]
    assert states == [0, 1]


def test_rows_that_are_gone_are_let_go(qtbot):
    QAccessible.setActive(True)
    try:
        painter = painter_on(qtbot, ["one", "two"])
        gone = face_of(painter).child(0)
        painter.words = ["two", "three"]
        tell_rows(painter)
        assert spoken_items(painter) == ["two", "three"]
        assert not isValid(gone)
    finally:
        QAccessible.setActive(False)


def test_a_row_outlives_its_widget_by_nothing(qtbot):
    painter = Painter(["one"])
    row = face_of(painter).child(0)
    number = QAccessible.uniqueId(row)
    painter.deleteLater()
    qtbot.waitUntil(lambda: not isValid(painter))
    del row
    gc.collect()
    assert QAccessible.accessibleInterface(number) is None


class Holder(QWidget):
    """Rows that are widgets."""

    def __init__(self):
        super().__init__()
        self.rows = [Held(self) for _ in range(3)]

    def spoken_face(self):
        return HeldList(self, lambda: [row for row in self.rows if not row.isHidden()])


class Held(QWidget):
    """One of them."""

    def spoken_face(self):
        return HeldRow(self, lambda: f"row {self.parent().rows.index(self)}", self.parent)


def test_rows_that_are_seen_are_items_of_their_list(qtbot):
    holder = Holder()
    qtbot.addWidget(holder)
    holder.rows[1].hide()
    assert spoken_items(holder) == ["row 0", "row 2"]
    assert face_of(holder.rows[2]).parent().object() is holder
    assert face_of(holder).child(2) is None


def test_rows_of_words_are_known_by_number_and_words():
    rows = WordRows(lambda: ["same", "same"], lambda at: QRect(0, at, 1, 1))
    assert len({row.key for row in rows.spoken_rows()}) == 2
    assert rows.spoken_box(rows.spoken_rows()[1]) == QRect(0, 1, 1, 1)
    assert rows.spoken_current() is None
