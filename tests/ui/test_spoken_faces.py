"""Widgets that say themselves what they are."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.spoken_faces import tell_current, tell_rows
from tests.helpers.screen_reader_view import face_of


def test_a_widget_without_a_word_of_its_own_is_as_qt_knows_it(qtbot):
    plain = QWidget()
    qtbot.addWidget(plain)
    tell_rows(plain)
    tell_current(plain)
    assert face_of(plain).role() is QAccessible.Role.Client
