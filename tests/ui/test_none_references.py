"""Guards against a Qt binding that loses references to None and so kills the interpreter.

PySide6 6.12.0 on CPython 3.11 gives back one reference to None too many for each void call and each
overridden event handler; a bare program has about 5,000 of them and then aborts with "Fatal Python
error: none_dealloc". 6.11.3 loses none; from CPython 3.12 on None is immortal. To see it, run this
with 6.12.0 on 3.11:

    from PySide6.QtWidgets import QApplication
    app = QApplication([])
    for _ in range(20_000):
        app.processEvents()
"""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Painted(QWidget):
    """Counts how often it is painted, through an overridden event handler."""

    def __init__(self):
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1


def test_void_calls_and_paint_events_keep_the_references_to_none(qtbot):
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    before = sys.getrefcount(None)
    for _ in range(200):
        widget.repaint()
        QApplication.processEvents()
    assert widget.paints >= 200
    assert before - sys.getrefcount(None) < 50
