"""A page has keys of its own, and reads again when its window comes to the front."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop_assist.ui.page import Page


class FindingPage(Page):
    def __init__(self):
        super().__init__()
        self.done = []
        self.rows = QLabel("rows")
        self._fill(self, QLabel("head"), self.rows, growing=self.rows)

    def refresh(self):
        self.done.append("read again")

    def _shortcut(self, event):
        is_find = event.matches(QKeySequence.StandardKey.Find)
        return (lambda: self.done.append("find")) if is_find else None


@pytest.fixture
def page(qtbot):
    window, page = QWidget(), FindingPage()
    QVBoxLayout(window).addWidget(page)
    QShortcut(QKeySequence.StandardKey.Find, window, lambda: page.done.append("window's"))
    qtbot.addWidget(window)
    window.show()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    page.done.clear()
    yield page
    window.close()


def test_its_own_key_goes_before_the_windows(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.done == ["find"]


def test_it_reads_again_when_its_window_comes_to_the_front(page):
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))

    assert page.done == ["read again"]


def test_the_notice_stands_below_what_grows(page):
    assert page.notice == ""

    page._notices.inform("Taken back.")
    page.layout().activate()

    assert page.notice == "Taken back."
    assert page._notices.geometry().top() > page.rows.geometry().bottom()
