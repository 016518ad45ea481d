"""Tab goes as one reads, whatever was built first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.ui.tab_order import TabOrder
from tests.helpers.active_window import show_active


class Window(QWidget):
    """Two parts side by side, and a button outside of them; what stands first is made last."""

    def __init__(self):
        super().__init__()
        self.outside = QPushButton("outside")
        self.left, self.right = QWidget(), QWidget()
        row = QHBoxLayout(self)
        for part in (self.left, self.right, self.outside):
            row.addWidget(part)
        below = QVBoxLayout(self.right)
        for name in ("third", "second", "first"):
            below.insertWidget(0, QPushButton(name))
        line = QHBoxLayout()
        below.addLayout(line)
        line.insertWidget(0, QPushButton("fifth"))
        line.insertWidget(0, QPushButton("fourth"))
        QVBoxLayout(self.left).addWidget(QLineEdit(objectName="zeroth"))
        self.tabs = TabOrder(self, (self.left, self.right))

    def focusNextPrevChild(self, next):  # noqa: A002 - as Qt has it
        return self.tabs.move(is_forward=next) or super().focusNextPrevChild(next)


ORDER = ["zeroth", "first", "second", "third", "fourth", "fifth", "outside"]


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.resize(500, 300)
    show_active(qtbot, window)
    qtbot.waitUntil(window.isActiveWindow)
    window.findChild(QLineEdit).setFocus()
    return window


def name_of(widget):
    return widget.objectName() or widget.text()


def walked(qtbot, key, count):
    names = []
    for _ in range(count):
        names.append(name_of(QApplication.focusWidget()))
        qtbot.keyClick(QApplication.focusWidget(), key)
    return names


def test_each_part_is_walked_line_by_line_and_then_what_is_outside(window, qtbot):
    assert walked(qtbot, Qt.Key.Key_Tab, 8) == [*ORDER, "zeroth"]


def test_shift_tab_goes_the_same_way_back(window, qtbot):
    assert walked(qtbot, Qt.Key.Key_Backtab, 7) == ["zeroth", *reversed(ORDER[1:])]


def test_from_right_to_left_a_line_begins_at_the_right(window, qapp):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    names = [name_of(one) for one in window.tabs.stops()]
    assert names.index("fourth") < names.index("fifth")


def test_of_choices_that_exclude_each_other_only_the_chosen_one_is_a_stop(window):
    one, other = QRadioButton("one", window.left), QRadioButton("other", window.left)
    one.show()
    other.show()
    assert {one, other} <= set(window.tabs.stops())
    other.setChecked(True)
    assert one not in window.tabs.stops()
    assert other in window.tabs.stops()


def test_what_cannot_be_used_is_left_out(window):
    button = window.right.findChild(QPushButton)
    button.setEnabled(False)
    assert button not in window.tabs.stops()
    button.setEnabled(True)
    button.hide()
    assert button not in window.tabs.stops()
