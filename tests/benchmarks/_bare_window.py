"""The least a chat window can be in PySide6: what the start of the program is compared with."""

import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QSystemTrayIcon,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


def main() -> int:
    """Show a text, a line to type in and a tray icon."""
    application = QApplication(sys.argv)
    transcript, composer, page = QTextBrowser(), QLineEdit(), QWidget()
    transcript.setMarkdown("# Hello\n\nSome *text*:\n\n- one\n- two\n")
    layout = QVBoxLayout(page)
    layout.addWidget(transcript)
    layout.addWidget(composer)
    picture = QPixmap(32, 32)
    picture.fill(QColor("teal"))
    tray = QSystemTrayIcon(QIcon(picture))
    tray.show()
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(900, 700)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
