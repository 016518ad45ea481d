"""A window of another program, out of which files can be dragged. Usage: drag_source.py FILE…"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel

SIZE = 90
TITLE = "Drag source"


class DragSource(QLabel):
    """Starts a drag at the first move with the button down."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__("Drag me")
        self._paths = paths
        self.setWindowTitle(TITLE)
        self.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
        self.setGeometry(0, 0, SIZE, SIZE)

    def mousePressEvent(self, event) -> None:  # noqa: N802  Qt calls it
        event.accept()

    def mouseMoveEvent(self, event) -> None:  # noqa: N802  Qt calls it
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    source = DragSource(sys.argv[1:])
    source.show()
    sys.exit(app.exec())
