"""A window of another program that takes files. Usage: drop_target.py COPY

What is dropped is copied there, as a file manager would.
"""

import shutil
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

SIZE = 90
TITLE = "Drop target"


class DropTarget(QLabel):
    """Copies the first file of a drop."""

    def __init__(self, copy: str) -> None:
        super().__init__("Drop here")
        self._copy = copy
        self.setAcceptDrops(True)
        self.setWindowTitle(TITLE)
        self.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
        self.setGeometry(0, 0, SIZE, SIZE)

    def dragEnterEvent(self, event) -> None:  # noqa: N802  Qt calls it
        event.acceptProposedAction()

    def dropEvent(self, event) -> None:  # noqa: N802  Qt calls it
        shutil.copy(event.mimeData().urls()[0].toLocalFile(), self._copy)
        event.acceptProposedAction()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    target = DropTarget(sys.argv[1])
    target.show()
    sys.exit(app.exec())
