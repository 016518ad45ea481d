"""A window of another program, with a line that has the keyboard."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit

TITLE = "Other program"

if __name__ == "__main__":
    app = QApplication(sys.argv)
    line = QLineEdit()
    line.setWindowTitle(TITLE)
    line.resize(300, 40)
    line.show()
    sys.exit(app.exec())
